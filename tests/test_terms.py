"""Terms: what a question and a passage must share to meet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Language, Quote, Span
from corpus.terms import MAX_PASSAGE, passages, spellings, terms, title_terms, word_keys
from tests.factories import span_of


def keys(text: str, language: Language) -> set[str]:
    return {key for term in terms(text, language) for key in term.keys}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "товарооборота", "товарообороту"),
        ("ru", "совместных проектов", "совместный проект"),
        ("ru", "мёд", "мед"),
        ("kk", "университеттің", "университетте"),
        ("kk", "бидайды", "бидайдың"),
        ("kk", "Абайды", "Абай"),
        ("kk", "құяды", "құйған"),
        ("en", "wagons", "wagon"),
        ("en", "invested", "investing"),
    ],
)
def test_forms_of_a_word_share_a_key(language: Language, one: str, other: str) -> None:
    assert keys(one, language) & keys(other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("товарооборот", "ru"), ("тауар айналымы", "kk")),
        (("товарооборот", "ru"), ("trade turnover", "en")),
        (("пшеница", "ru"), ("wheat", "en")),
        (("бидай", "kk"), ("пшеницу", "ru")),
        (("Россия", "ru"), ("Ресейге", "kk")),
        (("Алибек Нурланов", "ru"), ("Alibek Nurlanov", "en")),
        (("Қасым-Жомарт Тоқаев", "kk"), ("Kassym-Jomart Tokayev", "en")),
    ],
)
def test_languages_meet_in_concepts_and_people(one: tuple[str, Language], other: tuple[str, Language]) -> None:
    shared = keys(*one) & keys(*other)
    assert any(key.startswith(("c_", "p_")) for key in shared), shared


@pytest.mark.parametrize(
    ("one", "other"), [("экспорт", "импорт"), ("вырос", "упал"), ("пшеница", "нефть"), ("Казахстан", "Россия")]
)
def test_different_things_do_not_meet(one: str, other: str) -> None:
    assert not keys(one, "ru") & keys(other, "ru")


def test_function_words_are_no_terms() -> None:
    assert terms("и в на с по", "ru") == []
    assert terms("the of and", "en") == []
    assert terms("және мен үшін", "kk") == []


def test_a_number_is_one_key_in_any_spelling() -> None:
    assert word_keys("22,2", "ru") == word_keys("22.2", "en")


@given(text=st.text(max_size=200), language=st.sampled_from(LANGUAGES))
def test_terms_stand_in_their_text_in_order(text: str, language: Language) -> None:
    found = terms(text, language)
    starts = [term.span.start for term in found]
    assert starts == sorted(starts)
    for term in found:
        assert term.span.of(text)
        assert all(key and not set(key) & set(' "/\n') for key in term.keys)


BODIES = st.lists(st.text("абвгд .!?\n«»", max_size=80), max_size=6).map("\n".join)


@given(body=BODIES)
def test_passages_are_slices_in_order_that_do_not_overlap(body: str) -> None:
    found = passages(body, "ru")
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for passage in found:
        assert passage.span.of(body).strip() == passage.span.of(body) != ""
        assert all(passage.span.holds(sentence.span) for sentence in passage.sentences)


def test_a_quote_over_two_lines_is_one_passage() -> None:
    body = "Он сказал: «Мы строим дорогу.\nОна будет длинной».\nПотом пошёл дождь."
    words = Span(span_of(body, "Мы").start, span_of(body, "длинной").end)
    quote = Quote((words,), Span(0, body.index("\nПотом")), None, None, "direct")
    assert [passage.span.of(body)[:3] for passage in passages(body, "ru", (quote,))] == ["Он ", "Пот"]


def test_long_paragraphs_are_split_at_sentences() -> None:
    body = "Состав прошёл границу без остановки. " * 120
    found = passages(body, "ru")
    assert len(found) > 1
    assert all(passage.span.end - passage.span.start <= MAX_PASSAGE for passage in found)
    assert all(passage.span.of(body).endswith(".") for passage in found)


def test_titles_and_spellings() -> None:
    assert "c_turnover" in title_terms("Товарооборот вырос")
    assert title_terms(None) == ()
    assert spellings("Ёлки-палки, 2024 да лес") == ["елки", "палки", "лес"]
