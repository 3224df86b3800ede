"""Retrieval on the shared questions: recall of ``derek search`` for clean and noisy questions."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from corpus.answering import Knowledge
from corpus.lexicon import Lexicon
from corpus.model import Article, Card, Published
from corpus.opening import open_store
from corpus.searching import search_passages
from corpus.store import Entry, Store
from corpus.terms import passages, spellings
from tests.bench.noise import in_other_layout, misspelt, transliterated

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "bench"
PARAGRAPHS, QUESTIONS = FOLDER / "xquad_ru_paragraphs.jsonl", FOLDER / "xquad_ru_questions_dev.jsonl"
SEED = 7


@dataclass(frozen=True)
class Recall:
    """The share of questions whose paragraph comes first, and among the first five; milliseconds in the median."""

    first: float
    among_five: float
    milliseconds: float


def main() -> None:
    """Print the recall for each form, or that the questions are not here."""
    if not QUESTIONS.exists():
        print(f"\nRetrieval is left out: there is no {QUESTIONS}")
        return
    print("\nRetrieval: recall@1, recall@5, milliseconds in the median")
    for form, recall in asyncio.run(measure()).items():
        print(f"{form:16} {recall.first:.3f} {recall.among_five:.3f} {recall.milliseconds:6.1f}")


async def measure() -> dict[str, Recall]:
    """The recall for each form of the questions."""
    pick = random.Random(SEED)
    forms: dict[str, Callable[[str], str]] = {
        "clean": str,
        "misspelt": lambda text: misspelt(text, pick),
        "other layout": in_other_layout,
        "transliterated": transliterated,
    }
    store = await _filled()
    known = Knowledge(store, Lexicon(await store.vocabulary()), {})
    questions = _read(QUESTIONS)
    result = {form: await _recall(questions, known, change) for form, change in forms.items()}
    await store.close()
    return result


async def _filled() -> Store:
    store = await open_store(":memory:")
    for item in _read(PARAGRAPHS):
        card = Card(f"{item['id']:x>16}", item["id"], None, None, None, Published(), "ru")
        article = Article(card, item["text"])
        found = passages(article.body, "ru")
        await store.put(Entry(article, (), (), found, (), Counter(spellings(article.body))))
    return store


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


async def _recall(questions: list[dict[str, Any]], known: Knowledge, change: Callable[[str], str]) -> Recall:
    first = among_five = 0
    times = []
    for item in questions:
        text = change(item["question"])
        began = time.perf_counter()
        found = await search_passages(text, known, date(2026, 1, 1), 5)
        times.append((time.perf_counter() - began) * 1000)
        sources = [article.card.source for article, _ in found]
        first += bool(sources) and sources[0] in item["gold"]
        among_five += any(source in item["gold"] for source in sources)
    return Recall(first / len(questions), among_five / len(questions), median(times))
