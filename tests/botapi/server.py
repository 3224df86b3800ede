"""The Bot API over HTTP: takes calls, checks them, meets them with trouble on request, keeps a log."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
import time
from collections.abc import Iterator
from typing import Self

from aiohttp import web

from tests.botapi import limits
from tests.botapi.errors import ApiError, Json, Violation
from tests.botapi.faults import Fault, Faults, Rates, server_error
from tests.botapi.methods import Methods
from tests.botapi.schema import Schema
from tests.botapi.state import Call, World
from tests.botapi.updates import Update, Updates, read_parts

TOKEN = "42:AAtest-token-of-derek_0123456789abcdef"
# Parameters that stay text whatever they look like; the others are read as JSON where they can be.
TEXTS = frozenset(
    [
        "text",
        "caption",
        "parse_mode",
        "next_offset",
        "callback_query_id",
        "inline_query_id",
        "inline_message_id",
        "url",
        "secret_token",
        "name",
        "description",
        "short_description",
        "language_code",
        "action",
        "file_id",
        "photo",
        "document",
        "message_effect_id",
    ]
)


class BotApiServer:
    """A Bot API for one bot. ``async with BotApiServer() as server: Bot(server.token, ... server.url)``.

    ``violations`` holds the calls that Telegram would have refused through the bot's fault, ``calls`` every
    call but getUpdates. ``settle`` is how many seconds must pass without a call before an acknowledged
    update counts as done: for bots that acknowledge first and work later.
    """

    def __init__(self, token: str = TOKEN, *, enforce_rates: bool = False, settle: float = 0.0) -> None:
        self.token = token
        self.settle, self.within = settle, 10.0
        self.world = World()
        self.schema = Schema.find()
        self.updates = Updates(self.reply_in_webhook)
        self.methods = Methods(self.world, self.updates)
        self.faults = Faults()
        self.rates = Rates() if enforce_rates else None
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.impatient: list[Call] = []
        self._told_to_wait: dict[object, float] = {}
        self._running = 0
        self._quiet = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self.url = ""

    # Life

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/files/{name}", self._serve_file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.updates.close()
        if self._runner:
            await self._runner.cleanup()

    # Trouble

    def fail_next(
        self,
        method: str | None = None,
        status: int = 429,
        retry_after: int = 2,
        times: int = 1,
        *,
        description: str | None = None,
        executed: bool = False,
    ) -> None:
        """Answer ``status`` to the next calls, any but getUpdates unless named; ``executed``: once done."""
        error = server_error(status, retry_after, description)
        self.faults.queue.append(Fault(method, error, executed=executed, times=times))

    def reset_next(self, method: str | None = None, times: int = 1, executed: bool = False) -> None:
        """Cut the connection of the next calls."""
        self.faults.queue.append(Fault(method, reset=True, executed=executed, times=times))

    def slow_next(self, method: str | None = None, seconds: float = 1.0, times: int = 1) -> None:
        """Answer the next calls late."""
        self.faults.queue.append(Fault(method, delay=seconds, times=times))

    def chaos(self, seed: int, rate_429: float = 0.01, rate_502: float = 0.01) -> None:
        """From now on, fail calls by chance, the same ones for the same seed and order."""
        self.faults.dice = random.Random(seed)
        self.faults.rate_429, self.faults.rate_502 = rate_429, rate_502

    # Verdicts

    @contextlib.contextmanager
    def expecting(self, pattern: str = "", *, required: bool = True) -> Iterator[list[Violation]]:
        """Violations that match are the point of the test: forgiven, and at least one must come."""
        before = len(self.violations)
        caught: list[Violation] = []
        yield caught
        new = self.violations[before:]
        caught.extend(found for found in new if re.search(pattern, str(found)))
        self.violations[before:] = [found for found in new if found not in caught]
        assert caught or not required, f"no violation like {pattern!r} came, only {new}"

    def verify(self) -> None:
        """Raise when the bot made a call that Telegram refuses."""
        listed = "\n".join(map(str, self.violations))
        assert not self.violations, f"{len(self.violations)} calls that Telegram refuses:\n{listed}"

    def calls_of(self, *methods: str) -> list[Call]:
        """The calls of these methods, in order."""
        return [call for call in self.calls if call.method in methods]

    # Updates

    async def push(self, update: Json, *, as_is: bool = False) -> Update:
        """Queue a raw update (an ``update_id`` is added, unless ``as_is``) and return at once."""
        numbered = update if as_is else {"update_id": self.updates.next_id(), **update}
        return await self.updates.put(Update(numbered))

    async def send(self, update: Json) -> Update | None:
        """Queue an update, wait until the bot is done with it; None if it does not ask for the kind."""
        pushed = Update({"update_id": self.updates.next_id(), **update})
        if not self.updates.wanted(pushed.kind):
            return None
        await self.updates.put(pushed)
        await self.handled(pushed)
        return pushed

    async def handled(self, *updates: Update) -> None:
        """Wait until the updates are acknowledged and no call is under way."""
        try:
            async with asyncio.timeout(self.within):
                for update in updates:
                    await update.handled.wait()
                await self.quiet()
        except TimeoutError:
            last = [f"{call.method} -> {call.status}" for call in self.calls[-8:]]
            waiting = [update.json for update in updates if not update.handled.is_set()]
            raise AssertionError(f"not handled in {self.within} s: {waiting}; last calls: {last}") from None

    async def quiet(self) -> None:
        """Wait until no call is under way, for ``settle`` seconds."""
        while True:
            async with self._quiet:
                await self._quiet.wait_for(lambda: self._running == 0)
            seen = len(self.calls)
            await asyncio.sleep(self.settle)
            if seen == len(self.calls) and self._running == 0:
                return

    # HTTP

    async def _serve_file(self, request: web.Request) -> web.Response:
        data = self.world.files.get(request.match_info["name"])
        if request.match_info["token"] != self.token or data is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=data)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _answer(ApiError("Unauthorized", 401).body(), 401)
        name = request.match_info["method"]
        try:
            fields, files = await read_request(request)
        except ValueError as error:
            return _answer(ApiError(f"can't parse request: {error}").body(), 400)
        if name.lower() == "getupdates":
            call = await self._perform(name, fields, files, Call("getUpdates", {}, {}))
        else:
            call = await self._counted(name, fields, files)
        if call.status == 0 and request.transport:
            request.transport.abort()
        return _answer(call.answer, call.status or 500)

    async def reply_in_webhook(self, method: str, fields: Json, files: dict[str, bytes]) -> None:
        """A call that came as the body of a webhook's answer: its result goes nowhere."""
        await self._counted(method, fields, files)

    async def _counted(self, name: str, fields: Json, files: dict[str, bytes]) -> Call:
        proper = self.methods.proper.get(name.lower(), name)
        call = Call(proper, {}, files)
        self.calls.append(call)
        self._running += 1
        try:
            return await self._perform(name, fields, files, call)
        finally:
            self._running -= 1
            async with self._quiet:
                self._quiet.notify_all()

    async def _perform(self, name: str, fields: Json, files: dict[str, bytes], call: Call) -> Call:
        call.params = {key: decode(key, value) for key, value in fields.items()}
        fault = self.faults.next(name.lower())
        try:
            if fault and not fault.executed:
                await self._meet(fault, call)
            call.answer = {"ok": True, "result": await self._execute(call)}
            if fault and fault.executed:
                await self._meet(fault, call)
            call.status = 200
        except ApiError as error:
            call.status, call.answer = error.code, error.body()
            self._blame(call, error)
        except ConnectionResetError:
            call.status = 0
        return call

    async def _meet(self, fault: Fault, call: Call) -> None:
        await asyncio.sleep(fault.delay)
        if fault.reset:
            raise ConnectionResetError
        if fault.error:
            raise fault.error

    async def _execute(self, call: Call) -> object:
        method = self.methods.find(call.method)
        known = self.schema is None or self.schema.knows(call.method)
        if method is None:
            note = " (this server has no such method)" if self.schema and known else ""
            raise ApiError("Not Found" + note, 404, kind="schema")
        if self.schema and (faults := self.schema.check(call.method, call.params, call.files)):
            raise ApiError("; ".join(faults), kind="schema")
        self._check_patience(call)
        if self.rates:
            self.rates.check(call.method.lower(), call.params)
        limits.check_plain(call.method, call.params)
        return await method(call.params, call.files)

    def _check_patience(self, call: Call) -> None:
        """A call about a chat that was told to wait, before the time is over, is noted as impatient."""
        left = self._told_to_wait.get(call.params.get("chat_id"), 0.0) - time.monotonic()
        if left > 0 and "chat_id" in call.params:
            self.impatient.append(call)

    def _blame(self, call: Call, error: ApiError) -> None:
        if error.code == 429 and error.parameters and "chat_id" in call.params:
            until = time.monotonic() + float(error.parameters["retry_after"])
            self._told_to_wait[call.params["chat_id"]] = until
        if error.kind != "outside" and error.code in (400, 404):
            self.violations.append(Violation(call.method, error.kind, error.description, call.params))


def decode(name: str, value: object) -> object:
    """A form field as what it stands for: JSON where it reads as JSON, else text."""
    if name in TEXTS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


async def read_request(request: web.Request) -> tuple[Json, dict[str, bytes]]:
    """Fields and files of a call: query string, form, multipart or JSON body."""
    fields: Json = dict(request.query)
    if request.content_type == "application/json":
        body = await request.json()
        if not isinstance(body, dict):
            raise ValueError("not an object")
        return fields | body, {}
    if request.content_type.startswith("multipart/"):
        form, files = await read_parts(await request.multipart())
        return fields | form, files
    return fields | dict(await request.post()), {}


def _answer(body: Json, status: int) -> web.Response:
    return web.json_response(body, status=status)
