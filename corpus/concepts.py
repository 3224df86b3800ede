"""Concepts: words and phrases of news language that mean the same in Russian, Kazakh and English.

The tables are described in ``corpus.concept_tables``. A word of a text is looked up as it stands, then
under each dictionary form it may be an inflection of; the longest phrase wins.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from corpus.concept_tables import BUILT, PART, Group, build, read_concepts
from corpus.inflections import bases
from corpus.languages.en.words import STOP_WORDS as EN_STOP
from corpus.languages.kk.words import STOP_WORDS as KK_STOP
from corpus.languages.ru.words import STOP_WORDS as RU_STOP
from corpus.lemmas import is_russian_word
from corpus.model import LANGUAGES, Language, Span
from corpus.text import fold, words

# үшін is no form of үш.
_FUNCTION_WORDS: dict[Language, frozenset[str]] = {"ru": RU_STOP, "kk": KK_STOP, "en": EN_STOP}
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_GAP = re.compile(r"[\s\-–«»\"“”„]*|\.")
# Shorter Kazakh words look too much like unrelated Russian ones (ел, бар, той).
_SHORTEST_LOAN = 4


@dataclass(frozen=True, slots=True, order=True)
class ConceptMention:
    """Where a text names a concept: ``id`` and ``group`` are those of the table."""

    span: Span
    id: str
    group: Group


@dataclass(frozen=True, slots=True)
class _Tables:
    """The built table, by language: the ids of each form, which is its keys parted by spaces; what longer
    forms begin with; and all keys.
    """

    groups: dict[str, Group] = field(default_factory=dict)
    names: dict[tuple[str, Language], str] = field(default_factory=dict)
    forms: dict[Language, dict[str, tuple[str, ...]]] = field(default_factory=lambda: {lang: {} for lang in LANGUAGES})
    openings: dict[Language, set[str]] = field(default_factory=lambda: {lang: set() for lang in LANGUAGES})
    keys: dict[Language, set[str]] = field(default_factory=lambda: {lang: set() for lang in LANGUAGES})


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a text, or a part of a hyphenated one; ``close`` when only spaces or quotes precede it."""

    span: Span
    word: str
    languages: tuple[Language, ...]
    close: bool


@lru_cache(maxsize=512)  # a question and the sentences that answer it are looked at from several sides
def find_concepts(text: str, language: Language) -> tuple[ConceptMention, ...]:
    """The concepts that ``text`` names, in order; the longest form at each place wins.

    A form known to be ambiguous yields several mentions of one span.
    """
    tables, tokens = _tables(), list(_tokens(text, language))
    mentions: list[ConceptMention] = []
    at = 0
    while at < len(tokens):
        length, ids = _match(tokens, at)
        span = Span(tokens[at].span.start, tokens[at + max(length, 1) - 1].span.end)
        mentions += [ConceptMention(span, id, tables.groups[id]) for id in ids]
        at += max(length, 1)
    return tuple(mentions)


def listed_organisations(text: str, language: Language) -> list[ConceptMention]:
    """The concepts that ``text`` names which are the proper names of organisations."""
    found = (mention for mention in find_concepts(text, language) if mention.group == "org")
    return [mention for mention in found if concept_name(mention.id, "ru")[0].isupper()]


def concept_name(id: str, language: Language) -> str:
    """The words shown to users for concept ``id``. Raises KeyError for an unknown id."""
    return _tables().names[id, language]


def measures() -> tuple[str, ...]:
    """The ids of all concepts that a figure can measure, in table order."""
    return tuple(id for id, group in _tables().groups.items() if group == "measure")


def known_lemmas(language: Language) -> frozenset[str]:
    """The words, folded, that the forms of ``language`` are made of: words that are not typos."""
    return frozenset(fold(key.removeprefix("=")) for key in _tables().keys[language])


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    tables = _Tables()
    for line in BUILT.read_text("utf-8").splitlines():
        id, group, *columns = line.split("\t")
        tables.groups[id] = cast(Group, group)
        for language, name, forms in zip(LANGUAGES, columns[:3], columns[3:], strict=True):
            tables.names[id, language] = name
            _add_forms(tables, language, id, forms.split("|"))
    return tables


def _add_forms(tables: _Tables, language: Language, id: str, forms: list[str]) -> None:
    known, openings, keys = tables.forms[language], tables.openings[language], tables.keys[language]
    for form in forms:
        known[form] = (*known.get(form, ()), id)
        if " " in form:
            *opening, _ = parts = form.split(" ")
            keys.update(parts)
            openings.update(" ".join(opening[:length]) for length in range(1, len(parts)))
        else:
            keys.add(form)


def _tokens(text: str, language: Language) -> Iterator[_Token]:
    end = 0
    for word in words(text):
        for part in PART.finditer(text, word.start(), word.end()):
            span = Span(part.start(), part.end())
            close = _GAP.fullmatch(text, end, span.start) is not None
            yield _Token(span, part.group(), _languages(part.group(), language), close)
            end = span.end


@lru_cache(maxsize=100_000)
def _languages(word: str, text_language: Language) -> tuple[Language, ...]:
    """In which tables ``word`` is looked up, the likeliest first. Latin words are English anywhere."""
    if word.isascii():
        return (text_language,) if word[0].isdigit() else ("en",)
    if _KAZAKH_LETTER.search(word):
        return ("kk",)
    known = is_russian_word(word)
    if text_language == "kk":
        return ("kk", "ru") if known and len(word) >= _SHORTEST_LOAN else ("kk",)
    return ("ru",) if known else ("ru", "kk")


def _match(tokens: list[_Token], at: int) -> tuple[int, tuple[str, ...]]:
    """How many tokens from ``at`` on form a concept, and its ids; 0 and none when they do not."""
    for language in tokens[at].languages:
        length, ids = _longest(language, "", tokens, at)
        if length:
            return length, ids
    return 0, ()


def _longest(language: Language, opening: str, tokens: list[_Token], at: int) -> tuple[int, tuple[str, ...]]:
    """The longest form that ``opening`` and the tokens from ``at`` on make; on a tie, the nearest bases."""
    forms, openings = _tables().forms[language], _tables().openings[language]
    best: tuple[int, tuple[str, ...]] = (0, ())
    for key in _keys(tokens[at].word, language):
        form = opening + key
        length, ids = 0, forms.get(form, ())
        if form in openings and at + 1 < len(tokens) and tokens[at + 1].close:
            length, longer = _longest(language, form + " ", tokens, at + 1)
            ids = longer or ids
        if ids and length + 1 > best[0]:
            best = (length + 1, ids)
    return best


@lru_cache(maxsize=100_000)
def _keys(word: str, language: Language) -> tuple[str, ...]:
    """The keys of the tables under which ``word`` may stand, nearest first; function words as they are."""
    known = _tables().keys[language]
    forms = bases(word, language)[: 1 if fold(word) in _FUNCTION_WORDS[language] else None]
    return tuple(key for key in (f"={word}", *forms) if key in known)


def _main() -> None:
    parser = argparse.ArgumentParser(description="Lemmatise the concept tables.")
    parser.add_argument("--build", action="store_true", required=True, help=f"write {BUILT.name}")
    parser.parse_args()
    BUILT.write_text(build(read_concepts()), "utf-8")


if __name__ == "__main__":
    _main()
