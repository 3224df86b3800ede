"""Derek as the handlers, the console and the command line use him: one object over one store."""

from __future__ import annotations

import asyncio
import gc
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from corpus.answering import Asking, Knowledge, Topic, answer
from corpus.answering.citing import cite, cite_fact, cite_quote, parse_reference
from corpus.followup import follows
from corpus.listing import inline_results, latest, quotes_by, sources, trade
from corpus.model import Article, Language, Span
from corpus.news import news, understood
from corpus.opening import open_store
from corpus.question import understand
from corpus.repair import repair
from corpus.replies import Answer, Citation, Context, InlineResults, Latest, Quotes, Sources, Trade
from corpus.scoring import Found
from corpus.searching import search_passages
from corpus.store import Store
from corpus.text import lines

REMEMBERED = 1000
"""Answers kept for when the same is asked again."""
WARM_UP = ("сколько токаев", "песков", "қанша тоқаев", "мамин әже", "how much tokayev", "trade", "crjkmrj")
"""What asks nothing is compared with every pattern of asking; a name in small letters, with those of speech."""
GARBAGE = 50_000
"""New objects after which Python looks for garbage; a question makes some thousands, and hardly any cycles."""
AROUND = 700
"""Characters of context shown around a citation, at most."""


class Derek:
    """Answers over one store; safe to call concurrently. What is known of words follows the store's revision."""

    def __init__(self, store: Store, today: Callable[[], date]) -> None:
        self.store = store
        self._today = today
        self._knowledge: Knowledge | None = None
        self._revision = -1
        self._refreshing = asyncio.Lock()
        self._begun = self._seen = 0
        self._answers: OrderedDict[Asking, tuple[Answer, Topic]] = OrderedDict()

    @classmethod
    async def open(cls, url: str, *, today: Callable[[], date] = date.today) -> Derek:
        """Open the corpus at ``url``. Raises StoreError when it cannot be used."""
        return cls(await open_store(url), today)

    async def close(self) -> None:
        """Close the store."""
        await self.store.close()

    async def knowledge(self) -> Knowledge:
        """What answering needs of the corpus as it is now."""
        begun = self._begun
        async with self._refreshing:
            # One look at the store serves all who wait for one, if it began after they came.
            if self._knowledge is None or self._seen <= begun:
                look = self._begun = self._begun + 1
                self._knowledge = await self._refreshed(await self.store.revision())
                self._seen = look
            return self._knowledge

    async def _refreshed(self, revision: int) -> Knowledge:
        if self._knowledge is not None and revision == self._revision:
            return self._knowledge
        known = await Knowledge.of(self.store)
        await asyncio.to_thread(self._warm_up, known)  # the sorting of words; the loop goes on meanwhile
        _spare_garbage_collection()
        self._revision = revision
        self._answers.clear()
        return known

    def _warm_up(self, knowledge: Knowledge) -> None:
        """Load dictionaries and tables now, so that the first question does not wait for them."""
        for question in WARM_UP:
            understand(repair(question, knowledge.lexicon), knowledge.lexicon, knowledge.speakers, self._today())

    async def ask(
        self, question: str, *, language: Language | None = None, previous: Topic | None = None, limit: int = 6
    ) -> Answer:
        """Answer ``question``, in ``language`` or else in its own; ``previous`` is what a follow-up hangs on."""
        return (await self._answered(Asking(question, self._today(), language, previous, limit)))[0]

    async def topic(
        self, question: str, *, language: Language | None = None, previous: Topic | None = None
    ) -> Topic:
        """What ``question`` is about, for the follow-ups after it; a follow-up itself hangs on ``previous``."""
        return (await self._answered(Asking(question, self._today(), language, previous)))[1]

    async def _answered(self, asking: Asking) -> tuple[Answer, Topic]:
        """The answer; a question that hangs on none before it is answered alike in all conversations."""
        alone = await self._remembered(replace(asking, previous=None))
        hangs = asking.previous is not None and follows(alone[1].question)
        return await self._remembered(asking) if hangs else alone

    async def _remembered(self, asking: Asking) -> tuple[Answer, Topic]:
        """The answer, from memory when the same was asked of the same corpus before: people ask alike."""
        known = await self.knowledge()
        if asking in self._answers:
            self._answers.move_to_end(asking)
            return self._answers[asking]
        answered = await answer(asking, known)
        if known is self._knowledge:
            self._answers[asking] = answered
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
        return answered

    async def search(self, question: str, limit: int = 10) -> list[tuple[Article, Found]]:
        """The passages that match ``question`` best, with their articles; no abstention."""
        return await search_passages(question, await self.knowledge(), self._today(), limit)

    async def latest(self, topic: str | None = None, offset: int = 0, size: int = 5) -> Latest:
        """The newest articles, of ``topic`` when given."""
        return await latest(await self.knowledge(), self._today(), topic, offset, size)

    async def news(self, topic: str, ids: Sequence[str], size: int = 5) -> Latest:
        """Those of the articles ``ids`` that speak of ``topic``, for who follows it."""
        return await news(await self.knowledge(), self._today(), topic, ids, size)

    async def has_words(self, topic: str) -> bool:
        """Whether ``topic`` has words to find articles by."""
        return bool(understood(await self.knowledge(), topic, self._today()).words)

    async def trade(self, query: str | None = None) -> Trade:
        """Figures over time: of the measure, year or both that ``query`` names; turnover by default."""
        return await trade(await self.knowledge(), self._today(), query)

    async def quotes(self, query: str | None = None, offset: int = 0, size: int = 5) -> Quotes:
        """Direct quotes of the person, on the topic, or both, that ``query`` names."""
        return await quotes_by(await self.knowledge(), self._today(), query, offset, size)

    async def sources(self) -> Sources:
        """The publishers of the corpus."""
        return await sources(await self.knowledge())

    async def inline(self, query: str, offset: int = 0, size: int = 10) -> InlineResults:
        """Cited figures and quotes for ``query``; for an empty one the newest figures."""
        return await inline_results(await self.knowledge(), self._today(), query, offset, size)

    async def citation(self, ref: str) -> Citation | None:
        """The citation of reference ``ref``; None when the corpus does not hold it."""
        parsed = parse_reference(ref)
        article = await self.store.article(parsed[0]) if parsed else None
        if parsed is None or article is None or parsed[2].end > len(article.body):
            return None
        _, kind, span = parsed
        if kind == "f":
            facts = await self.store.facts([article.card.id], limit=-1)
            return next((cite_fact(article, f.fact) for f in facts if f.fact.span == span), None)
        if kind == "q":
            quotes = await self.store.quotes([article.card.id], limit=-1)
            return next((cite_quote(article, q.quote) for q in quotes if q.quote.passage == span), None)
        return cite(article, span)

    async def context(self, ref: str) -> Context | None:
        """The citation of ``ref`` in its paragraph and those next to it."""
        found = await self.citation(ref)
        article = await self.store.article(found.card.id) if found else None
        if found is None or article is None:
            return None
        span = _around(article.body, found.passage)
        return Context(found, span, span.of(article.body))

    async def others(self, ref: str, limit: int = 5) -> tuple[Citation, ...]:
        """Other figures on the measure of the figure ``ref``, newest period first."""
        found = await self.citation(ref)
        if found is None or found.fact is None or found.fact.measure is None:
            return ()
        stored = await self.store.facts(measures=[found.fact.measure], limit=60)
        others = [f for f in stored if (f.article_id, f.fact.span) != (found.card.id, found.fact.span)][:limit]
        articles = await self.store.articles([f.article_id for f in others])
        return tuple(cite_fact(articles[f.article_id], f.fact) for f in others if f.article_id in articles)


def _spare_garbage_collection() -> None:
    """Keep what is loaded out of the search for garbage, and search less often: it takes a tenth of each question."""
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _around(body: str, passage: Span) -> Span:
    """The lines that ``passage`` touches, and its neighbours as far as they fit."""
    every = lines(body)
    touched = [i for i, line in enumerate(every) if line.overlaps(passage)]
    if not touched:
        return passage
    span = Span(min(every[touched[0]].start, passage.start), max(every[touched[-1]].end, passage.end))
    for at in (touched[0] - 1, touched[-1] + 1):
        if 0 <= at < len(every):
            wider = Span(min(span.start, every[at].start), max(span.end, every[at].end))
            span = wider if wider.end - wider.start <= AROUND else span
    return span
