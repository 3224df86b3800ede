"""Texts of two alphabets or layouts: letters of the other alphabet in a word, words of the other layout in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.concepts import find_concepts
from corpus.languages.keyboard import RUSSIAN
from corpus.lexicon import Lexicon

_LOOK_CYRILLIC = str.maketrans("aceopxyikmtbhACEOPXYIKMTBH", "асеорхуікмтвнАСЕОРХУІКМТВН")
_LOOK_LATIN = {cyrillic: latin for latin, cyrillic in _LOOK_CYRILLIC.items()}
_WORD = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN, _CYRILLIC = re.compile(r"[a-z]", re.IGNORECASE), re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
SHORTEST = 3
"""Letters of a word that may be of another layout than the words around it."""


def in_one_alphabet(text: str) -> str:
    """``text`` in whose words no letter is one of the other alphabet that only looks alike: "инвecтор"."""
    return _WORD.sub(lambda m: _unmixed(m[0]), text) if _MIXED.search(text) else text


def _unmixed(word: str) -> str:
    if not _MIXED.search(word):
        return word
    cyrillic, latin = word.translate(_LOOK_CYRILLIC), word.translate(_LOOK_LATIN)
    return cyrillic if not _LATIN.search(cyrillic) else latin if not _CYRILLIC.search(latin) else word


def retyped(text: str, layout: Mapping[int, int], lexicon: Lexicon) -> str:
    """``text`` in another layout, but for the names in it that were typed in the right one: "Xnj crfpfk Tokayev"."""
    body = text.rstrip("? ")
    tokens = _TOKEN.sub(lambda m: m[0] if _is_right(m[0], layout, lexicon) else m[0].translate(layout), body)
    return tokens + text[len(body) :]


def _is_right(token: str, layout: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a name as it stands, and nothing in the other layout."""
    word = token.strip(".,;:?!")
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha() or not word[0].isupper():
        return False
    named = lexicon.is_name(word, "en") or find_concepts(word, "en") or word.casefold() in lexicon.words
    return bool(named) and not lexicon.knows(word.translate(layout), "ru")


def words_retyped(text: str, lexicon: Lexicon) -> str:
    """A Cyrillic ``text`` with those words in Cyrillic that were typed in the US layout: "rjve Мишустин передал"."""
    return _TOKEN.sub(lambda m: _word_retyped(m[0], lexicon), text) if _LATIN.search(text) else text


def _word_retyped(token: str, lexicon: Lexicon) -> str:
    if not _LATIN.search(token) or _CYRILLIC.search(token) or lexicon.knows(token, "en"):
        return token
    read = token.rstrip("?").translate(RUSSIAN) + token[len(token.rstrip("?")) :]
    word = _WORD.search(read)
    known = word is not None and len(word[0]) >= SHORTEST and lexicon.knows(word[0], "ru")
    return read if known else token
