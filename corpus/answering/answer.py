"""The way from a question to its answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from corpus.answering.anniversaries import choose_anniversary
from corpus.answering.context import in_context
from corpus.answering.evidence import Search, search
from corpus.answering.figures import choose_figures
from corpus.answering.knowledge import Knowledge
from corpus.answering.largest import choose_largest
from corpus.answering.occasion import choose_date, choose_place
from corpus.answering.offices import names_false_office
from corpus.answering.passages import (
    choose_passages,
    choose_published,
    choose_publisher,
    choose_reports,
    choose_without_number,
)
from corpus.answering.premise import without_denials, without_negations
from corpus.answering.selection import Selection
from corpus.answering.sides import with_sides_named
from corpus.answering.speech import choose_quotes, names_a_stranger
from corpus.answering.truth import choose_verdict
from corpus.answering.who import choose_description, choose_holder, choose_person
from corpus.concepts import concept_name
from corpus.followup import follows, merged
from corpus.model import Language
from corpus.question import TOO_GENERAL, Kind, Question, understand
from corpus.repair import Repaired, repair
from corpus.replies import Answer, AnswerKind

Chooser = Callable[[Search, int], Selection | None]
CHOOSERS: Mapping[Kind, tuple[Chooser, ...]] = {
    # Tried in order; the first that has an opinion decides. A figure or a person asked for is not
    # answered with just any passage; other questions are.
    Kind.FIGURE: (choose_figures, choose_without_number),
    Kind.QUOTE: (choose_quotes, choose_reports),
    Kind.WHO: (choose_description, choose_holder, choose_person),
    Kind.WHEN: (choose_date,),
    Kind.WHERE: (choose_place,),
    Kind.PUBLISHED: (choose_published,),
    Kind.PUBLISHER: (choose_publisher,),
    Kind.AUTHOR: (),  # bylines are not kept, and whom the article names did not write it
    Kind.PASSAGE: (choose_passages,),
}
LONGEST = 500
"""Characters of a question that are read: a longer text is no question, and must not take longer."""
SHOWN_AS: Mapping[Kind, AnswerKind] = {
    Kind.FIGURE: "figure",
    Kind.QUOTE: "quote",
    Kind.WHO: "who",
    Kind.WHEN: "when",
    Kind.WHERE: "where",
    Kind.PUBLISHED: "when",
    Kind.PUBLISHER: "who",
    Kind.AUTHOR: "who",
    Kind.PASSAGE: "passage",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """What the last question was about, for a follow-up."""

    question: Question


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: ``language`` is of the reply (None: the question's), ``previous`` what a follow-up hangs on."""

    text: str
    today: date
    language: Language | None = None
    previous: Topic | None = None
    limit: int = 6


async def answer(asking: Asking, knowledge: Knowledge) -> tuple[Answer, Topic]:
    """Answer from the corpus, or say that it does not tell; with what the question was about."""
    began = time.perf_counter()
    text, language, limit = asking.text, asking.language, asking.limit
    repaired = repair(text[:LONGEST], knowledge.lexicon)
    question = _understood(repaired, knowledge, asking.today, asking.previous)
    found = in_context(await search(question, knowledge))
    selection = _choose(found, limit) if _may_answer(found, knowledge) else Selection()
    reply = _reply(text, question, selection, language)
    if repaired.changed:
        reply = replace(reply, repaired=repaired.text)
    if reply.status == "not_found":
        reply = replace(
            reply,
            coverage=knowledge.coverage,
            suggestions=_suggestions(question, knowledge, reply.language),
        )
    return replace(reply, took_ms=(time.perf_counter() - began) * 1000), Topic(question)


def _understood(repaired: Repaired, knowledge: Knowledge, today: date, previous: Topic | None) -> Question:
    question = understand(repaired, knowledge.lexicon, knowledge.speakers, today)
    return merged(question, previous.question) if previous and follows(question) else question


def _may_answer(found: Search, knowledge: Knowledge) -> bool:
    """Whether the persons whom the question names are all known to the evidence."""
    if not found.question.words and not found.question.dated:
        return False
    if names_a_stranger(found) or names_false_office(found.question):
        return False
    return all(_is_held(person, found.question, knowledge) for person in found.question.people)


def _is_held(person: str, question: Question, knowledge: Knowledge) -> bool:
    """Whether the corpus knows a person, or has each word by which the question names him."""
    held = knowledge.lexicon.terms
    if f"p_{person}" in held or person in knowledge.speakers:
        return True
    named = [word for word in question.words if f"p_{person}" in word.keys]
    return bool(named) and all(any(key in held for key in word.keys) for word in named)


def _choose(found: Search, limit: int) -> Selection:
    if found.question.yes_no:
        verdict = choose_verdict(found, limit)
        if verdict:
            return verdict
    found = with_sides_named(without_negations(without_denials(found)))
    of_kind = CHOOSERS[found.question.kind]
    for chooser in (choose_anniversary, choose_largest, *of_kind) if of_kind else ():
        selection = chooser(found, limit)
        if selection is not None:
            return selection
    return Selection()


def _reply(text: str, question: Question, selection: Selection, language: Language | None) -> Answer:
    return Answer(
        question=text,
        language=language or question.language,
        status="answered" if selection.citations else "not_found",
        kind=_shown_as(question, selection),
        headline=selection.headline,
        citations=selection.citations,
        closest=selection.closest,
        notes=selection.notes,
        verdict=selection.verdict,
    )


def _shown_as(question: Question, selection: Selection) -> AnswerKind:
    if selection.verdict:
        return "yes_no"
    if question.kind is Kind.QUOTE and any(citation.quote is None for citation in selection.citations):
        return "passage"  # nobody is quoted on it, but an article tells it
    return SHOWN_AS[question.kind]


def _suggestions(question: Question, knowledge: Knowledge, language: Language) -> tuple[str, ...]:
    """Questions that the corpus answers: its measures, those of the question first, each with its newest year."""
    held = {m: count for m, count in knowledge.measures.items() if count.newest and m not in TOO_GENERAL}
    near = sorted(held, key=lambda measure: (measure not in question.concepts, -held[measure].facts))
    return tuple(f"{concept_name(measure, language)} {held[measure].newest}" for measure in near[:3])
