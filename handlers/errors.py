"""When a handler fails: the user is told, the operator can find the update."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum

from aiogram import Router
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import ErrorEvent, Update, User

from corpus.model import Language
from handlers.languages import language_of
from handlers.memory import Memory
from templates import render_page

log = logging.getLogger(__name__)

_TOO_LATE = ("query is too old", "query_id_invalid", "query id is invalid")
_NO_RIGHTS = ("not enough rights", "chat_write_forbidden", "topic_closed", "have no rights")


def make_router(on_failure: Callable[[Exception], None]) -> Router:
    """The router of failures; ``on_failure`` is called for each that is one of the bot's."""
    router = Router(name="errors")

    async def failed(event: ErrorEvent, memory: Memory, event_from_user: User | None = None) -> None:
        error, number = event.exception, event.update.update_id
        language = _language(event.update, memory, event_from_user)
        known, pressed = _reason(error), event.update.callback_query
        if known is None:
            on_failure(error)
            log.error("update %d failed: %s", number, type(error).__name__, exc_info=error)
            with suppress(TelegramAPIError):
                await _apologise(event.update, language)
            return
        log.info("update %d: %s", number, known)
        if pressed is not None and known is _Reason.RIGHTS:
            with suppress(TelegramAPIError):
                await pressed.answer(render_page("no_rights", language, "plain"), show_alert=True)

    router.errors()(failed)
    return router


class _Reason(StrEnum):
    RIGHTS = "the bot may not write there"
    FLOOD = "Telegram has the chat wait too long"
    LATE = "answered too late for Telegram"


def _reason(error: Exception) -> _Reason | None:
    """Why an answer did not arrive, where that is no fault of the bot and an apology would not arrive either."""
    said = str(error).lower()
    refused = isinstance(error, TelegramBadRequest)
    if isinstance(error, TelegramForbiddenError) or (refused and any(why in said for why in _NO_RIGHTS)):
        return _Reason.RIGHTS
    if isinstance(error, TelegramRetryAfter):
        return _Reason.FLOOD
    return _Reason.LATE if refused and any(why in said for why in _TOO_LATE) else None


def _language(update: Update, memory: Memory, user: User | None) -> Language:
    message = update.callback_query.message if update.callback_query is not None else update.message
    chosen = memory.language(message.chat.id) if message is not None else None
    return chosen or language_of(user.language_code if user is not None else None)


async def _apologise(update: Update, language: Language) -> None:
    if update.message is not None:
        await update.message.answer(render_page("error", language))
    elif update.callback_query is not None:
        await update.callback_query.answer(render_page("error", language, "plain"), show_alert=True)
    elif update.inline_query is not None:
        await update.inline_query.answer([], cache_time=1, is_personal=True)
