"""One table of all that is measured, then each miss: ``python -m tests.evaluation``, or ``make eval``.

What lies beside the repository (the reference articles and questions in ``../shared``) is measured when it
is there, and named when it is not; the questions over the demo corpus are always asked.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from templates import headline
from tests.evaluation import demo_questions, facts, questions, quotes, reading
from tests.evaluation.questions import Judged


@dataclass(frozen=True)
class Measured:
    """A subject's rows (name, value, what of) and what was missed, in words."""

    subject: str
    rows: tuple[tuple[str, float, str], ...]
    misses: tuple[str, ...]


def _reading() -> Measured:
    found = reading.readings()
    rows = [
        (field, sum(one.right[field] for one in found) / len(found), f"{len(found)} articles")
        for field in reading.FIELDS
    ]
    return Measured("reading", tuple(rows), tuple(f"{one.file}: {miss}" for one in found for miss in one.misses))


def _facts() -> Measured:
    total = facts.score(facts.gold_articles())
    shares = (
        ("period", total.periods), ("qualifier", total.qualifiers), ("kind", total.kinds), ("exact span", total.spans),
    )  # fmt: skip
    rows = [("value and unit F1", total.f1, f"{total.right + total.missed} figures, {total.spurious} spurious")]
    rows += [(name, facts.share(judged), f"{len(judged)} of those found") for name, judged in shares]
    return Measured("figures", tuple(rows), tuple(total.wrong))


def _quotes() -> Measured:
    score = quotes.evaluate()
    rows = (
        ("F1 by overlap", score.f1, f"{score.gold} quotes, {score.found} found"),
        ("F1 near-exact", score.near_exact, "both ends within 3 characters"),
        ("speaker", score.speaker_rate, f"{score.matched} quotes matched"),
        ("speaker of a figure", score.figure_rate, f"{score.figures} figures"),
        ("reported speech", score.reported_found / max(1, score.reported), f"{score.reported} reports"),
    )
    return Measured("quotes", rows, tuple(score.misses))


def _questions() -> Measured:
    judged = asyncio.run(questions.evaluate())
    scores = questions.scores(judged)
    rows = tuple((name, value, f"{len(judged)} in all forms") for name, value in scores.items() if "ms" not in name)
    return Measured("questions", rows, tuple(_missed(judged)))


def _demo() -> Measured:
    judged = asyncio.run(questions.evaluate([demo_questions.DEMO], demo_questions.QUESTIONS))
    rows = []
    for group in ("form", "language"):
        for name, share in demo_questions.shares(judged, demo_questions.GROUPINGS[group]).items():
            rows.append((f"right, {name}", share.right / share.asked, f"{share.asked} asked, {share.wrong} wrong"))
    return Measured("demo questions", tuple(rows), tuple(_missed(judged)))


def _missed(judged: list[Judged]) -> Iterator[str]:
    for one in judged:
        if not one.right:
            said = headline(one.answer, one.answer.language)
            wanted = one.item["keys_all_of_any"] or one.item["behaviour"]
            yield f"{one.verdict} {one.item['id']} {one.form}: {one.asked} | wanted {wanted} | got {said!r}"


SUBJECTS: tuple[tuple[Path | None, Callable[[], Measured]], ...] = (
    (reading.SHARED / "gold" / "seeds.json", _reading),
    (facts.SHARED / "gold" / "dev_articles.json", _facts),
    (quotes.SHARED / "gold" / "dev_articles.json", _quotes),
    (questions.QUESTIONS, _questions),
    (None, _demo),
)
"""Each subject with the file that it cannot be measured without."""


def main() -> int:
    """Print the table, the inputs that are missing, and each miss. Always 0: floors are held by the tests."""
    measured = [measure() for needs, measure in SUBJECTS if needs is None or needs.exists()]
    print(f"{'subject':16} {'measure':42} {'value':>6}  of")
    for one in measured:
        for name, value, of in one.rows:
            print(f"{one.subject:16} {name:42} {value:6.3f}  {of}")
    for needs in dict.fromkeys(needs for needs, _ in SUBJECTS if needs is not None and not needs.exists()):
        print(f"not measured: there is no {needs}")
    for one in measured:
        print(f"\n{one.subject}: {len(one.misses)} missed")
        for miss in one.misses:
            print(f"  {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
