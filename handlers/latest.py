"""/latest: newest articles first, paged by buttons that edit the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from corpus.model import Language
from corpus.replies import Latest
from handlers.buttons import Follow, LatestPage, Rows, pager, press
from handlers.commands import Request, called
from handlers.follow import can_be_followed
from handlers.memory import Memory
from handlers.sending import edit, send
from templates import label, render, render_page

if TYPE_CHECKING:
    from corpus.service import Derek


def make_router() -> Router:
    """The router of /latest and its pages."""
    router = Router(name="latest")
    router.message(called("latest"))(latest)
    router.callback_query(LatestPage.filter())(turn)
    return router


async def latest(
    message: Message, request: Request, derek: Derek, memory: Memory, language: Language
) -> None:
    """The newest articles, on a topic when one is named."""
    topic = request.text[:200] or None
    found = await derek.latest(topic)
    key = await memory.shorten(topic) if topic else ""
    await send(message, render(found, language), _rows(found, language, key))


async def turn(pressed: CallbackQuery, callback_data: LatestPage, derek: Derek, memory: Memory) -> None:
    """Show another page in the same message."""
    language, key = callback_data.lang, callback_data.key
    topic = await memory.text(key) if key else None
    if key and topic is None:
        await pressed.answer(render_page("stale", language, "plain"))
        return
    found = await derek.latest(topic, offset=callback_data.offset)
    await edit(pressed, render(found, language), _rows(found, language, key))
    await pressed.answer()


def _rows(found: Latest, language: Language, key: str) -> Rows:
    rows = [pager(found.page, language, LatestPage(lang=language, offset=0, key=key))]
    if found.topic and can_be_followed(found.topic):
        rows.append([press(label("follow", language), Follow(lang=language, key=key))])
    return rows
