"""How questions are worded: the patterns of ``languages/*/questions.py``, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType

from corpus.languages.en import questions as en
from corpus.languages.keyboard import ENGLISH, RUSSIAN
from corpus.languages.kk import questions as kk
from corpus.languages.ru import questions as ru
from corpus.model import Language
from corpus.text import fold

ASKING: Mapping[Language, ModuleType] = {"ru": ru, "kk": kk, "en": en}
LONGEST_GREETING = 80
"""Characters; a longer text is more than small talk."""


def asks(patterns: tuple[str, ...], folded: str) -> bool:
    """Whether one of ``patterns`` of a language's ``questions`` is found in the folded question."""
    return bool(_any(patterns).search(folded))


@lru_cache(maxsize=128)
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


@lru_cache(maxsize=128)
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern``, compiled."""
    return re.compile(pattern)


def is_greeting(text: str) -> bool:
    """Whether ``text`` is small talk ("привет", "рахмет!", "who are you?") and nothing else."""
    if len(text) > LONGEST_GREETING:
        return False
    typed = (text, text.translate(RUSSIAN), text.translate(ENGLISH))  # perhaps in the wrong layout
    said = [" ".join(re.findall(r"\w+", fold(t))) for t in typed]
    return any(_small_talk(language).fullmatch(words) for language in ASKING for words in said)


@lru_cache(maxsize=len(ASKING))
def _small_talk(language: Language) -> re.Pattern[str]:
    said, beside = ASKING[language].GREETING, ASKING[language].BESIDE_GREETING
    return re.compile(f"(?:(?:{beside}) )*(?:{said})(?: (?:{said}|{beside}))*")
