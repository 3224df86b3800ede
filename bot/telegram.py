"""The Telegram process: starts the bot, runs it by polling or webhook, and stops it without loss."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import Update, User
from aiogram.types.update import UpdateTypeLookupError
from aiohttp import web

from bot import logs, middlewares
from bot.calls import TRANSIENT, Persistence, make_bot
from bot.follows import Follows
from bot.health import Health, serve
from bot.intake import DEFAULT_BOUNDS, Bounds, Handle, Intake
from bot.introduction import introduce
from bot.metrics import Metrics
from bot.operations import Operations
from bot.polling import ALLOWED_UPDATES, Pace, Poller
from bot.settings import Settings, default_state_path
from bot.state import State
from bot.watch import Watch
from bot.webhook import Webhook
from corpus.errors import DerekError, SettingsError
from handlers import make_router

if TYPE_CHECKING:
    from corpus.service import Derek

log = logging.getLogger(__name__)


_PACE = Pace()


async def run(settings: Settings, derek: Derek) -> None:
    """Run the bot until SIGTERM or SIGINT; then finish what was accepted.

    Raises :class:`DerekError` in one line: no or a wrong token, an unreachable server, a taken port.
    """
    logs.configure(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        async with Process(settings, derek) as process:
            gc.collect()
            gc.freeze()  # what lives as long as the process need not be looked at by each collection
            await process.run(stop)
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


class Process:
    """A started bot. Use as ``async with``; ``port`` is where it listens, once it does."""

    def __init__(
        self, settings: Settings, derek: Derek, pace: Pace = _PACE, bounds: Bounds = DEFAULT_BOUNDS
    ) -> None:
        if settings.bot_token is None:
            raise SettingsError("BOT_TOKEN is not set: put the token that @BotFather gave into it")
        self._settings = settings
        self._derek = derek
        self._pace = pace
        self._bounds = bounds
        self._open = AsyncExitStack()
        self.metrics = Metrics()
        self.bot: Bot = make_bot(settings, self.metrics, Persistence(self.metrics, backoff=pace.backoff))

    async def __aenter__(self) -> Process:
        """Check the token, open the state, introduce the bot."""
        try:
            self._open.push_async_callback(self.bot.session.close)
            me = await _identify(self.bot, self._settings, self._pace)
            self.state = await State.open(self._settings.state_path or default_state_path(os.environ))
            self._open.push_async_callback(self.state.close)
            self.operations = Operations(self._settings, self._derek, self.metrics, Follows(self.state))
            self._open.push_async_callback(self.operations.stop)
            dispatcher = self._dispatcher(me)
            self.intake = Intake(self._feeder(dispatcher), self.bot, self.state, self.metrics, self._bounds)
        except BaseException:
            await self._open.aclose()
            raise
        log.info("started as @%s", me.username)
        if not me.supports_inline_queries:
            log.warning("inline mode is off: switch it on with /setinline at @BotFather")
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close what was opened."""
        await self._open.aclose()

    async def run(self, stop: asyncio.Event) -> None:
        """Handle updates until ``stop`` is set, then finish what was accepted."""
        watch = Watch(self._derek, self.bot, self.state, self.metrics, self._settings.quiet_hours)
        work = (introduce(self.bot), self._prune(), watch.run(self._pace.news))
        chores = [asyncio.create_task(chore) for chore in work]
        try:
            await self.intake.resume()
            await (self._listen(stop) if self._settings.webhook_url else self._poll(stop))
        finally:
            for chore in chores:
                chore.cancel()
            await asyncio.gather(*chores, return_exceptions=True)
        log.info("stopped")

    def _dispatcher(self, me: User) -> Dispatcher:
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.workflow_data.update(
            derek=self._derek, memory=self.state, follows=Follows(self.state), me=me, operations=self.operations
        )
        middlewares.install(dispatcher, self._settings, self.state, self.metrics)
        dispatcher.include_router(make_router(self._count_failure, on_chosen=self.metrics.chosen.inc))
        return dispatcher

    def _count_failure(self, error: Exception) -> None:
        self.metrics.failures.labels(type(error).__name__).inc()

    def _feeder(self, dispatcher: Dispatcher) -> Handle:
        async def feed(update: Update, received: float) -> None:
            try:
                update.event_type  # noqa: B018 - raises for kinds that aiogram does not know yet
            except UpdateTypeLookupError:
                log.info("update %d is of an unknown kind and ignored", update.update_id)
                return
            await dispatcher.feed_update(self.bot, update, received=received)

        return feed

    async def _poll(self, stop: asyncio.Event) -> None:
        await self.bot.delete_webhook(drop_pending_updates=False)
        if self._settings.health_port is not None:
            await self._serve(self._health_app(), self._settings.health_port, "HEALTH_PORT")
        poller = Poller(self.bot, self.intake, self._pace)
        async with asyncio.TaskGroup() as group:
            group.create_task(poller.run())
            stopping = group.create_task(stop.wait())
            await stopping
            poller.stop()
            await self.intake.stop(self._pace.grace)

    async def _listen(self, stop: asyncio.Event) -> None:
        url, secret = self._settings.webhook_url or "", self._settings.webhook_secret
        webhook = Webhook(self.intake, urlsplit(url).path or "/", secret.get_secret_value() if secret else "")
        separate = self._settings.health_port
        app = webhook.application([] if separate else self._health().routes())
        await self._serve(app, self._settings.webhook_port, "WEBHOOK_PORT")
        if separate is not None:
            await self._serve(self._health_app(), separate, "HEALTH_PORT")
        await self._announce(url)
        await stop.wait()
        await self.intake.stop(self._pace.grace)

    async def _serve(self, app: web.Application, port: int, setting: str) -> None:
        runner = await serve(app, port, setting)
        self._open.push_async_callback(runner.cleanup)

    async def _announce(self, url: str) -> None:
        secret = self._settings.webhook_secret
        try:
            await self.bot.set_webhook(
                url,
                secret_token=secret.get_secret_value() if secret else None,
                allowed_updates=ALLOWED_UPDATES,
                drop_pending_updates=False,
            )
        except TelegramBadRequest as error:
            why = f"WEBHOOK_URL {url}: Telegram refuses it ({error.message})"
            raise SettingsError(f"{why}: give a public https address") from None

    def _health(self) -> Health:
        return Health(self._derek, self.metrics)

    def _health_app(self) -> web.Application:
        app = web.Application()
        app.add_routes(self._health().routes())
        return app

    async def _prune(self) -> None:
        while True:
            await asyncio.sleep(3600)
            await self.state.prune()


async def _identify(bot: Bot, settings: Settings, pace: Pace, attempts: int = 3) -> User:
    """Who the token belongs to; a server that does not answer is asked ``attempts`` times."""
    for attempt in range(attempts):
        try:
            return await bot.get_me(request_timeout=10)
        except (TelegramUnauthorizedError, TelegramNotFound):
            why = "BOT_TOKEN: Telegram does not know this token"
            raise SettingsError(f"{why}: copy it again from @BotFather, or make a new one there") from None
        except TRANSIENT:
            await asyncio.sleep(pace.backoff * 2**attempt)
        except AiogramError as error:
            what = error.message if isinstance(error, TelegramAPIError) else type(error).__name__
            raise DerekError(f"TELEGRAM_API_URL {settings.telegram_api_url}: {what}") from None
    why = f"TELEGRAM_API_URL {settings.telegram_api_url}: no Bot API server answers there"
    raise DerekError(f"{why}: check the address and the network")
