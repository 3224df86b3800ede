"""The chat without Telegram: the same replies, buttons by number, inline results as a list."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process

from corpus.answering import Topic
from corpus.model import LANGUAGES, Language
from corpus.replies import Answer, Citation, Latest, Page, Quotes, Trade
from corpus.service import Derek
from corpus.text import detect_language
from corpus.wording import is_greeting, language_of_thanks
from templates import (
    LANGUAGE_NAMES,
    draw_trade,
    inline,
    label,
    numbered_citations,
    plain,
    render,
    render_page,
    trade_csv,
)
from templates.pages import IN_CONSOLE

Press = Callable[[], Awaitable[None]]
QUIT = frozenset(("/quit", "/exit", "quit", "exit"))
NEAREST = 60
MOST_BUTTONS = 50
"""A lone number up to this is a button; a larger one may be a year that is asked about."""


@dataclass
class Console:
    """One conversation. ``buttons`` are those under the last reply, pressed by their number."""

    derek: Derek
    language: Language
    write: Callable[[str], None]
    topic: Topic | None = None
    buttons: list[tuple[str, Press]] = field(default_factory=list)

    async def take(self, line: str) -> None:
        """Answer one line: a number, a command, ``@ query``, or a question."""
        pressed = int(line) - 1 if line.isdecimal() and len(line) < 4 else -1
        if 0 <= pressed < len(self.buttons):
            await self.buttons[pressed][1]()
        elif 0 <= pressed < MOST_BUTTONS:
            self.show(render_page("stale", self.language, "plain"), self.buttons)
        elif line.startswith("/"):
            await self._command(*line[1:].partition(" ")[::2])
        elif line.startswith("@"):
            await self._inline(line[1:].strip())
        else:
            await self._ask(line)

    def show(self, text: str, buttons: Sequence[tuple[str, Press]] = ()) -> None:
        """Write a reply, and its buttons with their numbers."""
        self.buttons = list(buttons)
        self.write(text)
        if self.buttons:
            self.write("  ".join(f"[{number}] {name}" for number, (name, _) in enumerate(self.buttons, 1)))

    async def _ask(self, question: str) -> None:
        if is_greeting(question):
            thanked = language_of_thanks(question)
            spoken = thanked or detect_language(question, self.language)
            self.show(render_page("welcome" if thanked else "start", spoken, "plain"))
            return
        answer = await self.derek.ask(question, previous=self.topic)
        if answer.status == "answered":
            self.topic = await self.derek.topic(question, previous=self.topic)
        self.show(render(answer, answer.language, "plain"), self._under(answer))

    def _under(self, answer: Answer) -> list[tuple[str, Press]]:
        again = [(text, self._again(text)) for text in answer.suggestions]
        return [*self._of_citations(numbered_citations(answer, answer.language), answer.language), *again]

    def _again(self, question: str) -> Press:
        return lambda: self._ask(question)

    def _of_citations(self, citations: Sequence[tuple[str, Citation]], language: Language) -> list[tuple[str, Press]]:
        context = label("context", language)
        found = [
            (f"{context} {number}".strip(), self._context(citation.ref, language))
            for number, citation in citations
        ]
        first = citations[0][1] if citations else None
        if first is not None and first.fact:
            found.append((label("other_figures", language), self._others(first.ref, language)))
        return found

    def _context(self, ref: str, language: Language) -> Press:
        async def press() -> None:
            context = await self.derek.context(ref)
            self.show(render(context, language, "plain") if context else render_page("stale", language, "plain"))

        return press

    def _others(self, ref: str, language: Language) -> Press:
        async def press() -> None:
            for citation in await self.derek.others(ref):
                self.write(plain(inline(citation, language).message))

        return press

    async def _inline(self, query: str) -> None:
        results = await self.derek.inline(query)
        language = detect_language(query, self.language)
        for citation in results.items:
            shown = inline(citation, language)
            self.write(f"• {shown.title} — {shown.description}")
        if not results.items:
            self.show(label("ask_private", language))

    async def _command(self, name: str, argument: str) -> None:
        commands: dict[str, Callable[[str], Awaitable[None]]] = {
            "latest": self._latest,
            "trade": self._trade,
            "quotes": self._quotes,
            "sources": self._sources,
            "language": self._choose_language,
        }
        if name in ("start", "help"):
            self.show(render_page("start" if name == "start" else "help", self.language, "plain"))
        elif name in commands:
            await commands[name](argument.strip())
        else:
            near = process.extractOne(name, IN_CONSOLE, scorer=fuzz.ratio, score_cutoff=NEAREST)
            nearest = f"/{near[0]}" if near else ""
            self.show(render_page("unknown_command", self.language, "plain", command=f"/{name}", nearest=nearest))

    async def _latest(self, topic: str, offset: int = 0) -> None:
        latest: Latest = await self.derek.latest(topic or None, offset)
        turn = self._pages(latest.page, lambda to: self._latest(topic, to))
        self.show(render(latest, self.language, "plain"), turn)

    async def _quotes(self, query: str, offset: int = 0) -> None:
        quotes: Quotes = await self.derek.quotes(query or None, offset)
        people = [] if query else [(name, self._person(name)) for name, _ in quotes.people[:6]]
        turn = self._pages(quotes.page, lambda to: self._quotes(query, to))
        self.show(render(quotes, self.language, "plain"), [*people, *turn])

    def _person(self, name: str) -> Press:
        return lambda: self._quotes(name)

    def _pages(self, page: Page, turn: Callable[[int], Awaitable[None]]) -> list[tuple[str, Press]]:
        steps = ((label("previous", self.language), page.previous), (label("next", self.language), page.next))
        return [(name, self._turning(turn, to)) for name, to in steps if to is not None]

    @staticmethod
    def _turning(turn: Callable[[int], Awaitable[None]], to: int) -> Press:
        return lambda: turn(to)

    async def _trade(self, query: str) -> None:
        trade = await self.derek.trade(query or None)
        picture = await asyncio.to_thread(draw_trade, trade, self.language)
        self.show(render(trade, self.language, "plain"), [(label("csv", self.language), self._csv(trade))])
        if picture:
            path = Path(tempfile.gettempdir()) / f"derek-{trade.measure}.png"
            path.write_bytes(picture)
            self.write(f"→ {path}")

    def _csv(self, trade: Trade) -> Press:
        async def press() -> None:
            self.write(trade_csv(trade, self.language))

        return press

    async def _sources(self, _: str) -> None:
        self.show(render(await self.derek.sources(), self.language, "plain"))

    async def _choose_language(self, code: str) -> None:
        if code in LANGUAGES:
            self._set_language(code)
            return
        choices = [(LANGUAGE_NAMES[language], self._setting(language)) for language in LANGUAGES]
        self.show(render_page("language", self.language, "plain"), choices)

    def _setting(self, language: Language) -> Press:
        async def press() -> None:
            self._set_language(language)

        return press

    def _set_language(self, language: Language) -> None:
        self.language = language
        self.show(render_page("language_set", language, "plain"))


async def chat(derek: Derek, language: Language, *, hint: bool = False) -> None:
    """Talk until the input ends or ``/quit``. ``hint`` tells how to get a token for Telegram."""
    console = Console(derek, language, lambda text: print(text, flush=True))
    if hint:
        console.write(render_page("console_token", language, "plain"))
    console.write(render_page("console_hello", language, "plain"))
    while (line := await asyncio.to_thread(_read)) is not None and line not in QUIT:
        if line:
            await console.take(line)
            console.write("")
    console.write(render_page("console_bye", language, "plain"))


def _read() -> str | None:
    """A line that the user typed, None at the end of the input."""
    if sys.stdin.isatty():
        try:
            return input("> ").strip()
        except EOFError:
            return None
    line = sys.stdin.readline()
    return line.strip() if line else None
