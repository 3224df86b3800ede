"""Which citations say the same: one figure from several sources, one article in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpus.model import LANGUAGES, Fact, FactKind, Language
from corpus.people.table import person_key
from corpus.replies import Citation

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_RESULTS = frozenset((FactKind.LEVEL, FactKind.COUNT, FactKind.MONEY))
"""Kinds between which the wording decides: "trade of $28 billion" and "28 billion was traded" are one figure."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation to show, and the other languages in which the same article says the same."""

    citation: Citation
    also: tuple[Language, ...] = ()


def same_person(one: str, other: str) -> bool:
    """Whether two names, in whatever language, are of one person; no name only goes with no name."""
    return one == other or (bool(one and other) and person_key(one) == person_key(other))


def same_figure(one: Citation, other: Citation) -> bool:
    """Whether two citations give the same value, unit, kind and period, of things that may be the same.

    A figure without a period is that of its article's day.
    """
    first, second = one.fact, other.fact
    if first is None or second is None or _key(first, one) != _key(second, other):
        return False
    alike = ((first.measure, second.measure), (frozenset(first.places), frozenset(second.places)))
    return all(not a or not b or a == b for a, b in alike)


def _key(fact: Fact, citation: Citation) -> tuple[object, ...]:
    kind = FactKind.LEVEL if fact.kind in _RESULTS else fact.kind
    when = fact.period or citation.card.published.iso or citation.card.id
    return fact.value, fact.value_max, fact.unit, kind, when


def translated(one: Citation, other: Citation) -> bool:
    """Whether two citations are of one address and say the same in two languages: the figure, or all numbers."""
    if one.card.url is None or one.card.url != other.card.url or one.card.language == other.card.language:
        return False
    return same_figure(one, other) or (_numbers(one) == _numbers(other) != [] and _as_long(one, other))


def passage_again(one: Citation, other: Citation) -> bool:
    """Whether a citation shows a passage that another shows already, as it is or translated."""
    again = one.card.id == other.card.id and one.passage == other.passage
    return again or translated(one, other)


def _as_long(one: Citation, other: Citation) -> bool:
    """Whether one passage is at most twice as long as the other, as translations are."""
    short, long = sorted((len(one.text), len(other.text)))
    return long <= 2 * short


def _numbers(citation: Citation) -> list[str]:
    said = " ".join(citation.marked()) or citation.text
    return sorted(number.replace(",", ".") for number in _NUMBER.findall(said))


def translations(
    citations: Iterable[Citation], language: Language, same: Callable[[Citation, Citation], bool] = translated
) -> tuple[Cited, ...]:
    """``citations`` with those that are the ``same`` as one: that in ``language``, or else the first."""
    groups: list[list[Citation]] = []
    for citation in citations:
        home = next((group for group in groups if same(group[0], citation)), None)
        if home is None:
            groups.append([citation])
        else:
            home.append(citation)
    return tuple(_one(group, language) for group in groups)


def _one(group: list[Citation], language: Language) -> Cited:
    shown = next((citation for citation in group if citation.card.language == language), group[0])
    spoken = {citation.card.language for citation in group} - {shown.card.language}
    return Cited(shown, tuple(other for other in LANGUAGES if other in spoken))
