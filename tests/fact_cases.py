"""Reading the case files of figures and periods.

A line is ``text => facts`` or ``text => none``; facts are ``value unit qualifier kind period``, separated by
`` ; ``. ``@ ru 2024-11-27`` sets the language and the day of publication of the lines below (``-``: undated).
Values may end in k, m, bn, trn and be ranges (``5..7bn``). A period is ``-`` or a year, a half (``2023-H1``), a
quarter (``2023-Q2``), a month, a day, or two of them (``2022-01..2022-10``). ``#`` opens a comment.

A fact may end in ``measure:places`` (``export:kz,ru``, ``-:`` for neither), or be nothing but that.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.facts import extract_facts
from corpus.model import Article, Basis, Card, Fact, Language, Period, Published

CASES = Path(__file__).parent / "cases"
_SCALES = {"k": 1e3, "m": 1e6, "bn": 1e9, "trn": 1e12}


@dataclass(frozen=True, slots=True)
class Case:
    """A line of a case file."""

    where: str
    language: Language
    published: date | None
    text: str
    expected: tuple[str, ...]


def read_cases(pattern: str) -> Iterator[Case]:
    """The cases of all files whose names match ``pattern``."""
    for path in sorted(CASES.glob(pattern)):
        language: Language = "ru"
        published: date | None = None
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("@"):
                _, name, day = line.split()
                language = {"ru": "ru", "kk": "kk", "en": "en"}[name]  # type: ignore[assignment]
                published = None if day == "-" else date.fromisoformat(day)
            elif line and not line.startswith("#"):
                text, _, facts = line.partition(" => ")
                expected = () if facts.strip() == "none" else tuple(f.strip() for f in facts.split(" ; "))
                yield Case(f"{path.name}:{number}", language, published, text.replace("\\n", "\n"), expected)


def article_of(case: Case) -> Article:
    """An invented article with the text of ``case``."""
    day = Period(case.published, case.published) if case.published else None
    published = Published(Basis.STATED, day) if day else Published()
    return Article(Card("id", "case.md", None, None, None, published, case.language), case.text)


def facts_of(case: Case) -> list[str]:
    """What is read from ``case``, in its own notation."""
    facts = extract_facts(article_of(case))
    expected = [*case.expected, *[""] * len(facts)]
    return [shown_as(fact, words) if words else shown(fact) for fact, words in zip(facts, expected, strict=False)]


def shown(fact: Fact) -> str:
    """A fact in the notation of the files, with plain numbers."""
    value = f"{fact.value:g}" if fact.value_max is None else f"{fact.value:g}..{fact.value_max:g}"
    unit = fact.unit.replace(" ", "_")
    return f"{value} {unit} {fact.qualifier} {fact.kind} {shown_period(fact.period)}"


def shown_about(fact: Fact) -> str:
    """What a fact measures, and the countries it concerns, in no order."""
    return f"{fact.measure or '-'}:{','.join(sorted(fact.places))}"


def shown_as(fact: Fact, expected: str) -> str:
    """``fact`` with as much as ``expected`` says of it."""
    words = len(expected.split())
    return {1: shown_about(fact), 5: shown(fact)}.get(words, f"{shown(fact)} {shown_about(fact)}")


def normal(expected: str) -> str:
    """An expected fact with its value and period written out."""
    *head, about = expected.split() if ":" in expected else [*expected.split(), ""]
    if about:
        measure, _, places = about.partition(":")
        about = f" {measure}:{','.join(sorted(places.split(',')))}"
    if not head:
        return about.strip()
    value, unit, qualifier, kind, period = head
    low, _, high = value.partition("..")
    scale = _scale(high or low)
    number = f"{_number(low, scale):g}" + (f"..{_number(high, scale):g}" if high else "")
    return f"{number} {unit} {qualifier} {kind} {shown_period(read_period(period))}{about}"


def _scale(value: str) -> float:
    suffix = value.lstrip("0123456789.")
    return _SCALES[suffix] if suffix else 1.0


def _number(value: str, scale: float) -> float:
    return float(value.rstrip("kmbntr")) * (_scale(value) if value[-1].isalpha() else scale)


def shown_period(period: Period | None) -> str:
    """ISO days, or ``-``."""
    if period is None:
        return "-"
    first, last = period.start.isoformat(), period.end.isoformat()
    return first if first == last else f"{first}/{last}"


def read_period(words: str) -> Period | None:
    """The period that the short notation names."""
    if words == "-":
        return None
    first, _, last = words.partition("..")
    return Period(_bounds(first).start, _bounds(last or first).end)


def _bounds(words: str) -> Period:
    year, *rest = words.split("-")
    if not rest:
        return Period(date(int(year), 1, 1), date(int(year), 12, 31))
    if rest[0][0] in "HQ":
        length = 6 if rest[0][0] == "H" else 3
        return _months(int(year), (int(rest[0][1]) - 1) * length + 1, int(rest[0][1]) * length)
    if len(rest) == 2:
        day = date(int(year), int(rest[0]), int(rest[1]))
        return Period(day, day)
    return _months(int(year), int(rest[0]), int(rest[0]))


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
