"""Whom a sentence names: persons, also by the surname alone when the article gives the full name, and offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from corpus.answering.evidence import Evidence, Search
from corpus.answering.locale import countries
from corpus.answering.offices import has_held, holder_of, in_short
from corpus.answering.whom import names_asked, others_named
from corpus.model import Article, Language, Span
from corpus.people import Role, find_people, find_roles, person_key, same_person
from corpus.people.keys import stems
from corpus.people.roles import is_place
from corpus.people.sex import listed_given
from corpus.people.table import by_key
from corpus.question import Question
from corpus.text import WORD, fold
from corpus.wording import ASKING, asks

SHORTEST, LONGEST = 4, 8_000
"""Letters of a surname that is known by itself; characters of an article in which its full name is looked for."""
TWO = 2
_OWNER = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named at ``span`` of the body."""

    name: str
    span: Span
    key: str = ""
    """Of a person; empty for an office."""


def named_in(search: Search, evidence: Evidence) -> list[Named]:
    """Whom the sentence names and the question does not: persons, and offices where they may answer."""
    question, card, start = search.question, evidence.article.card, evidence.span.start
    people = people_in(evidence.text, evidence.article)
    called = others_named(question)
    found = [Named(p.name, p.span.shift(start), p.key) for p in people if not is_asked_about(p.key, question)]
    found = [one for one in found if not _is_called(one.key, called, card.published.reference)]
    if asks(ASKING[question.language].HEADING, fold(question.text)):
        # An office is no answer to who holds it.
        return [one for one in found if called or not _is_abroad(one.key, question)]
    return [*found, *_offices(search, evidence, [p.span for p in people])]


def is_asked_about(key: str, question: Question) -> bool:
    """Whether the question names the person, be it by a surname that nothing tells to be one."""
    given = (*question.people, *(person_key(word.word) for word in names_asked(question)))
    return any(same_person(key, other) for other in given)


def _is_called(key: str, offices: Sequence[Role], on: date | None) -> bool:
    """Whether the question calls a public figure by one of ``offices``."""
    known = by_key(key) if offices else None
    return known is not None and any(has_held(known, role, on) for role in offices)


def _is_abroad(key: str, question: Question) -> bool:
    """Whether one country is asked about, and a public figure held offices of others only."""
    asked = {place.upper() for place in countries(question.places)}
    known = by_key(key) if len(asked) == 1 else None
    return known is not None and bool(known.terms) and all(term.place not in asked for term in known.terms)


def _offices(search: Search, evidence: Evidence, taken: Sequence[Span]) -> Iterator[Named]:
    """The offices without a name, with whom the article quotes as holding them; not those of whom is asked about."""
    question, card, text = search.question, evidence.article.card, evidence.text
    speakers = {quote.speaker for quote in search.quotes.get(card.id, ()) if quote.speaker}
    for role, span in _roles_without_name(text, card.language, taken):
        holder = holder_of(role, speakers, card.published.reference)
        if holder is None or not any(same_person(holder.key, other) for other in question.people):
            name = f" ({holder.names[question.language]})" if holder else ""
            yield Named(span.of(text) + name, span.shift(evidence.span.start))


def people_in(text: str, article: Article) -> Sequence[Named]:
    """The persons of a sentence of the article, in it."""
    return _people(text, article.body[:LONGEST], article.card.language)


@lru_cache(maxsize=256)
def _people(text: str, body: str, language: Language) -> Sequence[Named]:
    found = [one for one in _with_given_names(text, language) if not _are_two(one, text, body, language)]
    for word in WORD.finditer(text):
        surname = _OWNER.sub("", word[0])
        if len(surname) >= SHORTEST and surname[0].isupper() and not _overlaps(word, found):
            full = _named_in_full(body, language)
            name = next((full[stem] for stem in stems(surname) if stem in full), None)
            found += [Named(name, Span(*word.span()), person_key(name))] if name else []
    return tuple(found)


def _are_two(one: Named, text: str, body: str, language: Language) -> bool:
    """Whether two words read as one name are two surnames: "Teksler (gave) Omarov", as Kazakh puts them."""
    words = one.span.of(text).split()
    if language != "kk" or len(words) != TWO or listed_given(words[0]):
        return False
    return any(stem in _named_in_full(body, language) for stem in stems(words[0]))


def _with_given_names(text: str, language: Language) -> list[Named]:
    """The persons of a text, with those whom only a given name before the surname tells to be one."""
    found = [Named(p.name, p.span, p.key) for p in find_people(text, language)]
    free = [word for word in WORD.finditer(text) if word[0][0].isupper() and not _overlaps(word, found)]
    for first, last in pairwise(free):
        if last.start() == first.end() + 1 and listed_given(first[0]) and not is_place(last[0]):
            span = Span(first.start(), last.end())
            found.append(Named(span.of(text), span, person_key(span.of(text))))
    return found


def _overlaps(word: re.Match[str], found: Iterable[Named]) -> bool:
    return any(named.span.start < word.end() and word.start() < named.span.end for named in found)


@lru_cache(maxsize=64)
def _named_in_full(body: str, language: Language) -> dict[str, str]:
    """The persons whom an article names in full, by their surnames."""
    people = [p.name.split() for p in _with_given_names(body, language) if " " in p.span.of(body)]
    found: dict[str, str] = {}
    for words in sorted(people, key=lambda words: listed_given(words[0]) is None):  # the surest first
        if not any(stem in found for word in (words[0], words[-1]) for stem in stems(word)):
            found |= dict.fromkeys(stems(words[-1]), " ".join(words))
    return found


def _roles_without_name(text: str, language: Language, taken: Sequence[Span]) -> Iterator[tuple[Role, Span]]:
    for role in find_roles(text, language):
        words = in_short(role, text, language)
        after = Span(words.start, words.end + 2)
        if not any(span.overlaps(after) for span in taken):
            yield role, words
