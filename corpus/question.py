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
from corpus.languages.en.words import IRREGULAR_VERBS
from corpus.languages.keyboard import ENGLISH, RUSSIAN
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
_INFLECTED_YEAR = re.compile(r"\b((?:19|20)\d\d)(-(?:го|й|м|му|ом|х))\b")
_BARE_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
HOME = frozenset(("kz", "ru"))
"""The pair of countries that an article of this field is about when it names no other."""
CURRENCIES = frozenset(("c_dollar", "c_ruble", "c_tenge", "c_euro", "c_yuan"))
HOME_KEYS = frozenset(("c_kz", "c_ru"))
MOST_KEYS = 12
"""Keys of the noun phrase after "how many" that are looked at."""
LONGEST_GREETING = 80
"""Characters; a longer text is more than small talk."""
KEYWORDS = 4
"""A measure among no more words of topic than this, without a question word, is asked for as a figure."""
NAME, VERB, ASKED_FOR, ASKED_FOR_HELD, FRAME = 1.3, 0.6, 0.35, 0.6, 0.1
"""How much a word is needed by its part: a name, a verb, what is asked for ("in which *city*"; more of it when
the corpus has the word), a frame."""
IMPLIED = 0.4
"""How much less the home countries are needed: news about them does not keep naming them."""
UNSEEN = 0.99
"""A weight this near to the highest is that of a word which no passage has."""


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


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the question: its keys in each language tried, how much it tells, and how much it is needed.

    ``weight`` is its inverse document frequency; ``need`` is less where the word only frames the question.
    Words ``of_topic`` tell what happened, not to whom; ``noun`` those of them that are no verbs. ``required`` words, names of persons and foreign places, must be met somewhere in an article that answers.
    """

    word: str
    keys: tuple[str, ...]
    weight: float
    need: float
    required: bool = False
    of_topic: bool = False
    noun: bool = False


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
    text, language = _plain_years(repaired.text), repaired.language
    folded, asking = fold(text), ASKING[language]
    period, dated_spans = _period(text, language, today)
    concepts = find_concepts(text, language)
    foreign = frozenset(concept_key(m.id) for m in concepts if m.group == "place" and m.id not in HOME)
    words = list(_asked(text, language, lexicon, speakers))
    dated = [asked for span, asked in words if any(s.overlaps(span) for s in dated_spans)]
    content = [
        _needed(asked, span, text, language, foreign, lexicon.weight(()))
        for span, asked in words
        if not any(s.overlaps(span) for s in dated_spans)
    ]
    measures = frozenset(m.id for m in concepts if m.group == "measure")
    kind = _kind(folded, asking)
    topical = sum(asked.of_topic for asked in content)
    bare = kind is Kind.PASSAGE and topical <= KEYWORDS and not asks(asking.INTERROGATIVE, folded)
    if bare and (measures or _sort(folded, asking) is not Sort.ANY):
        kind = Kind.FIGURE  # "товарооборот 2024" asks for the figure
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
        counted=_counted(text, folded, words, language) if kind is Kind.FIGURE else frozenset(),
        numbers=frozenset(a.keys[0] for a in content if a.word[0].isdigit()),
        into=destinations(text, language),
        period=period,
        sort=_sort(folded, asking) if kind is Kind.FIGURE else Sort.ANY,
        direction=_direction(folded, asking),
        target=asks(asking.TARGET, folded),
        now=asks(asking.NOW, folded),
        most=asks(asking.MOST, folded),
        yes_no=asks(asking.YES_NO, folded),
        reached=asks(asking.REACHED, folded),
        dated=tuple(dated),
    )


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


def _period(text: str, language: Language, today: date) -> tuple[Period | None, list[Span]]:
    found = find_periods(text, language, today)
    periods = [mention.period for mention in found if mention.period is not None]
    spans = [mention.span for mention in found]
    bare = None if periods else _BARE_YEAR.search(text)
    if bare:  # "товарооборот 2024", which no language words as a period
        return Period(date(int(bare[0]), 1, 1), date(int(bare[0]), 12, 31)), [*spans, Span(bare.start(), bare.end())]
    return (periods[0] if periods else None), spans


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


def asks(patterns: tuple[str, ...], folded: str) -> bool:
    """Whether one of ``patterns`` of a language's ``questions`` is found in the folded question."""
    return bool(_any(patterns).search(folded))


@lru_cache(maxsize=128)
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _needed(asked: Asked, span: Span, text: str, language: Language, foreign: frozenset[str], highest: float) -> Asked:
    """``asked`` with what it is needed: names most, words that only frame the question least.

    The square root keeps a word that no article has from outweighing all others together.
    """
    asking = ASKING[language]
    abroad = tuple(key for key in asked.keys if key in foreign)
    folded = fold(asked.word)
    factor, required = 1.0, bool(abroad) or any(key.startswith("p_") for key in asked.keys)
    if _compiled(asking.FRAMING).match(folded):
        factor = FRAME
    elif _compiled(asking.AMOUNT).match(folded) or CURRENCIES.intersection(asked.keys):
        factor = ASKED_FOR
    elif _compiled(asking.WHICH_BEFORE).search(fold(text[: span.start])):
        factor = ASKED_FOR if asked.weight >= UNSEEN * highest else ASKED_FOR_HELD
    elif any(key.startswith("p_") for key in asked.keys) or (asked.word[0].isupper() and span.start > 0):
        factor = NAME
    elif _is_verb(asked.word, language, last=_is_last(span, text)):
        factor = VERB
    need = math.sqrt(asked.weight) * factor * (IMPLIED if HOME_KEYS.intersection(asked.keys) else 1.0)
    topic = not required and factor != FRAME and not HOME_KEYS.intersection(asked.keys)
    # "united" alone is no state: of a place abroad only the whole name counts
    return replace(asked, keys=abroad or asked.keys, need=need, required=required, of_topic=topic, noun=topic and factor >= 1.0)


def _is_verb(word: str, language: Language, *, last: bool) -> bool:
    """Whether ``word`` is a verb: by the Russian dictionary, or by its ending in English."""
    if language == "ru":
        return is_russian_verb(word)
    if language == "kk":
        return last and bool(_compiled(ASKING["kk"].VERB).search(fold(word)))
    return language == "en" and (word.endswith(("ed", "ing")) or word in IRREGULAR_VERBS)


def _counted(text: str, folded: str, words: list[tuple[Span, Asked]], language: Language) -> frozenset[str]:
    """The keys of the noun phrase after "how many", up to the verb, a name or a preposition."""
    match = re.search(ASKING[language].COUNT_BEFORE, folded)
    keys: list[str] = []
    end = None
    for span, asked in words if match else ():
        if match is None or span.start < match.end():
            continue
        apart = end is not None and text[end : span.start].strip() not in ("", "of")
        if apart or len(keys) > MOST_KEYS or _ends_noun(asked, language, last=_is_last(span, text)):
            break
        keys += asked.keys
        end = span.end
    return frozenset(keys)


def _ends_noun(asked: Asked, language: Language, *, last: bool) -> bool:
    """Whether a word can no longer belong to the noun that is counted: a name or a verb."""
    named = any(key.startswith("p_") or key in HOME_KEYS for key in asked.keys)
    return named or (_is_verb(asked.word, language, last=last) and not asked.word.endswith("ed"))


def _is_last(span: Span, text: str) -> bool:
    return not text[span.end :].strip(" ?!.…")


def is_greeting(text: str) -> bool:
    """Whether ``text`` is small talk ("привет", "рахмет!", "who are you?") and nothing else."""
    if len(text) > LONGEST_GREETING:
        return False
    typed = (text, text.translate(RUSSIAN), text.translate(ENGLISH))  # perhaps in the wrong layout
    said = [" ".join(re.findall(r"\w+", fold(t))) for t in typed]
    return any(_small_talk(language).fullmatch(words) for language in ASKING for words in said)


@lru_cache(maxsize=len(ASKING))
def _small_talk(language: Language) -> re.Pattern[str]:
    said, beside = ASKING[language].GREETING, ASKING[language].BESIDE_GREETING
    return re.compile(f"(?:(?:{beside}) )*(?:{said})(?: (?:{said}|{beside}))*")
