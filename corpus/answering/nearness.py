"""How near a name, date or place stands to the words of a sentence that meet the question."""

from __future__ import annotations

import re

from corpus.answering.evidence import Evidence, Search
from corpus.model import Span

HALF = 40
"""Characters at which a word of the question counts half."""
BREAK, BEHIND = 30, 1.5
"""What a mark between clauses adds to a distance, and how much further a word behind is than one before."""
NAMED = 0.3
"""What a name counts: who acts in one clause acts in the next, while what happened stands in one of them."""
_BREAKS = re.compile(r"[,;:()–—]|\s-\s|\s(?:и|а|но|and|but|while|ал|мен|және)\s")


def nearness(search: Search, evidence: Evidence, span: Span) -> float:
    """The weight of the question's words in the sentence of ``evidence``, each by its distance to ``span``."""
    words, body = (*search.question.words, *search.question.dated), evidence.article.body
    best = [0.0] * len(words)
    for word, hit in search.met(evidence):
        near = HALF / (HALF + _distance(body, word, span))
        for index, level in hit:
            best[index] = max(best[index], level * near)
    return sum(word.need * near * (NAMED if word.required else 1.0) for word, near in zip(words, best, strict=True))


def reached(search: Search, evidence: Evidence, span: Span) -> frozenset[int]:
    """The words of the question that the sentence has said by the end of the clause of ``span``.

    What stands before goes on to hold: "imports of tomatoes fell by half, of cucumbers to a third".
    """
    body = evidence.article.body
    cut = _BREAKS.search(body, span.end, evidence.span.end)
    end = cut.start() if cut else evidence.span.end
    said = (hit for word, hit in search.met(evidence) if word.start < end)
    return frozenset(index for hit in said for index, level in hit if level == 1.0)


def _distance(body: str, word: Span, span: Span) -> float:
    """Characters from ``word`` to ``span``, more across clauses and from behind."""
    if word.start >= span.end:
        return BEHIND * (word.start - span.end) + BREAK * len(_BREAKS.findall(body, span.end, word.start))
    return max(0.0, span.start - word.end) + BREAK * len(_BREAKS.findall(body, word.end, span.start))
