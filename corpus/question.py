"""What a question asks: its kind, the words that matter, persons, places, measure and period."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import ModuleType
from typing import Literal

from corpus.asked import HOME, Asked, asked_words, counted_noun, needed
from corpus.concepts import find_concepts
from corpus.directions import destinations
from corpus.framing import adverb_last, reframed, unjoined
from corpus.lemmas import is_russian_verb
from corpus.lexicon import Lexicon
from corpus.model import Language, Period, Span
from corpus.periods import PeriodMention, find_periods
from corpus.repair import Repaired
from corpus.terms import concept_key
from corpus.text import fold
from corpus.wording import ASKING, asks, compiled

Direction = Literal["up", "down"]
_INFLECTED_YEAR = re.compile(r"\b((?:19|20)\d\d)(-(?:го|й|м|му|ом|х))\b")
_BARE_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
PARTS = frozenset(
    ("month", "month_range", "first_months", "half", "quarter", "quarters", "season", "day", "day_range", "weekday")
)
"""Kinds of periods that without a year are a part of any year: an article's "January" is seldom the last one."""
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
    PASSAGE = "passage"


class Sort(StrEnum):
    """What sort of figure is asked for."""

    GROWTH = "growth"
    SHARE = "share"
    MONEY = "money"
    VOLUME = "volume"
    ANY = "any"


COUNTING = frozenset((Sort.MONEY, Sort.VOLUME, Sort.ANY))
"""The sorts of figures that may count a noun."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood. ``people``, ``places`` and ``concepts`` are ids; ``counted`` holds the keys of
    the words after "how many". ``numbers`` are those that the question itself gives. ``into`` are the places that
    something goes to. ``period`` is the time asked about, ``part`` the part of a year where no year is named,
    ``dated`` the words that name either. ``sourced``: it names whose words or figures it asks for."""

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
    yes_no: bool = False
    reached: bool = False
    sourced: bool = False
    dated: tuple[Asked, ...] = field(default=())


def understand(repaired: Repaired, lexicon: Lexicon, speakers: Mapping[str, str], today: date) -> Question:
    """Read ``repaired``. ``speakers`` are the keys and names of those whom the corpus quotes."""
    language = repaired.language
    text, asking = unjoined(_plain_years(repaired.text)), ASKING[language]
    folded = fold(text)
    kind = _kind(folded, asking)
    text = adverb_last(text, language) if kind in (Kind.WHEN, Kind.WHERE) else text
    period, part, dated_spans = _period(text, language, today)
    now = asks(asking.NOW, folded)
    period = None if now and period == Period(today, today) else period  # the newest, whenever it is from
    concepts = find_concepts(text, language)
    foreign = frozenset(concept_key(m.id) for m in concepts if m.group == "place" and m.id not in HOME)
    words = list(asked_words(text, language, lexicon, speakers))
    dated = [asked for span, asked in words if any(s.overlaps(span) for s in dated_spans)]
    undated = [(span, asked) for span, asked in words if not any(s.overlaps(span) for s in dated_spans)]
    weighed = [(span, needed(asked, span, text, language, foreign, lexicon)) for span, asked in undated]
    content = reframed(weighed, text, language, kind)
    measures = frozenset(m.id for m in concepts if m.group == "measure")
    content = [_in_full(asked, measures) for asked in content]
    numbers = frozenset(a.keys[0] for a in content if a.word[0].isdigit())
    if kind is Kind.PUBLISHER and numbers and asks(asking.WHO, folded):
        kind = Kind.WHO  # who told a figure is its speaker
    plain = kind is Kind.PASSAGE and not asks(asking.INTERROGATIVE, folded)
    few = sum(asked.of_topic for asked in content) <= KEYWORDS
    polar = asks(asking.YES_NO, folded) and _direction(folded, asking) is None and not numbers
    if plain and few and not polar and (measures or _sort(folded, asking) is not Sort.ANY):
        kind = Kind.FIGURE  # "товарооборот 2024" asks for the figure
    reached = asks(asking.REACHED, folded)
    sort = _sort(folded, asking) if kind is Kind.FIGURE else None
    people = tuple(dict.fromkeys(k[2:] for _, a in words for k in a.keys if k.startswith("p_")))
    return Question(
        text=text,
        language=language,
        kind=kind,
        words=tuple(content),
        people=people,
        speaker=people[0] if people and (kind is Kind.QUOTE or asks(asking.SPEAKER_BEFORE, folded)) else None,
        places=frozenset(m.id for m in concepts if m.group == "place"),
        concepts=frozenset(m.id for m in concepts),
        measures=measures,
        counted=_counted(text, folded, words, language) if sort in COUNTING else frozenset(),
        numbers=numbers,
        into=destinations(text, language),
        period=period,
        part=part,
        sort=sort or Sort.ANY,
        direction=_direction(folded, asking),
        target=asks(asking.TARGET, folded) or (period is not None and period.start > today),
        now=now,
        most=asks(asking.MOST, folded),
        yes_no=asks(asking.YES_NO, folded) or (plain and bool(numbers) and (reached or text.rstrip().endswith("?"))),
        reached=reached,
        sourced=asks(asking.SPEAKER_BEFORE, folded),
        dated=tuple(dated),
    )


def _in_full(asked: Asked, measures: frozenset[str]) -> Asked:
    """``asked``, needed in full where it is the very measure asked for: of "what wages" nothing else tells."""
    full = math.sqrt(asked.weight)
    told = asked.of_topic and not asked.noun and asked.need < full and not is_russian_verb(asked.word)
    if told and any(asked.keys and key == concept_key(m) for m in measures - TOO_GENERAL for key in asked.keys):
        return replace(asked, need=full, noun=True)
    return asked


def _counted(text: str, folded: str, words: list[tuple[Span, Asked]], language: Language) -> frozenset[str]:
    """The keys of the noun that is counted; "Kazakh" in "how many Kazakh students" is none of it."""
    adjective = compiled(ASKING[language].HOME_ADJECTIVE)
    return counted_noun(text, folded, [w for w in words if not adjective.match(fold(w[1].word))], language)


def is_act(word: Asked, language: Language) -> bool:
    """Whether ``word`` tells what was done: a verb that is no frame."""
    return word.of_topic and not word.noun and (language != "ru" or is_russian_verb(word.word))


def _plain_years(text: str) -> str:
    """``text`` of the same length, with "2022-го" as the language data write it."""
    return _INFLECTED_YEAR.sub(lambda m: m[1] + " г.".ljust(len(m[2]))[: len(m[2])], text)


def _kind(folded: str, asking: ModuleType) -> Kind:
    return next((Kind(kind) for kind, patterns in asking.KINDS if asks(patterns, folded)), Kind.PASSAGE)


def _sort(folded: str, asking: ModuleType) -> Sort:
    for sort, pattern in (
        (Sort.GROWTH, asking.GROWTH_ASKED),
        (Sort.SHARE, asking.SHARE_ASKED),
        (Sort.MONEY, asking.MONEY_ASKED),
        (Sort.VOLUME, asking.VOLUME_ASKED),
    ):
        if asks(pattern, folded):
            return sort
    return Sort.ANY


def _direction(folded: str, asking: ModuleType) -> Direction | None:
    up, down = asks(asking.RISE, folded), asks(asking.FALL, folded)
    if up == down:
        return None
    return "up" if up else "down"


def _period(text: str, language: Language, today: date) -> tuple[Period | None, Period | None, list[Span]]:
    """The time asked about; the part of a year asked about where no year is named; and the words of both."""
    found = find_periods(text, language, today)
    told = (mention for mention in found if not mention.comparison and mention.kind != "year_end")
    resolved = [mention for mention in told if mention.period is not None]
    spans = [mention.span for mention in found]
    bare = None if resolved else _BARE_YEAR.search(text)
    if bare:  # "товарооборот 2024", which no language words as a period
        year = Period(date(int(bare[0]), 1, 1), date(int(bare[0]), 12, 31))
        return year, None, [*spans, Span(bare.start(), bare.end())]
    if not resolved:
        return None, None, spans
    first = resolved[0]
    return (None, first.period, spans) if _is_part(first, text, language) else (first.period, None, spans)


def _is_part(mention: PeriodMention, text: str, language: Language) -> bool:
    """Whether a period is a part of some year that its words do not name."""
    told = asks(ASKING[language].YEAR_TOLD, fold(mention.span.of(text))) or _BARE_YEAR.search(text)
    return mention.kind in PARTS and not told
