"""Hours in which nobody is written to unasked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Self

_WORDS = re.compile(r"(\d{1,2})\s*-\s*(\d{1,2})(?:\s+UTC\s*([+-]\d{1,2})?)?", re.IGNORECASE)
_DAY = 24


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From the hour ``start`` to the hour ``end`` of a day whose clock is ``offset`` hours before UTC.

    They may go over midnight; when both are the same, there are none.
    """

    start: int
    end: int
    offset: int = 0

    @classmethod
    def read(cls, words: str) -> Self:
        """The hours in words such as ``22-8 UTC+5``; without an offset those of UTC.

        Raises :class:`ValueError` when the words are of another form or no hours of a day.
        """
        found = _WORDS.fullmatch(words.strip())
        if found is None:
            raise ValueError("not of the form 22-8 UTC+5")
        start, end, offset = int(found[1]), int(found[2]), int(found[3] or 0)
        if start > _DAY or end > _DAY or not -12 <= offset <= 14:
            raise ValueError("no hours of a day")
        return cls(start % _DAY, end % _DAY, offset)

    def hold(self, moment: datetime) -> bool:
        """Whether ``moment`` (aware of its zone) is in them."""
        hour = moment.astimezone(timezone(timedelta(hours=self.offset))).hour
        if self.start <= self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end
