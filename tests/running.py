"""The real bot in the test's own process, against the Bot API server of the test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, cast

from bot.intake import Bounds
from bot.polling import Pace
from bot.settings import Settings
from bot.telegram import Process
from tests.botapi import BotApi

QUICK = Pace(poll=5, backoff=0.01, grace=2.0, patience=5.0, news=0.02)


def settings_for(botapi: BotApi, folder: Path, **more: str) -> Settings:
    """Settings of a bot on ``botapi`` that keeps its state in ``folder``."""
    environ = {
        "BOT_TOKEN": botapi.token,
        "TELEGRAM_API_URL": botapi.url,
        "STATE_PATH": str(folder / "state.sqlite"),
    }
    return Settings.load(environ | more)


@asynccontextmanager
async def running(
    settings: Settings, derek: object, *, pace: Pace = QUICK, bounds: Bounds | None = None
) -> AsyncIterator[Process]:
    """A bot that runs while the body does, and is then stopped as by SIGTERM."""
    stop = asyncio.Event()
    async with Process(settings, cast(Any, derek), pace, bounds or Bounds()) as process:
        task = asyncio.create_task(process.run(stop))
        try:
            yield process
        finally:
            stop.set()
            await task


@asynccontextmanager
async def killed(settings: Settings, derek: object, *, pace: Pace = QUICK) -> AsyncIterator[Process]:
    """A bot that runs while the body does, and then ends without a chance to finish anything."""
    async with Process(settings, cast(Any, derek), pace) as process:
        task = asyncio.create_task(process.run(asyncio.Event()))
        try:
            yield process
        finally:
            for lane in tuple(process.intake._tasks):
                lane.cancel()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait until a condition holds; fails the test when it does not in time."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - conditions of other tasks, without an event of their own
            await asyncio.sleep(0.005)
