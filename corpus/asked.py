"""The words of a question: what each tells, and how much it is needed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from corpus.asking import asked_verb
from corpus.concepts import find_concepts
from corpus.languages.en.words import IRREGULAR_VERBS
from corpus.languages.translit import english_spellings
from corpus.lemmas import is_russian_function_word, is_russian_verb, is_russian_word, is_subject_form
from corpus.lexicon import Lexicon
from corpus.model import Language, Span
from corpus.people import find_roles, person_key
from corpus.terms import concept_key, person_term, terms, word_keys
from corpus.text import fold
from corpus.wording import ASKING, compiled

CURRENCIES = frozenset(("c_dollar", "c_ruble", "c_tenge", "c_euro", "c_yuan"))
PERCENT = "c_percent"
HOME = frozenset(("kz", "ru"))
"""The pair of countries that an article of this field is about when it names no other."""
HOME_KEYS = frozenset(concept_key(place) for place in HOME)
LONGEST_ABBREVIATION = 5
PASSIVE_ENDINGS, SHORTEST_PASSIVE = ("ел", "ал"), 6
"""How the stem of a Kazakh passive ends, and the fewest letters of one."""
MOST_KEYS = 12
"""Keys of the noun phrase after "how many" that are looked at."""
NAME, VERB, ASKED_FOR, ASKED_FOR_HELD, FRAME = 1.3, 0.6, 0.35, 0.6, 0.1
"""How much a word is needed by its part: a name, a verb, what is asked for ("in which *city*"; more of it when
the corpus has the word), a frame."""
IMPLIED = 0.4
"""How much less the home countries are needed: news about them does not keep naming them."""
_MODAL = re.compile(r"\b(?:will|would|should|can|could|may|might|must)\s+(?:not\s+)?\Z", re.IGNORECASE)
"""Right before an English verb."""
PARTICLES = frozenset("ма ме ба бе па пе ше тиис керек мумкин кажет".split())
"""What may follow the last word of a Kazakh question."""
UNSEEN = 0.99
"""A weight this near to the highest is that of a word which no passage has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the question: its keys in each language tried, how much it tells, and how much it is needed.

    ``weight`` is its inverse document frequency; ``need`` is less where the word only frames the question.
    Words ``of_topic`` tell what happened, not to whom; ``noun`` marks those of them that are no verbs, ``act``
    those that are.
    ``required`` words, names of persons and foreign places, must be met somewhere in an article that answers.
    """

    word: str
    keys: tuple[str, ...]
    weight: float
    need: float
    required: bool = False
    of_topic: bool = False
    noun: bool = False
    act: bool = False

    @property
    def is_person(self) -> bool:
        """Whether it names somebody."""
        return any(key.startswith("p_") for key in self.keys)


def asked_words(
    text: str, language: Language, lexicon: Lexicon, speakers: Mapping[str, str]
) -> Iterable[tuple[Span, Asked]]:
    """The content words of a question with where each stands."""
    offices = [role for role in find_roles(text, language) if " " in role.head.of(text)]
    for term in terms(text, language):
        word = term.span.of(text)
        keys = [*term.keys, *_other_keys(word, language), *_abbreviated(word, term.keys, language)]
        if language == "kk" and (whole := asked_verb(word, text[term.span.end :])):
            keys += [*word_keys(whole, "kk"), *(concept_key(m.id) for m in find_concepts(whole, "kk"))]
        if HOME_KEYS.isdisjoint(keys):  # "head of the government" is asked, where news says "premier"
            keys += (concept_key(role.name) for role in offices if role.head.holds(term.span))
        keys += _spelt(word, term.keys, language, lexicon)
        keys += _active(term.keys, language, lexicon)
        key = person_key(word) if word[0].isalpha() and len(word) > 3 else ""
        if key in speakers:
            keys.append(person_term(key))
        unique = tuple(dict.fromkeys(keys))
        weight = lexicon.weight(unique)
        yield term.span, Asked(word, unique, weight, weight)


def _abbreviated(word: str, keys: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """The concept of an abbreviation that people type in small letters: "рк", "eaeu"."""
    if len(word) > LONGEST_ABBREVIATION or not word.islower() or any(key.startswith(("c_", "p_")) for key in keys):
        return ()
    return tuple(concept_key(m.id) for m in find_concepts(word.upper(), language))


def _spelt(word: str, keys: tuple[str, ...], language: Language, lexicon: Lexicon) -> tuple[str, ...]:
    """The keys of the Cyrillic name that an English question spells in Latin, where nothing else is known of it."""
    if language != "en" or not word[0].isupper() or not word.isascii() or any(k in lexicon.terms for k in keys):
        return ()
    if any(key.startswith(("c_", "p_")) for key in keys):
        return ()
    spelled = (word, *english_spellings(word))
    alike = next((known for one in spelled if (known := lexicon.spelt_alike_or_inflected(one))), None)
    return (*word_keys(alike, "ru"), *word_keys(alike, "kk")) if alike else ()


def _active(keys: tuple[str, ...], language: Language, lexicon: Lexicon) -> tuple[str, ...]:
    """The stem that the corpus has of a Kazakh verb that the question puts in the passive: "жүктелді" of "жүктеді"."""
    if language != "kk" or any(key in lexicon.terms for key in keys):
        return ()
    active = (key[:-2] for key in keys if key.endswith(PASSIVE_ENDINGS) and len(key) >= SHORTEST_PASSIVE)
    return tuple(key for key in active if key in lexicon.terms)


def _other_keys(word: str, language: Language) -> tuple[str, ...]:
    """The keys of a Cyrillic word in the other language: people mix them."""
    if language == "en" or (language == "ru" and is_russian_word(word)):
        return ()
    return word_keys(word, "kk" if language == "ru" else "ru")


def needed(
    asked: Asked, span: Span, text: str, language: Language, foreign: frozenset[str], lexicon: Lexicon
) -> Asked:
    """``asked`` with what it is needed: names most, words that only frame the question least.

    The square root keeps a word that no article has from outweighing all others together.
    """
    asking = ASKING[language]
    abroad = tuple(key for key in asked.keys if key in foreign)
    folded = fold(asked.word)
    verb, factor, required = False, 1.0, bool(abroad) or asked.is_person
    framed = compiled(asking.FRAMING).match(folded) or (language == "ru" and is_russian_function_word(asked.word))
    if framed or PERCENT in asked.keys:  # "%" in the text is no word
        factor = FRAME
    elif compiled(asking.AMOUNT).match(folded) or CURRENCIES.intersection(asked.keys):
        factor = ASKED_FOR
    elif compiled(asking.WHICH_BEFORE).search(fold(text[: span.start])):
        factor = ASKED_FOR if asked.weight >= UNSEEN * lexicon.weight(()) else ASKED_FOR_HELD
    elif asked.is_person or (asked.word[0].isupper() and span.start > 0):
        factor = NAME
    elif _is_verb(asked.word, language, last=_is_last(span, text)) or _follows_modal(span, text, language):
        factor, verb = VERB, True
    need = math.sqrt(asked.weight) * factor * (IMPLIED if HOME_KEYS.intersection(asked.keys) else 1.0)
    topic = not required and factor != FRAME and not HOME_KEYS.intersection(asked.keys)
    # "united" alone is no state: of a place abroad only the whole name counts
    keys, noun = abroad or asked.keys, topic and factor >= 1.0
    act = topic and verb
    return replace(asked, keys=keys, need=need, required=required, of_topic=topic, noun=noun, act=act)


def _is_verb(word: str, language: Language, *, last: bool) -> bool:
    """Whether ``word`` is a verb: by the Russian dictionary, or by its ending in English."""
    if language == "ru":
        return is_russian_verb(word)
    if language == "kk":
        return last and bool(compiled(ASKING["kk"].VERB).search(fold(word)))
    return language == "en" and (word.endswith(("ed", "ing")) or word in IRREGULAR_VERBS)


def _follows_modal(span: Span, text: str, language: Language) -> bool:
    """Whether an English word is a verb by what stands before it: "would join"."""
    return language == "en" and bool(_MODAL.search(text[: span.start]))


def counted_noun(text: str, folded: str, words: list[tuple[Span, Asked]], language: Language) -> frozenset[str]:
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
    # English writes adjectives of countries like names: "how many Chinese companies"
    capital = language != "en" and asked.word[0].isupper() and asked.word[1:].islower()
    named = capital or any(key.startswith("p_") or key in HOME_KEYS for key in asked.keys)
    subject = language == "ru" and is_subject_form(asked.word)  # "сколько месяцев торговля ..."
    return named or subject or (_is_verb(asked.word, language, last=last) and not asked.word.endswith("ed"))


def _is_last(span: Span, text: str) -> bool:
    """Whether only a particle of asking may follow, or what must or may be: "жетті ме?", "кіруі тиіс"."""
    return PARTICLES.issuperset(fold(text[span.end :]).strip(" ?!.…").split())
