"""Companies and other bodies that a sentence names as doing something: for "who" where no person did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.answering.parts import Part, is_passive, parts
from corpus.concepts import listed_organisations
from corpus.languages.parts import AND
from corpus.model import Language, Span
from corpus.people import find_people, find_roles
from corpus.people.cases import noun_cases
from corpus.people.roles import is_place
from corpus.quotes.grammar import grammar
from corpus.quotes.organisations import find_organisations, governed
from corpus.terms import STOP_WORDS

_TITLE = re.compile(r"(?:([^\W\d_]{3,})\s)?([«“\"][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^»”\"\n]{1,40}[»”\"])(?:\s(компания\w*))?")
"""A title, with the word before it that tells what it names; Kazakh has it behind."""
_NAME = re.compile(r"[A-Z][\w&-]+(?:\s[A-Z][\w&-]*)*")


def bodies_in(text: str, verb: Span, language: Language) -> list[Span]:
    """The bodies that did what ``verb`` tells, where they stand together from the first to the last of them."""
    people = [person.span for person in find_people(text, language)]
    found: list[Span] = []
    for span in sorted(_acting(text, verb, language, people)):
        if any(span.overlaps(person) for person in people):
            continue
        if found and span.overlaps(found[-1]):
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def together(text: str, bodies: list[Span], language: Language) -> Span | None:
    """The words of ``bodies`` that are joined by "and", from the first of them on."""
    end = None
    for one, other in pairwise(bodies):
        end = one.end if end is None else end
        if not re.fullmatch(AND[language], text[one.end : other.start]):
            break
        end = other.end
    return Span(bodies[0].start, end or bodies[0].end) if bodies else None


def _acting(text: str, verb: Span, language: Language, people: list[Span]) -> Iterator[Span]:
    if language == "ru":
        nominative = (span for span, head in _named(text, language, people) if _is_nominative(text, span, head))
        yield from nominative if not is_passive(text, verb, language) else ()
        return
    for span, _ in _named(text, language, people):
        if Part.ACTOR in parts(text, span, verb, language):
            yield span


def _is_nominative(text: str, span: Span, head: str) -> bool:
    return (not head or "nomn" in noun_cases(head)) and not governed(text, span.start, "ru")


def _named(text: str, language: Language, people: list[Span]) -> Iterator[tuple[Span, str]]:
    """The bodies of ``text``, each with the word that tells what it is."""
    heads = [role.head for role in find_roles(text, language)]
    for one in find_organisations(text, language, grammar(language).organisations, people):
        if not any(head.overlaps(one.head) for head in heads):  # "the head of the company" is a person
            yield one.span, one.head.of(text)
    for title in _TITLE.finditer(text):
        told = title[1] if language == "ru" and title[1] and "nomn" in noun_cases(title[1]) else ""
        yield Span(title.start(1) if told else title.start(2), title.end()), title[1] or ""
    for concept in listed_organisations(text, language):
        yield concept.span, concept.span.of(text).split()[0]
    for name in _NAME.finditer(text) if language == "en" else ():
        if not any(is_place(word) or word.lower() in STOP_WORDS["en"] for word in name[0].split()):
            yield Span(*name.span()), ""
