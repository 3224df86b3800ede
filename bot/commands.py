"""What each command of ``derek`` does. Each returns the exit code."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot import corpora, output
from corpus.errors import DerekError
from corpus.model import LANGUAGES, Language
from corpus.service import Derek
from templates import draw_trade, render


@asynccontextmanager
async def opened(arguments: Namespace) -> AsyncIterator[Derek]:
    """The corpus that the command line or the environment names, closed afterwards."""
    derek = await corpora.open_corpus(arguments.db or os.environ.get("DATABASE_URL") or None, os.environ)
    try:
        yield derek
    finally:
        await derek.close()


async def index(arguments: Namespace) -> int:
    """``derek index``: 1 when a file could not be read, the others being in."""
    from bot.indexing import describe, show_progress, summary
    from corpus.index import Outcome
    from corpus.index import index as index_paths

    derek = await Derek.open(arguments.db or os.environ.get("DATABASE_URL") or corpora.default_database(os.environ))
    try:
        events = index_paths(arguments.paths, derek.store, jobs=arguments.jobs, prune=arguments.prune)
        if not sys.stderr.isatty() and not arguments.json:
            events = describe(events, lambda line: print(line, file=sys.stderr))
        counts = await show_progress(events)
    finally:
        await derek.close()
    if arguments.json:
        print(output.dumps({str(outcome): counts[outcome] for outcome in Outcome}))
    else:
        print(summary(counts))
    return 1 if counts[Outcome.FAILED] else 0


async def ask(arguments: Namespace) -> int:
    """``derek ask``."""
    async with opened(arguments) as derek:
        for id, question in _questions(arguments):
            answer = await derek.ask(question, language=arguments.lang)
            plain = "" if arguments.json else render(answer, answer.language, "plain")
            print(output.dumps(output.of_answer(answer, id)) if arguments.json else plain, flush=bool(arguments.batch))
    return 0


async def search(arguments: Namespace) -> int:
    """``derek search``."""
    async with opened(arguments) as derek:
        for id, question in _questions(arguments):
            results = [output.of_passage(*item) for item in await derek.search(question, arguments.k)]
            if arguments.json:
                print(output.dumps({"id": id, "results": results}))
            else:
                for rank, item in enumerate(results, 1):
                    print(f"{rank}. {item['source']} [{item['start']}:{item['end']}] {item['score']}\n{item['text']}\n")
    return 0


async def latest(arguments: Namespace) -> int:
    """``derek latest``."""
    async with opened(arguments) as derek:
        reply = await derek.latest(" ".join(arguments.topic) or None, 0, arguments.n)
        _show(arguments, output.of_latest(reply), render(reply, _language(arguments), "plain"))
    return 0


async def trade(arguments: Namespace) -> int:
    """``derek trade``."""
    async with opened(arguments) as derek:
        reply = await derek.trade(" ".join(arguments.query) or None)
        _show(arguments, output.of_trade(reply), render(reply, _language(arguments), "plain"))
        if arguments.chart:
            _write_chart(arguments.chart, draw_trade(reply, _language(arguments)))
    return 0


async def quotes(arguments: Namespace) -> int:
    """``derek quotes``."""
    async with opened(arguments) as derek:
        reply = await derek.quotes(" ".join(arguments.query) or None, 0, arguments.n)
        _show(arguments, output.of_quotes(reply), render(reply, _language(arguments), "plain"))
    return 0


async def export(arguments: Namespace) -> int:
    """``derek export``."""
    columns = {"articles": output.ARTICLE_COLUMNS, "facts": output.FACT_COLUMNS, "quotes": output.QUOTE_COLUMNS}
    async with opened(arguments) as derek:
        records = [record async for record in _exported(derek, arguments.what)]
    as_csv = arguments.format == "csv"
    lines = output.as_csv(columns[arguments.what], records) if as_csv else map(output.dumps, records)
    for line in lines:
        print(line)
    return 0


async def _exported(derek: Derek, what: str) -> AsyncIterator[dict[str, Any]]:
    async for article, facts, quoted in derek.store.everything():
        if what == "articles":
            yield output.of_article(article)
        for fact in facts if what == "facts" else ():
            yield output.of_fact(article, fact)
        for quote in quoted if what == "quotes" else ():
            yield output.of_quote(article, quote)


async def verify(arguments: Namespace) -> int:
    """``derek verify``: 1 when a stored slice differs from its article."""
    async with opened(arguments) as derek:
        wrong = [problem async for problem in derek.store.damage()]
        articles, facts, quoted = await derek.store.counts()
    for problem in wrong:
        print(problem)
    if arguments.json:
        print(output.dumps({"articles": articles, "facts": facts, "quotes": quoted, "damaged": wrong}))
    elif not wrong:
        print(f"{articles} articles, {facts} figures, {quoted} quotes: every slice stands in its article")
    return 1 if wrong else 0


async def chat(arguments: Namespace) -> int:
    """``derek chat``."""
    from bot.console import chat as talk

    async with opened(arguments) as derek:
        await talk(derek, _language(arguments))
    return 0


async def run(arguments: Namespace) -> int:
    """``derek run``: Telegram when there is a token, else the console and how to get one."""
    from bot.settings import Settings

    settings = Settings.load(os.environ, arguments.env_file)
    settings = settings.model_copy(update={"database_url": arguments.db or settings.database_url})
    derek = await corpora.open_corpus(settings.database_url, os.environ)
    try:
        if settings.bot_token is not None:
            from bot.telegram import run as serve

            await serve(settings, derek)
        else:
            from bot.console import chat as talk

            await talk(derek, _language(arguments), hint=True)
    finally:
        await derek.close()
    return 0


async def health(arguments: Namespace) -> int:
    """``derek health``: 1 when the running bot is not well."""
    from bot.health import ask_health
    from bot.settings import Settings

    settings = Settings.load(os.environ, Path(".env"))
    problem = await ask_health(settings)
    print(problem or "ok", file=sys.stderr if problem else sys.stdout)
    return 1 if problem else 0


def _questions(arguments: Namespace) -> Iterator[tuple[object, str]]:
    """The question of the command line, or those of the batch file, with their ids."""
    if arguments.batch is None:
        if not arguments.question:
            raise DerekError("no question: write one after the command, or name a file with --batch")
        yield None, " ".join(arguments.question)
        return
    try:
        text = arguments.batch.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DerekError(f"{arguments.batch}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _asked(line, f"{arguments.batch}:{number}")


def _asked(line: str, where: str) -> tuple[object, str]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise DerekError(f"{where}: not JSON ({error})") from error
    if not isinstance(record, dict) or not isinstance(record.get("question"), str):
        raise DerekError(f'{where}: not an object with a "question" in words')
    return record.get("id"), record["question"]


def _show(arguments: Namespace, record: dict[str, Any], text: str) -> None:
    print(output.dumps(record) if arguments.json else text)


def _language(arguments: Namespace) -> Language:
    """The language asked for, else that of the terminal, else English."""
    chosen: Language | None = getattr(arguments, "lang", None)
    if chosen is not None:
        return chosen
    mine = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return next((language for language in LANGUAGES if language == mine), "en")


def _write_chart(path: Path, picture: bytes | None) -> None:
    if picture is None:
        raise DerekError("no figures to draw")
    try:
        path.write_bytes(picture)
    except OSError as error:
        raise DerekError(f"{path}: cannot be written ({error.strerror})") from error
