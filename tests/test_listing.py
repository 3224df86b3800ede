"""The lists: latest, trade, quotes, sources, inline results, and other figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import FactKind
from corpus.replies import Trade
from tests.corpora import ARTICLES, Corpus, corpus

__all__ = ["corpus"]


def values(trade: Trade) -> list[float]:
    return [row.fact.value for row in trade.rows]


def test_latest_is_newest_first_undated_last(corpus: Corpus) -> None:
    latest = corpus.run(corpus.derek.latest(size=20))
    days = [item.card.published.iso for item in latest.items]
    assert days[-1] is None
    assert days[:-1] == sorted(days[:-1], reverse=True)
    assert latest.page.total == len(list(ARTICLES.iterdir()))


def test_pages_of_latest_cover_all_once(corpus: Corpus) -> None:
    seen, offset = [], 0
    while True:
        latest = corpus.run(corpus.derek.latest(offset=offset, size=4))
        seen += [item.card.id for item in latest.items]
        if latest.page.next is None:
            break
        offset = latest.page.next
    assert len(seen) == len(set(seen)) == latest.page.total
    assert corpus.run(corpus.derek.latest(offset=500)).items == ()


@pytest.mark.parametrize(
    ("topic", "files"),
    [
        ("ярмарка мёда", {"fair.md"}),
        ("шахматы", set()),
        ("Helen Marsh", {"investment-en.md"}),
        ("2023 год", {"turnover-2022.md"}),  # those that came out in it
    ],
)
def test_latest_on_a_topic(corpus: Corpus, topic: str, files: set[str]) -> None:
    latest = corpus.run(corpus.derek.latest(topic))
    assert {Path(item.card.source).name for item in latest.items} == files


def test_trade_is_oldest_first_with_targets_apart(corpus: Corpus) -> None:
    trade = corpus.run(corpus.derek.trade())
    assert trade.measure == "turnover"
    levels = [row.fact.value for row in trade.rows if row.fact.kind is FactKind.LEVEL]
    assert levels[0] == 31.4e9
    assert set(levels) == {31.4e9, 27.6e9, 29.8e9}
    assert [row.fact.value for row in trade.rows if row.fact.kind is FactKind.TARGET] == [50e9]
    periods = [row.fact.period for row in trade.rows if row.fact.period]
    assert [period.end for period in periods] == sorted(period.end for period in periods)


@pytest.mark.parametrize(
    ("query", "measure", "year", "among"),
    [
        ("2022", "turnover", 2022, 31.4e9),
        ("экспорт", "export", None, 10.1e9),
        ("export 2022", "export", 2022, 10.1e9),
        ("импорт за 2022 год", "import", 2022, 21.3e9),
        ("инвестиции", "investment", None, 4.3e9),
        ("2022 жыл", "turnover", 2022, 31.4e9),
    ],
)
def test_trade_by_measure_and_year(corpus: Corpus, query: str, measure: str, year: int | None, among: float) -> None:
    trade = corpus.run(corpus.derek.trade(query))
    assert (trade.measure, trade.year) == (measure, year)
    assert among in values(trade)


@pytest.mark.parametrize(("query", "unknown"), [("биткоин", "биткоин"), ("2022", None), ("экспорт", None), ("", None)])
def test_trade_tells_that_a_measure_is_unknown(corpus: Corpus, query: str, unknown: str | None) -> None:
    assert corpus.run(corpus.derek.trade(query)).unknown == unknown


def test_trade_of_a_year_without_figures(corpus: Corpus) -> None:
    assert corpus.run(corpus.derek.trade("1990")).rows == ()


@pytest.mark.parametrize("query", ["Жаксыбеков", "Данияр Жаксыбеков", "jaksybekov", "Данияра Жаксыбекова"])
def test_quotes_of_a_person(corpus: Corpus, query: str) -> None:
    quotes = corpus.run(corpus.derek.quotes(query))
    assert quotes.items
    assert {item.speaker for item in quotes.items} == {"Данияр Жаксыбеков"}
    assert quotes.person == "Данияр Жаксыбеков"


def test_quotes_on_a_topic(corpus: Corpus) -> None:
    (quote, *_) = corpus.run(corpus.derek.quotes("Жаксыбеков медь")).items
    assert "медь" in quote.text


def test_quotes_newest_first_direct_only(corpus: Corpus) -> None:
    quotes = corpus.run(corpus.derek.quotes(size=50))
    days = [item.card.published.iso or "" for item in quotes.items]
    assert days == sorted(days, reverse=True)
    assert all(item.quote and item.quote.kind == "direct" for item in quotes.items)
    assert sum(count for _, count in quotes.people) == quotes.page.total


def test_nobody_is_no_quotes(corpus: Corpus) -> None:
    assert corpus.run(corpus.derek.quotes("Наполеон Бонапарт")).items == ()


def test_sources(corpus: Corpus) -> None:
    sources = corpus.run(corpus.derek.sources())
    counts = {item.publisher: item.articles for item in sources.items}
    assert sum(counts.values()) == sources.coverage.articles == len(list(ARTICLES.iterdir()))
    assert counts["Степной курьер"] == 3
    assert list(counts.values()) == sorted(counts.values(), reverse=True) or list(counts)[-1] is None
    assert sources.coverage.undated == 1
    assert set(sources.coverage.languages) == {"ru", "kk", "en"}


def test_inline_pages_do_not_repeat(corpus: Corpus) -> None:
    first = corpus.run(corpus.derek.inline("", 0, 2))
    second = corpus.run(corpus.derek.inline("", 2, 2))
    assert first.page.next == 2
    assert not {item.ref for item in first.items} & {item.ref for item in second.items}


@pytest.mark.parametrize(
    ("query", "words"), [("товарооборот 2022", "31,4"), ("honest courts", "honest"), ("қанша тонна бидай", "640")]
)
def test_inline_finds(corpus: Corpus, query: str, words: str) -> None:
    found = corpus.run(corpus.derek.inline(query))
    assert words in " ".join(found.items[0].marked())


def test_other_figures_are_of_the_same_measure(corpus: Corpus) -> None:
    (citation, *_) = corpus.ask("Какой товарооборот был в 2022 году?").citations
    others = corpus.run(corpus.derek.others(citation.ref))
    assert others
    assert {other.fact.measure for other in others if other.fact} == {"turnover"}
    assert citation.ref not in {other.ref for other in others}


@pytest.mark.parametrize(("typing", "whole"), [("товарооб", "товарооборот"), ("тауар айнал", "тауар айналым")])
def test_inline_guesses_the_word_being_typed(corpus: Corpus, typing: str, whole: str) -> None:
    found = corpus.run(corpus.derek.inline(typing))
    meant = corpus.run(corpus.derek.inline(whole))
    assert found.items
    assert {item.ref for item in found.items} & {item.ref for item in meant.items}


def test_inline_finds_the_figures_of_a_year(corpus: Corpus) -> None:
    found = corpus.run(corpus.derek.inline("2022"))
    assert found.items
    periods = [item.fact.period for item in found.items if item.fact]
    assert all(period and period.start.year == period.end.year == 2022 for period in periods)
    assert not corpus.run(corpus.derek.inline("1990")).items
