"""Ranked passages for a question: what ``derek search`` shows. No abstention."""

from __future__ import annotations

from datetime import date

from corpus.answering import Knowledge
from corpus.answering.answer import LONGEST
from corpus.match import Found, find, matches
from corpus.model import Article
from corpus.question import understand
from corpus.repair import repair


async def search_passages(text: str, known: Knowledge, today: date, limit: int) -> list[tuple[Article, Found]]:
    """The ``limit`` passages that match ``text`` best, with their articles."""
    question = understand(repair(text[:LONGEST], known.lexicon), known.lexicon, known.speakers, today)
    words = (*question.words, *question.dated)
    found = (await find(words, matches(words, known.lexicon), known.store, known.lexicon))[:limit]
    articles = await known.store.articles([item.stored.article_id for item in found])
    return [(articles[item.stored.article_id], item) for item in found if item.stored.article_id in articles]
