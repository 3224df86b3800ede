"""What a question asks: its kind, the words that matter, persons, places, measure and period."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from corpus.asked import CURRENCIES, HOME, Asked, asked_words, counted_noun, needed
from corpus.asked_time import AskedTime, asked_time, plain_years
from corpus.concepts import ConceptMention, find_concepts
from corpus.directions import destinations
from corpus.framing import adverb_last, reframed, unjoined
from corpus.lemmas import is_russian_verb
from corpus.lexicon import Lexicon
from corpus.model import Language, Period, Span
from corpus.repair import Repaired
from corpus.terms import concept_key
from corpus.text import fold
from corpus.wording import ASKING, asks, compiled

Direction = Literal["up", "down"]
TOO_GENERAL = frozenset(
    ("cost", "project_cost", "price", "volume", "share", "profit", "loss", "revenue", "length", "area", "capital")
)
"""Measures that make no question by themselves."""
KEYWORDS = 4
"""A measure among no more words of topic than this, without a question word, is asked for as a figure."""


class Kind(StrEnum):
    """What is asked for."""

    FIGURE = "figure"
    QUOTE = "quote"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    PUBLISHED = "published"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    PASSAGE = "passage"


class Sort(StrEnum):
    """What sort of figure is asked for."""

    GROWTH = "growth"
    SHARE = "share"
    MONEY = "money"
    VOLUME = "volume"
    ANY = "any"


SORTS = (
    (Sort.GROWTH, "GROWTH_ASKED"),
    (Sort.SHARE, "SHARE_ASKED"),
    (Sort.MONEY, "MONEY_ASKED"),
    (Sort.VOLUME, "VOLUME_ASKED"),
)
"""The tables of turns of phrase by which each is asked for, in the order they are tried."""
EXCHANGE_RATE = "exchange_rate"
COUNTING = frozenset((Sort.MONEY, Sort.VOLUME, Sort.ANY))
"""The sorts of figures that may count a noun."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood. ``people``, ``places`` and ``concepts`` are ids; ``counted`` holds the keys of
    the words after "how many". ``numbers`` are those that the question itself gives. ``into`` are the places that
    something goes to. ``period`` is the time asked about, ``part`` the part of a year where no year is named,
    ``dated`` the words that name either. ``sourced``: it names whose words or figures it asks for. ``extreme``: it asks
    for the most, or the least, of several."""

    text: str
    language: Language
    kind: Kind
    words: tuple[Asked, ...]
    people: tuple[str, ...] = ()
    speaker: str | None = None
    places: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    into: frozenset[str] = frozenset()
    period: Period | None = None
    part: Period | None = None
    sort: Sort = Sort.ANY
    direction: Direction | None = None
    target: bool = False
    now: bool = False
    most: bool = False
    extreme: Literal["largest", "smallest"] | None = None
    yes_no: bool = False
    reached: bool = False
    sourced: bool = False
    dated: tuple[Asked, ...] = field(default=())

    @property
    def acts(self) -> list[int]:
        """Which of the ``words``, by index, tell what was done."""
        return [index for index, word in enumerate(self.words) if is_act(word, self.language)]


def understand(repaired: Repaired, lexicon: Lexicon, speakers: Mapping[str, str], today: date) -> Question:
    """Read ``repaired``. ``speakers`` are the keys and names of those whom the corpus quotes."""
    said = _Said.of(unjoined(plain_years(repaired.text)), repaired.language)
    time = asked_time(said.text, said.language, today)
    concepts = find_concepts(said.text, said.language)
    measures = frozenset(m.id for m in concepts if m.group == "measure")
    words = list(asked_words(said.text, said.language, lexicon, speakers))
    content = _content(said, words, time, concepts, lexicon)
    numbers = frozenset(a.keys[0] for a in content if a.word[0].isdigit())
    measures |= {EXCHANGE_RATE} if _is_of_currency(content) else frozenset()
    kind = _settled(said, content, bool(measures), bool(numbers))
    sort = said.sort if kind is Kind.FIGURE else None
    people = tuple(dict.fromkeys(k[2:] for _, a in words for k in a.keys if k.startswith("p_")))
    sourced = said.asks("SPEAKER_BEFORE")
    dated = tuple(asked for span, asked in words if _is_dated(span, time))
    if said.of_a_day and content and not any(asked.of_topic or asked.required for asked in content):
        content, dated = (*content, *map(_as_topic, dated)), ()  # "what happened on 26 November?"
    stated = bool(numbers) and said.plain and (said.asks("REACHED") or said.text.rstrip().endswith("?"))
    return Question(
        text=said.text,
        language=said.language,
        kind=kind,
        words=content,
        people=people,
        speaker=people[0] if people and (kind is Kind.QUOTE or sourced) else None,
        places=frozenset(m.id for m in concepts if m.group == "place"),
        concepts=frozenset(m.id for m in concepts),
        measures=measures,
        counted=_counted(said, words) if sort in COUNTING else frozenset(),
        numbers=numbers,
        into=destinations(said.text, said.language),
        period=time.period,
        part=time.part,
        sort=sort or Sort.ANY,
        direction=said.direction,
        target=said.asks("TARGET") or (time.period is not None and time.period.start > today),
        now=time.now,
        most=said.asks("MOST"),
        extreme=said.extreme,
        yes_no=said.asks("YES_NO") or stated,
        reached=said.asks("REACHED"),
        sourced=sourced,
        dated=dated,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a question, and what their turns of phrase tell."""

    text: str
    language: Language
    folded: str
    kind: Kind

    @classmethod
    def of(cls, text: str, language: Language) -> _Said:
        """``text`` with what it asks for, as far as its turns of phrase tell."""
        folded = fold(text)
        kind = next((Kind(k) for k, patterns in ASKING[language].KINDS if asks(patterns, folded)), Kind.PASSAGE)
        worded = adverb_last(text, language) if kind in (Kind.WHEN, Kind.WHERE) else text
        return cls(worded, language, folded, kind)

    def asks(self, name: str) -> bool:
        """Whether a turn of phrase of the table ``name`` is in it."""
        return asks(getattr(ASKING[self.language], name), self.folded)

    @property
    def plain(self) -> bool:
        """Whether nothing in it asks."""
        return self.kind is Kind.PASSAGE and not self.asks("INTERROGATIVE")

    @property
    def of_a_day(self) -> bool:
        """Whether it may ask what happened at some time, and hangs on no question before it."""
        asking = self.kind is Kind.PASSAGE and self.asks("INTERROGATIVE")
        return asking and not self.asks("FOLLOW_UP") and not self.asks("POINTS_BACK")

    @property
    def sort(self) -> Sort:
        """What sort of figure it asks for."""
        return next((sort for sort, table in SORTS if self.asks(table)), Sort.ANY)

    @property
    def extreme(self) -> Literal["largest", "smallest"] | None:
        """Which of several it asks for."""
        return "largest" if self.asks("LARGEST") else "smallest" if self.asks("SMALLEST") else None

    @property
    def direction(self) -> Direction | None:
        """Which way something went."""
        up, down = self.asks("RISE"), self.asks("FALL")
        return None if up == down else "up" if up else "down"


def _content(
    said: _Said,
    words: list[tuple[Span, Asked]],
    time: AskedTime,
    concepts: Sequence[ConceptMention],
    lexicon: Lexicon,
) -> tuple[Asked, ...]:
    """The words that do not name the time, with what each is needed."""
    foreign = frozenset(concept_key(m.id) for m in concepts if m.group == "place" and m.id not in HOME)
    measures = frozenset(m.id for m in concepts if m.group == "measure")
    undated = [(span, asked) for span, asked in words if not _is_dated(span, time)]
    weighed = [(span, needed(asked, span, said.text, said.language, foreign, lexicon)) for span, asked in undated]
    return tuple(_in_full(asked, measures) for asked in reframed(weighed, said.text, said.language, said.kind))


def _as_topic(asked: Asked) -> Asked:
    return replace(asked, need=math.sqrt(asked.weight), of_topic=True, noun=True)


def _is_dated(span: Span, time: AskedTime) -> bool:
    return any(dated.overlaps(span) for dated in time.spans)


def _settled(said: _Said, content: tuple[Asked, ...], measured: bool, numbered: bool) -> Kind:
    """What is asked for, where the words that matter tell it better than the turn of phrase."""
    if said.kind is Kind.PUBLISHER and numbered and said.asks("WHO"):
        return Kind.WHO  # who told a figure is its speaker
    few = sum(asked.of_topic for asked in content) <= KEYWORDS
    polar = said.asks("YES_NO") and said.direction is None and not numbered
    if said.plain and few and not polar and (measured or said.sort is not Sort.ANY):
        return Kind.FIGURE  # "товарооборот 2024" asks for the figure
    return said.kind


def _in_full(asked: Asked, measures: frozenset[str]) -> Asked:
    """``asked``, needed in full where it is the very measure asked for: of "what wages" nothing else tells."""
    full = math.sqrt(asked.weight)
    told = asked.of_topic and not asked.noun and asked.need < full and not is_russian_verb(asked.word)
    if told and any(asked.keys and key == concept_key(m) for m in measures - TOO_GENERAL for key in asked.keys):
        return replace(asked, need=full, noun=True)
    return asked


def _counted(said: _Said, words: list[tuple[Span, Asked]]) -> frozenset[str]:
    """The keys of the noun that is counted; "Kazakh" in "how many Kazakh students" is none of it."""
    adjective = compiled(ASKING[said.language].HOME_ADJECTIVE)
    nouns = [(span, asked) for span, asked in words if not adjective.match(fold(asked.word))]
    return counted_noun(said.text, said.folded, nouns, said.language)


def _is_of_currency(content: tuple[Asked, ...]) -> bool:
    """Whether nothing but a currency is asked about: "how much is a dollar today?"."""
    topic = [asked for asked in content if asked.of_topic or asked.required]
    return bool(topic) and all(CURRENCIES.intersection(asked.keys) for asked in topic)


def is_act(word: Asked, language: Language) -> bool:
    """Whether ``word`` tells what was done: a verb that is no frame."""
    if language != "ru":
        return word.act and word.of_topic
    return word.of_topic and not word.noun and is_russian_verb(word.word)
