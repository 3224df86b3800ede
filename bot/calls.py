"""Calls to Telegram that hold: floods are waited out per chat, failures retried, bad markup sent plain."""

from __future__ import annotations

import asyncio
import html
import logging
import math
import random
import re
import time
from typing import Any, cast

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions

from bot.metrics import Metrics
from bot.session import Session
from bot.settings import Settings

log = logging.getLogger(__name__)

TRANSIENT = (TelegramNetworkError, TelegramServerError, ClientDecodeError)
_NOT_RETRIED = {"getUpdates", "getMe"}  # the poller and the start have their own patience
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


class Persistence(BaseRequestMiddleware):
    """Makes each call until it succeeds, is refused, or ``give_up`` seconds have passed.

    A chat that is told to wait waits alone; calls to it queue behind the wait, others go on.
    """

    def __init__(self, metrics: Metrics, *, backoff: float = 0.5, give_up: float = 120.0) -> None:
        self._metrics = metrics
        self._backoff = backoff
        self._give_up = give_up
        self._blocked: dict[int | str, float] = {}

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Response[Any]:
        """The response to ``method``, or the last error of Telegram."""
        if method.__api_method__ in _NOT_RETRIED:
            return await make_request(bot, method)
        deadline, attempt = time.monotonic() + self._give_up, 0
        while True:
            await self._wait_for_chat(method, deadline)
            try:
                return await make_request(bot, method)
            except (TelegramAPIError, ClientDecodeError) as error:
                changed = self._amended(method, error)
                if changed is None:
                    await self._wait_out(method, error, attempt, deadline)
                method, attempt = changed or method, attempt + 1

    def _amended(self, method: TelegramMethod[Any], error: Exception) -> TelegramMethod[Any] | None:
        if isinstance(error, TelegramMigrateToChat):
            return method.model_copy(update={"chat_id": error.migrate_to_chat_id})
        if not isinstance(error, TelegramBadRequest):
            return None
        if "parse entities" in str(error):
            return self._told(as_plain(method), "entities and is sent as plain text")
        if "button" in str(error).lower():
            return self._told(with_own_buttons(method), "buttons and is sent without links and inline mode")
        return None

    def _told(self, changed: TelegramMethod[Any] | None, how: str) -> TelegramMethod[Any] | None:
        if changed is not None:
            self._metrics.plain.inc()
            log.error("%s was refused for its %s", changed.__api_method__, how)
        return changed

    async def _wait_out(
        self, method: TelegramMethod[Any], error: Exception, attempt: int, deadline: float
    ) -> None:
        """Wait before the next attempt; raises ``error`` when there is to be none."""
        if isinstance(error, TelegramRetryAfter):
            self._metrics.flood.labels(method.__api_method__).inc()
            wait = float(error.retry_after)
            if (chat := _chat_of(method)) is not None:
                self._blocked[chat] = time.monotonic() + wait
        elif isinstance(error, TRANSIENT) and not isinstance(error, TelegramEntityTooLarge):
            self._metrics.retries.labels(method.__api_method__).inc()
            longest = min(self._backoff * 2 ** min(attempt, 10), 20)
            wait = longest * random.uniform(0.5, 1)  # noqa: S311 - jitter, not a secret
        else:
            raise error
        if time.monotonic() + wait > deadline:
            raise error
        log.warning("%s: %s, again in %.1f s", method.__api_method__, type(error).__name__, wait)
        await asyncio.sleep(wait)

    async def _wait_for_chat(self, method: TelegramMethod[Any], deadline: float) -> None:
        """Wait while the chat must; raises at once when that is longer than to ``deadline``."""
        chat = _chat_of(method)
        if chat is None:
            return
        # The wait may be prolonged meanwhile by another call, hence the loop.
        while (wait := self._blocked.get(chat, 0.0) - (now := time.monotonic())) > 0:
            if now + wait > deadline:
                raise TelegramRetryAfter(method=method, message="flood", retry_after=math.ceil(wait))
            await asyncio.sleep(wait)
        self._blocked.pop(chat, None)


def _chat_of(method: TelegramMethod[Any]) -> int | str | None:
    """The chat in which the flood limit of a call counts; None for a call to no chat, which waits alone."""
    return getattr(method, "chat_id", None)


def as_plain(method: TelegramMethod[Any]) -> TelegramMethod[Any] | None:
    """``method`` with its text or caption free of markup; None when it has none to free."""
    for name in ("text", "caption"):
        text = getattr(method, name, None)
        if isinstance(text, str) and "parse_mode" in type(method).model_fields:
            bare = html.unescape(_TAG.sub("", text))
            return method.model_copy(update={name: bare, "parse_mode": None})
    return None


def with_own_buttons(method: TelegramMethod[Any]) -> TelegramMethod[Any] | None:
    """``method`` with the buttons that call back alone; None when it has no others.

    Telegram may refuse an address that an article bears, and inline mode may be off.
    """
    markup = getattr(method, "reply_markup", None)
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    own = [[button for button in row if button.callback_data is not None] for row in markup.inline_keyboard]
    if own == markup.inline_keyboard:
        return None
    rows = [row for row in own if row]
    return method.model_copy(update={"reply_markup": InlineKeyboardMarkup(inline_keyboard=rows) if rows else None})


def make_bot(settings: Settings, metrics: Metrics, persistence: Persistence | None = None) -> Bot:
    """The bot of ``settings``, which must hold a token, with its persistent session."""
    server = TelegramAPIServer.from_base(settings.telegram_api_url)
    session = Session(api=server, timeout=30)
    session.middleware(persistence or Persistence(metrics))
    default = DefaultBotProperties(
        parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
    )
    token = cast(Any, settings.bot_token).get_secret_value()
    return Bot(token, session=session, default=default)
