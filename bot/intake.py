"""Between receiving and handling: each update once, in order per chat, so many at a time.

An update is *settled* when Telegram may forget it: it is handled and recorded, or it takes long and is
parked on disk, from where it is taken up again after a crash.

Killed at any point, the bot handles each update again that is not recorded as handled: exactly one reply,
but for those whose reply had gone out and whose record had not (at most one for each chat in work then);
they are answered twice.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.metrics import Metrics
from bot.state import State

log = logging.getLogger(__name__)

_LARGEST = 2**53
_READ = frozenset(
    {
        "message_id", "date", "chat", "from", "sender_chat", "message_thread_id", "is_topic_message", "via_bot",
        "media_group_id", "text", "caption", "migrate_to_chat_id",
    }
)  # fmt: skip
"""The fields of a message that are needed to answer it."""
RawUpdate = dict[str, Any]
Handle = Callable[[Update, float], Awaitable[None]]


class MalformedUpdateError(ValueError):
    """What came is no update of the Bot API; ``update_id`` is its number where it has one."""

    def __init__(self, update_id: int | None) -> None:
        super().__init__("not an update of the Bot API")
        self.update_id = update_id


class BusyError(Exception):
    """As many updates are in work as may be, or the bot stops: Telegram is to offer this one again."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """``concurrency`` updates of different chats are handled at a time, ``capacity`` wait or run."""

    concurrency: int = 64
    capacity: int = 1000


DEFAULT_BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class _Job:
    update: Update
    raw: RawUpdate
    received: float
    done: asyncio.Future[None]


class Intake:
    """Takes updates in and has them handled by ``handle(update, received)``.

    ``received`` is the time of :func:`time.monotonic` at which the update came.
    """

    def __init__(
        self, handle: Handle, bot: Bot, state: State, metrics: Metrics, bounds: Bounds = DEFAULT_BOUNDS
    ) -> None:
        self._handle = handle
        self._bot = bot
        self._state = state
        self._metrics = metrics
        self._bounds = bounds
        self._slots = asyncio.Semaphore(bounds.concurrency)
        self._lanes: dict[object, deque[_Job]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._flying: dict[int, _Job] = {}
        self._stopping = False
        self._room = asyncio.Event()
        self._room.set()

    async def resume(self) -> None:
        """Take up what was accepted and not handled before the last stop."""
        for raw in await self._state.parked():
            with suppress(MalformedUpdateError):  # written by another version
                self._accept(raw)

    async def settle(self, raw: object, patience: float) -> None:
        """Take an update in, once; returns when Telegram may forget it.

        That is when it is handled, or after ``patience`` seconds, when it is parked on disk.
        Raises :class:`MalformedUpdateError`, and :class:`BusyError` when there is no room.
        """
        job = self._accept(raw)
        if job is None:
            return
        done, _ = await asyncio.wait({job.done}, timeout=patience)
        if not done:
            await self._state.park(job.update.update_id, job.raw)

    async def room(self) -> None:
        """Wait until a whole batch of 100 can be taken in."""
        await self._room.wait()

    async def stop(self, seconds: float) -> None:
        """Finish what was accepted, for at most ``seconds``; the rest is handled after the next start."""
        self._stopping = True
        tasks = set(self._tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._flying:
            log.warning("%d updates are left for the next start", len(self._flying))

    def _accept(self, raw: object) -> _Job | None:
        update = self._parse(raw)
        flying = self._flying.get(update.update_id)
        if flying is not None or self._state.is_handled(update.update_id):
            self._metrics.duplicates.inc()
            return flying
        if self._stopping or len(self._flying) >= self._bounds.capacity:
            raise BusyError
        done = asyncio.get_running_loop().create_future()
        # _parse has shown that raw is an object
        return self._enqueue(_Job(update, cast(RawUpdate, raw), time.monotonic(), done))

    def _parse(self, raw: object) -> Update:
        number = raw.get("update_id") if isinstance(raw, dict) else None
        if type(number) is int and abs(number) <= _LARGEST:  # pydantic would take "1" and True for 1, too
            given = cast(RawUpdate, raw)
            for read in (dict, _without_unread):
                with suppress(ValidationError, RecursionError):
                    return Update.model_validate(read(given), context={"bot": self._bot})
        self._metrics.malformed.inc()
        raise MalformedUpdateError(number if type(number) is int else None)

    def _enqueue(self, job: _Job) -> _Job:
        self._flying[job.update.update_id] = job
        self._mind_room()
        key = lane_of(job.update)
        if key in self._lanes:
            self._lanes[key].append(job)
        else:
            self._lanes[key] = deque([job])
            task = asyncio.create_task(self._work(key))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return job

    async def _work(self, key: object) -> None:
        lane = self._lanes[key]
        try:
            while lane:
                async with self._slots:
                    await self._finish(lane[0])
                lane.popleft()
        finally:
            del self._lanes[key]

    async def _finish(self, job: _Job) -> None:
        update_id = job.update.update_id
        try:
            await self._handle(job.update, job.received)
        except Exception as error:
            # The routers have an error handler of their own; what arrives here is beyond it. The update
            # counts as handled: offered again, it would fail again and block its chat.
            log.error("update %d failed: %s", update_id, type(error).__name__, exc_info=error)
        await self._record(update_id)
        del self._flying[update_id]
        self._mind_room()
        job.done.set_result(None)

    async def _record(self, update_id: int) -> None:
        try:
            await self._state.record(update_id)
        except sqlite3.Error as error:  # a full disk must not silence the bot
            log.error("update %d is handled but could not be recorded: %s", update_id, type(error).__name__)

    def _mind_room(self) -> None:
        if len(self._flying) <= max(0, self._bounds.capacity - 100):
            self._room.set()
        else:
            self._room.clear()


def _without_unread(raw: RawUpdate) -> RawUpdate:
    """An update whose message has only what handlers read: a newer Bot API may add kinds unknown to aiogram."""
    message = raw.get("message")
    return raw | {"message": _read_of(message)} if isinstance(message, dict) else raw


def _read_of(message: RawUpdate) -> RawUpdate:
    replied = message.get("reply_to_message")
    read = {name: value for name, value in message.items() if name in _READ}
    return read | ({"reply_to_message": _read_of(replied)} if isinstance(replied, dict) else {})


def lane_of(update: Update) -> object:
    """What orders an update: its chat. Inline queries have none and wait for nobody."""
    if update.callback_query is not None:
        pressed = update.callback_query.message
        return pressed.chat.id if pressed is not None else update.callback_query.from_user.id
    event = update.message or update.my_chat_member
    return event.chat.id if event is not None else ("alone", update.update_id)
