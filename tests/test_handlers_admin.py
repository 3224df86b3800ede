"""/stats and /reindex: for operators only."""

from __future__ import annotations

from pathlib import Path

from bot.telegram import Process
from tests.botapi import BotApi
from tests.fake_derek import FakeDerek
from tests.running import running, settings_for, until

ADMIN = 1


async def test_others_have_no_such_commands(botapi: BotApi, bot: Process) -> None:
    chat = botapi.user(language_code="en").private()
    for command in ("/stats", "/reindex"):
        reply = (await chat.send(command)).last
        assert f"There is no command {command}." in reply.text


async def test_stats_tell_numbers(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    chat = botapi.user(id=ADMIN, language_code="en").private()
    async with running(settings_for(botapi, tmp_path, ADMINS=str(ADMIN)), derek):
        for text in ("barges?", "xyzzy?", "/follow barges"):
            await chat.send(text)
        reply = (await chat.send("/stats")).last
    assert "4 articles, 4 figures, 2 quotes" in reply.text
    assert "2 Feb 2024" in reply.text
    assert "3 updates" in reply.text
    assert "2 questions; unanswered 50%" in reply.text
    assert "Topics followed: 1, chats: 1" in reply.text


async def test_an_anonymous_admin_of_a_group_is_no_operator(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    group = botapi.group()
    async with running(settings_for(botapi, tmp_path, ADMINS=str(ADMIN)), derek):
        said = await group.send_anonymously("/stats@derek_test_bot")
        assert "/stats" in said.text
        assert "updates" not in said.text


async def test_reindex_needs_to_know_where_to_read(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    chat = botapi.user(id=ADMIN, language_code="en").private()
    database = str(tmp_path / "own.sqlite")
    async with running(settings_for(botapi, tmp_path, ADMINS=str(ADMIN), DATABASE_URL=database), derek):
        assert "CORPUS_PATHS" in (await chat.send("/reindex")).text


async def test_reindex_that_fails_says_so(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    chat = botapi.user(id=ADMIN, language_code="ru").private()
    missing = {"DATABASE_URL": str(tmp_path / "own.sqlite"), "CORPUS_PATHS": str(tmp_path / "missing")}
    async with running(settings_for(botapi, tmp_path, ADMINS=str(ADMIN), **missing), derek):
        reply = (await chat.send("/reindex")).last
        await until(lambda: "Не получилось" in reply.text, 60)
