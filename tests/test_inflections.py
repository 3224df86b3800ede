"""Inflected words meet their dictionary forms, and different words stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.inflections import bases, unpossessed
from corpus.lemmas import lemma, russian_lemmas
from corpus.model import LANGUAGES, Language
from tests.inflected_words import ENGLISH_PAIRS, KAZAKH_APART, KAZAKH_PAIRS, RUSSIAN_PAIRS, pairs

KAZAKH = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшыіэюя"


@pytest.mark.parametrize(
    ("language", "table", "floor"),
    [("kk", KAZAKH_PAIRS, 0.97), ("ru", RUSSIAN_PAIRS, 1.0), ("en", ENGLISH_PAIRS, 1.0)],
)
def test_inflected_words_have_the_lemma_of_their_base(language: Language, table: str, floor: float) -> None:
    found = pairs(table)
    apart = [pair for pair in found if lemma(pair[0], language) != lemma(pair[1], language)]
    assert 1 - len(apart) / len(found) >= floor, apart


def test_there_are_pairs_enough_to_judge_kazakh_by() -> None:
    assert len(pairs(KAZAKH_PAIRS)) >= 150


@pytest.mark.parametrize(("first", "second"), pairs(KAZAKH_APART))
def test_different_kazakh_words_keep_different_stems(first: str, second: str) -> None:
    assert lemma(first, "kk") != lemma(second, "kk")


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [
        ("доли", "ru", "доля"),
        ("стали", "ru", "стать"),
        ("көлігінің", "kk", "көлік"),
        ("халқымен", "kk", "халық"),
        ("кітабында", "kk", "кітап"),
        ("фестивалінде", "kk", "фестиваль"),
        ("countries'", "en", "country"),
        ("planned", "en", "plan"),
        ("organised", "en", "organize"),
        ("labour", "en", "labor"),
        ("written", "en", "write"),
        ("Kazakhstan's", "en", "kazakhstan"),
    ],
)
def test_bases_hold_the_dictionary_form(word: str, language: Language, base: str) -> None:
    assert base in bases(word, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_its_own_nearest_base(language: Language) -> None:
    assert bases("Данные", language)[0] == "данные"


def test_kazakh_bases_keep_marks_and_negation() -> None:
    assert "тұр" in bases("тұрды", "kk")
    assert "түр" not in bases("тұрды", "kk")
    assert "қабылда" not in bases("қабылдамады", "kk")


def test_likely_readings_of_a_russian_word_come_first() -> None:
    assert russian_lemmas("стали")[0] == "стать"


def test_a_possessive_may_hide_a_changed_stem() -> None:
    assert "айналым" in unpossessed("айналымы")
    assert "көлік" in unpossessed("көлігі")
    assert unpossessed("бұл") == ()


@given(st.text(KAZAKH, min_size=1, max_size=20))
def test_a_kazakh_stem_is_found_and_stays(word: str) -> None:
    stem = lemma(word, "kk")
    assert stem
    assert lemma(stem, "kk") == stem


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_too_long_for_a_word_is_left_as_it_is(language: Language) -> None:
    endless = "ның" * 10_000
    assert bases(endless, language) == (("ның" if language == "kk" else "нын") * 10_000,)
    assert lemma(endless, "kk") == "нын" * 10_000
