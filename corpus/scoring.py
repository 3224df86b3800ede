"""Scoring passages against the words of a question: BM25, how many of the words meet in one sentence, and in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter, mul
from typing import NamedTuple

from corpus.asked import Asked
from corpus.store import StoredPassage
from corpus.terms import MORE

K1, B = 1.2, 0.4
TOGETHER, IN_ORDER = 1.3, 0.1
"""What it adds when the words meet in one sentence, and when neighbours in the question are neighbours there."""
COVERED = 1.0
"""How much more the score of a passage counts that holds all words of the question, in any sentence."""

Levels = tuple[float, ...]
"""How well each word of the question is matched, 0 to 1."""
Hit = tuple[tuple[int, float], ...]
"""The words of the question that something matches, by index, and how well (0 to 1)."""
Matches = Mapping[str, Hit]
"""For each key of the corpus, what it matches."""


class Found(NamedTuple):
    """A passage that matches: its score, and the level of each word in it and in each sentence."""

    stored: StoredPassage
    score: float
    levels: Levels
    sentences: tuple[Levels, ...]


class Hits:
    """Which words of a question the words of the corpus match, of each key which it is ``matched`` to."""

    def __init__(self, matched: Matches) -> None:
        self.matched = matched
        self._of_stored = {**matched, **{MORE + key: hit for key, hit in matched.items()}}

    def of(self, keys: Iterable[str]) -> Hit:
        """What a word with ``keys`` matches."""
        hits: dict[int, float] = {}
        for key in keys:
            for index, level in self.matched.get(key, ()):
                hits[index] = max(level, hits.get(index, 0.0))
        return tuple(hits.items())

    def met(self, keyed: str) -> list[tuple[int, Hit]]:
        """The words that match of a sentence as stored: the number of each, from 0, and what it matches."""
        stored = keyed.split()
        met: list[tuple[int, Hit]] = []
        number = last = -1
        for at, hit in enumerate(map(self._of_stored.get, stored)):
            if not hit:
                continue
            number += at - last - "".join(stored[last + 1 : at + 1]).count(MORE)
            last = at
            if met and met[-1][0] == number:
                met[-1] = number, _either(met[-1][1], hit)
            else:
                met.append((number, hit))
        return met


def _either(one: Hit, other: Hit) -> Hit:
    """What a word matches by either of two keys."""
    if one == other:
        return one
    hits = dict(one)
    for index, level in other:
        hits[index] = max(level, hits.get(index, 0.0))
    return tuple(hits.items())


class Scorer:
    """Scores passages against the ``words`` of one question; ``mean_length`` is that of passages, in words."""

    def __init__(self, words: Sequence[Asked], matched: Matches, mean_length: float) -> None:
        self.words = words
        self.hits = Hits(matched)
        self._mean_length = mean_length
        self._weights: Levels = tuple(asked.weight for asked in words)
        self._all = sum(self._weights) or 1.0
        self._none: Levels = (0.0,) * len(words)

    def rank(self, passages: Iterable[StoredPassage]) -> list[Found]:
        """``passages`` scored, best first."""
        return sorted(map(self.score, passages), key=lambda found: (-found.score, found.stored.id))

    def score(self, stored: StoredPassage) -> Found:
        """``stored`` with how well it matches."""
        counts, ordered, told = [0.0] * len(self.words), 0.0, []
        sentences = []
        for _, keyed in stored.passage.sentences:
            met = self.hits.met(keyed)
            sentences.append(self._levels(met) if met else self._none)
            if met:
                told.append(sentences[-1])
                ordered += self._ordered(met, counts)
        if not told:
            return Found(stored, 0.0, self._none, tuple(sentences))
        best = tuple(map(max, *told)) if len(told) > 1 else told[0]
        together = max([self._weighted(levels) for levels in told])
        score = self._lexical(best, counts, stored.length) + TOGETHER * together + IN_ORDER * ordered
        covered = 1 + COVERED * self._weighted(best) / self._all
        return Found(stored, score * covered, best, tuple(sentences))

    def levels(self, keys: Iterable[str]) -> Levels:
        """How well each word is matched by ``keys``, as those of a title."""
        return self._levels([(0, self.hits.of(keys))])

    def _lexical(self, levels: Levels, counts: Sequence[float], length: int) -> float:
        norm = K1 * (1 - B + B * length / self._mean_length)
        weighed = zip(self._weights, levels, counts, strict=True)
        return sum([weight * level * count * (K1 + 1) / (count + norm) for weight, level, count in weighed if count])

    def _weighted(self, levels: Levels) -> float:
        """The weight of the words that are matched."""
        return sum(map(mul, self._weights, levels), 0.0)

    def _levels(self, met: Sequence[tuple[int, Hit]]) -> Levels:
        levels = [0.0] * len(self.words)
        for _, hit in met:
            for index, level in hit:
                if level > levels[index]:  # noqa: PLR1730 (this runs for every word met; max() takes four times as long)
                    levels[index] = level
        return tuple(levels)

    def _ordered(self, met: Sequence[tuple[int, Hit]], counts: list[float]) -> float:
        """The weight of neighbours in the question that are neighbours in a sentence; adds its words to ``counts``."""
        ordered, previous, stood = 0.0, -2, -2
        for number, hit in met:
            neighbour = previous + 1 if number == stood + 1 else -1
            follows = False
            for index, level in hit:
                counts[index] += level
                follows = follows or index == neighbour
            if follows:
                ordered += min(self._weights[previous], self._weights[neighbour])
            previous = neighbour if follows else hit[0][0] if len(hit) == 1 else max(hit, key=itemgetter(1))[0]
            stood = number
        return ordered
