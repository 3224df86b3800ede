"""Trouble on request: refusals, server errors, lost connections, slow answers, rates."""

from __future__ import annotations

import math
import random
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.botapi.errors import ApiError, Json, too_many

SENDS = ("send", "copymessage", "forwardmessage")


@dataclass(slots=True)
class Fault:
    """One kind of trouble for the next ``times`` calls of ``method`` (None: any but getUpdates)."""

    method: str | None = None
    error: ApiError | None = None
    reset: bool = False
    delay: float = 0.0
    executed: bool = False
    times: int = 1

    def hits(self, method: str) -> bool:
        """Whether it is for this call."""
        if self.method is None:
            return self.times > 0 and method != "getupdates"
        return self.times > 0 and method == self.method.lower()


def server_error(status: int, retry_after: int = 0, description: str | None = None) -> ApiError:
    """429 with ``retry_after``, or another status with Telegram's words for it."""
    if status == 429:
        return too_many(retry_after)
    names = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}
    return ApiError(description or names.get(status, f"Error {status}"), status, kind="outside")


@dataclass(slots=True)
class Faults:
    """The troubles to come, in order; and a seeded random mode."""

    queue: list[Fault] = field(default_factory=list)
    dice: random.Random | None = None
    rate_429: float = 0.0
    rate_502: float = 0.0
    met: int = 0

    def next(self, method: str) -> Fault | None:
        """The trouble that this call meets, if any."""
        for fault in self.queue:
            if fault.hits(method):
                fault.times -= 1
                self.met += 1
                return fault
        return self._roll(method)

    def _roll(self, method: str) -> Fault | None:
        if self.dice is None or method == "getupdates":
            return None
        rolled = self.dice.random()
        if rolled >= self.rate_429 + self.rate_502:
            return None
        self.met += 1
        return Fault(error=server_error(429, 1) if rolled < self.rate_429 else server_error(502))


@dataclass(slots=True)
class Rates:
    """Telegram's rates of messages: per chat, per group, in all; each as (messages, seconds)."""

    per_chat: tuple[int, float] = (1, 1.0)
    per_group: tuple[int, float] = (20, 60.0)
    overall: tuple[int, float] = (30, 1.0)
    waits: dict[object, float] = field(default_factory=dict)
    _sent: defaultdict[object, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, method: str, params: Json) -> None:
        """429 when this message comes too soon."""
        if not method.startswith(SENDS) or method == "sendchataction":
            return
        now, chat = time.monotonic(), params.get("chat_id")
        windows: dict[object, tuple[int, float]] = {"all": self.overall, chat: self.per_chat}
        if isinstance(chat, int) and chat < 0:
            windows["group", chat] = self.per_group
        wait = max(self._wait(key, *window, now) for key, window in windows.items())
        if wait > 0:
            raise too_many(math.ceil(wait))
        for key in windows:
            self._sent[key].append(now)

    def _wait(self, key: object, most: int, seconds: float, now: float) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[-most] + seconds - now if len(sent) >= most else 0.0
