"""The webhook over HTTP: who is let in, what is refused, when 200 is said; health and metrics beside it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.health import ask_health
from bot.settings import Settings
from bot.telegram import Process
from bot.webhook import BODY_LIMIT, SECRET_HEADER, Webhook
from corpus.errors import SettingsError
from tests.botapi import BotApi
from tests.fake_derek import FakeDerek
from tests.running import running, settings_for, until

SECRET = "hush_hush-123"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Hook:
    """The bot behind its webhook, and a way to knock at it."""

    process: Process
    settings: Settings
    session: aiohttp.ClientSession
    url: str

    async def post(self, secret: str | None = SECRET, **how: Any) -> int:
        """Post something; the status."""
        headers = {SECRET_HEADER: secret} if secret is not None else {}
        async with self.session.post(self.url, headers=headers | how.pop("headers", {}), **how) as answer:
            await answer.read()
            return answer.status

    async def get(self, path: str) -> tuple[int, str]:
        """Get a path of the same server."""
        async with self.session.get(self.url.rsplit("/", 1)[0] + path) as answer:
            return answer.status, await answer.text()


@pytest_asyncio.fixture
async def hook(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> AsyncIterator[Hook]:
    """The bot, running by webhook."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/derek"
    settings = settings_for(
        botapi, tmp_path, WEBHOOK_URL=url, WEBHOOK_SECRET=SECRET, WEBHOOK_PORT=str(port)
    )
    with botapi.expecting("HTTPS", required=False):
        async with running(settings, derek) as process, aiohttp.ClientSession() as session:
            await until(lambda: bool(botapi.calls_of("setWebhook")))
            yield Hook(process, settings, session, url)


def asked(number: int, text: str = "/help") -> dict[str, Any]:
    """An update from user 1."""
    user = {"id": 1, "is_bot": False, "first_name": "A", "language_code": "en"}
    chat = {"id": 1, "type": "private", "first_name": "A"}
    message = {"message_id": 1, "date": 1700000000, "chat": chat, "from": user, "text": text}
    return {"update_id": number, "message": message}


async def test_it_announces_itself_and_answers(botapi: BotApi, hook: Hook) -> None:
    [call] = botapi.calls_of("setWebhook")
    assert call.params["secret_token"] == SECRET
    assert call.params["url"] == hook.url
    assert "inline_query" in call.params["allowed_updates"]
    reply = await botapi.user(language_code="en").private().send("/help")
    assert "/trade" in reply.text
    assert list(await botapi.user().inline("barges"))


async def test_updates_are_handled_before_the_200_and_once(botapi: BotApi, hook: Hook) -> None:
    botapi.user().private()
    assert await hook.post(json=asked(1)) == 200
    assert len(botapi.calls_of("sendMessage")) == 1
    assert await hook.post(json=asked(1)) == 200
    assert len(botapi.calls_of("sendMessage")) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "секрет", "\udcff"])
async def test_nobody_comes_in_without_the_secret(botapi: BotApi, hook: Hook, secret: str | None) -> None:
    botapi.user().private()
    assert await hook.post(secret, json=asked(1)) == 401
    assert not botapi.calls_of("sendMessage")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"\xff\xfe", b"null", b"[]", b"5", b'"text"', b"{}", b'{"update_id": "1"}',
        b'{"update_id": null}', b'{"update_id": 1.5}', b'{"update_id": 1, "message": "text"}',
        b'{"update_id": 1, "message": {"message_id": {}}}', b"[" * 100_000, b'{"update_id": NaN}',
        b'{"update_id": true}', b'{"update_id": 1' + b"0" * 30 + b"}",
        b'{"update_id": 1' + b"0" * 5000 + b"}",
    ],
    ids=lambda body: body[:30].decode("latin-1"),
)  # fmt: skip
async def test_what_is_no_update_is_refused_and_changes_nothing(
    botapi: BotApi, hook: Hook, body: bytes
) -> None:
    json_type = {"Content-Type": "application/json"}
    assert await hook.post(data=body, headers=json_type) == 400
    botapi.user().private()
    assert await hook.post(json=asked(1)) == 200
    assert len(botapi.calls_of("sendMessage")) == 1


async def test_other_methods_types_and_paths_are_refused(hook: Hook) -> None:
    for method in ("GET", "PUT", "DELETE", "PATCH"):
        async with hook.session.request(method, hook.url, headers={SECRET_HEADER: SECRET}) as answer:
            assert answer.status == 405
    assert await hook.post(data=b"{}", headers={"Content-Type": "text/plain"}) == 415
    assert (await hook.get("/elsewhere"))[0] == 404


async def test_large_bodies_are_refused_announced_or_not(hook: Hook) -> None:
    json_type = {"Content-Type": "application/json"}
    assert await hook.post(data=b" " * (BODY_LIMIT + 1), headers=json_type) == 413

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * (BODY_LIMIT // 20)

    assert await hook.post(data=drip(), headers=json_type) == 413
    assert (await hook.get("/healthz"))[0] == 200


async def test_health_and_metrics_are_beside_it(botapi: BotApi, hook: Hook, derek: FakeDerek) -> None:
    await botapi.user(language_code="en").private().send("What about barges?")
    await botapi.user(language_code="en").private().send("Quantum entanglement?")
    assert await hook.get("/healthz") == (200, '{"status": "ok"}')
    status, text = await hook.get("/metrics")
    assert status == 200
    assert 'derek_answers_total{status="answered"} 1.0' in text
    assert 'derek_answers_total{status="not_found"} 1.0' in text
    assert 'derek_corpus{what="articles"} 4.0' in text
    assert 'derek_handler_seconds_count{handler="asked"} 2.0' in text


async def test_a_corpus_that_fails_is_unhealthy(hook: Hook, derek: FakeDerek) -> None:
    async def fail() -> None:
        raise SettingsError("no database")

    assert await ask_health(hook.settings) is None
    derek.sources = fail  # type: ignore[method-assign, assignment]
    assert (await hook.get("/healthz"))[0] == 503
    assert "status 503" in (await ask_health(hook.settings) or "")


async def test_a_bot_that_does_not_run_is_unhealthy() -> None:
    url = f"http://127.0.0.1:{free_port()}"
    for environ in ({"HEALTH_PORT": str(free_port())}, {"TELEGRAM_API_URL": url}):
        assert "no answer" in (await ask_health(Settings.load(environ)) or "")


async def test_a_polling_bot_without_a_port_is_as_healthy_as_its_server(
    botapi: BotApi, tmp_path: Path
) -> None:
    assert await ask_health(settings_for(botapi, tmp_path)) is None


async def test_a_busy_bot_has_telegram_send_again(botapi: BotApi, hook: Hook) -> None:
    botapi.user().private()
    await hook.process.intake.stop(1)
    assert await hook.post(json=asked(1)) == 503
    assert not botapi.calls_of("sendMessage")


async def test_a_port_that_is_taken_is_told(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        hooked = {"WEBHOOK_URL": "https://bot.example.org", "WEBHOOK_SECRET": SECRET, "WEBHOOK_PORT": port}
        for name, more in (("WEBHOOK_PORT", hooked), ("HEALTH_PORT", {"HEALTH_PORT": port})):
            with pytest.raises(SettingsError, match=f"{name} {port}: .*choose a free port"):
                async with asyncio.timeout(5), Process(settings_for(botapi, tmp_path, **more), derek) as it:  # type: ignore[arg-type]
                    await it.run(asyncio.Event())


async def test_health_while_polling(botapi: BotApi, derek: FakeDerek, tmp_path: Path) -> None:
    port = free_port()
    async with running(settings_for(botapi, tmp_path, HEALTH_PORT=str(port)), derek):
        assert await botapi.user().private().send("/help")
        url = f"http://127.0.0.1:{port}/metrics"
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            assert 'derek_updates_total{kind="Message"} 1.0' in await answer.text()


def test_a_webhook_without_a_secret_does_not_start() -> None:
    with pytest.raises(ValueError, match="secret"):
        Webhook(None, "/", "")  # type: ignore[arg-type]
