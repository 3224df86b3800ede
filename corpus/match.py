"""Matching: which words of the corpus each word of a question matches, and the passages that hold them.

The store returns the passages that hold the rarest words of the question; then each is scored (``scoring``).
A word that no passage holds is matched softly, by rapidfuzz, to the words most like it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from corpus.asked import Asked
from corpus.lexicon import Lexicon
from corpus.scoring import Found, Matches, Scorer
from corpus.store import Store
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


async def find(
    scorer: Scorer, store: Store, lexicon: Lexicon, limit: int, choosing: Matches | None = None
) -> list[Found]:
    """The passages that match best, best first, of the ``limit`` that hold most of the words of the question.

    ``choosing`` is what they are chosen by, where that is less than what they are ranked by.
    """
    matched = choosing or scorer.hits.matched
    counts = {term: lexicon.terms[term] for term in _search_terms(scorer.words, matched, lexicon)}
    return scorer.rank(await store.candidates(counts, lexicon.passages, limit)) if counts else []


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
