"""/follow and /unfollow: topics of which a chat is told when new articles speak of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from corpus.model import Language
from handlers.buttons import Follow, Rows, Unfollow, press
from handlers.commands import Request, called
from handlers.memory import Follows, Memory
from handlers.sending import edit, send, thread_of
from templates import label, render_page

if TYPE_CHECKING:
    from corpus.service import Derek

_LONGEST = 60
"""Characters of a topic; it must fit on a button and into a notice."""


def make_router() -> Router:
    """The router of topics that are followed."""
    router = Router(name="follow")
    router.message(called("follow"), names_topic)(follow)
    router.message(called("unfollow"), names_topic)(unfollow)
    router.message(called("follow"))(show)
    router.message(called("unfollow"))(show)
    router.callback_query(Follow.filter())(follow_pressed)
    router.callback_query(Unfollow.filter())(unfollow_pressed)
    return router


async def names_topic(_: Message, request: Request) -> bool:
    """Whether the command is followed by a topic."""
    return bool(request.text)


async def follow(
    message: Message, request: Request, derek: Derek, follows: Follows, memory: Memory, language: Language
) -> None:
    """Follow the topic that is named."""
    topic, chat = " ".join(request.text.split()), message.chat.id
    if not can_be_followed(topic) or not await derek.has_words(topic):
        await send(message, render_page("follow_unclear", language, topic=topic))
    elif await follows.follow(chat, topic, language, thread_of(message)):
        data = Unfollow(lang=language, key=await memory.shorten(topic))
        rows = [[press(label("unfollow", language), data)]]
        await send(message, render_page("follow_set", language, topic=topic), rows)
    else:
        rows = await _rows(await follows.topics(chat), language, memory)
        await send(message, render_page("follow_full", language), rows)


async def unfollow(message: Message, request: Request, follows: Follows, language: Language) -> None:
    """Stop following the topic that is named."""
    topic = " ".join(request.text.split())
    stopped = await follows.unfollow(message.chat.id, topic)
    await send(message, render_page("unfollowed" if stopped else "unfollow_unknown", language, topic=topic))


async def show(message: Message, follows: Follows, memory: Memory, language: Language) -> None:
    """List what is followed, each with a button to stop."""
    topics = await follows.topics(message.chat.id)
    await send(message, _page(topics, language), await _rows(topics, language, memory))


async def follow_pressed(
    pressed: CallbackQuery, callback_data: Follow, follows: Follows, memory: Memory
) -> None:
    """Follow the topic of a list of articles."""
    language, topic, message = callback_data.lang, await memory.text(callback_data.key), pressed.message
    if topic is None or message is None:
        await pressed.answer(render_page("stale", language, "plain"))
        return
    thread = thread_of(message) if isinstance(message, Message) else None
    done = await follows.follow(message.chat.id, topic, language, thread)
    page = render_page("follow_set" if done else "follow_full", language, "plain", topic=topic)
    await pressed.answer(page, show_alert=True)


async def unfollow_pressed(
    pressed: CallbackQuery, callback_data: Unfollow, follows: Follows, memory: Memory
) -> None:
    """Stop following; the list is shown anew, under other messages the button goes."""
    language, topic, message = callback_data.lang, await memory.text(callback_data.key), pressed.message
    if topic is None or not isinstance(message, Message):
        await pressed.answer(render_page("stale", language, "plain"))
        return
    stopped = await follows.unfollow(message.chat.id, topic)
    if callback_data.listed:
        topics = await follows.topics(message.chat.id)
        await edit(pressed, _page(topics, language), await _rows(topics, language, memory))
    elif stopped:
        with suppress(TelegramBadRequest):  # deleted by the user
            await message.edit_reply_markup(reply_markup=None)
    await pressed.answer(
        render_page("unfollowed" if stopped else "unfollow_unknown", language, "plain", topic=topic)
    )


def can_be_followed(topic: str) -> bool:
    """Whether a topic is short enough to be followed."""
    return len(topic) <= _LONGEST


def _page(topics: list[str], language: Language) -> str:
    return render_page("follow_list" if topics else "follow_none", language)


async def _rows(topics: list[str], language: Language, memory: Memory) -> Rows:
    return [
        [press(f"✕ {topic}", Unfollow(lang=language, key=await memory.shorten(topic), listed=True))]
        for topic in topics
    ]
