"""Groups: says once, when added, what it sees and answers there."""

from __future__ import annotations

from aiogram import Bot, Router
from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated, User

from corpus.model import Language
from handlers.memory import Memory
from templates import render_page


def make_router() -> Router:
    """The router of the bot's own membership."""
    router = Router(name="groups")
    router.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))(added)
    return router


async def added(event: ChatMemberUpdated, bot: Bot, memory: Memory, me: User, language: Language) -> None:
    """Explain privacy mode, the first time the bot comes into a group."""
    if event.chat.type in {"group", "supergroup"} and await memory.greet(event.chat.id):
        await bot.send_message(event.chat.id, render_page("group", language, bot=me.username or ""))
