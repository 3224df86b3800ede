"""Yes or no, only where a figure of the corpus settles it: a target that is asked about is not a result."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.answering.citing import cite_fact
from corpus.answering.credit import is_sum
from corpus.answering.evidence import Evidence, Search
from corpus.answering.fitting import NOT_YET, weighed
from corpus.answering.selection import Selection, enough
from corpus.model import Article, Card, Fact, FactKind, Published, Qualifier
from corpus.question import Question, Sort
from corpus.replies import Note

ANY_UNIT, LARGE = "", 1e5
SHORT_OF = frozenset((Qualifier.ALMOST, Qualifier.ABOUT, Qualifier.LESS_THAN, Qualifier.UP_TO))


def choose_verdict(search: Search, limit: int) -> Selection | None:
    """Yes when a source gives the figure asked about, no when it is only a target that was to be reached."""
    asked = [fact for fact in _figures_asked(search) if _is_of_asked_sort(fact, search.question)]
    found = list(_told(search, asked)) if asked else []
    results = [(e, f) for e, f in found if f.kind not in (*NOT_YET, FactKind.PLAN)]
    if search.question.reached:
        results = [(e, f) for e, f in results if f.qualifier not in SHORT_OF]
    if results or (found and search.question.target and not search.question.reached):
        return _selection((results or found)[:limit], "yes")
    if found:
        return _selection(found[: min(limit, 3)], "no")
    return None


def _is_of_asked_sort(fact: Fact, question: Question) -> bool:
    """Whether a figure of the question may be what it asks to confirm: "the cost of 8 lifts?" confirms no 8 lifts."""
    return question.sort is not Sort.MONEY or is_sum(fact) or fact.unit == ANY_UNIT


def _selection(found: list[tuple[Evidence, Fact]], verdict: str) -> Selection:
    citations = tuple(cite_fact(evidence.article, fact) for evidence, fact in found)
    headline = tuple(citation.marked()[0] for citation in citations)
    if verdict == "yes":
        return Selection(citations, headline, verdict="yes")
    return Selection(citations, headline, frozenset({Note.TARGET_ONLY}), verdict="no")


def _told(search: Search, asked: list[Fact]) -> Iterator[tuple[Evidence, Fact]]:
    """The figures of good evidence that are one of those asked about, best evidence first."""
    for evidence in search.evidence[:24]:
        if enough(evidence.coverage):
            for fact in search.facts.get(evidence.article.card.id, ()):
                if evidence.span.holds(fact.span) and any(_same(fact, wanted, search) for wanted in asked):
                    fitted = weighed(search.question, evidence, fact)
                    if enough(fitted.fit) and Note.CLOSEST not in fitted.notes:
                        yield evidence, fact


def _figures_asked(search: Search) -> list[Fact]:
    from corpus.facts import extract_facts  # the reader of figures, only when a question holds one

    question = search.question
    card = Card("question", "question", None, None, None, Published(), question.language)
    return extract_facts(Article(card, question.text)) or _bare_numbers(question)


def _bare_numbers(question: Question) -> list[Fact]:
    """Large numbers without a unit: "has trade reached 30 billion?"."""
    from corpus.numbers import find_numbers

    found = [n for n in find_numbers(question.text, question.language) if n.value >= LARGE]
    return [Fact(n.span, n.span, n.value, None, ANY_UNIT, Qualifier.EXACT, FactKind.LEVEL) for n in found]


def _same(fact: Fact, wanted: Fact, search: Search) -> bool:
    """Whether ``fact`` gives the value asked about, or more of it where reaching is asked."""
    measures = search.question.measures
    if wanted.unit not in (fact.unit, ANY_UNIT) or (measures and fact.measure not in measures):
        return False
    if search.question.reached and fact.kind not in (*NOT_YET, FactKind.PLAN) and fact.value > wanted.value:
        return True
    return abs(fact.value - wanted.value) <= 0.005 * abs(wanted.value)
