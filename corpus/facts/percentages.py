"""Whether a percentage is a change, a share or a level: rules in order, the first that has an opinion decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.facts.case import NEAR, Case
from corpus.facts.direction import direction, kind_after, stands_by
from corpus.facts.quantities import CHANGES
from corpus.model import FactKind, Span

_WAYS = ((FactKind.GROWTH, "UP"), (FactKind.DECLINE, "DOWN"))
_SIGN = re.compile(r"(?:^|[\s(])([+−–-])$")
_RATES = frozenset(("inflation", "base_rate", "unemployment"))
"""Measures that are percentages themselves."""


def percentage(case: Case) -> FactKind | None:
    if case.quantity.unit not in CHANGES:
        return None
    return next(kind for rule in _PERCENT_RULES if (kind := rule(case)))


def _percent_signed(case: Case) -> FactKind | None:
    """A sign before the number: "экспорт – $19,5 млрд (+0,9%)"."""
    sign = _SIGN.search(case.sentence.before(case.quantity.span))
    if sign is None:
        return None
    return FactKind.GROWTH if sign[1] == "+" else FactKind.DECLINE


def _percent_base(case: Case) -> FactKind | None:
    """ "Деңгей 30 пайыздан 51 пайызға артады": what a change starts from is no change."""
    text, span = case.sentence.text, case.quantity.span
    following = case.sentence.following(case.quantity)
    patterns = case.tables.patterns
    if following is None or following.unit != case.quantity.unit:
        return None
    ends = patterns["BASE_ENDING"].search(text, span.start, span.end)
    arrives = patterns["TARGET_ENDING"].search(text, span.end, following.span.end + NEAR)
    return _percent_level(case) if ends and arrives else None


def _percent_by(case: Case) -> FactKind | None:
    if not stands_by(case.sentence, case.quantity, case.tables):
        return None
    return direction(case.sentence, case.quantity, case.tables) or FactKind.SHARE


def _percent_compared(case: Case) -> FactKind | None:
    after = case.tables.patterns["CHANGE_AFTER"].match(
        case.sentence.text, case.quantity.span.end, case.sentence.span.end
    )
    return direction(case.sentence, case.quantity, case.tables) if after else None


def _percent_itself(case: Case) -> FactKind | None:
    """A word that is both how much and which way: "halved"."""
    return next((kind for kind, name in _WAYS if case.says(name, case.quantity.span)), None)


def _percent_of(case: Case) -> FactKind | None:
    """A percentage of something, where no change is said of it."""
    text, end = case.sentence.text, case.quantity.span.end
    of = case.tables.patterns["SHARE_AFTER"].match(text, end, case.sentence.span.end)
    clause = case.sentence.clause(case.quantity.span)
    if case.tables.change_follows and not case.says("SHARE_NOUN", clause):
        of_change = case.says("RATE", clause) or case.says("CHANGE_NOUN", Span(clause.start, case.quantity.span.start))
        if of_change:
            return None
    share = of or case.quantity.words or case.says("SHARE", clause)
    return FactKind.SHARE if share and not _moves(case) else None


def _percent_of_change(case: Case) -> FactKind | None:
    """ "Рост ВВП замедлился до 4,1%": the percentage is of the growth, not of the slowing."""
    clause = case.sentence.clause(case.quantity.span)
    before = Span(clause.start, case.quantity.span.start)
    if not case.tables.to.search(case.sentence.before(case.quantity.span)[-8:]) or case.says("RATE", clause):
        return None
    noun = case.tables.patterns["CHANGE_NOUN"].search(case.sentence.text, before.start, before.end)
    return next((kind for kind, name in _WAYS if case.says(name, Span(*noun.span()))), None) if noun else None


def _percent_listed(case: Case) -> FactKind | None:
    """ "Көлік саласы 21,5%, құрылыс 17,3% өсім көрсетті": the verb comes once, after the last of a list."""
    following = case.sentence.following(case.quantity)
    if not case.tables.change_follows or following is None or following.unit != case.quantity.unit:
        return None
    between = Span(case.quantity.span.end, following.span.start)
    verb = any(case.says(name, between) for name in ("PAST", "PRESENT", "UP", "DOWN", "SHARE_NOUN"))
    if verb or case.says("RATE", case.sentence.clause(case.quantity.span)):
        return None
    return kind_after(case.sentence, following.span, case.tables)


def _moves(case: Case) -> bool:
    """Whether a word of change stands right at the figure: "прибавила 5 процентов", "5 процентке өсіп"."""
    text, span = case.sentence.text, case.quantity.span
    clause = case.sentence.clause(span)
    near = _unhedged(case, Span(max(clause.start, span.start - 25), span.start))
    if case.tables.change_follows:
        near = Span(span.end, min(clause.end, span.end + 25))
    if case.tables.to.search(text, near.start, near.end):
        return False
    return case.says("UP", near) or case.says("DOWN", near)


def _unhedged(case: Case, near: Span) -> Span:
    """The words before a figure without its hedge: "больше половины" is no growth."""
    text = near.of(case.sentence.text)
    starts = [match.start() for _, pattern in case.tables.before if (match := pattern.search(text))]
    return Span(near.start, near.start + min(starts, default=len(text)))


def _percent_moved(case: Case) -> FactKind | None:
    if case.tables.to.search(case.sentence.before(case.quantity.span)[-8:]):
        return None
    clause = case.sentence.clause(case.quantity.span)
    arrives = case.tables.to_after.match(case.sentence.text, case.quantity.span.end)
    if case.says("RATE", clause) and (arrives or not _moves(case)):
        return FactKind.LEVEL
    return direction(case.sentence, case.quantity, case.tables)


def _percent_level(case: Case) -> FactKind | None:
    rate = case.measure in _RATES or case.says("RATE", case.sentence.near(case.quantity.span))
    return FactKind.LEVEL if rate else FactKind.SHARE


_PERCENT_RULES: tuple[Callable[[Case], FactKind | None], ...] = (
    _percent_signed,
    _percent_itself,
    _percent_base,
    _percent_by,
    _percent_compared,
    _percent_of,
    _percent_of_change,
    _percent_listed,
    _percent_moved,
    _percent_level,
)
