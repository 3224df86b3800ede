"""A sentence that takes up the one before it is read, and shown, with it; who wrote an article is not guessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
RUSSIAN = """Автор: Инна Рябова

Сбор облепихи вырос на 37%. Этот результат агроном Тихон Ясенев назвал лучшим за двадцать лет.
Ветряк заменили на солнечные батареи. Ремонт сарая закончился.
"""
KAZAKH = """Ауыл тұрғындары 84 түп алма ағашын отырғызды. Бұл – соңғы он жылдағы ең жақсы нәтиже.
"""
ENGLISH = """The ferry carried nine thousand hikers. This figure was praised by captain Alexei Volkov.

The orchestra rehearsed in an empty hangar.
"""
ASKED = [
    ("ru", RUSSIAN, "Какой результат агроном назвал лучшим за двадцать лет?", "37%"),
    ("ru", RUSSIAN, "Кто назвал сбор облепихи лучшим за двадцать лет?", "Тихон Ясенев"),
    ("ru", RUSSIAN, "Чем заменили ветряк?", "Ветряк заменили на солнечные батареи."),
    ("kk", KAZAKH, "Соңғы он жылдағы ең жақсы нәтиже қандай?", "84 түп"),
    ("en", ENGLISH, "Which figure was praised by the captain?", "nine thousand hikers"),
    ("ru", RUSSIAN, "Кто автор статьи о сборе облепихи?", ""),
    ("en", RUSSIAN, "Who wrote the article about the sea buckthorn harvest?", ""),
    ("kk", KAZAKH, "Алма ағаштары туралы мақаланың авторы кім?", ""),
]


@pytest.mark.parametrize(("language", "text", "question", "said"), ASKED)
async def test_taken_up(tmp_path: Path, language: str, text: str, question: str, said: str) -> None:
    written = "ru" if text is RUSSIAN else language
    answer = await asked_over(tmp_path, [HEAD.format(written) + text], question, date(2025, 11, 15))
    told = headline(answer, answer.language) if answer.citations else ""
    assert said in told if said else not told
