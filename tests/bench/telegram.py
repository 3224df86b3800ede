"""Updates a second of the bot over HTTP, as a ratio to a bare echo bot of aiogram in the same run.

``python -m tests.bench.telegram [updates]`` starts a plain Bot API in this process and each bot in one of
its own: an echo bot by aiogram's polling and webhook, and Derek by both. He is asked the development
questions over their articles where those are at hand, else those of the demo corpus. The
time begins when each was asked once. *warm*: people ask alike, and answers come from memory; *cold*: each
question is answered anew. The processor time of
the bot for one update is told too: other work on the machine disturbs it less.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from aiohttp import ClientSession, TCPConnector, web

from corpus.replies import Answer

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
TOKEN = "42:AAbench-token"
CHATS = 100
HOOK, SECRET = 18443, "bench-secret"


class PlainApi:
    """Hands out updates and takes messages, as fast as it can."""

    def __init__(self, total: int) -> None:
        asked = questions()
        self.queue = [update(number, asked[number % len(asked)]) for number in range(total)]
        self.total = total
        self.before = len(asked)
        self.warm = asyncio.Event()
        self.taken = 0
        self.began = self.ended = 0.0
        self.full = asyncio.Event()
        self.hooked = asyncio.Event()

    async def serve(self, request: web.Request) -> web.Response:
        """Any method."""
        method, form = request.match_info["method"], await fields_of(request)
        if method == "getUpdates":
            return reply(await self._updates(int(str(form.get("offset", 0)) or 0)))
        if method == "sendMessage":
            self.taken += 1
            self.ended = time.perf_counter()
            if self.taken == self.before:
                self.began = self.ended
                self.warm.set()
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
        return batch

    async def post_all(self) -> None:
        """Send the updates to the webhook: 40 at a time, those of one chat one after another."""
        lanes = [self.queue[lane::40] for lane in range(40)]
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with ClientSession(headers=headers, connector=TCPConnector(limit=40)) as session:
            await asyncio.gather(*(self._post(session, lane) for lane in lanes))

    async def _post(self, session: ClientSession, lane: list[dict[str, Any]]) -> None:
        for item in lane:
            async with session.post(f"http://127.0.0.1:{HOOK}/hook", json=item) as answer:
                await answer.read()


def has_development_set() -> bool:
    """Whether the development questions and their articles are at hand."""
    return (SHARED / "gold" / "questions.json").is_file() and (SHARED / "seeds").is_dir()


def questions() -> list[str]:
    """What is asked, each question once."""
    file = SHARED / "gold" / "questions.json" if has_development_set() else ROOT / "tests/data/questions_demo.json"
    return [item["question"] for item in json.loads(file.read_text(encoding="utf-8"))["questions"]]


def update(number: int, text: str) -> dict[str, Any]:
    """A question in one of the chats."""
    chat = number % CHATS + 1
    user = {"id": chat, "is_bot": False, "first_name": "A", "language_code": "ru"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": user}
    return {"update_id": number + 1, "message": message | {"text": text}}


async def fields_of(request: web.Request) -> Mapping[str, Any]:
    """The fields of a call: JSON or a form."""
    return dict(await (request.json() if request.content_type == "application/json" else request.post()))


def reply(result: object) -> web.Response:
    """A Bot API answer."""
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


async def echo() -> None:
    """The bare bot to compare with."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def _(message: Message) -> None:
        await message.answer(message.text or "")

    if "WEBHOOK_URL" not in os.environ:
        await dispatcher.start_polling(bot)
        return
    app = web.Application()
    # Answered when handled, as Derek does: in the background, aiogram would lose updates at its end.
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET).register(app, "/hook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", HOOK).start()
    await bot.set_webhook(os.environ["WEBHOOK_URL"], secret_token=SECRET)
    await asyncio.Event().wait()


async def derek() -> None:
    """Derek, over the articles that the questions are about."""
    from bot.settings import Settings
    from bot.telegram import run
    from corpus.index import index
    from corpus.opening import open_store
    from corpus.service import Derek

    class Forgetful(Derek):
        """Answers anew what is asked again."""

        async def ask(self, question: str, **how: Any) -> Answer:
            for asking in [asking for asking in self._answers if asking.text == question]:
                del self._answers[asking]
            return await super().ask(question, **how)

    url = f"sqlite:///{os.environ['STATE_PATH']}.corpus"
    store = await open_store(url)
    async for _ in index([SHARED / "seeds" if has_development_set() else ROOT / "corpus" / "demo"], store):
        pass
    await store.close()
    derek = await (Forgetful if "COLD" in os.environ else Derek).open(url)
    await run(Settings.load(os.environ), derek)
    await derek.close()


class Speed(NamedTuple):
    """Updates a second, and milliseconds of processor time for one update."""

    rate: float
    cpu: float


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(name: str, total: int, **more: str) -> Speed:
    """The speed of the bot ``name``."""
    api = PlainApi(total)
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": f"http://127.0.0.1:{runner.addresses[0][1]}"}
    with tempfile.TemporaryDirectory() as folder:
        others = {"THROTTLE": "0", "LOG_LEVEL": "ERROR", "STATE_PATH": f"{folder}/state.sqlite"}
        environ = {**os.environ, **settings, **others, **more}
        arguments = (sys.executable, "-m", "tests.bench.telegram", name)
        process = await asyncio.create_subprocess_exec(*arguments, env=environ, stderr=asyncio.subprocess.DEVNULL)
        async with asyncio.timeout(240):
            used = await _through(api, process.pid, hooked="WEBHOOK_URL" in more)
        process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), 15)
    await runner.cleanup()
    timed = total - api.before
    return Speed(timed / (api.ended - api.began), 1000 * used / timed)


async def _through(api: PlainApi, pid: int, *, hooked: bool) -> float:
    """Have all updates answered; the processor time that took."""
    if hooked:
        await api.hooked.wait()
    posting = asyncio.create_task(api.post_all()) if hooked else None
    await api.warm.wait()
    before = cpu_seconds(pid)
    await api.full.wait()
    used = cpu_seconds(pid) - before
    await asyncio.gather(*filter(None, [posting]))
    return used


async def compare(total: int) -> None:
    """Measure and print all."""
    hook = {
        "WEBHOOK_URL": f"http://127.0.0.1:{HOOK}/hook",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(HOOK),
    }
    for way, settings in (("polling", {}), ("webhook", hook)):
        base = await measure("echo", total, **settings)
        print(f"{way}  echo bot     {base.rate:6.0f} updates/s        {base.cpu:6.2f} ms each", flush=True)
        for state, more in (("warm", {}), ("cold", {"COLD": "1"})):
            found = await measure("derek", total if state == "warm" else total // 5, **settings, **more)
            told = f"{found.rate:6.0f} updates/s  {found.rate / base.rate:4.2f}  {found.cpu:6.2f} ms each"
            print(f"{way}  Derek, {state}  {told}  x{found.cpu / base.cpu:.1f}", flush=True)


if __name__ == "__main__":
    role = sys.argv[1] if len(sys.argv) > 1 else "3000"
    asyncio.run(echo() if role == "echo" else derek() if role == "derek" else compare(int(role)))
