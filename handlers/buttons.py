"""Callback data, short enough for Telegram's 64 bytes, and the keyboards made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from pydantic import Field

from corpus.model import Language
from corpus.replies import Citation, Page
from templates import label

Button = InlineKeyboardButton
Keyboard = InlineKeyboardMarkup
Rows = list[list[Button]]

# Callback data can be forged: what is out of bounds fits no button.
Offset = Annotated[int, Field(ge=0, le=10**9)]
Year = Annotated[int, Field(ge=0, le=9999)]
MessageId = Annotated[int, Field(ge=0, le=2**31)]

CONTEXTS = 6
"""Passages whose context is a button: a row on a phone."""
_COPY = 256
_LINK = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+", re.IGNORECASE)


class ShowContext(CallbackData, prefix="c"):
    """The passage of ``ref`` in its paragraph."""

    lang: Language
    ref: str


class ShowOthers(CallbackData, prefix="o"):
    """Other figures on the measure of ``ref``."""

    lang: Language
    ref: str


class AskAgain(CallbackData, prefix="a"):
    """The remembered question ``key``."""

    lang: Language
    key: str


class LatestPage(CallbackData, prefix="l"):
    """A page of /latest; ``key`` is the remembered topic, empty for none."""

    lang: Language
    offset: Offset
    key: str = ""


class QuotesPage(CallbackData, prefix="q"):
    """A page of /quotes; ``key`` is the remembered person and topic, empty for none."""

    lang: Language
    offset: Offset
    key: str = ""


class ShowTrade(CallbackData, prefix="t"):
    """The figures of a measure, of one year when it is not 0; ``photo`` is the message with the chart."""

    lang: Language
    measure: str
    year: Year = 0
    photo: MessageId = 0


class TradeTable(CallbackData, prefix="v"):
    """The figures of a measure as a CSV file."""

    lang: Language
    measure: str
    year: Year = 0


class Follow(CallbackData, prefix="f"):
    """Follow the remembered topic ``key``."""

    lang: Language
    key: str


class Unfollow(CallbackData, prefix="u"):
    """Stop following the remembered topic ``key``; ``listed`` when pressed in the list of topics."""

    lang: Language
    key: str
    listed: bool = False


class SetLanguage(CallbackData, prefix="g"):
    """The choice of a language."""

    to: Literal["ru", "kk", "en", "auto"]


def keyboard(rows: Rows) -> Keyboard | None:
    """The keyboard of the rows that have buttons, None when none has."""
    filled = [row for row in rows if row]
    return Keyboard(inline_keyboard=filled) if filled else None


def press(text: str, data: CallbackData) -> Button:
    """A button that sends ``data``."""
    return Button(text=text, callback_data=data.pack())


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """``buttons`` in rows of ``width``."""
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def under_citations(citations: Sequence[tuple[str, Citation]], language: Language) -> Rows:
    """The rows under cited passages: their contexts by number, and what can be done with the first."""
    if not citations:
        return []
    first = citations[0][1]
    second = [share_button(first, language), copy_button(first, language)]
    contexts = _contexts(citations[:CONTEXTS], language)
    if first.fact is not None:
        others = press(label("other_figures", language), ShowOthers(lang=language, ref=first.ref))
        return [contexts, [others], second] if len(contexts) > 1 else [[*contexts, others], second]
    return [contexts, second]


def _contexts(citations: Sequence[tuple[str, Citation]], language: Language) -> list[Button]:
    context = label("context", language)
    names = [f"{context} {citations[0][0]}".strip(), *(number for number, _ in citations[1:])]
    refs = (citation.ref for _, citation in citations)
    return [press(name, ShowContext(lang=language, ref=ref)) for name, ref in zip(names, refs, strict=True)]


def share_button(citation: Citation, language: Language) -> Button:
    """Opens inline mode in a chat of the user's choice with just this citation."""
    return Button(text=label("share", language), switch_inline_query=f"#{citation.ref}")


def copy_button(citation: Citation, language: Language) -> Button:
    """Copies the passage with its source, or as much of that as Telegram lets a button copy."""
    source = ", ".join(filter(None, (citation.card.publisher, citation.card.published.iso)))
    passage, marked = citation.text.strip(), " … ".join(citation.marked())
    candidates = (f"{passage} ({source})", passage, f"{marked} ({source})", marked, citation.card.title or "")
    copied = next((text for text in candidates if 0 < _units(text) <= _COPY), citation.ref)
    return Button(text=label("copy", language), copy_text=CopyTextButton(text=copied))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def open_button(citation: Citation, language: Language) -> list[Button]:
    """Opens the article where it has an address."""
    url = citation.card.url
    if not url or not _LINK.fullmatch(url):
        return []
    return [Button(text=label("open", language), url=url)]


def pager(page: Page, language: Language, data: LatestPage | QuotesPage) -> list[Button]:
    """The buttons to the page before and after, where there are such pages."""
    steps = ((label("previous", language), page.previous), (label("next", language), page.next))
    return [
        press(text, data.model_copy(update={"offset": offset}))
        for text, offset in steps
        if offset is not None
    ]
