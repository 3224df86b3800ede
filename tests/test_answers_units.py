"""What units tell: a power plant's GW are no money, kilowatt-hours are electricity, people may be tourists."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.index import index
from corpus.service import Derek
from templates import headline

HEAD = "---\npublisher: Степной вестник\ndate: 2025-03-18\nlanguage: ru\n---\n"
POWER = """Гидростанция на реке Чарын поднимет мощность до 1,3 ГВт, рассказал инженер Олег Ткач.
На ремонт плотины уйдет 6 млрд тенге.
В 2024 году область купила у соседей 2,6 млрд кВт·ч.
В 2024 году на берега Чарына приехали 310 тысяч россиян, а в 2019 году там было 12 тысяч туристов.
"""
ASKED = [
    ("Какова мощность гидростанции на реке Чарын?", "1,3 ГВт", "тенге"),
    ("Сколько денег уйдет на ремонт плотины гидростанции?", "6 млрд тенге", "ГВт"),
    ("Сколько электроэнергии область купила у соседей?", "2,6 млрд", "тенге"),
    ("Сколько российских туристов приехало на берега Чарына в 2024 году?", "310 тысяч", "12 тысяч"),
]


@pytest.mark.parametrize(("question", "told", "untold"), ASKED)
async def test_units(tmp_path: Path, question: str, told: str, untold: str) -> None:
    (tmp_path / "article.md").write_text(HEAD + POWER, encoding="utf-8")
    derek = await Derek.open(":memory:", today=lambda: date(2025, 6, 15))
    try:
        async for _ in index([tmp_path], derek.store):
            pass
        answer = await derek.ask(question)
    finally:
        await derek.close()
    said = headline(answer, answer.language) if answer.citations else ""
    assert told in said
    assert untold not in said
