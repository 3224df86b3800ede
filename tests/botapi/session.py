"""aiogram's client for the server of a test."""

from __future__ import annotations

from unittest import mock

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from tests.botapi.server import BotApiServer


class QuickSession(AiohttpSession):
    """No TLS here: none to load (30 ms a session), and none to wait for when closing (250 ms)."""

    def __init__(self, api: TelegramAPIServer) -> None:
        with mock.patch("ssl.create_default_context", return_value=False):
            super().__init__(api=api)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def bot_for(server: BotApiServer, token: str | None = None) -> Bot:
    """A bot that talks to ``server``; ``token``: another than the right one."""
    api = TelegramAPIServer.from_base(server.url)
    return Bot(token or server.token, session=QuickSession(api=api))
