"""What a question asks: its kind, the words that matter, persons, places, measure and period."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import ModuleType
from typing import Literal

from corpus.concepts import find_concepts
from corpus.directions import destinations
from corpus.languages.en import questions as en
from corpus.languages.kk import questions as kk
from corpus.languages.ru import questions as ru
from corpus.lemmas import is_russian_verb, is_russian_word
from corpus.lexicon import Lexicon
from corpus.model import Language, Period, Span
from corpus.people import person_key
from corpus.periods import find_periods
from corpus.repair import Repaired
from corpus.terms import concept_key, person_term, terms, word_keys
from corpus.text import fold

ASKING: Mapping[Language, ModuleType] = {"ru": ru, "kk": kk, "en": en}
Direction = Literal["up", "down"]
HOME = frozenset(("kz", "ru"))
"""The pair of countries that an article of this field is about when it names no other."""
COUNTED = 3
"""Content words after "how many" that may be the noun that is counted."""
KEYWORDS = 4
"""A measure among no more content words than this, and no question word, is asked for as a figure."""
NAME, VERB, ASKED_FOR, FRAME = 1.3, 0.75, 0.35, 0.1
"""How much a word is needed by its part: a name, a verb, what is asked for ("in which *city*"), a frame."""


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
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the question: its keys in each language tried, how much it tells, and how much it is needed.

    ``weight`` is its inverse document frequency; ``need`` is less where the word only frames the question.
    Words ``of_topic`` tell what happened, not to whom. ``required`` words, names of persons and foreign places, must be met somewhere in an article that answers.
    """

    word: str
    keys: tuple[str, ...]
    weight: float
    need: float
    required: bool = False
    of_topic: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood. ``people``, ``places`` and ``concepts`` are ids; ``counted`` holds the keys of
    the words after "how many". ``numbers`` are those that the question itself gives. ``into`` are the places that
    something goes to. ``period`` is the time asked about, ``dated`` the words that name it."""

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
    sort: Sort = Sort.ANY
    direction: Direction | None = None
    target: bool = False
    now: bool = False
    most: bool = False
    yes_no: bool = False
    reached: bool = False
    dated: tuple[Asked, ...] = field(default=())


def understand(repaired: Repaired, lexicon: Lexicon, speakers: Mapping[str, str], today: date) -> Question:
    """Read ``repaired``. ``speakers`` are the keys and names of those whom the corpus quotes."""
    text, language = repaired.text, repaired.language
    folded, asking = fold(text), ASKING[language]
    period, dated_spans = _period(text, language, today)
    concepts = find_concepts(text, language)
    foreign = frozenset(concept_key(m.id) for m in concepts if m.group == "place" and m.id not in HOME)
    words = list(_asked(text, language, lexicon, speakers))
    dated = [asked for span, asked in words if any(s.overlaps(span) for s in dated_spans)]
    content = [
        _needed(asked, span, text, language, foreign)
        for span, asked in words
        if not any(s.overlaps(span) for s in dated_spans)
    ]
    measures = frozenset(m.id for m in concepts if m.group == "measure")
    kind = _kind(folded, asking)
    if kind is Kind.PASSAGE and measures and len(content) <= KEYWORDS:
        kind = Kind.FIGURE  # "товарооборот 2024" asks for the figure
    people = tuple(dict.fromkeys(k[2:] for _, a in words for k in a.keys if k.startswith("p_")))
    return Question(
        text=text,
        language=language,
        kind=kind,
        words=tuple(content),
        people=people,
        speaker=people[0] if people and (kind is Kind.QUOTE or re.search(asking.SPEAKER_BEFORE, folded)) else None,
        places=frozenset(m.id for m in concepts if m.group == "place"),
        concepts=frozenset(m.id for m in concepts),
        measures=measures,
        counted=_counted(folded, words, asking) if kind is Kind.FIGURE else frozenset(),
        numbers=frozenset(a.keys[0] for a in content if a.word[0].isdigit()),
        into=destinations(text, language),
        period=period,
        sort=_sort(folded, asking) if kind is Kind.FIGURE else Sort.ANY,
        direction=_direction(folded, asking),
        target=bool(re.search(asking.TARGET, folded)),
        now=bool(re.search(asking.NOW, folded)),
        most=bool(re.search(asking.MOST, folded)),
        yes_no=bool(re.search(asking.YES_NO, folded)),
        reached=bool(re.search(asking.REACHED, folded)),
        dated=tuple(dated),
    )


def _kind(folded: str, asking: ModuleType) -> Kind:
    return next((Kind(kind) for kind, pattern in asking.KINDS if re.search(pattern, folded)), Kind.PASSAGE)


def _sort(folded: str, asking: ModuleType) -> Sort:
    for sort, pattern in (
        (Sort.GROWTH, asking.GROWTH_ASKED),
        (Sort.SHARE, asking.SHARE_ASKED),
        (Sort.MONEY, asking.MONEY_ASKED),
    ):
        if re.search(pattern, folded):
            return sort
    return Sort.ANY


def _direction(folded: str, asking: ModuleType) -> Direction | None:
    up, down = re.search(asking.RISE, folded), re.search(asking.FALL, folded)
    if bool(up) == bool(down):
        return None
    return "up" if up else "down"


def _period(text: str, language: Language, today: date) -> tuple[Period | None, list[Span]]:
    found = find_periods(text, language, today)
    periods = [mention.period for mention in found if mention.period is not None]
    return (periods[0] if periods else None), [mention.span for mention in found]


def _asked(
    text: str, language: Language, lexicon: Lexicon, speakers: Mapping[str, str]
) -> Iterable[tuple[Span, Asked]]:
    for term in terms(text, language):
        word = term.span.of(text)
        keys = [*term.keys, *_other_keys(word, language)]
        key = person_key(word) if word[0].isalpha() and len(word) > 3 else ""
        if key in speakers:
            keys.append(person_term(key))
        unique = tuple(dict.fromkeys(keys))
        weight = lexicon.weight(unique)
        yield term.span, Asked(word, unique, weight, weight)


def _other_keys(word: str, language: Language) -> tuple[str, ...]:
    """The keys of a Cyrillic word in the other language: people mix them."""
    if language == "en" or (language == "ru" and is_russian_word(word)):
        return ()
    return word_keys(word, "kk" if language == "ru" else "ru")


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _needed(asked: Asked, span: Span, text: str, language: Language, foreign: frozenset[str]) -> Asked:
    """``asked`` with what it is needed: names most, words that only frame the question least.

    The square root keeps a word that no article has from outweighing all others together.
    """
    asking = ASKING[language]
    home = {concept_key(place) for place in HOME}
    abroad = tuple(key for key in asked.keys if key in foreign)
    factor, required = 1.0, bool(abroad) or any(key.startswith("p_") for key in asked.keys)
    if _compiled(asking.FRAMING).match(fold(asked.word)):
        factor = FRAME
    elif _compiled(asking.WHICH_BEFORE).search(fold(text[: span.start])):
        factor = ASKED_FOR
    elif any(key.startswith("p_") for key in asked.keys) or (asked.word[0].isupper() and span.start > 0):
        factor = NAME
    elif _is_verb(asked.word, language):
        factor = VERB
    need = math.sqrt(asked.weight) * factor
    topic = not required and factor != FRAME and not home.intersection(asked.keys)
    # "united" alone is no state: of a place abroad only the whole name counts
    return replace(asked, keys=abroad or asked.keys, need=need, required=required, of_topic=topic)


def _is_verb(word: str, language: Language) -> bool:
    """Whether ``word`` is a verb: by the Russian dictionary, or by its ending in English."""
    return is_russian_verb(word) if language == "ru" else language == "en" and word.endswith(("ed", "ing"))


def _counted(folded: str, words: list[tuple[Span, Asked]], asking: ModuleType) -> frozenset[str]:
    """The keys of the first words after "how many": among them is the noun that is counted."""
    match = re.search(asking.COUNT_BEFORE, folded)
    if match is None:
        return frozenset()
    after = [asked for span, asked in words if span.start >= match.end()][:COUNTED]
    return frozenset(key for asked in after for key in asked.keys)
