"""Whether a capitalised word before a surname is a first name, or belongs to the sentence: "В Москве Мишустин"."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

from corpus.concepts import find_concepts
from corpus.languages.en.words import STOP_WORDS as EN_STOP
from corpus.languages.kk.words import STOP_WORDS as KK_STOP
from corpus.languages.ru.words import STOP_WORDS as RU_STOP
from corpus.model import LANGUAGES, Language, Span
from corpus.people.sex import sex_of_given
from corpus.text import detect_language, fold

_STOP = RU_STOP | KK_STOP | EN_STOP
# A preposition before which no name of a person stands in its sentence as the subject.
_IN = re.compile(r"(?<!\w)(?:в|во|из|in|at|on)\s$", re.IGNORECASE)
_IN_TWO_WORDS = re.compile(r"(?<!\w)[Вв]о?\s[А-ЯЁ][\w-]+[а-яё]\s[А-ЯЁ][\w-]+е$")
_KAZAKH_IN = re.compile(r"(?:[дт][ае]|[дтн][ае]н|[дт][ае][ғг][ыі])$")


def may_be_first(text: str, span: Span) -> bool:
    """Whether the word at ``span`` can be the first name of the surname that follows it."""
    word = span.of(text)
    if sex_of_given(word) is not None:
        return True
    if _IN.search(text, max(0, span.start - 4), span.start) or is_other(word):
        return False
    if _IN_TWO_WORDS.search(text, max(0, span.start - 30), span.end):
        return False
    return not (detect_language(text) == "kk" and _KAZAKH_IN.search(word))


@lru_cache(maxsize=20_000)
def is_other(word: str) -> bool:
    """Whether a word is a place, a day, another thing that questions are about, or a mere function word."""
    languages: tuple[Language, ...] = LANGUAGES
    return fold(word) in _STOP or any(find_concepts(word, language) for language in languages)


def may_be_named(word: re.Match[str], language: Language) -> bool:
    """Whether a word without a capital names a person; "песков" also means sands: then somebody must speak."""
    common, speaks = _context(language)
    return common.fullmatch(word.group()) is None or speaks.search(word.string) is not None


@lru_cache(maxsize=3)
def _context(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Surnames that are common words too, and what tells that a person is meant: speech, a role, "who"."""
    speech = import_module(f"corpus.languages.{language}.speech")
    roles = import_module(f"corpus.languages.{language}.roles")
    told = [*speech.VERBS, speech.ACCORDING, speech.ABOUT_PEOPLE, *(pattern for pattern, _, _ in roles.ROLES)]
    return (
        re.compile(roles.COMMON_WORDS, re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{'|'.join(told)})", re.IGNORECASE),
    )
