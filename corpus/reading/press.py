"""The press tables of all languages, compiled."""

from __future__ import annotations

import re
from types import ModuleType

from corpus.languages.en import calendar as en_calendar
from corpus.languages.en import press as en
from corpus.languages.kk import calendar as kk_calendar
from corpus.languages.kk import press as kk
from corpus.languages.ru import calendar as ru_calendar
from corpus.languages.ru import press as ru

TABLES: tuple[ModuleType, ...] = (ru, kk, en)
WITH_CALENDAR = ((ru, ru_calendar), (kk, kk_calendar), (en, en_calendar))


def _joined(name: str) -> str:
    return "|".join(f"(?:{getattr(table, name)})" for table in TABLES)


def word(name: str, template: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """The expressions ``name`` of every language as one, put into ``template``."""
    return re.compile(template.replace("{}", _joined(name)), re.I)


def each(name: str) -> list[re.Pattern[str]]:
    """The expressions of tuple ``name``, language by language, in their order."""
    return [re.compile(pattern, re.I) for table in TABLES for pattern in getattr(table, name)]


AFTER_NAME = kk.GENERIC
"""Kazakh puts the common noun after the name."""
OFFICES = kk.OFFICES
