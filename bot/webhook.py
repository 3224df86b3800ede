"""The webhook: answers 200 only for what is settled, and survives whatever else is sent to it."""

from __future__ import annotations

import hmac
import json
import logging
from json import JSONDecodeError

from aiohttp import web

from bot.intake import BusyError, Intake, MalformedUpdateError

log = logging.getLogger(__name__)

_PATIENCE = 5.0
"""Seconds until an update in work is parked: it must not hold one of Telegram's few connections."""
BODY_LIMIT = 1 << 20
"""Bytes; an update of Telegram is a few kilobytes."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Webhook:
    """Receives updates at ``path`` from whoever knows ``secret``."""

    def __init__(self, intake: Intake, path: str, secret: str) -> None:
        if not secret:
            raise ValueError("a webhook without a secret lets anyone speak for Telegram")
        self._intake = intake
        self._path = path
        self._secret = secret.encode()

    def application(self, others: list[web.RouteDef]) -> web.Application:
        """The application that serves the webhook and ``others``."""
        app = web.Application(client_max_size=BODY_LIMIT)
        app.add_routes([web.post(self._path, self._receive), *others])
        return app

    async def _receive(self, request: web.Request) -> web.Response:
        if not self._is_known(request):
            return _refusal(401, "wrong or missing secret")
        if request.content_type != "application/json":
            return _refusal(415, "an update is application/json")
        if (request.content_length or 0) > BODY_LIMIT:
            return _refusal(413, "too large")
        try:
            update = json.loads(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return _refusal(413, "too large")
        except (JSONDecodeError, UnicodeDecodeError, RecursionError, ValueError):
            return _refusal(400, "not JSON")
        return await self._settle(update)

    async def _settle(self, update: object) -> web.Response:
        try:
            await self._intake.settle(update, _PATIENCE)
        except MalformedUpdateError as error:
            return _refusal(400, str(error))
        except BusyError:
            return _refusal(503, "busy; send it again")
        return web.json_response({"ok": True})

    def _is_known(self, request: web.Request) -> bool:
        # Bytes, because compare_digest refuses strings outside ASCII, and headers may hold anything.
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(given, self._secret)


def _refusal(status: int, reason: str) -> web.Response:
    return web.json_response({"ok": False, "description": reason}, status=status)
