"""Words near to a given one in spelling, found without comparing it to all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LAST = "\U0010ffff"
_ALPHABET = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ"


class WordList:
    """Words by length, sorted by their beginnings and by their ends.

    A slip leaves the beginning or the end of a word as it was, and changes its length by one at most: only words
    that share one of the two are compared.
    """

    def __init__(self, words: Iterable[str]) -> None:
        by_length: dict[int, set[str]] = defaultdict(set)
        for word in words:
            by_length[len(word)].add(word)
        self._forward = {length: sorted(same) for length, same in by_length.items()}
        self._backward = {length: sorted(same, key=_reversed) for length, same in by_length.items()}

    def near(self, word: str, slips: int, limit: int) -> list[tuple[str, int]]:
        """Up to ``limit`` words that differ from ``word`` by up to ``slips`` slips (1 or 2), with their number."""
        alike = list(dict.fromkeys(self._alike(word, slips)))
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=slips, limit=limit)
        return [(near, int(distance)) for near, distance, _ in found]

    def beginning(self, prefix: str, longest: int) -> Iterator[str]:
        """All words that begin with ``prefix`` and have up to ``longest`` letters."""
        for length in range(len(prefix), longest + 1):
            words = self._forward.get(length, [])
            yield from words[bisect_left(words, prefix) : bisect_left(words, prefix + _LAST)]

    def _alike(self, word: str, slips: int) -> Iterator[str]:
        """Words that share the first or last part of ``word``; a swap of letters may lie between the parts."""
        part = len(word) // (slips + 1)
        prefix, suffix = word[:part], word[-part:] if slips > 1 else word[part + 1 :]
        ending = _reversed(suffix)
        for length in range(len(word) - slips, len(word) + slips + 1):
            words = self._forward.get(length, [])
            yield from words[bisect_left(words, prefix) : bisect_left(words, prefix + _LAST)]
            words = self._backward.get(length, [])
            first = bisect_left(words, ending, key=_reversed)
            yield from words[first : bisect_left(words, ending + _LAST, key=_reversed)]


def _reversed(word: str) -> str:
    return word[::-1]


def letter_too_many(word: str) -> Iterator[str]:
    """The words that ``word`` may be with two letters swapped, or one too many."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def one_slip(word: str) -> Iterator[str]:
    """The words that ``word`` may be with one letter swapped, doubled, wrong, missing or too many."""
    yield from letter_too_many(word)
    for at in range(len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in _ALPHABET)
    for at in range(len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _ALPHABET)
