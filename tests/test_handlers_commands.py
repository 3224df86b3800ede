"""Commands as people use them, over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.telegram import Process
from corpus.model import Language
from templates import examples, render_page
from tests.botapi import BotApi
from tests.fake_derek import FIGURES, TALES, FakeDerek
from tests.running import running, settings_for, until

LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_start_greets_in_the_users_language(botapi: BotApi, bot: Process, language: Language) -> None:
    chat = botapi.user(language_code=language).private()
    reply = (await chat.send("/start")).last
    assert reply.html == render_page("start", language, bot="derek_test_bot")
    assert reply.buttons[:3] == list(examples(language))
    assert reply.keyboard[3][0]["switch_inline_query"] == ""


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("kk", "kk"), ("en-GB", "en"), ("de", "en"), ("uk", "ru"), ("uz", "ru"), ("xx", "en")],
)
async def test_telegram_languages(botapi: BotApi, bot: Process, code: str, language: Language) -> None:
    chat = botapi.user(language_code=code).private()
    assert (await chat.send("/help")).last.html == render_page("help", language, bot="derek_test_bot")


async def test_start_examples_are_asked(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    chat = botapi.user(language_code="en").private()
    reply = (await chat.send("/start")).last
    for number, example in enumerate(examples("en")):
        pressed = await reply.press(reply.buttons[number])
        assert pressed.new
        assert derek.asked[-1][0] == example


async def test_a_deep_link_opens_exactly_its_figure(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    for citation in FIGURES:
        reply = (await chat.send(f"/start {citation.ref}")).last
        assert f"<b>{citation.marked()[0]}</b>" in reply.html
        assert citation.card.publisher
        assert citation.card.publisher in reply.text
        assert reply.buttons[-3:] == ["Поделиться", "Скопировать", "Открыть статью"]
        assert "Другие цифры" in reply.buttons


async def test_a_dead_deep_link_is_answered(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    for payload in ("gone-1", "../../etc/passwd", "привет", "a" * 64):
        reply = (await chat.send(f"/start {payload}")).last
        assert reply.html == render_page("dead_link", "ru")
        assert reply.buttons[:3] == list(examples("ru"))


async def test_the_link_of_empty_inline_results_greets(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    assert (await chat.send("/start inline")).last.buttons[:3] == list(examples("ru"))


async def test_latest_turns_pages_in_place(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 3  # 12 articles
    chat = botapi.user(language_code="ru").private()
    reply = (await chat.send("/latest")).last
    assert reply.text.index("Barges return") < reply.text.index("Мельники подвели итоги")
    seen = [reply.text]
    while any("Дальше" in label for label in reply.buttons):
        pressed = await reply.press("Дальше")
        assert pressed.edited
        assert not pressed.new
        seen.append(reply.text)
    assert len(seen) == 3
    assert len(set(seen)) == 3
    await reply.press("Назад")
    assert reply.text == seen[1]


async def test_latest_on_a_topic_keeps_it_over_pages_and_restarts(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    derek.many = 9
    chat = botapi.user(language_code="ru").private()
    async with running(settings_for(botapi, tmp_path), derek):
        reply = (await chat.send("/latest ярмарка")).last
        assert "Barges" not in reply.text
    async with running(settings_for(botapi, tmp_path), derek):
        pressed = await reply.press("Дальше")
        assert pressed.edited
        assert "Barges" not in reply.text
        assert "ярмарка" in reply.text


async def test_trade_shows_table_chart_and_csv(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    photo, table = await chat.send("/trade")
    assert photo.photo
    assert photo.photo.startswith(b"\x89PNG")
    assert "River Post" in photo.text
    assert "<pre>" in table.html
    assert "2021" in table.text
    pressed = await table.press("CSV")
    assert pressed.new
    document = pressed.new.last.document
    assert document
    assert document.startswith(b"\xef\xbb\xbf")
    assert document.decode("utf-8-sig").count("\n") == 4


async def test_trade_buttons_edit_table_and_chart(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    photo, table = await chat.send("/trade")
    before = photo.text
    pressed = await table.press("2022")
    assert pressed.edited
    assert not pressed.new
    assert "2021" not in table.text
    assert photo.text != before
    pressed = await table.press("Exports")
    assert "3" in table.text
    assert any(label.startswith("• Exports") for label in table.buttons)
    await table.press("Trade turnover")
    assert "2021" in table.text


async def test_trade_chart_that_a_user_deleted_is_sent_anew(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    photo, table = await chat.send("/trade 2022")
    photo.delete()
    pressed = await table.press("All years")
    assert pressed.new
    assert pressed.new.last.photo


async def test_quotes_offer_people(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    reply = (await chat.send("/quotes")).last
    assert "Ержан Сеилов" in reply.text
    pressed = await reply.press("Anna Lund")
    assert pressed.edited
    assert "Ержан Сеилов" not in reply.text
    await reply.press("Все")
    assert "Ержан Сеилов" in reply.text


@pytest.mark.parametrize(("language", "name"), [("ru", "Касым-Жомарт Токаев"), ("kk", "Қасым-Жомарт Тоқаев")])
async def test_people_to_choose_bear_their_names_in_the_language_of_the_chat(
    botapi: BotApi, bot: Process, derek: FakeDerek, language: Language, name: str
) -> None:
    derek.people = (("Kassym-Jomart Tokayev", 3), ("Anna Lund", 1))
    reply = (await botapi.user(language_code=language).private().send("/quotes")).last
    assert f"{name} (3)" in reply.buttons
    assert "Anna Lund (1)" in reply.buttons


async def test_where_nothing_is_quoted_there_are_people_to_choose(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send("/quotes жираф")).last
    assert "не нашлось" in reply.text
    assert (await reply.press("Anna Lund")).edited
    assert "Anna Lund" in reply.text


async def test_sources_name_each_publisher(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="kk").private().send("/sources")).last
    assert all(tale.publisher in reply.text for tale in TALES if tale.day)


async def test_language_is_remembered_over_restarts(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    chat = botapi.user(language_code="ru").private()
    async with running(settings_for(botapi, tmp_path), derek):
        reply = (await chat.send("/language")).last
        pressed = await reply.press("Қазақша")
        assert pressed.answer == render_page("language_set", "kk", "plain")
        assert "• Қазақша" in reply.buttons
    async with running(settings_for(botapi, tmp_path), derek):
        assert (await chat.send("/help")).last.html == render_page("help", "kk", bot="derek_test_bot")
        await reply.press_data("g:auto")
        assert (await chat.send("/help")).last.html == render_page("help", "ru", bot="derek_test_bot")


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("/latst", "/latest"), ("/TRAED 2022", "/trade"), ("/quote", "/quotes"), ("/langauge", "/language")],
)
async def test_an_unknown_command_suggests_the_nearest(
    botapi: BotApi, bot: Process, typed: str, nearest: str
) -> None:
    reply = (await botapi.user(language_code="en").private().send(typed)).last
    command = typed.split(maxsplit=1)[0].lower()
    assert reply.html == render_page("unknown_command", "en", command=command, nearest=nearest)


async def test_a_command_like_none_gets_the_help(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="en").private().send("/xyzzy")).last
    assert "/help" in reply.text
    assert "/xyzzy" in reply.text


async def test_commands_ignore_case(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="en").private().send("/SOURCES")).last
    assert "River Post" in reply.text


async def test_the_bot_introduces_itself_in_each_language(botapi: BotApi, bot: Process) -> None:
    await _introduced(botapi)
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        codes = [call.params.get("language_code") for call in botapi.calls_of(method) if call.status == 200]
        assert codes == [None, "ru", "kk", "en"]


async def _introduced(botapi: BotApi) -> None:
    await until(lambda: len([c for c in botapi.calls_of("setMyShortDescription") if c.status == 200]) == 4)


async def test_an_introduction_refused_stops_nothing(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    botapi.fail_next("setMyCommands", 400, times=4)
    botapi.fail_next("setMyDescription", 502, times=1)
    with botapi.expecting(required=False):
        async with running(settings_for(botapi, tmp_path), derek):
            assert await botapi.user().private().send("/help")
            await _introduced(botapi)
