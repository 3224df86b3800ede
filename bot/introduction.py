"""What people see of the bot before they write to it: commands and descriptions in all languages."""

from __future__ import annotations

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import SetMyCommands, SetMyDescription, SetMyShortDescription, TelegramMethod
from aiogram.types import BotCommand

from corpus.model import LANGUAGES, Language
from handlers.languages import DEFAULT
from templates import commands, description, short_description

log = logging.getLogger(__name__)


def calls() -> list[TelegramMethod[bool]]:
    """The calls that introduce the bot: first for everybody, then in each language."""
    both: list[tuple[str | None, Language]] = [(None, DEFAULT), *((code, code) for code in LANGUAGES)]
    return [call for code, language in both for call in _in_language(code, language)]


def _in_language(code: str | None, language: Language) -> list[TelegramMethod[bool]]:
    listed = [BotCommand(command=name, description=text) for name, text in commands(language)]
    return [
        SetMyCommands(commands=listed, language_code=code),
        SetMyDescription(description=description(language), language_code=code),
        SetMyShortDescription(short_description=short_description(language), language_code=code),
    ]


async def introduce(bot: Bot) -> None:
    """Make the calls; a failure is logged and stops nothing: answering matters more."""
    for call in calls():
        try:
            await bot(call)
        except AiogramError as error:
            log.warning("%s failed: %s", call.__api_method__, type(error).__name__)
