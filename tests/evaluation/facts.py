"""How well figures are taken from the gold articles: ``python -m tests.evaluation.facts``.

A figure is found when value and unit are right and the spans overlap; period, qualifier and kind are judged
on those found. Anniversaries and ordinals of the gold are no facts by our conventions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.facts import extract_facts
from corpus.model import Article, Fact
from corpus.reading import read

SHARED = Path(__file__).parents[3] / "shared"
_NO_FACTS = ("anniversary", "ordinal")


@dataclass(slots=True)
class Score:
    """Counts over some articles, and a line for each thing that is wrong."""

    right: int = 0
    missed: int = 0
    spurious: int = 0
    periods: list[bool] = field(default_factory=list)
    qualifiers: list[bool] = field(default_factory=list)
    kinds: list[bool] = field(default_factory=list)
    spans: list[bool] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """F1 of value with unit."""
        return 2 * self.right / max(1, 2 * self.right + self.missed + self.spurious)


def share(judgements: list[bool]) -> float:
    """How many of ``judgements`` hold."""
    return sum(judgements) / len(judgements) if judgements else 1.0


def gold_articles() -> Iterator[tuple[Article, list[dict[str, Any]]]]:
    """Every gold article with its figures."""
    for name, folder, key in (("seeds", "seeds", "articles"), ("dev_articles", "dev_articles", "items")):
        for item in json.loads((SHARED / "gold" / f"{name}.json").read_text("utf-8"))[key]:
            article = next(iter(read(SHARED / folder / item["file"])))
            if isinstance(article, Article):
                yield article, [f for f in item["facts"] if f["kind"] not in _NO_FACTS]


def score(articles: Iterator[tuple[Article, list[dict[str, Any]]]]) -> Score:
    """The score over ``articles``."""
    total = Score()
    for article, gold in articles:
        _score_article(article, gold, total)
    return total


def _score_article(article: Article, gold: list[dict[str, Any]], total: Score) -> None:
    left = extract_facts(article)
    source = Path(article.card.source).name
    for item in gold:
        fact = next((fact for fact in left if _same(fact, item)), None)
        if fact is None:
            total.missed += 1
            total.wrong.append(f"{source}: missed {item['surface']!r} ({item['value']} {item['unit']})")
            continue
        left.remove(fact)
        total.right += 1
        _judge(article, fact, item, total)
    for fact in left:
        total.spurious += 1
        total.wrong.append(f"{source}: spurious {fact.span.of(article.body)!r} ({fact.value} {fact.unit})")


def _same(fact: Fact, item: dict[str, Any]) -> bool:
    value = item["value"]
    low, high = value if isinstance(value, list) else (value, None)
    overlap = fact.span.start < item["end"] and item["start"] < fact.span.end
    return overlap and fact.unit == item["unit"] and fact.value == low and fact.value_max == high


def _judge(article: Article, fact: Fact, item: dict[str, Any], total: Score) -> None:
    source, surface = Path(article.card.source).name, item["surface"]
    for name, judgements, ours, theirs in (
        ("qualifier", total.qualifiers, fact.qualifier.value, item["qualifier"]),
        ("kind", total.kinds, fact.kind.value, item["kind"]),
        ("span", total.spans, fact.span.of(article.body), surface),
        ("period", total.periods, _iso(fact), _gold_period(item)),
    ):
        if name == "period" and not theirs:
            if ours:
                total.wrong.append(f"{source}: {surface!r} period {ours}, gold has none")
            continue
        judgements.append(ours == theirs)
        if ours != theirs:
            total.wrong.append(f"{source}: {surface!r} {name} {ours!r}, gold {theirs!r}")


def _iso(fact: Fact) -> str:
    if fact.period is None:
        return ""
    first, last = fact.period.start.isoformat(), fact.period.end.isoformat()
    return first if first == last else f"{first}/{last}"


def _gold_period(item: dict[str, Any]) -> str:
    """The gold period, or nothing where it is words that no date can be read from."""
    period = item["period"]
    text = period["iso"] if isinstance(period, dict) else period
    return text if text and text[0].isdigit() and text[:4].isdigit() else ""


def table(total: Score) -> str:
    """The figures as a table, then what is wrong."""
    rows = [
        ("value and unit F1", total.f1), ("period", share(total.periods)), ("qualifier", share(total.qualifiers)),
        ("kind", share(total.kinds)), ("exact span", share(total.spans)),
    ]  # fmt: skip
    counts = f"right {total.right}, missed {total.missed}, spurious {total.spurious}"
    return "\n".join([*(f"{name:<20}{value:.3f}" for name, value in rows), counts, "", *total.wrong])


if __name__ == "__main__":
    print(table(score(gold_articles())))
