"""The queue of updates and both ways to hand them over: long polling and webhook."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from tests.botapi.errors import ApiError, Json

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
NEVER_IN_REPLY = {"setwebhook", "deletewebhook", "close", "logout"}
BUSY = "terminated by other getUpdates request; make sure that only one bot instance is running"
ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(slots=True)
class Update:
    """An update on its way; ``handled`` is set when the bot has acknowledged it."""

    json: Json
    handled: asyncio.Event = field(default_factory=asyncio.Event)
    attempts: int = 0

    @property
    def id(self) -> int:
        """``update_id``; updates without one (malformed on purpose) sort first."""
        number = self.json.get("update_id")
        return number if isinstance(number, int) else 0

    @property
    def kind(self) -> str:
        """``message``, ``callback_query``, ..."""
        return next((key for key in self.json if key != "update_id"), "")

    def queue(self) -> int:
        """Updates of one chat or one user go one after another, others side by side."""
        body = self.json.get(self.kind)
        body = body if isinstance(body, dict) else {}
        message = body.get("message") if isinstance(body.get("message"), dict) else body
        owner = (message or {}).get("chat") or body.get("from")
        return int(owner.get("id", 0)) if isinstance(owner, dict) else 0


@dataclass(slots=True)
class Webhook:
    """Where updates are posted to, and how that goes."""

    url: str = ""
    secret: str | None = None
    max_connections: int = 40
    errors: int = 0
    last_error: tuple[float, str] | None = None


class Updates:
    """All updates not yet acknowledged. ``call`` performs a method that a webhook answers with."""

    def __init__(self, call: Callable[[str, Json, dict[str, bytes]], Awaitable[object]]) -> None:
        self.pending: dict[int, Update] = {}
        self.webhook = Webhook()
        self.allowed: set[str] | None = None
        self.retry_delay, self.post_within = 0.05, 10.0
        self.polls = 0
        self._numbers = itertools.count(1001)
        self._changed = asyncio.Condition()
        self._poll: object = None
        self._call = call
        self._queues: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(40)

    def next_id(self) -> int:
        """The next ``update_id``: they increase by one."""
        return next(self._numbers)

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update."""
        return kind not in NOT_BY_DEFAULT if not self.allowed else kind in self.allowed

    def allow(self, kinds: object) -> None:
        """Remember ``allowed_updates``; an absent list changes nothing, as in Telegram."""
        if isinstance(kinds, list):
            self.allowed = set(kinds)

    async def put(self, update: Update) -> Update:
        """Queue an update."""
        self.pending[update.id] = update
        if self.webhook.url:
            self._enqueue(update)
        await self._wake()
        return update

    async def _wake(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def polled(self, times: int = 1) -> None:
        """Wait until the bot has called getUpdates so many times."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.polls >= times)

    async def acknowledge(self, below: int) -> None:
        """Forget all updates before ``below``."""
        for number in [number for number in self.pending if number < below]:
            self.pending.pop(number).handled.set()
        await self._wake()

    async def get(self, params: Json) -> list[Json]:
        """``getUpdates``: waits up to ``timeout`` seconds, 409 if another poll comes or a webhook is set."""
        if self.webhook.url:
            raise ApiError(ACTIVE, 409, kind="state")
        offset, limit = int(params.get("offset", 0)), int(params.get("limit", 100))
        self.polls += 1
        self._poll = mine = object()
        self.allow(params.get("allowed_updates"))
        if offset < 0:
            offset = next(iter(sorted(self.pending)[offset:]), 0)
        await self.acknowledge(offset)
        await self._wait(mine, float(params.get("timeout", 0)))
        return [self._given(self.pending[number]) for number in sorted(self.pending)[:limit]]

    @staticmethod
    def _given(update: Update) -> Json:
        update.attempts += 1
        return update.json

    async def _wait(self, mine: object, seconds: float) -> None:
        def ready() -> bool:
            return bool(self.pending or self._poll is not mine or self.webhook.url)

        async with self._changed:
            try:
                await asyncio.wait_for(self._changed.wait_for(ready), seconds or 0.001)
            except TimeoutError:
                return
        if self._poll is not mine or self.webhook.url:
            raise ApiError(BUSY if self._poll is not mine else ACTIVE, 409, kind="outside")

    async def set_webhook(self, params: Json) -> bool:
        """``setWebhook`` and ``deleteWebhook``."""
        self.allow(params.get("allowed_updates"))
        connections = int(params.get("max_connections", 40))
        self.webhook = Webhook(str(params.get("url", "")), params.get("secret_token"), connections)
        self._slots = asyncio.Semaphore(connections)
        self._stop_posting()
        if params.get("drop_pending_updates"):
            await self.acknowledge(max(self.pending, default=0) + 1)
        if self.webhook.url:
            for number in sorted(self.pending):
                self._enqueue(self.pending[number])
        await self._wake()
        return True

    def info(self) -> Json:
        """``getWebhookInfo``."""
        hook = self.webhook
        error = hook.last_error
        return {
            "url": hook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
            "max_connections": hook.max_connections,
            **({"allowed_updates": sorted(self.allowed)} if self.allowed else {}),
            **({"last_error_date": int(error[0]), "last_error_message": error[1]} if error else {}),
        }

    def _enqueue(self, update: Update) -> None:
        key = update.queue()
        if key in self._queues:
            self._queues[key].append(update)
            return
        self._queues[key] = deque([update])
        task = asyncio.create_task(self._drain(key, self._queues[key]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: int, queue: deque[Update]) -> None:
        while queue:
            delay, update = self.retry_delay, queue[0]
            while update.id in self.pending:
                if await self._post(update):
                    self.pending.pop(update.id, None)
                    update.handled.set()
                else:
                    await asyncio.sleep(delay)
                    delay = min(delay * 2, 60.0)
            queue.popleft()
        self._queues.pop(key, None)

    async def _post(self, update: Update) -> bool:
        update.attempts += 1
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.secret} if self.webhook.secret else {}
        self._session = self._session or aiohttp.ClientSession()
        limit = aiohttp.ClientTimeout(total=self.post_within)
        try:
            async with (
                self._slots,
                self._session.post(
                    self.webhook.url, json=update.json, headers=headers, timeout=limit
                ) as response,
            ):
                if response.status // 100 != 2:
                    return self._failed(
                        f"Wrong response from the webhook: {response.status} {response.reason}"
                    )
                reply = await read_reply(response)
        except (aiohttp.ClientError, TimeoutError) as error:
            return self._failed(f"{type(error).__name__}: {error}")
        await self._perform(*reply)
        return True

    async def _perform(self, params: Json, files: dict[str, bytes]) -> None:
        method = str(params.pop("method", "")).lower()
        if method and method not in NEVER_IN_REPLY and not method.startswith("get"):
            await self._call(method, params, files)

    def _failed(self, why: str) -> bool:
        self.webhook.errors += 1
        self.webhook.last_error = time.time(), why
        return False

    def _stop_posting(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._queues.clear()

    async def close(self) -> None:
        """Stop posting and let go of pollers."""
        self._stop_posting()
        self._poll = None
        await self._wake()
        if self._session:
            await self._session.close()


async def read_reply(response: aiohttp.ClientResponse) -> tuple[Json, dict[str, bytes]]:
    """The method that the body of a webhook's answer asks for, as JSON or multipart; {} when none."""
    if response.content_type.startswith("multipart/"):
        return await read_parts(aiohttp.MultipartReader.from_response(response))
    try:
        body = await response.json(content_type=None)
    except ValueError:
        return {}, {}
    return (body if isinstance(body, dict) else {}), {}


async def read_parts(
    reader: aiohttp.MultipartReader | aiohttp.multipart.MultipartResponseWrapper,
) -> tuple[Json, dict[str, bytes]]:
    """Fields and files of a multipart body."""
    fields: Json = {}
    files: dict[str, bytes] = {}
    while (part := await reader.next()) is not None:
        if not isinstance(part, aiohttp.BodyPartReader) or not part.name:
            continue
        if part.filename:
            files[part.name] = bytes(await part.read())
        else:
            fields[part.name] = await part.text(encoding="utf-8")
    return fields, files
