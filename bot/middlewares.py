"""What happens around every handler, in this order: time, language, throttling, what to count."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Dispatcher
from aiogram.types import CallbackQuery, Chat, InlineQuery, Message, TelegramObject, User

from bot.metrics import Metrics
from bot.settings import Settings
from bot.state import State
from bot.throttle import Throttle, Verdict
from corpus.model import Language
from corpus.replies import Answer
from handlers.languages import language_of, language_of_chat
from templates import render_page

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_BURST_SECONDS = 20
_GROUP_RATE, _GROUP_BURST = 1 / 3, 20  # Telegram lets a bot send 20 messages a minute to a group


class Measure(BaseMiddleware):
    """Counts updates, outcomes of questions, and the time of each handler."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Pass on, measured."""
        started = time.monotonic()
        try:
            result = await handler(event, data)
        finally:
            name = getattr(data["handler"].callback, "__name__", "other")
            self._metrics.handler_seconds.labels(name).observe(time.monotonic() - started)
            self._metrics.updates.labels(type(event).__name__).inc()
        if isinstance(result, Answer):
            self._metrics.answers.labels(result.status).inc()
        if isinstance(event, InlineQuery):
            self._metrics.inline_seconds.observe(time.monotonic() - data["received"])
        return result


class ChooseLanguage(BaseMiddleware):
    """Gives handlers ``language``: the one chosen with /language, else the one of the user's Telegram."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Pass on, with ``language`` and ``chosen`` (None: automatic)."""
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        identity = chat.id if chat is not None else user.id if user is not None else 0
        data["chosen"] = self._state.language(identity)
        data["language"] = data["chosen"] or _language(event, user, chat)
        return await handler(event, data)


def _language(event: TelegramObject, user: User | None, chat: Chat | None) -> Language:
    """The language of the user; in a chat of several, of whoever writes without a name of his own, that of the chat."""
    if chat is not None and chat.type != "private" and (user is None or user.is_bot):
        said = (event.text or event.caption or "") if isinstance(event, Message) else ""
        return language_of_chat(said, chat.title or "")
    return language_of(user.language_code if user is not None else None)


class Limit(BaseMiddleware):
    """Drops what one user or group sends too fast, and says so once."""

    def __init__(self, metrics: Metrics, rate: float) -> None:
        self._metrics = metrics
        self._users = Throttle(rate, rate * _BURST_SECONDS)
        self._groups = Throttle(_GROUP_RATE if rate else 0, _GROUP_BURST)

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Pass on, or tell how long to wait."""
        verdict = self._verdict(data)
        if verdict.passes:
            return await handler(event, data)
        self._metrics.throttled.inc()
        notice = render_page("throttled", data["language"], "plain", seconds=verdict.seconds)
        if isinstance(event, CallbackQuery):  # a pressed button always waits for an answer
            await event.answer(notice)
        elif isinstance(event, Message) and verdict.tell:
            await event.answer(notice, parse_mode=None)
        return None

    def _verdict(self, data: dict[str, Any]) -> Verdict:
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        # Anonymous admins of all groups share one user: there the group alone counts.
        if user is not None and not user.is_bot and not (verdict := self._users.check(user.id)).passes:
            return verdict
        return self._groups.check(chat.id) if chat is not None and chat.id < 0 else Verdict(passes=True)


def install(dispatcher: Dispatcher, settings: Settings, state: State, metrics: Metrics) -> None:
    """Put the middlewares around the handlers of ``dispatcher``, outermost first."""
    limit = Limit(metrics, settings.throttle)
    ordered = (Measure(metrics), ChooseLanguage(state))
    for observer in (dispatcher.message, dispatcher.callback_query):
        for middleware in (*ordered, limit):
            observer.middleware(middleware)
    for observer in (dispatcher.inline_query, dispatcher.chosen_inline_result, dispatcher.my_chat_member):
        for middleware in ordered:
            observer.middleware(middleware)
