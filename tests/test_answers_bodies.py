"""Companies and other bodies as the answer to "who", and only those of the place or thing that the question names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
RUSSIAN = """Договор о переправе заключили компании «Паром Плюс», «Ледокол» и «Бакен».
Министерство рыбного хозяйства выделило пристани новый причал. Лоцман Тихон Ясенев похвалил «Ледокол».
На заводе «Якорь» побывал боцман Илья Кедров.
"""
KAZAKH = """Балық комитеті мен Су министрлігі көлді тазалады.
"""
ENGLISH = """Falcon Shipping will open a sail loft in Aktau. Heron Yachts will open a sail loft in Atyrau.
"""
ASKED = [
    ("ru", RUSSIAN, "Кто заключил договор о переправе?", "компании «Паром Плюс», «Ледокол» и «Бакен»"),
    ("ru", RUSSIAN, "Кто выделил пристани новый причал?", "Министерство рыбного хозяйства"),
    ("ru", RUSSIAN, "Кто похвалил Ясенева?", ""),
    ("ru", RUSSIAN, "Кто побывал на заводе «Якорь»?", "Илья Кедров"),
    ("kk", KAZAKH, "Көлді кім тазалады?", "Су министрлігі"),
    ("en", ENGLISH, "Who will open a sail loft in Aktau?", "Falcon Shipping"),
    ("en", ENGLISH, "Which company will open a sail loft in Atyrau?", "Heron Yachts will open a sail loft in Atyrau."),
]


@pytest.mark.parametrize(("language", "text", "question", "said"), ASKED)
async def test_bodies(tmp_path: Path, language: str, text: str, question: str, said: str) -> None:
    answer = await asked_over(tmp_path, [HEAD.format(language) + text], question, date(2025, 11, 15))
    told = headline(answer, answer.language) if answer.citations else ""
    assert told == said or (language == "kk" and said in told)
