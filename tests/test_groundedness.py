"""Whatever is asked, Derek says nothing that does not stand in a stored article, in bounded time."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Language
from corpus.replies import Answer, Citation
from corpus.text import WORD
from templates import headline, inline, render
from tests.corpora import ARTICLES, Corpus, corpus

__all__ = ["corpus"]

LONGEST = 4096
LIMIT_MS = 2000
"""Far above what any question takes, and far below what a quadratic slip would."""

NOISE = (
    "22,2", "-", '"', "'", "AND", "OR NOT", "NEAR(", "*", "a:b", "терм:", "(", ")", "^", "\x00", "\ud800", "\udfff",
    "\u202e", "\u200f", "\u2066", "\ufeff", "\u0301", "🌾", "2022", "2023 жылы", "last year", "в 2030 году", "%", "<b>",
    "&amp;", "</blockquote>", "{{ 7 }}", "ß", "İ", "١٢", "１２", "½", "\U00017000",
    "а\U00017000", "\n", "\t", "?", "а", "ли", "ше",
)  # fmt: skip
ASKING = (
    "сколько", "какой", "что сказал", "кто", "когда", "где", "правда ли", "на сколько вырос", "а", "какое издание",
    "қанша", "кім", "не деді", "қашан", "қайда", "how much", "what did", "say about", "who", "when", "where", "did",
)  # fmt: skip


def known_words() -> list[str]:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(ARTICLES.iterdir()))
    return sorted({match[0] for match in WORD.finditer(text)})


def any_text() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=()), max_size=60)


def pieces() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(known_words()), st.sampled_from(ASKING), st.sampled_from(NOISE), any_text())


def questions() -> st.SearchStrategy[str]:
    short = st.lists(pieces(), max_size=12).map(" ".join)
    huge = st.tuples(pieces(), st.integers(1, LONGEST)).map(lambda pair: (f"{pair[0]} " * pair[1])[:LONGEST])
    return st.one_of(short, short, short, huge)


def hold_citation(corpus: Corpus, citation: Citation) -> None:
    article = corpus.run(corpus.derek.store.article(citation.card.id))
    assert article is not None
    assert citation.card == article.card
    assert citation.text == citation.passage.of(article.body)
    assert citation.text.strip()
    assert all(citation.passage.holds(mark) and mark.start < mark.end for mark in citation.marks)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def quoted_in_html(html: str) -> list[str]:
    """What stands in each ``<blockquote>``, without the ellipses and labels in ``<i>``."""
    blocks = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)
    return [squeezed(unescape(re.sub(r"<i>.*?</i>|</?b>", "", block))) for block in blocks]


def hold_reply(answer: Answer, language: Language) -> None:
    passages = [squeezed(citation.text) for citation in (*answer.citations, *answer.closest)]
    for quoted in quoted_in_html(render(answer, language)):
        assert any(quoted in passage for passage in passages), quoted
    said = headline(answer, language)
    for quoted in re.findall("[«“](.+?)[»”]", said) if answer.kind == "quote" else ():
        assert any(squeezed(quoted.rstrip("«“")) in passage for passage in passages), quoted


def hold_headline(answer: Answer) -> None:
    if answer.status == "not_found":
        assert not answer.headline
        assert not answer.citations
        assert headline(answer, "ru") == ""
        return
    assert answer.citations
    assert len(answer.headline) <= len(answer.citations)
    if answer.kind in ("figure", "quote", "yes_no", "where"):
        for words, citation in zip(answer.headline, answer.citations, strict=False):
            assert words == " … ".join(citation.marked()), "the words of a mark, nothing else"


def hold(corpus: Corpus, question: str, answer: Answer) -> None:
    assert answer.question == question
    for citation in (*answer.citations, *answer.closest):
        hold_citation(corpus, citation)
    hold_headline(answer)
    for language in LANGUAGES:
        hold_reply(answer, language)
    assert answer.took_ms < LIMIT_MS, f"{answer.took_ms:.0f} ms for {question!r}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=questions())
def test_any_question_is_answered_from_the_articles_or_not_at_all(corpus: Corpus, question: str) -> None:
    hold(corpus, question, corpus.ask(question))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=questions(), second=questions())
def test_follow_ups_too(corpus: Corpus, first: str, second: str) -> None:
    hold(corpus, second, corpus.follow(first, second))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=questions())
def test_lists_too(corpus: Corpus, query: str) -> None:
    derek = corpus.derek
    latest, trade = corpus.run(derek.latest(query)), corpus.run(derek.trade(query))
    quotes, found = corpus.run(derek.quotes(query)), corpus.run(derek.inline(query))
    for citation in (*(row.citation for row in trade.rows), *quotes.items, *found.items):
        hold_citation(corpus, citation)
    for item in latest.items:
        article = corpus.run(derek.store.article(item.card.id))
        assert article is not None
        assert item.lead in article.body
    for citation in found.items:
        quoted = quoted_in_html(inline(citation, "ru").message)
        assert all(text in squeezed(citation.text) for text in quoted)
    for article, passage in corpus.run(derek.search(query, 5)):
        assert passage.stored.passage.span.of(article.body).strip()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ref=st.one_of(any_text(), st.from_regex(r"[0-9a-f]{12}-[fqp]\d{1,9}-\d{1,9}", fullmatch=True)))
def test_made_up_references_lead_nowhere(corpus: Corpus, ref: str) -> None:
    assert corpus.run(corpus.derek.citation(ref)) is None
    assert corpus.run(corpus.derek.context(ref)) is None
    assert corpus.run(corpus.derek.others(ref)) == ()


@pytest.mark.parametrize("tail", ["0-99999999", "5-5", "9-2"])
def test_references_to_no_passage_of_an_article_lead_nowhere(corpus: Corpus, tail: str) -> None:
    (card, *_) = corpus.run(corpus.derek.store.cards())
    for kind in "fqp":
        assert corpus.run(corpus.derek.citation(f"{card.id[:12]}-{kind}{tail}")) is None


def test_every_reference_leads_back_to_its_citation(corpus: Corpus) -> None:
    for question in ("Какой товарооборот в 2023 году?", "Что сказал Нурланов?", "Кто назвал цель достижимой?"):
        for citation in corpus.ask(question).citations:
            assert corpus.run(corpus.derek.citation(citation.ref)).passage == citation.passage
            context = corpus.run(corpus.derek.context(citation.ref))
            assert context.span.holds(citation.passage)
            assert citation.text in context.text
