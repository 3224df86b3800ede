"""/quotes: what was said, by person and topic, with people to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from corpus.model import Language
from corpus.replies import Quotes
from handlers.buttons import QuotesPage, Rows, in_rows, pager, press
from handlers.commands import Request, called
from handlers.memory import Memory
from handlers.sending import edit, send
from templates import label, person, render, render_page

if TYPE_CHECKING:
    from corpus.service import Derek

_PEOPLE = 8


def make_router() -> Router:
    """The router of /quotes, its people and pages."""
    router = Router(name="quotes")
    router.message(called("quotes"))(quotes)
    router.callback_query(QuotesPage.filter())(turn)
    return router


async def quotes(
    message: Message, request: Request, derek: Derek, memory: Memory, language: Language
) -> None:
    """The newest quotes, of a person or on a topic when named."""
    query = request.text[:200] or None
    found = await derek.quotes(query)
    await send(message, render(found, language), await _rows(found, language, memory, query))


async def turn(pressed: CallbackQuery, callback_data: QuotesPage, derek: Derek, memory: Memory) -> None:
    """Show another page, or another person, in the same message."""
    language, key = callback_data.lang, callback_data.key
    query = await memory.text(key) if key else None
    if key and query is None:
        await pressed.answer(render_page("stale", language, "plain"))
        return
    found = await derek.quotes(query, offset=callback_data.offset)
    await edit(pressed, render(found, language), await _rows(found, language, memory, query))
    await pressed.answer()


async def _rows(found: Quotes, language: Language, memory: Memory, query: str | None) -> Rows:
    key = await memory.shorten(query) if query else ""
    here = QuotesPage(lang=language, offset=0, key=key)
    rows = [pager(found.page, language, here)]
    if found.person is None or not found.items:
        rows += in_rows([
            press(f"{person(name, language)} ({count})", await _of_person(name, found.topic, language, memory))
            for name, count in found.people[:_PEOPLE]
        ], 2)
    if query:
        rows.append([press(label("everyone", language), QuotesPage(lang=language, offset=0))])
    return rows


async def _of_person(name: str, topic: str | None, language: Language, memory: Memory) -> QuotesPage:
    query = f"{name} {topic}" if topic else name
    return QuotesPage(lang=language, offset=0, key=await memory.shorten(query))
