"""Choosing dates and places: when and where it happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.answering.citing import cite, whole_sentences
from corpus.answering.evidence import IN_ARTICLE, Evidence, Search
from corpus.answering.home import is_of_other_home
from corpus.answering.nearness import nearness
from corpus.answering.offices import is_only_of_office
from corpus.answering.selection import TOPIC, Selection, enough
from corpus.answering.timing import (
    certainty,
    in_period,
    is_done,
    is_of_order,
    looks_ahead,
    points_back,
    tells_of_all,
    tells_of_others,
)
from corpus.concepts import find_concepts
from corpus.languages.places import LOCATIVE
from corpus.languages.that_day import THAT_DAY
from corpus.languages.until import UNTIL
from corpus.model import Span
from corpus.people import find_roles
from corpus.periods import find_periods
from corpus.question import Question
from corpus.text import fold
from corpus.wording import ASKING, asks

TRIED = 5
HELD = "c_hold"
"""An act that says no more of an event than its name does."""
AS_NEAR = 0.7
"""A sentence with a date that itself says less than this share of what the best one says tells of something else."""
BEFORE = 600
"""Characters before "on that day" among which the day is looked for."""
HAPPENED = 0.7
"""The least coverage of what happened, where the article's own date is to be that of it."""
TIMES, TELLING = 3, 3
"""Articles whose dates are shown together, and the least words of a question whose answer is looked for in several."""
MONTHS = frozenset(("month", "month_part"))
"""Kinds of dates that tell something even where nothing tells of which year they are."""
NOT_DATES = frozenset(("now", "recent", "recently"))
Finder = Callable[[Evidence, Question], Iterator[Span]]
_Told = tuple[Evidence, list[Span]]


def choose_date(search: Search, limit: int) -> Selection | None:
    """The date that the best evidence gives; the article's own where the sentence gives none."""
    if is_only_of_office(search.question):
        return None  # that somebody is minister on a day is not when he became it
    if asks(ASKING[search.question.language].UNTIL, fold(search.question.text)):
        return _until(search)
    told = [*_told(search, _dates)]
    undated = (told[0][0], list[Span]()) if told and not told[0][1] else None
    dated = next(((evidence, spans) for evidence, spans in told if spans), None)
    back = dated is not None and points_back(dated[0], search.question)
    if dated and (undated is None or back or _tells_as_much(dated[0], undated[0], search.question)):
        undated = None
    first = undated or dated
    days = [_day(search, *one) for one in _times(search, told, first)] if first else []
    return _joined([day for day in days if day])


def _tells_as_much(dated: Evidence, undated: Evidence, question: Question) -> bool:
    """Whether a sentence with a date tells of what happened about as much as a better one without: its verb too."""
    acts = [index for index in question.acts if HELD not in question.words[index].keys]
    done = any(undated.own_levels[i] == 1.0 for i in acts) and not any(dated.own_levels[i] for i in acts)
    return not done and dated.own >= AS_NEAR * undated.own


def _until(search: Search) -> Selection | None:
    """Until when something lasts: a date that a sentence with the verb of the question names so; no other date."""
    question, acts = search.question, search.question.acts
    for evidence in search.evidence[:TRIED]:
        told = all(evidence.own_levels[index] == 1.0 for index in acts) and enough(evidence.coverage)
        last = [span for span in _dates(evidence, question) if _lasts(evidence, span)] if told else []
        if last:
            return _nearest(search, evidence, last)
    return None


def _lasts(evidence: Evidence, date: Span) -> bool:
    """Whether a sentence says that something lasts until ``date``."""
    body, whole = evidence.article.body, evidence.span
    said = f"{body[whole.start : date.start]}|{date.of(body)}|{body[date.end : whole.end]}"
    return re.search(UNTIL[evidence.article.card.language], said) is not None


def _day(search: Search, evidence: Evidence, spans: list[Span]) -> Selection | None:
    if spans:
        return _nearest(search, evidence, spans)
    ahead = looks_ahead(search.question) or not is_done(evidence, search.question, IN_ARTICLE)
    return _on_that_day(evidence) or _of_the_article(evidence, ahead=ahead)


def _times(search: Search, told_in: list[_Told], first: _Told) -> list[_Told]:
    """``first``, and what other articles tell of all that is asked: it may have happened more than once."""
    times = {first[0].article.card.id: first}
    for evidence, spans in told_in:
        own = zip(search.question.words, evidence.own_levels, strict=False)
        told_of = [level for word, level in own if word.of_topic or word.required]
        if len(told_of) >= TELLING and min(told_of) == 1.0:
            times.setdefault(evidence.article.card.id, (evidence, spans))
    return list(times.values())[:TIMES]


def _joined(selections: list[Selection]) -> Selection | None:
    """The dates of several articles, each once."""
    by_date = {s.headline: s for s in reversed(selections)}
    several = [s for s in selections if by_date[s.headline] is s]
    citations = tuple(citation for s in several for citation in s.citations)
    return Selection(citations, tuple(day for s in several for day in s.headline)) if several else None


def _of_the_article(top: Evidence, *, ahead: bool) -> Selection | None:
    """The day the article came out, for what it reports as news."""
    published = top.article.card.published
    if published.period is None or published.period.start != published.period.end or not enough(0.9 * top.coverage):
        return None
    if top.topic < HAPPENED or ahead:  # news does not come out before what it tells
        return None
    return Selection((cite(top.article, top.span),), (published.iso or "",))


def _on_that_day(evidence: Evidence) -> Selection | None:
    """The date of the sentences before, where the sentence says "on that day"."""
    if not re.search(THAT_DAY[evidence.article.card.language], fold(evidence.text)):
        return None
    body, start = evidence.article.body, max(0, evidence.span.start - BEFORE)
    before = find_periods(body[start : evidence.span.start], evidence.article.card.language, None)
    days = [m.span.shift(start) for m in before if any(c.isdigit() for c in m.span.of(body[start:]))]
    if not days:
        return None
    whole = whole_sentences(body, days[-1])
    citation = cite(evidence.article, Span(whole.start, evidence.span.end), (days[-1],))
    return Selection((citation,), (days[-1].of(body),))


def choose_place(search: Search, limit: int) -> Selection | None:
    """The place that the best evidence names."""
    told = sorted(_told(search, _places), key=lambda pair: not _at_that_time(pair[0], search.question))
    return next((_nearest(search, evidence, spans) for evidence, spans in told if spans), None)


def _at_that_time(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the very words of time that the question has: "on Monday"."""
    return all(level == 1.0 for level in evidence.own_levels[len(question.words) :])


def _told(search: Search, finder: Finder) -> Iterator[_Told]:
    """The sentences that may answer, best first, with what ``finder`` finds in each."""
    ordered = [e for e in search.evidence if is_of_order(e, search.question)]
    best = ordered[0].coverage if ordered else 0.0
    for evidence in ordered[:TRIED]:
        certain = enough(certainty(evidence, search.question))
        if not certain or evidence.coverage < 0.85 * best or evidence.topic < TOPIC:
            continue
        told = tells_of_all(evidence, search.question) and not tells_of_others(search, evidence)
        if told and not is_of_other_home(evidence, search.question) and in_period(evidence, search.question):
            yield evidence, list(finder(evidence, search.question))


def _nearest(search: Search, evidence: Evidence, spans: list[Span]) -> Selection:
    nearest = max(spans, key=lambda span: nearness(search, evidence, span))
    return Selection((cite(evidence.article, evidence.span, (nearest,)),), (_said(evidence, nearest),))


def _said(evidence: Evidence, span: Span) -> str:
    """The words of ``span``, or the day that they mean where they are a mere "today"."""
    said, published = span.of(evidence.article.body), evidence.article.card.published
    if any(c.isdigit() for c in said):
        return said
    days = find_periods(said, evidence.article.card.language, published.reference)
    day = next((m.period for m in days if m.period and m.period.start == m.period.end), None)
    return day.start.isoformat() if day else said


def _dates(evidence: Evidence, question: Question) -> Iterator[Span]:
    published, ahead = evidence.article.card.published, looks_ahead(question)
    for mention in find_periods(evidence.text, evidence.article.card.language, published.reference):
        words = mention.span.of(evidence.text)
        told = mention.period is not None or mention.kind in MONTHS or any(c.isdigit() for c in words)
        over = ahead and published.reference and mention.period and mention.period.end < published.reference
        if told and not over and not mention.comparison and mention.kind not in NOT_DATES:
            yield mention.span.shift(evidence.span.start)


def _places(evidence: Evidence, question: Question) -> Iterator[Span]:
    """Places of the table, then words that stand where a place does; none that the question names."""
    language = evidence.article.card.language
    mentions = [m for m in find_concepts(evidence.text, language) if m.group == "place"]
    located = [Span(match.start(1), match.end(1)) for match in re.finditer(LOCATIVE[language], evidence.text)]
    offices = [role.span for role in find_roles(evidence.text, language)]
    fitting = [m for m in mentions if m.id not in question.places and _fits(m.id, question)]
    there = [m for m in fitting if any(m.span.overlaps(span) for span in located)]
    apart = [m for m in fitting if not any(m.span.overlaps(office) for office in offices)]  # no "president of Russia"
    yield from (m.span.shift(evidence.span.start) for m in there or apart)  # "in Omsk" before "Russian"
    known = [m.span for m in mentions]
    for span in located:
        common = find_concepts(span.of(evidence.text), language)  # no name: "in the city", "қалада"
        if not common and not any(span.overlaps(other) for other in known) and "country" not in question.concepts:
            yield span.shift(evidence.span.start)


def _fits(place: str, question: Question) -> bool:
    """Whether ``place`` is of the sort asked for: countries have ids of two letters."""
    if "country" in question.concepts:
        return len(place) == 2
    if "city" in question.concepts:
        return len(place) > 2
    return True
