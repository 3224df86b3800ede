"""Why something happened is told by a cause; a purpose tells what for, or why something is needed or to come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
RUSSIAN = """Лодочник покрасил весла, чтобы порадовать детей. Регату отменили, потому что озеро обмелело.
Новый мостик нужен, чтобы не мочить ноги. Вышку построят, чтобы следить за пожарами.
"""
KAZAKH = """Бағбан алманы балаларды қуанту үшін терді. Мереке кейінге қалды, өйткені жаңбыр жауды.
"""
ENGLISH = """The gardener moved the hives in order to protect the bees.
The regatta was cancelled because the lake dried up.
"""
ASKED = [
    ("ru", RUSSIAN, "Почему лодочник покрасил весла?", ""),
    ("ru", RUSSIAN, "Зачем лодочник покрасил весла?", "порадовать детей"),
    ("ru", RUSSIAN, "Почему отменили регату?", "озеро обмелело"),
    ("ru", RUSSIAN, "Почему нужен новый мостик?", "не мочить ноги"),
    ("ru", RUSSIAN, "Почему построят вышку?", "следить за пожарами"),
    ("kk", KAZAKH, "Бағбан алманы не үшін терді?", "балаларды қуанту"),
    ("kk", KAZAKH, "Бағбан алманы неге терді?", ""),
    ("kk", KAZAKH, "Мереке неге кейінге қалды?", "жаңбыр жауды"),
    ("en", ENGLISH, "Why did the gardener move the hives?", ""),
    ("en", ENGLISH, "For what purpose did the gardener move the hives?", "protect the bees"),
    ("en", ENGLISH, "Why was the regatta cancelled?", "the lake dried up"),
]


@pytest.mark.parametrize(("language", "text", "question", "said"), ASKED)
async def test_why(tmp_path: Path, language: str, text: str, question: str, said: str) -> None:
    answer = await asked_over(tmp_path, [HEAD.format(language) + text], question, date(2025, 11, 15))
    told = headline(answer, language) if answer.citations else ""
    assert said in told if said else not told
