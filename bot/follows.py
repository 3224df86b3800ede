"""Who follows which topic, which articles have been seen, and who is still to be told of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, cast

from bot.state import State
from corpus.model import Language

MOST = 20
"""Topics that one chat may follow."""
_DUE = """SELECT due.chat_id, topic, language, json_group_array(article_id), thread
    FROM due LEFT JOIN threads ON threads.chat_id = due.chat_id GROUP BY 1, 2 ORDER BY min(due.rowid)"""


class Followed(NamedTuple):
    """A topic that a chat follows; ``language`` is that of the chat then."""

    chat_id: int
    topic: str
    language: Language


class Due(NamedTuple):
    """Articles of which a chat is to be told, in the ``thread`` of a forum."""

    followed: Followed
    article_ids: tuple[str, ...]
    thread: int | None


class Follows:
    """Kept in the state of the bot, and so over restarts."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def follow(self, chat_id: int, topic: str, language: Language, thread: int | None) -> bool:
        """Follow a topic; False when the chat follows as many as it may.

        A forum is told in the ``thread`` in which it last followed something.
        """
        held = await self.topics(chat_id)
        known = any(_same(topic, other) for other in held)
        if not known and len(held) >= MOST:
            return False
        await self._state.write("INSERT OR REPLACE INTO threads VALUES (?, ?)", (chat_id, thread))
        if known:
            return True
        await self._state.write("INSERT INTO follows VALUES (?, ?, ?)", (chat_id, topic, language))
        return True

    async def unfollow(self, chat_id: int, topic: str) -> bool:
        """Stop following a topic; False when it was not followed."""
        held = [other for other in await self.topics(chat_id) if _same(topic, other)]
        for table in ("follows", "due") if held else ():
            await self._state.write(f"DELETE FROM {table} WHERE chat_id = ? AND topic = ?", (chat_id, held[0]))
        return bool(held)

    async def topics(self, chat_id: int) -> list[str]:
        """What a chat follows, oldest first."""
        rows = await self._state.rows("SELECT topic FROM follows WHERE chat_id = ? ORDER BY rowid", (chat_id,))
        return [row[0] for row in rows]

    async def leave_thread(self, chat_id: int) -> None:
        """Tell a forum outside of its threads from now on."""
        await self._state.write("DELETE FROM threads WHERE chat_id = ?", (chat_id,))

    async def forget(self, chat_id: int) -> None:
        """Forget a chat that the bot may no longer write to."""
        for table in ("follows", "due", "threads"):
            await self._state.write(f"DELETE FROM {table} WHERE chat_id = ?", (chat_id,))

    async def counts(self) -> tuple[int, int]:
        """How many topics are followed, in how many chats."""
        rows = await self._state.rows("SELECT count(*), count(DISTINCT chat_id) FROM follows")
        return int(rows[0][0]), int(rows[0][1])

    async def everyone(self) -> list[Followed]:
        """All that is followed."""
        return [Followed(*row) for row in await self._state.rows("SELECT chat_id, topic, language FROM follows")]

    async def watches(self) -> bool:
        """Whether articles were seen before: those of the first look are no news."""
        return bool(await self._state.rows("SELECT 1 FROM seen LIMIT 1"))

    async def unseen(self, held: Mapping[str, str]) -> dict[str, str]:
        """Of articles (id by source), those of which neither is known: new ones, not changed or moved ones."""
        known = {row[0] for row in await self._state.rows("SELECT key FROM seen")}
        return {source: id for source, id in held.items() if source not in known and id not in known}

    async def see(self, held: Mapping[str, str], due: Iterable[tuple[int, str, str, Language]]) -> None:
        """Remember articles as seen; ``due`` are chats to be told, with article, topic and language.

        First who is to be told: killed in between, the bot finds the same articles unseen again.
        """
        rows, keys = json.dumps(list(due)), json.dumps([*held, *held.values()])
        picked = ", ".join(f"json_extract(value, '$[{at}]')" for at in range(4))
        await self._state.write(f"INSERT OR IGNORE INTO due SELECT {picked} FROM json_each(?)", (rows,))
        await self._state.write("INSERT OR IGNORE INTO seen SELECT value FROM json_each(?)", (keys,))

    async def due(self) -> list[Due]:
        """What is still to be told, by chat and topic."""
        rows = await self._state.rows(_DUE)
        return [Due(Followed(*row[:3]), tuple(cast(list[str], json.loads(row[3]))), row[4]) for row in rows]

    async def told(self, chat_id: int, article_ids: Sequence[str]) -> None:
        """Remember that a chat was told of articles."""
        among = "article_id IN (SELECT value FROM json_each(?))"
        await self._state.write(f"DELETE FROM due WHERE chat_id = ? AND {among}", (chat_id, json.dumps(article_ids)))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
