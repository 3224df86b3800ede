"""The people of one article: who is named where, with which role, and whom a role or pronoun means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from corpus.model import Article, Language, Span
from corpus.people import russian
from corpus.people.mentions import PersonMention, find_people, find_people_beside, is_initial
from corpus.people.roles import Role, find_roles, known_holder, oblique_ending
from corpus.people.sex import listed_given
from corpus.people.table import by_key, display_name, find_known, person_key
from corpus.text import words

_HOME: dict[Language, str | None] = {"kk": "KZ", "ru": None, "en": None}
_BETWEEN = re.compile(r"[.,;:!?()\n«»\"“”–—]| - ")
_IN_MARKS = re.compile(r"\s[«“\"][^»”\"]{1,40}[»”\"]\s")
_STEM = 6
"""Letters by which the words of two roles are one."""
_AFTER_NAME = re.compile(r"\s*(?:,|is|was)\s(?:[\w'’-]+\s){0,4}")
_ENGLISH_LINK = re.compile(r"(?:\s(?:of|for|and|the|[A-Z][\w'’-]*|-)){0,8}\s")
# A name that a preposition governs is not that of the role before: "российский лидер на переговорах с Токаевым".
_GOVERNED = re.compile(r"(?:^|\s)(?:с|со|к|ко|у|от|до|за|на|о|об|для|без|перед|между|против)\s$", re.IGNORECASE)
_OBLIQUE_BEFORE = re.compile(r"\b(?:to|with|of|by|from|for|between|against|and)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """A person at one place of an article. ``role`` is the role given with the name there, if any."""

    span: Span
    key: str
    nominative: bool
    role: Role | None


@dataclass(frozen=True)
class Cast:
    """The people and roles of one article, in order."""

    text: str
    language: Language
    people: tuple[Person, ...]
    roles: tuple[Role, ...]
    names: dict[str, str]
    on: date | None

    def name(self, key: str) -> str:
        """The display name of a person of the article."""
        return self.names.get(key) or display_name(key, self.language) or key

    @cached_property
    def _introduced(self) -> dict[str, list[Role]]:
        found: dict[str, list[Role]] = {}
        for person in self.people:
            if person.role is not None:
                found.setdefault(person.key, []).append(person.role)
        return found

    def meant_by(self, role: Role) -> str | None:
        """The key of the person whom ``role`` means: the nearest one before it who has that role,
        else one after it, else the holder by the table at the date of the article; else None."""
        before = [p for p in self.people if p.span.end <= role.head.start and self._has(p, role)]
        before = self._at_home(before, role)
        if before:
            told = role.place is not None
            return max(before, key=lambda p: (self._is_called(p, role), p.nominative or told, p.span)).key
        after = {p.key for p in self.people if p.span.start >= role.head.end and self._has(p, role)}
        if len(after) == 1:
            return after.pop()
        known = known_holder(role, _HOME[self.language], self.on)
        return known.key if known is not None else None

    def _is_called(self, person: Person, role: Role) -> bool:
        """Whether the article introduces somebody by the very word of ``role``: "директоры" before "директор"."""
        word = role.head.of(self.text)[:_STEM].lower()
        own = self._introduced.get(person.key, ())
        return any(given.head.of(self.text)[:_STEM].lower() == word for given in own)

    def _at_home(self, people: list[Person], role: Role) -> list[Person]:
        """Those of the articles' own country, when the role names no country and there are any."""
        home = _HOME[self.language]
        if role.place is not None or home is None:
            return people
        own = [p for p in people if self._has(p, replace(role, place=home))]
        return own or people

    def _has(self, person: Person, role: Role) -> bool:
        own = self._introduced.get(person.key, ())
        known = by_key(person.key)
        same = [term for term in known.terms if term.role == role.name] if known else []
        if role.place and same and all(term.place != role.place for term in same):
            return False
        if any(role.fits(given.name, given.wider, given.place) for given in own):
            return True
        if known is None or (own and any(g.name == role.name and g.place for g in own)):
            return False
        terms = [term for term in known.terms if role.fits_term(term)]
        return any(self.on is None or term.covers(self.on) for term in terms)


def read_cast(article: Article) -> Cast:
    """The cast of ``article``. For Russian, this loads the models of ``corpus.people.russian``."""
    text, language = article.body, article.card.language
    title = article.card.title or ""
    roles = tuple(find_roles(text, language))
    mentions = _with_namesakes(_mentions(text, language, roles))
    people = tuple(_person(text, mention, roles, language) for mention in mentions)
    names = _names([*mentions, *_title_mentions(title, language)], language)
    on = article.card.published.reference
    if on is None and article.card.published.period is not None:
        on = article.card.published.period.end
    return Cast(text, language, people, tuple(roles), names, on)


def _title_mentions(title: str, language: Language) -> list[PersonMention]:
    return find_people(title, language) if title else []


def _mentions(text: str, language: Language, roles: Sequence[Role]) -> list[PersonMention]:
    by_rule = find_people_beside(text, language, roles)
    if language != "ru":
        return by_rule
    entities = russian.entities(text)
    named = [span for span, kind in entities if kind == "PER" and _is_name(text, span, by_rule, roles)]
    other = [span for span, kind in entities if kind != "PER"]
    kept = [
        m for m in by_rule
        if not any(span.overlaps(m.span) for span in named) and not _foreign(m, other)
    ]  # fmt: skip
    return sorted(kept + [_by_model(text, span) for span in named], key=lambda mention: mention.span)


def _with_namesakes(mentions: list[PersonMention]) -> list[PersonMention]:
    """``mentions``, the lone surname of a public figure being that of the namesake whom the article names in full."""
    full = {m.key.partition("-")[0]: m for m in mentions if "-" in m.key and " " in m.name}
    present = {m.key for m in mentions if m.span.end - m.span.start >= len(m.name)}  # the figure himself, in full
    namesakes = {key: m for key, m in full.items() if key not in present}
    return [replace(m, key=n.key, name=n.name) if (n := namesakes.get(m.key)) else m for m in mentions]


def _is_name(text: str, span: Span, by_rule: Sequence[PersonMention], roles: Sequence[Role]) -> bool:
    """Whether a PER of the model is one name: capitalised, no role in it, not two known people."""
    words_of = span.of(text).split()
    if not words_of or not words_of[0][0].isupper() or any(role.head.overlaps(span) for role in roles):
        return False
    return len({m.key for m in by_rule if span.holds(m.span)}) < 2


def _foreign(mention: PersonMention, other: Sequence[Span]) -> bool:
    """Whether the model takes a rule's unknown person for a place or a company.

    A full name in the nominative at the end of such a span is a person: "глава Ассоциации Ерболат Аманбаев".
    """
    if find_known(mention.name) is not None:
        return False
    plain = listed_given(mention.name.split()[0]) and russian.is_surely_nominative(mention.name)
    return any(
        span.overlaps(mention.span) and not (plain and span.start < mention.span.start and span.end == mention.span.end)
        for span in other
    )


def _by_model(text: str, span: Span) -> PersonMention:
    span = russian.without_common_word(text, span)
    name = " ".join(span.of(text).split())
    key = person_key(name)
    return PersonMention(span, key, display_name(key, "ru") or name)


def _person(text: str, mention: PersonMention, roles: Sequence[Role], language: Language) -> Person:
    role = _role_before(text, mention.span, roles, language) or _role_after(text, mention.span, roles)
    return Person(mention.span, mention.key, _nominative(text, mention.span, language), role)


def _nominative(text: str, span: Span, language: Language) -> bool:
    if language == "ru":
        return russian.name_is_nominative(span.of(text))
    if language == "kk":
        last = span.of(text).split()[-1].lower()
        return not oblique_ending(last, language) or person_key(last) == person_key(last + "а")
    return not _OBLIQUE_BEFORE.search(text, 0, span.start) and text[span.end - 2 : span.end] not in (
        "'s",
        "’s",
    )


def _role_before(text: str, span: Span, roles: Sequence[Role], language: Language) -> Role | None:
    near = [role for role in roles if 0 <= span.start - role.head.end <= 90]
    for role in reversed(near[-2:]):
        if _joins(text[role.head.end : span.start], language) and not (
            language == "kk" and oblique_ending(role.head.of(text).lower(), language)
        ):
            return role
    return None


def _joins(between: str, language: Language) -> bool:
    """Whether nothing but the complement of a role stands between it and the name."""
    between = _IN_MARKS.sub(" ", between)
    if _BETWEEN.search(between):
        return False
    if language == "kk":
        return not between.strip()
    if language == "en":
        return bool(_ENGLISH_LINK.fullmatch(between))
    inner = [word.group() for word in words(between)]
    if _GOVERNED.search(between):
        return False
    return len(inner) <= 8 and not any(russian.is_verb(word) for word in inner if word.islower())


def _role_after(text: str, span: Span, roles: Sequence[Role]) -> Role | None:
    for role in roles:
        if 0 <= role.head.start - span.end <= 60:
            return role if _AFTER_NAME.fullmatch(text[span.end : role.head.start]) else None
    return None


def _names(mentions: Sequence[PersonMention], language: Language) -> dict[str, str]:
    """One name per person: a public figure's from the table, else the commonest full form."""
    forms: dict[str, Counter[str]] = {}
    for mention in mentions:
        forms.setdefault(mention.key, Counter())[_plain(mention.name, language)] += 1
    return {key: _best(counts) for key, counts in forms.items()}


def _plain(name: str, language: Language) -> str:
    if find_known(name) is not None or not name.strip():
        return name
    if language == "ru":
        return russian.nominative(name)
    return strip_kazakh_case(name) if language == "kk" else name


def strip_kazakh_case(name: str) -> str:
    """A Kazakh name without the case ending of its last word: "Сапаровтың" -> "Сапаров"."""
    *firsts, last = name.split()
    key = person_key(last)
    shorter = [last[:-n] for n in (3, 2, 1) if len(last) > n + 3]
    for stem in shorter:
        if oblique_ending(last.lower(), "kk") and person_key(stem) == key and _sure(stem):
            return " ".join([*firsts, stem])
    return name


def _sure(stem: str) -> bool:
    return bool(re.search(r"(?:[оеи]в|[оеи]ва|ин|ина|ий|ко)$", stem))


def _best(counts: Counter[str]) -> str:
    """The commonest full form; initials and lone surnames only when there is nothing better."""
    return max(counts, key=lambda name: (len(name.split()) > 1, not is_initial(name), counts[name]))
