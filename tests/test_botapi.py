"""The Bot API server of the tests, proved with an echo bot of aiogram, polling and webhook."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiogram import Bot, Dispatcher, F, Router
from aiogram import exceptions as refused
from aiogram import types as tg
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from tests.botapi import BotApi, bot_for, botapi
from tests.botapi.html import parse_html, utf16
from tests.botapi.limits import image_size
from tests.botapi.schema import Schema

__all__ = ["botapi"]
needs_schema = pytest.mark.skipif(Schema.find() is None, reason="no ../shared/botapi/schema.json")
SECRET = "a-secret_1"


def png(width: int, height: int) -> bytes:
    """The smallest PNG of this size that a reader of headers accepts."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def buttons(*labels: str, data: str = "press:") -> tg.InlineKeyboardMarkup:
    row = [tg.InlineKeyboardButton(text=label, callback_data=data + label) for label in labels]
    return tg.InlineKeyboardMarkup(inline_keyboard=[row])


def article(number: int, text: str = "<i>found</i>", **extra: Any) -> tg.InlineQueryResultArticle:
    content = tg.InputTextMessageContent(message_text=text, parse_mode="HTML")
    fields: dict[str, Any] = {"id": str(number), "title": f"Result {number}"} | extra
    return tg.InlineQueryResultArticle(input_message_content=content, **fields)


def echo() -> Dispatcher:
    """A bot that repeats what it hears, draws, finds and counts presses."""
    router = Router()

    @router.message(F.text == "/photo")
    async def photo(message: tg.Message) -> None:
        picture = tg.BufferedInputFile(png(400, 300), "chart.png")
        await message.answer_photo(picture, caption="<b>Chart</b>", parse_mode="HTML")

    @router.message(F.text == "/quiet")
    async def quiet(message: tg.Message) -> None:
        return

    @router.message(F.text)
    @router.edited_message(F.text)
    @router.channel_post(F.text)
    async def say(message: tg.Message) -> None:
        await message.reply(
            f"<b>{message.html_text}</b>", parse_mode="HTML", reply_markup=buttons("More", "Stop")
        )

    @router.my_chat_member(F.new_chat_member.status == "member")
    async def joined(change: tg.ChatMemberUpdated, bot: Bot) -> None:
        await bot.send_message(change.chat.id, "thanks")

    @router.message(F.sticker)
    async def sticker(message: tg.Message) -> None:
        await message.answer("a sticker")

    @router.callback_query()
    async def press(query: tg.CallbackQuery, bot: Bot) -> None:
        if query.inline_message_id:
            await bot.edit_message_text("pressed", inline_message_id=query.inline_message_id)
        elif isinstance(query.message, tg.Message):
            await query.message.edit_text(f"pressed {query.data}", reply_markup=buttons("Back"))
        await query.answer("noted", show_alert=True)

    @router.inline_query()
    async def find(query: tg.InlineQuery) -> None:
        start = int(query.offset or 0)
        more = tg.InlineQueryResultsButton(text="Open", start_parameter="inline")
        results: list[Any] = [article(start + n, reply_markup=buttons("Like")) for n in range(2)]
        await query.answer(results, next_offset=str(start + 2), is_personal=True, button=more)

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    return dispatcher


@asynccontextmanager
async def polling(server: BotApi) -> AsyncIterator[Bot]:
    bot, dispatcher = bot_for(server), echo()
    kinds = dispatcher.resolve_used_update_types()
    run = dispatcher.start_polling(
        bot, handle_as_tasks=False, handle_signals=False, polling_timeout=5, allowed_updates=kinds
    )
    task = asyncio.create_task(run)
    yield bot
    await dispatcher.stop_polling()
    await task


@asynccontextmanager
async def listening(server: BotApi, handler: Any) -> AsyncIterator[str]:
    """A web server for a webhook; its address."""
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


@asynccontextmanager
async def webhook(server: BotApi) -> AsyncIterator[Bot]:
    bot = bot_for(server)
    handler = SimpleRequestHandler(echo(), bot, handle_in_background=False, secret_token=SECRET)
    async with listening(server, handler.handle) as url:
        await bot.set_webhook(url, secret_token=SECRET)
        yield bot
        await bot.session.close()


@pytest_asyncio.fixture(params=[polling, webhook], ids=["polling", "webhook"])
async def running(request: pytest.FixtureRequest, botapi: BotApi) -> AsyncIterator[Bot]:
    async with request.param(botapi) as bot:
        yield bot


@pytest_asyncio.fixture
async def bot(botapi: BotApi) -> AsyncIterator[Bot]:
    """A client alone: no updates are handled. User 1 has a private chat."""
    botapi.user(1).private()
    client = bot_for(botapi)
    yield client
    await client.session.close()


# Conversations


async def test_a_chat_reads_as_one(botapi: BotApi, running: Bot) -> None:
    chat = botapi.user(1, first_name="Алия").private()
    reply = await chat.send("курс < 500 & выше 😀")
    assert reply.text == "курс < 500 & выше 😀"
    assert reply.html == "<b>курс &lt; 500 &amp; выше 😀</b>"
    assert reply.last.entities == ({"type": "bold", "offset": 0, "length": utf16(reply.text)},)
    assert reply.buttons == ["More", "Stop"]
    page = await reply.press("More")
    assert (page.text, page.answer, page.alert, page.edited) == ("pressed press:More", "noted", True, True)
    assert (page.id, page.buttons, page.new) == (reply.id, ["Back"], [])
    assert chat.log.splitlines()[-3:] == ["> [More]", "pressed press:More", "[Back]"]
    assert await chat.send("/quiet") == []


async def test_photo_arrives_as_bytes_and_can_be_fetched(botapi: BotApi, running: Bot) -> None:
    reply = await botapi.user(1).private().send("/photo")
    assert reply.photo == png(400, 300)
    assert (reply.text, image_size(reply.photo)) == ("Chart", (400, 300))
    kept = await running.download(reply.last.stored.json["photo"][0]["file_id"])
    assert kept is not None
    assert kept.read() == reply.photo


async def test_inline_pages_and_chosen_results(botapi: BotApi, running: Bot) -> None:
    alice = botapi.user(1)
    found = await alice.inline("export")
    assert [(result.id, result.title, result.text) for result in found][1] == ("1", "Result 1", "found")
    assert (found.next_offset, found.is_personal, found.cache_time) == ("2", True, 300)
    assert found.button == {"text": "Open", "start_parameter": "inline"}
    assert (await alice.inline("export", found.next_offset))[0].id == "2"
    sent = await alice.choose(found, 1, botapi.group())
    assert (await sent.press("Like", by=alice)).text == "pressed"


async def test_groups_and_channels(botapi: BotApi, running: Bot) -> None:
    alice, group = botapi.user(1), botapi.group("Редакция")
    first = await group.send(alice, "hello @derek_test_bot")
    assert first.last.reply_to is not None
    assert (await group.send(alice, "again", reply_to=first.last)).text == "again"
    assert (await group.send_anonymously("/latest")).text == "/latest"
    group.privacy = True
    assert await group.send(alice, "chatter") == []
    assert (await group.send(alice, "/trade@derek_test_bot")).text == "/trade@derek_test_bot"
    assert (await botapi.channel().post("a post")).text == "a post"
    await group.remove_bot(by=alice)
    assert [shown.text for shown in await group.add_bot(by=alice)] == ["thanks"]
    assert group.log.splitlines()[-2:] == ["thanks", "> (new_chat_members)"]


async def test_odd_updates(botapi: BotApi, running: Bot) -> None:
    chat = botapi.user(1).private()
    sticker = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
    ids = {"file_id": "s", "file_unique_id": "s"}
    assert (await chat.send_content(sticker=sticker | ids)).text == "a sticker"
    await chat.send("fisrt")
    assert (await chat.edit(1, "first")).text == "first"
    await chat.block()
    chat.chat.closed = None
    assert (await chat.send("still here")).text == "still here"


async def test_update_ids_increase_and_order_is_kept(botapi: BotApi, running: Bot) -> None:
    alice = botapi.user(1)
    chat = alice.private().chat
    said = [botapi.world.add(chat, {"from": alice.json, "text": f"n{n}"}) for n in range(10)]
    pushed = [await botapi.push({"message": stored.json}) for stored in said]
    await botapi.handled(*pushed)
    texts = [call.params["text"] for call in botapi.calls_of("sendMessage")]
    assert texts == [f"<b>n{n}</b>" for n in range(10)]
    assert [update.id for update in pushed] == list(range(pushed[0].id, pushed[0].id + 10))


# Handing over updates


async def test_unacknowledged_updates_come_again(botapi: BotApi, bot: Bot) -> None:
    await botapi.push({"poll_answer": {}, "broken": [1]})
    await botapi.push({"message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}})
    url = f"{botapi.url}/bot{botapi.token}/getUpdates"
    async with aiohttp.ClientSession() as http:
        async with http.post(url, json={"timeout": 0}) as first, http.get(url) as again:
            updates = (await first.json())["result"]
            assert (await again.json())["result"] == updates
        async with http.post(url, json={"offset": updates[1]["update_id"], "limit": 1}) as last:
            assert (await last.json())["result"] == updates[1:]
    assert len(botapi.updates.pending) == 1


async def test_two_pollers_conflict_and_a_webhook_stops_polling(botapi: BotApi, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await botapi.updates.polled()
    await bot.get_updates(timeout=0)
    with pytest.raises(refused.TelegramConflictError, match="terminated by other getUpdates"):
        await first
    await bot.set_webhook("http://127.0.0.1:1/hook", max_connections=3)
    with pytest.raises(refused.TelegramConflictError, match="webhook is active"):
        await bot.get_updates()
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections) == ("http://127.0.0.1:1/hook", 3)
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == []


async def test_webhook_retries_in_order_and_takes_a_method_as_answer(botapi: BotApi, bot: Bot) -> None:
    seen: list[tuple[str, str]] = []

    async def handle(request: web.Request) -> web.Response:
        update = await request.json()
        seen.append((update["message"]["text"], request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        if len(seen) < 3:
            return web.Response(status=503)
        answer = {"method": "sendMessage", "chat_id": 1, "text": f"re {update['message']['text']}"}
        return web.json_response(answer)

    chat = botapi.user(1).private()
    async with listening(botapi, handle) as url:
        await bot.set_webhook(url, secret_token=SECRET)
        first = asyncio.create_task(chat.send("one"))
        await asyncio.sleep(0)
        second = asyncio.create_task(chat.send("two"))
        await asyncio.gather(first, second)
        info = await bot.get_webhook_info()
    assert seen == [(text, SECRET) for text in ("one", "one", "one", "two")]
    assert [shown.text for shown in chat.shown()] == ["re one", "re two"]
    assert "503" in str(info.last_error_message)
    assert info.pending_update_count == 0


async def test_webhook_times_out_and_tries_again(botapi: BotApi, bot: Bot) -> None:
    botapi.updates.post_within, tries = 0.1, []

    async def handle(request: web.Request) -> web.Response:
        tries.append(1)
        await asyncio.sleep(0 if len(tries) > 1 else 1)
        return web.Response()

    async with listening(botapi, handle) as url:
        await bot.set_webhook(url)
        await botapi.user(1).private().send("slow")
    assert len(tries) == 2


async def test_kinds_not_asked_for_are_not_sent(botapi: BotApi, running: Bot) -> None:
    if not botapi.updates.webhook.url:
        await botapi.updates.polled()
        assert await botapi.send({"message_reaction": {}}) is None
    assert botapi.updates.wanted("message")


async def test_a_deaf_bot_fails_the_test(botapi: BotApi) -> None:
    botapi.within = 0.05
    with pytest.raises(AssertionError, match="not handled in"):
        await botapi.user(1).private().send("anyone?")


# Trouble on request


async def test_429_tells_how_long_and_notes_the_impatient(botapi: BotApi, bot: Bot) -> None:
    botapi.fail_next("sendMessage", 429, retry_after=7)
    with pytest.raises(refused.TelegramRetryAfter) as error:
        await bot.send_message(1, "x")
    assert error.value.retry_after == 7
    await bot.send_message(1, "x")
    assert [call.method for call in botapi.impatient] == ["sendMessage"]


async def test_server_errors_resets_and_late_answers(botapi: BotApi, bot: Bot) -> None:
    botapi.fail_next(status=502)
    with pytest.raises(refused.TelegramServerError, match="Bad Gateway"):
        await bot.send_message(1, "never")
    botapi.reset_next("sendMessage", executed=True)
    with pytest.raises(refused.TelegramNetworkError):
        await bot.send_message(1, "arrives all the same")
    botapi.slow_next(seconds=0.5)
    with pytest.raises(refused.TelegramNetworkError, match="timeout"):
        await bot.send_message(1, "late", request_timeout=0.05)  # type: ignore[arg-type]
    await botapi.quiet()
    assert next(iter(botapi.world.messages.values())).json["text"] == "arrives all the same"


async def test_chaos_is_the_same_for_a_seed(botapi: BotApi, bot: Bot) -> None:
    rounds = []
    for _ in range(2):
        botapi.chaos(seed=5, rate_429=0.2, rate_502=0.2)
        botapi.calls.clear()
        await asyncio.gather(*(bot.send_chat_action(1, "typing") for _ in range(30)), return_exceptions=True)
        rounds.append([call.status for call in botapi.calls])
    assert rounds[0] == rounds[1]
    assert set(rounds[0]) == {200, 429, 502}


async def test_rates_are_kept_on_request() -> None:
    async with BotApi(enforce_rates=True) as server:
        server.user(1).private()
        client = bot_for(server)
        await client.send_message(1, "one")
        with pytest.raises(refused.TelegramRetryAfter):
            await client.send_message(1, "two")
        server.rates.per_chat = (1000, 1.0)  # type: ignore[union-attr]
        sent = [client.send_message(server.group().id, str(n)) for n in range(21)]
        results = await asyncio.gather(*sent, return_exceptions=True)
        await client.session.close()
    assert [type(result) for result in results].count(refused.TelegramRetryAfter) == 1


# Refusals: each answers 400 and is held against the bot

MUCH = "я" * 4097
REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "text too long": ("send_message", {"text": MUCH}, "message is too long"),
    "text empty": ("send_message", {"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
    "unknown tag": (
        "send_message",
        {"text": "<h1>x</h1>", "parse_mode": "HTML"},
        'Unsupported start tag "h1"',
    ),
    "unclosed": ("send_message", {"text": "<b>x", "parse_mode": "HTML"}, "Can't find end tag"),
    "data": (
        "send_message",
        {"text": "x", "reply_markup": buttons("я", data="я" * 32)},
        "BUTTON_DATA_INVALID",
    ),
    "label": ("send_message", {"text": "x", "reply_markup": buttons(" ")}, "must be non-empty"),
    "row": ("send_message", {"text": "x", "reply_markup": buttons(*"123456789")}, "keyboard is too large"),
    "entity": (
        "send_message",
        {"text": "😀", "entities": [tg.MessageEntity(type="bold", offset=0, length=3)]},
        "ENTITY_BOUNDS_INVALID",
    ),
    "start link": (
        "send_message",
        {"text": '<a href="https://t.me/derek_test_bot?start=a.b">x</a>', "parse_mode": "HTML"},
        "START_PARAM_INVALID",
    ),
    "chat": ("send_message", {"chat_id": 99, "text": "x"}, "chat not found"),
    "reply": (
        "send_message",
        {"text": "x", "reply_parameters": tg.ReplyParameters(message_id=77)},
        "message to be replied not found",
    ),
    "caption": ("send_photo", {"photo": png(9, 9), "caption": "x" * 1025}, "caption is too long"),
    "narrow photo": ("send_photo", {"photo": png(2100, 100)}, "PHOTO_INVALID_DIMENSIONS"),
    "no photo": ("send_photo", {"photo": b"text"}, "IMAGE_PROCESS_FAILED"),
    "empty file": ("send_document", {"document": b""}, "non-empty"),
    "edit": ("edit_message_text", {"message_id": 55, "text": "x"}, "message to edit not found"),
    "delete": ("delete_message", {"message_id": 55}, "message to delete not found"),
    "query": ("answer_callback_query", {"callback_query_id": "0"}, "query is too old"),
    "notice": ("answer_callback_query", {"callback_query_id": "q", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    "results": ("answer_inline_query", {"results": [article(n) for n in range(51)]}, "RESULTS_TOO_MUCH"),
    "same ids": ("answer_inline_query", {"results": [article(1), article(1)]}, "RESULT_ID_DUPLICATE"),
    "long id": ("answer_inline_query", {"results": [article(1, id="я" * 33)]}, "RESULT_ID_INVALID"),
    "inline text": ("answer_inline_query", {"results": [article(1, text="<b>")]}, "can't parse entities"),
    "offset": ("answer_inline_query", {"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
    "start": (
        "answer_inline_query",
        {"results": [], "button": tg.InlineQueryResultsButton(text="x", start_parameter="a b")},
        "START_PARAM_INVALID",
    ),
    "command": (
        "set_my_commands",
        {"commands": [tg.BotCommand(command="Start", description="x")]},
        "BOT_COMMAND_INVALID",
    ),
    "about": ("set_my_short_description", {"short_description": "x" * 121}, "short_description is too long"),
    "secret": ("set_webhook", {"url": "http://x/y", "secret_token": "пароль"}, "secret token"),
    "reaction": ("set_message_reaction", {"message_id": 55}, "message to react not found"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_refused(case: str, botapi: BotApi, bot: Bot) -> None:
    method, params, wording = REFUSED[case]
    if method.startswith(("send", "edit", "delete", "set_message")):
        params = {"chat_id": 1} | params
    if method == "answer_inline_query":
        params = {"inline_query_id": "q"} | params
    given = {k: tg.BufferedInputFile(v, k) if isinstance(v, bytes) else v for k, v in params.items()}
    with botapi.expecting(wording) as caught, pytest.raises(refused.TelegramBadRequest, match=wording):
        await getattr(bot, method)(**given)
    assert len(caught) == 1


async def test_limits_are_not_too_strict(botapi: BotApi, bot: Bot) -> None:
    await bot.send_message(1, "<b>" + "я" * 4096 + "</b>\n", parse_mode="HTML")
    await bot.send_message(1, "x", reply_markup=buttons("я", data="я" * 31))
    await bot.send_photo(1, tg.BufferedInputFile(png(2000, 100), "p"), caption="я" * 1024)
    await bot.send_document(1, tg.BufferedInputFile(b"a;b", "facts.csv"))


async def test_an_edit_must_change_something(botapi: BotApi, bot: Bot) -> None:
    sent = await bot.send_message(1, "<b>x</b>", parse_mode="HTML", reply_markup=buttons("a"))
    await bot.edit_message_reply_markup(chat_id=1, message_id=sent.message_id, reply_markup=buttons("b"))
    same = {"chat_id": 1, "message_id": sent.message_id, "parse_mode": "HTML", "reply_markup": buttons("b")}
    for _ in range(2):
        with (
            botapi.expecting("not modified"),
            pytest.raises(refused.TelegramBadRequest, match="not modified"),
        ):
            await bot.edit_message_text(text="<strong>x</strong>", **same)  # type: ignore[arg-type]
    await bot.edit_message_text("<i>x</i>", **same)  # type: ignore[arg-type]
    assert "reply_markup" in botapi.world.messages[1, sent.message_id].json
    await bot.edit_message_text("plain", chat_id=1, message_id=sent.message_id)
    stored = botapi.world.messages[1, sent.message_id].json
    assert ("reply_markup" in stored, "entities" in stored) == (False, False)


async def test_media_is_edited_in_place(botapi: BotApi, bot: Bot) -> None:
    sent = await bot.send_photo(1, tg.BufferedInputFile(png(10, 10), "p"), caption="old")
    new = tg.InputMediaPhoto(
        media=tg.BufferedInputFile(png(20, 20), "p"), caption="<b>new</b>", parse_mode="HTML"
    )
    await bot.edit_message_media(new, chat_id=1, message_id=sent.message_id)
    stored = botapi.world.messages[1, sent.message_id]
    assert (stored.formatted.text, stored.data) == ("new", png(20, 20))
    await bot.edit_message_caption(chat_id=1, message_id=sent.message_id, caption="newer")
    assert (stored.formatted.text, stored.formatted.entities) == ("newer", ())


async def test_the_world_around_is_not_the_bots_fault(botapi: BotApi, bot: Bot) -> None:
    chat, group = botapi.user(1).private(), botapi.group(type="group", id=-5)
    await bot.send_message(1, "x")
    chat.shown().last.delete()
    with pytest.raises(refused.TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("y", chat_id=1, message_id=1)
    botapi.updates.allowed = {"message"}
    await chat.block()
    with pytest.raises(refused.TelegramForbiddenError, match="bot was blocked"):
        await bot.send_message(1, "x")
    botapi.updates.allowed = {"poll"}
    moved = await group.migrate(botapi.user(2))
    with pytest.raises(refused.TelegramMigrateToChat) as error:
        await bot.send_message(-5, "x")
    assert error.value.migrate_to_chat_id == moved.id
    botapi.verify()


async def test_unknown_methods_and_tokens(botapi: BotApi) -> None:
    stranger = bot_for(botapi, token="42:wrong")
    with pytest.raises(refused.TelegramUnauthorizedError):
        await stranger.get_me()
    await stranger.session.close()
    async with aiohttp.ClientSession() as http:
        with botapi.expecting("Not Found"):
            async with http.get(f"{botapi.url}/bot{botapi.token}/getNothing") as answer:
                assert (answer.status, (await answer.json())["error_code"]) == (404, 404)
        async with http.get(f"{botapi.url}/bot{botapi.token}/GETME") as answer:
            assert (await answer.json())["result"]["username"] == "derek_test_bot"


async def test_settings_are_kept_per_language(botapi: BotApi, bot: Bot) -> None:
    commands = [tg.BotCommand(command="latest", description="Новое")]
    await bot.set_my_commands(commands, language_code="ru")
    await bot.set_my_description("x" * 512)
    kept = await bot.get_my_commands(language_code="ru")
    assert [(command.command, command.description) for command in kept] == [("latest", "Новое")]
    assert await bot.get_my_commands() == []
    await bot.delete_my_commands(language_code="ru")
    assert await bot.get_my_commands(language_code="ru") == []
    member = await bot.get_chat_member(1, 1)
    assert (await bot.get_chat(1)).type == "private"
    assert member.status == "member"


async def test_a_violation_fails_the_test() -> None:
    async with BotApi() as server:
        server.user(1).private()
        client = bot_for(server)
        with pytest.raises(refused.TelegramBadRequest):
            await client.send_message(1, MUCH)
        await client.session.close()
    with pytest.raises(AssertionError, match="message is too long"):
        server.verify()
    with pytest.raises(AssertionError, match="no violation"), server.expecting("not modified"):
        pass


# The schema

FAULTY: dict[str, tuple[str, dict[str, Any], str]] = {
    "missing": ("sendMessage", {"chat_id": 1}, "text is required"),
    "unknown": ("sendMessage", {"chat_id": 1, "text": "x", "colour": "red"}, "unknown field colour"),
    "type": ("sendMessage", {"chat_id": 1, "text": "x", "protect_content": 5}, "expected Boolean"),
    "deep": (
        "sendMessage",
        {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback": "b"}]]}},
        r"reply_markup.inline_keyboard\[0\]\[0\]: unknown field callback",
    ),
    "preview": (
        "sendMessage",
        {"chat_id": 1, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
        "is_disabled: expected Boolean",
    ),
    "result": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [{"type": "article", "id": "1", "title": "t"}]},
        "input_message_content is required",
    ),
    "media": (
        "editMessageMedia",
        {"chat_id": 1, "message_id": 1, "media": {"type": "photo", "media": "f", "captoin": "x"}},
        "unknown field captoin",
    ),
    "entity": (
        "sendMessage",
        {"chat_id": 1, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
        "length is required",
    ),
}


@needs_schema
@pytest.mark.parametrize("case", FAULTY)
async def test_schema(case: str, botapi: BotApi) -> None:
    method, params, wording = FAULTY[case]
    botapi.user(1).private()
    async with aiohttp.ClientSession() as http:
        with botapi.expecting(wording) as caught:
            async with http.post(f"{botapi.url}/bot{botapi.token}/{method}", json=params) as answer:
                assert answer.status == 400
    assert caught[0].kind == "schema"


# HTML


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain &lt;b&gt; &amp; &quot;&#39;&#x27;", "plain <b> & \"''", []),
        ("😀<b>я</b>", "😀я", [("bold", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<STRONG>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd",
         [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1), ("strikethrough", 3, 1)]),
        ('<a href="https://x.kz/?a=1&amp;b=2">s</a>', "s", [("text_link", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<blockquote><b>q</b></blockquote>", "q", [("blockquote", 0, 1), ("bold", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab",
         [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", [("custom_emoji", 0, 2)]),
        ("  <b> x </b>\n", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
    ],
)  # fmt: skip
def test_html(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read = parse_html(source)
    assert read.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in read.entities] == entities
    assert utf16(text) >= max((e["offset"] + e["length"] for e in read.entities), default=0)


@pytest.mark.parametrize(
    ("source", "wording"),
    [
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("я<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("a <нет> b", 'Unsupported start tag "нет"'),
        ("<b>x</i>", 'expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
        ("<i>x", 'corresponding to start tag "i"'),
        ("R&D", "Unescaped ampersand"),
        ("a&nbsp;b", 'Unsupported reference "&nbsp;"'),
        ('<span class="x">y</span>', "tg-spoiler"),
        ('<a href="/relative">y</a>', "that Telegram drops"),
        ('<a href="javascript:x">y</a>', "that Telegram drops"),
        ('<a href="https://x.kz/?a=1&b=2">y</a>', "Unescaped ampersand"),
        ('<b onclick="x">y</b>', 'Unsupported attribute in the tag "b"'),
        ("<code><b>x</b></code>", 'Tag "b" inside "code"'),
        ("<blockquote><blockquote>x</blockquote></blockquote>", "Nested blockquote"),
    ],
)
def test_html_refused(source: str, wording: str) -> None:
    with pytest.raises(Exception, match="can't parse entities") as error:
        parse_html(source)
    assert wording in str(error.value)
