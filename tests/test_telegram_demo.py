"""The bot over the real service and the demo corpus: what a newcomer tries first works."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram import Process
from corpus.index import index
from corpus.model import LANGUAGES, Language
from corpus.service import Derek
from corpus.store import open_store
from templates import examples
from tests.botapi import BotApi
from tests.running import running, settings_for

DEMO = Path(__file__).parent.parent / "corpus" / "demo"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demo corpus, indexed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('demo') / 'demo.sqlite'}"

    async def fill() -> None:
        store = await open_store(url)
        async for event in index([DEMO], store):
            assert event.error is None
        await store.close()

    asyncio.run(fill())
    return url


@pytest_asyncio.fixture
async def demo(botapi: BotApi, tmp_path: Path, database: str) -> AsyncIterator[Process]:
    """The bot, running over the demo corpus."""
    derek = await Derek.open(database, today=lambda: date(2025, 6, 1))
    async with running(settings_for(botapi, tmp_path), derek) as process:
        yield process
    await derek.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_example_of_start_is_answered_with_its_source(
    botapi: BotApi, demo: Process, language: Language
) -> None:
    reply = (await botapi.user(language_code=language).private().send("/start")).last
    for example in examples(language):
        pressed = await reply.press(example)
        assert pressed.new
        assert pressed.new.last.buttons
        assert "<blockquote" in pressed.new.last.html
        metrics = demo.metrics.expose().decode()
        assert 'derek_answers_total{status="not_found"}' not in metrics, example


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_button_of_every_command_works(
    botapi: BotApi, demo: Process, language: Language
) -> None:
    chat = botapi.user(language_code=language).private()
    for command in ("/latest", "/trade", "/quotes", "/sources", "/language", "/help"):
        replies = await chat.send(command)
        assert replies.last.text
        every = [button for row in replies.last.keyboard for button in row if "callback_data" in button]
        for button in every:
            await replies.last.press_data(button["callback_data"])
    assert "derek_failures_total{" not in demo.metrics.expose().decode()


async def test_inline_results_open_by_their_links(botapi: BotApi, demo: Process) -> None:
    alice = botapi.user(language_code="ru")
    for query in ("", "товарооборот", "trade", "Токаев"):
        found = await alice.inline(query)
        assert list(found), query
        for result in found:
            [[link]] = result.markup["reply_markup"]["inline_keyboard"]
            opened = (await alice.private().send(f"/start {link['url'].partition('?start=')[2]}")).last
            assert "<blockquote" in opened.html
            assert "<b>" in opened.html
    second = await alice.inline("", (await alice.inline("")).next_offset)
    assert list(second)


async def test_share_buttons_find_what_they_share(botapi: BotApi, demo: Process) -> None:
    alice = botapi.user(language_code="ru")
    reply = (await alice.private().send(examples("ru")[0])).last
    found = await alice.inline(reply.button("Поделиться")["switch_inline_query"])
    assert len(found) == 1


async def test_context_and_other_figures(botapi: BotApi, demo: Process) -> None:
    reply = (await botapi.user(language_code="ru").private().send(examples("ru")[0])).last
    for label in reply.buttons[:2]:
        pressed = await reply.press(label)
        assert pressed.new, label
        assert not pressed.answer
