"""Long polling that loses nothing: an update is acknowledged when it is settled, never before."""

from __future__ import annotations

import asyncio
import logging
import random
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramConflictError, TelegramRetryAfter
from aiogram.methods.base import TelegramMethod

from bot.intake import Intake, MalformedUpdateError

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member"]


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """``getUpdates`` without parsing: one malformed update must not cost the others of its batch."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: a long poll, the first wait after a failure, the time to finish in when stopped, and others."""

    poll: int = 30
    backoff: float = 0.5
    grace: float = 8.0
    """Container engines kill a process 10 seconds after they asked it to stop."""
    patience: float = 0.05
    """What takes longer is parked on disk, so that the next batch need not wait for it."""
    news: float = 30.0
    """Between two looks for newly indexed articles."""


class Poller:
    """Fetches batches and has them settled, until :meth:`stop`."""

    def __init__(self, bot: Bot, intake: Intake, pace: Pace) -> None:
        self._bot = bot
        self._intake = intake
        self._pace = pace
        self._offset: int | None = None
        self._failures = 0
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """End :meth:`run` after the batch in hand; an open long poll is dropped."""
        self._stopping.set()

    async def run(self) -> None:
        """Poll until stopped. Network and server errors are waited out, longer each time."""
        stopping = asyncio.create_task(self._stopping.wait())
        while not self._stopping.is_set():
            fetching = asyncio.create_task(self._fetch())
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not fetching.done():
                fetching.cancel()
                break
            await self._settle(fetching.result())
        stopping.cancel()
        await self._acknowledge()

    async def _fetch(self) -> list[dict[str, Any]]:
        await self._intake.room()
        call = RawUpdates(
            offset=self._offset, limit=100, timeout=self._pace.poll, allowed_updates=ALLOWED_UPDATES
        )
        try:
            batch = await self._bot(call, request_timeout=self._pace.poll + 30)
        except AiogramError as error:
            await self._wait_after(error)
            return []
        self._failures = 0
        return batch

    async def _settle(self, batch: list[dict[str, Any]]) -> None:
        settling = (self._intake.settle(raw, self._pace.patience) for raw in batch)
        results = await asyncio.gather(*settling, return_exceptions=True)
        for raw, result in zip(batch, results, strict=True):
            if isinstance(result, MalformedUpdateError):
                log.warning("update %s is malformed and skipped", result.update_id)
            elif isinstance(result, BaseException):
                raise result
            if type(number := raw.get("update_id")) is int:
                self._offset = max(self._offset or 0, number + 1)

    async def _acknowledge(self) -> None:
        if self._offset is None:
            return
        try:
            await self._bot(RawUpdates(offset=self._offset, limit=1, timeout=0), request_timeout=3)
        except AiogramError:
            log.info("the last updates could not be acknowledged; they are remembered as handled")

    async def _wait_after(self, error: AiogramError) -> None:
        self._failures += 1
        if isinstance(error, TelegramConflictError):
            log.error("another process polls with the same token: stop it, or give this one its own token")
        else:
            log.warning("getUpdates failed (%s), attempt %d", type(error).__name__, self._failures)
        if isinstance(error, TelegramRetryAfter):
            await asyncio.sleep(error.retry_after)
        else:
            longest = min(self._pace.backoff * 2 ** min(self._failures - 1, 10), 30)
            await asyncio.sleep(longest * random.uniform(0.5, 1))  # noqa: S311 - jitter, not a secret
