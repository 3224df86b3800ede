"""Matching: candidate passages from the store, scored word by word against the question.

First the store returns the passages that hold the rarest words of the question; then each is scored:
BM25 over the words it shares with the question, how many of them meet in one sentence, and in order.
A word that no passage holds is matched softly, by rapidfuzz, to the words most like it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from corpus.asked import Asked
from corpus.lexicon import Lexicon
from corpus.store import Store, StoredPassage
from corpus.terms import concept_key

SEARCHED_TERMS = 12
"""The rarest words of a question; the rest do not choose candidates, only rank them."""
SOFT, RELATED = 0.6, 0.75
"""What a word is worth that is only spelt like the one asked, and one of a related concept."""
SIMILAR = 0.92
DERIVED = 0.5
"""What a word is worth, in ranking only, that begins as the one asked: likely of the same root."""
SAME_BEGINNING, DERIVED_SHARE, DERIVED_LONGER = 5, 0.7, 4
"""Letters, and the share of the letters of a word, that it begins with; how many letters longer it may be."""
K1, B = 1.2, 0.3
TOGETHER, IN_ORDER = 1.3, 0.1
"""What it adds when the words meet in one sentence, and when neighbours in the question are neighbours there."""

Hit = tuple[tuple[int, float], ...]
"""The words of the question that something matches, by index, and how well (0 to 1)."""
Matches = Mapping[str, Hit]
"""For each key of the corpus, what it matches."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that matches: its score, and the level (0 to 1) of each word in it and in each sentence."""

    stored: StoredPassage
    score: float
    levels: tuple[float, ...]
    sentences: tuple[tuple[float, ...], ...]


def matches(words: Sequence[Asked], lexicon: Lexicon) -> Matches:
    """Which keys of the corpus each word of the question matches: its own, else those most like it."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for index, asked in enumerate(words):
        own = [key for key in asked.keys if key in lexicon.terms]
        near = [key for own_key in asked.keys for key in related(own_key) if key in lexicon.terms]
        spelt = () if own or near else _alike(asked, lexicon)
        for keys, level in ((own, 1.0), (near, RELATED), (spelt, SOFT)):
            for key in keys:
                found[key].setdefault(index, level)
    return {key: tuple(hits.items()) for key, hits in found.items()}


@lru_cache(maxsize=1)
def _related() -> Mapping[str, frozenset[str]]:
    """For the key of each concept, those of the concepts that news uses for nearly the same."""
    text = files("corpus.languages").joinpath("related.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        keys = {concept_key(concept) for concept in line.split()} if not line.startswith("#") else set()
        for key in keys:
            found[key] |= keys - {key}
    return {key: frozenset(others) for key, others in found.items()}


def related(key: str) -> Iterable[str]:
    """The keys of the concepts related to that of ``key``; none for other keys."""
    return sorted(_related().get(key, ()))


def _alike(asked: Asked, lexicon: Lexicon) -> Iterable[str]:
    key = asked.keys[0]
    if len(key) < 5 or not key.isalpha():
        return ()
    near = process.extract(
        key, lexicon.plain_terms(key[:2]), scorer=JaroWinkler.similarity, score_cutoff=SIMILAR, limit=4
    )
    return [found for found, _, _ in near]


async def find(words: Sequence[Asked], hits: Hits, store: Store, lexicon: Lexicon, limit: int) -> list[Found]:
    """The passages that match ``words``, best first, of the ``limit`` that hold most of them.

    ``hits`` are of the ``matches`` of the words, with more or without.
    """
    counts = {term: lexicon.terms[term] for term in _search_terms(words, hits.matched, lexicon)}
    chosen = await store.candidates(counts, lexicon.passages, limit) if counts else []
    return rank(words, chosen, hits, lexicon)


def with_derived(words: Sequence[Asked], matched: Matches, lexicon: Lexicon) -> Matches:
    """``matched``, with the words of the corpus that begin like one of the question: to export, exporter."""
    found = {key: dict(hits) for key, hits in matched.items()}
    for index, asked in enumerate(words):
        for key in asked.keys:
            if key.isalpha() and len(key) >= SAME_BEGINNING:
                beginning = key[: max(SAME_BEGINNING, round(len(key) * DERIVED_SHARE))]
                for derived in lexicon.plain_terms(beginning, len(key) + DERIVED_LONGER):
                    found.setdefault(derived, {}).setdefault(index, DERIVED)
    return {key: tuple(hits.items()) for key, hits in found.items()}


def _search_terms(words: Sequence[Asked], matched: Matches, lexicon: Lexicon) -> list[str]:
    rarest = sorted(matched, key=lambda key: lexicon.terms[key])
    heavy = {i for i, _ in sorted(enumerate(words), key=lambda item: -item[1].weight)[:SEARCHED_TERMS]}
    return [key for key in rarest if any(index in heavy for index, _ in matched[key])][: 3 * SEARCHED_TERMS]


def rank(words: Sequence[Asked], passages: Iterable[StoredPassage], hits: Hits, lexicon: Lexicon) -> list[Found]:
    """Score ``passages``, best first."""
    found = [score(words, stored, hits, lexicon) for stored in passages]
    return sorted(found, key=lambda item: (-item.score, item.stored.id))


class Hits(dict[str, Hit]):
    """For a word of the corpus, as stored, the words of the question it matches; worked out once per word."""

    def __init__(self, matched: Matches) -> None:
        super().__init__(matched)
        self.matched = matched

    def __missing__(self, word: str) -> Hit:
        keys = word.split("/")
        none = self.matched.keys().isdisjoint(keys)
        found = self[word] = () if none else tuple(_hits(keys, self.matched).items())
        return found


def score(words: Sequence[Asked], stored: StoredPassage, hits: Hits, lexicon: Lexicon) -> Found:
    """``stored`` with how well it matches."""
    none = (0.0,) * len(words)
    counts, sentences, ordered = [0.0] * len(words), [], 0.0
    for sentence in stored.passage.sentences:
        if hits.matched.keys().isdisjoint(sentence.keys):
            sentences.append(none)
            continue
        of_words = [hits[word] if "/" in word else hits.get(word, ()) for word in sentence.keyed.split()]
        levels, in_order = _sentence_levels(words, of_words, counts)
        ordered += in_order
        sentences.append(levels)
    met = [levels for levels in sentences if levels is not none]
    if not met:
        return Found(stored, 0.0, none, tuple(sentences))
    best = tuple(map(max, *met)) if len(met) > 1 else met[0]
    norm = K1 * (1 - B + B * stored.length / lexicon.mean_length)
    lexical = sum(
        a.weight * level * count * (K1 + 1) / (count + norm)
        for a, level, count in zip(words, best, counts, strict=True)
        if count
    )
    together = max(weighted(words, levels) for levels in met)
    return Found(stored, lexical + TOGETHER * together + IN_ORDER * ordered, best, tuple(sentences))


def _sentence_levels(
    words: Sequence[Asked], hits: Sequence[Hit], counts: list[float]
) -> tuple[tuple[float, ...], float]:
    """The level of each word in a sentence of which ``hits`` is given by word, adding to ``counts``.

    Second comes the weight of neighbours in the question that are neighbours there.
    """
    levels, ordered, previous = [0.0] * len(words), 0.0, -2
    for found in hits:
        if not found:
            previous = -2
            continue
        follows = False
        for index, level in found:
            counts[index] += level
            levels[index] = max(levels[index], level)
            follows = follows or index == previous + 1
        if follows:
            ordered += min(words[previous].weight, words[previous + 1].weight)
        previous = previous + 1 if follows else max(found, key=lambda hit: hit[1])[0]
    return tuple(levels), ordered


def _hits(keys: Iterable[str], matched: Matches) -> dict[int, float]:
    hits: dict[int, float] = {}
    for key in keys:
        for index, level in matched.get(key, ()):
            hits[index] = max(level, hits.get(index, 0.0))
    return hits


def weighted(words: Sequence[Asked], levels: Iterable[float]) -> float:
    """The weight of the words of the question that are matched."""
    return sum(asked.weight * level for asked, level in zip(words, levels, strict=True))


def levels_in(keys: Iterable[str], matched: Matches, count: int) -> tuple[float, ...]:
    """How well each of ``count`` words of the question is matched by ``keys``."""
    levels = [0.0] * count
    for index, level in _hits(keys, matched).items():
        levels[index] = level
    return tuple(levels)
