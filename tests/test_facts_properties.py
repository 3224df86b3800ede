"""What holds of the facts of any text, and that written figures are read back."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.facts import extract_facts
from corpus.model import LANGUAGES, Fact, Language, Qualifier, Span
from tests.fact_cases import Case, article_of

_WORDS = (
    *("товарооборот", "вырос", "на", "до", "более", "чем", "22,2", "млрд", "долларов", "треть", "вдвое", "%"),
    *("(", ")", "—", ",", ".", "\n", "«", "»", "$", "5", "проектов", "из", "в 2022 году", "с", "раза", "т"),
    *("тауар айналымы", "27 миллиард", "доллардан", "асты", "есе", "былтыр", "пайызға", "жоба", "астам"),
    *("тысяча", "тысячи", "рабочих мест", "полмиллиона", "миллиард", "из них", "еще", "1 доллар", "год назад"),
    *("trade", "grew", "by", "a third", "doubled", "bn", "US$", "last year", "jobs", "from", "to", "1,234.5"),
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join))


def _facts(text: str, language: Language, published: date | None = None) -> list[Fact]:
    return extract_facts(article_of(Case("", language, published, text, ())))


@given(_TEXTS, st.sampled_from(LANGUAGES), st.one_of(st.none(), st.dates()))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_facts_inside_their_passages(text: str, language: Language, published: date | None) -> None:
    for fact in _facts(text, language, published):
        assert 0 <= fact.span.start < fact.span.end <= len(text)
        assert fact.passage.holds(fact.span)
        assert (fact.value_max is not None) == (fact.qualifier is Qualifier.RANGE)
        assert fact.value_max is None or fact.value < fact.value_max


@pytest.mark.parametrize(
    ("language", "figure"),
    [
        ("ru", "экспорт в 2022 году вырос на 5% до 3 млрд долларов, "),
        ("kk", "экспорт 2022 жылы 5 пайызға өсіп, 3 млрд доллар болды, "),
        ("en", "exports in 2022 grew by 5% to $3 billion, "),
    ],
)
def test_a_sentence_without_end_takes_no_more_time_per_figure(language: Language, figure: str) -> None:
    _facts(figure, language)

    def seconds(times: int) -> float:
        start = process_time()
        _facts(figure * times, language)
        return process_time() - start

    assert seconds(800) < 40 * max(seconds(80), 0.01)


@given(st.integers(11, 999), st.integers(0, 9), st.sampled_from([("млн", 1e6), ("млрд", 1e9), ("трлн", 1e12)]))
def test_a_russian_sum_round_trips(whole: int, tenth: int, magnitude: tuple[str, float]) -> None:
    (fact,) = _facts(f"Экспорт составил {whole},{tenth} {magnitude[0]} долларов.", "ru")
    assert fact.value == pytest.approx((whole + tenth / 10) * magnitude[1])
    assert fact.unit == "USD"


@given(st.integers(1, 999), st.integers(1, 9))
def test_a_kazakh_percentage_round_trips(whole: int, tenth: int) -> None:
    (fact,) = _facts(f"Экспорт {whole},{tenth} пайызға өсті.", "kk")
    assert fact.value == pytest.approx(whole + tenth / 10)
    assert fact.unit == "percent"


@given(st.integers(1000, 10**9))
def test_an_english_count_round_trips(value: int) -> None:
    (fact,) = _facts(f"The plant has {value:,} employees.", "en")
    assert (fact.value, fact.unit) == (value, "workers")


def test_the_speaker_is_asked_for_the_span_of_the_figure() -> None:
    asked: list[Span] = []

    def speaker_at(span: Span) -> str:
        asked.append(span)
        return "Имя"

    text = "Товарооборот вырос более чем на 10%."
    (fact,) = extract_facts(article_of(Case("", "ru", None, text, ())), speaker_at)
    assert fact.speaker == "Имя"
    assert [span.of(text) for span in asked] == ["более чем на 10%"]


@pytest.mark.parametrize(
    ("language", "text", "measure", "places"),
    [
        ("ru", "Экспорт составил $178,4 млн, импорт – $196,5 млн.", ["export", "import"], [(), ()]),
        ("ru", "Товарооборот России и Казахстана вырос на 10%.", ["turnover"], [("ru", "kz")]),
        ("ru", "Реализовано 26 проектов, создано 500 рабочих мест.", ["projects", "jobs"], [(), ()]),
        ("ru", "Экспорт в Узбекистан – 5 млн тонн, в Китай – 2 млн тонн.", ["export", "export"], [("uz",), ("cn",)]),
        ("kk", "Өзбекстанға экспорт 2,4 млн тонна болды.", ["export"], [("uz",)]),
        ("en", "Exports reached $5 billion, while imports were $3 billion.", ["export", "import"], [(), ()]),
    ],
)
def test_measures_and_places(language: Language, text: str, measure: list[str], places: list[tuple[str, ...]]) -> None:
    facts = _facts(text, language)
    assert [fact.measure for fact in facts] == measure
    assert [fact.places for fact in facts] == places


def test_a_base_of_comparison_is_no_period_of_the_figure() -> None:
    text = "Экспорт за 5 месяцев 2022 года прибавил 7% относительно аналогичного периода 2021 года."
    (fact,) = _facts(text, "ru")
    assert fact.period is not None
    assert fact.comparison is not None
    assert (fact.period.end, fact.comparison.end) == (date(2022, 5, 31), date(2021, 5, 31))
