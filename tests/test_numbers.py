"""Numbers: whatever is written is read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Language
from corpus.numbers import find_numbers

_NBSP = "\u00a0"
_THIN = "\u2009"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "двадцать пять", 25),
        ("ru", "двести сорок три тысячи", 243_000),
        ("ru", "полтора миллиарда", 1.5e9),
        ("ru", "два с половиной миллиона", 2.5e6),
        ("ru", "2 млн 492 тыс.", 2_492_000),
        ("ru", "1" + _NBSP + "234,5", 1234.5),
        ("ru", "1" + _THIN + "234" + _THIN + "567", 1_234_567),
        ("ru", "22,2 млрд", 22.2e9),
        ("ru", "двух десятков", 20),
        ("ru", "28 (миллиардов", 28e9),
        ("ru", "20-ти", 20),
        ("ru", "полмиллиона", 5e5),
        ("ru", "0,178 трлн", 178_000_000_000),
        ("ru", "32,8 млрд", 32_800_000_000),
        ("ru", "полумиллиона", 500_000),
        ("kk", "16,4 млрд", 16_400_000_000),
        ("en", "16.4 billion", 16_400_000_000),
        ("en", "4.35 million", 4_350_000),
        ("kk", "жиырма бес мың", 25_000),
        ("kk", "бір жарым миллиард", 1.5e9),
        ("kk", "200-ден", 200),
        ("kk", "үш жүз", 300),
        ("kk", "2 млн 492 мың", 2_492_000),
        ("kk", "22 мыңнан", 22_000),
        ("kk", "он екі", 12),
        ("kk", "30 млрд-қа", 30e9),
        ("en", "twenty-five", 25),
        ("en", "three hundred", 300),
        ("en", "two and a half million", 2.5e6),
        ("en", "half a billion", 5e8),
        ("en", "1,234,567", 1_234_567),
        ("en", "1,234.5", 1234.5),
        ("en", "5.2bn", 5.2e9),
        ("en", "two dozen", 24),
        ("en", "a million", 1e6),
    ],
)
def test_reads(language: Language, text: str, value: float) -> None:
    (number,) = find_numbers(text, language)
    assert number.value == value
    assert number.span.of(text) == text


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("ru", "1-1,2 млн", 1e6, 1.2e6),
        ("ru", "от 5 до 7 млрд", 5e9, 7e9),
        ("ru", "500 тыс. – 1 млн", 5e5, 1e6),
        ("kk", "5-7 млн", 5e6, 7e6),
        ("en", "between 5 and 7 billion", 5e9, 7e9),
        ("en", "$5-$7 billion", 5e9, 7e9),
        ("en", "24-24.5 bn", 24e9, 24.5e9),
    ],
)
def test_reads_ranges(language: Language, text: str, low: float, high: float) -> None:
    (number,) = find_numbers(text, language)
    assert (number.value, number.value_max) == (low, high)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Covid-19"), ("ru", "30-летие"), ("ru", "5-й"), ("ru", "G20"), ("ru", "№5"), ("ru", "1.2.3.4")],
)
def test_is_no_number(language: Language, text: str) -> None:
    assert find_numbers(text, language) == []


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from([("тыс.", 1e3), ("млн", 1e6), ("млрд", 1e9)]))
def test_decimals_with_a_magnitude_round_trip(whole: int, tenth: int, magnitude: tuple[str, float]) -> None:
    (number,) = find_numbers(f"{whole},{tenth} {magnitude[0]}", "ru")
    assert number.value == (whole * 10 + tenth) * magnitude[1] / 10


@given(st.integers(0, 10**12), st.sampled_from([" ", _NBSP, _THIN, "\u202f"]))
def test_grouped_integers_round_trip(value: int, space: str) -> None:
    (number,) = find_numbers(f"{value:,}".replace(",", space), "ru")
    assert number.value == value


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_any_text_has_ordered_spans_of_itself(text: str, language: Language) -> None:
    end = 0
    for number in find_numbers(text, language):
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.value_max is None or number.value < number.value_max
        end = number.span.end
