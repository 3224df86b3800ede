"""Ranked passages for a question: what ``derek search`` shows. No abstention."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

from corpus.answering import Knowledge
from corpus.answering.answer import LONGEST
from corpus.asked import Asked
from corpus.match import find, matches, with_derived
from corpus.model import Article
from corpus.question import understand
from corpus.repair import repair
from corpus.scoring import Found, Scorer

CANDIDATES = 60
"""Passages ranked for one question, at least."""
NEED = 0.5
"""How far a word that is needed less, such as a verb or what is asked for, also weighs less in the order."""


async def search_passages(text: str, known: Knowledge, today: date, limit: int) -> list[tuple[Article, Found]]:
    """The ``limit`` passages that match ``text`` best, with their articles."""
    question = understand(repair(text[:LONGEST], known.lexicon), known.lexicon, known.speakers, today)
    words = [_by_need(word) for word in (*question.words, *question.dated)]
    matched = with_derived(words, matches(words, known.lexicon), known.lexicon)
    scorer = Scorer(words, matched, known.lexicon.mean_length)
    found = (await find(scorer, known.store, known.lexicon, max(limit, CANDIDATES)))[:limit]
    articles = await known.store.articles([item.stored.article_id for item in found])
    return [(articles[item.stored.article_id], item) for item in found if item.stored.article_id in articles]


def _by_need(asked: Asked) -> Asked:
    """``asked``, weighing less if it is needed less than a word of its rarity mostly is; names weigh no more."""
    usual = math.sqrt(asked.weight)
    return replace(asked, weight=asked.weight * min(1.0, asked.need / usual) ** NEED) if usual else asked
