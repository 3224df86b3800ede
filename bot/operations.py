"""What operators ask of the running bot: how things are, and to read the articles again."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from aiogram.exceptions import TelegramAPIError

from bot.corpora import DEMO, default_database
from bot.follows import Follows
from bot.metrics import Metrics, total
from bot.settings import Settings
from handlers.admin import Progress, Refusal, Show
from templates import Stats

if TYPE_CHECKING:
    from corpus.service import Derek

log = logging.getLogger(__name__)

_PROGRESS_SECONDS = 3.0
_COUNT = re.compile(r"(\d+) (added|replaced|unchanged|failed)")
_SECRETS = frozenset({"BOT_TOKEN", "WEBHOOK_SECRET"})
_LATER = 10
"""How much the indexing gives way to the bot (niceness)."""


class Operations:
    """For the users in ``admins``."""

    def __init__(self, settings: Settings, derek: Derek, metrics: Metrics, follows: Follows) -> None:
        self.admins = frozenset(settings.admins)
        self._derek = derek
        self._metrics = metrics
        self._follows = follows
        self._database = settings.database_url or default_database(os.environ)
        self._paths = settings.corpus_paths or (() if settings.database_url else (DEMO,))
        self._busy = False
        self._task: asyncio.Task[None] | None = None

    async def stats(self) -> Stats:
        """Counts only: no word of what users wrote is kept."""
        sources, (topics, chats) = await self._derek.sources(), await self._follows.counts()
        newest = sources.coverage.period.end if sources.coverage.period else None
        asked = total(self._metrics.answers)
        return Stats(
            articles=sources.coverage.articles,
            facts=sources.facts,
            quotes=sources.quotes,
            newest=newest,
            age=max(0, (date.today() - newest).days) if newest else 0,
            updates=total(self._metrics.updates),
            questions=asked,
            unanswered=round(100 * total(self._metrics.answers, status="not_found") / asked) if asked else 0,
            failures=total(self._metrics.failures),
            topics=topics,
            chats=chats,
        )

    async def reindex(self, show: Show) -> Refusal | None:
        """Start to read the articles again in a process of its own, telling ``show``; or why not."""
        if not self._paths:
            return "reindex_nothing"
        if self._busy:
            return "reindex_busy"
        self._busy = True
        with suppress(TelegramAPIError):  # whoever asked may have gone; the articles are read nonetheless
            await show(Progress())
        self._task = asyncio.create_task(self._run(show))
        return None

    async def stop(self) -> None:
        """End the indexing: articles go in whole, the rest the next time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self, show: Show) -> None:
        try:
            result = await self._index(show)
        except OSError as error:
            log.error("the articles could not be read again: %s", error.strerror)
            result = Progress("reindex_failed")
        finally:
            self._busy = False
        with suppress(TelegramAPIError):
            await show(result)

    async def _index(self, show: Show) -> Progress:
        """What became of the articles."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "index", *map(str, self._paths), "--db", self._database),
            env=_environment(),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _LATER)
        try:
            last = await _follow(process, show)
            assert process.stdout is not None
            summary = (await process.stdout.read()).decode("utf-8", "replace")
            code = await process.wait()
        finally:
            if process.returncode is None:
                process.terminate()
                await process.wait()
        counts = {name: int(number) for number, name in _COUNT.findall(summary)}
        if not counts:
            log.error("the articles could not be read again (exit code %d): %s", code, last)
            return Progress("reindex_failed")
        return Progress("reindex_done", **counts)


async def _follow(process: asyncio.subprocess.Process, show: Show) -> str:
    """Tell ``show`` how many articles are done, every few seconds; the last line the process wrote."""
    shown, done, last = time.monotonic(), 0, ""
    assert process.stderr is not None
    async for line in process.stderr:  # a line for each article
        done, last = done + 1, line.decode("utf-8", "replace").strip()
        if time.monotonic() - shown >= _PROGRESS_SECONDS:
            with suppress(TelegramAPIError):
                await show(Progress(done=done))
            shown = time.monotonic()
    return last


def _environment() -> dict[str, str]:
    """That of the bot without its secrets, in which its own packages are found wherever it was started."""
    root = str(Path(__file__).resolve().parent.parent)
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return {name: value for name, value in os.environ.items() if name not in _SECRETS} | {"PYTHONPATH": paths}
