"""Finding the periods a text mentions, and telling bases of comparison from the periods of its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.model import Language, Period, Span
from corpus.periods.grammar import Found, Grammar, grammar
from corpus.periods.reading import Reading
from corpus.periods.resolve import resolve
from corpus.text import lower

_ALWAYS_COMPARED = frozenset(("same_period", "year_earlier"))
_PAST_YEAR = frozenset(("year", "relative_year", "month", "month_part", "quarter", "half", "relative_month"))
_BASES = frozenset(
    ("month", "month_range", "first_months", "half", "quarter", "quarters", "year", "relative_year", "season")
) | {"month_part", "relative_month", "relative_quarter", "year_to_date", "since_month", "day_range"}
"""Kinds that "the same period of last year" repeats."""
_REACH = 70
_EARLIER = 20
_BY = 4
"""Characters around the start of a mention that may hold the word for "by" that time."""
_STOP = re.compile(r"[.!?…;\n](?=\s|$)")


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """Words that name a period.

    ``period`` is None when it hangs on a reference that is missing. ``kind`` is the rule's ("month",
    "first_months", "now" ...). ``comparison`` when it is only what something else is compared with.
    """

    span: Span
    period: Period | None
    kind: str
    comparison: bool = False


def find_periods(text: str, language: Language, reference: date | None) -> list[PeriodMention]:
    """The dates and periods that ``text`` names, in order, none overlapping.

    ``reference`` is the day that "today" and "this year" count from: an article's publication, or today for
    a question. Without it absolute periods resolve, and relative ones keep only their span.
    """
    rules = grammar(language)
    lowered = rules.no_month.sub(lambda word: "_" * len(word[0]), lower(text))
    found = [match for start, end in _lines(lowered, rules) for match in rules.matches(lowered, start, end)]
    mentions: list[PeriodMention] = []
    for match in _longest(found):
        mentions.append(_mention(lowered, match, rules, reference, mentions))
    return mentions


def _lines(text: str, rules: Grammar) -> Iterable[tuple[int, int]]:
    """The lines that hold a word of time: most lines need no rule tried on them."""
    start = 0
    for line in text.splitlines(keepends=True):
        if rules.trigger.search(line):
            yield start, start + len(line)
        start += len(line)


def _longest(found: list[Found]) -> list[Found]:
    """Of overlapping matches the longest, then that of the earlier rule."""
    chosen: list[Found] = []
    for match in sorted(found, key=lambda m: (m.span.start - m.span.end, m.order)):
        at = bisect_left(chosen, match.span.end, key=lambda other: other.span.start)
        if at == 0 or not chosen[at - 1].span.overlaps(match.span):
            chosen.insert(at, match)
    return chosen


def _mention(
    text: str, match: Found, rules: Grammar, reference: date | None, earlier: list[PeriodMention]
) -> PeriodMention:
    future = _is_future(text, match, rules)
    reading = Reading(match, rules, reference, _base(text, match.span, earlier, reference), future)
    period = resolve(reading)
    return PeriodMention(
        _widened(text, match.span, rules), period, match.kind, _compared(text, match, rules, period, reference)
    )


def _is_future(text: str, match: Found, rules: Grammar) -> bool:
    """Whether what the mention dates is to come: by its own clause, else by what is said around it."""
    span = match.span
    start, end = _around(text, span)
    before = [cut.end() for cut in rules.clause_break.finditer(text, start, span.start)]
    after = rules.clause_break.search(text, span.end, end)
    clause = before[-1] if before else start, after.start() if after else end
    if rules.future.search(text, *clause):
        return True
    told = rules.past.search(text, *clause)
    by_then = match.kind == "season"  # "к августу" may compare with August, "к осени" with nothing
    if by_then and not told and rules.by_then.search(text, max(0, span.start - _BY), min(len(text), span.start + _BY)):
        return True
    return not told and bool(rules.future.search(text, start, end))


def _around(text: str, span: Span) -> tuple[int, int]:
    """The clause or sentence around a mention, roughly: up to the nearest full stops."""
    before = text[max(0, span.start - _REACH) : span.start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    after = _STOP.search(text, span.end, span.end + _REACH)
    return span.start - len(before) + (stops[-1] if stops else 0), after.start() if after else span.end + _REACH


def _base(text: str, span: Span, earlier: list[PeriodMention], reference: date | None) -> Period | None:
    """The nearest period before, that "the same period" repeats: of this line, else of the line before."""
    for mention in reversed(earlier[-_EARLIER:]):
        if text.count("\n", mention.span.end, span.start) > 2:
            return None
        begun = mention.period and (reference is None or mention.period.start <= reference)
        if begun and not mention.comparison and mention.kind in _BASES:
            return mention.period
    return None


def _compared(text: str, match: Found, rules: Grammar, period: Period | None, reference: date | None) -> bool:
    if match.kind in _ALWAYS_COMPARED:
        return True
    span = match.span
    lead = rules.preposition_first.match(text, span.start, span.end)
    before = text[max(0, span.start - _REACH) : lead.end() if lead else span.start]
    if lead and rules.compared_before.search(before[: -len(lead[0])] if lead[0] else before):
        return True
    if rules.compared_before.search(before) or rules.compared_after.match(text, span.end):
        return True
    past = period is not None and reference is not None and period.end < reference
    return past and match.kind in _PAST_YEAR and bool(rules.compared_to_past.search(before))


def _widened(text: str, span: Span, rules: Grammar) -> Span:
    """``span`` with the preposition before it."""
    preposition = rules.preposition.search(text, max(0, span.start - 20), span.start)
    return Span(preposition.start(), span.end) if preposition else span
