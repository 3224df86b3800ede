"""The notation of ``tests/cases/quotes_*.txt``: a line is an article with its quotes and speakers marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.model import LANGUAGES, Article, Basis, Card, Language, Period, Published, Span

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}|\[([^\[\]|]*)\|([^\[\]]*)\]")
_DATED = re.compile(r"@(\d{4}-\d{2}-\d{2}) ")


@dataclass(frozen=True)
class QuoteCase:
    """``quotes``: the spans and speaker of each direct quote; ``probes``: places and their speakers."""

    article: Article
    quotes: tuple[tuple[tuple[Span, ...], str | None], ...]
    probes: tuple[tuple[Span, str | None], ...]


def article_of(text: str, language: Language, day: date | None = None) -> Article:
    """An article with nothing but a body, a language and maybe a date."""
    published = Published(Basis.STATED, Period(day, day)) if day else Published()
    return Article(Card("id", "case.txt", None, None, None, published, language), text)


def read_case(line: str, language: Language) -> QuoteCase:
    """The case that ``line`` writes."""
    dated = _DATED.match(line)
    day = date.fromisoformat(dated[1]) if dated else None
    line = line[dated.end() :] if dated else line
    text, at = "", 0
    quotes: list[tuple[tuple[Span, ...], str | None]] = []
    probes: list[tuple[Span, str | None]] = []
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words = mark[1] if mark[1] is not None else mark[3]
        span = Span(len(text), len(text) + len(words))
        text, at = text + words, mark.end()
        if mark[1] is None:
            probes.append((span, None if mark[4] == "-" else mark[4]))
        elif mark[2] == "+":
            quotes[-1] = ((*quotes[-1][0], span), quotes[-1][1])
        else:
            quotes.append(((span,), None if mark[2] == "?" else mark[2]))
    text = (text + line[at:]).replace("¶", "\n")
    return QuoteCase(article_of(text, language, day), tuple(quotes), tuple(probes))


def all_cases() -> list[tuple[str, QuoteCase]]:
    """Every case with its name: the language and the line's number."""
    found = []
    for language in LANGUAGES:
        rows = (CASES / f"quotes_{language}.txt").read_text(encoding="utf-8").splitlines()
        for number, row in enumerate(rows, 1):
            if row and not row.startswith("#"):
                found.append((f"{language}:{number}", read_case(row, language)))
    return found
