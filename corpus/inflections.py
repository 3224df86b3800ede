"""The dictionary forms that a word may be an inflection of, for looking it up in a table.

Unlike ``corpus.lemmas.lemma``, which must choose one form to index a word under, this gives all that are
possible, the nearest to the word first: the table then knows which of them is a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from corpus.languages.en import endings as en
from corpus.languages.kk import endings as kk
from corpus.lemmas import russian_lemmas
from corpus.model import Language
from corpus.text import fold

_ENGLISH = tuple((re.compile(pattern), replacement) for pattern, replacement in en.RULES)
# No word is longer.
_LONGEST = 50
_IRREGULAR = dict(pair.split() for pair in en.IRREGULAR.strip().replace("\n", "|").split("|"))
_KAZAKH = dict.fromkeys((*kk.ENDINGS.split(), *map(fold, kk.ENDINGS.split())))
_KAZAKH_BY_LAST = {last: tuple(e for e in _KAZAKH if e[-1] == last) for last in {e[-1] for e in _KAZAKH}}


@lru_cache(maxsize=100_000)
def bases(word: str, language: Language) -> tuple[str, ...]:
    """The dictionary forms of ``word`` as ``plain`` words, itself first; at least one, none twice."""
    if len(word) > _LONGEST:
        return (plain(word, language),)
    if language == "ru":
        return tuple(dict.fromkeys((plain(word, language), *russian_lemmas(word))))
    if language == "kk":
        return _closure(plain(word, language), _kazakh_steps, kk.MOST_ENDINGS)
    return _closure(plain(word, language), _english_steps, en.MOST_RULES)


def plain(word: str, language: Language) -> str:
    """``word`` as it is compared: folded, but in Kazakh with its marks (түр and тұр are two words)."""
    return unicodedata.normalize("NFC", word).casefold() if language == "kk" else fold(word)


def _closure(word: str, steps: Callable[[str], Iterator[str]], most: int) -> tuple[str, ...]:
    """``word`` and all that up to ``most`` steps make of it, longest first."""
    found = {word: None}
    fresh = [word]
    for _ in range(most):
        fresh = [shorter for longer in fresh for shorter in steps(longer) if shorter not in found]
        found.update(dict.fromkeys(fresh))
    return tuple(sorted(found, key=len, reverse=True))


def unpossessed(word: str) -> tuple[str, ...]:
    """What Kazakh ``word`` may be without the possessive of its end: айналымы, айналым; көлігі, көлік."""
    ending = next((e for e in kk.POSSESSIVES if word.endswith(e) and len(word) > len(e) + 1), "")
    return tuple(_kazakh_stems(word[: -len(ending)], ending)) if ending else ()


def _kazakh_steps(word: str) -> Iterator[str]:
    for ending in _KAZAKH_BY_LAST.get(word[-1:], ()):
        least = kk.SHORTEST_STEM if len(ending) > 1 else kk.SHORTEST_STEM_BEFORE_LETTER
        if len(word) - len(ending) >= least and word.endswith(ending):
            yield from _kazakh_stems(word[: -len(ending)], ending)


def _kazakh_stems(stem: str, ending: str) -> Iterator[str]:
    """``stem``, and what it may have been before ``ending`` softened or shortened it."""
    yield stem
    if ending[0] not in kk.VOWELS:
        return
    if stem[-1] in kk.SOFT_SIGN_AFTER:
        yield stem + "ь"
    if stem[-1] in kk.SOFTENED:
        stem = stem[:-1] + kk.SOFTENED[stem[-1]]
        yield stem
    if ending[0] in kk.LOST_VOWELS and stem[-1] != stem[-2] and not set(stem[-2:]) & set(kk.VOWELS):
        yield from (stem[:-1] + vowel + stem[-1] for vowel in kk.LOST_VOWELS)


def _english_steps(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    for pattern, replacement in _ENGLISH:
        shorter, count = pattern.subn(replacement, word)
        if count and len(shorter) > 1:
            yield shorter
