"""A Derek without a store: the interface of ``corpus.service.Derek`` over four invented articles.

Finds by shared words, nothing cleverer; what is tested with it is the Telegram side.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.model import Basis, Card, Fact, FactKind, Language, Period, Published, Qualifier, Quote, Span
from corpus.replies import (
    Answer,
    AnswerKind,
    Citation,
    Context,
    Coverage,
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
from corpus.text import detect_language, fold, sentences


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


@dataclass(frozen=True)
class Tale:
    """An invented article: figures as (words, value, measure, year), quotes as (words, speaker)."""

    id: str
    publisher: str
    day: date | None
    language: Language
    title: str
    body: str
    figures: tuple[tuple[str, float, str, int], ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    @property
    def card(self) -> Card:
        """Its card."""
        when = Published(Basis.STATED, Period(self.day, self.day)) if self.day else Published()
        url = f"https://news.example.org/{self.id}"
        return Card(self.id, f"{self.id}.txt", self.publisher, self.title, url, when, self.language)


TALES = (
    Tale(
        "aaaaaaaaaaaa",
        "Степной вестник",
        date(2023, 3, 1),
        "ru",
        "Мельники подвели итоги",
        "Товарооборот вырос до 20 млрд долларов в 2022 году. "
        "Годом раньше товарооборот был 15 млрд долларов.\n"
        "«Мельницы работают без остановки», — рассказал Ержан Сеилов. Экспорт муки дал 3 млрд долларов.",
        (
            ("20 млрд долларов", 20e9, "turnover", 2022),
            ("15 млрд долларов", 15e9, "turnover", 2021),
            ("3 млрд долларов", 3e9, "export", 2022),
        ),
        (("Мельницы работают без остановки", "Ержан Сеилов"),),
    ),
    Tale(
        "bbbbbbbbbbbb",
        "River Post",
        date(2024, 2, 2),
        "en",
        "Barges return",
        "Turnover reached 25 billion dollars in 2023 <by the river & rail>. "
        "The ferry season opened in April.\n"
        "“We load barges day and night,” harbour master Anna Lund said.",
        (("25 billion dollars", 25e9, "turnover", 2023),),
        (("We load barges day and night,", "Anna Lund"),),
    ),
    Tale(
        "cccccccccccc",
        "Дала жаңалығы",
        date(2022, 5, 5),
        "kk",
        "Көпір ашылды",
        "Өзен үстіндегі жаңа көпір мамыр айында ашылды. Құрылысқа екі жыл кетті.",
    ),
    Tale(
        "dddddddddddd",
        "Без даты",
        None,
        "ru",
        "Ярмарка",
        "На ярмарку приехали гости из соседних областей. Торговали мёдом и валенками.",
    ),
)


def ref_of(tale: Tale, span: Span) -> str:
    """The ref of a passage."""
    return f"{tale.id}-{span.start}"


def _passage(tale: Tale, words: str) -> tuple[Span, Span]:
    start = tale.body.index(words)
    mark = Span(start, start + len(words))
    return next(span for span in sentences(tale.body) if span.holds(mark)), mark


def _figure(tale: Tale, words: str, value: float, measure: str, number: int) -> Citation:
    passage, mark = _passage(tale, words)
    exact, level = Qualifier.EXACT, FactKind.LEVEL
    fact = Fact(mark, passage, value, None, "USD", exact, level, measure, (), year(number))
    return Citation(ref_of(tale, mark), tale.card, passage, passage.of(tale.body), (mark,), fact=fact)


def _quote(tale: Tale, words: str, speaker: str) -> Citation:
    passage, mark = _passage(tale, words)
    quote = Quote((mark,), passage, None, speaker, "direct")
    text = passage.of(tale.body)
    return Citation(ref_of(tale, mark), tale.card, passage, text, (mark,), speaker=speaker, quote=quote)


def _newest(citation: Citation) -> date:
    return citation.card.published.reference or date.min


FIGURES = tuple(_figure(tale, *figure) for tale in TALES for figure in tale.figures)
QUOTES = tuple(_quote(tale, *said) for tale in TALES for said in tale.said)
PLAIN = tuple(
    Citation(ref_of(tale, span), tale.card, span, span.of(tale.body))
    for tale in TALES
    if not tale.figures
    for span in sentences(tale.body)
)
ALL = (*FIGURES, *QUOTES, *PLAIN)


def _words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{3,}", fold(text))}


@dataclass
class FakeStore:
    """Which of the articles are indexed; ``indexed`` may be changed. ``looks`` counts who asked."""

    indexed: tuple[Tale, ...] = TALES
    looks: int = 0

    async def revision(self) -> int:
        """Changes with what is indexed."""
        self.looks += 1
        return len(self.indexed)

    async def sources(self) -> dict[str, str]:
        """The id of the article of each source."""
        return {tale.card.source: tale.id for tale in self.indexed}


@dataclass
class FakeDerek:
    """``corpus.service.Derek`` as handlers know it.

    ``delay`` slows every call down, ``failing`` makes it fail, ``many`` repeats what lists hold, ``people``
    are to be chosen from; ``most`` is how many calls ever ran at once.
    """

    delay: float = 0.0
    failing: Exception | None = None
    asked: list[tuple[str, Language | None, object]] = field(default_factory=list)
    cancelled: int = 0
    many: int = 1
    people: tuple[tuple[str, int], ...] = ()
    working: int = 0
    most: int = 0
    store: FakeStore = field(default_factory=FakeStore)

    async def _work(self) -> None:
        self.working += 1
        self.most = max(self.most, self.working)
        try:
            await asyncio.sleep(self.delay)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        finally:
            self.working -= 1
        if self.failing is not None:
            raise self.failing

    async def ask(
        self, question: str, *, language: Language | None = None, previous: object = None, limit: int = 5
    ) -> Answer:
        """The passages that share most words with the question."""
        self.asked.append((question, language, previous))
        await self._work()
        spoken = language or detect_language(question)
        found = self._find(question)[:limit]
        if not found:
            suggestion = (f"{TALES[0].title}?",)
            held = (await self.sources()).coverage
            return Answer(question, spoken, "not_found", "passage", suggestions=suggestion, coverage=held)
        headline = tuple(" ".join(citation.marked()) for citation in found)
        kind: AnswerKind = "figure" if found[0].fact else "quote" if found[0].quote else "passage"
        return Answer(question, spoken, "answered", kind, headline, tuple(found))

    async def topic(self, question: str, *, language: object = None, previous: object = None) -> str:
        """Stands for what a question and those that it hangs on were about."""
        return f"{question} < {previous}" if previous else question

    def _find(self, query: str) -> list[Citation]:
        wanted = _words(query)
        scores = {c.ref: len(wanted & _words(f"{c.text} {c.speaker or ''} {c.card.title}")) for c in ALL}
        best = max(scores.values())
        return [c for c in ALL if scores[c.ref] == best] if best else []

    async def latest(self, topic: str | None = None, offset: int = 0, size: int = 5) -> Latest:
        """All articles ``many`` times over, newest first."""
        await self._work()
        tales = sorted(TALES, key=lambda tale: tale.day or date.min, reverse=True) * self.many
        if topic:
            tales = [tale for tale in tales if _words(topic) & _words(f"{tale.title} {tale.body}")]
        items = tuple(Headline(tale.card, sentences(tale.body)[0].of(tale.body)) for tale in tales)
        return Latest(topic, items[offset : offset + size], Page(offset, size, len(tales)))

    async def news(self, topic: str, ids: Sequence[str], size: int = 5) -> Latest:
        """Those of the articles that share a word with the topic."""
        found = await self.latest(topic, size=100)
        held = set((await self.store.sources()).values()) & set(ids)
        items = tuple(item for item in found.items if item.card.id in held)
        return Latest(topic, items[:size], Page(0, size, len(items)), news=True)

    async def has_words(self, topic: str) -> bool:
        """Whether the topic has a word of three letters."""
        return bool(_words(topic))

    async def trade(self, query: str | None = None) -> Trade:
        """The figures of a measure named in the query, of its year when there is one."""
        await self._work()
        wanted = fold(query or "")
        found = re.search(r"\d{4}", wanted)
        measure = "export" if re.search("export|экспорт", wanted) else "turnover"
        facts = [c for c in FIGURES if c.fact and c.fact.measure == measure]
        years = tuple(sorted({c.fact.period.start.year for c in facts if c.fact and c.fact.period}))
        chosen = int(found[0]) if found else None
        rows = [
            TradeRow(c, c.fact, cumulative=False)
            for c in facts
            if c.fact and c.fact.period and (chosen is None or c.fact.period.start.year == chosen)
        ]
        rows.sort(key=lambda row: row.fact.period.start if row.fact.period else date.min)
        return Trade(measure, tuple(rows), chosen, ("turnover", "export"), years)

    async def quotes(self, query: str | None = None, offset: int = 0, size: int = 5) -> Quotes:
        """Quotes whose speaker or words the query names."""
        await self._work()
        wanted = _words(query or "")
        found = [c for c in QUOTES if not query or wanted & _words(f"{c.speaker} {c.text}")] * self.many
        person = next((c.speaker for c in found if wanted & _words(c.speaker or "")), None)
        people = self.people or tuple((c.speaker or "", 1) for c in QUOTES)
        page = Page(offset, size, len(found))
        return Quotes(person, None, tuple(found[offset : offset + size]), page, people)

    async def sources(self) -> Sources:
        """One publisher for each article."""
        items = tuple(SourceCount(tale.publisher, 1, tale.card) for tale in TALES)
        period = Period(date(2022, 5, 5), date(2024, 2, 2))
        publishers = tuple(tale.publisher for tale in TALES)
        held = Coverage(len(TALES), period, 1, publishers, ("ru", "kk", "en"))
        return Sources(items, held, facts=len(FIGURES), quotes=len(QUOTES))

    async def inline(self, query: str, offset: int = 0, size: int = 10) -> InlineResults:
        """What shares words with the query; with none, the newest figures and quotes."""
        await self._work()
        found = self._find(query) if query else sorted([*FIGURES, *QUOTES], key=_newest, reverse=True)
        if self.many > 1:
            found = [_numbered(citation, at) for at in range(self.many) for citation in found]
        return InlineResults(tuple(found[offset : offset + size]), Page(offset, size, len(found)))

    async def citation(self, ref: str) -> Citation | None:
        """The citation of a ref."""
        return next((citation for citation in ALL if citation.ref == ref), None)

    async def context(self, ref: str) -> Context | None:
        """The citation in its whole article."""
        citation = await self.citation(ref)
        tale = next((tale for tale in TALES if citation and tale.id == citation.card.id), None)
        if citation is None or tale is None:
            return None
        return Context(citation, Span(0, len(tale.body)), tale.body)

    async def others(self, ref: str, limit: int = 5) -> tuple[Citation, ...]:
        """The other figures on the same measure."""
        this = await self.citation(ref)
        measure = this.fact.measure if this and this.fact else None
        same = [c for c in FIGURES if c.fact and c.fact.measure == measure and c.ref != ref]
        return tuple(same[:limit])


def _numbered(citation: Citation, at: int) -> Citation:
    return Citation(f"{citation.ref}-{at}", citation.card, citation.passage, citation.text, citation.marks)
