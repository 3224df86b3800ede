"""News on a topic: which of some articles say something about it, and where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.answering import Knowledge
from corpus.answering.evidence import IN_TITLE, coverage
from corpus.answering.selection import enough
from corpus.match import matches
from corpus.question import Question, understand
from corpus.repair import repair_topic
from corpus.replies import Headline, Latest, Page
from corpus.scoring import Scorer


def understood(known: Knowledge, topic: str, today: date) -> Question:
    """``topic`` as a question; without words there is nothing to find articles by."""
    return understand(repair_topic(topic, known.lexicon), known.lexicon, known.speakers, today)


async def news(known: Knowledge, today: date, topic: str, ids: Sequence[str], size: int) -> Latest:
    """Those of the articles ``ids`` that speak of ``topic``, newest first, each with the passage that does.

    The words of the topic must meet in one passage or in it and the title.
    """
    told = await _telling(known, understood(known, topic, today), ids)
    articles, total = await known.store.newest(list(told), 0, size)
    return Latest(topic, tuple(Headline(a.card, told[a.card.id]) for a in articles), Page(0, size, total), news=True)


async def _telling(known: Knowledge, question: Question, ids: Sequence[str]) -> dict[str, str]:
    """The passages that speak of it best, by article."""
    words, matched = question.words, matches(question.words, known.lexicon)
    if not words or not matched:
        return {}
    read = {whole.article.card.id: whole for whole in await known.store.wholes(ids)}
    passages = (passage for whole in read.values() for passage in whole.passages)
    found: dict[str, str] = {}
    scorer = Scorer(words, matched, known.lexicon.mean_length)
    for item in scorer.rank(passages):
        article_id = item.stored.article_id
        if article_id in found:
            continue
        in_title = (IN_TITLE * level for level in scorer.levels(read[article_id].title))
        levels = tuple(map(max, item.levels, in_title))
        named = all(level for word, level in zip(words, levels, strict=True) if word.required)
        if named and enough(coverage(words, levels)):
            found[article_id] = item.stored.passage.span.of(read[article_id].article.body)
    return found
