"""Terms: the keys under which the words of a text are indexed and searched.

A word has several keys: its lemma (and its stem where that differs), and, when it is part of a known
concept or the name of a person, ``c_<concept>`` and ``p_<person>``, which are the same in Russian,
Kazakh and English. A question and a passage meet when a word of each shares a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from corpus.concepts import find_concepts
from corpus.languages.en.words import STOP_WORDS as EN_STOP
from corpus.languages.kk.words import STOP_WORDS as KK_STOP
from corpus.languages.ru.words import STOP_WORDS as RU_STOP
from corpus.lemmas import lemma, stem
from corpus.model import Language, Quote, Span
from corpus.people import find_people
from corpus.text import detect_language, fold, lines, sentences, words

STOP_WORDS: dict[Language, frozenset[str]] = {"ru": RU_STOP, "kk": KK_STOP, "en": EN_STOP}
MAX_PASSAGE = 1500
MORE = "/"
"""Before a key, as stored: it is one more of the word before. No key holds it."""
_NUMBER = re.compile(r"\d")
_PORT = "_port"
"""At the end of the id of a place: what is told of the port is told of its town."""
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_PARTS = re.compile(r"[-'’]")
_UNSAFE = re.compile(r"[\W_]")  # what the full-text index would split a key at


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a text with its keys."""

    span: Span
    keys: tuple[str, ...]


class Sentence(NamedTuple):
    """A sentence of a passage: its span in the body, and its content words.

    ``keyed`` is how it is stored: the keys of its words with a space between them, each but the first of a word
    with a ``/`` before it. Most are looked up as they stand (``scoring``), without taking the words apart.
    """

    span: Span
    keyed: str

    @classmethod
    def of(cls, span: Span, terms: Iterable[tuple[str, ...]]) -> Sentence:
        """The sentence at ``span`` whose words have the keys ``terms``."""
        return cls(span, " ".join(f" {MORE}".join(keys) for keys in terms))

    @property
    def length(self) -> int:
        """How many content words it has."""
        return len(self.keyed.split()) - self.keyed.count(MORE)

    @property
    def keys(self) -> list[str]:
        """The keys of all its words."""
        return self.keyed.replace(MORE, "").split()


class Passage(NamedTuple):
    """What is searched for: a paragraph, or the part of a long one, as sentences."""

    span: Span
    sentences: tuple[Sentence, ...]


def terms(text: str, language: Language) -> list[Term]:
    """The content words of ``text`` with their keys, in order."""
    extra = _shared_keys(text, language)
    found = []
    for match in words(text):
        span = Span(match.start(), match.end())
        shared = tuple(dict.fromkeys(extra.get(span.start, ())))
        if fold(match[0]) in STOP_WORDS[language]:
            continue
        found.append(Term(span, (*word_keys(match[0], language), *shared)))
    return found


def _shared_keys(text: str, language: Language) -> dict[int, list[str]]:
    """The language-independent keys of the words of ``text``, by where each word starts."""
    concepts = find_concepts(text, language)
    places = [m.span for m in concepts if m.group == "place"]
    people = [m for m in find_people(text, language) if not any(m.span.overlaps(place) for place in places)]
    keyed = [(m.span, concept_key(m.id), m.group != "place") for m in concepts]
    keyed += [(m.span, concept_key(m.id.removesuffix(_PORT)), False) for m in concepts if m.id.endswith(_PORT)]
    keyed += [(m.span, key, False) for m in people for key in person_terms(m.key)]
    extra: dict[int, list[str]] = {}
    for span, key, of_parts in keyed:
        inside = list(words(span.of(text)))
        for match in inside:
            own = _concepts_of(match[0], language) if of_parts and len(inside) > 1 else ()
            extra.setdefault(span.start + match.start(), []).extend((key, *own))
    return extra


@lru_cache(maxsize=20_000)
def _concepts_of(word: str, language: Language) -> tuple[str, ...]:
    """The concepts of ``word`` by itself: "joint projects" is about projects too."""
    return tuple(concept_key(m.id) for m in find_concepts(word, language))


def concept_key(concept: str) -> str:
    """The key of a concept, the same in all languages."""
    return "c_" + _UNSAFE.sub("", concept)


def person_term(person: str) -> str:
    """The key of a person, the same in all languages."""
    return "p_" + _UNSAFE.sub("", person)


def person_terms(person: str) -> tuple[str, ...]:
    """The keys of a person: of a namesake, whose key has a first name, that of the surname too."""
    surname = person.partition("-")[0]
    return (person_term(person),) if surname == person else (person_term(person), person_term(surname))


@lru_cache(maxsize=200_000)
def word_keys(word: str, language: Language) -> tuple[str, ...]:
    """The lemma of ``word``, its stem where that differs, and the lemmas of its hyphenated parts."""
    if _NUMBER.match(word):
        return (word.replace(",", "."),)
    keys = [lemma(word, language), *stem(word, language)]
    if _ROMAN.fullmatch(word):
        keys.append(str(_of_roman(word)))
    parts = [part for part in _PARTS.split(word) if len(part) > 2]
    if len(parts) > 1 or (len(parts) == 1 and parts[0] != word):
        keys += [lemma(part, language) for part in parts]
    return tuple(dict.fromkeys(_UNSAFE.sub("", key) for key in keys))


def _of_roman(word: str) -> int:
    """The number that ``word`` writes in Roman numerals."""
    values = [_ROMAN_DIGITS[letter] for letter in word]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def passages(body: str, language: Language, quotes: tuple[Quote, ...] = ()) -> tuple[Passage, ...]:
    """The passages of ``body``: its lines, those of one quote together, long ones split at a sentence."""
    found = []
    for block in _blocks(body, quotes):
        ends = [s.shift(block.start) for s in sentences(block.of(body))]
        found += [_passage(body, language, group) for group in _grouped(ends)]
    return tuple(found)


def _blocks(body: str, quotes: tuple[Quote, ...]) -> list[Span]:
    blocks: list[Span] = []
    for line in lines(body):
        joined = next((q for q in quotes if q.passage.overlaps(line)), None)
        if blocks and joined and joined.passage.overlaps(blocks[-1]) and line.end - blocks[-1].start < MAX_PASSAGE:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def _grouped(spans: list[Span]) -> list[list[Span]]:
    groups: list[list[Span]] = []
    for span in spans:
        if groups and span.end - groups[-1][0].start <= MAX_PASSAGE:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _passage(body: str, language: Language, spans: list[Span]) -> Passage:
    whole = Span(spans[0].start, spans[-1].end)
    keyed = terms(whole.of(body), language)
    return Passage(whole, tuple(_sentence(span, keyed, whole.start) for span in spans))


def _sentence(span: Span, keyed: list[Term], offset: int) -> Sentence:
    inside = span.shift(-offset)
    return Sentence.of(span, (term.keys for term in keyed if inside.holds(term.span)))


def title_terms(title: str | None) -> tuple[str, ...]:
    """All keys of the words of a title."""
    if not title:
        return ()
    return tuple(dict.fromkeys(key for term in terms(title, detect_language(title)) for key in term.keys))


def spellings(text: str) -> list[str]:
    """The folded words of ``text`` with three letters or more, for repairing the spelling of questions."""
    found = []
    for match in words(text):
        found += [fold(part) for part in _PARTS.split(match[0]) if len(part) > 2 and part.isalpha()]
    return found
