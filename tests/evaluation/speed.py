"""How fast articles are read: ``python -m tests.evaluation.speed`` prints ms an article, and the memory.

Invented Russian articles of some 3,000 characters, each read for the first time, on one core.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Callable
from datetime import date
from statistics import median
from time import process_time

from corpus.extract import extract
from corpus.facts import extract_facts
from corpus.index import entry
from corpus.model import Article
from corpus.people.russian import entities
from corpus.quotes import extract_quotes
from tests.quote_cases import article_of

LENGTH = 3000
ARTICLES = 60
_SENTENCES = (
    "Товарооборот стран за {m} месяцев {y} года составил {a},{b} млрд долларов, что на {a}% больше, чем годом ранее.",
    "Министр торговли Казахстана Арман Шаккалиев сообщил, что экспорт вырос на {a}%.",
    "«Мы намерены довести объем торговли до {m}0 млрд долларов», — сказал президент Касым-Жомарт Токаев.",
    "По словам вице-премьера Серика Жумангарина, в Костанайской области построено {m} заводов.",
    "Доля расчетов в рублях и тенге достигла {a}{m}%, отметили в Министерстве национальной экономики.",
    "На границе между Петропавловском и Омском откроют новый терминал для грузовых автомобилей.",
    "В {y} году из Костаная вывезли {m} тыс. тонн муки, а в Саратов отправили {a} вагонов угля.",
    "— Дорога сокращает путь на {m} часов, — рассказал водитель Бауржан Оспанов. — Раньше мы стояли по {a} дня.",
)


def articles(count: int = ARTICLES, seed: int = 1) -> list[Article]:
    """``count`` invented articles of about ``LENGTH`` characters, no two alike."""
    chance = random.Random(seed)
    return [article_of(_body(chance), "ru", date(2024, 5, 20)) for _ in range(count)]


def _body(chance: random.Random) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < LENGTH:
        values = {"m": chance.randint(3, 11), "y": chance.randint(2019, 2023), "a": chance.randint(2, 9)}
        said = (text.format(**values, b=chance.randint(1, 9)) for text in chance.sample(_SENTENCES, 3))
        paragraphs.append(" ".join(said))
    return "\n".join(paragraphs)


def milliseconds(work: Callable[[Article], object], over: list[Article]) -> float:
    """The median processor time of ``work`` on an article; the first warms up and does not count."""
    took = []
    for article in over:
        entities.cache_clear()  # what one step knows of an article, the next may not use
        start = process_time()
        work(article)
        took.append(1000 * (process_time() - start))
    return median(took[1:])


_STEPS: tuple[tuple[str, Callable[[Article], object]], ...] = (
    ("facts", extract_facts),
    ("quotes", extract_quotes),
    ("both", extract),
    ("all to store", entry),
)


def main() -> int:
    """Print a row for each step, and how much memory the process came to."""
    print(f"median ms for a Russian article of {LENGTH} characters, over {ARTICLES - 1}")
    for name, work in _STEPS:
        print(f"  {name:14} {milliseconds(work, articles()):7.1f}")
    print(f"  {'memory':14} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
