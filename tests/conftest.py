"""Fixtures of the bot: ``derek`` (invented articles), ``bot`` (running by polling on ``botapi``)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram import Process
from tests.botapi import BotApi, botapi
from tests.fake_derek import FakeDerek
from tests.running import running, settings_for

__all__ = ["botapi"]


@pytest.fixture
def derek() -> FakeDerek:
    """A Derek over invented articles."""
    return FakeDerek()


@pytest_asyncio.fixture
async def bot(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> AsyncIterator[Process]:
    """The bot, running by polling."""
    async with running(settings_for(botapi, tmp_path), derek) as process:
        yield process
