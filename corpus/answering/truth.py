"""Yes or no, only where a figure of the corpus settles it: a target that is asked about is not a result."""

from __future__ import annotations

from corpus.answering.citing import cite_fact
from corpus.answering.evidence import Search
from corpus.answering.figures import NOT_YET
from corpus.answering.selection import Selection, enough
from corpus.model import Article, Card, Fact, Published, Qualifier
from corpus.replies import Note


def choose_verdict(search: Search, limit: int) -> Selection | None:
    """Yes when a source gives the figure asked about as a result, no when only as a target; else None."""
    asked = _figures_asked(search)
    if not asked:
        return None
    for evidence in search.evidence[:8]:
        if not enough(evidence.coverage):
            break
        for fact in search.facts.get(evidence.article.card.id, ()):
            if evidence.span.holds(fact.span) and any(_same(fact, wanted) for wanted in asked):
                target = fact.kind in NOT_YET and not search.question.target
                citation = cite_fact(evidence.article, fact)
                notes = frozenset({Note.TARGET_ONLY}) if target else frozenset()
                return Selection((citation,), citation.marked(), notes, verdict="no" if target else "yes")
    return None


def _figures_asked(search: Search) -> list[Fact]:
    from corpus.facts import extract_facts  # the reader of figures, only when a question holds one

    question = search.question
    card = Card("question", "question", None, None, None, Published(), question.language)
    return extract_facts(Article(card, question.text))


def _same(fact: Fact, wanted: Fact) -> bool:
    near = abs(fact.value - wanted.value) <= 0.005 * abs(wanted.value)
    exact = fact.qualifier in (Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.ALMOST, Qualifier.ABOUT, Qualifier.UP_TO)
    return near and exact and fact.unit == wanted.unit
