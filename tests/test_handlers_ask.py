"""Questions, the buttons under answers, what is no question, and what goes wrong."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.telegram import Process
from corpus.model import Language
from templates import render_page
from tests.botapi import BotApi
from tests.fake_derek import FIGURES, FakeDerek
from tests.running import running, settings_for

FLOUR = "Сколько дал экспорт муки?"


async def test_an_answer_cites_and_has_its_buttons(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send(FLOUR)).last
    assert "3 млрд долларов" in reply.text
    assert "Степной вестник" in reply.text
    assert reply.links == ["https://news.example.org/aaaaaaaaaaaa"]
    assert reply.buttons == ["Контекст", "Другие цифры", "Поделиться", "Скопировать"]
    assert "3 млрд долларов" in reply.button("Скопировать")["copy_text"]["text"]


async def test_context_shows_the_paragraph_with_the_phrase_marked(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send(FLOUR)).last
    pressed = await reply.press("Контекст")
    assert pressed.new
    assert "<b>3 млрд долларов</b>" in pressed.new.last.html
    assert "Мельницы работают" in pressed.new.last.text


async def test_other_figures_come_with_their_sources(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    reply = (await chat.send("What turnover did the barges bring in 2023, in billion dollars?")).last
    assert "25 billion" in reply.text
    pressed = await reply.press("Other figures")
    assert pressed.new
    assert ["20 млрд" in pressed.new[0].text, "15 млрд" in pressed.new[1].text] == [True, True]
    assert all("Степной вестник" in message.text for message in pressed.new)


async def test_share_finds_exactly_the_shared(botapi: BotApi, bot: Process) -> None:
    alice = botapi.user(language_code="ru")
    reply = (await alice.private().send(FLOUR)).last
    found = await alice.inline(reply.button("Поделиться")["switch_inline_query"])
    assert len(found) == 1
    assert "3 млрд долларов" in found[0].text


async def test_nothing_found_offers_what_there_is(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    reply = (await chat.send("Quantum entanglement?")).last
    assert "do not answer" in reply.text
    assert reply.buttons == ["Мельники подвели итоги?"]
    pressed = await reply.press("Мельники подвели итоги?")
    assert pressed.new


@pytest.mark.parametrize(
    ("code", "question", "asked"),
    [
        ("ru", "What about barges?", None),
        ("kk", "экспорт 2022", "kk"),
        ("kk", "Сколько составил экспорт муки за прошлый год?", None),
        ("ru", "экспорт 2022", None),
        ("en", "2022?", "en"),
    ],
)
async def test_the_language_of_a_question(
    botapi: BotApi, bot: Process, derek: FakeDerek, code: str, question: str, asked: Language | None
) -> None:
    await botapi.user(language_code=code).private().send(question)
    assert derek.asked == [(question, asked, None)]


async def test_a_follow_up_hangs_on_the_last_answered_question_of_its_user(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    group, alice, bob = botapi.group(), botapi.user(id=1), botapi.user(id=2)
    said = ((alice, FLOUR), (bob, "barges?"), (alice, "zzzz?"), (alice, "экспорт?"), (alice, "ярмарка?"))
    for user, text in said:
        await group.send(user, f"@derek_test_bot {text}")
    assert [asked[2] for asked in derek.asked] == [None, None, FLOUR, FLOUR, f"экспорт? < {FLOUR}"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("привет", "ru"),
        ("Добрый день, Дерек!", "ru"),
        ("кто ты такой?", "ru"),
        ("ghbdtn", "en"),
        ("Сәлем!", "kk"),
        ("Сәлеметсіз бе", "kk"),
        ("hi there", "en"),
        ("who are you?", "en"),
    ],
)
async def test_small_talk_gets_the_start_page(
    botapi: BotApi, bot: Process, derek: FakeDerek, said: str, language: Language
) -> None:
    reply = (await botapi.user(language_code="en").private().send(said)).last
    assert reply.html == render_page("start", language, bot="derek_test_bot")
    assert derek.asked == []


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Спасибо большое 🙏", "ru"),
        ("cgfcb,j", "ru"),
        ("рахмет", "kk"),
        ("Рахмет сізге!", "kk"),
        ("ok, thanks!", "en"),
    ],
)
async def test_thanks_are_welcomed_in_their_language(
    botapi: BotApi, bot: Process, derek: FakeDerek, said: str, language: Language
) -> None:
    reply = (await botapi.user(language_code="en").private().send(said)).last
    assert reply.html == render_page("welcome", language)
    assert derek.asked == []


@pytest.mark.parametrize(
    "asked",
    ["привет, а сколько муки?", "Спасибо, а экспорт?", "hi, who loads barges?", "кто ты, Сеилов?", "сәлем көпір"],
)
async def test_a_question_after_a_greeting_is_a_question(
    botapi: BotApi, bot: Process, derek: FakeDerek, asked: str
) -> None:
    await botapi.user().private().send(asked)
    assert derek.asked[0][0] == asked


async def test_answers_are_in_the_language_that_the_chat_has_chosen(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    alice = botapi.user(language_code="ru")
    chat = alice.private()
    await (await chat.send("/language")).press("English")
    reply = (await chat.send(FLOUR)).last
    assert derek.asked[0][1] == "en"
    assert "Context" in reply.buttons
    found = await alice.inline("экспорт")
    assert "Exports" in found[0].title
    assert found.is_personal


async def test_what_is_no_text_gets_a_hint(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
    flags = {"is_animated": False, "is_video": False}
    hint = await chat.send_content(sticker=sticker | flags)
    assert hint.last.html == render_page("not_question", "en")
    assert not await chat.send_content(pinned_message=hint.last.stored.json)


@pytest.mark.parametrize("text", ["?", "👍", "…", "/", "😀" * 2048])
async def test_what_has_no_word_gets_a_hint(botapi: BotApi, bot: Process, derek: FakeDerek, text: str) -> None:
    assert (await botapi.user(language_code="kk").private().send(text)).last.html == render_page("not_question", "kk")
    assert not await botapi.group().send(botapi.user(), f"@derek_test_bot {text}"[:4096])
    assert derek.asked == []


async def test_an_album_is_one_message(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    chat = botapi.user().private()
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    assert len(await chat.send_content(photo=photo, media_group_id="7")) == 1
    assert not await chat.send_content(photo=photo, media_group_id="7")
    assert await chat.send_content(photo=photo, media_group_id="8", caption=FLOUR)
    assert not await chat.send_content(photo=photo, media_group_id="8")
    assert await chat.send_content(photo=photo)
    assert [question for question, *_ in derek.asked] == [FLOUR]


@pytest.mark.parametrize(
    "text",
    ["ما حجم الدقيق؟", "\u202eэкспорт муки\u202c", "экспорт муки " * 315, "м̸у̸к̸и̸" * 500, "<b>экспорт</b> & <i>муки"],
)
async def test_strange_texts_are_questions(botapi: BotApi, bot: Process, derek: FakeDerek, text: str) -> None:
    assert await botapi.user(language_code="ru").private().send(text[:4096])
    assert len(derek.asked) == 1
    assert "derek_failures_total{" not in bot.metrics.expose().decode()


async def test_formatting_of_a_question_does_not_matter(botapi: BotApi, bot: Process) -> None:
    kinds = ("spoiler", "code", "blockquote", "custom_emoji", "of_tomorrow")
    entities = [{"type": kind, "offset": at, "length": 1, "custom_emoji_id": "1"} for at, kind in enumerate(kinds)]
    assert "3 млрд" in (await botapi.user().private().send(FLOUR, entities=entities)).last.text


async def test_a_forwarded_question_is_one(botapi: BotApi, bot: Process) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Bob", "date": 1}
    assert "3 млрд" in (await botapi.user().private().send(FLOUR, forward_origin=origin)).last.text


async def test_a_caption_is_a_question(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    await botapi.user().private().send_content(photo=photo, caption=FLOUR)
    assert derek.asked[0][0] == FLOUR


async def test_edited_messages_and_channel_posts_are_ignored(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    chat = botapi.user().private()
    reply = (await chat.send(FLOUR)).last
    assert not await chat.edit(reply.id - 1, "Другой вопрос о ярмарке")
    assert not await botapi.channel().post("Сколько гостей было на ярмарке?")
    assert len(derek.asked) == 1


async def test_what_was_sent_from_inline_mode_is_no_question(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    alice = botapi.user()
    await alice.choose(await alice.inline("экспорт"))
    assert derek.asked == []


@pytest.mark.parametrize(
    "data", [
        "", "old:data", "c:ru", "c:xx:ref", "l:ru:abc:", "l:ru:0:unknown1", "q:ru:0:unknown1", "l:ru:-5:",
        f"l:ru:{10**30}:", f"q:ru:{10**30}:", f"t:ru:turnover:2022:{10**30}", "t:ru:turnover:99999:0", "g:xx",
    ],
)
async def test_old_and_forged_buttons_are_answered_politely(botapi: BotApi, bot: Process, data: str) -> None:
    reply = (await botapi.user(language_code="ru").private().send("/help")).last
    pressed = await reply.press_data(data)
    assert pressed.answer == render_page("stale", "ru", "plain")
    assert not pressed.edited


async def test_a_button_under_a_message_too_old_to_be_seen_is_answered(botapi: BotApi, bot: Process) -> None:
    alice = botapi.user(language_code="ru")
    reply = (await alice.private().send(FLOUR)).last
    stored, seen = reply.stored, dict(reply.stored.json)
    stored.json = {"message_id": seen["message_id"], "chat": seen["chat"], "date": 0}
    for button in (button for row in seen["reply_markup"]["inline_keyboard"] for button in row):
        if "callback_data" in button:
            pressed = await reply.press_data(button["callback_data"])
            assert pressed.answer == render_page("stale", "ru", "plain")
    stored.json = seen


async def test_a_figure_without_others_says_so(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send(FLOUR)).last
    pressed = await reply.press("Другие цифры")
    assert pressed.answer == render_page("no_others", "ru", "plain")
    assert not pressed.new


async def test_buttons_for_what_is_gone_are_answered_politely(botapi: BotApi, bot: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send("/help")).last
    for data in ("c:ru:gone-1", "o:ru:gone-1", "a:ru:unknown1"):
        assert (await reply.press_data(data)).answer == render_page("stale", "ru", "plain")


async def test_a_failing_handler_apologises_and_names_the_update(
    botapi: BotApi, bot: Process, derek: FakeDerek, caplog: pytest.LogCaptureFixture
) -> None:
    chat = botapi.user(language_code="ru").private()
    derek.failing = RuntimeError("boom")
    with caplog.at_level(logging.ERROR):
        assert (await chat.send(FLOUR)).last.text == render_page("error", "ru", "plain")
    assert "RuntimeError" in caplog.text
    assert f"update {botapi.updates.next_id() - 1} failed" in caplog.text
    assert "derek_failures_total{error=\"RuntimeError\"} 1.0" in bot.metrics.expose().decode()
    derek.failing = None
    assert "3 млрд" in (await chat.send(FLOUR)).last.text


async def test_a_failing_button_apologises(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 9
    reply = (await botapi.user(language_code="en").private().send("/latest")).last
    derek.failing = RuntimeError("boom")
    pressed = await reply.press("Next")
    assert pressed.alert
    assert pressed.answer == render_page("error", "en", "plain")


async def test_typing_shows_only_where_work_takes_long(
    botapi: BotApi, bot: Process, derek: FakeDerek, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.sending.LONG", 0.2)
    chat = botapi.user().private()
    await chat.send(FLOUR)
    assert not botapi.calls_of("sendChatAction")
    derek.delay = 0.3
    await chat.send(FLOUR)
    assert len(botapi.calls_of("sendChatAction")) == 1


async def test_a_flood_gets_one_notice(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    settings = settings_for(botapi, tmp_path, THROTTLE="0.1")  # two at once
    async with running(settings, derek):
        chat = botapi.user(language_code="en").private()
        replies = [await chat.send("/sources") for _ in range(6)]
        assert [len(reply) for reply in replies] == [1, 1, 1, 0, 0, 0]
        assert "seconds" in replies[2].last.text
        pressed = await replies[0].last.press_data("g:auto")
        assert "seconds" in pressed.answer
        other = botapi.user(id=2, language_code="en").private()
        assert "River Post" in (await other.send("/sources")).last.text


async def test_a_blocked_bot_is_no_failure(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user().private()
    await chat.send("/help")
    await chat.block()
    await chat.send("/help")
    assert "derek_failures_total{" not in bot.metrics.expose().decode()


async def test_all_refs_fit_into_callback_data() -> None:
    from handlers.buttons import LatestPage, QuotesPage, ShowContext, ShowOthers, ShowTrade

    ref = "r" * 40
    packed = [
        ShowContext(lang="ru", ref=ref),
        ShowOthers(lang="ru", ref=ref),
        LatestPage(lang="ru", offset=10**9, key="k" * 8),
        QuotesPage(lang="ru", offset=10**9, key="k" * 8),
        ShowTrade(lang="ru", measure="m" * 30, year=2022, photo=2**31),
    ]
    assert max(len(data.pack().encode()) for data in packed) <= 64
    assert all(len(citation.ref) <= 40 for citation in FIGURES)
