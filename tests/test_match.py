"""Matching: which passages come first, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpora import Corpus, corpus

__all__ = ["corpus"]


def ranked(corpus: Corpus, query: str, limit: int = 10) -> list[tuple[str, str, float]]:
    """File, words and score of each passage found."""
    found = corpus.run(corpus.derek.search(query, limit))
    return [(Path(a.card.source).name, item.stored.passage.span.of(a.body), item.score) for a, item in found]


@pytest.mark.parametrize(
    ("query", "file", "words"),
    [
        ("рабочие места в промышленности", "projects.md", "рабочих мест"),
        ("зерновые вагоны цех", "projects.md", "зерновых вагонов"),
        ("падение цен на металлы", "turnover-2023.md", "металлы"),
        ("второй путь у границы", "nurlanov-ru.md", "второго пути"),
        ("чай и баурсаки", "fair.md", "баурсаками"),
        ("бидай экспортынан түскен табыс", "wheat-kk.md", "табыс"),
        ("филиалдағы студенттер", "university-kk.md", "студент"),
        ("good roads and courts", "investment-en.md", "roads"),
        ("chemical plant", "investment-en.md", "Taraz"),
        ("wheat export to Russia", "wheat-kk.md", "бидай"),
        ("логистические центры", "envoy.md", "логистических"),
        ("логистичиские цетнры", "envoy.md", "логистических"),
        ("kjubcnbxtcrbt wtynhs", "envoy.md", "логистических"),
        ("logisticheskie tsentry", "envoy.md", "логистических"),
    ],
)
def test_the_passage_meant_comes_first(corpus: Corpus, query: str, file: str, words: str) -> None:
    first = ranked(corpus, query)[0]
    assert first[0] == file
    assert words in first[1]


def test_scores_fall_and_the_limit_holds(corpus: Corpus) -> None:
    found = ranked(corpus, "Казахстан и Россия торговля", 4)
    scores = [score for _, _, score in found]
    assert len(found) == 4
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


def test_more_shared_words_rank_higher(corpus: Corpus) -> None:
    scores = {file: score for file, _, score in ranked(corpus, "шинный завод в Сарани")}
    assert max(scores, key=lambda file: scores[file]) == "projects.md"


@pytest.mark.parametrize("query", ["", "   ", "?!", "и в на", "zzzz", "\x00", '"', "AND OR NOT"])
def test_nothing_to_search_for_finds_nothing(corpus: Corpus, query: str) -> None:
    assert ranked(corpus, query) == []


def test_the_order_of_ties_is_always_the_same(corpus: Corpus) -> None:
    assert ranked(corpus, "Казахстан") == ranked(corpus, "Казахстан")
