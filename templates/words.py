"""Derek's own words: one TOML file for each language, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

from corpus.model import Language

_FOLDER = Path(__file__).parent / "words"


def _after_russian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2


def _after_kazakh(n: int) -> int:
    return 0


def _after_english(n: int) -> int:
    return int(n != 1)


_FORM = {"ru": _after_russian, "kk": _after_kazakh, "en": _after_english}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by key ("answer.yes"); a missing key raises KeyError."""

    language: Language
    phrases: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def say(self, key: str, **values: object) -> Markup:
        """The phrase as HTML, with each of ``values`` escaped."""
        return escape(self.phrases[key]).format(**values)

    def plain(self, key: str, **values: object) -> str:
        """The phrase as plain text."""
        return self.phrases[key].format(**values)

    def plural(self, key: str, n: int, **values: object) -> str:
        """The form that goes with ``n`` ("{n} статья", "{n} статьи", "{n} статей"), as plain text."""
        return self.lists[key][_FORM[self.language](n)].format(n=n, **values)

    def unit(self, unit: str, value: float) -> str:
        """The noun of a unit after ``value``; where there is none, in English the unit's id, else nothing."""
        forms = self.lists.get(f"unit.{unit}")
        if forms is None:
            return unit if self.language == "en" else ""
        whole = int(value) if value == int(value) else 2  # "2,5 тонны", "2.5 tonnes"
        return forms[_FORM[self.language](whole)]


def _flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, str | list[str]]:
    flat: dict[str, str | list[str]] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flatten(value, f"{prefix}{key}.")
        else:
            flat[prefix + key] = value if isinstance(value, list) else str(value)
    return flat


@cache
def words(language: Language) -> Words:
    """The words of ``language``."""
    flat = _flatten(tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8")))
    return Words(
        language,
        {key: value for key, value in flat.items() if isinstance(value, str)},
        {key: tuple(value) for key, value in flat.items() if isinstance(value, list)},
    )
