"""Whatever a file holds: no crash, the body as long as the text, and nothing in it but the text's own."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ArticleError
from corpus.model import Article
from corpus.reading import read
from corpus.reading.layout import clean, scraped

PIECES = st.sampled_from([
    "\n", "\r\n", " ", "\u2028", "\x85", ". ", "© 2024 ", "Фото: ", "Последние новости", "18 апреля",
    "31.02.2024", "12:40", "Читайте также:", "– ", "«", "»", "USD 1.5",
    "Экспорт вырос на 12%, сообщил министр торговли страны.", "29 февраля",
    "2020 жылдың 9 мамыр күні өтетін", "в понедельник", "за аналогичный период 2021 года",
    "передает ", "Zakon.kz", "---\n", "/TASS/", "Комментарии", "В этом году", "Nov 5, 2024",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))
ENDINGS = st.sampled_from([".txt", ".md", ".html", ".jsonl", ".xml"])
ANY_TIME = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(TEXTS)
@ANY_TIME
def test_blanking_keeps_length_lines_and_letters(text: str) -> None:
    for layout in (scraped(text), clean(text)):
        assert len(layout.body) == len(text)
        assert all(kept in (" ", was) for kept, was in zip(layout.body, text, strict=True))
        assert layout.body.splitlines() == [] or len(layout.body.splitlines()) == len(text.splitlines())


@given(TEXTS, st.sampled_from([".txt", ".md"]))
@ANY_TIME
def test_text_files(tmp_path: Path, text: str, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    for found in read(file):
        assert isinstance(found, Article | ArticleError)
        if isinstance(found, Article) and ending == ".txt":
            assert len(found.body) == len(text.removeprefix("\ufeff"))


@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda t: t.encode("utf-8", "surrogatepass"))), ENDINGS)
@ANY_TIME
def test_any_bytes(tmp_path: Path, data: bytes, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    file.write_bytes(data)
    assert all(isinstance(found, Article | ArticleError) for found in read(file))


@pytest.mark.parametrize("line", ["слово ", "a", "1", "«", "Экспорт вырос. ", "18 ", "- ", "([«"])
def test_long_lines_take_no_longer_than_their_length(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((line * 20_000).encode())
    start = time.perf_counter()
    list(read(file))
    assert time.perf_counter() - start < 5
