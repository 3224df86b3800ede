"""Evidence: how well each sentence of the articles found, in its context, covers what is asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import mul

from corpus.answering.knowledge import Knowledge
from corpus.asked import Asked
from corpus.lexicon import Lexicon
from corpus.match import find, matches
from corpus.model import Article, Fact, Language, Quote, Span
from corpus.people import person_key
from corpus.question import Question
from corpus.scoring import Found, Hit, Hits, Levels, Scorer
from corpus.store import Whole
from corpus.terms import STOP_WORDS, Sentence, person_terms, terms
from corpus.text import fold, words

CANDIDATES = 24
"""Passages by which the articles to read are chosen; their other passages are read with them."""
ARTICLES, FIRST, SPOKEN = 10, 4, 6
"""Articles read for one question, and how many of them even if another fits much better: those of the best passages;
more where somebody's words are asked for, which do not name him."""
IN_PASSAGE, IN_TITLE, NEXT_TO, IN_ARTICLE = 0.85, 0.75, 0.7, 0.4
"""What a word of the question counts that is not in the sentence, but elsewhere in its article."""

FAR_LESS, LESS = 0.5, 0.75
"""Articles whose best passage covers less than this share of what that of another does are not read: the first
few, and the rest."""
LARGE, FAR_LESS_IN_LARGE = 2_000, 0.65
"""Passages of a corpus in which a passage that has all that is asked is seldom the only one: from there on, what is
not read beside it; in a small corpus an article that covers half may be the other source."""
LEAST = 0.47
"""Evidence of less coverage is dropped: nothing answers on it, however well all else fits."""
OWN = 0.4
"""How much of a sentence's order among the evidence is what it meets itself."""


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

    @property
    def stored(self) -> Sentence:
        """The sentence as it is stored: its keys."""
        return next(s for s in self.found.stored.passage.sentences if s.span == self.span)

    def rescored(self, words: Sequence[Asked], levels: Levels, own: Levels) -> Evidence:
        """This sentence where it meets the ``words`` of the question at other ``levels``, and ``own`` in itself."""
        topic = [(word, level) for word, level in zip(words, levels, strict=False) if word.of_topic]
        return replace(
            self,
            coverage=coverage(words, levels),
            own=coverage(words, own),
            topic=coverage([word for word, _ in topic], [level for _, level in topic]) if topic else 1.0,
            levels=levels,
            own_levels=own,
        )

    def met(self, hits: Hits) -> list[tuple[Span, Hit]]:
        """Where in the body each word of the sentence stands that meets one of the question, and which it meets."""
        language, start, stored = self.article.card.language, self.span.start, self.stored
        content = [m for m in words(self.text) if _is_content(m[0], language)]
        if len(content) != stored.length:  # stored with another list of function words
            found = ((term.span, hits.of(term.keys)) for term in terms(self.text, language))
            return [(span.shift(start), hit) for span, hit in found if hit]
        paired = ((content[number], hit) for number, hit in hits.met(stored.keyed))
        return [(Span(start + m.start(), start + m.end()), hit) for m, hit in paired]


@lru_cache(maxsize=50_000)
def _is_content(word: str, language: Language) -> bool:
    return fold(word) not in STOP_WORDS[language]


@dataclass(frozen=True, slots=True)
class Search:
    """All that was found for a question, best evidence first."""

    question: Question
    lexicon: Lexicon
    evidence: tuple[Evidence, ...]
    hits: Hits
    facts: Mapping[str, Sequence[Fact]]
    quotes: Mapping[str, Sequence[Quote]]
    _of_articles: dict[str, list[Evidence]] = field(default_factory=dict, init=False, repr=False)
    _met: dict[int, list[tuple[Span, Hit]]] = field(default_factory=dict, init=False, repr=False)

    def sentence_of(self, article_id: str, span: Span) -> Evidence | None:
        """The evidence of the sentence that holds the beginning of ``span``."""
        if not self._of_articles:
            for evidence in sorted(self.evidence, key=_place):
                self._of_articles.setdefault(evidence.article.card.id, []).append(evidence)
        of_article = self._of_articles.get(article_id, [])
        at = bisect_right(of_article, span.start, key=_place) - 1
        return of_article[at] if at >= 0 and span.start < of_article[at].span.end else None

    def quote_at(self, article_id: str, span: Span) -> Quote | None:
        """The quote whose passage overlaps ``span``, a direct one before a reported one."""
        found = [q for q in self.quotes.get(article_id, ()) if any(s.overlaps(span) for s in q.spans)]
        return min(found, key=lambda q: q.kind != "direct", default=None)

    def met(self, evidence: Evidence) -> list[tuple[Span, Hit]]:
        """Where in its article each word of a sentence stands that meets one of the question, and which it meets."""
        if id(evidence) not in self._met:
            self._met[id(evidence)] = evidence.met(self.hits)
        return self._met[id(evidence)]


def _place(evidence: Evidence) -> int:
    return evidence.span.start


async def search(question: Question, knowledge: Knowledge) -> Search:
    """Find the articles that may answer ``question`` and score each of their sentences."""
    scale, lexicon = _Scale.of(question), knowledge.lexicon
    scorer = Scorer(scale.words, matches(scale.words, lexicon), lexicon.mean_length)
    found = await find(scorer, knowledge.store, lexicon, CANDIDATES)
    known = {item.stored.id: item for item in found}
    evidence: list[Evidence] = []
    worth = _worth_reading(found, scale, SPOKEN if question.speaker else FIRST, large=lexicon.passages > LARGE)
    read = await knowledge.shelf.read(knowledge.store, worth)
    for whole in read:
        passages = [known.get(passage.id) or scorer.score(passage) for passage in whole.passages]
        evidence += _of_article(whole, passages, scorer.levels(whole.title), scale)
    evidence.sort(key=lambda e: (-e.score, -e.found.score, e.article.card.source, e.span))
    facts = {whole.article.card.id: whole.facts for whole in read}
    quotes = {whole.article.card.id: whole.quotes for whole in read}
    return Search(question, lexicon, tuple(evidence), scorer.hits, facts, quotes)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The words of a question, with what is needed of each: in all, and of what is no name."""

    words: tuple[Asked, ...]
    needs: Levels
    topic: Levels
    needed: float
    topic_needed: float

    @classmethod
    def of(cls, question: Question) -> _Scale:
        needs = tuple(word.need for word in question.words)
        topic = tuple(word.need if word.of_topic else 0.0 for word in question.words)
        return cls((*question.words, *question.dated), needs, topic, sum(needs), sum(topic))

    def coverage(self, levels: Levels) -> float:
        """As ``coverage`` of the words of the question."""
        return sum(map(mul, self.needs, levels)) / self.needed if self.needed else 0.0

    def topic_coverage(self, levels: Levels) -> float:
        """Coverage of the words that are no names; 1 when the question is all names."""
        return sum(map(mul, self.topic, levels)) / self.topic_needed if self.topic_needed else 1.0


def _worth_reading(found: Sequence[Found], scale: _Scale, first: int, *, large: bool) -> list[str]:
    """The articles of the best passages; not those whose best passage covers far less than that of another."""
    covered: dict[str, float] = {}
    for item in found:
        share = scale.coverage(item.levels)
        covered[item.stored.article_id] = max(share, covered.get(item.stored.article_id, 0.0))
    most = max(covered.values(), default=0.0)
    least = FAR_LESS_IN_LARGE if large and most > 0.999 else FAR_LESS * most
    near = [(article_id, share) for article_id, share in covered.items() if share >= least]
    rest = [article_id for article_id, share in near[first:] if share >= LESS * most]
    return [article_id for article_id, _ in near[:first]] + rest[: ARTICLES - first]


def _of_article(whole: Whole, passages: Sequence[Found], title: Levels, scale: _Scale) -> Iterator[Evidence]:
    """The evidence of an article; ``passages`` are its passages, all, in order."""
    none = (0.0,) * len(scale.words)
    levels_met = [found.levels if found.score else None for found in passages]
    everything = _highest([title, *filter(None, levels_met)])
    if any(word.required and not level for word, level in zip(scale.words, everything, strict=True)):
        return
    everywhere = _highest([_scaled(title, IN_TITLE), _scaled(everything, IN_ARTICLE)])
    far = scale.coverage(everywhere) >= LEAST
    spoken = _Spoken.of(scale.words, whole.quotes)
    beside = [_scaled(levels, NEXT_TO) if levels else None for levels in levels_met]
    for at, (found, own) in enumerate(zip(passages, levels_met, strict=True)):
        near = [levels for levels in (*beside[max(0, at - 1) : at], *beside[at + 1 : at + 2]) if levels]
        if not (far or near or own or spoken.by):
            continue
        context = _highest([everywhere, *near])
        if spoken.by or scale.coverage(_highest([context, own or none])) >= LEAST:
            yield from _of_passage(whole.article, found, context, scale, spoken)


def _of_passage(
    article: Article, found: Found, context: Levels, scale: _Scale, spoken: _Spoken
) -> Iterator[Evidence]:
    sentences = found.stored.passage.sentences
    if len(sentences) > 1:
        context = _highest([context, _scaled(found.levels, IN_PASSAGE)])
    for sentence, met in zip(sentences, found.sentences, strict=True):
        own = spoken.added(sentence.span, met) if spoken.by else met
        levels = _highest([own, context])
        covered = scale.coverage(levels)
        if covered >= LEAST:
            topic = scale.topic_coverage(levels)
            yield Evidence(article, found, sentence.span, covered, scale.coverage(own), topic, levels, own)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The passages of quotes by those whom the question names, each with the words that name its speaker."""

    by: tuple[tuple[Span, Levels], ...]

    @classmethod
    def of(cls, asked: Sequence[Asked], quotes: Sequence[Quote]) -> _Spoken:
        people = {key for word in asked for key in word.keys if key.startswith("p_")}
        found = []
        for quote in quotes if people else ():
            keys = people.intersection(person_terms(person_key(quote.speaker))) if quote.speaker else frozenset()
            if keys:
                found.append((quote.passage, tuple(float(not keys.isdisjoint(word.keys)) for word in asked)))
        return cls(tuple(found))

    def added(self, sentence: Span, levels: Levels) -> Levels:
        """``levels``, with the words met that name the speaker of the sentence, though it does not name him."""
        of_sentence = [named for span, named in self.by if span.overlaps(sentence)]
        return _highest([levels, *of_sentence]) if of_sentence else levels


def coverage(words: Sequence[Asked], levels: Sequence[float]) -> float:
    """The share of what is needed of ``words`` that ``levels`` meet, 0 to 1."""
    needed = sum(asked.need for asked in words)
    return sum(asked.need * level for asked, level in zip(words, levels, strict=False)) / needed if needed else 0.0


def _scaled(levels: Levels, by: float) -> Levels:
    return tuple([level * by for level in levels])


def _highest(several: Sequence[Levels]) -> Levels:
    highest = several[0]
    for levels in several[1:]:
        highest = tuple([a if a > b else b for a, b in zip(highest, levels, strict=True)])
    return highest
