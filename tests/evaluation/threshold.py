"""Where the threshold between answering and abstaining lies: right and wrong answers for each, side by side.

``python -m tests.evaluation.threshold`` asks the demo corpus' questions and, where they are, the
development questions. The threshold in ``corpus.answering.selection`` is chosen from this table.
"""

from __future__ import annotations

import asyncio
import sys
from unittest import mock

from corpus.answering import selection
from tests.evaluation import demo_questions, questions

THRESHOLDS = (0.5, 0.54, 0.58, 0.6, 0.62, 0.64, 0.66, 0.7, 0.75)


def main() -> int:
    print(f"{'threshold':>9} {'right':>7} {'wrong':>7} {'declined':>9} {'unanswerable declined':>22}")
    for threshold in THRESHOLDS:
        with mock.patch.object(selection, "THRESHOLD", threshold):
            judged = asyncio.run(questions.evaluate([demo_questions.DEMO], demo_questions.QUESTIONS))
            if questions.QUESTIONS.exists():
                judged += asyncio.run(questions.evaluate())
        clean = [item for item in judged if item.form == "clean"]
        answerable = [item for item in clean if not item.item["behaviour"].startswith("abstain")]
        hopeless = [item for item in clean if item.item["behaviour"].startswith("abstain")]
        shares = [
            sum(item.verdict == verdict for item in answerable) / len(answerable)
            for verdict in ("right", "wrong", "declined")
        ]
        declined = sum(item.right for item in hopeless) / len(hopeless)
        print(f"{threshold:9.2f} {shares[0]:7.3f} {shares[1]:7.3f} {shares[2]:9.3f} {declined:22.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
