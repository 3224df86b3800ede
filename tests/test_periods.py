"""Dates and periods: one-line cases in three languages, and what holds of any text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Language
from corpus.periods import PeriodMention, find_periods
from tests.fact_cases import Case, read_cases, read_period, shown_period

CASES = list(read_cases("periods_*.txt"))
_WORDS = ("в январе", "за 11 месяцев", "прошлого года", "2022 жылғы", "қаңтар-қазан", "31 февраля", "Q3", "last year",
          "с", "по", "1", "99", "2022", "H1", "May", ".", "\n", "II квартале", "годом ранее", "0000 год")  # fmt: skip


def _shown(mention: PeriodMention) -> str:
    base = "~" if mention.comparison else ""
    return base + (shown_period(mention.period) if mention.period else "?")


def _normal(period: str) -> str:
    base = "~" if period.startswith("~") else ""
    words = period.removeprefix("~")
    return base + (words if words == "?" else shown_period(read_period(words)))


@pytest.mark.parametrize("case", CASES, ids=[case.where for case in CASES])
def test_periods(case: Case) -> None:
    expected = [_normal(period) for facts in case.expected for period in facts.split()]
    found = find_periods(case.text, case.language, case.published)
    assert [_shown(mention) for mention in found] == expected, case.text


@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)),
    st.sampled_from(LANGUAGES),
    st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))),
)
@settings(max_examples=150, deadline=None)
def test_any_text_has_ordered_spans_of_itself(text: str, language: Language, reference: date | None) -> None:
    end = 0
    for mention in find_periods(text, language, reference):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.period is None or mention.period.start <= mention.period.end
        end = mention.span.end


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)))
def test_a_dated_day_is_that_day(day: date) -> None:
    for text, language in ((f"{day:%d.%m.%Y}", "ru"), (f"on {day:%B} {day.day}, {day.year}", "en")):
        (mention,) = find_periods(text, language, None)  # type: ignore[arg-type]
        assert mention.period is not None
        assert mention.period.start == mention.period.end == day
