"""The period rules of a language, compiled: placeholders filled in, groups numbered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from corpus.languages.en import calendar as en_calendar
from corpus.languages.en import figures as en_figures
from corpus.languages.en import periods as en
from corpus.languages.kk import calendar as kk_calendar
from corpus.languages.kk import figures as kk_figures
from corpus.languages.kk import periods as kk
from corpus.languages.ru import calendar as ru_calendar
from corpus.languages.ru import figures as ru_figures
from corpus.languages.ru import periods as ru
from corpus.model import Language, Span

_TABLES = {"ru": ru, "kk": kk, "en": en}
_CALENDARS = {"ru": ru_calendar, "kk": kk_calendar, "en": en_calendar}
_NUMBERS = {"ru": ru_figures, "kk": kk_figures, "en": en_figures}
_PLACEHOLDER = re.compile(r"\{([A-Z]+)(\d?)\}")
_LOCATIVE = re.compile(r"(?:да|де|та|те)(?:ғы|гі)?$")
_GENITIVE = re.compile(r"[а-яё]{2}[ая]$")


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: its kind, its span, and the named groups that took part."""

    kind: str
    order: int
    span: Span
    groups: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What finds and reads the periods of one language."""

    language: Language
    rules: tuple[tuple[str, re.Pattern[str]], ...]
    trigger: re.Pattern[str]
    preposition: re.Pattern[str]
    preposition_first: re.Pattern[str]
    clause_break: re.Pattern[str]
    compared_before: re.Pattern[str]
    compared_after: re.Pattern[str]
    compared_to_past: re.Pattern[str]
    future: re.Pattern[str]
    by_then: re.Pattern[str]
    past: re.Pattern[str]
    relative: tuple[tuple[re.Pattern[str], int], ...]
    no_month: re.Pattern[str]

    def matches(self, text: str, start: int, end: int) -> Iterator[Found]:
        """Every match of every rule in ``text[start:end]``, which is in lower case."""
        for order, (kind, pattern) in enumerate(self.rules):
            for match in pattern.finditer(text, start, end):
                groups = {name.partition("_")[0]: value for name, value in match.groupdict().items() if value}
                lead = len(groups.pop("lead", ""))
                yield Found(kind, order, Span(match.start() + lead, match.end()), groups)

    def month(self, name: str) -> int:
        """1 to 12."""
        months: dict[str, int] = _CALENDARS[self.language].MONTHS
        return months[name]

    def season(self, name: str) -> tuple[int, int]:
        """First and last month."""
        seasons: dict[str, tuple[int, int]] = _CALENDARS[self.language].SEASONS
        return seasons[name]

    def weekday(self, name: str) -> int:
        """0 is Monday."""
        weekdays: dict[str, int] = _CALENDARS[self.language].WEEKDAYS
        return weekdays[name]

    def amount(self, words: str) -> float | None:
        """A small number in digits or words, maybe with a half: "полтора"."""
        if words.isdecimal():
            return int(words)
        values = [_NUMBERS[self.language].NUMBER_WORDS.get(word) for word in words.split()]
        return sum(value for value in values if value) if all(values) else None

    def number(self, words: str) -> int | None:
        """The same, when it is whole."""
        amount = self.amount(words)
        return int(amount) if amount is not None and amount == int(amount) else None

    def part(self, ordinal: str) -> int | None:
        """Which half or quarter."""
        parts: dict[str, int] = _TABLES[self.language].PARTS
        return parts.get(ordinal)

    def offset(self, words: str) -> int | None:
        """How far from now "прошлого", "былтыр" or "next" is."""
        return next((offset for pattern, offset in self.relative if pattern.match(words)), None)

    def day_offset(self, word: str) -> int:
        """How many days from today."""
        offsets: dict[str, int] = _TABLES[self.language].DAY_OFFSETS
        return offsets[word]


@lru_cache(maxsize=3)
def grammar(language: Language) -> Grammar:
    """The compiled grammar of ``language``."""
    table = _TABLES[language]
    return Grammar(
        language,
        tuple((kind, re.compile(rf"(?<!\w)(?:{_unique(_fill(pattern, language))})")) for kind, pattern in table.RULES),
        _trigger(language),
        re.compile(rf"(?<!\w){table.PREPOSITIONS}$"),
        re.compile(table.PREPOSITIONS),
        re.compile(table.CLAUSE_BREAK),
        re.compile(rf"(?<!\w){table.COMPARED_BEFORE}" if "$" in table.COMPARED_BEFORE else table.COMPARED_BEFORE),
        re.compile(table.COMPARED_AFTER),
        re.compile(table.COMPARED_TO_PAST),
        re.compile(table.FUTURE),
        re.compile(table.BY_THEN),
        re.compile(table.PAST),
        tuple((re.compile(pattern), offset) for pattern, offset in table.RELATIVE),
        re.compile(table.NO_MONTH),
    )


def _trigger(language: Language) -> re.Pattern[str]:
    """What some rule needs a line to hold."""
    calendar = _CALENDARS[language]
    names = "|".join([*calendar.MONTHS, *calendar.SEASONS, *calendar.WEEKDAYS])
    return re.compile(rf"\b(?:19|20)\d\d|\d\d\.\d\d|{_TABLES[language].TIME_WORDS}|\b(?:{names})\b")


def _unique(pattern: str) -> str:
    """``pattern`` with each repeated group name numbered ("year", "year_1"), since names must not repeat."""
    seen: Counter[str] = Counter()

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        times = seen[match[1]]
        return f"(?P<{match[1]}>" if times == 1 else f"(?P<{match[1]}_{times}>"

    return re.sub(r"\(\?P<(\w+)>", rename, pattern)


def _fill(pattern: str, language: Language) -> str:
    """``pattern`` with its placeholders filled in; a placeholder's digit is added to its groups' names."""

    def expand(match: re.Match[str]) -> str:
        inner = _fill(_fragments(language)[match[1]], language)
        return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{match[2]}>", inner)

    return _PLACEHOLDER.sub(expand, pattern)


@lru_cache(maxsize=3)
def _fragments(language: Language) -> dict[str, str]:
    table, calendar = _TABLES[language], _CALENDARS[language]
    return {
        "YEAR": table.YEAR,
        "REL": table.RELATIVE_YEAR,
        "WHEN": table.WHEN,
        "N": table.N,
        "ORD": table.ORDINAL,
        "DAY": table.DAY,
        "MONTH": _names("month", calendar.MONTHS),
        "SEASON": _names("season", calendar.SEASONS),
        "WEEKDAY": _names("weekday", calendar.WEEKDAYS),
        "MONTHLOC": _names("month", [name for name in calendar.MONTHS if _LOCATIVE.search(name)] or ["-"]),
        "MONTHGEN": _names("month", [name for name in calendar.MONTHS if _GENITIVE.search(name)] or ["-"]),
    }


def _names(group: str, names: Mapping[str, object] | list[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return rf"(?P<{group}>(?:{'|'.join(longest_first)})(?![^\W\d_]))"
