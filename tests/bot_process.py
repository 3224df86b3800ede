"""The bot as a process of its own, to be stopped and killed: ``python -m tests.bot_process``.

Answers from the invented articles, or from the corpus at ``CORPUS``; every answer repeats its question, so
that a test can tell which update it belongs to. Settings come from the environment, ``DELAY`` is the time
of a question in seconds.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from dataclasses import replace
from typing import Any, cast

from bot.settings import Settings
from bot.telegram import run
from corpus.answering import Topic
from corpus.errors import DerekError
from corpus.model import Language
from corpus.replies import Answer
from corpus.service import Derek
from tests.fake_derek import FakeDerek

MARK = re.compile(r"barges[ _](\d+)[-x](\d+)")
"""What a test writes beside a question to find its answer: chat and number."""


class Repeating(FakeDerek):
    """Shows the question as understood."""

    async def ask(
        self, question: str, *, language: Language | None = None, previous: object = None, limit: int = 5
    ) -> Answer:
        """The answer, with its question."""
        answer = await super().ask(question, language=language, previous=previous, limit=limit)
        self.asked.clear()
        return replace(answer, repaired=question)


class Marked(Derek):
    """Answers as ever, with the mark that stood beside the question."""

    async def ask(
        self, question: str, *, language: Language | None = None, previous: Topic | None = None, limit: int = 6
    ) -> Answer:
        """The answer to the question without its mark, and the mark."""
        bare, mark = MARK.sub("", question).strip(), MARK.search(question)
        answer = await super().ask(bare, language=language, previous=previous, limit=limit)
        return replace(answer, repaired=mark[0]) if mark else answer

    async def topic(
        self, question: str, *, language: Language | None = None, previous: Topic | None = None
    ) -> Topic:
        """What the question without its mark is about."""
        return await super().topic(MARK.sub("", question).strip(), language=language, previous=previous)


async def serve() -> None:
    """Run until told to stop."""
    corpus, settings = os.environ.get("CORPUS"), Settings.load(os.environ)
    if corpus is None:
        await run(settings, cast(Any, Repeating(delay=float(os.environ.get("DELAY", "0")))))
        return
    derek = await Marked.open(corpus)
    try:
        await run(settings, derek)
    finally:
        await derek.close()


def main() -> None:
    """Run the bot; what is wrong is told in one line."""
    try:
        asyncio.run(serve())
    except DerekError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
