"""Seeded noise: what people do to a question when they type it."""

from __future__ import annotations

import random

from corpus.languages.keyboard import ENGLISH

SHARE, SHORTEST = 0.3, 4
"""The share of the words of at least so many letters that get one edit each."""
_LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"
_TRANSLIT = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch _ y _ e yu ya a g k n o u u h i".split(),
        strict=True,
    )
)


def misspelt(text: str, pick: random.Random) -> str:
    """``text`` with one letter left out, doubled up, changed or swapped in some of its words."""
    return " ".join(_slip(w, pick) if _letters(w) >= SHORTEST and pick.random() < SHARE else w for w in text.split(" "))


def _letters(word: str) -> int:
    return sum(c.isalpha() for c in word)


def _slip(word: str, pick: random.Random) -> str:
    at, letter = pick.randrange(_letters(word) - 1), pick.choice(_LETTERS)
    return pick.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def in_other_layout(text: str) -> str:
    """``text`` as the same keys give it in the English layout."""
    return text.translate(ENGLISH)


def transliterated(text: str) -> str:
    """``text`` in Latin letters, as most people write Russian and Kazakh with them."""
    return "".join(_latin(c) for c in text)


def _latin(letter: str) -> str:
    latin = _TRANSLIT.get(letter.lower(), letter).replace("_", "")
    return latin.capitalize() if letter.isupper() else latin
