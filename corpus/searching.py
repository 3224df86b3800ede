"""Ranked passages for a question: what ``derek search`` shows. No abstention."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.answering import Knowledge
from corpus.answering.answer import LONGEST
from corpus.asked import Asked
from corpus.lexicon import Lexicon
from corpus.match import find, matches, with_derived
from corpus.model import Article
from corpus.question import understand
from corpus.repair import repair
from corpus.scoring import Found, Matches, Scorer
from corpus.synonyms import with_synonyms

CANDIDATES = 60
"""Passages ranked for one question, at least."""
LIKE = 0.5
"""What is worth, in the order, any word that is not the one asked: related, or spelt alike."""
NEED = 0.5
"""How far a word that is needed less, such as a verb or what is asked for, also weighs less in the order."""


async def search_passages(text: str, known: Knowledge, today: date, limit: int) -> list[tuple[Article, Found]]:
    """The ``limit`` passages that match ``text`` best, with their articles."""
    question = understand(repair(text[:LONGEST], known.lexicon), known.lexicon, known.speakers, today)
    words = [_by_need(word) for word in (*question.words, *question.dated)]
    alike = _alike(words, known.lexicon)
    matched = with_synonyms(words, alike, known.lexicon, question.language)
    scorer = Scorer(words, matched, known.lexicon.mean_length)
    # among many passages synonyms would crowd out the words asked: they rank, and choose only where nothing else does
    found = (await find(scorer, known.store, known.lexicon, max(limit, CANDIDATES), choosing=alike))[:limit]
    articles = await known.store.articles([item.stored.article_id for item in found])
    return [(articles[item.stored.article_id], item) for item in found if item.stored.article_id in articles]


def _alike(words: Sequence[Asked], lexicon: Lexicon) -> Matches:
    """Which keys of the corpus each word matches: its own fully, any that are like it less."""
    found = matches(words, lexicon).items()
    near = {key: tuple((index, level if level == 1.0 else LIKE) for index, level in hits) for key, hits in found}
    return with_derived(words, near, lexicon)


def _by_need(asked: Asked) -> Asked:
    """``asked``, weighing less if it is needed less than a word of its rarity mostly is; names weigh no more."""
    usual = math.sqrt(asked.weight)
    return replace(asked, weight=asked.weight * min(1.0, asked.need / usual) ** NEED) if usual else asked
