"""Figures and quotes of one article together: each figure has the speaker whose words it stands in."""

from __future__ import annotations

from corpus.extract import extract
from tests.quote_cases import article_of

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
