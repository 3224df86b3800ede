"""An answer as points to show: its direct answers, each with what must stand beside it and its citations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.model import Language
from corpus.replies import Answer, Citation
from templates import formats
from templates.words import words

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TITLE = 160
"""A direct answer longer than this is not repeated above the passage in which it is marked."""
_OF_FIGURES = {"figure", "list", "yes_no"}


@dataclass(frozen=True, slots=True)
class Point:
    """One direct answer: its words, what belongs beside them (period, kind, speaker), its citations."""

    words: str
    details: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def title(self) -> str:
        """The words, unless they are so long that the marked passage says it better."""
        return self.words if len(self.words) <= _TITLE else ""

    def names(self, speaker: str) -> bool:
        """Whether the heading already says who speaks."""
        return bool(self.title) and (speaker == self.words or speaker in self.details)


def points(answer: Answer, language: Language) -> tuple[Point, ...]:
    """The direct answers in order, those that say the same put together."""
    several = len(answer.citations) > 1
    found: dict[tuple[str, tuple[str, ...], str], list[Citation]] = {}
    for at, citation in enumerate(answer.citations):
        heading = answer.headline[at] if at < len(answer.headline) else ""
        key = (*_heading(answer, citation, heading, language, several), _when(citation))
        if not heading and found:
            key = next(reversed(found))  # further evidence for the point before
        found.setdefault(key, []).append(citation)
    return tuple(Point(said, details, tuple(cited)) for (said, details, _), cited in found.items())


def _when(citation: Citation) -> str:
    """What keeps figures without a period apart: the same words of another day are another statement."""
    timeless = citation.fact is not None and citation.fact.period is None
    return citation.card.published.iso or citation.card.id if timeless else ""


def _heading(
    answer: Answer, citation: Citation, said: str, language: Language, several: bool
) -> tuple[str, tuple[str, ...]]:
    if answer.kind == "quote":
        return citation.speaker or "", ()
    if _ISO.fullmatch(said):
        return formats.day(date.fromisoformat(said), language), ()
    details = of_figure(citation, language, several=several) if answer.kind in _OF_FIGURES else ()
    return said, tuple(detail for detail in details if detail != said)


def of_figure(citation: Citation, language: Language, *, several: bool = False) -> tuple[str, ...]:
    """The period, whether it is a target, and the speaker of a figure.

    A missing period is only said where ``several`` figures stand side by side.
    """
    fact, w = citation.fact, words(language)
    if fact is None:
        return ()
    unknown = w.phrases["period.unknown"] if several else ""
    when = formats.period(fact.period, language) if fact.period else unknown
    kind = w.phrases[f"kind.{fact.kind}"] if fact.kind in formats.APART else ""
    speaker = fact.speaker or citation.speaker or ""
    return tuple(part for part in (when, kind, speaker and formats.clip(speaker, 80)) if part)


def headline(answer: Answer, language: Language) -> str:
    """The direct answer alone, as plain text; empty when nothing was found.

    Figures come with period and speaker, quotes in quotation marks with their speaker, several answers
    are separated by semicolons, a yes or no stands first.
    """
    if answer.status == "not_found":
        return ""
    if answer.kind == "quote":
        direct = answer.citations[: len(answer.headline) or 1]
        said = _unique(_quoted(citation, language) for citation in direct)
    else:
        said = _unique(_line(point) for point in points(answer, language))
    verdict = words(language).phrases[f"answer.{answer.verdict}"] if answer.verdict else ""
    return ": ".join(part for part in (verdict, "; ".join(said)) if part)


def _unique(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(line for line in lines if line))


def _line(point: Point) -> str:
    first = point.citations[0]
    said = point.words or " … ".join(first.marked()) or " ".join(first.text.split())
    return f"{said} — {', '.join(point.details)}" if point.details else said


def _quoted(citation: Citation, language: Language) -> str:
    w = words(language)
    parts = citation.marked() or (citation.text.strip(),)
    quoted = " … ".join(w.phrases["quote.open"] + part + w.phrases["quote.close"] for part in parts)
    return f"{quoted} — {citation.speaker}" if citation.speaker else quoted
