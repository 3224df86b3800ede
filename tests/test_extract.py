"""Figures and quotes of one article together: each figure has the speaker whose words it stands in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from corpus.extract import extract
from corpus.model import LANGUAGES, Fact, Language
from corpus.quotes import extract_quotes, speaker_at
from tests.quote_cases import article_of, read_case

DOCUMENT = (Path(__file__).parents[1] / "docs" / "extraction.md").read_text(encoding="utf-8")

_BODY = (
    "Премьер-министр Казахстана Олжас Бектенов рассказал о торговле.\n"
    "«Экспорт вырос на 12%, мы построили 14 заводов», — сказал глава правительства.\n"
    "Он добавил, что инвестиции достигли 3 млрд долларов. Кроме того, создано 5 тыс. рабочих мест.\n"
    "В форуме участвовали 40 компаний."
)


def test_speakers_of_figures() -> None:
    article = article_of(_BODY, "ru")
    speakers = {fact.span.of(_BODY): fact.speaker for fact in extract(article).facts}
    by_speaker = {name: sorted(words for words, said in speakers.items() if said == name) for name in speakers.values()}
    assert any("12%" in words for words in by_speaker["Олжас Бектенов"])
    assert any("3 млрд" in words for words in by_speaker["Олжас Бектенов"])
    assert any("5 тыс" in words for words in by_speaker["Олжас Бектенов"])
    assert any("40" in words for words in by_speaker[None])


def test_quotes_are_in_order_and_of_both_kinds() -> None:
    quotes = extract(article_of(_BODY, "ru")).quotes
    assert [quote.kind for quote in quotes].count("direct") == 1
    assert any(quote.kind == "reported" for quote in quotes)
    assert list(quotes) == sorted(quotes, key=lambda quote: quote.spans)


def test_an_empty_article_has_nothing() -> None:
    taken = extract(article_of("  \n ", "kk"))
    assert (taken.facts, taken.quotes) == ((), ())


def _figures() -> list[list[str]]:
    table = DOCUMENT.partition("<!-- figures -->")[2].strip().partition("\n\n")[0]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]


def _row(fact: Fact, text: str) -> list[str]:
    period = f"{fact.period.start}/{fact.period.end}" if fact.period else ""
    value = f"{fact.value:.2f}".removesuffix(".00").rstrip("0" if fact.value % 1 else "")
    return [fact.span.of(text), value, fact.unit, fact.qualifier.value, fact.kind.value, period]


@pytest.mark.parametrize("row", _figures(), ids=lambda row: row[2])
def test_documented_figures(row: list[str]) -> None:
    code, text, *expected = row
    language = next(language for language in LANGUAGES if language == code)
    taken = extract(article_of(text, language, date(2024, 11, 15)))
    assert expected in [_row(fact, text) for fact in taken.facts]


def _quotes() -> list[tuple[Language, str]]:
    return [
        (language, line)
        for language in LANGUAGES
        for block in re.findall(rf"```quotes {language}\n(.*?)```", DOCUMENT, re.DOTALL)
        for line in block.splitlines()
    ]


@pytest.mark.parametrize(("language", "line"), _quotes())
def test_documented_quotes(language: Language, line: str) -> None:
    case = read_case(line, language)
    text = case.article.body
    quotes = extract_quotes(case.article)
    direct = [(tuple(span.of(text) for span in q.spans), q.speaker) for q in quotes if q.kind == "direct"]
    assert direct == [(tuple(span.of(text) for span in spans), speaker) for spans, speaker in case.quotes]
    speaker = speaker_at(case.article, quotes)
    assert [speaker(span) for span, _ in case.probes] == [name for _, name in case.probes]
