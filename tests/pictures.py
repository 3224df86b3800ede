"""The pictures and the gallery of the documentation, made by Derek himself from the demo corpus.

``python -m tests.pictures`` writes ``docs/console.png``, ``docs/trade.png`` and ``docs/gallery.md`` anew: real
replies of the console chat, the first as a terminal shows it, and the real chart.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import matplotlib
from PIL import Image, ImageDraw, ImageFont

from bot.console import Console
from bot.corpora import DEMO
from corpus.index import index
from corpus.model import Language
from corpus.service import Derek
from templates import draw_trade

DOCS = Path(__file__).parent.parent / "docs"
TODAY = date(2026, 1, 15)
"""Pictures are of this day, so that "last year" means the same whenever they are made."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What a user types, and the language of the terminal."""

    title: str
    language: Language
    lines: tuple[str, ...]


SCREEN = Chat("", "en", ("What was the turnover in 2021?", "Putin on investment", "How much is a bitcoin?"))
CHATS = (
    Chat("По-русски", "ru", ("Какой был товарооборот в 2024 году?", "njdfhjj,jhjn d 2022", "Что говорил Ушаков?")),
    Chat("Қазақша", "kk", ("2025 жылдың тоғыз айында тауар айналымы қанша болды?", "Путин не деді?")),
    Chat("English", "en", ("How many joint projects are there?", "How much did trade grow in 2021?")),
    Chat("Not found", "ru", ("Какой товарооборот был в 2031 году?", "Сколько стоит биткоин?")),
    Chat("Commands", "en", ("/latest Kokshetau", "/trade investment", "/quotes Kosherbayev", "/sources")),
    Chat("Inline", "en", ("@turnover 2024",)),
)


@asynccontextmanager
async def demo() -> AsyncIterator[Derek]:
    """Derek over the demo corpus, in memory."""
    derek = await Derek.open(":memory:", today=lambda: TODAY)
    async for _ in index([DEMO], derek.store):
        pass
    try:
        yield derek
    finally:
        await derek.close()


async def transcript(derek: Derek, chat: Chat) -> str:
    """The chat as a terminal shows it: each line typed after ``> ``, and what Derek replies."""
    shown: list[str] = []
    console = Console(derek, chat.language, shown.append)
    for line in chat.lines:
        shown.append(f"> {line}")
        await console.take(line)
        shown.append("")
    pictures_are_elsewhere = (line for line in shown if not line.startswith("→ "))
    return "\n".join(pictures_are_elsewhere).replace("\u00a0", " ").rstrip()


async def gallery(derek: Derek) -> str:
    """``docs/gallery.md``."""
    parts = ["# Gallery", "Real replies over the demo corpus, written by `python -m tests.pictures`."]
    for chat in CHATS:
        parts += [f"## {chat.title}", f"```text\n{await transcript(derek, chat)}\n```"]
    return "\n\n".join(parts) + "\n"


_COLUMNS, _SIZE, _MARGIN, _LEADING = 92, 20, 28, 1.42
_PAPER, _INK, _FAINT, _TYPED = "#16202a", "#d7dee4", "#8b99a5", "#7fd1a5"


def screen(text: str) -> Image.Image:
    """``text`` as a terminal of 92 columns shows it: what was typed in green, addresses and buttons dim."""
    rows = [row for line in text.splitlines() for row in _wrapped(line)]
    faces = [_face("DejaVuSansMono.ttf"), _face("DejaVuSansMono-Bold.ttf")]
    step, width = round(_SIZE * _LEADING), round(faces[0].getlength("m") * _COLUMNS)
    picture = Image.new("RGB", (width + 2 * _MARGIN, len(rows) * step + 2 * _MARGIN), _PAPER)
    draw = ImageDraw.Draw(picture)
    for at, (row, colour) in enumerate(rows):
        draw.text((_MARGIN, _MARGIN + at * step), row, font=faces[colour == _TYPED], fill=colour)
    return picture.quantize(32)


def _face(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name), _SIZE)


def _wrapped(line: str) -> Iterator[tuple[str, str]]:
    colour = _colour(line)
    while len(line) > _COLUMNS:
        cut = line.rfind(" ", 0, _COLUMNS + 1)
        cut = cut if cut > 0 else _COLUMNS
        yield line[:cut], colour
        line = line[cut:].lstrip()
    yield line, colour


def _colour(line: str) -> str:
    if line.startswith("> "):
        return _TYPED
    return _FAINT if line.startswith(("[", "http")) else _INK


async def write(folder: Path = DOCS) -> Sequence[Path]:
    """Write all of it; the files written."""
    async with demo() as derek:
        screen(await transcript(derek, SCREEN)).save(folder / "console.png", optimize=True)
        chart = draw_trade(await derek.trade("turnover"), "en")
        (folder / "trade.png").write_bytes(chart or b"")
        (folder / "gallery.md").write_text(await gallery(derek), encoding="utf-8")
    return [folder / name for name in ("console.png", "trade.png", "gallery.md")]


if __name__ == "__main__":
    for made in asyncio.run(write()):
        print(f"{made}: {made.stat().st_size / 1000:.0f} kB")
