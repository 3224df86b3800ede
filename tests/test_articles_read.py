"""Which articles are read for a question: few, and in a large corpus only those near to what has all that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.index import index
from corpus.service import Derek
from corpus.store import Whole
from tests.corpora import figures

HEAD = "---\npublisher: Степной вестник\ndate: 2024-02-01\nlanguage: ru\n---\n"
MELONS = "Экспорт дынь из Шымкента достиг 12 тысяч тонн."
OUTPUT = "Экспорт из Шымкента вырос."
OTHER = "".join(f"Тюльпан номер {number} расцвел у колодца.\n" for number in range(2_100))
QUESTION = "Сколько тонн дынь достиг экспорт из Шымкента?"


@pytest.mark.parametrize(("beside", "read"), [("Тюльпан расцвел у колодца.", 2), (OTHER, 1)], ids=["small", "large"])
async def test_articles_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str, read: int) -> None:
    for name, text in (("melons", MELONS), ("output", OUTPUT), ("other", beside)):
        (tmp_path / f"{name}.md").write_text(HEAD + text, encoding="utf-8")
    derek = await Derek.open(":memory:", today=lambda: date(2024, 3, 1))
    async for _ in index([tmp_path], derek.store):
        pass
    asked: list[str] = []
    wholes = derek.store.wholes

    async def noted(ids: Sequence[str]) -> list[Whole]:
        asked.extend(ids)
        return await wholes(ids)

    monkeypatch.setattr(derek.store, "wholes", noted)
    answer = await derek.ask(QUESTION)
    await derek.close()
    assert figures(answer) == {12_000}
    assert len(asked) == read
