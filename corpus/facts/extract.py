"""From an article to its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus.facts.about import Topics, find_topics
from corpus.facts.clauses import Sentence, boundary, split_sentence
from corpus.facts.hedges import hedge
from corpus.facts.kinds import Case, kind_of
from corpus.facts.lexicon import Lexicon, lexicon
from corpus.facts.quantities import Quantity, find_quantities
from corpus.facts.when import Timeline, day_of, spans_of
from corpus.model import Article, Fact, FactKind, Span
from corpus.periods import find_periods
from corpus.text import lower, sentences

SpeakerAt = Callable[[Span], str | None]


def nobody(span: Span) -> str | None:
    """The speaker where nobody is known to speak."""
    return None


def extract_facts(article: Article, speaker_at: SpeakerAt = nobody) -> list[Fact]:
    """The figures of ``article`` in order. ``speaker_at`` names who says the words of a span, if anybody."""
    body, language, published = article.body, article.card.language, article.card.published
    tables, text = lexicon(language), lower(body)
    periods = find_periods(body, language, published.reference)
    quantities = find_quantities(text, tables, spans_of(periods))
    if not quantities:
        return []
    topics = find_topics(body, language, quantities)
    timeline = Timeline(periods, day_of(published.period), tables)
    boundaries = boundary(tables)
    facts: list[Fact] = []
    for span in sentences(body):
        timeline.next_sentence()
        sentence = split_sentence(text, span, quantities, boundaries)
        facts += _facts_of(sentence, tables, topics, timeline, speaker_at)
        timeline.note(sentence)
    return facts


def _facts_of(
    sentence: Sentence, tables: Lexicon, topics: Topics, timeline: Timeline, speaker_at: SpeakerAt
) -> Iterator[Fact]:
    previous: FactKind | None = None
    for quantity in sentence.quantities:
        fact = _fact(sentence, quantity, previous, tables, topics, timeline, speaker_at)
        previous = fact.kind
        yield fact


def _fact(
    sentence: Sentence, quantity: Quantity, previous: FactKind | None, tables: Lexicon, topics: Topics,
    timeline: Timeline, speaker_at: SpeakerAt,
) -> Fact:  # fmt: skip
    measure = topics.measure(sentence, quantity, tables)
    kind = kind_of(Case(sentence, quantity, tables, measure, previous))
    period = timeline.period(sentence, quantity, kind)
    compared = timeline.comparison(sentence, quantity, kind)
    qualifier, span = hedge(sentence, quantity, tables)
    return Fact(
        span=span,
        passage=sentence.span,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        qualifier=qualifier,
        kind=kind,
        measure=measure,
        places=topics.places_of(sentence, quantity, tables),
        period=period,
        comparison=None if compared == period else compared,
        speaker=speaker_at(span),
    )
