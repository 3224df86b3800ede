"""/start with its examples and deep links, and /help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import Message, User

from corpus.model import Language
from handlers.buttons import AskAgain, Button, Rows, open_button, press, under_citations
from handlers.commands import Request, called
from handlers.memory import Memory
from handlers.sending import send
from templates import examples, label, render, render_page

if TYPE_CHECKING:
    from corpus.service import Derek

INLINE = "inline"
"""The /start payload of the button above empty inline results."""


def make_router() -> Router:
    """The router of /start and /help."""
    router = Router(name="start")
    router.message(called("start"), is_link)(open_link)
    router.message(called("start"))(start)
    router.message(called("help"))(help_)
    return router


async def is_link(_: Message, request: Request) -> bool:
    """Whether /start has a payload that names a figure, quote or passage."""
    return bool(request.text) and request.text != INLINE


async def start(message: Message, memory: Memory, me: User, language: Language) -> None:
    """Greet, with examples to press."""
    await send(message, render_page("start", language, bot=me.username or ""), await _examples(memory, language))


async def _examples(memory: Memory, language: Language) -> Rows:
    rows = [
        [press(question, AskAgain(lang=language, key=await memory.shorten(question)))]
        for question in examples(language)
    ]
    return [*rows, [Button(text=label("inline", language), switch_inline_query="")]]


async def open_link(
    message: Message, request: Request, derek: Derek, memory: Memory, language: Language
) -> None:
    """Show exactly the citation that a link names, in its context, or say that it is no longer there."""
    context = await derek.context(request.text)
    if context is None:
        await send(message, render_page("dead_link", language), await _examples(memory, language))
        return
    (_, *others), *rows = under_citations([("", context.citation)], language)  # the context is what is shown
    rows = [others, *rows, open_button(context.citation, language)]
    await send(message, render(context, language), rows)


async def help_(message: Message, me: User, language: Language) -> None:
    """What can be asked and how."""
    await send(message, render_page("help", language, bot=me.username or ""))
