"""The commands, and which messages are meant for the bot."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message, User

from templates.pages import COMMANDS

_ALBUMS = 100
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
    from inline mode of this very bot is no question, and with other bots it does not talk: they may not stop.
    """

    def __init__(self) -> None:
        self._albums: deque[str] = deque(maxlen=_ALBUMS)

    async def __call__(self, message: Message, me: User) -> bool | dict[str, Any]:
        """The request of a message to the bot, or False."""
        own = message.via_bot is not None and message.via_bot.id == me.id
        if message.chat.type == "channel" or own or _is_of_a_bot(message):
            return False
        request = read(message, me)
        if request is None or (self._goes_on_an_album(message) and not request.text):
            return False
        return {"request": request}

    def _goes_on_an_album(self, message: Message) -> bool:
        """Whether it is a further picture of an album, which to people is one message."""
        album = message.media_group_id
        if album is None or album in self._albums:
            return album is not None
        self._albums.append(album)
        return False


def _is_of_a_bot(message: Message) -> bool:
    """Whether a bot wrote it in its own name; anonymous admins and channels write through bots of Telegram."""
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None


def called(name: str) -> Callable[[Message, Request], Awaitable[bool]]:
    """A filter for the command ``name``. Filters are coroutines: aiogram runs others in threads, one by one."""

    async def is_called(_: Message, request: Request) -> bool:
        return request.command == name

    return is_called


def _text(message: Message | None) -> str:
    return ((message.text or message.caption or "") if message is not None else "").strip()


def read(message: Message, me: User) -> Request | None:
    """What ``message`` asks the bot, or None when it is not meant for it."""
    text = _text(message)
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
    replied = message.reply_to_message
    if mention.search(text):
        asked = " ".join(mention.sub(" ", text).split())
        return Request(asked or _text(replied))  # "@derek_bot" under somebody's question asks that question
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    return Request(text) if to_bot and text else None
