"""How well the reference articles are read: ``python -m tests.evaluation.reading`` prints a row for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.model import Article
from corpus.reading import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
FIELDS = ("publisher", "date", "basis", "title", "language", "chrome", "spans")


@dataclass(frozen=True)
class Reading:
    """One reference article: which fields are right, and what is wrong with the others."""

    file: str
    right: dict[str, bool]
    misses: tuple[str, ...]


def readings() -> list[Reading]:
    """All reference articles as read, each against its gold. Needs ``SHARED``."""
    gold = json.loads((SHARED / "gold/seeds.json").read_text())
    return [_reading(item) for item in gold["articles"]]


def _reading(gold: dict[str, Any]) -> Reading:
    path = SHARED / "seeds" / gold["file"]
    (article,) = read(path)
    assert isinstance(article, Article), article
    published, card = article.card.published, article.card
    pairs = {
        "publisher": (card.publisher, gold["publisher"]),
        "date": (published.iso, gold["publication_date"] or gold.get("publication_date_range")),
        "basis": (published.basis.value, _basis(gold)),
        "title": (card.title, gold["title"]),
        "language": (card.language, gold["language"]),
        "chrome": (list(_chrome_left(gold, article.body)), []),
        "spans": (list(_spans_lost(gold, article.body, path.read_bytes().decode())), []),
    }
    misses = tuple(f"{name}: {got!r}, not {want!r}" for name, (got, want) in pairs.items() if got != want)
    return Reading(gold["file"], {name: got == want for name, (got, want) in pairs.items()}, misses)


def _basis(gold: dict[str, Any]) -> str:
    if gold.get("publication_date_range"):
        return "bounds"
    if gold["publication_date"] is None:
        return "unknown"
    return str(gold["publication_date_known"].split(":")[0])


def _chrome_left(gold: dict[str, Any], body: str) -> Iterator[str]:
    """Noise numbers and chrome strings that are still in the body."""
    for surface in (*(noise["surface"] for noise in gold["noise_numbers"]), *gold["boilerplate"]):
        if surface in body:
            yield surface


def _spans_lost(gold: dict[str, Any], body: str, text: str) -> Iterator[str]:
    """Quotes and figures that no longer stand in the body where they stand in the file."""
    spans = [segment for quote in gold["quotes"] for segment in quote["segments"]]
    spans += [(fact["start"], fact["end"]) for fact in gold["facts"]]
    yield from (text[start:end] for start, end in spans if body[start:end] != text[start:end])


def main() -> None:
    """Print the table, and each miss below it."""
    found = readings()
    print(f"{'file':28}", *(f"{name:9}" for name in FIELDS))
    for reading in found:
        print(f"{reading.file:28}", *(f"{'right' if reading.right[name] else 'WRONG':9}" for name in FIELDS))
    for reading in found:
        for miss in reading.misses:
            print(f"{reading.file}: {miss}")


if __name__ == "__main__":
    main()
