"""Concepts: words and phrases of news language that mean the same in Russian, Kazakh and English.

The tables are ``languages/concepts/<subject>.tsv``: id, group, then Russian, Kazakh and English forms,
each list separated by ``|``, the form shown to users first. A form after ``=`` is matched in exactly its
case (``=US``); one after ``~`` is knowingly shared by several concepts. Matching goes by lemmas, and to
lemmatise thousands of forms at every start would take a second: ``python -m corpus.concepts --build``
writes them into ``languages/concepts.tsv``, which is all that is read at run time.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from corpus.lemmas import is_russian_word, lemma
from corpus.model import LANGUAGES, Language, Span
from corpus.text import words

Group = Literal["measure", "place", "org", "role", "word"]
GROUPS: tuple[Group, ...] = get_args(Group)
TABLES = Path(__file__).parent / "languages" / "concepts"
BUILT = TABLES.with_suffix(".tsv")

Lemmas = tuple[str, ...]
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_GAP = re.compile(r"[\s\-–«»\"“”„]*")
# Shorter Kazakh words look too much like unrelated Russian ones (ел, бар, той).
_SHORTEST_LOAN = 4


@dataclass(frozen=True, slots=True, order=True)
class ConceptMention:
    """Where a text names a concept: ``id`` and ``group`` are those of the table."""

    span: Span
    id: str
    group: Group


@dataclass(frozen=True, slots=True)
class Concept:
    """A line of a table, its forms as written, by language."""

    id: str
    group: Group
    forms: dict[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is matched: concept ids by the lemmas of a form, and the longest form by its first lemma."""

    groups: dict[str, Group]
    names: dict[tuple[str, Language], str]
    ids: dict[Language, dict[Lemmas, list[str]]]
    longest: dict[Language, dict[str, int]]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a text, or a part of a hyphenated one; ``close`` when only spaces or quotes precede it."""

    span: Span
    word: str
    languages: tuple[Language, ...]
    close: bool


def find_concepts(text: str, language: Language) -> list[ConceptMention]:
    """The concepts that ``text`` names, in order; the longest form at each place wins.

    A form known to be ambiguous yields several mentions of one span.
    """
    tables, tokens = _tables(), list(_tokens(text, language))
    mentions: list[ConceptMention] = []
    at = 0
    while at < len(tokens):
        length, ids = _match(tables, tokens, at)
        span = Span(tokens[at].span.start, tokens[at + max(length, 1) - 1].span.end)
        mentions += [ConceptMention(span, id, tables.groups[id]) for id in ids]
        at += max(length, 1)
    return mentions


def concept_name(id: str, language: Language) -> str:
    """The words shown to users for concept ``id``. Raises KeyError for an unknown id."""
    return _tables().names[id, language]


def measures() -> tuple[str, ...]:
    """The ids of all concepts that a figure can measure, in table order."""
    return tuple(id for id, group in _tables().groups.items() if group == "measure")


def read_concepts(folder: Path = TABLES) -> list[Concept]:
    """The concepts of all written tables. Raises ValueError for a line that has not five columns."""
    return [
        _concept(line.split("\t"), f"{path.name}:{number}")
        for path in sorted(folder.glob("*.tsv"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line and not line.startswith("#")
    ]


def build(concepts: Iterable[Concept]) -> str:
    """The text of the built table: id, group, the three names, then the lemmatised forms by language."""
    return "".join("\t".join(_built_row(concept)) + "\n" for concept in concepts)


def form_lemmas(form: str, language: Language) -> Lemmas:
    """How ``form`` of a table is matched: lemmas word by word, or the words themselves after ``=``."""
    if form.startswith("="):
        return tuple(f"={part.group()}" for part in _PART.finditer(form))
    return tuple(lemma(part.group(), _own_language(part.group(), language)) for part in _PART.finditer(form))


def _concept(columns: list[str], where: str) -> Concept:
    if len(columns) != 2 + len(LANGUAGES) or columns[1] not in GROUPS:
        raise ValueError(f"{where}: not id, group and three lists of forms")
    id, group, *lists = columns
    forms = {language: tuple(forms.split("|")) for language, forms in zip(LANGUAGES, lists, strict=True)}
    return Concept(id, cast(Group, group), forms)


def _built_row(concept: Concept) -> Iterator[str]:
    yield from (concept.id, concept.group)
    yield from (concept.forms[language][0].lstrip("=~") for language in LANGUAGES)
    for language in LANGUAGES:
        yield "|".join(sorted({" ".join(form_lemmas(form, language)) for form in concept.forms[language]}))


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    tables = _Tables({}, {}, {lang: {} for lang in LANGUAGES}, {lang: {} for lang in LANGUAGES})
    for line in BUILT.read_text("utf-8").splitlines():
        id, group, *columns = line.split("\t")
        tables.groups[id] = cast(Group, group)
        for language, name, forms in zip(LANGUAGES, columns[:3], columns[3:], strict=True):
            tables.names[id, language] = name
            _add_forms(tables, language, id, forms)
    return tables


def _add_forms(tables: _Tables, language: Language, id: str, forms: str) -> None:
    ids, longest = tables.ids[language], tables.longest[language]
    for form in forms.split("|"):
        lemmas = tuple(form.split(" "))
        ids.setdefault(lemmas, []).append(id)
        longest[lemmas[0]] = max(longest.get(lemmas[0], 0), len(lemmas))


def _tokens(text: str, language: Language) -> Iterator[_Token]:
    end = 0
    for word in words(text):
        for part in _PART.finditer(text, word.start(), word.end()):
            span = Span(part.start(), part.end())
            close = _GAP.fullmatch(text, end, span.start) is not None
            yield _Token(span, part.group(), _languages(part.group(), language), close)
            end = span.end


def _own_language(word: str, language: Language) -> Language:
    """Latin words are English anywhere."""
    return "en" if word.isascii() else language


@lru_cache(maxsize=100_000)
def _languages(word: str, text_language: Language) -> tuple[Language, ...]:
    """In which tables ``word`` is looked up, the likeliest first."""
    if word.isascii():
        return ("en",)
    if _KAZAKH_LETTER.search(word):
        return ("kk",)
    known = is_russian_word(word)
    if text_language == "kk":
        return ("kk", "ru") if known and len(word) >= _SHORTEST_LOAN else ("kk",)
    return ("ru",) if known else ("ru", "kk")


def _match(tables: _Tables, tokens: list[_Token], at: int) -> tuple[int, list[str]]:
    """How many tokens from ``at`` on form a concept, and its ids; 0 and none when they do not."""
    for language in tokens[at].languages:
        exact = _match_in(tables, language, tokens, at, exact=True)
        length, ids = max(exact, _match_in(tables, language, tokens, at, exact=False))
        if length:
            return length, ids
    return 0, []


def _match_in(
    tables: _Tables, language: Language, tokens: list[_Token], at: int, *, exact: bool
) -> tuple[int, list[str]]:
    first = _key(tokens[at].word, language, exact=exact)
    most = tables.longest[language].get(first, 0)
    lemmas = [first]
    for token in tokens[at + 1 : at + most]:
        if not token.close:
            break
        lemmas.append(_key(token.word, language, exact=exact))
    for length in range(min(len(lemmas), most), 0, -1):
        if ids := tables.ids[language].get(tuple(lemmas[:length])):
            return length, ids
    return 0, []


def _key(word: str, language: Language, *, exact: bool) -> str:
    return f"={word}" if exact else lemma(word, _own_language(word, language))


def _main() -> None:
    parser = argparse.ArgumentParser(description="Lemmatise the concept tables.")
    parser.add_argument("--build", action="store_true", required=True, help=f"write {BUILT.name}")
    parser.parse_args()
    BUILT.write_text(build(read_concepts()), "utf-8")


if __name__ == "__main__":
    _main()
