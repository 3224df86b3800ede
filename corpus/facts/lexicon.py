"""The figure tables of a language, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace

from corpus.languages.en import figures as en_figures
from corpus.languages.en import units as en_units
from corpus.languages.en import wording as en_wording
from corpus.languages.kk import figures as kk_figures
from corpus.languages.kk import units as kk_units
from corpus.languages.kk import wording as kk_wording
from corpus.languages.ru import figures as ru_figures
from corpus.languages.ru import units as ru_units
from corpus.languages.ru import wording as ru_wording
from corpus.model import Language, Qualifier

Hedges = tuple[tuple[Qualifier, re.Pattern[str]], ...]
Valued = tuple[tuple[re.Pattern[str], float], ...]

_MODULES = {
    "ru": (ru_figures, ru_units, ru_wording),
    "kk": (kk_figures, kk_units, kk_wording),
    "en": (en_figures, en_units, en_wording),
}
_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "€": "EUR",
    "eur": "EUR",
    "₽": "RUB",
    "rub": "RUB",
    "₸": "KZT",
    "kzt": "KZT",
    "£": "GBP",
    "gbp": "GBP",
    "¥": "CNY",
    "cny": "CNY",
    "rmb": "CNY",
    "₴": "UAH",
    "₺": "TRY",
    "₼": "AZN",
    "₹": "INR",
    "uzs": "UZS",
    "kgs": "KGS",
    "byn": "BYN",
}
SIGN_BEFORE = re.compile(r"(?<![^\W\d_])(us\s?\$|[$€₽₸£¥₴₺₼₹]|(?:usd|eur|rub|kzt|gbp|cny|rmb|uzs|kgs|byn)(?=\s|$))\s?$")


def currency_of(sign: str) -> str:
    """The code of a currency sign that stands before a number."""
    return _SIGNS[re.sub(r"\s", "", sign)]


@dataclass(frozen=True, slots=True)
class Choice:
    """Many patterns in one, each standing for a unit."""

    pattern: re.Pattern[str]
    units: tuple[str, ...]

    def match(self, text: str, at: int) -> tuple[str, int] | None:
        """The unit whose pattern matches at ``at``, and where its words end."""
        match = self.pattern.match(text, at)
        if match is None or match.lastgroup is None:
            return None
        return self.units[int(match.lastgroup[1:])], match.end()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled tables; ``corpus.languages.ru`` explains them in ``figures``, ``units`` and ``wording``.

    ``patterns`` holds the single patterns by their names there ("UP", "TARGET").
    """

    language: Language
    adjective: str
    units: Choice
    counted: Choice
    durations: Choice
    times: re.Pattern[str]
    duration_before: re.Pattern[str]
    middle: Hedges
    before: Hedges
    after: Hedges
    verbs_before: Hedges
    verbs_after: Hedges
    up_to: re.Pattern[str]
    to: re.Pattern[str]
    to_after: re.Pattern[str]
    by: re.Pattern[str]
    by_times: re.Pattern[str]
    fractions: Valued
    multiples: Valued
    genitive: re.Pattern[str]
    patterns: dict[str, re.Pattern[str]]
    change_follows: bool


@lru_cache(maxsize=3)
def lexicon(language: Language) -> Lexicon:
    """The compiled tables of ``language``."""
    data = _tables(language)
    preposition = rf"(?:(?:{data.PREPOSITION}|{data.UP_TO})\s+)?"
    return Lexicon(
        language,
        adjective=data.ADJECTIVE,
        units=_choice(data.UNITS, r"[\s-]?"),
        counted=_choice(data.COUNTED, rf"\s+(?:(?:{data.ADJECTIVE})\s+){{0,{data.MAX_ADJECTIVES}}}?"),
        durations=_choice(data.DURATIONS, r"\s+"),
        times=re.compile(rf"\s?-?(?:{data.TIMES})"),
        duration_before=re.compile(rf"(?:{data.DURATION_BEFORE})$"),
        middle=_hedges(data.MIDDLE, r"\s+", r"(?!\w)"),
        before=_hedges(data.BEFORE, r"(?<!\w)", rf"\s+{preposition}$"),
        after=_hedges(data.AFTER, "", ""),
        verbs_before=_hedges(data.VERBS_BEFORE, r"(?<!\w)", r"\s+$"),
        verbs_after=_hedges(data.VERBS_AFTER, "", ""),
        up_to=re.compile(rf"(?<!\w)(?:{data.UP_TO})\s+$"),
        to=re.compile(rf"(?<!\w)(?:{data.TO})\s+$"),
        to_after=re.compile(rf"\s*(?:{data.TO_AFTER})\b"),
        by=re.compile(rf"(?<!\w)(?:{data.BY})\s+$"),
        by_times=re.compile(rf"(?<!\w)(?:{data.PREPOSITION})\s+$"),
        fractions=_valued(data.FRACTIONS),
        multiples=_valued(data.MULTIPLES),
        genitive=re.compile(rf"(?:{data.GENITIVE})$"),
        patterns=_patterns(data),
        change_follows=data.CHANGE_FOLLOWS,
    )


def _tables(language: Language) -> SimpleNamespace:
    """All tables of a language under one roof."""
    tables = (vars(module).items() for module in _MODULES[language])
    return SimpleNamespace(**{name: value for items in tables for name, value in items if name.isupper()})


_NAMED = (
    "UP",
    "DOWN",
    "CHANGE_AFTER",
    "INCLUDED_AFTER",
    "TARGET",
    "FORECAST",
    "PLAN",
    "FUTURE",
    "SHARE",
    "SHARE_AFTER",
    "FALLS_TO",
    "RATE",
    "NOISE_BEFORE",
    "NOISE_AFTER",
    "OUT_OF",
    "CONJUNCTIONS",
    "CONTINUES",
    "PAST",
    "PRESENT",
    "PARTNER",
    "INVESTOR",
    "BUILDS",
    "CHANGE_NOUN",
    "SHARE_NOUN",
    "OR",
    "THEIR_NUMBER",
    "COUNT_STATED",
    "FRONTED",
    "RESUMES",
    "FULFILLED",
    "ALSO_THAT",
    "PLURAL",
    "NAMELY",
    "LISTED",
    "PAIRED",
    "TEASER",
    "SUBJECT_CURRENCY",
    "APPROXIMATE",
    "UNKNOWN_NOUN",
    "COUNTING",
    "BASE_ENDING",
    "TARGET_ENDING",
    "TRADE",
    "MUTUAL",
    "ANAPHOR",
    "ARRIVES",
    "AND",
    "OPENING",
    "BROUGHT_TO",
    "TIMES_CONTEXT",
    "TIMES_COMPARED",
    "COUNT_OF",
    "MAY",
    "THEIR",
    "PEOPLE_OF",
    "ASKED_OF",
    "HORIZON",
    "OTHER_TIME",
    "CONVERB",
    "SUMS",
    "NOTHING_AFTER",
    "YEAR_BEFORE",
    "COUNT_NEXT",
    "COUNT_VERB",
    "EDITOR",
    "OF_THEM",
    "OF_WHICH",
    "PART_ENDING",
    "ANOTHER",
    "AMONG",
    "VERB_AFTER",
    "AGAINST",
    "SENT_TO",
    "FROM_TO",
    "FRACTION_CHANGE",
    "FRACTION_SHARE_BEFORE",
    "FRACTION_SHARE_AFTER",
    "FRACTION_NOT_AFTER",
)
_AT_THE_END = frozenset(("FROM_TO",))


def _patterns(data: SimpleNamespace) -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(getattr(data, name) + ("$" if name in _AT_THE_END else ""))
        for name in _NAMED
        if getattr(data, name, "")
    }


def _choice(table: tuple[tuple[str, str], ...], prefix: str) -> Choice:
    groups = "|".join(f"(?P<u{n}>{pattern})" for n, (_, pattern) in enumerate(table))
    return Choice(re.compile(f"{prefix}(?:{groups})"), tuple(unit for unit, _ in table))


def _hedges(table: tuple[tuple[str, str], ...], prefix: str, suffix: str) -> Hedges:
    return tuple((Qualifier(name), re.compile(f"{prefix}(?:{pattern}){suffix}")) for name, pattern in table)


def _valued(table: tuple[tuple[str, float], ...]) -> Valued:
    return tuple((re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)"), value) for pattern, value in table)
