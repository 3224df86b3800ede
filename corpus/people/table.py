"""The public figures that are known beforehand: names in three languages, and roles with their dates."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from corpus.model import Language
from corpus.people.keys import skeleton, stems, surname_key
from corpus.people.sex import listed_given

_SHORTEST_LONE_SURNAME = 4


@dataclass(frozen=True, slots=True)
class Term:
    """A role held: ``president`` of ``KZ`` from a day to a day (None: to this day), both inclusive."""

    role: str
    place: str
    start: date
    end: date | None

    def covers(self, day: date) -> bool:
        """Whether the role was held on ``day``."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Known:
    """A public figure: the key, the display name per language, every other full name, the terms."""

    key: str
    names: dict[Language, str]
    also: tuple[str, ...]
    terms: tuple[Term, ...]


@lru_cache(maxsize=1)
def known_people() -> tuple[Known, ...]:
    """The rows of ``corpus/languages/people.tsv``. A later person with a taken surname has a longer key."""
    text = files("corpus.languages").joinpath("people.tsv").read_text(encoding="utf-8")
    taken: set[str] = set()
    return tuple(_known(row, taken) for row in csv.DictReader(text.splitlines(), delimiter="\t"))


def _known(row: dict[str, str], taken: set[str]) -> Known:
    names: dict[Language, str] = {"ru": row["ru"], "kk": row["kk"], "en": row["en"]}
    first, last = row["ru"].split()[0], row["ru"].split()[-1]
    key = surname_key(last)
    if key in taken or len(key) < _SHORTEST_LONE_SURNAME:
        key = f"{key}-{skeleton(first)}"
    taken.add(key)
    also = tuple(filter(None, (name.strip() for name in row["also"].split(","))))
    return Known(key, names, also, tuple(_terms(row["roles"])))


def _terms(notation: str) -> Iterator[Term]:
    for part in filter(None, (part.strip() for part in notation.split(";"))):
        role, place, start, end = part.split(":")
        yield Term(role, place, date.fromisoformat(start), date.fromisoformat(end) if end else None)


@lru_cache(maxsize=1)
def _by_key() -> dict[str, Known]:
    return {person.key: person for person in known_people()}


@lru_cache(maxsize=1)
def _by_surname() -> dict[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = {}
    for person in known_people():
        for name in (*person.names.values(), *person.also):
            holders = found.setdefault(surname_key(name.split()[-1]), [])
            if person not in holders:
                holders.append(person)
    return {surname: tuple(holders) for surname, holders in found.items()}


@lru_cache(maxsize=20_000)
def find_known(name: str) -> Known | None:
    """The person whom ``name`` means: a full name in any case form, or a lone surname of four letters."""
    parts = name.replace(".", " ").split()
    if not parts:
        return None
    for stem in stems(parts[-1]):
        holders = _by_surname().get(stem, ())
        chosen = _by_first_names(holders, parts[:-1])
        if chosen is not None and (len(parts) > 1 or _alone(chosen, parts[-1])):
            return chosen
    return None


def _alone(person: Known, surname: str) -> bool:
    return len(surname) >= _SHORTEST_LONE_SURNAME or surname in person.also


def _by_first_names(holders: Sequence[Known], firsts: Sequence[str]) -> Known | None:
    if not holders or not firsts:
        return holders[0] if holders else None
    return next((person for person in holders if _shares_first_name(person, firsts)), None)


def _shares_first_name(person: Known, firsts: Sequence[str]) -> bool:
    own = {skeleton(part) for name in (*person.names.values(), *person.also) for part in name.split()[:-1]}
    return any(_same_first_name(skeleton(firsts[0]), name) for name in own)


_CASE_OF_KEY = re.compile(r"(?:om|em|oi|ei|ii|a|u|e|i)$")


def _same_first_name(given: str, own: str) -> bool:
    """Whether two first names meet: an initial, a case form (олжаса) or another spelling of one name."""
    if not given:
        return False
    if len(given) <= 2:
        return own.startswith(given)
    stem = _CASE_OF_KEY.sub("", given) if len(given) > 3 else given
    return own.startswith(stem) and len(own) - len(stem) <= 2


def by_key(key: str) -> Known | None:
    """The public figure of ``key``, or None."""
    return _by_key().get(key)


def person_key(name: str) -> str:
    """The key of a person named in any script and case form: one for Тоқаев, Токаеву and Tokayev."""
    parts = name.replace(".", ". ").split()
    known = find_known(" ".join(parts))
    if known is not None:
        return known.key
    if not parts:
        return ""
    surname = surname_key(parts[-1])
    namesake = len(parts) > 1 and surname in _by_key()
    return f"{surname}-{skeleton(listed_given(parts[0]) or parts[0])}" if namesake else surname


def same_person(one: str, other: str) -> bool:
    """Whether two keys may mean one person: equal, or a lone surname and that surname with a first name."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def display_name(key: str, language: Language) -> str | None:
    """The full name in the nominative, as written in ``language``, of a public figure; else None."""
    known = by_key(key)
    return known.names[language] if known is not None else None


def holder(roles: frozenset[str], place: str, on: date) -> Known | None:
    """Who held one of ``roles`` of ``place`` on the day ``on``; None when nobody or several did."""
    found = [p for p in known_people() if any(held(t, roles, place) and t.covers(on) for t in p.terms)]
    return found[0] if len(found) == 1 else None


def held(term: Term, roles: frozenset[str], place: str | None) -> bool:
    """Whether ``term`` is one of ``roles`` of ``place`` (None: of any place)."""
    return term.role in roles and place in (None, term.place)
