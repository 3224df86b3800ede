"""Polling over HTTP: nothing lost, nothing twice, in order, whatever Telegram and the network do."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import Any

import pytest

from bot.intake import Bounds
from bot.polling import Pace
from bot.settings import Settings
from bot.telegram import Process
from corpus.errors import DerekError, SettingsError
from tests.botapi import BOT, BotApi
from tests.fake_derek import FakeDerek
from tests.running import QUICK, killed, running, settings_for, until

HASTY = Pace(poll=5, backoff=0.01, grace=2.0, patience=0.02)


def said(text: str, chat: int = 1, number: int = 1) -> dict[str, Any]:
    """A raw message update without its id."""
    user = {"id": chat, "is_bot": False, "first_name": "A", "language_code": "en"}
    where = {"id": chat, "type": "private", "first_name": "A"}
    return {"message": {"message_id": number, "date": 1700000000, "chat": where, "from": user, "text": text}}


def replies(botapi: BotApi, chat: int | None = None) -> list[str]:
    """The texts that were sent, in order."""
    sent = [call.params for call in botapi.calls_of("sendMessage") if call.status == 200]
    return [str(params["text"]) for params in sent if chat in (None, params["chat_id"])]


async def test_order_is_kept_within_a_chat(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    botapi.user().private()
    updates = [await botapi.push(said(f"barges {number}")) for number in range(30)]
    await botapi.handled(*updates)
    assert [asked[0] for asked in derek.asked] == [f"barges {number}" for number in range(30)]


async def test_chats_do_not_wait_for_each_other(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.delay = 0.3
    for chat in range(1, 11):
        botapi.user(id=chat).private()
    started = time.monotonic()
    await botapi.handled(*[await botapi.push(said("barges", chat)) for chat in range(1, 11)])
    assert time.monotonic() - started < 1.5
    assert len(replies(botapi)) == 10


async def test_concurrency_is_bounded(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    derek.delay = 0.02
    async with running(settings_for(botapi, tmp_path), derek, bounds=Bounds(concurrency=3)):
        for chat in range(1, 13):
            botapi.user(id=chat).private()
        await botapi.handled(*[await botapi.push(said("barges", chat)) for chat in range(1, 13)])
    assert derek.most == 3


async def test_an_update_offered_again_is_answered_once(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    botapi.user().private()
    settings = settings_for(botapi, tmp_path)
    for _ in range(2):
        async with running(settings, derek) as process:
            update = {"update_id": 7, **said("barges")}
            await process.intake.settle(update, 5)
            await asyncio.gather(process.intake.settle(update, 5), process.intake.settle(update, 5))
    assert len(replies(botapi)) == 1


async def test_what_was_not_handled_when_killed_is_handled_after(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    botapi.user().private()
    settings, derek.delay = settings_for(botapi, tmp_path), 30
    async with killed(settings, derek):
        update = await botapi.push(said("barges"))
        await until(lambda: len(derek.asked) == 1)
    assert not update.handled.is_set()
    derek.delay = 0
    async with running(settings, derek):
        await botapi.handled(update)
    assert len(replies(botapi)) == 1


async def test_a_parked_update_is_acknowledged_and_survives_a_kill(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    botapi.user().private()
    settings, derek.delay = settings_for(botapi, tmp_path), 30
    async with killed(settings, derek, pace=HASTY):
        update = await botapi.push(said("barges"))
        await botapi.handled(update)
    assert replies(botapi) == []
    derek.delay = 0
    async with running(settings, derek):
        await until(lambda: len(replies(botapi)) == 1)
    async with running(settings, derek):
        await botapi.handled(await botapi.push(said("/help", number=2)))
    assert len(replies(botapi)) == 2


async def test_a_stop_finishes_what_was_accepted(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    for chat in range(1, 6):
        botapi.user(id=chat).private()
    derek.delay = 0.3
    async with running(settings_for(botapi, tmp_path), derek, pace=HASTY):
        updates = [await botapi.push(said("barges", chat)) for chat in range(1, 6)]
        await until(lambda: len(derek.asked) == 5)
    assert len(replies(botapi)) == 5
    assert all(update.handled.is_set() for update in updates)


async def test_a_stop_does_not_wait_for_ever(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    botapi.user().private()
    derek.delay, pace = 60, Pace(poll=5, grace=0.2, patience=0.02)
    started = time.monotonic()
    async with running(settings_for(botapi, tmp_path), derek, pace=pace):
        await botapi.push(said("barges"))
        await until(lambda: len(derek.asked) == 1)
    assert time.monotonic() - started < 3


async def test_a_flood_wait_stalls_only_its_chat(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    for chat in (1, 2):
        botapi.user(id=chat).private()
    async with running(settings_for(botapi, tmp_path), derek, pace=HASTY) as process:
        botapi.fail_next("sendMessage", 429, retry_after=1)
        started = time.monotonic()
        await botapi.push(said("first", 1))
        await until(lambda: len(botapi.calls_of("sendMessage")) == 1)
        await botapi.push(said("/help", 1, 2))
        await botapi.push(said("/help", 2))
        await until(lambda: len(replies(botapi, 2)) == 1)
        assert time.monotonic() - started < 0.9
        await until(lambda: len(replies(botapi, 1)) == 2)
        assert time.monotonic() - started > 0.9
        assert "do not answer" in replies(botapi, 1)[0]
        assert botapi.impatient == []
        assert 'derek_flood_waits_total{method="sendMessage"} 1.0' in process.metrics.expose().decode()


async def test_server_errors_and_lost_connections_are_retried(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    botapi.fail_next("sendMessage", 502, times=2)
    assert len(await chat.send("/help")) == 1
    botapi.reset_next("sendMessage", times=2)
    assert len(await chat.send("/help")) == 1
    botapi.fail_next("sendPhoto", 500)
    assert len(await chat.send("/trade")) == 2


async def test_get_updates_that_fails_is_retried(botapi: BotApi, bot: Process) -> None:
    botapi.fail_next("getUpdates", 502, times=2)
    botapi.reset_next("getUpdates")
    chat = botapi.user(language_code="en").private()
    assert await chat.send("/help")
    assert await chat.send("/help")


async def test_refused_entities_go_out_as_plain_text(
    botapi: BotApi, bot: Process, caplog: pytest.LogCaptureFixture
) -> None:
    chat = botapi.user(language_code="en").private()
    botapi.fail_next("sendMessage", 400, description="Bad Request: can't parse entities: unclosed tag")
    with caplog.at_level(logging.ERROR), botapi.expecting(required=False):
        reply = (await chat.send("How much turnover by the river & rail?")).last
    assert "<by the river & rail>" in reply.text
    assert "<b" not in reply.text.replace("<by", "")
    assert reply.entities == ()
    assert "refused for its entities" in caplog.text
    assert "rail" not in caplog.text


@pytest.mark.parametrize(
    "said",
    [
        "Bad Request: BUTTON_URL_INVALID",
        "Bad Request: inline keyboard button URL 'http://localhost/a.b' is invalid: Wrong HTTP URL",
        "Bad Request: BUTTON_TYPE_INVALID",
    ],
)
async def test_refused_buttons_do_not_cost_the_answer(botapi: BotApi, bot: Process, said: str) -> None:
    chat = botapi.user(language_code="en").private()
    botapi.fail_next("sendMessage", 400, description=said)
    reply = (await chat.send("How much turnover by the river & rail?")).last
    assert "25 billion" in reply.text
    assert reply.buttons == ["Context", "Other figures"]
    botapi.fail_next("sendMessage", 400, description=said)
    [opened] = (await reply.press("Context")).new or []
    assert opened.buttons == []


async def test_kinds_that_a_newer_bot_api_adds_do_not_cost_the_question(botapi: BotApi, bot: Process) -> None:
    chat, new = botapi.user(language_code="en").private(), {"type": "of_tomorrow"}
    question = "How much turnover by the river & rail?"
    assert "25 billion" in (await chat.send(question, forward_origin=new)).last.text
    group, bob = botapi.group(), botapi.user(id=2, language_code="en")
    asked = {"message_id": 1, "date": 1, "chat": group.chat.json, "text": question, "forward_origin": new}
    assert "25 billion" in (await group.send(bob, "@derek_test_bot", reply_to_message=asked)).last.text
    assert "derek_updates_malformed_total 0.0" in bot.metrics.expose().decode()


async def test_malformed_updates_do_not_cost_the_others(botapi: BotApi, bot: Process) -> None:
    botapi.user().private()
    broken: list[dict[str, Any]] = [
        {"message": "text"},
        {"message": {"message_id": "x"}},
        {"callback_query": {}},
        {"inline_query": 5},
        {"brand_new_thing": {"text": "hello"}},
    ]
    for update in broken:
        await botapi.push(update)
    await botapi.handled(await botapi.push(said("/help")))
    assert len(replies(botapi)) == 1
    assert "derek_updates_malformed_total 4.0" in bot.metrics.expose().decode()


@pytest.mark.parametrize("token", ["42:wrong-token-of-nobody", "7:x"])
async def test_a_wrong_token_is_told_in_one_line(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path, token: str
) -> None:
    with pytest.raises(SettingsError) as error:
        async with running(settings_for(botapi, tmp_path, BOT_TOKEN=token), derek):
            pass
    assert "BOT_TOKEN" in str(error.value)
    assert "@BotFather" in str(error.value)
    assert token not in str(error.value)


async def test_inline_mode_that_is_off_is_told(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(settings_for(botapi, tmp_path), derek):
        assert "/setinline" not in caplog.text
    monkeypatch.setitem(BOT, "supports_inline_queries", False)
    async with running(settings_for(botapi, tmp_path), derek):
        assert "/setinline" in caplog.text


async def test_no_token_is_told(derek: FakeDerek) -> None:
    with pytest.raises(SettingsError, match="BOT_TOKEN is not set"):
        async with running(Settings.load({}), derek):
            pass


async def test_an_unreachable_server_is_told(derek: FakeDerek, tmp_path: Path) -> None:
    settings = Settings.load({"BOT_TOKEN": "42:token", "TELEGRAM_API_URL": "http://127.0.0.1:9"})
    with pytest.raises(DerekError, match=r"TELEGRAM_API_URL http://127.0.0.1:9: .*check the address"):
        async with running(settings, derek):
            pass


async def test_a_server_that_hiccups_at_the_start_is_asked_again(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    botapi.fail_next("getMe", 502, times=2)
    async with running(settings_for(botapi, tmp_path), derek, pace=QUICK):
        assert await botapi.user().private().send("/help")
