"""Texts that do not depend on a reply: the greeting, the help, notices, labels, what BotFather is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict, Unpack

from corpus.model import Language
from templates import engine
from templates.words import words

PageName = Literal[
    "start", "welcome", "help", "language", "language_set", "error", "timeout", "throttled", "not_question",
    "unknown_command", "group", "stale", "dead_link", "no_others", "no_rights", "done",
    "follow_set", "follow_list", "follow_none", "follow_unclear", "follow_full", "unfollowed", "unfollow_unknown",
    "stats", "reindex_running", "reindex_busy", "reindex_done", "reindex_failed", "reindex_nothing",
    "console_hello", "console_token", "console_button", "console_inline", "console_bye",
]  # fmt: skip
Label = Literal[
    "context", "other_figures", "share", "copy", "open", "previous", "next", "csv",
    "all_years", "everyone", "inline", "ask_private", "follow", "unfollow",
]  # fmt: skip
COMMANDS = ("start", "help", "latest", "trade", "quotes", "sources", "follow", "unfollow", "language")
IN_CONSOLE = tuple(name for name in COMMANDS if name not in {"follow", "unfollow"})
"""The commands that do not need somebody to write to later."""
LANGUAGE_NAMES: dict[Language, str] = {"ru": "Русский", "kk": "Қазақша", "en": "English"}

_TEMPLATES = {"start", "help", "unknown_command", "not_question", "throttled", "stats", "reindex_running"}
_UNTOLD = {"bot": "", "nearest": "", "topic": "", "added": 0, "replaced": 0, "unchanged": 0, "failed": 0}


@dataclass(frozen=True, slots=True)
class Stats:
    """What an operator is told: the corpus, and what happened since the bot started.

    ``newest`` is the day of the newest dated article, ``age`` the days since; ``unanswered`` is in percent.
    """

    articles: int
    facts: int
    quotes: int
    newest: date | None
    age: int
    updates: int
    questions: int
    unanswered: int
    failures: int
    topics: int
    chats: int


class PageContext(TypedDict, total=False):
    """What a page is filled with.

    ``bot`` is the bot's username without ``@``: ``group`` needs it; without it, as in the console, ``start``
    and ``help`` leave inline mode out. ``throttled`` needs ``seconds``; ``unknown_command`` needs ``command``
    as typed and takes the ``nearest`` known one, both with their slash. The pages about following need the
    ``topic``, ``stats`` the ``stats``, ``reindex_running`` the number of articles ``done``, ``reindex_done`` how
    many were ``added``, ``replaced``, ``unchanged`` and ``failed``.
    """

    bot: str
    seconds: int
    command: str
    nearest: str
    topic: str
    stats: Stats
    done: int
    added: int
    replaced: int
    unchanged: int
    failed: int


def render_page(
    name: PageName,
    language: Language,
    form: engine.Form = "html",
    **context: Unpack[PageContext],
) -> str:
    """A fixed text, with what it needs of ``context``."""
    template = f"pages/{name}.j2" if name in _TEMPLATES else "pages/phrase.j2"
    html = engine.fill(
        template,
        language,
        **(_UNTOLD | context),
        name=name,
        examples=examples(language),
        commands=[each for each in commands(language) if context.get("bot") or each[0] in IN_CONSOLE],
    )
    return html if form == "html" else engine.plain(html)


def examples(language: Language) -> tuple[str, ...]:
    """Three questions to begin with, which the demo corpus answers."""
    return words(language).lists["examples.start"]


def label(name: Label, language: Language) -> str:
    """The text of a button."""
    return words(language).phrases[f"label.{name}"]


def language_button(choice: Language | None, language: Language) -> str:
    """The button that chooses ``choice`` (None: the language of the question)."""
    return words(language).phrases["page.language_auto"] if choice is None else LANGUAGE_NAMES[choice]


def commands(language: Language) -> tuple[tuple[str, str], ...]:
    """Each command, without its slash, with its description (3-256 characters)."""
    phrases = words(language).phrases
    return tuple((name, phrases[f"command.{name}"]) for name in COMMANDS)


def bot_name(language: Language) -> str:
    """What the bot is called."""
    return words(language).phrases["bot.name"]


def description(language: Language) -> str:
    """What an empty chat with the bot shows (at most 512 characters)."""
    return words(language).phrases["bot.description"]


def short_description(language: Language) -> str:
    """What the bot's profile shows (at most 120 characters)."""
    return words(language).phrases["bot.short_description"]
