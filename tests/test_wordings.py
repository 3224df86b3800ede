"""Questions worded otherwise than the article: frames, years left out, opposites, "the sides", "on that day"."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.replies import Note
from templates import headline
from tests.corpora import Corpus, events

BODIES = {
    "ru": """
Марат Бериков и Сергей Лугов провели переговоры в Павлодаре.
Стороны обсудили ремонт моста через реку Шидерты и цены на проезд.
В январе-сентябре 2024 года товарооборот двух областей вырос на 17% и составил 3,4 млрд долларов.
За 10 месяцев 2024 года товарооборот двух областей заметно вырос, сообщил Сергей Лугов.
Есть возможность довести товарооборот до 9 млрд долларов, считает Сергей Лугов.
«Для нас надёжность поставок — безусловный приоритет», — подчеркнул Сергей Лугов.
Марат Бериков одержал победу на выборах акима 14 марта и вступил в должность 21 марта.
«Мост нужен обеим областям», — сказал Марат Бериков.
Хор выступит на празднике, посвящённом 40-летию дворца культуры.
""",
    "kk": """
Сергей Лугов Марат Беріковті 2025 жылдың 17 шілде күні Омбы қаласында өтетін ат жарысына шақырды.
Сол күні Омбыда қолөнер көрмесі ашылады, деді Марат Беріков.
""",
}
ANSWERS = [
    ("Какую реку обсудили Бериков и Лугов?", "Шидерты"),
    ("Когда состоялась инаугурация Берикова?", "21 марта"),
    ("When was Berikov inaugurated?", "21 марта"),
    ("Беріков қызметіне қашан кірісті?", "21 марта"),
    ("На сколько вырос товарооборот областей за девять месяцев?", "17%"),
    ("Какой сегодня товарооборот областей?", "3,4"),
    ("Что Лугов назвал безусловным приоритетом?", "надёжность поставок"),
    ("What did Lugov call an unconditional priority?", "надёжность поставок"),
    ("Где прошли переговоры Берикова и Лугова?", "Павлодаре"),
    ("Когда в Омске откроется выставка ремёсел?", "17 шілде"),
    ("Сколько лет исполняется дворцу культуры?", "40-летию"),
]


NOT_TOLD = [
    "Когда Бериков проиграл выборы?",  # he won them
    "Когда Лугов приедет в Омск?",
    "Где Лугов встретился с акимом Шымкента?",
]
HEAD = "---\ntitle: {title}\npublisher: Степной листок\ndate: {date}\nlanguage: {language}\n---\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """Two articles about two persons."""
    folder = tmp_path_factory.mktemp("wordings")
    dates = {"ru": "2024-11-25", "kk": "2025-05-02"}
    for language, body in BODIES.items():
        head = HEAD.format(title=language, date=dates[language], language=language)
        (folder / f"{language}.md").write_text(head + body.strip() + "\n", "utf-8")
    opened = Corpus(folder / "small.sqlite")
    opened.run(events(folder, opened.derek.store))
    yield opened
    opened.close()


@pytest.mark.parametrize(("question", "words"), ANSWERS)
def test_answers(corpus: Corpus, question: str, words: str) -> None:
    answer = corpus.ask(question)
    assert answer.status == "answered"
    assert words in headline(answer, answer.language)


@pytest.mark.parametrize("question", NOT_TOLD)
def test_what_no_sentence_tells_is_declined(corpus: Corpus, question: str) -> None:
    assert corpus.ask(question).status == "not_found"


@pytest.mark.parametrize("question", ["Товарооборот достиг 9 млрд долларов?", "Товарооборот уже составляет 9 млрд?"])
def test_a_question_without_a_particle_is_yes_or_no(corpus: Corpus, question: str) -> None:
    assert corpus.ask(question).verdict == "no"


def test_the_months_asked_for_without_a_number(corpus: Corpus) -> None:
    answer = corpus.ask("На сколько вырос товарооборот областей за 10 месяцев 2024 года?")
    assert answer.citations == ()
    assert Note.NO_NUMBER in answer.notes
    assert "заметно вырос" in answer.closest[0].text


def test_now_is_answered_with_the_newest_figure(corpus: Corpus) -> None:
    assert Note.NOT_CURRENT in corpus.ask("Қазір облыстардың тауар айналымы қанша?").notes


@pytest.mark.parametrize(
    "question",
    [
        "Кто министр энергетики?",  # no sentence names one
        "Почему Лугов отменил переговоры?",
        "Что сказал Лугов о выборах?",  # told, but not by him
        "Какой завод построили в Павлодаре?",
    ],
)
def test_what_is_only_near_is_declined(corpus: Corpus, question: str) -> None:
    assert corpus.ask(question).status == "not_found"
