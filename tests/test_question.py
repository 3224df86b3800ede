"""What a question asks: its kind, person, period, and how a figure is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.model import Period
from corpus.question import Kind, Question, Sort, understand
from corpus.repair import repair
from tests.corpora import TODAY, Corpus, corpus

__all__ = ["corpus"]


def read(corpus: Corpus, text: str) -> Question:
    known = corpus.run(corpus.derek.knowledge())
    return understand(repair(text, known.lexicon), known.lexicon, known.speakers, TODAY)


KINDS = {
    Kind.FIGURE: [
        "Сколько проектов реализуют?", "Какой товарооборот?", "Каким был экспорт?", "Какова доля России?",
        "На сколько вырос импорт?", "Во сколько раз выросли поставки?", "Қанша бидай экспортталды?",
        "Тауар айналымы қандай?", "Неше студент оқиды?", "How much wheat was exported?", "How many projects are there?",
        "What was the turnover?", "By how much did trade grow?", "товарооборот 2022",
    ],
    Kind.QUOTE: [
        "Что сказал Марат Оспанов?", "Что говорил министр о ценах?", "Как Нурланов оценил переговоры?",
        "Гүлнар Әбенова не деді?", "What did Helen Marsh say about money?",
    ],
    Kind.WHO: ["Кто назвал цель достижимой?", "Кем подписан договор?", "Директор кім?", "Who runs the branch?"],
    Kind.WHEN: ["Когда открылся цех?", "В каком году построен мост?", "Филиал қашан ашылды?", "When did it open?"],
    Kind.WHERE: ["Где открылся цех?", "В каком городе прошёл форум?", "Филиал қайда ашылды?", "Where did he speak?"],
    Kind.PUBLISHED: ["Когда вышла статья о нефти?", "When was the article published?"],
    Kind.PUBLISHER: ["Какое издание писало о заводе?", "Which newspaper wrote about it?"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_kinds(corpus: Corpus, kind: Kind, text: str) -> None:
    assert read(corpus, text).kind is kind


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("На сколько вырос товарооборот?", Sort.GROWTH),
        ("By how much did turnover grow?", Sort.GROWTH),
        ("Тауар айналымы қаншаға өсті?", Sort.GROWTH),
        ("Какова доля России?", Sort.SHARE),
        ("What share does Russia have?", Sort.SHARE),
        ("Сколько долларов вложено?", Sort.MONEY),
        ("Сколько проектов?", Sort.ANY),
    ],
)
def test_sorts_of_figures(corpus: Corpus, text: str, sort: Sort) -> None:
    assert read(corpus, text).sort is sort


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("товарооборот за 2022 год", date(2022, 1, 1), date(2022, 12, 31)),
        ("товарооборот за первое полугодие 2023 года", date(2023, 1, 1), date(2023, 6, 30)),
        ("товарооборот в прошлом году", date(2024, 1, 1), date(2024, 12, 31)),
        ("былтыр тауар айналымы қанша болды", date(2024, 1, 1), date(2024, 12, 31)),
        ("turnover last year", date(2024, 1, 1), date(2024, 12, 31)),
        ("turnover in 2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_periods(corpus: Corpus, text: str, first: date, last: date) -> None:
    assert read(corpus, text).period == Period(first, last)


@pytest.mark.parametrize(
    "text",
    ["Что сказал Алибек Нурланов?", "Что сказал Нурланов?", "Слова Алибека Нурланова", "Әлібек Нұрланов не деді?",
     "What did Alibek Nurlanov say?", "Что сказал алибек нурланов?"],
)  # fmt: skip
def test_a_person_by_any_name(corpus: Corpus, text: str) -> None:
    question = read(corpus, text)
    assert question.people
    known = corpus.run(corpus.derek.knowledge()).speakers
    assert "Нурланов" in known[question.people[0]] or "Nurlanov" in known[question.people[0]]


def test_measures_places_and_what_is_counted(corpus: Corpus) -> None:
    question = read(corpus, "Какой экспорт Казахстана в Россию был в 2022 году?")
    assert "export" in question.measures
    assert question.places >= {"kz", "ru"}
    counted = read(corpus, "Сколько рабочих мест создали проекты?").counted
    assert "c_jobs" in counted
    assert not any("project" in key for key in counted)


@pytest.mark.parametrize(
    ("text", "direction"),
    [("На сколько вырос импорт?", "up"), ("На сколько упал импорт?", "down"), ("Каков импорт?", None),
     ("How much did it fall?", "down"), ("Қаншаға өсті?", "up"), ("Қаншаға төмендеді?", "down")],
)  # fmt: skip
def test_directions(corpus: Corpus, text: str, direction: str | None) -> None:
    assert read(corpus, text).direction == direction


def test_what_must_be_met(corpus: Corpus) -> None:
    words = {asked.word: asked for asked in read(corpus, "Сколько Франция вложила в завод?").words}
    assert words["Франция"].required
    assert not words["завод"].required
    framing = {asked.word: asked.need for asked in read(corpus, "Что сказал Оспанов про вагоны?").words}
    assert framing["сказал"] < framing["вагоны"]
