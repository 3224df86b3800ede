"""The grammatical cases that the form of a Russian name may be in."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.lemmas import russian_dictionary, russian_readings

ALL = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
LIKELY = 0.05
_SURNAME = re.compile(r"^[\w-]*(?:[оеё]в|[а-яё]ин|[а-яё]ын)(а|у|ым|е|ой|ою|)$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"^[\w-]*[сц]к(ий|ого|ому|им|ом|ая|ой|ую)$", re.IGNORECASE)
_MEN = {
    "": "nomn", "а": "gent accs", "у": "datv", "ым": "ablt", "е": "loct",
    "ий": "nomn", "ого": "gent accs", "ому": "datv", "им": "ablt", "ом": "loct",
}  # fmt: skip
_WOMEN = {
    "а": "nomn", "у": "accs", "ой": "gent datv ablt loct", "ою": "ablt", "ая": "nomn", "ую": "accs",
}  # fmt: skip
_CONSONANT = re.compile(r"[бвгджзйклмнпрстфхцчшщь]$")
_FOREIGN = {"а": "gent accs", "я": "gent accs", "у": "datv", "ю": "datv", "ом": "ablt", "ем": "ablt", "е": "loct"}
"""Endings of masculine names that no dictionary has: "Паслеря"."""
_FOREIGN_END = re.compile(r"[бвгджзйклмнпрстфхцчшщаеиоуыэ](ом|ем|а|я|у|ю|е)$")


@lru_cache(maxsize=20_000)
def russian_cases(name: str) -> frozenset[str]:
    """The cases in which ``name`` may stand; all of them where its form does not tell."""
    *firsts, last = name.split() or [""]
    first = _dictionary(firsts[0], "Name") if firsts else frozenset[str]()
    surname = _of_surname(last)
    return (first & surname) or first or surname or ALL


def _of_surname(last: str) -> frozenset[str]:
    match = _SURNAME.match(last) or _ADJECTIVE.match(last)
    if match:
        ending = match[1].lower()
        return frozenset(f"{_MEN.get(ending, '')} {_WOMEN.get(ending, '')}".split())
    known = _dictionary(last, "Surn") or _dictionary(last, "anim")
    if known:
        return known
    foreign = _FOREIGN_END.search(last)
    if foreign:
        return frozenset(_FOREIGN[foreign[1]].split()) | {"nomn"}
    return frozenset(("nomn",)) if _CONSONANT.search(last) else frozenset()


@lru_cache(maxsize=20_000)
def _dictionary(word: str, kind: str) -> frozenset[str]:
    """The cases of ``word`` that the dictionary gives for a ``kind`` of noun."""
    if not russian_dictionary().word_is_known(word.lower()):
        return frozenset()
    parses = [p for p in russian_readings(word) if kind in p.tag and "NOUN" in p.tag and p.score >= LIKELY]
    return frozenset(str(p.tag.case) for p in parses if "sing" in p.tag and p.tag.case in ALL)


@lru_cache(maxsize=20_000)
def noun_cases(word: str) -> frozenset[str]:
    """The cases of a common noun or adjective in any number: of an office, "предпринимателям"."""
    parses = [p for p in russian_readings(word) if p.tag.POS in ("NOUN", "ADJF", "PRTF")]
    return frozenset(str(p.tag.case) for p in parses if p.score >= LIKELY and p.tag.case in ALL)
