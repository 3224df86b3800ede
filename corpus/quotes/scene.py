"""An article as the rules see it: its people, roles, organisations and pronouns, and who may speak."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

from corpus.model import Article, Language, Span
from corpus.people import russian
from corpus.people.cast import Cast, Person, read_cast
from corpus.people.roles import Role, oblique_ending
from corpus.people.sex import sex_of
from corpus.people.table import by_key
from corpus.quotes.grammar import Grammar, grammar
from corpus.quotes.organisations import Organisation, called, find_organisations, governed
from corpus.quotes.said_in import said_in
from corpus.text import sentences, words

_OFFICIAL = frozenset(("politician", "minister", "deputy_minister", "diplomat", "head_of_state"))
_STATED_ROLES = frozenset(("expert", "source", "representative", "spokesperson", "speaker"))


@dataclass(frozen=True, slots=True)
class Subject:
    """One who may speak. ``eligible``: in the nominative, or "в Минэнерго" after "сообщили"."""

    span: Span
    kind: Literal["person", "role", "pronoun", "organisation"]
    eligible: bool
    name: Callable[[], str | None]


class Scene:
    """An article with all that the rules of speech ask about it; made once per article."""

    def __init__(self, article: Article) -> None:
        self.text: str = article.body
        self.language: Language = article.card.language
        self.grammar: Grammar = grammar(self.language)
        self.cast: Cast = read_cast(article)
        self.spoken: list[tuple[int, str]] = []
        """Where a speaker was found, and who: pronouns mean the last one."""

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the article."""
        return sentences(self.text)

    @cached_property
    def subjects(self) -> list[Subject]:
        """All who may speak, in order; a role given with a name is part of that person."""
        found = [*self._people(), *self._roles(), *self._organisations(), *self._pronouns()]
        return sorted(found, key=lambda subject: subject.span)

    def within(self, span: Span) -> list[Subject]:
        """The subjects that lie in ``span``."""
        return [
            subject for subject in self.subjects if span.start <= subject.span.start and subject.span.end <= span.end
        ]

    def _people(self) -> Iterator[Subject]:
        for person in self.cast.people:
            before = person.role is not None and person.role.head.end <= person.span.start
            role = person.role if before else None
            start = role.head.start if role else person.span.start
            eligible = person.nominative and (role is None or self._speaks_in_role(person, role))
            span = Span(start, person.span.end)
            yield Subject(
                span,
                "person",
                eligible and not governed(self.text, start, self.language),
                partial(self.cast.name, person.key),
            )

    def _roles(self) -> Iterator[Subject]:
        taken = [
            p.span if p.role is None else Span(min(p.span.start, p.role.head.start), max(p.span.end, p.role.head.end))
            for p in self.cast.people
        ]
        for role in self.cast.roles:
            if any(span.overlaps(role.head) for span in taken):
                continue
            eligible = self._head_is_nominative(role) and not governed(self.text, role.head.start, self.language)
            yield Subject(role.head, "role", eligible, partial(self.role_name, role))

    def _speaks_in_role(self, person: Person, role: Role) -> bool:
        """Whether role and name can be one subject; a name that is surely a nominative says so by itself."""
        name = person.span.of(self.text)
        return self._head_is_nominative(role) or (self.language == "ru" and russian.is_surely_nominative(name))

    def _head_is_nominative(self, role: Role) -> bool:
        head = role.head.of(self.text)
        if self.language == "kk":
            return not oblique_ending(head.lower(), "kk")
        if self.language == "ru":
            first = next((w.group() for w in words(head)), head)
            parts = head.split()
            noun = next(
                (part for part in parts if not re.search(r"(?:ый|ий|ой|ая|ого|ому|ым|им|ую)$", part.lower())),
                first,
            )
            return russian.may_be_nominative(noun)
        return True

    def role_name(self, role: Role) -> str | None:
        """The person whom a role means, else the role as stated when it says more than "министр"."""
        key = self.cast.meant_by(role)
        if key is not None:
            return self.cast.name(key)
        stated = role.head.of(self.text)
        if role.name not in _STATED_ROLES:
            return None
        if role.name == "expert" and (name := self._introduced_as_other(role)) is not None:
            return name
        return stated if self.language == "kk" or stated.isupper() else stated[:1].lower() + stated[1:]

    def _introduced_as_other(self, role: Role) -> str | None:
        """Whom "эксперт" means where only one person was told of, and introduced by what else he is."""
        before = [p for p in self.cast.people if p.span.end <= role.head.start]
        officials = any(p.role is not None and _OFFICIAL & {p.role.name, *p.role.wider} for p in before)
        names = {self.cast.name(p.key) for p in before if p.nominative and by_key(p.key) is None}
        return names.pop() if len(names) == 1 and not officials else None

    def _organisations(self) -> Iterator[Subject]:
        people = [person.span for person in self.cast.people if " " in person.span.of(self.text)]
        found = list(find_organisations(self.text, self.language, self.grammar.organisations, people))
        for one in found:
            if not any(self._is_part_of(one, role) for role in self.cast.roles):
                name = partial(called, self.text, one, found, self.grammar)
                yield Subject(one.span, "organisation", one.eligible, name)
        for span, unlisted in said_in(self.text) if self.language == "ru" else ():
            if not any(span.overlaps(one.span) for one in found):
                yield Subject(span, "organisation", True, partial(str, unlisted))

    def _is_part_of(self, organisation: Organisation, role: Role) -> bool:
        """Whether an organisation only says whose role it is: "ведомство басшысы"."""
        beside = self.language == "kk" and 0 <= role.head.start - organisation.span.end <= 1
        return beside or role.head.overlaps(organisation.head)

    def _pronouns(self) -> Iterator[Subject]:
        for match in self.grammar.pronouns.finditer(self.text):
            yield self.pronoun(Span(match.start(), match.end()), match.start())

    def pronoun(self, span: Span, position: int) -> Subject:
        """One who is meant by the pronoun at ``span``, of whom was told before ``position``."""
        words_of = words(span.of(self.text).lower())
        sex = next((self.grammar.sexes[w.group()] for w in words_of if w.group() in self.grammar.sexes), "")
        return Subject(span, "pronoun", True, partial(self.pronoun_name, position, sex))

    def pronoun_name(self, position: int, sex: str = "") -> str | None:
        """Whom a pronoun at ``position`` means: the last who spoke or was told of, if of that sex."""
        sentence = self.sentence_at(position)
        before = max(sentence.start, *(self.text.rfind(mark, 0, position) for mark in '»”"'))
        told_of = [
            (p.span.start, self.cast.name(p.key))
            for p in self.cast.people
            if p.span.end <= before and (self._is_told_of(p) or self._according_to(p))
        ]
        told_of += [(at, name) for at, end, name in self._holders if end <= before]
        spoken = [(at, name) for at, name in self.spoken if at < before]
        meant = [(at, name) for at, name in (*told_of, *spoken) if self._may_be(name, sex)]
        return max(meant or self._only_one(before, sex), key=lambda one: one[0], default=(0, None))[1]

    @cached_property
    def _holders(self) -> list[tuple[int, int, str]]:
        """Where a role without a name is told of, and who holds it: "Президент Казахстана сообщил …"."""
        roles = [(s.span, s.name()) for s in self.subjects if s.kind == "role" and s.eligible]
        stated = ((span, name, span.of(self.text).casefold()) for span, name in roles)
        return [(span.start, span.end, name) for span, name, words in stated if name and name.casefold() != words]

    def _only_one(self, before: int, sex: str) -> list[tuple[int, str | None]]:
        """Of all named before, in whatever case, the one whose name tells that he or she is meant."""
        names = {self.cast.name(p.key) for p in self.cast.people if p.span.end <= before}
        fits = [name for name in names if sex and sex_of(name) == sex]
        return [(0, fits[0])] if len(fits) == 1 else []

    def _is_told_of(self, person: Person) -> bool:
        """Whether a sentence is about ``person``; where no case ending tells, it is about the first it names."""
        if self.language != "en" or not person.nominative:
            return person.nominative
        sentence = self.sentence_at(person.span.start)
        first = next(p for p in self.cast.people if p.span.start >= sentence.start and p.nominative)
        return first is person or first.span.start >= person.span.start

    def _may_be(self, name: str, sex: str) -> bool:
        """Whether he or she can be ``name``: a person, whose name does not tell otherwise."""
        told = sex_of(name)
        return not sex or told == sex or (told is None and name in self.cast.names.values())

    def _according_to(self, person: Person) -> bool:
        """Whether the article gives the words of ``person`` there: "по словам министра Айгуль Исаевой"."""
        start, end = person.span.start, person.span.end
        if self.language == "kk":
            return bool(self.grammar.according.match(self.text, end + 1))
        cues = list(self.grammar.according.finditer(self.text, max(0, start - 90), start))
        return bool(cues) and not re.search(r"[,;.]", self.text[cues[-1].end() : start])

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds ``position``; from there to the end of the line when none does."""
        for sentence in self.sentences:
            if sentence.start <= position < sentence.end:
                return sentence
        return Span(position, position)

    def line_at(self, position: int) -> Span:
        """The line that holds ``position``."""
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return Span(start, len(self.text) if end < 0 else end)

    def say(self, position: int, speaker: str | None) -> None:
        """Remember who spoke at ``position``."""
        if speaker is not None:
            self.spoken.append((position, speaker))
