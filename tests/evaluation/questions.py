"""How well questions are answered: the development questions, in their clean and noisy forms.

``python -m tests.evaluation.questions`` prints the table and each miss. Judged as the file's own rules say.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from corpus.index import index
from corpus.replies import Answer, Note
from corpus.service import Derek
from templates import headline, render

SHARED = Path(__file__).resolve().parents[3] / "shared"
QUESTIONS = SHARED / "gold" / "questions.json"
SEEDS = SHARED / "seeds"
FORMS = ("clean", "typo", "wrong_layout", "translit")


@dataclass(frozen=True)
class Judged:
    """One question in one form, and whether its answer was right, wrong or declined."""

    form: str
    item: dict[str, Any]
    asked: str
    answer: Answer
    verdict: str

    @property
    def right(self) -> bool:
        return self.verdict == "right"


def normal(text: str) -> str:
    """Text as the rules compare it."""
    return text.casefold().replace("ё", "е").replace("\u00a0", " ").replace("\u202f", " ").replace("22.2", "22,2")


def judge(item: dict[str, Any], answer: Answer) -> str:
    """``right``, ``wrong`` (an answer that should not stand) or ``declined``."""
    if item["behaviour"] in ("abstain", "abstain_or_correct"):
        return "right" if answer.status == "not_found" else "wrong"
    if item["behaviour"] == "answer_no_number":
        return "right" if Note.NO_NUMBER in answer.notes else ("wrong" if answer.citations else "declined")
    if answer.status == "not_found":
        return "declined"
    if item["behaviour"] == "answer_no":
        return "right" if answer.verdict == "no" else "wrong"
    return "right" if _is_right(item, answer) else "wrong"


def _is_right(item: dict[str, Any], answer: Answer) -> bool:
    said = normal(headline(answer, answer.language) + "\n" + render(answer, answer.language, "plain"))
    keys = all(any(stands(key, said) for key in group) for group in item["keys_all_of_any"])
    cited = [_cites(answer, article) for article in item["articles"]]
    articles = all(cited) if item["behaviour"] == "answer_all" else any(cited)
    first = normal(headline(answer, answer.language))
    return keys and articles and not any(stands(text, first) for text in item["must_not"])


def _cites(answer: Answer, article: int | str) -> bool:
    """Whether an article is cited: given by the number, or the stem, that its file's name begins with."""
    start = f"{article:03}" if isinstance(article, int) else article
    return any(Path(c.card.source).name.startswith(start) for c in answer.citations)


def stands(key: str, said: str) -> bool:
    """Whether a key stands in what was said; not as a part of another figure (5% in 35%, 28 in 28,7)."""
    before = r"(?<!\d)(?<!\d[.,])" if key[:1].isdigit() else ""
    after = r"(?![.,]?\d)" if key[-1:].isdigit() else ""
    return re.search(before + re.escape(normal(key)) + after, said) is not None


def forms(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The question in each form that is given."""
    yield "clean", item["question"]
    yield from item.get("variations", {}).items()


def items(questions: Path) -> list[dict[str, Any]]:
    """The questions of a file."""
    found: list[dict[str, Any]] = json.loads(questions.read_text(encoding="utf-8"))["questions"]
    return found


async def evaluate(corpus: Sequence[Path] = (SEEDS,), questions: Path = QUESTIONS) -> list[Judged]:
    """Ask every question of a file in every form over a corpus: the development questions over the seeds."""
    derek = await Derek.open(":memory:", today=lambda: date(2026, 1, 15))
    try:
        async for _ in index(corpus, derek.store):
            pass
        return [
            Judged(form, item, asked, answer := await derek.ask(asked), judge(item, answer))
            for item in items(questions)
            for form, asked in forms(item)
        ]
    finally:
        await derek.close()


def scores(judged: list[Judged]) -> dict[str, float]:
    """Shares: right by form, unanswerable declined, answered wrongly; and the median time in ms."""
    by_form: dict[str, list[bool]] = defaultdict(list)
    for item in judged:
        by_form[item.form].append(item.right)
    clean = [item for item in judged if item.form == "clean"]
    noisy_ids = {item.item["id"] for item in judged if item.form != "clean"}
    comparable = [item.right for item in clean if item.item["id"] in noisy_ids]
    unanswerable = [item.right for item in judged if item.item["behaviour"].startswith("abstain")]
    return {
        **{f"right, {form}": sum(by_form[form]) / len(by_form[form]) for form in FORMS},
        "right, clean, of those with noisy forms": sum(comparable) / len(comparable),
        "unanswerable declined": sum(unanswerable) / len(unanswerable),
        "answered wrongly": sum(item.verdict == "wrong" for item in clean) / len(clean),
        "median ms": median(item.answer.took_ms for item in judged),
    }


def main() -> int:
    if not QUESTIONS.exists():
        print(f"no development questions at {QUESTIONS}")
        return 0
    judged = asyncio.run(evaluate())
    for name, value in scores(judged).items():
        print(f"{name:45} {value:.3f}")
    print_misses(judged)
    return 0


def print_misses(judged: Sequence[Judged]) -> None:
    """Each question that was not answered rightly: what was wanted, and what came."""
    for item in judged:
        if not item.right:
            print(f"\n{item.verdict}: {item.item['id']} {item.form}: {item.asked}")
            print(f"   wanted {item.item['keys_all_of_any']} of {item.item['articles']} ({item.item['behaviour']})")
            got = [(Path(c.card.source).stem[:24], c.text[:90]) for c in (*item.answer.citations, *item.answer.closest)]
            print(f"   got {item.answer.kind} {headline(item.answer, item.answer.language)!r} {got}")
            if item.answer.repaired:
                print(f"   understood {item.answer.repaired}")


if __name__ == "__main__":
    sys.exit(main())
