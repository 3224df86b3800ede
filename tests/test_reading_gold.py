"""Floors on the reference articles: everything the gold says of their reading is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import find_files, read
from tests.evaluation.reading import FIELDS, SHARED, readings

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="../shared with the gold is not here"
)
FLOOR = 5
"""Reference articles of which a field must be right; may only rise."""


@needs_shared
@pytest.mark.parametrize("field", FIELDS)
def test_reference_articles(field: str) -> None:
    found = readings()
    right = sum(reading.right[field] for reading in found)
    assert right >= FLOOR, [miss for reading in found for miss in reading.misses]


@needs_shared
def test_well_formed_articles_are_left_as_they_are() -> None:
    gold = {
        item["file"]: item for item in json.loads((SHARED / "gold/dev_articles.json").read_text())["items"]
    }
    for file in find_files([SHARED / "dev_articles"]):
        (article,) = read(file)
        assert isinstance(article, Article)
        assert article.body == _after_header(file)
        assert article.card.publisher == gold[file.name]["publisher"]
        assert article.card.published.iso == gold[file.name]["date"]
        assert article.card.language == gold[file.name]["language"]


def _after_header(file: Path) -> str:
    return file.read_bytes().decode().split("---\n", 2)[2]
