"""Any text is a question; the rest gets a hint, unknown commands the nearest known one."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message, User
from rapidfuzz import fuzz, process

from corpus.model import Language
from corpus.replies import Answer
from corpus.text import detect_language
from corpus.wording import is_greeting, language_of_thanks
from handlers.buttons import AskAgain, Keyboard, Rows, keyboard, press, under_citations
from handlers.commands import Request
from handlers.languages import language_of_question
from handlers.memory import Memory, Topics
from handlers.sending import send, working
from handlers.start import start
from templates import numbered_citations, render, render_page
from templates.pages import COMMANDS

if TYPE_CHECKING:
    from corpus.service import Derek

_LONGEST = 1000
"""Characters of a question that are looked at; longer ones are forwarded articles."""
_PATIENCE = 20.0
_NEAREST = 60
_BUTTON = 60
_SHOWN = 500
_SENT_BY_PEOPLE = frozenset(
    {
        ContentType.ANIMATION, ContentType.AUDIO, ContentType.CONTACT, ContentType.DICE, ContentType.DOCUMENT,
        ContentType.LOCATION, ContentType.PHOTO, ContentType.POLL, ContentType.STICKER, ContentType.STORY,
        ContentType.TEXT, ContentType.VENUE, ContentType.VIDEO, ContentType.VIDEO_NOTE, ContentType.VOICE,
    }
)  # fmt: skip


def make_router() -> Router:
    """The router of questions: most messages are some, so that it is to be tried first."""
    router = Router(name="ask")
    talk = Talk(Topics(), Shown())

    async def asked(
        message: Message, request: Request, derek: Derek, memory: Memory, language: Language, chosen: Language | None
    ) -> Answer | None:
        user = message.from_user.id if message.from_user else 0
        spoken = chosen or language_of_question(request.text, language)
        return await reply(Asked(message, user, request.text, language, spoken), derek, memory, talk)

    async def asked_again(
        pressed: CallbackQuery, callback_data: AskAgain, derek: Derek, memory: Memory, chosen: Language | None
    ) -> Answer | None:
        question, language = await memory.text(callback_data.key), callback_data.lang
        if question is None or not isinstance(pressed.message, Message):
            await pressed.answer(render_page("stale", language, "plain"))
            return None
        await pressed.answer()
        spoken = chosen or language_of_question(question, language)
        asked = Asked(pressed.message, pressed.from_user.id, question, language, spoken)
        return await reply(asked, derek, memory, talk)

    router.message(is_small_talk)(greet)
    router.message(is_question)(asked)
    router.callback_query(AskAgain.filter())(asked_again)
    return router


def make_last_router() -> Router:
    """The router of messages that no other has taken."""
    router = Router(name="rest")
    router.message(is_command)(suggest)
    router.message(is_hintable)(hint)
    return router


async def is_small_talk(_: Message, request: Request) -> bool:
    """Whether there is nothing but a greeting, thanks, or the like."""
    return request.command is None and is_greeting(request.text)


async def greet(
    message: Message, request: Request, memory: Memory, me: User, language: Language, chosen: Language | None
) -> None:
    """Greet back, or welcome thanks, in the same language."""
    thanked = language_of_thanks(request.text)
    if thanked:
        await send(message, render_page("welcome", chosen or thanked))
        return
    spoken = chosen or language_of_question(request.text, language) or detect_language(request.text)
    await start(message, memory, me, spoken)


async def is_question(_: Message, request: Request) -> bool:
    """Whether there are words that are no command; a lone "?" or an emoji asks nothing."""
    return request.command is None and any(character.isalnum() for character in request.text)


async def is_command(_: Message, request: Request) -> bool:
    """Whether the message is a command."""
    return request.command is not None


async def is_hintable(message: Message) -> bool:
    """Whether a person sent it, in private: service messages get no hint."""
    return message.chat.type == "private" and message.content_type in _SENT_BY_PEOPLE


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: in answer to which message, by whom, the language of the user, and that to answer in.

    ``spoken`` is None where the question itself tells its language.
    """

    message: Message
    user: int
    text: str
    language: Language
    spoken: Language | None


class Shown:
    """Answers in words with their buttons: what is asked again (``derek`` gives the same record) is ready."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Answer, str, Keyboard | None]] = OrderedDict()

    async def of(self, answer: Answer, memory: Memory) -> tuple[str, Keyboard | None]:
        """The message and its keyboard."""
        kept = self._kept.get(id(answer))
        if kept is None:  # the record is kept too, so that its id stays its own
            kept = answer, render(answer, answer.language), keyboard(await _rows(answer, memory))
            self._kept[id(answer)] = kept
            if len(self._kept) > _SHOWN:
                self._kept.popitem(last=False)
        return kept[1:]


@dataclass(frozen=True, slots=True)
class Talk:
    """What is kept while the bot runs: topics of conversations, and answers in words."""

    topics: Topics
    shown: Shown


async def reply(asked: Asked, derek: Derek, memory: Memory, talk: Talk) -> Answer | None:
    """Answer a question in its chat; None when it took too long."""
    question, conversation = asked.text[:_LONGEST], (asked.message.chat.id, asked.user)
    language, previous = asked.spoken, talk.topics.get(conversation)
    try:
        async with working(asked.message), asyncio.timeout(_PATIENCE):
            answer = await derek.ask(question, language=language, previous=previous)
    except TimeoutError:
        await send(asked.message, render_page("timeout", asked.language))
        return None
    await send(asked.message, *await talk.shown.of(answer, memory))
    if answer.status == "answered":
        talk.topics.set(conversation, await derek.topic(question, language=language, previous=previous))
    return answer


async def _rows(answer: Answer, memory: Memory) -> Rows:
    rows = under_citations(numbered_citations(answer, answer.language), answer.language)
    if answer.status == "not_found":
        del rows[-1:]  # what does not answer is not for sharing
    for suggestion in answer.suggestions[:3]:
        if len(suggestion) <= _BUTTON:
            data = AskAgain(lang=answer.language, key=await memory.shorten(suggestion))
            rows.append([press(suggestion, data)])
    return rows


async def suggest(message: Message, request: Request, language: Language) -> None:
    """Name the command nearest to an unknown one."""
    typed = request.command or ""
    found = process.extractOne(typed, COMMANDS, scorer=fuzz.ratio, score_cutoff=_NEAREST)
    nearest = f"/{found[0]}" if found else ""
    await send(message, render_page("unknown_command", language, command=f"/{typed}", nearest=nearest))


async def hint(message: Message, language: Language) -> None:
    """Say that only words are understood."""
    await send(message, render_page("not_question", language))
