"""What handlers need remembered: over restarts (the bot provides it), and within a conversation."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from corpus.model import Language

if TYPE_CHECKING:
    from corpus.answering import Topic

_CONVERSATIONS = 10_000


class Memory(Protocol):
    """Remembered over restarts."""

    def language(self, chat_id: int) -> Language | None:
        """The language chosen in a chat, None: automatic."""

    async def choose_language(self, chat_id: int, language: Language | None) -> None:
        """Remember the language chosen in a chat."""

    async def move(self, old: int, new: int) -> None:
        """Give a chat what was remembered under its ``old`` id."""

    async def greet(self, chat_id: int) -> bool:
        """True the first time it is asked for a group."""

    async def shorten(self, text: str) -> str:
        """A key of 8 characters for callback data."""

    async def text(self, key: str) -> str | None:
        """The text behind a key, or None when it is no longer kept."""


class Follows(Protocol):
    """Which topics each chat follows, over restarts."""

    async def follow(self, chat_id: int, topic: str, language: Language, thread: int | None) -> bool:
        """Follow a topic, told of in the ``thread`` of a forum; False when the chat follows as many as it may."""

    async def unfollow(self, chat_id: int, topic: str) -> bool:
        """Stop following a topic; False when it was not followed."""

    async def topics(self, chat_id: int) -> list[str]:
        """What a chat follows, oldest first."""


class Topics:
    """What each conversation was last about, for follow-ups; the oldest are forgotten."""

    def __init__(self) -> None:
        self._topics: OrderedDict[tuple[int, int], Topic] = OrderedDict()

    def get(self, key: tuple[int, int]) -> Topic | None:
        """The topic of the last answer in a conversation (chat, user)."""
        return self._topics.get(key)

    def set(self, key: tuple[int, int], topic: Topic) -> None:
        """Remember what an answer was about."""
        self._topics[key] = topic
        self._topics.move_to_end(key)
        if len(self._topics) > _CONVERSATIONS:
            self._topics.popitem(last=False)
