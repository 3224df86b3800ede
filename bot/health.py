"""``/healthz`` and ``/metrics`` over HTTP."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from bot.metrics import Metrics
from bot.settings import Settings
from corpus.errors import DerekError, SettingsError

if TYPE_CHECKING:
    from corpus.service import Derek

log = logging.getLogger(__name__)


class Health:
    """Answers whether the bot can answer, and the metrics; the corpus is counted once a minute at most."""

    def __init__(self, derek: Derek, metrics: Metrics, *, today: Callable[[], date] = date.today) -> None:
        self._derek = derek
        self._metrics = metrics
        self._today = today
        self._counted = float("-inf")

    def routes(self) -> list[web.RouteDef]:
        """The routes, for an application of their own or beside the webhook."""
        return [web.get("/healthz", self._healthz), web.get("/metrics", self._expose)]

    async def _healthz(self, _: web.Request) -> web.Response:
        try:
            await asyncio.wait_for(self._derek.sources(), timeout=5)
        except (DerekError, TimeoutError, OSError) as error:
            log.error("the corpus does not answer: %s", type(error).__name__)
            return web.json_response({"status": "failing"}, status=503)
        return web.json_response({"status": "ok"})

    async def _expose(self, _: web.Request) -> web.Response:
        if time.monotonic() - self._counted > 60:
            self._counted = time.monotonic()
            await self._count()
        return web.Response(body=self._metrics.expose(), content_type="text/plain", charset="utf-8")

    async def _count(self) -> None:
        sources = await self._derek.sources()
        coverage = sources.coverage
        counts = {"articles": coverage.articles, "facts": sources.facts, "quotes": sources.quotes}
        for what, number in counts.items():
            self._metrics.corpus.labels(what).set(number)
        if coverage.period is not None:
            self._metrics.corpus_age.set((self._today() - coverage.period.end).days)


async def ask_health(settings: Settings) -> str | None:
    """What is wrong with the bot that runs with ``settings``, or None when it is well.

    A bot that polls without HEALTH_PORT listens nowhere: then its Bot API server is all that can be asked.
    """
    port = settings.health_port or (settings.webhook_port if settings.webhook_url else None)
    url = f"http://127.0.0.1:{port}/healthz" if port else settings.telegram_api_url
    try:
        async with ClientSession() as session, session.get(url, timeout=ClientTimeout(total=8)) as answer:
            healthy = answer.status == 200 or port is None
    except (ClientError, TimeoutError, OSError) as error:
        return f"{url}: no answer ({type(error).__name__})"
    return None if healthy else f"{url}: status {answer.status}, the corpus does not answer"


async def serve(app: web.Application, port: int, setting: str) -> web.AppRunner:
    """Serve ``app`` on ``port`` (0: any free one); raises :class:`SettingsError` when it is taken."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "0.0.0.0", port).start()  # noqa: S104 - behind a proxy or in a container
    except OSError as error:
        await runner.cleanup()
        why = f"{setting} {port}: cannot listen ({error.strerror}): choose a free port"
        raise SettingsError(why) from None
    return runner
