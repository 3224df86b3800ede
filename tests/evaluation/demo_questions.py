"""How well questions over the demo corpus are answered: written without knowing how Derek answers.

``python -m tests.evaluation.demo_questions`` prints a table (right answers by language, kind and form, and
the unanswerable that were declined), the right answers that do not come first, and each miss.
"""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from templates import headline
from tests.evaluation.questions import Judged, evaluate, normal, print_misses, stands

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "corpus" / "demo"
QUESTIONS = ROOT / "tests" / "data" / "questions_demo.json"
GROUPINGS: dict[str, Callable[[Judged], str]] = {
    "form": lambda judged: judged.form,
    "language": lambda judged: str(judged.item["lang"]),
    "kind": lambda judged: str(judged.item["type"]),
    "domain of the unanswerable": lambda judged: str(judged.item.get("domain", "")),
}


@dataclass(frozen=True)
class Share:
    """Of the questions asked: how many were answered rightly, straight away (see ``straight``) and wrongly."""

    right: int
    straight: int
    wrong: int
    asked: int

    def __str__(self) -> str:
        counts = (self.right, self.straight, self.wrong)
        return " ".join(f"{count / self.asked:8.2f}" for count in counts) + f" {self.asked:6}"


def straight(judged: Judged) -> bool:
    """Whether the first of the direct answers already is one asked for; what declines rightly is straight."""
    if not judged.right or not judged.item["keys_all_of_any"]:
        return judged.right
    first = replace(judged.answer, headline=judged.answer.headline[:1])
    said = normal(headline(first, first.language))
    return any(stands(key, said) for group in judged.item["keys_all_of_any"] for key in group)


def shares(judged: Sequence[Judged], group: Callable[[Judged], str]) -> dict[str, Share]:
    """The shares of each group; a question without a group is left out."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for item in judged:
        groups[group(item)].append(item)
    return {name: _share(items) for name, items in sorted(groups.items()) if name}


def _share(judged: Sequence[Judged]) -> Share:
    wrong = sum(item.verdict == "wrong" for item in judged)
    return Share(sum(item.right for item in judged), sum(map(straight, judged)), wrong, len(judged))


def print_table(judged: Sequence[Judged]) -> None:
    """The shares by each grouping; all groupings but the form count the clean form only."""
    clean = [item for item in judged if item.form == "clean"]
    answerable = [item for item in clean if item.item["type"] != "unanswerable"]
    tables = {
        "answerable": shares(answerable, lambda _: "all"),
        **{name: shares(judged if name == "form" else clean, group) for name, group in GROUPINGS.items()},
    }
    for title, rows in tables.items():
        print(f"\n{title:28} {'right':>8} {'straight':>8} {'wrong':>8} {'asked':>6}")
        for name, share in rows.items():
            print(f"  {name:26} {share}")


def print_buried(judged: Sequence[Judged]) -> None:
    """Right answers that come after others, or only stand in the passage shown."""
    for item in judged:
        if item.right and not straight(item):
            print(f"\nburied: {item.item['id']} {item.form}: {item.asked}")
            print(f"   wanted {item.item['keys_all_of_any']}")
            print(f"   got {item.answer.kind} {headline(item.answer, item.answer.language)!r}")


def main() -> int:
    judged = asyncio.run(evaluate([DEMO], QUESTIONS))
    print_table(judged)
    print_buried(judged)
    print_misses(judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
