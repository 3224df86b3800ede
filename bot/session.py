"""The connection to Telegram: JSON where no file goes along, and errors known by their status."""

from __future__ import annotations

import json
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiohttp import ClientError, ClientTimeout

_JSON = {"Content-Type": "application/json"}


class Session(AiohttpSession):
    """aiogram's session, but a call without files is sent as JSON, for half the work of a form.

    A gateway's 5xx and a 429 are known by their status, whatever their body.
    """

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - as in aiogram
        """The result of a call; raises the exceptions of aiogram."""
        files: dict[str, Any] = {}
        given = method.model_dump(warnings=False, exclude_none=True)
        prepared = ((name, self.prepare_value(value, bot, files, _dumps_json=False)) for name, value in given.items())
        fields = {name: value for name, value in prepared if value is not None}
        if files:
            return await super().make_request(bot, method, timeout)
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        # Half a surrogate pair, which an article may hold, is no UTF-8.
        body = json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")
        status, content = await self._post(method, url, body, self.timeout if timeout is None else timeout)
        return self.check_response(bot, method, status, content).result

    async def _post(self, method: TelegramMethod[Any], url: str, body: bytes, seconds: float) -> tuple[int, str]:
        session, limit = await self.create_session(), ClientTimeout(total=seconds)
        try:
            async with session.post(url, data=body, headers=_JSON, timeout=limit) as response:
                return response.status, (await response.read()).decode("utf-8", "replace")
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="no answer in time") from error
        except ClientError as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        """The parsed response; raises the exception of aiogram that fits the status."""
        if status_code >= 500:
            raise TelegramServerError(method=method, message=f"status {status_code}")
        if status_code == 429:
            raise TelegramRetryAfter(method=method, message="flood", retry_after=_retry_after(content))
        return super().check_response(bot, method, status_code, content)

    async def close(self) -> None:
        """Close the connections; aiohttp waits for them, so that aiogram's own pause is not needed."""
        if self._session is not None and not self._session.closed:
            await self._session.close()


def _retry_after(content: str) -> int:
    try:
        return max(1, int(json.loads(content)["parameters"]["retry_after"]))
    except (ValueError, KeyError, TypeError):
        return 1
