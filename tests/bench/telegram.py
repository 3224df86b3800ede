"""Updates a second of the bot over HTTP, as a ratio to a bare echo bot of aiogram in the same run.

``python -m tests.bench.telegram [updates]`` starts a plain Bot API in this process and each bot in one of
its own: the echo bot by aiogram's polling, Derek by polling and by webhook, over the demo corpus.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, TCPConnector, web

from templates import examples

TOKEN = "42:AAbench-token"
CHATS = 100
HOOK, SECRET = 18443, "bench-secret"


class PlainApi:
    """Hands out updates and takes messages, as fast as it can."""

    def __init__(self, total: int) -> None:
        self.queue = [update(number) for number in range(total)]
        self.total = total
        self.taken = 0
        self.began = self.ended = 0.0
        self.full = asyncio.Event()
        self.hooked = asyncio.Event()

    async def serve(self, request: web.Request) -> web.Response:
        """Any method."""
        method, form = request.match_info["method"], await request.post()
        if method == "getUpdates":
            return reply(await self._updates(int(str(form.get("offset", 0)) or 0)))
        if method == "sendMessage":
            self.taken += 1
            self.ended = time.perf_counter()
            if self.taken == self.total:
                self.full.set()
            chat = {"id": int(str(form["chat_id"])), "type": "private"}
            return reply({"message_id": self.taken, "date": 1, "chat": chat, "text": "x"})
        if method == "getMe":
            return reply({"id": 42, "is_bot": True, "first_name": "D", "username": "derek_bot"})
        if method == "setWebhook":
            self.hooked.set()
        return reply(True)

    async def _updates(self, offset: int) -> list[dict[str, Any]]:
        batch = self.queue[max(0, offset - 1) :][:100]
        if not batch:
            await asyncio.sleep(0.2)
        elif not self.began:
            self.began = time.perf_counter()
        return batch

    async def post_all(self) -> None:
        """Send the updates to the webhook: 40 at a time, those of one chat one after another."""
        self.began = time.perf_counter()
        lanes = [self.queue[lane::40] for lane in range(40)]
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with ClientSession(headers=headers, connector=TCPConnector(limit=40)) as session:
            await asyncio.gather(*(self._post(session, lane) for lane in lanes))

    async def _post(self, session: ClientSession, lane: list[dict[str, Any]]) -> None:
        for item in lane:
            async with session.post(f"http://127.0.0.1:{HOOK}/hook", json=item) as answer:
                await answer.read()


def update(number: int) -> dict[str, Any]:
    """A question of one of the examples, in one of the chats."""
    asked = [*examples("ru"), *examples("kk"), *examples("en")]
    chat = number % CHATS + 1
    user = {"id": chat, "is_bot": False, "first_name": "A", "language_code": "ru"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": user}
    return {"update_id": number + 1, "message": message | {"text": asked[number % len(asked)]}}


def reply(result: object) -> web.Response:
    """A Bot API answer."""
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


async def echo() -> None:
    """The bare bot to compare with."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def _(message: Message) -> None:
        await message.answer(message.text or "")

    await dispatcher.start_polling(Bot(TOKEN, session=AiohttpSession(api=server)))


async def derek() -> None:
    """Derek over the demo corpus."""
    from bot.settings import Settings
    from bot.telegram import run
    from corpus.index import index
    from corpus.service import Derek as Service
    from corpus.store import open_store

    url = f"sqlite:///{os.environ['STATE_PATH']}.corpus"
    store = await open_store(url)
    async for _ in index([Path(__file__).parents[2] / "corpus" / "demo"], store):
        pass
    await store.close()
    service = await Service.open(url)
    await run(Settings.load(os.environ), service)
    await service.close()


async def measure(name: str, total: int, folder: str, **more: str) -> float:
    """Updates a second of the bot ``name``."""
    api = PlainApi(total)
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url, "THROTTLE": "0", "LOG_LEVEL": "ERROR"}
    state = {"STATE_PATH": f"{folder}/{name}-{len(more)}.sqlite"}
    environ = {**os.environ, **settings, **state, **more}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.telegram", name, env=environ
    )
    async with asyncio.timeout(90):
        if "WEBHOOK_URL" in more:
            await api.hooked.wait()
            await api.post_all()
        await api.full.wait()
    process.terminate()
    with suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), 15)
    await runner.cleanup()
    return total / (api.ended - api.began)


async def compare(total: int) -> None:
    """Measure and print all."""
    hook = {
        "WEBHOOK_URL": f"http://127.0.0.1:{HOOK}/hook",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(HOOK),
    }
    with tempfile.TemporaryDirectory() as folder:
        base = await measure("echo", total, folder)
        polling = await measure("derek", total, folder)
        webhook = await measure("derek", total, folder, **hook)
    print(f"echo bot, polling  {base:7.0f} updates/s")
    print(f"Derek, polling     {polling:7.0f} updates/s  {polling / base:.2f}")
    print(f"Derek, webhook     {webhook:7.0f} updates/s  {webhook / base:.2f}")


if __name__ == "__main__":
    role = sys.argv[1] if len(sys.argv) > 1 else "3000"
    asyncio.run(echo() if role == "echo" else derek() if role == "derek" else compare(int(role)))
