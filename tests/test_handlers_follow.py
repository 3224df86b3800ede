"""/follow and /unfollow as a chat: who is told of which new article, and when."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.follows import MOST
from bot.quiet import QuietHours
from bot.settings import Settings
from templates import render_page
from tests.botapi import BotApi, Private, Room
from tests.fake_derek import TALES, FakeDerek, FakeStore
from tests.running import running, settings_for, until

FLOUR, BARGES, BRIDGE, FAIR = TALES


@pytest.fixture
def derek() -> FakeDerek:
    """Two articles are indexed, two are to come."""
    return FakeDerek(store=FakeStore((BARGES, BRIDGE)))


@pytest.fixture
def awake(botapi: BotApi, tmp_path: Path) -> Settings:
    """Settings without quiet hours."""
    return settings_for(botapi, tmp_path, QUIET_HOURS="0-0")


async def looked(derek: FakeDerek) -> None:
    """Wait until the bot has looked at what is indexed, and has told whom it had to."""
    before = derek.store.looks
    await until(lambda: derek.store.looks > before + 1, 20)


async def index(derek: FakeDerek, room: Room, *tales: object) -> str:
    """Index articles, as another process may; what the bot then writes into the chat of itself."""
    before = room.server.world.mark(room.id)
    derek.store.indexed = (*derek.store.indexed, *(tale for tale in TALES if tale in tales))
    await looked(derek)
    return room.news(before).text


async def test_a_follower_is_told_once_of_a_new_article(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        reply = (await chat.send("/follow  экспорт   муки")).last
        assert reply.html == render_page("follow_set", "ru", topic="экспорт муки")
        said = await index(derek, chat, FLOUR)
        assert "Новое по теме «экспорт муки»" in said
        assert "Мельники подвели итоги" in said
        assert "Barges" not in said
        assert await index(derek, chat, FAIR) == ""
    assert chat.log.count("Мельники подвели итоги") == 1


async def test_what_was_indexed_before_is_no_news(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="en").private()
    async with running(awake, derek):
        await chat.send("/follow barges")
        assert await index(derek, chat, FLOUR) == ""


async def test_news_wait_for_the_bot_to_come_back(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow ярмарка")
    derek.store.indexed = (*derek.store.indexed, FAIR)
    before = botapi.world.mark(chat.id)
    for _ in range(2):
        async with running(awake, derek):
            await looked(derek)
    assert chat.news(before).text.count("Ярмарка") == 1


async def test_quiet_hours_are_kept(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    chat = botapi.user(language_code="ru").private()
    hour = datetime.now(UTC).hour
    quiet = settings_for(botapi, tmp_path, QUIET_HOURS=f"{hour}-{(hour + 2) % 24}")
    async with running(quiet, derek):
        await looked(derek)
        await chat.send("/follow ярмарка")
        assert await index(derek, chat, FAIR) == ""
    before = botapi.world.mark(chat.id)
    async with running(settings_for(botapi, tmp_path, QUIET_HOURS="0-0"), derek):
        await looked(derek)
    assert "Ярмарка" in chat.news(before).text


@pytest.mark.parametrize(
    ("words", "hour", "quiet"),
    [
        ("22-8 UTC+5", 16, False),
        ("22-8 UTC+5", 17, True),
        ("22-8 UTC+5", 2, True),
        ("22-8 utc+5", 3, False),
        ("9-17", 9, True),
        ("9-17", 17, False),
        ("22-24", 23, True),
        ("22-24", 0, False),
        ("0-0", 0, False),
        ("20-6 UTC-3", 23, True),
    ],
)
def test_hours_of_quiet(words: str, hour: int, quiet: bool) -> None:
    assert QuietHours.read(words).hold(datetime(2025, 3, 1, hour, 30, tzinfo=UTC)) is quiet


@pytest.mark.parametrize("words", ["", "22", "22-25", "22-8 UTC+15", "nights", "22-8 +5"])
def test_what_is_no_hours(words: str) -> None:
    with pytest.raises(ValueError, match=r"hours|form"):
        QuietHours.read(words)


async def test_topics_are_listed_and_dropped_by_buttons(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="en").private()
    async with running(awake, derek):
        assert (await chat.send("/follow")).last.html == render_page("follow_none", "en")
        for topic in ("Barges", "flour", "barges"):
            await chat.send(f"/follow {topic}")
        listed = (await chat.send("/unfollow")).last
        assert listed.buttons == ["✕ Barges", "✕ flour"]
        pressed = await listed.press("Barges")
        assert pressed.answer == render_page("unfollowed", "en", "plain", topic="Barges")
        assert listed.buttons == ["✕ flour"]
        again = await listed.press_data("u:en:" + listed.keyboard[0][0]["callback_data"].split(":")[2] + ":1")
        assert again.edited
        assert listed.html == render_page("follow_none", "en")


async def test_unfollow_by_name(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow Ярмарка")
        assert "Больше не слежу" in (await chat.send("/unfollow ярмарка")).text
        assert "не слежу" in (await chat.send("/unfollow ярмарка")).text
        assert await index(derek, chat, FAIR) == ""


async def test_the_button_under_the_news_stops_them(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow область ярмарка муки мельники")
        await index(derek, chat, FLOUR)
        shown = chat.shown()[-1]
        pressed = await shown.press("Больше не следить")
        assert "Больше не слежу" in pressed.answer
        assert shown.buttons == []
        assert await index(derek, chat, FAIR) == ""


async def test_a_topic_of_latest_is_followed_by_its_button(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        pressed = await (await chat.send("/latest ярмарка")).last.press("Следить за темой")
        assert "Слежу за темой «ярмарка»" in pressed.answer
        assert (await chat.send("/unfollow")).last.buttons == ["✕ ярмарка"]


@pytest.mark.parametrize("topic", ["?!", "и", "слово " * 12])
async def test_what_cannot_be_followed(botapi: BotApi, derek: FakeDerek, awake: Settings, topic: str) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        assert "Назовите тему" in (await chat.send(f"/follow {topic}")).text
        assert (await chat.send("/follow")).last.html == render_page("follow_none", "ru")


async def test_a_chat_follows_so_many_topics(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    chat = botapi.user(language_code="en").private()
    async with running(settings_for(botapi, tmp_path, THROTTLE="0"), derek):
        for number in range(MOST):
            await chat.send(f"/follow topic{number}")
        full = (await chat.send("/follow another")).last
        assert full.html == render_page("follow_full", "en")
        assert len(full.buttons) == MOST


async def test_one_who_blocks_the_bot_is_forgotten(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow ярмарка")
        await chat.block()
        await index(derek, chat, FAIR)
        await chat.unblock()
        assert (await chat.send("/follow")).last.html == render_page("follow_none", "ru")


async def test_a_group_keeps_its_topics_and_language_when_it_migrates(
    botapi: BotApi, derek: FakeDerek, awake: Settings
) -> None:
    alice = botapi.user(language_code="ru")
    group = botapi.group(type="group", id=-77)
    async with running(awake, derek):
        await looked(derek)
        await group.send(alice, "/follow ярмарка")
        await (await group.send(alice, "/language")).press("English", by=alice)
        moved = await group.migrate(alice)
        said = await index(derek, moved, FAIR)
        assert "New on “ярмарка”" in said
        assert (await moved.send(alice, "/unfollow")).last.buttons == ["✕ ярмарка"]


async def test_a_forum_is_told_in_the_topic_where_it_followed(
    botapi: BotApi, derek: FakeDerek, awake: Settings
) -> None:
    forum, alice = botapi.group(is_forum=True), botapi.user(language_code="ru")
    inside = {"message_thread_id": 77, "is_topic_message": True}
    async with running(awake, derek):
        await looked(derek)
        await forum.send(alice, "/follow мельницы", **inside)
        await forum.send(alice, "/follow ярмарка", **inside)
        assert "«ярмарка»" in await index(derek, forum, FAIR)
        assert forum.shown()[-1].stored.json["message_thread_id"] == 77
        botapi.fail_next("sendMessage", 400, description="Bad Request: message thread not found")
        await index(derek, forum, FLOUR)  # the look after the refusal tells it
        await until(lambda: "«мельницы»" in forum.shown()[-1].stored.json["text"], 20)
        assert "message_thread_id" not in forum.shown()[-1].stored.json


async def test_a_refused_message_does_not_cost_the_topics(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow ярмарка")
        await chat.send("/follow мельницы")
        botapi.fail_next("sendMessage", 400, description="Bad Request: something new")
        assert not await index(derek, chat, FAIR)
        assert "«мельницы»" in await index(derek, chat, FLOUR)


async def test_a_chat_in_a_long_flood_wait_does_not_hold_up_the_others(
    botapi: BotApi, derek: FakeDerek, awake: Settings
) -> None:
    first, second = (botapi.user(id=number, language_code="ru").private() for number in (1, 2))
    async with running(awake, derek):
        await looked(derek)
        for chat in (first, second):
            await chat.send("/follow ярмарка")
        botapi.fail_next("sendMessage", 429, retry_after=1000)
        assert "«ярмарка»" in await index(derek, second, FAIR)
        assert "Новое" not in first.shown().text


async def test_a_chat_that_is_gone_is_forgotten(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow ярмарка")
        botapi.fail_next("sendMessage", 400, description="Bad Request: chat not found")
        assert not await index(derek, chat, FAIR)
        assert (await chat.send("/follow")).last.html == render_page("follow_none", "ru")


async def test_many_articles_come_in_one_message(botapi: BotApi, derek: FakeDerek, awake: Settings) -> None:
    chat: Private = botapi.user(language_code="ru").private()
    async with running(awake, derek):
        await looked(derek)
        await chat.send("/follow мельницы ярмарка")
        before = botapi.world.mark(chat.id)
        await index(derek, chat, FLOUR, FAIR)
        assert len(botapi.world.since(chat.id, before)) == 1
