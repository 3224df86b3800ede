"""From an article to its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.facts.about import Topics, find_topics
from corpus.facts.case import Case
from corpus.facts.clauses import Sentence, boundary, split_sentence
from corpus.facts.find import find_quantities
from corpus.facts.hedges import hedge
from corpus.facts.kinds import kind_of
from corpus.facts.lexicon import Lexicon, lexicon
from corpus.facts.quantities import Quantity
from corpus.facts.when import Timeline, day_of
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
    quantities = find_quantities(text, tables, [mention.span for mention in periods])
    if not quantities:
        return []
    topics = find_topics(body, language, quantities)
    reader = _Reader(tables, topics, Timeline(periods, day_of(published.period), tables), speaker_at)
    boundaries = boundary(tables)
    return [
        fact for span in sentences(body) for fact in reader.read(split_sentence(text, span, quantities, boundaries))
    ]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the sentences of an article in order: what one leaves out, it takes from those before."""

    tables: Lexicon
    topics: Topics
    timeline: Timeline
    speaker_at: SpeakerAt

    def read(self, sentence: Sentence) -> Iterator[Fact]:
        """The facts of the next sentence."""
        self.timeline.next_sentence(sentence)
        previous: FactKind | None = None
        for quantity in sentence.quantities:
            fact = self._fact(sentence, quantity, previous)
            previous = fact.kind
            yield fact
        self.timeline.note()

    def _fact(self, sentence: Sentence, quantity: Quantity, previous: FactKind | None) -> Fact:
        measure = self.topics.measure(sentence, quantity, self.tables)
        kind = kind_of(Case(sentence, quantity, self.tables, measure, previous))
        qualifier, span = hedge(sentence, quantity, self.tables)
        speaker = self.speaker_at(span)
        period = self.timeline.period(sentence, quantity, kind, speaker)
        compared = self.timeline.comparison(kind)
        return Fact(
            span=span,
            passage=sentence.span,
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            qualifier=qualifier,
            kind=kind,
            measure=measure,
            places=self.topics.places_of(sentence, quantity, self.tables),
            period=period,
            comparison=None if compared == period else compared,
            speaker=speaker,
        )
