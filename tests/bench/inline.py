"""How old an inline query is when it is answered, over HTTP, at a steady rate, with many facts.

``python -m tests.bench.inline [facts] [updates a second] [database]`` generates a corpus of ``facts`` facts
(100,000), or takes that at ``database``, and types its questions by webhook, letter by letter.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from typing import Any

from aiohttp import ClientSession, web

from tests.bench.generator import Generator, question
from tests.bench.telegram import HOOK, SECRET, TOKEN, fields_of, reply

SEED, SECONDS, WARM_UP, USERS = 7, 20, 100, 100
TYPED = 0.25
"""The share of queries that are whole; the rest are still being typed."""


class InlineApi:
    """Notes when each inline query is answered."""

    def __init__(self) -> None:
        self.answered: dict[str, float] = {}
        self.hooked = asyncio.Event()

    async def serve(self, request: web.Request) -> web.Response:
        """Any method."""
        method, fields = request.match_info["method"], await fields_of(request)
        if method == "answerInlineQuery":
            self.answered[str(fields["inline_query_id"])] = time.perf_counter()
        if method == "getMe":
            return reply({"id": 42, "is_bot": True, "first_name": "D", "username": "derek_bot"})
        if method == "setWebhook":
            self.hooked.set()
        return reply(True)


def queries(number: int, facts: int) -> list[str]:
    """What is typed: questions of the generator's facts, whole or up to some letter."""
    dice, generator = random.Random(5), Generator(SEED, facts)
    asked = [question(generator.fact()) for _ in range(number)]
    return [text if dice.random() < TYPED else text[: dice.randint(3, len(text))] for text in asked]


def update(number: int, query: str) -> dict[str, Any]:
    """An inline query of one of the users."""
    user = {"id": number % USERS + 1, "is_bot": False, "first_name": "A", "language_code": "ru"}
    return {"update_id": number + 1, "inline_query": {"id": str(number), "from": user, "query": query, "offset": ""}}


async def build(url: str, facts: int) -> None:
    """Fill the store at ``url``."""
    from corpus.opening import open_store

    store = await open_store(url)
    for batch in Generator(SEED, facts).batches(facts):
        await store.put_all([entry for entry, _ in batch])
    await store.close()


async def bot(url: str) -> None:
    """Derek over the corpus at ``url``."""
    from bot.settings import Settings
    from bot.telegram import run
    from corpus.service import Derek

    derek = await Derek.open(url)
    await derek.knowledge()
    await run(Settings.load(os.environ), derek)
    await derek.close()


async def measure(url: str, rate: float, facts: int) -> list[float]:
    """The seconds from sending each query to its answer; infinite where there was none."""
    api, app = InlineApi(), web.Application()
    app.router.add_post("/bot{token}/{method}", api.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": f"http://127.0.0.1:{runner.addresses[0][1]}",
        "WEBHOOK_URL": f"http://127.0.0.1:{HOOK}/hook",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(HOOK),
        "LOG_LEVEL": "ERROR",
    }
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, **settings, "STATE_PATH": f"{folder}/state.sqlite"}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.inline", "bot", url, env=environ
        )
        async with asyncio.timeout(120):
            await api.hooked.wait()
        sent = await _type(rate, facts)
        process.terminate()
        await process.wait()
    await runner.cleanup()
    return [api.answered.get(number, float("inf")) - at for number, at in sent.items() if int(number) >= WARM_UP]


async def _type(rate: float, facts: int) -> dict[str, float]:
    """When each query was sent."""
    sent: dict[str, float] = {}
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}

    async def post(number: int, query: str) -> None:
        sent[str(number)] = time.perf_counter()
        async with session.post(f"http://127.0.0.1:{HOOK}/hook", json=update(number, query)) as answer:
            await answer.read()

    async with ClientSession(headers=headers) as session, asyncio.TaskGroup() as group:
        for number, query in enumerate(queries(WARM_UP + round(SECONDS * rate), facts)):
            group.create_task(post(number, query))
            await asyncio.sleep(1 / rate)
    return sent


async def main(facts: int, rate: float, url: str | None) -> None:
    """Build where that is needed, measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        if url is None:
            url = f"{folder}/corpus.sqlite"
            await build(url, facts)
        ages = [1000 * age for age in await measure(url, rate, facts)]
    cuts = statistics.quantiles(ages, n=100)
    print(f"{len(ages)} inline queries at {rate:.0f} a second: median {cuts[49]:.0f} ms, 99th {cuts[98]:.0f} ms")


if __name__ == "__main__":
    given = [*sys.argv[1:], *("100000", "50", "")[len(sys.argv) - 1 :]]
    if given[0] == "bot":
        asyncio.run(bot(given[1]))
    else:
        asyncio.run(main(int(given[0]), float(given[1]), given[2] or None))
