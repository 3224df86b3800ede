"""Retrieval: recall of ``derek search`` on a set of questions over paragraphs, for clean and noisy questions.

A set is two files of JSON lines: paragraphs ``{"id", "text"}``, and questions ``{"id", "question", "gold"}``
with the ids of the paragraphs that answer.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from corpus.answering import Knowledge
from corpus.model import Article, Card, Language, Published
from corpus.opening import open_store
from corpus.searching import search_passages
from corpus.store import Entry, Store
from corpus.terms import passages, spellings
from tests.bench.noise import Change, forms

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "bench"
PARAGRAPHS, QUESTIONS = FOLDER / "xquad_ru_paragraphs.jsonl", FOLDER / "xquad_ru_questions_dev.jsonl"
SEED = 7


@dataclass(frozen=True)
class Recall:
    """The share of questions whose paragraph comes first, and among the first five; milliseconds in the median."""

    first: float
    among_five: float
    milliseconds: float


@dataclass(frozen=True)
class Asked:
    """A set of questions, the paragraphs that answer them, and their language."""

    questions: Path = QUESTIONS
    paragraphs: Path = PARAGRAPHS
    language: Language = "ru"


def main(asked: Asked) -> None:
    """Print the recall for each form, or that the questions are not here."""
    for path in (asked.questions, asked.paragraphs):
        if not path.exists():
            print(f"\nRetrieval is left out: there is no {path}")
            return
    print("\nRetrieval: recall@1, recall@5, milliseconds in the median")
    for form, recall in asyncio.run(measure(asked)).items():
        print(f"{form:16} {recall.first:.3f} {recall.among_five:.3f} {recall.milliseconds:6.1f}")


async def measure(asked: Asked) -> dict[str, Recall]:
    """The recall for each form of the questions."""
    store = await _filled(_read(asked.paragraphs), asked.language)
    known = await Knowledge.of(store)
    questions = _read(asked.questions)
    changes = forms(asked.language, random.Random(SEED))
    result = {form: await _recall(questions, known, change) for form, change in changes.items()}
    await store.close()
    return result


async def _filled(paragraphs: list[dict[str, Any]], language: Language) -> Store:
    store = await open_store(":memory:")
    for item in paragraphs:
        card = Card(f"{item['id']:x>16}", item["id"], None, None, None, Published(), language)
        article = Article(card, item["text"])
        found = passages(article.body, language)
        await store.put(Entry(article, (), (), found, (), Counter(spellings(article.body))))
    return store


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


async def _recall(questions: list[dict[str, Any]], known: Knowledge, change: Change) -> Recall:
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
