"""The words of an office as an answer names it, and whether somebody is only spoken to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from corpus.languages.addressed import ADDRESSED, DOING, OWNER
from corpus.lemmas import is_russian_verb, russian_readings
from corpus.model import Language, Span
from corpus.people import PersonMention, Role, find_people, find_roles, person_key
from corpus.people.cases import noun_cases, russian_cases
from corpus.people.roles import is_place, oblique_ending
from corpus.people.russian import may_be_nominative, name_is_nominative
from corpus.people.table import Known, by_key
from corpus.question import Question, is_act
from corpus.text import WORD

_LAST_WORD = re.compile(r"([^\W\d_]{2,})\s\Z")
BESIDE = 2
"""Characters between the words of an office and the name of who holds it."""
SHORT = 2
"""Letters of the words that join an office and where it is held: "посол России в Казахстане"."""


def in_short(role: Role, text: str, language: Language) -> Span:
    """The words of an office, its country and its holder, without what the sentence goes on to say."""
    end, placed = role.head.end, False
    for word in WORD.finditer(text, role.head.end, role.span.end):
        if placed and len(word[0]) <= SHORT and word[0].islower():
            continue
        belongs = not placed or is_place(word[0]) or word[0][0].isupper()
        if not belongs or (language == "ru" and (is_russian_verb(word[0]) or _is_no_complement(word[0]))):
            break
        end, placed = word.end(), placed or is_place(word[0])
    before = _LAST_WORD.search(text, 0, role.span.start)
    return Span(before.start(1) if before and is_place(before[1]) else role.span.start, end)


def holder_of(role: Role, speakers: Iterable[str], on: date | None) -> Known | None:
    """Whom an office without a name means: the one of the article's ``speakers`` who held it; None for several."""
    figures = {figure.key: figure for name in speakers if (figure := by_key(person_key(name)))}
    fitting = [figure for figure in figures.values() if has_held(figure, role, on)]
    return fitting[0] if len(fitting) == 1 else None


def has_held(figure: Known, role: Role, on: date | None) -> bool:
    """Whether a public figure held an office on the day ``on``, or ever when no day is known."""
    terms = (term for term in figure.terms if term.role == role.name and role.place in (None, term.place))
    return any(on is None or term.covers(on) for term in terms)


@lru_cache(maxsize=5_000)
def _is_no_complement(word: str) -> bool:
    """Whether a noun in small letters cannot be a genitive: of "акиму письмо" the office is only "акиму"."""
    cases = noun_cases(word) if word.islower() else frozenset[str]()
    return bool(cases) and not cases & {"gent", "ablt"}


def names_false_office(question: Question) -> bool:
    """Whether the question gives a public figure an office of another country than where he held it."""
    text, language = question.text, question.language
    roles = [role for role in find_roles(text, language) if role.place]
    people = find_people(text, language) if roles else []
    return any(_is_false(text, role, person, language) for role in roles for person in people)


def _is_false(text: str, role: Role, person: PersonMention, language: Language) -> bool:
    beside = role.head.end <= person.span.start <= role.span.end + BESIDE
    known = by_key(person.key) if beside and _agree(text, role, person, language) else None
    held = {term.place for term in known.terms if term.role == role.name} if known else set[str]()
    return bool(held) and role.place not in held


def _agree(text: str, role: Role, person: PersonMention, language: Language) -> bool:
    """Whether an office and a name may be of one man: "the president to Putin" are two."""
    head, name = role.head.of(text), person.span.of(text)
    if language == "ru":
        return bool(noun_cases(head.split()[0]) & russian_cases(name))
    return language == "en" or not oblique_ending(head.lower(), language)


@lru_cache(maxsize=5_000)
def is_addressed(name: str, language: Language) -> bool:
    """Whether ``name`` is in the dative: who is spoken to, or given something, is not who does it."""
    if language != "ru":
        return re.search(ADDRESSED[language], name.lower()) is not None
    first = WORD.search(name)
    readings = russian_readings(first[0]) if first else ()
    return bool(readings) and "datv" in readings[0].tag


@lru_cache(maxsize=5_000)
def may_act(name: str, language: Language) -> bool:
    """Whether ``name`` can be who acts, or by whom it is done; told only of Russian, by its case."""
    first = WORD.search(name) if language == "ru" else None
    if first is None or name_is_nominative(name) or may_be_nominative(first[0]):
        return True
    return any("ablt" in reading.tag for reading in russian_readings(first[0]))


def is_subject(role: Role, text: str, language: Language) -> bool:
    """Whether the office is of whom the words of ``text`` tell what he did, rather than to whom or of whom."""
    words = WORD.findall(role.head.of(text))
    if language == "ru":
        return may_be_nominative(words[0])
    if language == "kk":
        return not oblique_ending(words[-1].lower(), language)
    return re.search(r"\b(?:about|to|of|with|by|for)\s+(?:the\s+)?$", text[: role.span.start]) is None


def is_owner(name: str, language: Language) -> bool:
    """Whether ``name`` is in the genitive; told only of Kazakh, where no other case looks like it."""
    return re.search(OWNER[language], name.lower()) is not None


def is_doing(word: str, language: Language) -> bool:
    """Whether one in the genitive before ``word`` does what it says: "his coming"."""
    return re.search(DOING[language], word.lower()) is not None


def is_only_of_office(question: Question, *, but_acts: bool = False) -> bool:
    """Whether the words of an office are all that a question tells of what happened: "when did he become minister".

    ``but_acts``: all but its verbs.
    """
    text, language = question.text, question.language
    offices = " ".join(in_short(role, text, language).of(text) for role in find_roles(text, language))
    words = [word for word in question.words if not (but_acts and is_act(word, language))]
    return bool(offices) and not any(word.of_topic and word.word not in offices for word in words)
