"""Logs: for people or machines, without the token and without what users write."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.settings import Settings
from tests.botapi import BotApi
from tests.fake_derek import FakeDerek
from tests.running import running, settings_for

TOKEN = "42:AAsecret-token"
SECRET_WORDS = "мой тайный вопрос"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


def logged(capsys: pytest.CaptureFixture[str], log_format: str) -> str:
    """A failure with a talkative exception, as it is logged."""
    logs.configure(Settings.load({"BOT_TOKEN": TOKEN, "LOG_FORMAT": log_format, "LOG_LEVEL": "DEBUG"}))
    try:
        raise ValueError(SECRET_WORDS)
    except ValueError:
        logging.getLogger("bot.x").exception("calling %s", f"https://api.example/bot{TOKEN}/sendMessage")
    return capsys.readouterr().err


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    [line] = logged(capsys, "json").splitlines()
    entry = json.loads(line)
    assert entry["level"] == "ERROR"
    assert entry["message"] == "calling https://api.example/bot***/sendMessage"
    assert entry["trace"][-1] == "ValueError"
    assert "test_logs.py" in entry["trace"][0]
    assert SECRET_WORDS not in line


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    text = logged(capsys, "text")
    assert "ERROR bot.x: calling https://api.example/bot***/sendMessage" in text
    assert TOKEN not in text
    assert SECRET_WORDS not in text
    assert "test_logs.py" in text


async def test_no_level_shows_texts_or_token(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settings_for(botapi, tmp_path, LOG_LEVEL="DEBUG", LOG_FORMAT="json")
    logs.configure(settings)
    async with running(settings, derek):
        chat = botapi.user().private()
        await chat.send(SECRET_WORDS)
        await chat.send(f"/latest {SECRET_WORDS}")
        derek.failing = RuntimeError(SECRET_WORDS)
        await chat.send(SECRET_WORDS)
    text = capsys.readouterr().err
    assert "RuntimeError" in text
    assert "тайный" not in text
    assert "\\u0442\\u0430\\u0439" not in text
    assert botapi.token not in text
    for line in text.splitlines():
        json.loads(line)
