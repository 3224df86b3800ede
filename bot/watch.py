"""Tells followers of newly indexed articles: whoever indexed them, once each, not in quiet hours."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

from bot.follows import Due, Follows
from bot.metrics import Metrics
from bot.quiet import QuietHours
from bot.state import State
from corpus.errors import DerekError
from corpus.model import Language
from corpus.replies import Latest
from handlers.buttons import Unfollow, keyboard, press
from templates import label, render

if TYPE_CHECKING:
    from corpus.service import Derek

log = logging.getLogger(__name__)

_AT_ONCE = 32
"""New articles that are looked through together."""
_PAUSE, _CHAT_PAUSE, _GROUP_PAUSE = 0.05, 1.1, 3.1
"""Seconds between messages: Telegram allows 30 a second, 1 a second to a chat, 20 a minute to a group."""


def _now() -> datetime:
    return datetime.now(UTC)


class Watch:
    """Looks every ``interval`` seconds whether articles were indexed, by this process or another."""

    def __init__(
        self, derek: Derek, bot: Bot, state: State, metrics: Metrics, quiet: QuietHours
    ) -> None:
        self._derek = derek
        self._bot = bot
        self._state = state
        self._follows = Follows(state)
        self._metrics = metrics
        self._quiet = quiet
        self._revision: int | None = None

    async def run(self, interval: float, now: Callable[[], datetime] = _now) -> None:
        """Look and tell, until cancelled. What fails is tried again at the next look."""
        while True:
            try:
                await self.look()
                if not self._quiet.hold(now()):
                    await self.tell()
            except (DerekError, TelegramAPIError, sqlite3.Error, OSError) as error:
                log.error("followers could not be told: %s", type(error).__name__, exc_info=error)
            await asyncio.sleep(interval)

    async def look(self) -> None:
        """Note of which new articles whom to tell."""
        revision = await self._derek.store.revision()
        if revision == self._revision:
            return
        held = await self._derek.store.sources()
        if await self._follows.watches():
            unseen = iter((await self._follows.unseen(held)).items())
            while new := dict(islice(unseen, _AT_ONCE)):
                await self._note(new)
        else:
            await self._follows.see({"": "", **held}, ())  # marked as looked at, though it may be empty
        self._revision = revision

    async def _note(self, new: Mapping[str, str]) -> None:
        followers: dict[str, list[tuple[int, Language]]] = defaultdict(list)
        for chat_id, topic, language in await self._follows.everyone():
            followers[topic].append((chat_id, language))
        due = [
            (chat_id, item.card.id, topic, language)
            for topic, chats in followers.items()
            for item in (await self._derek.news(topic, list(new.values()), len(new))).items
            for chat_id, language in chats
        ]
        await self._follows.see(new, due)

    async def tell(self) -> None:
        """Write to those who are to be told: one message for all new articles on a topic."""
        before: int | None = None
        for due in await self._follows.due():
            chat_id = due.followed.chat_id
            if chat_id == before:
                await asyncio.sleep(_GROUP_PAUSE if chat_id < 0 else _CHAT_PAUSE)
            before = chat_id
            found = await self._derek.news(due.followed.topic, due.article_ids)
            if not found.items or await self._send(due, found):  # else removed from the corpus meanwhile
                await self._follows.told(chat_id, due.article_ids)
            await asyncio.sleep(_PAUSE)

    async def _send(self, due: Due, found: Latest) -> bool:
        """Whether the message is sent; a chat that cannot be written to is forgotten."""
        chat_id, topic, then = due.followed
        language = self._state.language(chat_id) or then
        key = await self._state.shorten(topic)
        rows = [[press(label("unfollow", language), Unfollow(lang=language, key=key))]]
        html, markup = render(found, language), keyboard(rows)
        try:
            await self._bot.send_message(chat_id, html, message_thread_id=due.thread, reply_markup=markup)
        except TelegramForbiddenError:
            log.info("a follower cannot be written to any more")
            await self._follows.forget(chat_id)
            return False
        except TelegramRetryAfter:
            return False  # told at a later look; the others need not wait
        except TelegramBadRequest as error:
            return await self._after_refusal(due, found, error)
        self._metrics.news.inc()
        return True

    async def _after_refusal(self, due: Due, found: Latest, error: TelegramBadRequest) -> bool:
        """Whether it is done with: a chat that is gone is forgotten, so is a thread, other news are dropped."""
        if "chat not found" in error.message:
            await self._follows.forget(due.followed.chat_id)
            return False
        if due.thread is not None:  # closed or deleted
            await self._follows.leave_thread(due.followed.chat_id)
            return await self._send(due._replace(thread=None), found)
        log.error("a follower could not be told: %s", error.message)
        return True
