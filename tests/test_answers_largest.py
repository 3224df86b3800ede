"""The largest of what is told, by value; and what is told of one thing without a period, or as a forecast."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
MILLS = """Мельница «Колос» смолола 42 тысячи тонн ржи. Мельница «Жернов» смолола 67 тысяч тонн ржи.
Мельница «Ветряк» смолола 15 тысяч тонн ржи. Мост через овраг построили за 3 млрд тенге.
"""
FARMS = """Алтын бұлақ шаруашылығы 120 тонна шие жинады. Көк төбе шаруашылығы 310 тонна шие жинады.
"""
SHIPS = """The Falcon yard will invest $30 million in a dock. The Heron yard will invest $95 million in a dock.
"""
BEST = """Крупнейший в крае сад посадили в Ясной, он занял 800 гектаров. В Тихой сад занял 90 гектаров.
"""
HONEY = """Экспорт меда в 2024 году составил 900 тонн. Экспорт меда к 2029 году прогнозируется в объеме 2 тысяч тонн.
"""
WAX = """Экспорт воска в 2024 году составил 310 тонн. Экспорт воска, по другой оценке, составил 275 тонн.
"""
ASKED = [
    ("ru", MILLS, "Какая мельница смолола больше всего ржи?", ["67 тысяч"], ["42", "15"]),
    ("ru", MILLS, "Какая мельница смолола меньше всего ржи?", ["15 тысяч"], ["42", "67"]),
    ("ru", MILLS, "Какой самый большой аэропорт построен в Ясной?", [], []),
    ("kk", FARMS, "Қай шаруашылық ең көп шие жинады?", ["310 тонна"], ["120"]),
    ("en", SHIPS, "What is the largest investment in a dock?", ["$95 million"], ["$30"]),
    ("ru", BEST, "Какой самый большой сад посадили?", ["800 гектаров"], ["90"]),
    ("ru", HONEY, "Каков экспорт меда?", ["900 тонн", "2 тысяч тонн", "прогноз"], []),
    ("ru", HONEY, "Каков был экспорт меда в 2024 году?", ["900 тонн"], ["2 тысяч"]),
    ("ru", WAX, "Каким был экспорт воска?", ["310 тонн", "275 тонн"], []),
]


@pytest.mark.parametrize(("language", "text", "question", "told", "untold"), ASKED)
async def test_compared(
    tmp_path: Path, language: str, text: str, question: str, told: list[str], untold: list[str]
) -> None:
    answer = await asked_over(tmp_path, [HEAD.format(language) + text], question, date(2025, 11, 15))
    said = headline(answer, "ru") if answer.citations else ""
    assert all(words in said for words in told), said
    assert bool(said) == bool(told)
    assert not any(words in said for words in untold), said
