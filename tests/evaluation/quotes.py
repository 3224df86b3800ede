"""Quotes and speakers against the gold articles: ``python -m tests.evaluation.quotes`` prints every miss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.model import Article, Quote, Span
from corpus.people import person_key
from corpus.quotes import extract_quotes, speaker_at
from corpus.reading import read

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@dataclass
class Score:
    """Counts over all articles; ``misses`` in words."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    speaker: int = 0
    figures: int = 0
    figure_speaker: int = 0
    reported: int = 0
    reported_found: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Span F1 by overlap."""
        return 2 * self.matched / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def near_exact(self) -> float:
        """F1 with both ends within three characters."""
        return 2 * self.exact / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def speaker_rate(self) -> float:
        """Right speakers among the matched quotes."""
        return self.speaker / self.matched if self.matched else 1.0

    @property
    def figure_rate(self) -> float:
        """Right speakers (or rightly none) of the gold figures."""
        return self.figure_speaker / self.figures if self.figures else 1.0


def strong_reports() -> Iterator[tuple[Article, list[dict[str, Any]]]]:
    """Each seed with its reported speech by a verb of speech and a clause."""
    for item in json.loads((SHARED / "gold/seeds.json").read_text(encoding="utf-8"))["articles"]:
        strong = [report for report in item["reported"] if report["strength"] == "strong"]
        yield _article(SHARED / "seeds" / item["file"]), strong


def gold_articles() -> Iterator[tuple[Article, list[dict[str, Any]], list[dict[str, Any]]]]:
    """Each gold article with its quotes (``segments``, ``speaker``) and figures (``start end speaker``)."""
    for item in json.loads((SHARED / "gold/seeds.json").read_text(encoding="utf-8"))["articles"]:
        article = _article(SHARED / "seeds" / item["file"])
        optional = item["headline_quotes"]
        yield article, [*item["quotes"], *({**quote, "optional": True} for quote in optional)], item["facts"]
    for item in json.loads((SHARED / "gold/dev_articles.json").read_text(encoding="utf-8"))["items"]:
        article = _article(SHARED / "dev_articles" / item["file"])
        quotes = [{**quote, "segments": [[quote["start"], quote["end"]]]} for quote in item["quotes"]]
        yield article, quotes, item["facts"]


def _article(path: Path) -> Article:
    article = next(iter(read(path)))
    assert isinstance(article, Article), article
    return article


def evaluate() -> Score:
    """The score over the seeds and the development articles."""
    score = Score()
    for article, quotes, figures in gold_articles():
        found = extract_quotes(article)
        _score_quotes(score, article, [q for q in found if q.kind == "direct"], quotes)
        speaker = speaker_at(article, found)
        for figure in figures:
            said = speaker(Span(figure["start"], figure["end"]))
            score.figures += 1
            right = same_speaker(said, figure["speaker"])
            score.figure_speaker += right
            if not right:
                score.misses.append(f"{article.card.source} figure {figure['surface']}: {said} for {figure['speaker']}")
    for article, reports in strong_reports():
        _score_reports(score, article, reports)
    return score


def _score_reports(score: Score, article: Article, reports: list[dict[str, Any]]) -> None:
    found = [quote for quote in extract_quotes(article) if quote.kind == "reported"]
    for report in reports:
        span = Span(*report["span"])
        match = next((quote for quote in found if quote.passage.overlaps(span)), None)
        score.reported += 1
        if match is not None and same_speaker(match.speaker, report["speaker"][0]):
            score.reported_found += 1
        else:
            score.misses.append(f"{article.card.source} reported: {span.of(article.body)[:70]!r}")


def _score_quotes(score: Score, article: Article, found: list[Quote], gold: list[dict[str, Any]]) -> None:
    required = [quote for quote in gold if not quote.get("optional")]
    spared = [Span(*s) for quote in gold if quote.get("optional") for s in quote["segments"]]
    found = [q for q in found if not any(span.overlaps(q.spans[0]) for span in spared)]
    score.gold += len(required)
    score.found += len(found)
    for item in required:
        spans = [Span(*segment) for segment in item["segments"]]
        match = next((q for q in found if _overlap(q.spans, spans) >= 0.5), None)
        if match is None:
            score.misses.append(f"{article.card.source} missing: {spans[0].of(article.body)[:70]!r} {spans}")
            continue
        found.remove(match)
        score.matched += 1
        _score_match(score, article, match, spans, item["speaker"])
    score.misses += [f"{article.card.source} wrong: {q.speaker}: {q.spans[0].of(article.body)[:70]!r}" for q in found]


def _score_match(score: Score, article: Article, match: Quote, spans: list[Span], speaker: str) -> None:
    same = len(match.spans) == len(spans) and all(
        abs(a.start - b.start) <= 3 and abs(a.end - b.end) <= 3 for a, b in zip(match.spans, spans, strict=True)
    )
    score.exact += same
    if not same:
        score.misses.append(f"{article.card.source} inexact: {match.spans} for {spans}")
    right = same_speaker(match.speaker, speaker)
    score.speaker += right
    if not right:
        score.misses.append(f"{article.card.source} speaker: {match.speaker} for {speaker}")


def _overlap(found: tuple[Span, ...], gold: list[Span]) -> float:
    mine = {at for span in found for at in range(span.start, span.end)}
    theirs = {at for span in gold for at in range(span.start, span.end)}
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def same_speaker(said: str | None, expected: str | None) -> bool:
    """Whether two speakers are one: equal keys of people, or one organisation's name within the other's."""
    if said is None or expected is None:
        return said == expected
    return person_key(said) == person_key(expected) or said.casefold() in expected.casefold()


def main() -> None:
    """Print the table and every miss."""
    score = evaluate()
    print(f"quotes F1 {score.f1:.3f} ({score.matched}/{score.gold} gold, {score.found} found)")
    print(f"near-exact {score.near_exact:.3f}  speaker {score.speaker_rate:.3f}")
    print(f"speaker of figures {score.figure_rate:.3f} of {score.figures}")
    print(f"reported speech with its speaker {score.reported_found} of {score.reported}")
    for miss in score.misses:
        print("  ", miss)


if __name__ == "__main__":
    main()
