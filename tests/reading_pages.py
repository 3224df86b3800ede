"""A notation for scraped pages: each line is marked with what a reader must make of it.

``- `` is blanked, ``+ `` is kept, ``= `` is the title (blanked), ``~ `` may go either way. Above them stand
``publisher:`` and ``date:`` (ISO, then its basis); a leading ``name:`` names the case.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from corpus.model import Article, Span
from corpus.reading import read


@dataclass(frozen=True)
class Page:
    """A scraped page and what is expected of it."""

    name: str
    publisher: str
    date: str
    lines: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The page as a scraper saves it."""
        return "\n".join(line for _, line in self.lines) + "\n"

    @property
    def title(self) -> str:
        """The expected title, or "none"."""
        return next((line for mark, line in self.lines if mark == "="), "none")

    def spans(self, marks: str) -> list[Span]:
        """Where the lines with one of ``marks`` stand in the text."""
        found, at = [], 0
        for mark, line in self.lines:
            if mark in marks:
                found.append(Span(at, at + len(line)))
            at += len(line) + 1
        return found


def pages(notation: str) -> list[Page]:
    """The pages of a text in the notation, set apart by ``name:`` lines."""
    return [_page(part) for part in notation.split("name:")[1:]]


def _page(part: str) -> Page:
    name, publisher, date, *lines = part.strip("\n").split("\n")
    marked = tuple((line[:1], line[2:]) for line in lines if line)
    assert all(mark in "-+=~" for mark, _ in marked), name
    return Page(
        name.strip(), publisher.removeprefix("publisher:").strip(), date.removeprefix("date:").strip(), marked
    )


def read_page(page: Page, folder: Path) -> Article:
    """The article that is read from the page, saved as a file in ``folder``."""
    file = folder / "page.txt"
    file.write_bytes(page.text.encode())
    (article,) = read(file)
    assert isinstance(article, Article), article
    return article


def faults(page: Page, article: Article) -> list[str]:
    """In what the article differs from what the page expects; empty when all is right."""
    card = article.card
    basis = f"{card.published.iso or ''} {card.published.basis}".strip()
    found = [
        f"{what}: {got!r}, not {want!r}"
        for what, got, want in (
            ("publisher", card.publisher or "none", page.publisher),
            ("date", basis, page.date),
            ("title", card.title or "none", page.title),
            ("length", len(article.body), len(page.text)),
        )
        if got != want
    ]
    found += [f"lost: {s.of(page.text)}" for s in page.spans("+") if s.of(article.body) != s.of(page.text)]
    return found + [f"kept: {s.of(page.text)}" for s in page.spans("-=") if s.of(article.body).strip()]
