"""The demo corpus tells the figures of its table, all of them, and no others.

``data/demo_figures.csv`` holds the figures behind each article: value in full units, and unit. The
numbers of an article are read here by a small parser of our own, not by the extraction under test.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from corpus import reading
from corpus.model import Article, Basis
from corpus.text import detect_language, sentences

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "corpus" / "demo"
FIGURES = Path(__file__).parent / "data" / "demo_figures.csv"
TABLE = ROOT.parent / "shared" / "demo" / "facts.csv"

Figure = tuple[Decimal, str]
Source = tuple[str, str]

SCALES = {
    r"трлн|триллион\w*|trn|trillion": Decimal(10) ** 12,
    r"млрд|миллиард\w*|bn|billion": Decimal(10) ** 9,
    r"млн|миллион\w*|mn|million": Decimal(10) ** 6,
    r"тыс\w*|мың\w*|thousand": Decimal(10) ** 3,
}
UNITS = {
    "USD": r"АҚШ доллар|доллар|USD|dollar",
    "RUB": r"рубл|RUB|ruble",
    "percent": r"%|процент|пайыз|percent",
}
DIGITS = r"\d+(?:[.,]\d+)?"
NUMBER = re.compile(
    rf"(?P<dollar>\$)?(?P<low>{DIGITS})(?:[-–](?P<high>{DIGITS}))?\s*"
    rf"(?P<scale>\b(?:{'|'.join(SCALES)})\b)?\s*(?P<unit>{'|'.join(UNITS.values())})?"
)
FRACTIONS = {
    r"\bтреть\b|\ba third\b": (Decimal("33.33"), "percent"),
    r"\bпятая часть\b|\bпятую часть\b|\ba fifth\b": (Decimal(20), "percent"),
}
NUMBER_WORDS = {
    "ru": {"четырех?": 4, "пят[ьи]": 5, "сем[ьи]": 7, "девят[ьи]": 9, "десят[ьи]": 10, "одиннадцат[ьи]": 11},
    "kk": {"төрт": 4, "бес": 5, "жеті": 7, "тоғыз": 9, "он(?! бір)": 10, "он бір": 11},
    "en": {"four": 4, "five": 5, "seven": 7, "nine": 9, "ten": 10, "eleven": 11},
}


@dataclass(frozen=True)
class DemoArticle:
    """A demo article as it stands in its file: header fields, and the text with its title."""

    name: str
    header: dict[str, str]
    body: str

    @property
    def source(self) -> Source:
        return self.header["date"], self.header["publisher"]

    @property
    def text(self) -> str:
        return f"{self.header['title']}.\n{self.body}"


def read(path: Path) -> DemoArticle:
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in header.splitlines())
    return DemoArticle(path.name, fields, body)


ARTICLES = [read(path) for path in sorted(DEMO.glob("*.md"))]


@lru_cache(maxsize=1)
def table() -> dict[Source, set[Figure]]:
    figures: dict[Source, set[Figure]] = defaultdict(set)
    with FIGURES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            figures[row["article_date"], row["publisher"]].add((Decimal(row["value"]), row["unit"]))
    return figures


def one_of(patterns: dict[str, Decimal], word: str) -> Decimal:
    return next(scale for pattern, scale in patterns.items() if re.fullmatch(pattern, word))


def numbers(text: str, language: str) -> Iterator[Figure]:
    """The numbers of ``text`` in full units; the unit is empty where it is neither money nor percent."""
    for found in NUMBER.finditer(text):
        scale = one_of(SCALES, found["scale"]) if found["scale"] else Decimal(1)
        unit = "USD" if found["dollar"] else ""
        if found["unit"]:
            unit = next(name for name, pattern in UNITS.items() if re.match(pattern, found["unit"]))
        for digits in filter(None, (found["low"], found["high"])):
            yield Decimal(digits.replace(",", ".")) * scale, unit
    for pattern, figure in FRACTIONS.items():
        if re.search(pattern, text):
            yield figure
    for pattern, value in NUMBER_WORDS[language].items():
        if re.search(rf"\b(?:{pattern})\b", text.casefold()):
            yield Decimal(value), ""


def as_read(figures: Iterable[Figure]) -> set[Figure]:
    """``figures`` as ``numbers`` gives them: counts and calendar numbers without their unit."""
    return {(value, unit if unit in UNITS else "") for value, unit in figures}


def allowed(source: Source) -> set[Figure]:
    """The figures of the table for one article, and the numbers of its date."""
    return as_read(table()[source]) | {(Decimal(int(part)), "") for part in source[0].split("-")}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_number_of_an_article_stands_in_the_table(article: DemoArticle) -> None:
    told = set(numbers(article.text, article.header["language"]))
    assert told - allowed(article.source) == set()


@pytest.mark.parametrize("source", table(), ids=" ".join)
def test_every_figure_of_the_table_is_told(source: Source) -> None:
    articles = [article for article in ARTICLES if article.source == source]
    told = {figure for a in articles for figure in numbers(a.text, a.header["language"])}
    assert as_read(figure for figure in table()[source] if figure[1] != "calendar") - told == set()


@pytest.mark.skipif(not TABLE.exists(), reason="the table of facts is not beside the project")
def test_the_figures_are_carried_over_whole() -> None:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    stated: dict[Source, set[Figure]] = defaultdict(set)
    for row in rows:
        stated[row["article_date"], row["publisher"]] |= set(numbers(row["statement"], "en"))
    assert {source: as_read(figures) for source, figures in table().items()} == stated


@pytest.mark.skipif(not TABLE.exists(), reason="the table of facts is not beside the project")
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_publisher_date_and_address_are_those_of_the_table(article: DemoArticle) -> None:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        known = {(row["article_date"], row["publisher"], row["url"]) for row in csv.DictReader(lines)}
    assert (*article.source, article.header.get("url", "")) in known


def test_there_are_enough_articles_in_each_language() -> None:
    languages = [article.header["language"] for article in ARTICLES]
    assert len(languages) >= 30
    assert languages.count("ru") >= 16
    assert languages.count("kk") >= 7
    assert languages.count("en") >= 7


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_an_article_is_a_short_text_in_its_language(article: DemoArticle) -> None:
    assert 3 <= len(sentences(article.body)) <= 8
    assert detect_language(article.body) == article.header["language"]
    assert article.name.startswith(article.header["date"])
    assert article.name.endswith(f"-{article.header['language']}.md")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_a_date_is_a_day_or_a_month(article: DemoArticle) -> None:
    stated = article.header["date"]
    assert date.fromisoformat(stated if len(stated) == 10 else f"{stated}-01").year >= 2018


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_derek_reads_an_article_as_it_says(article: DemoArticle) -> None:
    (found,) = reading.read(DEMO / article.name)
    assert isinstance(found, Article)
    card, header = found.card, article.header
    assert (card.title, card.publisher, card.url) == (header["title"], header["publisher"], header.get("url"))
    assert card.language == header["language"]
    assert card.published.basis is Basis.STATED
    assert card.published.period is not None
    assert card.published.period.start.isoformat().startswith(header["date"])
    assert found.body.strip() == article.body.strip()


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_only_phrases_of_a_few_words_are_quoted(article: DemoArticle) -> None:
    quoted = re.findall(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"", article.text)
    assert all(len("".join(phrase).split()) <= 5 for phrase in quoted)
