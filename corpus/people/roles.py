"""Roles in a text ("глава Минэнерго", "ел басшысы", "the Kazakh leader"), and who held them when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from corpus.model import LANGUAGES, Language, Span
from corpus.people.table import Known, Term, held, holder
from corpus.text import WORD, detect_language, trim


@dataclass(frozen=True, slots=True)
class Role:
    """A role as a text names it: "премьер-министр РФ".

    ``span`` covers the head and what follows of its phrase, ``head`` the words of the role itself.
    ``name`` is the role, ``wider`` the roles it counts among (an ambassador is a diplomat), ``place`` a
    country code or None.
    """

    span: Span
    head: Span
    name: str
    wider: frozenset[str]
    place: str | None

    def fits(self, name: str, wider: frozenset[str], place: str | None) -> bool:
        """Whether one introduced by ``name``, ``wider``, ``place`` can be meant by this role."""
        kin = self.name == name or self.name in wider or (name in self.wider and name != "official")
        return kin and (self.place is None or place is None or self.place == place)

    def fits_term(self, term: Term) -> bool:
        """Whether a holder of ``term`` can be meant by this role."""
        return held(term, frozenset((self.name,)), self.place) or (
            self.place in (None, term.place) and self.name in _wider_roles().get(term.role, frozenset())
        )


@dataclass(frozen=True, slots=True)
class _Rules:
    roles: re.Pattern[str]
    kinds: tuple[tuple[str, frozenset[str]], ...]
    places: re.Pattern[str]
    codes: tuple[str, ...]
    before: int
    after: int
    stops: re.Pattern[str]
    before_form: re.Pattern[str]


@lru_cache(maxsize=3)
def _rules(language: Language) -> _Rules:
    data = _data(language)
    roles = "|".join(f"(?P<r{i}>{pattern})" for i, (pattern, _, _) in enumerate(data.ROLES))
    places = "|".join(f"(?P<p{i}>{pattern})" for i, (pattern, _) in enumerate(data.PLACES))
    return _Rules(
        re.compile(rf"(?<![\w-])(?:{roles})(?![\w-])", re.IGNORECASE),
        tuple((name, frozenset(wider.split())) for _, name, wider in data.ROLES),
        re.compile(rf"(?<![\w-])(?:{places})", re.IGNORECASE),
        tuple(code for _, code in data.PLACES),
        data.PLACE_BEFORE,
        data.PLACE_AFTER,
        re.compile(data.COMPLEMENT_STOPS, re.IGNORECASE),
        re.compile(data.PLACE_BEFORE_FORM, re.IGNORECASE),
    )


def _data(language: Language) -> ModuleType:
    return import_module(f"corpus.languages.{language}.roles")


@lru_cache(maxsize=3)
def _oblique(language: Language) -> re.Pattern[str]:
    return re.compile(str(_data(language).OBLIQUE_ENDINGS or "(?!)"))


def oblique_ending(word: str, language: Language) -> bool:
    """Whether the lower-case ``word`` ends as a Kazakh noun in a case other than the nominative."""
    return bool(_oblique(language).search(word))


@lru_cache(maxsize=1)
def _wider_roles() -> dict[str, frozenset[str]]:
    return {name: wider for language in LANGUAGES for name, wider in _rules(language).kinds}


@lru_cache(maxsize=512)  # a question and the sentences that answer it are looked at from several sides
def find_roles(text: str, language: Language) -> tuple[Role, ...]:
    """The roles named in ``text``, in order, without overlap."""
    rules = _rules(language)
    matches = list(rules.roles.finditer(text))
    edges = [0, *(m.end() for m in matches)]
    nexts = [*(m.start() for m in matches[1:]), len(text)]
    rooms = zip(edges, nexts, strict=False)
    return tuple(_role(text, m, Span(*room), rules) for m, room in zip(matches, rooms, strict=False))


def _role(text: str, match: re.Match[str], room: Span, rules: _Rules) -> Role:
    """The role of ``match``; its words lie in ``room``, between the roles before and after it."""
    name, wider = rules.kinds[int(str(match.lastgroup)[1:])]
    head = Span(match.start(), match.end())
    end = min(room.end, _complement_end(text, match.end(), rules))
    start = max(room.start, _before(text, match.start(), rules.before))
    place = _place(text, Span(start, end), head, rules)
    return Role(trim(text, Span(head.start, end)), head, name, wider, "EAEU" if name == "eec_chair" else place)


_BREAK = re.compile(r"[.,;:!?()\n«»\"“”–—]| - |$")


def _complement_end(text: str, start: int, rules: _Rules) -> int:
    """Where the words that follow a role and belong to it end."""
    window = text[start : start + 90]
    broken = _BREAK.search(window)
    limit = broken.start() if broken else len(window)
    stop = rules.stops.search(window, 0, limit)
    limit = stop.start() if stop else limit
    ends = [word.end() for word in WORD.finditer(window, 0, limit)][: rules.after]
    return start + (ends[-1] if ends else 0)


def _before(text: str, end: int, count: int) -> int:
    floor = max(0, end - 80)
    window = text[floor:end]
    breaks = [m.end() for m in _BREAK.finditer(window) if m.end() < len(window)]
    base = breaks[-1] if breaks else 0
    starts = [word.start() for word in WORD.finditer(window, base)]
    return floor + (starts[-count:][0] if starts and count else len(window))


def _place(text: str, window: Span, head: Span, rules: _Rules) -> str | None:
    """The country of a role: within its own words, then before it, then after it."""
    found = list(rules.places.finditer(text, window.start, window.end))
    inside = [m for m in found if head.start <= m.start() < head.end]
    before = [m for m in found if m.start() < head.start and rules.before_form.match(m.group())]
    after = [m for m in found if m.start() >= head.end]
    chosen = next(iter([*inside, *before[-1:], *after]), None)
    return (rules.codes[int(str(chosen.lastgroup)[1:])] or None) if chosen else None


@lru_cache(maxsize=20_000)
def is_place(word: str) -> bool:
    """Whether ``word`` names a country or its people in any of the languages."""
    return any(match and match.end() == len(word) for match in (_rules(x).places.match(word) for x in LANGUAGES))


def role_holder(phrase: str, place: str | None, on: date | None) -> str | None:
    """Who held the role that ``phrase`` names, on the day ``on``: the name as in the phrase's language.

    ``place`` is a country code for phrases that name none ("глава государства"). None when the table
    does not say, or when there is no day: roles are never guessed.
    """
    language = detect_language(phrase)
    for role in find_roles(phrase, language):
        known = known_holder(role, place, on)
        if known is not None:
            return known.names[language]
    return None


def known_holder(role: Role, place: str | None, on: date | None) -> Known | None:
    """The public figure who held ``role`` on the day ``on``."""
    where = role.place or place
    if on is None or where is None:
        return None
    return holder(frozenset((role.name,)), where, on)
