"""The bot as a process: SIGTERM finishes, kill -9 loses nothing, a soak of both with trouble all the way."""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.botapi import BotApi
from tests.running import until

ROOT = Path(__file__).parent.parent
NUMBERED = re.compile(r"barges (\d+)-(\d+)")


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
    found = [NUMBERED.search(text) for text in sent]
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
    chats, dice = 200, random.Random(20)
    for chat in range(1, chats + 1):
        botapi.user(id=chat).private()
    botapi.chaos(seed=20, rate_429=0.01, rate_502=0.01)
    expected = await _push_all(botapi, total, chats, dice)
    sizes: list[int] = []
    for part in (0.2, 0.4, 0.6, None):
        async with bot_process(botapi, tmp_path) as process:
            if part is None:
                sizes = await _watch(botapi, process, expected)
                process.send_signal(signal.SIGTERM)
                await process.communicate()
            else:
                await until(lambda part=part: len(answered(botapi)) > part * len(expected), 600)  # type: ignore[misc]
                process.kill()
    _judge(botapi, expected, sizes)


async def _push_all(botapi: BotApi, total: int, chats: int, dice: random.Random) -> set[tuple[int, int]]:
    expected: set[tuple[int, int]] = set()
    for number in range(total):
        chat = dice.randint(1, chats)
        if dice.random() < 0.05:
            broken: list[dict[str, Any]] = [{"message": "x"}, {"message": {"chat": {}}}, {"unheard_of": {}}]
            await botapi.push(dice.choice(broken))
        else:
            await botapi.push(question(chat, number))
            expected.add((chat, number))
    return expected


async def _watch(
    botapi: BotApi, process: asyncio.subprocess.Process, expected: set[tuple[int, int]]
) -> list[int]:
    """The resident size of the process in kB until all is answered."""
    sizes: list[int] = []
    async with asyncio.timeout(900):
        while len(set(answered(botapi))) < len(expected):
            await asyncio.sleep(1)
            status = Path(f"/proc/{process.pid}/status").read_text()  # noqa: ASYNC240
            sizes.append(int(status.split("VmRSS:")[1].split()[0]))
    return sizes


def _judge(botapi: BotApi, expected: set[tuple[int, int]], sizes: list[int]) -> None:
    order = answered(botapi)
    times = Counter(order)
    assert set(times) == expected
    assert max(times.values()) <= 2
    print(f"answered {len(expected)}, twice {sum(count == 2 for count in times.values())}, sizes {sizes}")
    first_seen: defaultdict[int, list[int]] = defaultdict(list)
    for chat, number in dict.fromkeys(order):
        first_seen[chat].append(number)
    assert all(numbers == sorted(numbers) for numbers in first_seen.values())
    warm = len(sizes) // 2
    assert max(sizes[warm:]) < 1.05 * sizes[warm]
