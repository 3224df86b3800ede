"""An office that the question makes up, of another country or of something else, is answered by nobody's words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

ARTICLE = """---
publisher: Степной вестник
date: 2025-10-01
language: ru
---
Премьер-министр Казахстана Олжас Бектенов принял капитана ледокола Глеба Сомова.
Директор «Маяктреста» Тихон Ясенев предложил покрасить причал. «Краска нужна синяя», – сказал Ясенев.
"""
ASKED = [
    ("Кого принял премьер-министр Казахстана Бектенов?", "Глеба Сомова"),
    ("Кого принял премьер-министр России Бектенов?", ""),
    ("Whom did Kazakh Prime Minister Bektenov receive?", "Глеба Сомова"),
    ("Whom did Uzbek Prime Minister Bektenov receive?", ""),
    ("Өзбекстан премьер-министрі Бектенов кімді қабылдады?", ""),
    ("Что предложил директор Маяктреста Ясенев?", "покрасить причал"),
    ("Что предложил директор Моторсбыта Ясенев?", ""),
]


@pytest.mark.parametrize(("question", "said"), ASKED)
async def test_offices(tmp_path: Path, question: str, said: str) -> None:
    answer = await asked_over(tmp_path, [ARTICLE], question, date(2025, 11, 15))
    told = headline(answer, answer.language) if answer.citations else ""
    assert said in told if said else not told
