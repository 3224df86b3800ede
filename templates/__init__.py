"""The words: ``corpus.replies`` records in Russian, Kazakh or English, for Telegram or a terminal."""

from corpus.model import Language
from corpus.replies import Trade
from templates.answers import headline, numbered_citations
from templates.engine import CAPTION, MESSAGE, Form, length, plain
from templates.formats import person
from templates.pages import (
    LANGUAGE_NAMES,
    Label,
    PageName,
    Stats,
    bot_name,
    commands,
    description,
    examples,
    label,
    language_button,
    render_page,
    short_description,
)
from templates.render import InlineText, inline, render, render_caption
from templates.trade import measure, trade_csv


def draw_trade(trade: Trade, language: Language) -> bytes | None:
    """A PNG of the figures of ``trade``, or None when it has none to draw. Slow: call it in a thread."""
    from templates import chart  # and with it matplotlib, only when a chart is asked for

    return chart.draw(trade, language)


__all__ = [
    "CAPTION",
    "LANGUAGE_NAMES",
    "MESSAGE",
    "Form",
    "InlineText",
    "Label",
    "PageName",
    "Stats",
    "bot_name",
    "commands",
    "description",
    "draw_trade",
    "examples",
    "headline",
    "inline",
    "label",
    "language_button",
    "length",
    "measure",
    "numbered_citations",
    "person",
    "plain",
    "render",
    "render_caption",
    "render_page",
    "short_description",
    "trade_csv",
]
