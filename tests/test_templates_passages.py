"""Which part of a passage is shown, and inline results, which are one passage each."""

from __future__ import annotations

from templates import inline, length, plain, render
from tests.botapi.html import parse_html
from tests.factories import answer, article, citation, quoted
from tests.test_templates import TURNOVER, figures, spoken


def long_article(sentences: int) -> str:
    return " ".join(f"Предложение номер {n} рассказывает о поездах и вагонах." for n in range(sentences))


def test_a_long_passage_is_shown_in_whole_sentences_around_its_mark() -> None:
    body = long_article(60)
    html = render(answer(citation(article(body), "номер 30")), "ru")
    (shown,) = quoted(html)
    assert shown in body
    assert shown.startswith("Предложение")
    assert shown.endswith("вагонах.")
    assert "<b>номер 30</b>" in html
    assert "<blockquote expandable><i>…</i> " in html
    assert " <i>…</i></blockquote>" in html


def test_a_sentence_without_end_is_cut_at_words_outside_its_mark() -> None:
    body = "слово " * 400 + "ИСКОМОЕ " + "слово " * 400
    html = render(answer(citation(article(body), "ИСКОМОЕ")), "ru")
    (shown,) = quoted(html)
    assert shown in body
    assert "<b>ИСКОМОЕ</b>" in html
    assert set(shown.split()) == {"слово", "ИСКОМОЕ"}


def test_too_many_passages_are_left_out_whole_and_counted() -> None:
    papers = [article(long_article(30), publisher=f"Газета {n}", title="Т" * 300) for n in range(15)]
    many = [citation(paper, "номер 9") for paper in papers]
    html = render(answer(*many), "ru")
    assert length(html) <= 4096
    shown = len(quoted(html))
    assert 5 <= shown < 15
    assert f"И ещё {15 - shown} фрагм" in html


def test_inline_results_have_a_title_a_description_and_a_clean_message() -> None:
    made = inline(figures(), "ru")
    assert made.title == "Товарооборот, январь–октябрь 2022: 21,4 млрд долларов"
    assert made.description.startswith("Утро, 14.03.2023\nЗа десять месяцев")
    assert made.message.startswith(f"<b>{made.title}</b>\n<blockquote>")
    assert quoted(made.message) == [TURNOVER]


def test_an_inline_quote_is_titled_by_its_speaker() -> None:
    made = inline(spoken(), "en")
    assert made.title == "Пётр Ильин"
    *_, said_by, source = plain(made.message).splitlines()
    assert said_by == "— Пётр Ильин"
    assert ", between 31 Jan 2020 and 8 May 2020, by the text [in Russian] https://" in source


def test_a_mark_that_overlaps_another_is_marked_once() -> None:
    html = render(answer(citation(article("Раз два три, четыре пять."), "Раз два", "два три")), "ru")
    assert "<b>Раз два три</b>, четыре" in html


def test_nothing_is_marked_where_all_of_it_would_be() -> None:
    html = render(answer(citation(article("Раз два три."), "Раз два три")), "ru")
    assert "<blockquote>Раз два три.</blockquote>" in html


def test_a_short_passage_is_not_folded() -> None:
    assert "<blockquote>" in render(answer(citation(article("Коротко."))), "ru")


def test_the_text_of_an_article_is_never_a_template() -> None:
    body = "{{ 7 * 7 }} {% raw %} {query}"
    assert quoted(render(answer(citation(article(body)), headline=(body,)), "ru")) == [body]


def test_the_message_of_an_inline_result_is_telegram_html() -> None:
    assert "<новый>" in parse_html(inline(spoken(), "ru").message).text
