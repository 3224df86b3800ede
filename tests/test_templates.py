"""Replies in words: what a reader is shown of each record, in three languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest

from corpus.model import LANGUAGES, Basis, FactKind, Language, Period, Published, Span
from corpus.replies import (
    Answer,
    Citation,
    Context,
    Coverage,
    Headline,
    Latest,
    Note,
    Page,
    Quotes,
    Reply,
    SourceCount,
    Sources,
)
from templates import headline, inline, length, render
from tests.botapi.html import parse_html
from tests.factories import answer, article, citation, day, fact, quoted, span_of, year

TURNOVER = "За десять месяцев оборот вырос до 21,4 млрд долларов. Премьер назвал это успехом."
KAZAKH = "Былтыр екі елдің саудасы 25 млрд доллардан асты, деді министр."
SPOKEN = "— Мы построим <новый> мост & дорогу, — сказал посол. — Это решено."


def figures() -> Citation:
    source = article(TURNOVER, publisher="Утро", title="Оборот растёт")
    made = fact(TURNOVER, "21,4 млрд долларов", 21.4e9, period=year(2022, 1, 10), speaker="Олжас Бектенов")
    return citation(source, "21,4 млрд долларов", fact=made)


def kazakh() -> Citation:
    source = article(KAZAKH, publisher="Таң", title="Сауда өсті", url=None, published=Published(), language="kk")
    made = fact(KAZAKH, "25 млрд доллардан асты", 25e9, speaker="Асқар Сейітов")
    return citation(source, "25 млрд доллардан асты", fact=made)


def spoken() -> Citation:
    bounds = Published(Basis.BOUNDS, Period(date(2020, 1, 31), date(2020, 5, 8)), ("31 января",))
    source = article(SPOKEN, title=None, published=bounds)
    return citation(source, "Мы построим <новый> мост & дорогу", "Это решено", speaker="Пётр Ильин")


COVERAGE = Coverage(12, Period(date(2019, 2, 1), date(2024, 3, 9)), 2, tuple(f"Газета {n}" for n in range(8)), ("ru",))


def differing(language: Language = "ru") -> Answer:
    return answer(
        figures(),
        kazakh(),
        headline=("21,4 млрд долларов", "25 млрд доллардан асты"),
        notes=frozenset({Note.SOURCES_DIFFER}),
        language=language,
    )


def not_found(language: Language = "ru") -> Answer:
    asked = ("Сколько проектов?", "Какой экспорт?")
    return Answer("?", language, "not_found", "figure", closest=(figures(),), suggestions=asked, coverage=COVERAGE)


def replies() -> list[Reply]:
    page = Page(2, 2, 7)
    source = figures()
    lists: list[Reply] = [
        Latest("торговля", (Headline(source.card, TURNOVER), Headline(kazakh().card, KAZAKH)), page),
        Latest(None, (), Page(0, 5, 0)),
        Latest("балет", (), Page(0, 5, 0)),
        Quotes("Пётр Ильин", "мост", (spoken(),), Page(0, 5, 1), (("Пётр Ильин", 1),)),
        Quotes("Никто", None, (), Page(0, 5, 0), (("Пётр Ильин", 1),)),
        Quotes(None, None, (), Page(0, 5, 0)),
        Sources((SourceCount("Утро", 21, source.card), SourceCount(None, 1, kazakh().card)), COVERAGE, 3, 1),
        Sources((), COVERAGE),
        Context(spoken(), Span(0, len(SPOKEN)), SPOKEN),
    ]
    return [differing(), not_found(), answer(spoken(), headline=("Пётр Ильин",), kind="who"), *lists]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reply", replies())
def test_each_reply_is_telegram_html_and_the_same_in_plain(reply: Reply, language: Language) -> None:
    html = render(reply, language)
    shown = parse_html(html).text
    assert 0 < length(html) <= 4096
    assert "\n\n\n" not in html
    text = render(reply, language, "plain")
    assert all(word in text for word in re.findall(r"\w+", shown))


def test_a_figure_is_headed_by_itself_with_period_and_speaker() -> None:
    html = render(answer(figures(), headline=("21,4 млрд долларов",)), "ru")
    assert html.splitlines() == [
        "<b>21,4 млрд долларов</b> — январь–октябрь 2022, Олжас Бектенов",
        "<blockquote>За десять месяцев оборот вырос до <b>21,4 млрд долларов</b>. "
        "Премьер назвал это успехом.</blockquote>",
        "Утро, 14.03.2023",
        '<a href="https://example.org/news/1">Оборот растёт</a>',
    ]


def test_in_a_terminal_it_reads_without_tags() -> None:
    assert render(answer(figures(), headline=("21,4 млрд долларов",)), "en", "plain").splitlines() == [
        "21,4 млрд долларов — January–October 2022, Olzhas Bektenov",
        "    За десять месяцев оборот вырос до 21,4 млрд долларов. Премьер назвал это успехом.",
        "Утро, 14 Mar 2023 [in Russian]",
        "Оборот растёт",
        "https://example.org/news/1",
    ]


def test_sources_that_differ_stand_side_by_side() -> None:
    text = render(differing(), "ru", "plain")
    first, second = text.index("1. 21,4 млрд долларов"), text.index("2. 25 млрд доллардан асты")
    assert text.index("Источники расходятся:") < first < second
    assert "— январь–октябрь 2022, Олжас Бектенов" in text[first:second]
    assert "— период не указан, Асқар Сейітов" in text[second:]
    assert "Таң, дата не указана [по-казахски]" in text[second:]


def test_the_same_statement_from_two_sources_is_said_once() -> None:
    other = article(TURNOVER, publisher="Вечер")
    twin = citation(other, "21,4 млрд долларов", fact=figures().fact)
    html = render(answer(figures(), twin, headline=("21,4 млрд долларов",) * 2), "ru")
    assert html.count("<b>21,4 млрд долларов</b> —") == 1
    assert "Утро" in html
    assert "Вечер" in html


def test_the_same_words_of_another_day_are_another_statement() -> None:
    made = fact(TURNOVER, "21,4 млрд долларов", 21.4e9)
    days = (day("2023-03-14"), day("2023-03-14"), day("2024-05-01"))
    cited = [citation(article(TURNOVER, published=when), "21,4 млрд долларов", fact=made) for when in days]
    text = render(answer(*cited, headline=("21,4 млрд долларов",) * 3), "ru", "plain")
    assert text.count("21,4 млрд долларов — период не указан") == 2


def test_a_second_passage_without_a_direct_answer_follows_the_first() -> None:
    html = render(answer(figures(), spoken(), headline=("21,4 млрд долларов",)), "ru")
    assert not html.startswith("1.")
    assert quoted(html) == [TURNOVER, SPOKEN]


@pytest.mark.parametrize(
    ("note", "language", "said"),
    [
        (Note.TARGET_ONLY, "ru", "Это цель или прогноз"),
        (Note.NOT_WHOLE_PERIOD, "kk", "бір бөлігі бойынша"),
        (Note.NOT_CURRENT, "en", "nothing newer"),
        (Note.NO_NUMBER, "ru", "число не названо"),
        (Note.CLOSEST, "en", "here is the closest"),
        (Note.PREMISE, "ru", "сказано иначе"),
    ],
)
def test_notes_are_in_words(note: Note, language: Language, said: str) -> None:
    reply = answer(figures(), headline=("21,4 млрд долларов",), notes=frozenset({note}))
    assert said in render(reply, language)


@pytest.mark.parametrize(("language", "said"), [("ru", "Нет."), ("kk", "Жоқ."), ("en", "No.")])
def test_a_verdict_stands_first(language: Language, said: str) -> None:
    reply = answer(figures(), headline=("21,4 млрд долларов",), kind="yes_no", verdict="no")
    assert render(reply, language, "plain").startswith(f"{said} 21,4 млрд долларов")


def test_a_verdict_without_a_heading_still_stands_first() -> None:
    assert render(answer(spoken(), kind="yes_no", verdict="yes"), "ru", "plain").startswith("Да.\n")


def test_what_was_understood_is_shown_when_repaired() -> None:
    reply = answer(figures(), headline=("21,4 млрд долларов",), repaired="оборот <2022>")
    assert render(reply, "ru").startswith("<i>Показываю по запросу: оборот &lt;2022&gt;</i>\n\n")


def test_not_found_offers_the_closest_labelled_and_what_there_is() -> None:
    text = render(not_found(), "ru", "plain")
    assert text.startswith("В статьях, которые у меня есть, ответа на этот вопрос нет.")
    assert text.index("это не ответ") < text.index(TURNOVER)
    assert "У меня 12 статей с 01.02.2019 по 09.03.2024 (из них без даты 2): Газета 0, Газета 1, " in text
    assert "Газета 3 и ещё 4 издания." in text
    assert "• Сколько проектов?" in text


def test_a_figure_offered_as_the_closest_says_its_period() -> None:
    assert "— январь–октябрь 2022, Олжас Бектенов\n" in render(not_found(), "ru", "plain")


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "База пока пуста"), ("kk", "База әзірге бос"), ("en", "no articles have been loaded")]
)
def test_not_found_in_an_empty_corpus_says_that_it_is_empty(language: Language, said: str) -> None:
    text = render(replace(not_found(), closest=(), coverage=Coverage(0, None, 0, (), ())), language, "plain")
    assert said in text
    assert "0" not in text


def test_not_found_says_why_when_the_answer_knows() -> None:
    reply = replace(not_found(), notes=frozenset({Note.PREMISE, Note.CLOSEST, Note.TARGET_ONLY}))
    text = render(reply, "en", "plain")
    assert "The articles say otherwise." in text
    assert "here is the closest" not in text, "the heading of the closest passages says so already"
    assert "target" not in text, "nothing was answered that could be one"


def test_a_target_is_called_one() -> None:
    made = fact(TURNOVER, "21,4 млрд долларов", 21.4e9, kind=FactKind.TARGET, period=year(2030))
    target = citation(article(TURNOVER), "21,4 млрд долларов", fact=made)
    assert headline(answer(target, headline=("21,4 млрд долларов",)), "ru") == "21,4 млрд долларов — 2030 год, цель"
    assert inline(target, "ru").title == "Товарооборот, 2030 год, цель: 21,4 млрд долларов"


@pytest.mark.parametrize(
    ("kind", "places", "title"),
    [
        (FactKind.GROWTH, ("kz", "ru"), "Товарооборот, 2022 год: ↑\u00a021,4 млрд долларов"),
        (FactKind.DECLINE, (), "Товарооборот, 2022 год: ↓\u00a021,4 млрд долларов"),
        (FactKind.LEVEL, ("uz", "ru"), "Товарооборот (Узбекистан), 2022 год: 21,4 млрд долларов"),
    ],
)
def test_the_title_of_a_shared_figure_tells_a_change_and_another_country(
    kind: FactKind, places: tuple[str, ...], title: str
) -> None:
    made = fact(TURNOVER, "21,4 млрд долларов", 21.4e9, kind=kind, period=year(2022))
    shared = citation(article(TURNOVER), "21,4 млрд долларов", fact=replace(made, places=places))
    assert inline(shared, "ru").title == title


def test_a_link_that_telegram_would_refuse_is_no_link() -> None:
    for url in (
        "javascript:alert(1)",
        "not a link",
        "https://a b",
        'https://x.org/"><b>',
        "https://" + "x" * 2000,
    ):
        source = article(TURNOVER, url=url)
        assert "<a " not in render(answer(citation(source)), "ru")


def test_an_article_without_title_and_publisher_is_still_cited() -> None:
    source = article(TURNOVER, publisher=None, title=None, published=Published())
    html = render(answer(citation(source)), "ru")
    assert html.endswith('<a href="https://example.org/news/1">издание не указано</a>, дата не указана')


def test_an_article_with_nothing_else_is_told_by_its_file() -> None:
    source = article(TURNOVER, publisher=None, title=None, url=None)
    source = replace(source, card=replace(source.card, source="folder/<notes>.txt"))
    assert "издание не указано (&lt;notes&gt;.txt), 14.03.2023" in render(answer(citation(source)), "ru")


def test_undated_articles_in_latest_say_so() -> None:
    shown = Latest(None, (Headline(kazakh().card, KAZAKH),), Page(0, 5, 1))
    assert "Таң, күні көрсетілмеген\n" in render(shown, "kk")


def test_lists_say_that_a_date_was_inferred_and_an_answer_from_what() -> None:
    inferred = Published(Basis.INFERRED, day("2022-11-28").period, ("в понедельник",))
    source = article(TURNOVER, publisher="Порт", published=inferred)
    briefly = "Порт, 28.11.2022 (дата установлена по тексту)"
    assert briefly in render(Latest(None, (Headline(source.card, TURNOVER),), Page(0, 5, 1)), "ru", "plain")
    assert briefly in render(Quotes(None, None, (citation(source),), Page(0, 5, 1)), "ru", "plain")
    assert "по тексту: в понедельник)" in render(answer(citation(source)), "ru", "plain")


def test_a_lone_article_of_a_publisher_is_not_its_newest() -> None:
    dated, undated = article(TURNOVER).card, article(TURNOVER, published=Published()).card
    items = (SourceCount("Порт", 1, dated), SourceCount("Река", 2, dated), SourceCount("Лес", 3, undated))
    text = render(Sources(items, Coverage(6, None, 3, (), ("ru",))), "ru", "plain")
    assert "• Порт — 1 статья, 14.03.2023\n" in text
    assert "• Река — 2 статьи, последняя: 14.03.2023\n" in text
    assert text.endswith("• Лес — 3 статьи, дата не указана")


def test_a_page_of_a_list_says_where_it_stands() -> None:
    shown = Latest(None, (Headline(figures().card, TURNOVER), Headline(kazakh().card, KAZAKH)), Page(2, 2, 7))
    assert render(shown, "ru").endswith("3–4 из 7")


def test_a_quote_is_headed_by_its_speaker_once() -> None:
    html = render(answer(spoken(), headline=("Мы построим <новый> мост & дорогу",), kind="quote"), "ru")
    assert html.startswith("<b>Пётр Ильин</b>\n<blockquote>")
    assert html.count("Пётр Ильин") == 1


def test_context_marks_the_phrase_in_its_paragraph() -> None:
    body = f"Вступление. {SPOKEN} Заключение."
    inner = citation(article(body), of=SPOKEN)
    html = render(Context(inner, Span(0, len(body)), body), "ru")
    assert "<blockquote>Вступление. <b>— Мы построим &lt;новый&gt;" in html
    assert "решено.</b> Заключение.</blockquote>" in html


@pytest.mark.parametrize(
    ("reply", "language", "said"),
    [
        (answer(figures(), headline=("21,4 млрд долларов",)), "ru",
         "21,4 млрд долларов — январь–октябрь 2022, Олжас Бектенов"),
        (differing(), "en", "21,4 млрд долларов — January–October 2022, Olzhas Bektenov; "
                            "25 млрд доллардан асты — period not given, Асқар Сейітов"),
        (answer(spoken(), headline=("Пётр Ильин",), kind="who"), "ru", "Пётр Ильин"),
        (answer(spoken(), headline=("2024-02-01",), kind="when"), "en", "1 Feb 2024"),
        (answer(spoken(), headline=("x",), kind="quote"), "ru",
         "«Мы построим <новый> мост & дорогу» … «Это решено» — Пётр Ильин"),
        (answer(citation(article("— Да,\nмост!"), "Да,\nмост"), headline=("x",), kind="quote"), "ru", "«Да, мост»"),
        (answer(spoken(), headline=("x",), kind="quote"), "en",
         "“Мы построим <новый> мост & дорогу” … “Это решено” — Пётр Ильин"),
        (answer(figures(), headline=("21,4 млрд долларов",), kind="yes_no", verdict="yes"), "kk",
         "Иә: 21,4 млрд долларов — 2022 ж. қаңтар–қазан, Олжас Бектенов"),
        (answer(figures(), kind="passage"), "ru", "21,4 млрд долларов"),
        (not_found(), "ru", ""),
    ],
)  # fmt: skip
def test_headline(reply: Answer, language: Language, said: str) -> None:
    assert headline(reply, language) == said


def test_rendering_takes_less_than_a_few_milliseconds() -> None:
    reply = differing()
    render(reply, "ru")
    took = []
    for _ in range(20):
        start = perf_counter()
        render(reply, "ru")
        took.append(perf_counter() - start)
    assert sorted(took)[5] < 0.005  # measured 0.2 ms; loose, for a busy machine


def test_the_factories_are_consistent() -> None:
    made = figures()
    assert made.text == TURNOVER
    assert made.marked() == ("21,4 млрд долларов",)
    assert span_of(TURNOVER, "Премьер").of(TURNOVER) == "Премьер"
    assert year(2022, 1, 10) == Period(date(2022, 1, 1), date(2022, 10, 31))
    assert day("2024-02-01").iso == "2024-02-01"
