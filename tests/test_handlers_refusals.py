"""What Telegram refuses or delays on the way: rights, floods, what is deleted meanwhile."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.telegram import Process
from templates import render_page
from tests.botapi import BotApi
from tests.fake_derek import FakeDerek
from tests.running import until

FLOUR = "Сколько дал экспорт муки?"


def failures(bot: Process) -> bool:
    """Whether a handler has failed."""
    return "derek_failures_total{" in bot.metrics.expose().decode()


async def test_a_group_without_pictures_gets_the_table(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(), botapi.user(language_code="en")
    botapi.fail_next("sendPhoto", 400, description="Bad Request: not enough rights to send photos to the chat")
    [table] = await group.send(alice, "/trade 2022")
    assert "$20\u00a0bn" in table.text
    pressed = await table.press("2021", by=alice)
    assert "$15\u00a0bn" in table.text
    assert pressed.new
    assert pressed.new.last.photo
    assert not failures(bot)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "Bad Request: not enough rights to send text messages to the chat"),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        (400, "Bad Request: TOPIC_CLOSED"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
    ],
)
async def test_a_chat_that_takes_no_message_is_no_failure(
    botapi: BotApi, bot: Process, status: int, said: str
) -> None:
    group, alice = botapi.group(), botapi.user(language_code="en")
    botapi.fail_next("sendMessage", status, description=said)
    assert not await group.send(alice, "/help")
    assert len(botapi.calls_of("sendMessage")) == 1
    assert not failures(bot)
    assert await group.send(alice, "/help")


async def test_a_button_for_what_the_chat_does_not_take_says_so(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(), botapi.user(language_code="en")
    await (await group.send(alice, "/language")).last.press("Қазақша", by=alice)
    table = (await group.send(alice, "/trade 2022")).last
    said = "Bad Request: not enough rights to send documents to the chat"
    botapi.fail_next("sendDocument", 400, description=said)
    pressed = await table.press("CSV", by=alice)
    assert pressed.answer == render_page("no_rights", "kk", "plain")
    assert not failures(bot)


async def test_a_flood_wait_too_long_gets_no_apology(botapi: BotApi, bot: Process) -> None:
    chat, other = botapi.user(id=1).private(), botapi.user(id=2).private()
    botapi.fail_next("sendMessage", 429, retry_after=1000)
    for _ in range(2):  # the second must not hold a place for all that time
        assert not await chat.send("/help")
    assert len(botapi.calls_of("sendMessage")) == 1
    assert not failures(bot)
    assert await other.send("/help")


async def test_each_kind_of_call_waits_as_long_as_it_is_told(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 9
    alice, bob, clara = (botapi.user(id=number, language_code="en") for number in (1, 2, 3))
    pages = [(await user.private().send("/latest")).last for user in (bob, clara)]
    methods = ("answerInlineQuery", "sendPhoto", "editMessageText", "answerCallbackQuery")
    for method in methods:
        botapi.fail_next(method, 429, retry_after=1)
    started = time.monotonic()
    turning = (page.press("Next") for page in pages)
    found, trade, *turned = await asyncio.gather(alice.inline("turnover"), alice.private().send("/trade"), *turning)
    assert 0.9 < time.monotonic() - started < 3
    assert found
    assert trade[0].photo
    assert all(page.edited for page in turned)
    assert botapi.impatient == []
    metrics = bot.metrics.expose().decode()
    assert all(f'derek_flood_waits_total{{method="{method}"}} 1.0' in metrics for method in methods)


async def test_a_button_under_a_message_deleted_meanwhile_still_does_its_work(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    reply = (await chat.send("/follow barges")).last
    reply.delete()
    pressed = await reply.press("Stop following")
    assert pressed.answer == render_page("unfollowed", "en", "plain", topic="barges")
    assert (await chat.send("/follow")).last.html == render_page("follow_none", "en")
    assert not failures(bot)


async def test_a_page_of_a_deleted_list_is_sent_anew(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 9
    reply = (await botapi.user(language_code="en").private().send("/latest")).last
    reply.delete()
    pressed = await reply.press("Next")
    assert pressed.new
    assert "6–10" in pressed.new.last.text


async def test_a_page_that_is_shown_already_is_not_sent_anew(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 9
    reply = (await botapi.user(language_code="en").private().send("/latest")).last
    said = "Bad Request: message is not modified: specified new message content is exactly the same"
    botapi.fail_next("editMessageText", 400, description=said)
    pressed = await reply.press("Next")
    assert pressed.answered
    assert not pressed.new
    assert not failures(bot)


async def test_two_bots_that_poll_are_told_and_go_on(
    botapi: BotApi, bot: Process, caplog: pytest.LogCaptureFixture
) -> None:
    said = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    chat = botapi.user().private()
    botapi.fail_next("getUpdates", 409, description=said)
    assert await chat.send("/help")
    await until(lambda: "another process polls with the same token" in caplog.text)
    assert await chat.send("/help")
