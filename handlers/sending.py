"""Sending and editing as people expect it: replies in groups, a sign of life when work takes long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import CallbackQuery, Message, ReplyParameters

from handlers.buttons import Keyboard, Rows, keyboard

LONG = 1.5
"""Seconds of work after which "typing" is shown."""


async def send(message: Message, html: str, rows: Rows | Keyboard | None = None) -> Message:
    """Answer ``message`` in its chat and thread; in a group as a reply, so that it is plain to whom."""
    markup = keyboard(rows) if isinstance(rows, list) else rows
    return await message.answer(html, reply_markup=markup, reply_parameters=reply_parameters(message))


def reply_parameters(message: Message) -> ReplyParameters | None:
    """In a group: reply to ``message``, if it still stands."""
    if message.chat.type == "private":
        return None
    return ReplyParameters(message_id=message.message_id, allow_sending_without_reply=True)


def thread_of(message: Message) -> int | None:
    """The topic of a forum in which ``message`` stands."""
    return message.message_thread_id if message.is_topic_message else None


async def edit(pressed: CallbackQuery, html: str, rows: Rows) -> None:
    """Put ``html`` into the message of the pressed button; a message that cannot be edited is sent anew.

    Buttons tell a page from every other: with the same ones, it is the page that is already shown.
    """
    message = pressed.message
    if not isinstance(message, Message) or _dumped(message.reply_markup) == _dumped(keyboard(rows)):
        return
    try:
        await message.edit_text(html, reply_markup=keyboard(rows))
    except TelegramBadRequest as error:
        if "not modified" not in str(error):
            await message.answer(html, reply_markup=keyboard(rows))


def _dumped(markup: Keyboard | None) -> dict[str, Any] | None:
    return markup.model_dump(exclude_none=True) if markup is not None else None


@asynccontextmanager
async def working(message: Message, action: ChatAction = ChatAction.TYPING) -> AsyncIterator[None]:
    """While the body runs long, show ``action`` in the chat."""
    showing: list[asyncio.Task[None]] = []
    # A task only where it comes to that: most work is done long before.
    timer = asyncio.get_running_loop().call_later(
        LONG, lambda: showing.append(asyncio.create_task(_show(message, action)))
    )
    try:
        yield
    finally:
        timer.cancel()
        for task in showing:
            task.cancel()
        await asyncio.gather(*showing, return_exceptions=True)


async def _show(message: Message, action: ChatAction) -> None:
    thread = thread_of(message)
    with suppress(TelegramAPIError):
        while message.bot is not None:
            await message.bot.send_chat_action(message.chat.id, action, message_thread_id=thread)
            await asyncio.sleep(4.5)  # Telegram shows it for five seconds
