"""Groups: only what is meant for the bot, and said to whom."""

from __future__ import annotations

from bot.telegram import Process
from corpus.model import Language
from templates import render_page
from tests.botapi import BotApi
from tests.fake_derek import FakeDerek

FLOUR = "Сколько дал экспорт муки?"


async def test_chatter_is_not_answered(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    group, alice = botapi.group(), botapi.user()
    others = ("/latest@other_bot", "/frobnicate", "@derek_test_bot_2 привет", "x@derek_test_bot.org")
    for text in (FLOUR, *others):
        assert not await group.send(alice, text)
    assert derek.asked == []


async def test_commands_are_answered_as_replies(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(), botapi.user(language_code="ru")
    for text in ("/sources", "/sources@derek_test_bot", "/SOURCES@Derek_Test_Bot"):
        reply = (await group.send(alice, text)).last
        assert "River Post" in reply.text
        assert reply.reply_to is not None


async def test_an_unknown_command_with_the_bots_name_is_answered(botapi: BotApi, bot: Process) -> None:
    reply = await botapi.group().send(botapi.user(language_code="en"), "/latset@derek_test_bot")
    assert "/latest" in reply.last.text


async def test_mentions_and_replies_are_questions(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    group, alice = botapi.group(), botapi.user()
    reply = (await group.send(alice, f"@derek_test_bot {FLOUR}")).last
    assert "3 млрд" in reply.text
    await group.send(alice, f"Подскажи, @Derek_Test_Bot: {FLOUR}")
    await group.send(alice, FLOUR, reply_to=reply)
    assert [asked[0] for asked in derek.asked] == [FLOUR, f"Подскажи, : {FLOUR}", FLOUR]


async def test_a_bare_mention_under_a_question_asks_it(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    group, alice, bob = botapi.group(), botapi.user(id=1), botapi.user(id=2)
    await group.send(alice, FLOUR)
    asked = {"message_id": 1, "date": 1, "chat": group.chat.json, "from": alice.json, "text": FLOUR}
    assert "3 млрд" in (await group.send(bob, "@derek_test_bot", reply_to_message=asked)).last.text
    assert [question for question, *_ in derek.asked] == [FLOUR]


async def test_other_bots_are_not_talked_to(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    group, other = botapi.group(), botapi.user(id=99, is_bot=True, username="other_bot")
    for text in ("/sources@derek_test_bot", f"@derek_test_bot {FLOUR}"):
        assert not await group.send(other, text)
    channel = {"id": -1007, "type": "channel", "title": "Канал"}
    of_telegram = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    assert await group.say({"from": of_telegram, "sender_chat": channel}, {"text": "/sources"})
    assert derek.asked == []


async def test_replies_stay_in_their_topic_of_a_forum(botapi: BotApi, bot: Process) -> None:
    forum, alice = botapi.group(is_forum=True), botapi.user(language_code="en")
    inside = {"message_thread_id": 77, "is_topic_message": True}
    replies = await forum.send(alice, "/trade 2022", **inside)
    replies += await forum.send(alice, f"@derek_test_bot {FLOUR}", **inside)
    assert [reply.stored.json.get("message_thread_id") for reply in replies] == [77, 77, 77]
    [outside] = await forum.send(alice, "/help", message_thread_id=5)  # a thread of replies is no topic
    assert "message_thread_id" not in outside.stored.json


async def test_a_bare_mention_or_sticker_does_not_break_it(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    await botapi.group().send(botapi.user(), "@derek_test_bot")
    assert derek.asked == []


async def test_anonymous_admins_are_answered(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.group().send_anonymously("/latest")).last
    assert "Barges return" in reply.text


async def test_anonymous_admins_are_answered_in_the_language_of_the_group(botapi: BotApi, bot: Process) -> None:
    cases: tuple[tuple[str, str, Language], ...] = (
        ("Торговля и новости", "/help", "ru"),
        ("Сауда жаңалықтары", "/help", "kk"),
        ("Trade talk", "/help", "en"),
        ("Trade talk", "/frobnicate@derek_test_bot что это", "ru"),
    )
    for id, (title, said, language) in enumerate(cases, -1001000000010):
        group = botapi.group(title=title, id=id)
        text = (await group.send_anonymously(said)).last.html
        unknown = render_page("unknown_command", language, command="/frobnicate")
        assert text == (unknown if "frob" in said else render_page("help", language, bot="derek_test_bot"))


async def test_a_channel_that_writes_in_a_group_is_answered_in_its_language(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(title="Торговля"), botapi.user(language_code="en")
    channel = {"id": -1007, "type": "channel", "title": "Канал"}
    of_telegram = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    said = await group.say({"from": of_telegram, "sender_chat": channel}, {"text": "/help"})
    assert said.last.html == render_page("help", "ru", bot="derek_test_bot")
    await (await group.send(alice, "/language")).last.press("Қазақша", by=alice)
    said = await group.say({"from": of_telegram, "sender_chat": channel}, {"text": "/help"})
    assert said.last.html == render_page("help", "kk", bot="derek_test_bot")


async def test_privacy_mode_is_explained_once(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(), botapi.user(language_code="en")
    greeting = await group.add_bot(alice)
    assert [reply.html for reply in greeting] == [render_page("group", "en", bot="derek_test_bot")]
    await group.remove_bot(alice)
    assert not await group.add_bot(alice)


async def test_a_group_has_a_language_of_its_own(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(), botapi.user(language_code="en")
    await (await group.send(alice, "/language")).last.press("Русский", by=alice)
    assert (await group.send(alice, "/help")).last.html == render_page("help", "ru", bot="derek_test_bot")
    private = await alice.private().send("/help")
    assert private.last.html == render_page("help", "en", bot="derek_test_bot")


async def test_a_group_that_became_a_supergroup_is_answered_there(botapi: BotApi, bot: Process) -> None:
    group, alice = botapi.group(id=-77, type="group"), botapi.user(language_code="en")
    reply = (await group.send(alice, "/sources")).last
    moved = await group.migrate(alice)
    before = len(moved.shown())
    await reply.press_data("c:en:aaaaaaaaaaaa-22", by=alice)
    assert len(moved.shown()) >= before
