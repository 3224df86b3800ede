"""Refusals of the Bot API, as Telegram words them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["schema", "limit", "state", "outside"]
"""Who is to blame: the bot (schema, limit, state) or the world around it (outside)."""


class ApiError(Exception):
    """A refused call: what the answer's JSON says, and whether the bot is to blame for it."""

    def __init__(
        self, description: str, code: int = 400, *, kind: Kind = "state", parameters: Json | None = None
    ) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.kind = kind
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON that Telegram answers."""
        names = {400: "Bad Request: ", 403: "Forbidden: ", 409: "Conflict: "}
        text = names.get(self.code, "") + self.description
        extra = {"parameters": self.parameters} if self.parameters else {}
        return {"ok": False, "error_code": self.code, "description": text, **extra}


@dataclass(frozen=True, slots=True)
class Violation:
    """A call that Telegram would have refused through the bot's own fault."""

    method: str
    kind: Kind
    description: str
    params: Json

    def __str__(self) -> str:
        shown = {key: str(value)[:200] for key, value in self.params.items()}
        return f"{self.method} [{self.kind}]: {self.description} (params: {shown})"


def too_many(retry_after: int) -> ApiError:
    """429, as Telegram answers it."""
    text = f"Too Many Requests: retry after {retry_after}"
    return ApiError(text, 429, kind="outside", parameters={"retry_after": retry_after})
