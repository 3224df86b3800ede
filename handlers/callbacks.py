"""The buttons under an answer: context, other figures; and buttons that nobody knows any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from corpus.model import Language
from handlers.buttons import ShowContext, ShowOthers, open_button, share_button, under_citations
from handlers.sending import send
from templates import inline, render, render_page

if TYPE_CHECKING:
    from corpus.service import Derek

_OTHERS = 3


def make_router() -> Router:
    """The router of the buttons under answers."""
    router = Router(name="callbacks")
    router.callback_query(ShowContext.filter())(context)
    router.callback_query(ShowOthers.filter())(others)
    return router


def make_last_router() -> Router:
    """The router that answers every button which no other has taken."""
    router = Router(name="stale")
    router.callback_query()(stale)
    return router


async def context(pressed: CallbackQuery, callback_data: ShowContext, derek: Derek) -> None:
    """Send the passage in its paragraph."""
    language = callback_data.lang
    found = await derek.context(callback_data.ref)
    if found is None or not isinstance(pressed.message, Message):
        await stale(pressed, language)
        return
    rows = [[share_button(found.citation, language), *open_button(found.citation, language)]]
    await send(pressed.message, render(found, language), rows)
    await pressed.answer()


async def others(pressed: CallbackQuery, callback_data: ShowOthers, derek: Derek) -> None:
    """Send other figures on the same measure, each with its source."""
    language = callback_data.lang
    known = await derek.citation(callback_data.ref)
    if known is None or not isinstance(pressed.message, Message):
        await stale(pressed, language)
        return
    found = await derek.others(callback_data.ref, limit=_OTHERS)
    await pressed.answer(None if found else render_page("no_others", language, "plain"))
    for citation in found:
        rows = under_citations([("", citation)], language)[-1:]
        await send(pressed.message, inline(citation, language).message, rows)


async def stale(pressed: CallbackQuery, language: Language) -> None:
    """Say politely that the button has had its day."""
    await pressed.answer(render_page("stale", language, "plain"))
