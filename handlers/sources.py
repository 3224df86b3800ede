"""/sources: where it all comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import Message

from corpus.model import Language
from handlers.commands import called
from handlers.sending import send
from templates import render

if TYPE_CHECKING:
    from corpus.service import Derek


def make_router() -> Router:
    """The router of /sources."""
    router = Router(name="sources")
    router.message(called("sources"))(sources)
    return router


async def sources(message: Message, derek: Derek, language: Language) -> None:
    """The publishers of the corpus and what it covers."""
    await send(message, render(await derek.sources(), language))
