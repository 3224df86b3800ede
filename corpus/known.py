"""The words that are known without any corpus: those of the concept table, the languages and the dictionaries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corpus.concepts import find_concepts, known_lemmas
from corpus.lemmas import is_english_word, is_russian_word
from corpus.model import LANGUAGES, Language
from corpus.people import find_people
from corpus.terms import STOP_WORDS, word_keys
from corpus.text import fold


@lru_cache(maxsize=1)
def table_words() -> Mapping[Language, frozenset[str]]:
    """The words of the concept table and the function words, folded, by language."""
    return {language: known_lemmas(language) | STOP_WORDS[language] for language in LANGUAGES}


@lru_cache(maxsize=50_000)
def is_word(word: str, language: Language) -> bool:
    """Whether ``word`` is one of the tables or dictionaries of ``language``."""
    if is_form(word, language):  # the quick look first
        return True
    table = table_words()[language]
    return any(key in table for key in word_keys(word, language)) or bool(find_concepts(word, language))


def is_form(word: str, language: Language) -> bool:
    """Whether ``word`` stands as it is in the tables or dictionaries of ``language``."""
    if fold(word) in table_words()[language]:
        return True
    return (language == "ru" and is_russian_word(word)) or (language == "en" and is_english_word(word))


@lru_cache(maxsize=20_000)
def is_person(word: str, language: Language) -> bool:
    """Whether ``word`` names a person."""
    return bool(find_people(word, language))
