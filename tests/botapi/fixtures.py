"""The fixture through which tests get a server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.botapi.client import BotApi


@pytest_asyncio.fixture
async def botapi() -> AsyncIterator[BotApi]:
    """A fresh Bot API; fails the test at the end if the bot made a call that Telegram refuses."""
    async with BotApi() as server:
        yield server
    server.verify()
