"""Which anniversary it is: the number of years, which stands inside a word and is no figure of the text."""

from __future__ import annotations

import re

from corpus.answering.citing import cite
from corpus.answering.evidence import Search
from corpus.answering.selection import Selection, enough
from corpus.languages.anniversaries import ANNIVERSARY, WHICH
from corpus.model import Span
from corpus.question import Question
from corpus.text import fold

ASKED = frozenset(("c_year", "c_anniversary"))
TRIED = 3


def choose_anniversary(search: Search, limit: int) -> Selection | None:
    """The anniversary that the best evidence names, when years are what is counted."""
    if not _is_asked(search.question):
        return None
    for evidence in search.evidence[:TRIED]:
        match = re.search(ANNIVERSARY[evidence.article.card.language], evidence.text)
        if match and enough(evidence.coverage):
            mark = Span(*match.span()).shift(evidence.span.start)
            return Selection((cite(evidence.article, evidence.span, (mark,)),), (match[0],))
    return None


def _is_asked(question: Question) -> bool:
    """Whether the question counts years, or asks which anniversary it is."""
    counted = not ASKED.isdisjoint(question.counted)
    return counted or re.search(WHICH[question.language], fold(question.text)) is not None
