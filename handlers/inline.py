"""Inline mode: cited facts and quotes to send to any chat, ten at a time."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from aiogram import Router
from aiogram.types import (
    ChosenInlineResult,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    User,
)

from corpus.model import Language
from corpus.replies import Citation, InlineResults, Page
from corpus.text import detect_language
from handlers.buttons import Button, Keyboard
from handlers.languages import language_of_question
from handlers.start import INLINE
from templates import inline as words_of
from templates import label

if TYPE_CHECKING:
    from corpus.service import Derek

T = TypeVar("T")

_SIZE = 10
_LATEST_SECONDS, _FOUND_SECONDS = 60, 300
_REF = re.compile(r"#([A-Za-z0-9_-]{1,40})")


class Newest:
    """Runs the work of each user's newest query; a newer one cancels what is still running."""

    def __init__(self) -> None:
        self._running: dict[int, asyncio.Task[object]] = {}

    async def run(self, user: int, work: Awaitable[T]) -> T | None:
        """The result of ``work``, or None when a newer query of ``user`` came meanwhile."""
        older = self._running.get(user)
        if older is not None:
            older.cancel()
        task: asyncio.Task[T] = asyncio.ensure_future(work)
        self._running[user] = task
        try:
            await asyncio.wait({task})
        finally:
            if self._running.get(user) is task:
                del self._running[user]
            task.cancel()  # when the handler itself was cancelled
        return None if task.cancelled() else task.result()


def make_router(on_chosen: Callable[[], None]) -> Router:
    """The router of inline mode; ``on_chosen`` is called for each result that is sent."""
    router = Router(name="inline")
    newest = Newest()

    async def offer(
        query: InlineQuery, derek: Derek, me: User, language: Language, chosen: Language | None
    ) -> None:
        found = await newest.run(query.from_user.id, find(derek, query))
        if found is not None:
            await _answer(query, found, me, chosen or _language(query.query, language), own=chosen is not None)

    async def chosen(result: ChosenInlineResult) -> None:
        on_chosen()

    router.inline_query()(offer)
    router.chosen_inline_result()(chosen)
    return router


async def find(derek: Derek, query: InlineQuery) -> InlineResults:
    """What ``query`` asks for: the citation that a share button names, else what its words find."""
    shared = _REF.fullmatch(query.query.strip())
    if shared is not None:
        citation = await derek.citation(shared[1])
        return InlineResults((citation,), Page(0, _SIZE, 1)) if citation else InlineResults()
    offset = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 0
    return await derek.inline(query.query.strip(), offset=offset, size=_SIZE)


def _language(query: str, users: Language) -> Language:
    text = _REF.sub("", query)
    return language_of_question(text, users) or detect_language(text)


async def _answer(query: InlineQuery, found: InlineResults, me: User, language: Language, *, own: bool) -> None:
    unique = {citation.ref: citation for citation in found.items}
    # What is shown depends on the user who chose a language of their ``own``, and where the query does not tell its.
    personal = own or not any(letter.isalpha() for letter in _REF.sub("", query.query)) or language == "kk"
    await query.answer(
        [_result(citation, me, language) for citation in unique.values()],
        cache_time=_FOUND_SECONDS if query.query.strip() else _LATEST_SECONDS,
        is_personal=personal,
        next_offset=str(found.page.next) if found.page.next is not None else "",
        button=None if unique else _private(language),
    )


def _private(language: Language) -> InlineQueryResultsButton:
    return InlineQueryResultsButton(text=label("ask_private", language), start_parameter=INLINE)


def _result(citation: Citation, me: User, language: Language) -> InlineQueryResultArticle:
    shown = words_of(citation, language)
    link = Button(text=label("context", language), url=f"https://t.me/{me.username}?start={citation.ref}")
    return InlineQueryResultArticle(
        id=citation.ref,
        title=shown.title,
        description=shown.description,
        input_message_content=InputTextMessageContent(message_text=shown.message),
        reply_markup=Keyboard(inline_keyboard=[[link]]),
    )
