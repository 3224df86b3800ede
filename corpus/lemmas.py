"""The form under which a word is indexed and searched, so that its inflected forms meet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import snowballstemmer

from corpus.languages.kk.stems import CUTS, WHOLE
from corpus.model import Language
from corpus.text import fold

_CYRILLIC = re.compile(r"[а-яё]")
# A reading of a Russian word that the dictionary gives a smaller share than this is not counted.
_LIKELY = 0.1
# No word is longer; what is longer is not worth the time to cut it.
_LONGEST = 50
# As a verb it is in -йды, as a noun in -й: Абай-ды is cut like оқы-йды.
_KAZAKH_ACCUSATIVE = re.compile(r"(..[аеоу]й)(?:ды|ди)$")
_KAZAKH_WHOLE = frozenset(WHOLE.split())


@lru_cache(maxsize=1)
def _russian() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def russian_dictionary() -> Any:
    """The pymorphy3 analyzer that all of the process shares."""
    return _russian()


@lru_cache(maxsize=1)
def _russian_stemmer() -> Any:
    return snowballstemmer.stemmer("russian")


@lru_cache(maxsize=1)
def _english_stemmer() -> Any:
    return snowballstemmer.stemmer("english")


def is_russian_word(word: str) -> bool:
    """Whether the Russian dictionary knows ``word``: such a word is not a typo."""
    return bool(_CYRILLIC.search(word)) and bool(_russian().word_is_known(word.casefold()))


@lru_cache(maxsize=1)
def _english_dictionary() -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language="en", distance=1)


def is_english_word(word: str) -> bool:
    """Whether the English dictionary knows ``word``. The first call loads it: 0.15 s, 30 MB."""
    return word.isascii() and word.casefold() in _english_dictionary()


@lru_cache(maxsize=20_000)
def russian_readings(word: str) -> tuple[Any, ...]:
    """The readings of ``word`` by the dictionary, the likeliest first; none of what has other letters."""
    lowered = word.casefold()
    if not re.fullmatch(r"[а-яёәғқңөұүһі'’-]+", lowered):  # the dictionary fails on letters without a Unicode name
        return ()
    return tuple(_russian().parse(lowered))


def is_russian_verb(word: str) -> bool:
    """Whether ``word`` is most likely a verb form, an adverb or a predicative."""
    readings = russian_readings(word)
    return bool(readings) and readings[0].tag.POS in {"VERB", "INFN", "PRTS", "GRND", "ADVB", "PRED", "ADJS"}


@lru_cache(maxsize=20_000)
def is_subject_form(word: str) -> bool:
    """Whether ``word`` is a Russian noun in the nominative, and not in the genitive, as what is counted is."""
    lowered = word.casefold()
    tags = [parse.tag for parse in _russian().parse(lowered)] if is_russian_word(lowered) else []
    return any("nomn" in tag for tag in tags) and not any("gent" in tag or "NOUN" not in tag for tag in tags)


@lru_cache(maxsize=20_000)
def is_russian_function_word(word: str) -> bool:
    """Whether ``word`` is most likely a preposition, conjunction or particle: "насчет"."""
    lowered = word.casefold()
    return is_russian_word(lowered) and _russian().parse(lowered)[0].tag.POS in {"PREP", "CONJ", "PRCL"}


@lru_cache(maxsize=200_000)
def lemma(word: str, language: Language) -> str:
    """The folded lemma or stem of ``word``, in a text of ``language``.

    Russian: the dictionary form from pymorphy3; names and other unknown words, which it would guess
    wrongly, are stemmed. Kazakh: endings are stripped. Latin words are stemmed as English anywhere.
    """
    folded = fold(word)
    if folded.isascii():
        return folded if not folded.isalpha() else str(_english_stemmer().stemWord(folded))
    if language == "kk":
        return _kazakh_stem(folded)
    return _russian_lemma(word.casefold())


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> tuple[str, ...]:
    """The other stem that ``word`` may have: of a Russian dictionary word, when it is not that of its lemma.

    So that a surname which also happens to be a form of another word (Токаев: of токай) is still found. Of a
    Kazakh word that reads as a verb, the noun that it may be as well (Абайды: Абай).
    """
    if language == "kk":
        noun = _KAZAKH_ACCUSATIVE.sub(r"\1", fold(word))
        return (noun,) if noun != fold(word) else ()
    if language != "ru" or not _CYRILLIC.search(word.casefold()):
        return ()
    stemmer = _russian_stemmer()
    own = str(stemmer.stemWord(fold(word)))
    return () if own == stemmer.stemWord(lemma(word, language)) else (own,)


@lru_cache(maxsize=100_000)
def russian_lemmas(word: str) -> tuple[str, ...]:
    """All folded lemmas that Russian ``word`` may have (доли: доля, дол), the likeliest first."""
    lowered = word.casefold()
    if not _russian().word_is_known(lowered):
        return (_russian_lemma(lowered),)
    likely = [parse for parse in _russian().parse(lowered) if parse.score >= _LIKELY]
    # A participle that is a noun as well (подозреваемый, данные) is used as one in news.
    likely.sort(key=lambda parse: "PRTF" in parse.tag)
    return tuple(dict.fromkeys(fold(str(parse.normal_form)) for parse in likely))


def _russian_lemma(word: str) -> str:
    analyzer = _russian()
    if not analyzer.word_is_known(word):
        return fold(str(_russian_stemmer().stemWord(fold(word))))
    return fold(str(analyzer.parse(word)[0].normal_form))


def _kazakh_stem(word: str) -> str:
    if len(word) > _LONGEST:
        return word
    while word not in _KAZAKH_WHOLE:
        shorter = next((cut for pattern, end in CUTS if (cut := pattern.sub(end, word)) != word), None)
        if shorter is None:
            return word
        word = shorter
    return word
