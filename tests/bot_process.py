"""The bot as a process of its own, to be stopped and killed: ``python -m tests.bot_process``.

Answers from the invented articles; every answer repeats its question, so that a test can tell which update
it belongs to. Settings come from the environment, ``DELAY`` is the time of a question in seconds.
"""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import replace
from typing import Any, cast

from bot.settings import Settings
from bot.telegram import run
from corpus.errors import DerekError
from corpus.model import Language
from corpus.replies import Answer
from tests.fake_derek import FakeDerek


class Repeating(FakeDerek):
    """Shows the question as understood."""

    async def ask(
        self, question: str, *, language: Language | None = None, previous: object = None, limit: int = 5
    ) -> Answer:
        """The answer, with its question."""
        answer = await super().ask(question, language=language, previous=previous, limit=limit)
        self.asked.clear()
        return replace(answer, repaired=question)


def main() -> None:
    """Run until told to stop."""
    try:
        derek = cast(Any, Repeating(delay=float(os.environ.get("DELAY", "0"))))
        asyncio.run(run(Settings.load(os.environ), derek))
    except DerekError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
