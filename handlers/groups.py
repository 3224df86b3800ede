"""Groups: says once, when added, what it sees and answers there; keeps what is theirs when they migrate."""

from __future__ import annotations

from aiogram import Bot, Router
from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated, Message, User

from corpus.model import Language
from handlers.memory import Memory
from templates import render_page


def make_router() -> Router:
    """The router of the bot's own membership."""
    router = Router(name="groups")
    router.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))(added)
    return router


def make_migration_router() -> Router:
    """The router of the message by which a group tells its new id; it is meant for no bot."""
    router = Router(name="migration")
    router.message(is_migration)(migrated)
    return router


async def is_migration(message: Message) -> bool:
    """Whether a group has become a supergroup."""
    return message.migrate_to_chat_id is not None


async def migrated(message: Message, memory: Memory) -> None:
    """Keep what the chat has chosen and follows."""
    if message.migrate_to_chat_id is not None:
        await memory.move(message.chat.id, message.migrate_to_chat_id)


async def added(event: ChatMemberUpdated, bot: Bot, memory: Memory, me: User, language: Language) -> None:
    """Explain privacy mode, the first time the bot comes into a group."""
    if event.chat.type in {"group", "supergroup"} and await memory.greet(event.chat.id):
        await bot.send_message(event.chat.id, render_page("group", language, bot=me.username or ""))
