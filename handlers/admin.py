"""/stats and /reindex, for the operators; for others there are no such commands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from aiogram import Router
from aiogram.types import Message

from corpus.model import Language
from handlers.commands import Request
from handlers.sending import send
from templates import Stats, render_page
from templates.pages import PageContext

Refusal = Literal["reindex_busy", "reindex_nothing"]
_COMMANDS = frozenset({"stats", "reindex"})


@dataclass(frozen=True, slots=True)
class Progress:
    """How reading goes: articles ``done`` so far, and at its end what became of them."""

    page: Literal["reindex_running", "reindex_done", "reindex_failed"] = "reindex_running"
    done: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    failed: int = 0


Show = Callable[[Progress], Awaitable[None]]


class Operations(Protocol):
    """What the bot does for its operators."""

    admins: frozenset[int]

    async def stats(self) -> Stats:
        """How things are."""

    async def reindex(self, show: Show) -> Refusal | None:
        """Start to read the articles again, or say why not."""


def make_router() -> Router:
    """The router of the operators' commands."""
    router = Router(name="admin")
    router.message(is_operators)(operate)
    return router


async def is_operators(message: Message, request: Request, operations: Operations) -> bool:
    """Whether it is a command for operators, by one: in their own name, not in that of a group."""
    user = message.from_user
    return request.command in _COMMANDS and user is not None and user.id in operations.admins


async def operate(message: Message, request: Request, operations: Operations, language: Language) -> None:
    """Show the numbers, or start to read the articles again."""
    if request.command == "stats":
        await send(message, render_page("stats", language, stats=await operations.stats()))
        return
    refusal = await operations.reindex(_shown_after(message, language))
    if refusal is not None:
        await send(message, render_page(refusal, language))


def _shown_after(message: Message, language: Language) -> Show:
    shown: list[Message] = []

    async def show(at: Progress) -> None:
        counts: PageContext = {
            "done": at.done, "added": at.added, "replaced": at.replaced, "unchanged": at.unchanged, "failed": at.failed,
        }  # fmt: skip
        html = render_page(at.page, language, **counts)
        if shown:
            await shown[0].edit_text(html)
        else:
            shown.append(await send(message, html))

    return show
