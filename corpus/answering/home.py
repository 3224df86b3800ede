"""Which of the two home countries a sentence tells of, where a question asks about one of them."""

from __future__ import annotations

from corpus.answering.evidence import Evidence
from corpus.answering.locale import countries
from corpus.asked import HOME
from corpus.people import find_roles
from corpus.question import Question
from corpus.terms import concept_key

COMING = frozenset(("c_elect", "c_election", "c_presidentialelection", "c_appoint"))
"""How one comes to an office: there the country of the office is where it happens."""


def is_of_other_home(evidence: Evidence, question: Question) -> bool:
    """Whether what is asked of one home country is told, in the sentence itself, of the other alone.

    The country of an office tells only who somebody is, not where he was: "when did the Russian premier arrive?".
    """
    asked, other = _asked_and_other(question)
    if not asked or not _tells_only(evidence, other, concept_key(asked)):
        return False
    coming = any(not COMING.isdisjoint(word.keys) for word in question.words)
    return coming or not find_roles(question.text, question.language)


def is_of_other_article(evidence: Evidence, question: Question) -> bool:
    """Whether the article names the other home country near the sentence, and nowhere the one asked about."""
    asked, other = _asked_and_other(question)
    key = concept_key(asked) if asked else ""
    levels = [level for word, level in zip(question.words, evidence.levels, strict=False) if key in word.keys]
    if not levels or max(levels) > 0.0:
        return False
    return any(other in sentence.keys for sentence in evidence.found.stored.passage.sentences)


def _asked_and_other(question: Question) -> tuple[str, str]:
    """The one country asked about, if it is one of the pair, and the key of the other."""
    asked = countries(question.places)
    if len(asked) != 1 or not asked <= HOME:
        return "", ""
    return next(iter(asked)), concept_key(next(iter(HOME - asked)))


def _tells_only(evidence: Evidence, other: str, asked: str) -> bool:
    keys = evidence.stored.keys
    return other in keys and asked not in keys
