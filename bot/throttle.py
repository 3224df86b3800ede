"""How many messages one user or group may send: a token bucket for each."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_KEPT = 10_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    told: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a message may pass; if not, in how many seconds one may, and whether to say so now."""

    passes: bool
    tell: bool = False
    seconds: int = 0


class Throttle:
    """``rate`` messages a second on average and ``burst`` at once for each key; a rate of 0 lets all pass."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = max(1.0, burst)
        self._clock = clock
        self._buckets: OrderedDict[int, _Bucket] = OrderedDict()

    def check(self, key: int) -> Verdict:
        """Count one message of ``key``."""
        if self._rate == 0:
            return Verdict(passes=True)
        bucket = self._refilled(key)
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return Verdict(passes=True)
        tell, bucket.told = not bucket.told, True
        return Verdict(passes=False, tell=tell, seconds=math.ceil((1 - bucket.tokens) / self._rate))

    def _refilled(self, key: int) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(key, _Bucket(self._burst, now))
        self._buckets.move_to_end(key)
        if len(self._buckets) > _KEPT:
            self._buckets.popitem(last=False)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._rate)
        bucket.at = now
        if bucket.tokens >= self._burst / 2:  # calm again: a later flood is told anew
            bucket.told = False
        return bucket
