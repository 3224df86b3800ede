"""Evidence: how well each sentence of the articles found, in its context, covers what is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.lexicon import Lexicon
from corpus.match import Found, Matches, find, levels_in, matches, rank
from corpus.model import Article, Fact, Quote, Span
from corpus.people import person_key
from corpus.question import Asked, Question
from corpus.store import Store
from corpus.terms import person_terms

ARTICLES = 16
"""Articles read for one question: those of the best passages."""
IN_PASSAGE, IN_TITLE, NEXT_TO, IN_ARTICLE = 0.85, 0.75, 0.7, 0.4
"""What a word of the question counts that is not in the sentence, but elsewhere in its article."""

OWN = 0.4
"""How much of a sentence's order among the evidence is what it meets itself."""

Levels = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence with its ``coverage``: the share (0 to 1, by need) of the question's words that it meets.

    ``own`` is the share met in the sentence itself, ``topic`` the coverage of what is neither a name nor a
    frame: what happened, rather than to whom. ``levels`` are by word of the question, with context.
    """

    article: Article
    found: Found
    span: Span
    coverage: float
    own: float
    topic: float
    levels: Levels
    own_levels: Levels

    @property
    def score(self) -> float:
        """What evidence is ordered by: coverage in context, and in the sentence itself."""
        return (1 - OWN) * self.coverage + OWN * self.own

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.span.of(self.article.body)


@dataclass(frozen=True, slots=True)
class Search:
    """All that was found for a question, best evidence first."""

    question: Question
    lexicon: Lexicon
    matched: Matches
    evidence: tuple[Evidence, ...]
    facts: Mapping[str, Sequence[Fact]] = field(default_factory=dict)
    quotes: Mapping[str, Sequence[Quote]] = field(default_factory=dict)

    def sentence_of(self, article_id: str, span: Span) -> Evidence | None:
        """The evidence of the sentence that holds the beginning of ``span``."""
        return next(
            (e for e in self.evidence if e.article.card.id == article_id and e.span.start <= span.start < e.span.end), None
        )

    def quote_at(self, article_id: str, span: Span) -> Quote | None:
        """The quote whose passage overlaps ``span``, a direct one before a reported one."""
        found = [q for q in self.quotes.get(article_id, ()) if any(s.overlaps(span) for s in q.spans)]
        return min(found, key=lambda q: q.kind != "direct", default=None)


async def search(question: Question, store: Store, lexicon: Lexicon) -> Search:
    """Find the articles that may answer ``question`` and score each of their sentences."""
    words = (*question.words, *question.dated)
    first = await find(words, store, lexicon)
    ids = list(dict.fromkeys(found.stored.article_id for found in first))[:ARTICLES]
    if not ids:
        return Search(question, lexicon, {}, ())
    matched = matches(words, lexicon)
    articles, titles = await store.articles(ids), await store.titles(ids)
    facts, quotes = defaultdict(list), defaultdict(list)
    for stored_fact in await store.facts(ids, limit=3000):
        facts[stored_fact.article_id].append(stored_fact.fact)
    for stored_quote in await store.quotes(ids, limit=3000):
        quotes[stored_quote.article_id].append(stored_quote.quote)
    by_article: dict[str, list[Found]] = defaultdict(list)
    for found in rank(words, await store.passages_of(ids), matched, lexicon):
        by_article[found.stored.article_id].append(found)
    evidence = [
        item
        for id, passages in by_article.items()
        for item in _of_article(articles[id], passages, levels_in(titles[id], matched, len(words)), question, quotes[id])
    ]
    evidence.sort(key=lambda e: (-e.score, -e.found.score, e.article.card.source, e.span))
    return Search(question, lexicon, matched, tuple(evidence), facts, quotes)


def _of_article(
    article: Article, passages: list[Found], title: Levels, question: Question, quotes: Sequence[Quote]
) -> Iterable[Evidence]:
    words = (*question.words, *question.dated)
    ordered = sorted(passages, key=lambda found: found.stored.passage.span)
    whole = _highest([title, *(found.levels for found in ordered)])
    if any(word.required and not level for word, level in zip(words, whole, strict=True)):
        return
    for at, found in enumerate(ordered):
        near = _highest([_zero(words), *(other.levels for other in ordered[max(0, at - 1) : at + 2] if other is not found)])
        context = _highest(
            [_scaled(title, IN_TITLE), _scaled(near, NEXT_TO), _scaled(whole, IN_ARTICLE), _scaled(found.levels, IN_PASSAGE)]
        )
        for sentence, own in zip(found.stored.passage.sentences, found.sentences, strict=True):
            spoken = _spoken(sentence.span, words, quotes)
            levels = _highest([own, context, spoken])
            yield Evidence(
                article,
                found,
                sentence.span,
                coverage(question.words, levels),
                coverage(question.words, _highest([own, spoken])),
                _topic_coverage(question.words, levels),
                levels,
                _highest([own, spoken]),
            )


def _spoken(sentence: Span, words: Sequence[Asked], quotes: Sequence[Quote]) -> Levels:
    """Words that name the speaker of the sentence are met, though the sentence does not name him."""
    speakers = [person_key(q.speaker) for q in quotes if q.speaker and q.passage.overlaps(sentence)]
    keys = {key for speaker in speakers for key in person_terms(speaker)}
    return tuple(1.0 if keys.intersection(asked.keys) else 0.0 for asked in words)


def coverage(words: Sequence[Asked], levels: Sequence[float]) -> float:
    """The share of what is needed of ``words`` that ``levels`` meet, 0 to 1."""
    needed = sum(asked.need for asked in words)
    return sum(asked.need * level for asked, level in zip(words, levels, strict=False)) / needed if needed else 0.0


def _topic_coverage(words: Sequence[Asked], levels: Sequence[float]) -> float:
    """Coverage of the words that are no names; 1 when the question is all names."""
    topic = [(word, level) for word, level in zip(words, levels, strict=False) if word.of_topic]
    return coverage([word for word, _ in topic], [level for _, level in topic]) if topic else 1.0


def _zero(words: Sequence[Asked]) -> Levels:
    return (0.0,) * len(words)


def _scaled(levels: Levels, by: float) -> Levels:
    return tuple(level * by for level in levels)


def _highest(several: Iterable[Levels]) -> Levels:
    return tuple(max(column) for column in zip(*several, strict=True))
