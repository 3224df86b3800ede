"""What the bot remembers, and what throttles."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.state import State
from bot.throttle import Throttle
from corpus.errors import StoreError


async def test_handled_updates_survive(tmp_path: Path) -> None:
    state = await State.open(tmp_path / "deep" / "state.sqlite")
    await asyncio.gather(*(state.record(number) for number in range(100)))
    await state.close()
    again = await State.open(tmp_path / "deep" / "state.sqlite")
    assert all(again.is_handled(number) for number in range(100))
    assert not again.is_handled(100)
    await again.close()


async def test_parked_updates_survive_until_handled(tmp_path: Path) -> None:
    state = await State.open(tmp_path / "state.sqlite")
    await asyncio.gather(*(state.park(number, {"update_id": number, "x": "ә\ud83d"}) for number in (3, 1, 2)))
    await state.record(2)
    await state.park(2, {"update_id": 2})  # too late: it is handled
    await state.close()
    again = await State.open(tmp_path / "state.sqlite")
    assert await again.parked() == [{"update_id": number, "x": "ә\ud83d"} for number in (1, 3)]
    await again.close()


async def test_texts_have_short_stable_keys(tmp_path: Path) -> None:
    state = await State.open(tmp_path / "state.sqlite")
    key = await state.shorten("Токаев инвестиции")
    assert len(key) == 8
    assert await state.shorten("Токаев инвестиции") == key != await state.shorten("Токаев")
    assert await state.text(key) == "Токаев инвестиции"
    assert await state.text("unknown1") is None
    await state.prune()
    assert await state.text(key) == "Токаев инвестиции"
    await state.close()


async def test_greeting_happens_once(tmp_path: Path) -> None:
    state = await State.open(tmp_path / "state.sqlite")
    assert [await state.greet(-1), await state.greet(-1), await state.greet(-2)] == [True, False, True]
    await state.close()


async def test_a_file_that_cannot_be_the_state_is_named(tmp_path: Path) -> None:
    (tmp_path / "garbage").write_bytes(b"this is no database, not at all" * 100)
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE accounts (id)")
    other.commit()
    other.close()
    for name in ("garbage", "other.sqlite", "garbage/below"):
        with pytest.raises(StoreError, match=f"STATE_PATH .*{name}.*choose another"):
            await State.open(tmp_path / name)


def test_a_bucket_lets_a_burst_pass_and_refills() -> None:
    now = 0.0
    throttle = Throttle(rate=1, burst=4, clock=lambda: now)
    verdicts = [throttle.check(1) for _ in range(7)]
    assert [verdict.passes for verdict in verdicts] == [True] * 4 + [False] * 3
    assert [verdict.tell for verdict in verdicts] == [False] * 4 + [True, False, False]
    assert verdicts[4].seconds == 1
    assert throttle.check(2).passes
    now = 1.0
    assert throttle.check(1).passes
    assert not throttle.check(1).tell  # still the same flood
    now = 10.0
    assert [throttle.check(1).passes for _ in range(5)] == [True] * 4 + [False]


def test_no_rate_is_no_limit() -> None:
    throttle = Throttle(rate=0, burst=0)
    assert all(throttle.check(1).passes for _ in range(1000))
