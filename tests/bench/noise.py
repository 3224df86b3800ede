"""Seeded noise: what people do to a question when they type it, in Russian and in Kazakh."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from corpus.languages.keyboard import ENGLISH, KAZAKH
from corpus.model import Language

Change = Callable[[str], str]

SHARE, SHORTEST = 0.3, 4
"""The share of the words of at least so many letters that get one edit each."""
_RUSSIAN_LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"
_KAZAKH_LETTERS = "аәбгғдежзийкқлмнңоөпрстуұүфхшыі"
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_TRANSLIT = dict(
    zip(
        _CYRILLIC,
        "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch _ y _ e yu ya a g k n o u u h i".split(),
        strict=True,
    )
)
_ALPHABET_OF_2021 = dict(
    zip(
        _CYRILLIC,
        "a b v g d e io j z i i k l m n o p r s t u f h ts ch ş ş _ y _ e iu ia ä ğ q ñ ö ū ü h ı".split(),
        strict=True,
    )
)
_WITHOUT_SPECIAL = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
# The Kazakh layout has the comma and the full stop in the row of digits, "?" where the US layout has it.
_TO_US = {letter: key for key, letter in reversed(KAZAKH.items()) if chr(letter).isalpha()}
_KAZAKH_KEYS = {**_TO_US, ord(","): "6", ord("."): "7"}


def forms(language: Language, pick: random.Random) -> Mapping[str, Change]:
    """The forms in which questions of ``language`` are asked: as they are, and each with one kind of noise."""
    if language == "kk":
        return {
            "clean": str,
            "misspelt": lambda text: misspelt(text, pick, _KAZAKH_LETTERS),
            "other layout": lambda text: text.translate(_KAZAKH_KEYS),
            "transliterated": transliterated,
            "alphabet of 2021": lambda text: _in_latin(text, _ALPHABET_OF_2021),
            "plain letters": lambda text: text.translate(_WITHOUT_SPECIAL),
        }
    return {
        "clean": str,
        "misspelt": lambda text: misspelt(text, pick),
        "other layout": lambda text: text.translate(ENGLISH),
        "transliterated": transliterated,
    }


def misspelt(text: str, pick: random.Random, letters: str = _RUSSIAN_LETTERS) -> str:
    """``text`` with one letter left out, doubled up, changed or swapped in some of its words."""
    return " ".join(
        _slip(word, pick, letters) if _letters(word) >= SHORTEST and pick.random() < SHARE else word
        for word in text.split(" ")
    )


def _letters(word: str) -> int:
    return sum(c.isalpha() for c in word)


def _slip(word: str, pick: random.Random, letters: str) -> str:
    at, letter = pick.randrange(_letters(word) - 1), pick.choice(letters)
    return pick.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def transliterated(text: str) -> str:
    """``text`` in Latin letters, as most people write Russian and Kazakh with them."""
    return _in_latin(text, _TRANSLIT)


def _in_latin(text: str, alphabet: Mapping[str, str]) -> str:
    return "".join(_latin(c, alphabet) for c in text)


def _latin(letter: str, alphabet: Mapping[str, str]) -> str:
    latin = alphabet.get(letter.lower(), letter).replace("_", "")
    return latin.capitalize() if letter.isupper() else latin
