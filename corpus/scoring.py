"""Scoring passages against the words of a question: BM25, how many of the words meet in one sentence, and in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter, mul
from typing import NamedTuple

from corpus.asked import Asked
from corpus.store import StoredPassage

K1, B = 1.2, 0.3
TOGETHER, IN_ORDER = 1.3, 0.1
"""What it adds when the words meet in one sentence, and when neighbours in the question are neighbours there."""

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


class Hits(dict[str, Hit]):
    """For a word of the corpus, as stored, the words of the question it matches; worked out once per word."""

    def __init__(self, matched: Matches) -> None:
        super().__init__(matched)
        self._matched = matched

    def __missing__(self, word: str) -> Hit:
        keys = word.split("/")
        none = self._matched.keys().isdisjoint(keys)
        found = self[word] = () if none else tuple(_hits(keys, self._matched).items())
        return found


class Scorer:
    """Scores passages against the ``words`` of one question; ``mean_length`` is that of passages, in words."""

    def __init__(self, words: Sequence[Asked], matched: Matches, mean_length: float) -> None:
        self.words = words
        self.matched = matched
        self.hits = Hits(matched)
        self._mean_length = mean_length
        self._weights: Levels = tuple(asked.weight for asked in words)
        self._none: Levels = (0.0,) * len(words)

    def rank(self, passages: Iterable[StoredPassage]) -> list[Found]:
        """``passages`` scored, best first."""
        return sorted(map(self.score, passages), key=lambda found: (-found.score, found.stored.id))

    def score(self, stored: StoredPassage) -> Found:
        """``stored`` with how well it matches."""
        counts, ordered = [0.0] * len(self.words), 0.0
        sentences, met = [], []
        for sentence in stored.passage.sentences:
            if self.matched.keys().isdisjoint(sentence.keys):
                sentences.append(self._none)
                continue
            levels, in_order = self._of_sentence(sentence.keyed, counts)
            ordered += in_order
            sentences.append(levels)
            met.append(levels)
        if not met:
            return Found(stored, 0.0, self._none, tuple(sentences))
        best = tuple(map(max, *met)) if len(met) > 1 else met[0]
        together = max([self._weighted(levels) for levels in met])
        score = self._lexical(best, counts, stored.length) + TOGETHER * together + IN_ORDER * ordered
        return Found(stored, score, best, tuple(sentences))

    def levels(self, keys: Iterable[str]) -> Levels:
        """How well each word is matched by ``keys``, as those of a title."""
        hits = _hits(keys, self.matched)
        return tuple(hits.get(index, 0.0) for index in range(len(self.words)))

    def _lexical(self, levels: Levels, counts: Sequence[float], length: int) -> float:
        norm = K1 * (1 - B + B * length / self._mean_length)
        weighed = zip(self._weights, levels, counts, strict=True)
        return sum([weight * level * count * (K1 + 1) / (count + norm) for weight, level, count in weighed if count])

    def _weighted(self, levels: Levels) -> float:
        """The weight of the words that are matched."""
        return sum(map(mul, self._weights, levels), 0.0)

    def _of_sentence(self, keyed: str, counts: list[float]) -> tuple[Levels, float]:
        """The level of each word in a sentence, adding to ``counts``.

        Second comes the weight of neighbours in the question that are neighbours there.
        """
        hits, levels, ordered = self.hits, [0.0] * len(self.words), 0.0
        known = hits.get  # a word of one key is known if it matches; one of several, see Hits
        found = [hits[word] if "/" in word else known(word) for word in keyed.split()]
        met = [(at, hit) for at, hit in enumerate(found) if hit]
        previous, stood = -2, -2
        for at, hit in met:
            neighbour = previous + 1 if at == stood + 1 else -1
            follows = False
            for index, level in hit:
                counts[index] += level
                levels[index] = max(levels[index], level)
                follows = follows or index == neighbour
            if follows:
                ordered += min(self._weights[previous], self._weights[neighbour])
            previous = neighbour if follows else max(hit, key=itemgetter(1))[0]
            stood = at
        return tuple(levels), ordered


def _hits(keys: Iterable[str], matched: Matches) -> dict[int, float]:
    hits: dict[int, float] = {}
    for key in keys:
        for index, level in matched.get(key, ()):
            hits[index] = max(level, hits.get(index, 0.0))
    return hits
