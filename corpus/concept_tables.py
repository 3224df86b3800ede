"""The written concept tables, and the built one made of them.

``languages/concepts/<subject>.tsv`` holds id, group, then Russian, Kazakh and English forms, each list
separated by ``|``, the form shown to users first. A form after ``=`` is matched in exactly its case
(``=US``); one after ``~`` is knowingly shared by several concepts (мир: peace, world).

To lemmatise thousands of forms at every start would take a second: ``python -m corpus.concepts --build``
writes them into ``languages/concepts.tsv``, which is all that is read at run time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from corpus.lemmas import lemma
from corpus.model import LANGUAGES, Language
from corpus.text import fold

Group = Literal["measure", "place", "org", "role", "word"]
GROUPS: tuple[Group, ...] = get_args(Group)
TABLES = Path(__file__).parent / "languages" / "concepts"
BUILT = TABLES.with_suffix(".tsv")

# A form as it is matched: one key a word, folded, or as it stands after "=".
Keys = tuple[str, ...]
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_INFINITIVE = re.compile(r"(?<=..)у$")


@dataclass(frozen=True, slots=True)
class Concept:
    """A line of a table, its forms as written, by language."""

    id: str
    group: Group
    forms: Mapping[Language, tuple[str, ...]]


def read_concepts(folder: Path = TABLES) -> list[Concept]:
    """The concepts of all written tables. Raises ValueError for a line that has not five columns."""
    return [
        _concept(line.split("\t"), f"{path.name}:{number}")
        for path in sorted(folder.glob("*.tsv"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    ]


def build(concepts: Iterable[Concept]) -> str:
    """The text of the built table: id, group, the three names, then the keys of all forms by language."""
    listed = list(concepts)
    keys = {language: keys_by_concept(listed, language) for language in LANGUAGES}
    return "".join("\t".join(_built_row(concept, keys)) + "\n" for concept in listed)


def keys_by_concept(concepts: Iterable[Concept], language: Language) -> dict[str, list[Keys]]:
    """Under which keys each concept is found in texts of ``language``.

    Every form is found as it is written. It is found by its lemmas too, unless these are how another
    concept is written (данные is no form of дать) or come from several concepts and mean none of them.
    """
    listed = list(concepts)
    written = {concept.id: {form_keys(f): None for f in concept.forms[language]} for concept in listed}
    owners: dict[Keys, set[str]] = {}
    for concept in listed:
        for keys in (k for form in concept.forms[language] for k in _lemma_keys(form, language)):
            owners.setdefault(keys, set()).add(concept.id)
    taken = {keys for forms in written.values() for keys in forms}
    for keys, ids in owners.items():
        if len(ids) == 1 and keys not in taken:
            written[next(iter(ids))][keys] = None
    return {id: list(keys) for id, keys in written.items()}


def form_keys(form: str) -> Keys:
    """The keys of ``form`` as it is written."""
    exact = form.startswith("=")
    return tuple(f"={part}" if exact else fold(part) for part in PART.findall(form))


def _lemma_keys(form: str, language: Language) -> Iterator[Keys]:
    """The keys of ``form`` by lemmas: Russian dictionary forms, Kazakh verbs without their infinitive."""
    if form.startswith("="):
        return
    if language == "ru":
        yield tuple(fold(p) if p.isascii() else lemma(p, "ru") for p in PART.findall(form))
    if language == "kk" and _INFINITIVE.search(form):
        yield form_keys(_INFINITIVE.sub("", form))


def _concept(columns: list[str], where: str) -> Concept:
    if len(columns) != 2 + len(LANGUAGES) or columns[1] not in GROUPS:
        raise ValueError(f"{where}: not id, group and three lists of forms")
    id, group, *lists = columns
    forms = {language: tuple(forms.split("|")) for language, forms in zip(LANGUAGES, lists, strict=True)}
    return Concept(id, cast(Group, group), forms)


def _built_row(concept: Concept, keys: Mapping[Language, Mapping[str, list[Keys]]]) -> Iterator[str]:
    yield from (concept.id, concept.group)
    yield from (concept.forms[language][0].lstrip("=~") for language in LANGUAGES)
    for language in LANGUAGES:
        yield "|".join(" ".join(form) for form in keys[language][concept.id])
