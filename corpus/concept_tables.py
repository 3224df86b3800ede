"""The written concept tables, and the built one made of them.

``languages/concepts/<subject>.tsv`` holds id, group, then Russian, Kazakh and English forms, each list
separated by ``|``, the form shown to users first. A form after ``=`` is matched in exactly its case
(``=US``); one after ``~`` is knowingly shared by several concepts (мир: peace, world).

To lemmatise thousands of forms at every start would take a second: ``python -m corpus.concepts --build``
writes them into ``languages/concepts.tsv``, which is all that is read at run time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from corpus.inflections import plain, unpossessed
from corpus.lemmas import lemma
from corpus.model import LANGUAGES, Language
from corpus.text import fold

Group = Literal["measure", "place", "org", "role", "word"]
GROUPS: tuple[Group, ...] = get_args(Group)
TABLES = Path(__file__).parent / "languages" / "concepts"
BUILT = TABLES.with_suffix(".tsv")

# A form as it is matched: one key a word, plain, or as it stands after "=".
Keys = tuple[str, ...]
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
# өту, азаю: what the stem ends in before ю is й.
_INFINITIVE = re.compile(r"(?<=..)[ую]$")


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

    Every form is found as it is written. It is found by its other keys too, unless these are how another
    concept is written (данные is no form of дать) or come from several concepts and mean none of them.
    """
    listed = [(concept.id, concept.forms[language]) for concept in concepts]
    found = {id: {form_keys(form, language): None for form in forms} for id, forms in listed}
    taken = {keys for forms in found.values() for keys in forms}
    for other_keys in _OTHER_KEYS[language]:
        owners: dict[Keys, set[str]] = {}
        for id, form in ((id, form) for id, forms in listed for form in forms if form[0] != "="):
            for keys in other_keys(form):
                owners.setdefault(keys, set()).add(id)
        for keys in owners.keys() - taken:
            if len(owners[keys]) == 1:
                found[min(owners[keys])][keys] = None
        taken.update(owners)
    return {id: sorted(keys) for id, keys in found.items()}


def form_keys(form: str, language: Language) -> Keys:
    """The keys of ``form`` as it is written."""
    exact = form.startswith("=")
    return tuple(f"={part}" if exact else plain(part, language) for part in PART.findall(form))


def _russian_lemmas(form: str) -> Iterator[Keys]:
    yield tuple(fold(part) if part.isascii() else lemma(part, "ru") for part in PART.findall(form))


def _without_marks(form: str) -> Iterator[Keys]:
    yield form_keys(fold(form), "kk")


def _verb_stems(form: str) -> Iterator[Keys]:
    stem = _INFINITIVE.sub(lambda ending: "й" if ending[0] == "ю" else "", form)
    yield from (form_keys(stem, "kk"), form_keys(fold(stem), "kk"))


def _without_possessive(form: str) -> Iterator[Keys]:
    *first, last = form_keys(form, "kk")
    if first:
        for bare in unpossessed(last):
            yield from ((*first, bare), (*map(fold, first), fold(bare)))


# By language, the other ways to find a form than as it is written; the first ones have precedence.
_OTHER_KEYS: Mapping[Language, tuple[Callable[[str], Iterator[Keys]], ...]] = {
    "ru": (_russian_lemmas,),
    "kk": (_without_marks, _verb_stems, _without_possessive),
    "en": (),
}


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
