"""The bot over the real service and the demo corpus: what a newcomer tries first works."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram import Process
from corpus.index import index
from corpus.model import LANGUAGES, Language
from corpus.opening import open_store
from corpus.service import Derek
from templates import examples, plain
from tests.botapi import BotApi
from tests.running import running, settings_for, until

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


async def test_context_buttons_bear_the_numbers_of_their_passages(botapi: BotApi, demo: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    reply = (await chat.send("Какой был товарооборот в 2024 году?")).last
    numbers = [button["text"].removeprefix("Контекст ") for button in reply.keyboard[0]]
    assert numbers == ["1a", "1b", "2"]
    heads = [line for line in reply.text.splitlines() if line[:2] in ("1.", "2.")]
    assert len(heads) == 2
    passages = [plain(passage) for passage in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", reply.html, re.DOTALL)]
    assert len(passages) == 3
    assert reply.text.index(heads[1]) < reply.text.index(passages[2])
    for button, passage in zip(reply.keyboard[0], passages, strict=True):
        pressed = await reply.press(button["text"])
        assert pressed.new
        assert passage.strip() in pressed.new.last.text


async def test_what_is_only_offered_has_its_context(botapi: BotApi, demo: Process) -> None:
    reply = (await botapi.user(language_code="en").private().send("What was the turnover in 2031?")).last
    assert "do not answer" in reply.text
    passages = [plain(passage) for passage in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", reply.html, re.DOTALL)]
    contexts = reply.keyboard[0][: len(passages)]
    assert passages
    assert "Share" not in reply.buttons
    for button, passage in zip(contexts, passages, strict=True):
        pressed = await reply.press(button["text"])
        assert pressed.new
        assert passage.strip() in pressed.new.last.text


async def test_follow_ups_keep_what_was_asked_before(botapi: BotApi, demo: Process) -> None:
    chat = botapi.user(language_code="ru").private()
    first = (await chat.send("Какой был товарооборот в 2024 году?")).last
    assert "2024" in first.text
    second = (await chat.send("А в 2023?")).last
    assert "2023" in second.text
    assert "<blockquote" in second.html
    assert 'derek_answers_total{status="not_found"}' not in demo.metrics.expose().decode()


ARTICLE = """---
title: {title}
publisher: Степной вестник
date: {day}
url: https://news.example.org/{name}
language: ru
---
{body}
"""


def write(folder: Path, name: str, title: str, body: str) -> None:
    """An invented article, as a file."""
    folder.mkdir(exist_ok=True)
    text = ARTICLE.format(name=name, title=title, body=body, day="2025-05-20")
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


@pytest_asyncio.fixture
async def own(botapi: BotApi, tmp_path: Path) -> AsyncIterator[Process]:
    """The bot over a corpus of one article, read from ``tmp_path / "articles"``."""
    folder, database = tmp_path / "articles", str(tmp_path / "own.sqlite")
    write(folder, "ferry", "Паром вышел в рейс", "Паром через реку Суык перевёз за весну 1200 грузовиков.")
    derek = await Derek.open(database)
    async for _ in index([folder], derek.store):
        pass
    more = {"ADMINS": "1", "DATABASE_URL": database, "CORPUS_PATHS": str(folder), "QUIET_HOURS": "0-0", "THROTTLE": "0"}
    async with running(settings_for(botapi, tmp_path, **more), derek) as process:
        yield process
    await derek.close()


async def test_reindex_reads_new_articles_while_the_bot_answers(
    botapi: BotApi, own: Process, tmp_path: Path
) -> None:
    admin, reader = botapi.user(id=1, language_code="ru").private(), botapi.user(id=2, language_code="ru").private()
    await reader.send("/follow мельница")
    for number in range(12):
        ground = f"Мельница № {number} смолола {300 + number} тонн ржи."
        write(tmp_path / "articles", f"mill{number}", "Пустили мельницу", ground)
    before, shown = botapi.world.mark(reader.id), (await admin.send("/reindex")).last
    assert "Перечитываю статьи" in shown.text
    assert "уже перечитываются" in (await admin.send("/reindex")).text
    answered = 0
    while "Готово" not in shown.text:
        assert "1200 грузовиков" in (await reader.send("Сколько грузовиков перевёз паром?")).text
        answered += 1
    assert answered > 1
    assert "Добавлено 12, заменено 0, без изменений 1" in shown.text
    assert "305 тонн" in (await reader.send("Сколько тонн ржи смолола мельница № 5?")).text
    await until(lambda: "Новое по теме «мельница»" in reader.shown().text, 10)
    told = [stored for stored in botapi.world.since(reader.id, before) if "Новое по теме" in stored.formatted.text]
    assert sum(stored.formatted.text.count("Пустили мельницу") for stored in told) <= 12
    assert "derek_failures_total{" not in own.metrics.expose().decode()
    assert "13 статей" in (await admin.send("/stats")).text


async def test_what_another_process_indexes_is_news_and_answered(
    botapi: BotApi, own: Process, tmp_path: Path
) -> None:
    chat = botapi.user(language_code="ru").private()
    await chat.send("/follow экспорт мёда")
    assert "мёда достиг" not in (await chat.send("Сколько мёда вывезли пасеки?")).text
    write(tmp_path / "new", "honey", "Пасеки считают", "Экспорт мёда достиг 70 тонн, рассказали на пасеках.")
    write(tmp_path / "new", "wool", "Шерсть сдали", "Стригали сдали 40 тонн шерсти.")
    other = await open_store(str(tmp_path / "own.sqlite"))
    async for event in index([tmp_path / "new"], other):
        assert event.error is None
    await other.close()
    await until(lambda: "Новое по теме" in chat.shown().text, 10)
    news = chat.shown()[-1]
    assert "Экспорт мёда достиг 70 тонн" in news.text
    assert "Шерсть" not in news.text
    assert "70 тонн" in (await chat.send("Сколько мёда экспортировали?")).text
