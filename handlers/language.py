"""/language: the language of the answers, remembered for the chat."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from corpus.model import LANGUAGES, Language
from handlers.buttons import Button, Rows, SetLanguage, in_rows, press
from handlers.commands import called
from handlers.languages import language_of
from handlers.memory import Memory
from handlers.sending import edit, send
from templates import language_button, render_page


def make_router() -> Router:
    """The router of /language."""
    router = Router(name="language")
    router.message(called("language"))(ask)
    router.callback_query(SetLanguage.filter())(choose)
    return router


async def ask(message: Message, language: Language, chosen: Language | None) -> None:
    """Offer the languages."""
    await send(message, render_page("language", language), _rows(language, chosen))


async def choose(pressed: CallbackQuery, callback_data: SetLanguage, memory: Memory) -> None:
    """Remember the choice, and go on in it."""
    chosen: Language | None = None if callback_data.to == "auto" else callback_data.to
    chat = pressed.message.chat.id if pressed.message is not None else pressed.from_user.id
    await memory.choose_language(chat, chosen)
    language = chosen or language_of(pressed.from_user.language_code)
    await edit(pressed, render_page("language", language), _rows(language, chosen))
    await pressed.answer(render_page("language_set" if chosen else "done", language, "plain"))


def _rows(language: Language, chosen: Language | None) -> Rows:
    def offer(choice: Language | None) -> Button:
        text = language_button(choice, language)
        return press(f"• {text}" if choice == chosen else text, SetLanguage(to=choice or "auto"))

    return [*in_rows([offer(choice) for choice in LANGUAGES], 3), [offer(None)]]
