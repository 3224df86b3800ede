"""What the server knows: chats, messages, files, queries, calls."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from tests.botapi.errors import ApiError, Json
from tests.botapi.html import Formatted

BOT: Json = {
    "id": 42,
    "is_bot": True,
    "first_name": "Derek",
    "username": "derek_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}


@dataclass(slots=True)
class Call:
    """A call of the bot: ``params`` decoded, ``files`` as uploaded, ``status`` of the answer (0: none)."""

    method: str
    params: Json
    files: dict[str, bytes]
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    answer: Json = field(default_factory=dict)


@dataclass(slots=True)
class Stored:
    """A message as it stands: its JSON, the text or caption as sent (``source``), what was uploaded."""

    json: Json
    source: str = ""
    data: bytes | None = None
    edits: int = 0
    deleted_by: Literal["bot", "user"] | None = None

    @property
    def formatted(self) -> Formatted:
        """Text or caption with entities."""
        key, entities = ("text", "entities") if "text" in self.json else ("caption", "caption_entities")
        return Formatted(self.json.get(key, ""), tuple(self.json.get(entities, ())))


@dataclass(slots=True)
class Query:
    """A callback or inline query: who waits for it and how it was answered."""

    json: Json
    at: float = field(default_factory=time.monotonic)
    expired: bool = False
    answer: Json | None = None


@dataclass(slots=True)
class Chat:
    """A chat: its JSON, who is in it, whether the bot may write to it."""

    json: Json
    members: dict[int, str] = field(default_factory=dict)
    closed: ApiError | None = None
    log: list[str] = field(default_factory=list)

    @property
    def id(self) -> int:
        """Chat id: of the user in private, negative in groups."""
        return int(self.json["id"])


class World:
    """Everything that lasts between calls."""

    def __init__(self) -> None:
        self.chats: dict[int, Chat] = {}
        self.users: dict[int, Json] = {int(BOT["id"]): BOT}
        self.messages: dict[tuple[int, int], Stored] = {}
        self.by_chat: defaultdict[int, list[Stored]] = defaultdict(list)
        self.inline_messages: dict[str, Stored] = {}
        self.files: dict[str, bytes] = {}
        self.callbacks: dict[str, Query] = {}
        self.inlines: dict[str, Query] = {}
        self.actions: list[Json] = []
        self.reactions: dict[tuple[int, int], list[Json]] = {}
        self.settings: dict[tuple[str, str, str], object] = {}
        self._ids: defaultdict[int, Iterator[int]] = defaultdict(lambda: itertools.count(1))
        self._serial = itertools.count(1)

    def serial(self) -> int:
        """A number that was never used before."""
        return next(self._serial)

    def chat(self, chat_id: object) -> Chat:
        """The chat that the bot names; 400 when there is none, 403 when it may not write there."""
        found = self.chats.get(chat_id) if isinstance(chat_id, int) else self._named(str(chat_id))
        if found is None:
            raise ApiError("chat not found")
        if found.closed:
            raise found.closed
        return found

    def _named(self, name: str) -> Chat | None:
        return next((c for c in self.chats.values() if f"@{c.json.get('username')}" == name), None)

    def next_message_id(self, chat_id: int) -> int:
        """Ids count per supergroup or channel, and over all private chats together, as in Telegram."""
        return next(self._ids[min(chat_id, 0)])

    def add(self, chat: Chat, message: Json, source: str = "", data: bytes | None = None) -> Stored:
        """Store a new message of ``chat``."""
        number = self.next_message_id(chat.id)
        head: Json = {"message_id": number, "date": int(time.time()), "chat": chat.json}
        stored = Stored(head | message, source, data)
        self.messages[chat.id, number] = stored
        self.by_chat[chat.id].append(stored)
        return stored

    def message(self, chat_id: object, message_id: object, missing: str) -> Stored:
        """A message that stands in a chat; 400 ``missing`` if not (not the bot to blame if a user did it)."""
        chat = self.chat(chat_id)
        stored = self.messages.get((chat.id, message_id)) if isinstance(message_id, int) else None
        if stored is None or stored.deleted_by:
            gone = stored is not None and stored.deleted_by == "user"
            raise ApiError(missing, kind="outside" if gone else "state")
        return stored

    def since(self, chat_id: int, mark: int) -> list[Stored]:
        """Messages of the bot in a chat after the first ``mark`` ones, deleted ones left out."""
        new = self.by_chat[chat_id][mark:]
        return [stored for stored in new if not stored.deleted_by and self.by_bot(stored)]

    def mark(self, chat_id: int) -> int:
        """How many messages the chat has had."""
        return len(self.by_chat[chat_id])

    @staticmethod
    def by_bot(stored: Stored) -> bool:
        """Whether the bot sent it (not through inline mode)."""
        return bool(stored.json.get("from", {}).get("id") == BOT["id"] and "via_bot" not in stored.json)


def as_user(user: Json) -> Json:
    """A User without what only getMe tells."""
    return {key: user[key] for key in user if not key.startswith(("can_", "supports_"))}
