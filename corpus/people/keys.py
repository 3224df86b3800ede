"""One key for one surname, whatever its script, case ending or spelling.

``person_key`` of Токаев, Токаеву, Тоқаевтың, Tokayev and Tokayev's is ``tokaev``. Feminine surnames
share the key of the masculine ones (Захарова: ``zaharov``), since "Захарова" is also a genitive.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.text import fold

# Folded Cyrillic (ё -> е, і -> и, қ -> к) to a skeleton in which rival romanisations meet.
_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "j",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "c",
            "ch",
            "sh",
            "sh",
            "",
            "i",
            "",
            "e",
            "u",
            "a",
        ],
        strict=True,
    )
)
_LATIN = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"['’`ʼ]s$", ""), (r"['’`ʼ]", ""), ("shch|sch", "sh"), ("kh", "h"), ("zh", "j"), ("dj", "j"),
        ("ts|tz", "c"), ("ph", "f"), ("gh", "g"), ("ff", "v"), ("x", "ks"), ("q", "k"), ("w", "v"),
        ("y[eo]", "e"), ("yu", "u"), ("ya", "a"), ("i[ao](?=[a-z])", "ia"), ("y", "i"),
    )
)  # fmt: skip
_JOINED = re.compile(r"дж")
_REPEATED = re.compile(r"(.)\1+")

# Each ending goes only after the surname endings that make it sure.
_RUSSIAN_CASES = re.compile(r"((?:[оеи]в|[а-я]ин|[а-я]ын))(?:а|у|ым|е|ой|ою|ы|ых|ыми)$")
_ADJECTIVE = re.compile(r"([сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)$")
_KAZAKH = "тын|тин|нын|нин|дын|дин|ка|ке|га|ге|ты|ти|ны|ни|ды|ди|тан|тен|дан|ден|нан|нен|та|те|да|де|пен|бен|мен"
_KAZAKH_CASES = re.compile(rf"((?:[оеи]в|[а-я]{{2}}ин|[а-я]ын|нко|кий|[а-я]{{2}}[оеи]ва|ина))(?:{_KAZAKH})$")
# Endings that may as well belong to the name: tried against the names that are known.
_KAZAKH_LONE = re.compile(r"(?<=[а-я]{4})(?:дын|дин|тын|нын|нин|ды|ди|га|ге|ны|ни|дан|ден|нан|нен|мен|бен|пен)$")
_VOWEL_CASES = re.compile(
    r"(?<=[а-я]{2}[бвгджзклмнпрстфхцчшщ])(?:ом|ем|у|а|е)$|(?<=[а-я]{3})(?:й|ю|я|ем|е)$|(?<=[а-я]{3}[лнрт])[ьяюе]м?$"
)
_LATIN_FEMININE = re.compile(r"(?<=[a-z]{2})(ov|ev|in)a$")


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """``word`` folded, in Latin, with rival spellings merged: Смайылов and Smailov are ``smailov``."""
    folded = _JOINED.sub("ж", fold(word))
    if folded.isascii():
        for pattern, to in _LATIN:
            folded = pattern.sub(to, folded)
    latin = "".join(_LETTERS.get(letter, letter) for letter in folded)
    return _REPEATED.sub(r"\1", "".join(c for c in latin if c.isalnum()))


def stems(word: str) -> tuple[str, ...]:
    """Skeletons that ``word`` may have without a case ending, the surest first."""
    folded = fold(word)
    found = [skeleton(strip_case(word)), skeleton(word)]
    for ending in (_KAZAKH_LONE, _VOWEL_CASES):
        found.append(skeleton(ending.sub("", folded)))
    return tuple(dict.fromkeys(found))


def strip_case(surname: str) -> str:
    """``surname`` folded, without the case endings that are sure: Токаеву -> токаев, Тоқаевтың -> токаев."""
    folded = fold(surname)
    if folded.isascii():
        return _LATIN_FEMININE.sub(r"\1", folded)
    folded = _KAZAKH_CASES.sub(r"\1", folded)
    return _ADJECTIVE.sub(r"\1ий", _RUSSIAN_CASES.sub(r"\1", folded))


@lru_cache(maxsize=50_000)
def surname_key(surname: str) -> str:
    """The key of a lone surname that the table of people does not know."""
    stripped = strip_case(surname)
    if stripped == fold(surname) and not stripped.isascii():
        stripped = _VOWEL_CASES.sub("", stripped)
    return skeleton(stripped)
