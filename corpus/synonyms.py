"""Synonyms: the written tables of words that say nearly the same, which order passages and choose none for answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from corpus.asked import Asked
from corpus.lemmas import lemma
from corpus.lexicon import Lexicon
from corpus.model import Language
from corpus.scoring import Matches

SYNONYM = 0.5
"""What a word is worth, in ranking only, that says nearly the same as the one asked."""


def with_synonyms(words: Sequence[Asked], matched: Matches, lexicon: Lexicon, language: Language) -> Matches:
    """``matched``, with the words of the corpus that say nearly the same as one of ``words``: to found, to set up."""
    found = {key: dict(hits) for key, hits in matched.items()}
    same = _synonyms(language)
    for index, asked in enumerate(words):
        for key in asked.keys:
            for other in same.get(key, ()):
                if other in lexicon.terms:
                    found.setdefault(other, {}).setdefault(index, SYNONYM)
    return {key: tuple(hits.items()) for key, hits in found.items()}


@cache
def _synonyms(language: Language) -> Mapping[str, Sequence[str]]:
    """For the lemma of each word of the table of ``language``, those of the words it shares a line with."""
    table = files("corpus.languages").joinpath(language, "synonyms.txt")
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in table.read_text(encoding="utf-8").splitlines() if table.is_file() else ():
        group = [lemma(word, language) for word in line.split()] if not line.startswith("#") else []
        for key in group:
            found[key].update(dict.fromkeys(other for other in group if other != key))
    return {key: tuple(others) for key, others in found.items()}
