"""What is told of another region, of a union, or never happened answers nothing; names may be spelt in Latin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
STORM = """Ураган прошел по соседним регионам. В Омской области он сорвал 340 крыш.
В Костанайской области укрыли от него 52 тысячи овец.
Инфляция в союзе ускорилась до 7,4%.
Новый завод в Жарбулаках выпускает 60 тысяч тонн муки.
Стороны согласились изучить канатную дорогу через Чарын.
"""
SEASON = """Өткен маусымда бау-бақша өнімі 900 тоннаға жетті.
"""
RUSSIAN = [
    ("Сколько крыш сорвал ураган в Омской области?", "340"),
    ("Сколько крыш сорвал ураган в Костанайской области?", ""),
    ("Сколько овец укрыли в Омской области?", ""),
    ("Какова инфляция в Казахстане?", ""),
    ("When was the cable car over the Charyn built?", ""),
    ("How much flour does the plant in Zharbulaki produce?", "60 тысяч тонн"),
]


async def told(folder: Path, language: str, text: str, question: str) -> str:
    answer = await asked_over(folder, [HEAD.format(language) + text], question, date(2025, 11, 15))
    return headline(answer, answer.language) if answer.citations else ""


@pytest.mark.parametrize(("question", "words"), RUSSIAN)
async def test_elsewhere(tmp_path: Path, question: str, words: str) -> None:
    said = await told(tmp_path, "ru", STORM, question)
    assert words in said if words else not said


async def test_the_last_season_is_no_june(tmp_path: Path) -> None:
    said = await told(tmp_path, "kk", SEASON, "Бау-бақша өнімі қанша тоннаға жетті?")
    assert "900 тонна" in said
    assert "2025" not in said
