"""The lists that are not answers to questions: latest, trade, quotes, sources, inline results."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from corpus.answering import Knowledge
from corpus.answering.answer import LONGEST
from corpus.answering.citing import cite_fact, cite_quote
from corpus.answering.evidence import search
from corpus.answering.selection import enough
from corpus.asked import HOME
from corpus.concepts import find_concepts
from corpus.model import LANGUAGES, Article, Fact, FactKind, Period
from corpus.news import understood
from corpus.periods import find_periods
from corpus.question import Question, understand
from corpus.repair import repair
from corpus.replies import (
    Citation,
    Headline,
    InlineResults,
    Latest,
    Page,
    Quotes,
    SourceCount,
    Sources,
    Trade,
    TradeRow,
)
from corpus.store import Store, StoredFact
from corpus.terms import person_term
from corpus.text import lines, sentences, words

TURNOVER = "turnover"
INLINE_POOL = 60
QUOTES_POOL = 2000
DATELINE = 60
"""Characters; a longer first sentence is no dateline."""
_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _understood(known: Knowledge, query: str, today: date) -> Question:
    return understand(repair(query[:LONGEST], known.lexicon), known.lexicon, known.speakers, today)


async def latest(known: Knowledge, today: date, topic: str | None, offset: int, size: int) -> Latest:
    """The newest articles, undated last; with ``topic``, those that speak of it."""
    ids = None if topic is None else await _on_topic(known, topic, today)
    articles, total = await known.store.newest(ids, offset, size)
    return Latest(topic, tuple(Headline(a.card, _lead(a)) for a in articles), Page(offset, size, total))


async def _on_topic(known: Knowledge, topic: str, today: date) -> list[str]:
    question = understood(known, topic[:LONGEST], today)
    if not question.words:
        period = question.period
        return [c.id for c in await known.store.cards() if _within(c.published.period, period)]
    found = await search(question, known)
    return list(dict.fromkeys(e.article.card.id for e in found.evidence if enough(e.coverage)))


def _within(published: Period | None, period: Period | None) -> bool:
    return published is not None and period is not None and published.overlaps(period)


def _lead(article: Article) -> str:
    """The first line of the body, without a dateline that stands as a sentence of its own."""
    first = next(iter(lines(article.body)), None)
    if first is None:
        return ""
    line = first.of(article.body)
    split = sentences(line)
    after_dateline = len(split) > 1 and split[0].end <= DATELINE
    return line[split[1].start :] if after_dateline else line


async def trade(known: Knowledge, today: date, query: str | None) -> Trade:
    """The figures of a measure (named by its words or its id): all of them, or of one year."""
    text = query or ""
    held = known.measures
    by_id = next((word for word in text.split() if word in held), None)
    asked = _understood(known, text, today) if text else None
    named = by_id or _measure(asked)
    measure, year = named or TURNOVER, _year(known, text, today)
    places = HOME | asked.places if asked else HOME
    stored = await known.store.facts(measures=[measure], limit=-1)
    rows = await _trade_rows(known.store, [s for s in stored if _belongs(s.fact, measure, places)])
    years = sorted({row.fact.period.end.year for row in rows if row.fact.period})
    if year is not None:
        rows = [row for row in rows if (p := row.fact.period) and p.start.year <= year <= p.end.year]
    more = tuple(m for m, count in held.items() if count.facts > 1)
    unknown = " ".join(word.word for word in asked.words if word.of_topic) if asked and not named else None
    return Trade(measure, tuple(rows), year, more, tuple(years), unknown or None)


def _belongs(fact: Fact, measure: str, places: frozenset[str]) -> bool:
    """Whether a figure is of these countries, and no mere count beside what is measured."""
    return frozenset(fact.places) <= places and (fact.kind is not FactKind.COUNT or fact.unit == measure)


def _measure(asked: Question | None) -> str | None:
    """The first measure that is named."""
    named = find_concepts(asked.text, asked.language) if asked else []
    return next((m.id for m in named if m.group == "measure"), None)


def _year(known: Knowledge, text: str, today: date) -> int | None:
    for language in LANGUAGES:
        for mention in find_periods(text, language, today):
            if mention.period:
                return mention.period.end.year
    bare = _BARE_YEAR.search(text)  # "turnover 2022", which no language words as a period
    return int(bare[0]) if bare else None


async def _trade_rows(store: Store, stored: Sequence[StoredFact]) -> list[TradeRow]:
    articles = await store.articles([s.article_id for s in stored])
    rows = [
        TradeRow(cite_fact(articles[s.article_id], s.fact), s.fact, _is_part_of_year(s.fact))
        for s in _once(stored, articles)
    ]
    return sorted(rows, key=_trade_order)


def _once(stored: Sequence[StoredFact], articles: Mapping[str, Article]) -> list[StoredFact]:
    """Without the figures that an article, or its translation at the same address, repeats."""
    seen: dict[tuple[object, ...], StoredFact] = {}
    for item in stored:
        if item.article_id in articles:
            seen.setdefault(_figure_key(item, articles[item.article_id]), item)
    return list(seen.values())


def _figure_key(item: StoredFact, article: Article) -> tuple[object, ...]:
    """Alike for a figure and its repetition in the same article or its translation."""
    fact, card = item.fact, article.card
    return (card.url or card.id, fact.value, fact.unit, fact.kind, fact.period)


def _is_part_of_year(fact: Fact) -> bool:
    period = fact.period
    return period is not None and period.start.year == period.end.year and (period.end - period.start).days < 360


def _trade_order(row: TradeRow) -> tuple[object, ...]:
    period, published = row.fact.period, row.citation.card.published.period
    dated = period or published
    return (
        period is None,
        (dated.end if dated else date.max),
        (dated.start if dated else date.max),
        row.citation.card.source,
        row.fact.span,
    )


async def quotes_by(known: Knowledge, today: date, query: str | None, offset: int, size: int) -> Quotes:
    """Direct quotes by person and topic, newest first."""
    people = tuple((name, count) for _, name, count in await known.store.speakers())
    question = _understood(known, query, today) if query else None
    speaker = question.people[0] if question and question.people else None
    topic_words = [w for w in question.words if not speaker or person_term(speaker) not in w.keys] if question else []
    if question and topic_words:
        cited = await _quotes_on(known, question, speaker)
    else:
        cited = await _all_quotes(known.store, speaker)
    person = known.speakers.get(speaker, None) if speaker else None
    topic = " ".join(w.word for w in topic_words) or None
    page = Page(offset, size, len(cited))
    return Quotes(person or (query if speaker else None), topic, tuple(cited[offset : offset + size]), page, people)


async def _all_quotes(store: Store, speaker: str | None) -> list[Citation]:
    stored = [q for q in await store.quotes(speaker_key=speaker, limit=QUOTES_POOL) if q.quote.kind == "direct"]
    articles = await store.articles([q.article_id for q in stored])
    return [cite_quote(articles[q.article_id], q.quote) for q in stored if q.article_id in articles]


async def _quotes_on(known: Knowledge, question: Question, speaker: str | None) -> list[Citation]:
    found = await search(question, known)
    cited: dict[str, Citation] = {}
    for evidence in found.evidence:
        if not enough(evidence.coverage):
            break
        quote = found.quote_at(evidence.article.card.id, evidence.span)
        if quote and quote.kind == "direct" and (speaker is None or known.is_speaker(quote.speaker, speaker)):
            citation = cite_quote(evidence.article, quote)
            cited.setdefault(citation.ref, citation)
    return list(cited.values())


async def sources(known: Knowledge) -> Sources:
    """The publishers, most articles first, unknown last."""
    cards = await known.store.cards()
    groups: dict[str | None, list[int]] = {}
    for at, card in enumerate(cards):
        groups.setdefault(card.publisher, []).append(at)
    items = [SourceCount(name, len(at), cards[at[0]]) for name, at in groups.items()]
    items.sort(key=lambda item: (item.publisher is None, -item.articles, item.publisher or ""))
    _, facts, quotes = await known.store.counts()
    return Sources(tuple(items), known.coverage, facts, quotes)


async def inline_results(known: Knowledge, today: date, query: str, offset: int, size: int) -> InlineResults:
    """Figures and quotes for a query being typed: those of the sentences that match it best."""
    text = _completed(query[:LONGEST], known)
    cited = await (_matching(known, text, today) if text.strip() else _newest_figures(known.store))
    return InlineResults(tuple(cited[offset : offset + size]), Page(offset, size, len(cited)))


def _completed(query: str, known: Knowledge) -> str:
    """``query`` with its last word whole, where it may still be in the making."""
    last = next(reversed(list(words(query))), None)
    if last is None or last.end() < len(query):
        return query
    return query[: last.start()] + (known.lexicon.completed(last[0]) or last[0])


async def _newest_figures(store: Store) -> list[Citation]:
    stored = await store.facts(measures=[TURNOVER], limit=INLINE_POOL) or await store.facts(limit=INLINE_POOL)
    return await _cited(stored, store)


async def _figures_of(period: Period, known: Knowledge) -> list[Citation]:
    """The figures of a period that is all that is asked for: those of turnover, else of any measure."""
    stored = await known.store.facts(measures=[TURNOVER], within=period, limit=INLINE_POOL)
    stored = stored or await known.store.facts(measures=list(known.measures), within=period, limit=INLINE_POOL)
    return await _cited(stored, known.store)


async def _cited(stored: Sequence[StoredFact], store: Store) -> list[Citation]:
    articles = await store.articles([item.article_id for item in stored])
    return [cite_fact(articles[item.article_id], item.fact) for item in _once(stored, articles)]


async def _matching(known: Knowledge, query: str, today: date) -> list[Citation]:
    question = _understood(known, query, today)
    if not question.words:
        return await _figures_of(question.period, known) if question.period else []
    found = await search(question, known)
    cited: dict[object, Citation] = {}
    for evidence in found.evidence[: 2 * INLINE_POOL]:
        if not enough(evidence.coverage):
            break
        article_id = evidence.article.card.id
        here = [StoredFact(article_id, f) for f in found.facts.get(article_id, ()) if evidence.span.holds(f.span)]
        for item in here:
            cited.setdefault(_figure_key(item, evidence.article), cite_fact(evidence.article, item.fact))
        quote = found.quote_at(article_id, evidence.span)
        if quote and quote.kind == "direct":
            citation = cite_quote(evidence.article, quote)
            cited.setdefault(citation.ref, citation)
    return list(cited.values())[:INLINE_POOL]

