"""An answer as points to show: its direct answers, each with what must stand beside it and its citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase

from corpus.model import Language
from corpus.replies import Answer, AnswerKind, Citation
from templates import dates, formats
from templates.same import Cited, passage_again, same_figure, same_person, translated, translations
from templates.words import words

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TITLE = 160
"""A direct answer longer than this is not repeated above the passage in which it is marked."""
_MOST_OF_IT = 0.6
"""Nor is one that is more than this share of its passage."""
_MOST_CLOSEST = 3
_OF_FIGURES = {"figure", "list", "yes_no"}


@dataclass(frozen=True, slots=True)
class Point:
    """One direct answer: its words, what belongs beside them, its citations.

    ``sign`` says how exact a figure is where its words do not ("> "); ``details`` are its period, its kind
    and its speaker.
    """

    words: str
    details: tuple[str, ...]
    citations: tuple[Citation, ...]
    language: Language
    sign: str = ""

    @property
    def title(self) -> str:
        """The words, unless the passage below, in which they are marked, is little more than these words."""
        passage = self.citations[0].text.strip()
        repeated = not self.details and self.words in passage and len(self.words) > _MOST_OF_IT * len(passage)
        return "" if repeated or len(self.words) > _TITLE else self.words

    @property
    def cited(self) -> tuple[Cited, ...]:
        """The citations, the translations of one article as one."""
        return translations(self.citations, self.language)

    def names(self, speaker: str) -> bool:
        """Whether the heading already says who speaks."""
        said = formats.person(speaker, self.language)
        return bool(self.title) and (said == self.words or said in self.details)


@dataclass
class _Group:
    """Citations that say the same, with the direct answer that each gives."""

    found: list[tuple[Citation, str]]


def points(answer: Answer, language: Language) -> tuple[Point, ...]:
    """The direct answers in order, those that say the same put together."""
    groups: list[_Group] = []
    for at, citation in enumerate(answer.citations):
        said = answer.headline[at] if at < len(answer.headline) else ""
        home = next((group for group in groups if _belongs(answer.kind, group, citation, said)), None)
        if not said and groups:
            home = groups[-1]  # further evidence for the point before
        if home is None:
            groups.append(home := _Group([]))
        home.found.append((citation, said))
    several = len(groups) > 1
    return tuple(_point(answer.kind, group, language, several) for group in groups)


def closest(answer: Answer, language: Language) -> tuple[Cited, ...]:
    """The passages that are offered where nothing was found, each once."""
    return translations(answer.closest, language, passage_again)[:_MOST_CLOSEST]


def numbered_citations(answer: Answer, language: Language) -> tuple[tuple[str, Citation], ...]:
    """The citations in the order in which their passages are shown, each translation left out, with numbers.

    Among several direct answers a passage bears the number of its answer: ``1a`` and ``1b`` where it has two.
    Those of a single answer are counted, and those that are only offered; a lone one has no number.
    """
    if answer.status == "not_found":
        return _counted(closest(answer, language))
    every = points(answer, language)
    if len(every) == 1:
        return _counted(every[0].cited)
    return tuple(pair for number, point in enumerate(every, 1) for pair in _lettered(point.cited, number))


def _counted(every: Sequence[Cited]) -> tuple[tuple[str, Citation], ...]:
    return tuple((str(number) if len(every) > 1 else "", cited.citation) for number, cited in enumerate(every, 1))


def _lettered(every: Sequence[Cited], number: int) -> tuple[tuple[str, Citation], ...]:
    letters = ascii_lowercase if len(every) > 1 else " "
    return tuple((f"{number}{letter}".strip(), cited.citation) for letter, cited in zip(letters, every, strict=False))


def _belongs(kind: AnswerKind, group: _Group, citation: Citation, said: str) -> bool:
    first, first_said = group.found[0]
    if kind == "quote":
        return same_person(first.speaker or "", citation.speaker or "")
    if kind in _OF_FIGURES and first.fact and citation.fact:
        return same_figure(first, citation)
    return said == first_said or translated(first, citation) or (kind == "who" and same_person(first_said, said))


def _point(kind: AnswerKind, group: _Group, language: Language, several: bool) -> Point:
    """Those in the reply's language first, so that their words are the heading."""
    ordered = sorted(group.found, key=lambda pair: (not pair[1], pair[0].card.language != language))
    cited = tuple(citation for citation, _ in ordered)
    first, said = ordered[0]
    if kind == "quote":
        return Point(formats.person(first.speaker or "", language), (), cited, language)
    if _ISO.fullmatch(said):
        return Point(dates.day(date.fromisoformat(said), language), (), cited, language)
    if kind not in _OF_FIGURES or first.fact is None:
        return Point(said, (), cited, language)
    agreed = all(same_person(first.speaker or "", other.speaker or "") for other in cited)
    details = of_figure(first, language, several=several, speaker=agreed)
    sign = formats.sign_beside(first.fact, said, first.card.language) if said else ""
    return Point(said, tuple(detail for detail in details if detail != said), cited, language, sign)


def of_figure(
    citation: Citation, language: Language, *, several: bool = False, speaker: bool = True
) -> tuple[str, ...]:
    """The period, whether it is a target, and the ``speaker`` of a figure.

    A missing period is only said where ``several`` figures stand side by side.
    """
    fact, w = citation.fact, words(language)
    if fact is None:
        return ()
    unknown = w.phrases["period.unknown"] if several else ""
    when = dates.period(fact.period, language) if fact.period else unknown
    kind = w.phrases[f"kind.{fact.kind}"] if fact.kind in formats.APART else ""
    said_by = formats.person(fact.speaker or citation.speaker or "", language) if speaker else ""
    return tuple(part for part in (when, kind, said_by and formats.clip(said_by, 80)) if part)


def headline(answer: Answer, language: Language) -> str:
    """The direct answer alone, as plain text; empty when nothing was found.

    Figures come with period and speaker, quotes in quotation marks with their speaker, several answers
    are separated by semicolons, a yes or no stands first.
    """
    if answer.status == "not_found":
        return ""
    if answer.kind == "quote":
        direct = answer.citations[: len(answer.headline) or 1]
        said = _unique(_quoted(cited.citation, language) for cited in translations(direct, language))
    else:
        said = _unique(_line(point) for point in points(answer, language))
    verdict = words(language).phrases[f"answer.{answer.verdict}"] if answer.verdict else ""
    return ": ".join(part for part in (verdict, "; ".join(said)) if part)


def _unique(lines: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(line for line in lines if line))


def _line(point: Point) -> str:
    first = point.citations[0]
    said = point.words or " … ".join(first.marked()) or " ".join(first.text.split())
    return point.sign + (f"{said} — {', '.join(point.details)}" if point.details else said)


def _quoted(citation: Citation, language: Language) -> str:
    w = words(language)
    parts = citation.marked() or (citation.text.strip(),)
    said = (" ".join(part.split()) for part in parts)
    quoted = " … ".join(w.phrases["quote.open"] + part + w.phrases["quote.close"] for part in said)
    return f"{quoted} — {formats.person(citation.speaker, language)}" if citation.speaker else quoted
