"""The bot as a process: SIGTERM finishes, kill -9 loses nothing, a soak of both with trouble all the way."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from corpus.index import index
from corpus.service import Derek
from tests.bot_process import MARK
from tests.botapi import BOT, BotApi, Private
from tests.botapi.state import Call, Query
from tests.running import until

ROOT = Path(__file__).parent.parent


@asynccontextmanager
async def bot_process(
    botapi: BotApi, folder: Path, **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot in a process; killed at the end if it still runs."""
    settings = {
        "BOT_TOKEN": botapi.token,
        "TELEGRAM_API_URL": botapi.url,
        "STATE_PATH": str(folder / "state.sqlite"),
        "THROTTLE": "0",
        "LOG_LEVEL": "ERROR",
    }
    environ = {**os.environ, **settings, **more}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot_process", cwd=ROOT, env=environ, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def question(chat: int, number: int) -> dict[str, Any]:
    """A question that its answer will repeat."""
    user = {"id": chat, "is_bot": False, "first_name": "A", "language_code": "en"}
    where = {"id": chat, "type": "private", "first_name": "A"}
    text = f"barges {chat}-{number}"
    message = {"message_id": 1, "date": 1700000000, "chat": where, "from": user, "text": text}
    return {"message": message}


def answered(botapi: BotApi) -> list[tuple[int, int]]:
    """Which questions were answered, as (chat, number), in order."""
    sent = [str(call.params["text"]) for call in botapi.calls_of("sendMessage") if call.status == 200]
    found = [MARK.search(text) for text in sent]
    return [(int(match[1]), int(match[2])) for match in found if match]


async def test_sigterm_finishes_what_was_accepted(botapi: BotApi, tmp_path: Path) -> None:
    for chat in range(1, 6):
        botapi.user(id=chat).private()
    async with bot_process(botapi, tmp_path, DELAY="0.5") as process:
        updates = [await botapi.push(question(chat, 0)) for chat in range(1, 6)]
        await until(lambda: all(update.handled.is_set() for update in updates), 60)  # parked, not answered
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(30):
            _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    assert sorted(answered(botapi)) == [(chat, 0) for chat in range(1, 6)]


async def test_a_wrong_token_ends_the_process_with_one_line(botapi: BotApi, tmp_path: Path) -> None:
    async with bot_process(botapi, tmp_path, BOT_TOKEN="42:wrong-token-of-nobody") as process:
        async with asyncio.timeout(60):
            _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().count("\n") == 1
    assert "BOT_TOKEN" in errors.decode()


@pytest.mark.slow
@pytest.mark.parametrize("total", [int(os.environ.get("SOAK", "20000"))])
async def test_soak(botapi: BotApi, tmp_path: Path, total: int) -> None:
    soak = Soak(botapi, total)
    botapi.methods.inline_lifetime = botapi.methods.callback_lifetime = 3600
    botapi.chaos(seed=20, rate_429=0.01, rate_502=0.01)
    corpus = str(tmp_path / "demo.sqlite")
    await soak.push_all(await demo_corpus(corpus))
    sizes: list[int] = []
    with botapi.expecting("query is too old", required=False):  # answered twice, around a kill
        for part in (0.2, 0.4, 0.6, None):
            async with bot_process(botapi, tmp_path, CORPUS=corpus) as process:
                if part is None:
                    sizes = await soak.watch(process)
                    process.send_signal(signal.SIGTERM)
                    await process.communicate()
                else:
                    await until(lambda part=part: soak.answered() > part * len(soak.expected), 900)  # type: ignore[misc]
                    process.kill()
    soak.judge(sizes)


async def demo_corpus(path: str) -> str:
    """Index the demo corpus; the reference of one of its figures."""
    derek = await Derek.open(path)
    async for event in index([ROOT / "corpus" / "demo"], derek.store):
        assert event.error is None
    ref = (await derek.inline("")).items[0].ref
    await derek.close()
    return ref


Mark = tuple[int, int]


class Soak:
    """Mixed updates of many chats, 5% of them malformed, and which of them were answered."""

    def __init__(self, botapi: BotApi, total: int, chats: int = 200) -> None:
        self.botapi = botapi
        self.total = total
        self.chats = [botapi.user(id=chat, language_code="en").private() for chat in range(1, chats + 1)]
        self.dice = random.Random(20)
        self.expected: set[Mark] = set()
        self.unordered: set[Mark] = set()
        self.order: list[Mark] = []
        self.queries: dict[str, Mark] = {}
        self.open: list[Call] = []
        self.read = 0
        file = ROOT / "tests" / "data" / "questions_demo.json"
        self.questions = [item["question"] for item in json.loads(file.read_text(encoding="utf-8"))["questions"]]

    async def push_all(self, ref: str) -> None:
        """Queue all updates. Buttons are those of the figure ``ref``."""
        under = {chat.id: botapi_message(self.botapi, chat) for chat in self.chats}
        for number in range(self.total):
            if self.dice.random() < 0.05:
                broken: list[dict[str, Any]] = [{"message": "x"}, {"message": {"chat": {}}}, {"unheard_of": {}}]
                await self.botapi.push(self.dice.choice(broken))
                continue
            chat = self.dice.choice(self.chats)
            self.expected.add((chat.id, number))
            await self.botapi.push(self._update(chat, number, ref, under[chat.id]))

    def _update(self, chat: Private, number: int, ref: str, message: dict[str, Any]) -> dict[str, Any]:
        kind = self.dice.choices(("question", "command", "unknown", "button", "old", "inline"), (60, 8, 7, 8, 7, 10))[0]
        user, mark = chat.user.json, f"barges {chat.id}-{number}"
        texts = {
            "question": f"{self.dice.choice(self.questions)} {mark}",
            "command": f"/latest {mark}",
            "unknown": f"/barges_{chat.id}x{number}",
        }
        if kind in texts:
            where = {"message_id": 10**6 + number, "date": 1700000000, "chat": chat.chat.json, "from": user}
            return {"message": where | {"text": texts[kind]}}
        self.queries[str(number)] = chat.id, number
        if kind == "inline":
            self.unordered.add((chat.id, number))
            # Of one who goes on typing, only the newest query is answered: each is of somebody else.
            typist = user | {"id": 10**6 + number}
            asked = {"id": str(number), "from": typist, "query": self.dice.choice(("trade", "экспорт", ""))}
            asked["offset"] = ""
            self.botapi.world.inlines[str(number)] = Query(asked)
            return {"inline_query": asked}
        data = f"c:en:{ref}" if kind == "button" else "old:data"
        pressed = {"id": str(number), "from": user, "chat_instance": "1", "data": data, "message": message}
        self.botapi.world.callbacks[str(number)] = Query(pressed)
        return {"callback_query": pressed}

    def answered(self) -> int:
        """How many of the updates are answered so far."""
        every = [*self.open, *self.botapi.calls[self.read :]]
        self.read = len(self.botapi.calls)
        self.open = [call for call in every if call.status == 0]  # under way, or cut off by a kill
        self.order += [mark for call in every if _answers(call) and (mark := self._mark(call))]
        return len(set(self.order))

    def _mark(self, call: Call) -> Mark | None:
        if call.method in {"answerCallbackQuery", "answerInlineQuery"}:
            return self.queries[str(call.params.get("callback_query_id", call.params.get("inline_query_id")))]
        found = MARK.search(str(call.params.get("text", ""))) if call.method == "sendMessage" else None
        return (int(found[1]), int(found[2])) if found else None

    async def watch(self, process: asyncio.subprocess.Process) -> list[int]:
        """The resident size of the process in kB until all is answered."""
        sizes: list[int] = []
        async with asyncio.timeout(1800):
            while self.answered() < len(self.expected):
                await asyncio.sleep(1)
                status = Path(f"/proc/{process.pid}/status").read_text()  # noqa: ASYNC240
                sizes.append(int(status.split("VmRSS:")[1].split()[0]))
        return sizes

    def judge(self, sizes: list[int]) -> None:
        """Each valid update is answered, in order per chat, and twice at most; memory is flat."""
        times = Counter(self.order)
        twice = sum(count == 2 for count in times.values())
        kinds = Counter(call.method for call in self.botapi.calls if call.status == 200)
        warm = sizes[len(sizes) // 2 :]
        print(f"\nanswered {len(times)} of {len(self.expected)}, {twice} of them twice")
        refused = Counter(call.status for call in self.botapi.calls if call.status >= 400)
        print(f"refused {dict(refused)}, calls {dict(kinds)}")
        print(f"resident {warm[0]} kB when warm, {max(warm)} kB at most")
        assert set(times) == self.expected
        assert max(times.values()) <= 2
        first_seen: defaultdict[int, list[int]] = defaultdict(list)
        for chat, number in dict.fromkeys(self.order):
            if (chat, number) not in self.unordered:
                first_seen[chat].append(number)
        assert all(numbers == sorted(numbers) for numbers in first_seen.values())
        assert max(warm) < 1.05 * warm[0]


def _answers(call: Call) -> bool:
    """Whether a call answered: one that comes too late did so before a kill cut off its response."""
    return call.status == 200 or (call.status == 400 and "query is too old" in str(call.answer))


def botapi_message(botapi: BotApi, chat: Private) -> dict[str, Any]:
    """A message of the bot in ``chat``, for buttons to be under."""
    return botapi.world.add(chat.chat, {"from": BOT, "text": "Derek"}).json
