"""What is answered from a sentence that goes on about the one before, from a list, and about what comes next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.replies import Note
from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-03-18\nlanguage: {}\n---\n"
SESSION = """Заседание лесной комиссии двух стран прошло в Кокшетау. Оно прошло по инициативе карагандинской стороны.
Комиссию лесников возглавила министр Айгуль Садырова. Она посетовала на нехватку саженцев в питомниках.
Егор Лаптев пообещал помочь с питомниками.
Участники комиссии условились о следующем:
– высадить вдоль границы три полосы дубов;
– обменяться картами пожаров.
Следующее заседание решено провести в Тобольске.
Следующий семинар лесников состоится в Ишиме.
Фонд «Зеленая степь» накопил 7 млрд рублей. До конца следующего года фонд вложит еще два миллиарда в лесополосы.
На высадку дубов из-за засухи вышли 400 студентов.
"""
PLANT = """The delegation saw a glass plant being built near Ridder. Its launch is planned for 14 May 2026.
The furnace came from Omsk.
"""
FEE = """За транзит угля порт берет 15 долларов.
"""
COAL = """Объем транзита угля через порт Каменка стороны пока не назвали.
"""
ANSWERED = [
    ("Где пройдет следующее заседание лесной комиссии?", "Тобольске"),
    ("В каком городе состоится следующий семинар?", "Ишиме"),
    ("Кто жаловался на нехватку саженцев в питомниках?", "Айгуль Садырова"),
    ("О чем условились участники комиссии?", "картами пожаров"),
    ("По чьей инициативе прошло заседание комиссии?", "карагандинской стороны"),
    ("Сколько фонд вложит в лесополосы до конца следующего года?", "два миллиарда"),
    ("Сколько студентов вышли на высадку дубов из-за засухи?", "400"),
]


async def told(folder: Path, question: str, *texts: tuple[str, str]) -> tuple[str, frozenset[Note]]:
    articles = [HEAD.format(language) + text for language, text in texts]
    answer = await asked_over(folder, articles, question, date(2025, 6, 15))
    return headline(answer, answer.language) if answer.citations else "", answer.notes


@pytest.mark.parametrize(("question", "words"), ANSWERED)
async def test_answered(tmp_path: Path, question: str, words: str) -> None:
    said, _ = await told(tmp_path, question, ("ru", SESSION))
    assert words in said


async def test_what_stood_before_is_not_added_to_what_is_to_come(tmp_path: Path) -> None:
    said, _ = await told(tmp_path, "Сколько фонд вложит в лесополосы до конца следующего года?", ("ru", SESSION))
    assert "7 млрд" not in said


async def test_its_launch_is_that_of_the_plant_before(tmp_path: Path) -> None:
    said, _ = await told(tmp_path, "When will the glass plant near Ridder be launched?", ("en", PLANT))
    assert "14 May 2026" in said


async def test_a_fee_is_no_volume_where_another_article_says_that_there_is_no_number(tmp_path: Path) -> None:
    question = "Какой объем транзита угля через порт Каменка?"
    said, notes = await told(tmp_path, question, ("ru", FEE), ("ru", COAL))
    assert not said
    assert Note.NO_NUMBER in notes
