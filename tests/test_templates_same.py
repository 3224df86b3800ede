"""What is said once: a figure of several sources, an article in several languages, a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Article, FactKind, Language, Period, Qualifier
from corpus.replies import Answer, Citation, Note
from templates import headline, numbered_citations, render
from tests.factories import answer, article, citation, day, fact, quoted, year

RU = "Оборот порта в 2022 году превысил 5 млрд долларов, сообщил Пётр Ильин."
KK = "2022 жылы порттың айналымы 5 млрд доллардан асты."
EN = "The turnover of the port exceeded $5 billion in 2022."
VERSIONS: tuple[tuple[str, Language], ...] = ((EN, "en"), (KK, "kk"), (RU, "ru"))
WORDS = {RU: "5 млрд долларов", KK: "5 млрд доллардан", EN: "$5 billion"}


def source(body: str, language: Language, name: str = "Порт", address: str | None = None) -> Article:
    return article(body, publisher=name, language=language, url=address or f"https://example.org/{name}/{language}")


def told(of: Article, *, kind: FactKind = FactKind.LEVEL, period: Period | None = None, value: float = 5e9,
         measure: str | None = "turnover", speaker: str | None = None) -> Citation:  # fmt: skip
    words = WORDS[of.body]
    made = fact(of.body, words, value, kind=kind, qualifier=Qualifier.MORE_THAN, period=period or year(2022),
                measure=measure, speaker=speaker)  # fmt: skip
    return citation(of, words, fact=made)


def figures(*cited: Citation, language: Language = "ru") -> Answer:
    return answer(*cited, headline=tuple(WORDS[one.text] for one in cited), language=language)


def test_a_figure_in_any_wording_has_one_heading_in_the_readers_language() -> None:
    asked = figures(told(source(EN, "en")), told(source(KK, "kk"), kind=FactKind.MONEY), told(source(RU, "ru")))
    text = render(asked, "ru", "plain")
    assert text.startswith(">\u00a05 млрд долларов — 2022 год\n    Оборот порта")
    assert quoted(render(asked, "ru")) == [RU, EN, KK]
    assert headline(asked, "kk") == ">\u00a05 млрд доллардан — 2022 жыл"


@pytest.mark.parametrize(
    "other",
    [
        told(source(EN, "en"), value=6e9),
        told(source(EN, "en"), period=year(2021)),
        told(source(EN, "en"), kind=FactKind.TARGET),
        told(source(EN, "en"), measure="export"),
    ],
)
def test_another_figure_has_another_heading(other: Citation) -> None:
    text = render(figures(told(source(RU, "ru")), other), "ru", "plain")
    assert text.startswith("1. ")
    assert "\n\n2. >\u00a0$5 billion — " in text


def test_the_translations_of_one_article_are_one_source() -> None:
    address = "https://example.org/one"
    versions = [told(source(body, language, address=address)) for body, language in VERSIONS]
    html = render(figures(*versions), "ru")
    assert quoted(html) == [RU]
    assert "Порт, 14.03.2023 [также по-казахски, по-английски]\n" in html
    assert "Порт, 14 Mar 2023 [in Russian; also in Kazakh]\n" in render(figures(*versions[1:][::-1]), "en")


def test_a_translated_quote_is_shown_once() -> None:
    address = "https://example.org/one"
    spoken = [citation(source(body, language, address=address), WORDS[body], speaker="Пётр Ильин")
              for body, language in VERSIONS[::2]]  # fmt: skip
    assert quoted(render(answer(*spoken, kind="quote", headline=("a", "b")), "ru")) == [RU]
    other = replace(spoken[1], card=replace(spoken[1].card, url="https://example.org/two"))
    assert len(quoted(render(answer(spoken[0], other, kind="quote", headline=("a", "b")), "ru"))) == 2
    assert headline(answer(*spoken, kind="quote", headline=("a", "b")), "en") == "“$5 billion” — Пётр Ильин"


def test_the_same_number_in_a_much_longer_passage_is_no_translation() -> None:
    address = "https://example.org/one"
    long = source(RU + " Порт расширяют, и новые причалы примут суда всех стран." * 3, "ru", address=address)
    spoken = citation(source(EN, "en", address=address), WORDS[EN], speaker="Пётр Ильин")
    other = citation(long, WORDS[RU], speaker="Пётр Ильин")
    assert len(quoted(render(answer(spoken, other, kind="quote", headline=("a", "b")), "ru"))) == 2


def test_the_citations_shown_are_in_the_order_of_their_passages() -> None:
    cited = (told(source(EN, "en"), value=6e9), told(source(KK, "kk")), told(source(RU, "ru")))
    reply = figures(*cited)
    assert [one.text for _, one in numbered_citations(reply, "ru")] == quoted(render(reply, "ru")) == [EN, RU, KK]


def test_passages_bear_the_numbers_of_their_answers() -> None:
    cited = (told(source(EN, "en"), value=6e9), told(source(KK, "kk")), told(source(RU, "ru")))
    assert [number for number, _ in numbered_citations(figures(*cited), "ru")] == ["1", "2a", "2b"]
    assert [number for number, _ in numbered_citations(figures(*cited[1:]), "ru")] == ["1", "2"]
    assert [number for number, _ in numbered_citations(figures(cited[0]), "ru")] == [""]


def test_the_closest_passage_is_shown_once() -> None:
    paper = source(RU, "ru")
    closest = (told(paper), citation(paper, WORDS[RU]))
    reply = replace(figures(), status="not_found", headline=(), closest=closest)
    assert quoted(render(reply, "ru")) == [RU]


def test_speakers_that_differ_stand_under_their_own_passages() -> None:
    cited = told(source(RU, "ru"), speaker="Пётр Ильин"), told(source(EN, "en"), speaker="Kassym-Jomart Tokayev")
    heading, *rest = render(figures(*cited), "ru", "plain").splitlines()
    assert heading == ">\u00a05 млрд долларов — 2022 год"
    assert [line for line in rest if line.startswith("— ")] == ["— Пётр Ильин", "— Касым-Жомарт Токаев"]


def test_one_speaker_in_two_languages_is_one_speaker() -> None:
    cited = (
        told(source(RU, "ru"), speaker="Касым-Жомарт Токаев"),
        told(source(EN, "en"), speaker="Kassym-Jomart Tokayev"),
    )
    text = render(figures(*cited), "en", "plain")
    assert text.startswith(">\u00a0$5 billion — 2022, Kassym-Jomart Tokayev\n")
    assert "— Касым" not in text


def test_sources_do_not_differ_when_they_say_the_same() -> None:
    same = replace(figures(told(source(RU, "ru")), told(source(EN, "en"))), notes=frozenset({Note.SOURCES_DIFFER}))
    assert "расходятся" not in render(same, "ru")
    other = figures(told(source(RU, "ru")), told(source(EN, "en"), value=6e9))
    assert "расходятся" not in render(other, "ru")
    assert "расходятся" in render(replace(other, notes=frozenset({Note.SOURCES_DIFFER})), "ru")


def test_figures_without_a_period_are_of_the_day_of_their_article() -> None:
    days = ("2023-03-14", "2024-05-01", "2023-03-14")
    papers = [article(body, published=day(when), language=language)
              for (body, language), when in zip(VERSIONS, days, strict=True)]  # fmt: skip
    cited = [citation(of, WORDS[of.body], fact=fact(of.body, WORDS[of.body], 5e9)) for of in papers]
    assert "2. 5 млрд доллардан" in render(figures(*cited), "ru", "plain")


@pytest.mark.parametrize("kind", ["passage", "list"])
def test_a_sentence_is_not_said_twice(kind: str) -> None:
    reply = answer(citation(source(RU, "ru"), RU), headline=(RU,), kind=kind)  # type: ignore[arg-type]
    assert render(reply, "ru", "plain").count("Оборот порта") == 1
    assert headline(reply, "ru") == RU


def test_an_address_is_shown_once_in_a_terminal() -> None:
    one = source(RU, "ru")
    text = render(answer(citation(one, of="Оборот порта"), citation(one, of="Пётр Ильин")), "ru", "plain")
    assert text.count(one.card.url or "") == 1
    assert text.count("Заголовок") == 2
