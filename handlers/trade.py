"""/trade: a table and a chart of one measure over time; measure and year are chosen by buttons."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto, Message

from corpus.model import Language
from corpus.replies import Trade
from handlers.buttons import Button, Rows, ShowTrade, TradeTable, in_rows, press
from handlers.commands import Request, called
from handlers.sending import edit, reply_parameters, send, working
from templates import draw_trade, label, measure, render, render_caption, render_page, trade_csv

if TYPE_CHECKING:
    from corpus.service import Derek

_KEPT = 32
_YEARS, _MEASURES = 8, 6


class Charts:
    """Draws charts one at a time in a thread of its own (matplotlib allows no more) and keeps the last."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="chart")
        self._drawn: OrderedDict[tuple[Trade, Language], bytes | None] = OrderedDict()

    async def draw(self, trade: Trade, language: Language) -> bytes | None:
        """The chart as PNG, None when there is nothing to draw."""
        key = (trade, language)
        if key not in self._drawn:
            loop = asyncio.get_running_loop()
            self._drawn[key] = await loop.run_in_executor(self._thread, draw_trade, trade, language)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        return self._drawn[key]


def make_router() -> Router:
    """The router of /trade and its buttons."""
    router = Router(name="trade")
    charts = Charts()

    async def trade(message: Message, request: Request, derek: Derek, language: Language) -> None:
        found = await derek.trade(request.text[:200] or None)
        async with working(message, ChatAction.UPLOAD_PHOTO):
            chart = await charts.draw(found, language)
        photo = await _send_chart(message, found, chart, language)
        await send(message, render(found, language), _rows(found, language, photo))

    async def choose(pressed: CallbackQuery, callback_data: ShowTrade, derek: Derek) -> None:
        if not isinstance(pressed.message, Message):
            await pressed.answer(render_page("stale", callback_data.lang, "plain"))
            return
        language = callback_data.lang
        found = await derek.trade(_query(callback_data.measure, callback_data.year))
        photo = await _replace_chart(
            pressed.message, found, await charts.draw(found, language), language, callback_data.photo
        )
        await edit(pressed, render(found, language), _rows(found, language, photo))
        await pressed.answer()

    router.message(called("trade"))(trade)
    router.callback_query(ShowTrade.filter())(choose)
    router.callback_query(TradeTable.filter())(send_table)
    return router


async def send_table(pressed: CallbackQuery, callback_data: TradeTable, derek: Derek) -> None:
    """Send all figures as a CSV file."""
    if not isinstance(pressed.message, Message):
        await pressed.answer(render_page("stale", callback_data.lang, "plain"))
        return
    found = await derek.trade(_query(callback_data.measure, callback_data.year))
    name = "_".join(filter(None, ("derek", found.measure, str(found.year or ""))))
    content = trade_csv(found, callback_data.lang).encode("utf-8-sig")
    await pressed.message.answer_document(BufferedInputFile(content, f"{name}.csv"))
    await pressed.answer()


def _query(measure_id: str, year: int) -> str:
    return f"{measure_id} {year}" if year else measure_id


async def _send_chart(message: Message, trade: Trade, chart: bytes | None, language: Language) -> int:
    """Send the chart; its message id, 0 when there is none or the chat takes no pictures."""
    if chart is None:
        return 0
    try:
        sent = await message.answer_photo(
            BufferedInputFile(chart, "trade.png"),
            caption=render_caption(trade, language),
            reply_parameters=reply_parameters(message),
        )
    except TelegramBadRequest as error:
        if "not enough rights" not in str(error):
            raise
        return 0  # the table has every figure of it
    return sent.message_id


async def _replace_chart(
    message: Message, trade: Trade, chart: bytes | None, language: Language, photo: int
) -> int:
    """Put the chart in place of the one in message ``photo``; the id of the message that now holds it."""
    if not photo or message.bot is None:
        return await _send_chart(message, trade, chart, language)
    if chart is None:
        with suppress(TelegramBadRequest):  # deleted by the user
            await message.bot.delete_message(message.chat.id, photo)
        return 0
    media = InputMediaPhoto(
        media=BufferedInputFile(chart, "trade.png"), caption=render_caption(trade, language)
    )
    try:
        await message.bot.edit_message_media(media, chat_id=message.chat.id, message_id=photo)
    except TelegramBadRequest as error:
        if "not modified" not in str(error):
            return await _send_chart(message, trade, chart, language)
    return photo


def _rows(trade: Trade, language: Language, photo: int) -> Rows:
    def show(text: str, measure_id: str, year: int) -> Button:
        chosen = measure_id == trade.measure and year == (trade.year or 0)
        data = ShowTrade(lang=language, measure=measure_id, year=year, photo=photo)
        return press(f"• {text}" if chosen else text, data)

    measures = [show(measure(name, language), name, 0) for name in trade.measures[:_MEASURES]]
    years = [show(str(year), trade.measure, year) for year in sorted(trade.years)[-_YEARS:]]
    everything = [show(label("all_years", language), trade.measure, 0)] if years else []
    table = TradeTable(lang=language, measure=trade.measure, year=trade.year or 0)
    csv = [press(label("csv", language), table)] if trade.rows else []
    return [*in_rows(measures, 2), *in_rows(years, 4), [*everything, *csv]]
