"""The commands, and which messages are meant for the bot."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message, User

from templates.pages import COMMANDS

_COMMAND = re.compile(r"/([^\W\d]\w{0,31})(?:@(\w+))?(?=\s|$)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Request:
    """What a message asks: a command with its arguments, or a text (empty: no text at all)."""

    text: str
    command: str | None = None
    explicit: bool = False
    """The command names this bot: /latest@derek_bot."""


class ToDerek(Filter):
    """Lets through what is meant for the bot, as ``request``.

    In private that is everything; in groups commands, replies to the bot and mentions. What people send
    from inline mode of this very bot is no question.
    """

    async def __call__(self, message: Message, me: User) -> bool | dict[str, Any]:
        """The request of a message to the bot, or False."""
        if message.chat.type == "channel" or (message.via_bot is not None and message.via_bot.id == me.id):
            return False
        request = read(message, me)
        return {"request": request} if request is not None else False


def called(name: str) -> Callable[[Message, Request], Awaitable[bool]]:
    """A filter for the command ``name``. Filters are coroutines: aiogram runs others in threads, one by one."""

    async def is_called(_: Message, request: Request) -> bool:
        return request.command == name

    return is_called


def read(message: Message, me: User) -> Request | None:
    """What ``message`` asks the bot, or None when it is not meant for it."""
    text = (message.text or message.caption or "").strip()
    command = _COMMAND.fullmatch(text)
    private = message.chat.type == "private"
    if command is not None:
        return _of_command(command, me, private)
    if private:
        return Request(text)
    return _in_group(message, text, me)


def _of_command(found: re.Match[str], me: User, private: bool) -> Request | None:
    name, bot, arguments = found[1].lower(), found[2], found[3].strip()
    explicit = bot is not None and bot.lower() == (me.username or "").lower()
    if bot is not None and not explicit and not private:
        return None  # another bot's
    if name not in COMMANDS and not explicit and not private:
        return None  # perhaps another bot's
    return Request(arguments, name, explicit)


def _in_group(message: Message, text: str, me: User) -> Request | None:
    mention = re.compile(rf"(?<!\w)@{re.escape(me.username or '')}\b", re.IGNORECASE)
    if mention.search(text):
        return Request(" ".join(mention.sub(" ", text).split()))
    replied = message.reply_to_message
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    return Request(text) if to_bot and text else None
