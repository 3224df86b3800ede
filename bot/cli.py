"""The ``derek`` command: what it takes, and what each command does."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot import commands
from corpus.errors import DerekError
from corpus.model import LANGUAGES

Command = Callable[[argparse.Namespace], Awaitable[int]]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all went well, 1 when not, 2 for words that do not fit."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the models are small: more threads get in each other's way
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(argv)
    command: Command = arguments.command
    try:
        return asyncio.run(_run(command, arguments))
    except DerekError as error:
        print(f"derek: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


async def _run(command: Command, arguments: argparse.Namespace) -> int:
    return await command(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="derek", description="News answers that show their source.")
    several = parser.add_subparsers(required=True, metavar="COMMAND")

    run = _add(several, "run", commands.run, "start the bot: Telegram with BOT_TOKEN, the console without")
    run.add_argument("--env-file", type=Path, default=Path(".env"), help="settings beside the environment (.env)")
    _add(several, "chat", commands.chat, "talk to Derek in this terminal")

    index = _add(several, "index", commands.index, "bring articles into the corpus: files and folders")
    index.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    index.add_argument("--jobs", type=_positive, default=1, help="processes that read at once (1)")
    index.add_argument("--prune", action="store_true", help="remove articles whose files are gone from PATH")

    ask = _add(several, "ask", commands.ask, "answer a question")
    _question(ask)
    ask.add_argument("--lang", choices=LANGUAGES, help="language of the reply (that of the question)")

    search = _add(several, "search", commands.search, "show the passages that match best")
    _question(search)
    search.add_argument("-k", type=_positive, default=10, help="how many (10)")

    latest = _add(several, "latest", commands.latest, "the newest articles")
    latest.add_argument("topic", nargs="*")
    trade = _add(several, "trade", commands.trade, "the trade figures over time")
    trade.add_argument("query", nargs="*", metavar="MEASURE OR YEAR")
    trade.add_argument("--chart", type=Path, metavar="PNG", help="also draw the chart into this file")
    quotes = _add(several, "quotes", commands.quotes, "quotes by person and topic")
    quotes.add_argument("query", nargs="*", metavar="PERSON OR TOPIC")
    for listed in (latest, quotes):
        listed.add_argument("-n", type=_positive, default=10, help="how many (10)")
    for spoken in (latest, trade, quotes):
        spoken.add_argument("--lang", choices=LANGUAGES, help="language of the words around it (yours, by LANG)")

    export = _add(several, "export", commands.export, "write out all articles, facts or quotes")
    export.add_argument("what", choices=("articles", "facts", "quotes"))
    export.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")

    _add(several, "verify", commands.verify, "hold every stored slice against its article")
    _add(several, "health", commands.health, "whether the running bot is well (HEALTH_PORT or WEBHOOK_PORT)")
    return parser


def _add(
    several: argparse._SubParsersAction[argparse.ArgumentParser], name: str, command: Command, help: str
) -> argparse.ArgumentParser:
    parser = several.add_parser(name, help=help, description=help)
    parser.set_defaults(command=command)
    parser.add_argument("--db", metavar="PATH OR URL", help="the corpus (DATABASE_URL, else the demo corpus)")
    parser.add_argument("--json", action="store_true", help="JSON for scripts")
    return parser


def _question(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="*")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl", help='a {"id", "question"} per line')


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value
