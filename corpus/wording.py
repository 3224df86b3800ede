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
    return bool(small_talk_of(text))


def language_of_thanks(text: str) -> Language | None:
    """The language in which ``text``, small talk, thanks; None when it does not."""
    return next((language for language, said in small_talk_of(text).items() if _thanks(language).search(said)), None)


def small_talk_of(text: str) -> Mapping[Language, str]:
    """The languages in which ``text`` is nothing but small talk, with its words as those have them."""
    if len(text) > LONGEST_GREETING:
        return {}
    typed = (text, text.translate(RUSSIAN), text.translate(ENGLISH))  # perhaps in the wrong layout
    said = [" ".join(re.findall(r"\w+", fold(t))) for t in typed]
    return {language: words for language in ASKING for words in said if _small_talk(language).fullmatch(words)}


@lru_cache(maxsize=len(ASKING))
def _small_talk(language: Language) -> re.Pattern[str]:
    said, beside = ASKING[language].GREETING, ASKING[language].BESIDE_GREETING
    return re.compile(f"(?:(?:{beside}) )*(?:{said})(?: (?:{said}|{beside}))*")


@lru_cache(maxsize=len(ASKING))
def _thanks(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{ASKING[language].THANKS})\b")
