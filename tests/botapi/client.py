"""Users, chats and what they see: tests that read as a chat. See the package docstring for an example."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field

from tests.botapi.errors import ApiError, Json
from tests.botapi.html import utf16
from tests.botapi.server import BotApiServer
from tests.botapi.shown import InlineAnswer, Pressed, Replies, Shown
from tests.botapi.state import BOT, Chat, Query, Stored

ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
PLACES = re.compile(r"(?P<bot_command>/\w+(?:@\w+)?)|(?P<mention>@\w{3,})|(?P<url>https?://\S+)")


def entities_of(text: str) -> list[Json]:
    """The entities that Telegram finds by itself in what a user types."""
    return [
        {"type": str(found.lastgroup), "offset": utf16(text[: found.start()]), "length": utf16(found[0])}
        for found in PLACES.finditer(text)
        if not text[: found.start()][-1:].strip()
    ]


def typed(text: str) -> Json:
    """The content of a message with ``text``."""
    entities = entities_of(text)
    return {"text": text} | ({"entities": entities} if entities else {})


class BotApi(BotApiServer):
    """The server together with the people and chats around the bot."""

    def user(
        self, id: int = 1, first_name: str = "Alice", language_code: str = "ru", **extra: object
    ) -> User:
        """A person. ``extra``: other fields of Telegram's User (username, last_name, is_premium)."""
        known = {"id": id, "is_bot": False, "first_name": first_name, "language_code": language_code}
        self.world.users[id] = known | extra
        return User(self, self.world.users[id])

    def group(self, title: str = "Group", id: int = -1001000000001, **extra: object) -> Group:
        """A supergroup that the bot is in. ``type="group"`` for a basic group."""
        return Group(self, self._chat({"id": id, "type": "supergroup", "title": title} | extra))

    def channel(self, title: str = "Channel", id: int = -1002000000001, **extra: object) -> Group:
        """A channel with the bot as administrator."""
        group = Group(self, self._chat({"id": id, "type": "channel", "title": title} | extra))
        group.chat.members[BOT["id"]] = "administrator"
        return group

    def _chat(self, json: Json) -> Chat:
        known = Chat(json, {int(BOT["id"]): "member"})
        return self.world.chats.setdefault(json["id"], known)


@dataclass(slots=True)
class Room:
    """A chat in which things are said. ``log`` is its transcript so far."""

    server: BotApi
    chat: Chat

    @property
    def id(self) -> int:
        """Chat id."""
        return self.chat.id

    @property
    def log(self) -> str:
        """The conversation: user lines, bot lines, presses."""
        return "\n".join(self.chat.log)

    def shown(self) -> Replies:
        """Every message of the bot that stands in this chat."""
        return Replies(Shown(self, stored) for stored in self.server.world.since(self.id, 0))

    async def say(self, sender: Json, content: Json, kind: str = "message") -> Replies:
        """Put a message into the chat, wait until the bot is done, give back its new messages."""
        before = self.server.world.mark(self.id)
        stored = self.server.world.add(self.chat, sender | content)
        self.chat.log.append(f"> {content.get('text', content.get('caption', _what(content)))}")
        await self.server.send({kind: stored.json})
        return self.news(before)

    def news(self, before: int) -> Replies:
        """What the bot sent since; into the transcript too."""
        replies = Replies(Shown(self, stored) for stored in self.server.world.since(self.id, before))
        self.chat.log.extend(reply.as_lines() for reply in replies)
        return replies

    async def edit_as(self, sender: Json, number: int, text: str, kind: str = "edited_message") -> Replies:
        """A user changes the text of a message of theirs."""
        before = self.server.world.mark(self.id)
        stored = self.server.world.messages[self.id, number]
        stored.json = stored.json | typed(text) | {"edit_date": int(time.time())}
        await self.server.send({kind: stored.json})
        return self.news(before)

    async def press(self, user: User, on: Shown, data: str, answer_expected: bool = True) -> Pressed:
        """A callback query from a button with ``data``, whether or not the button still stands."""
        server = self.server
        before = server.world.mark(self.id)
        edits, number = on.stored.edits, str(server.world.serial())
        query: Json = {"id": number, "from": user.json, "chat_instance": str(self.id), "data": data}
        place = {"inline_message_id": on.inline_id} if on.inline_id else {"message": on.stored.json}
        server.world.callbacks[number] = Query(query | place)
        await server.send({"callback_query": query | place})
        answered = server.world.callbacks[number].answer
        if answer_expected and answered is None:
            raise AssertionError(f"the press of {data!r} was never answered (answerCallbackQuery)")
        edited = on.stored.edits > edits
        if edited:
            self.chat.log.append(on.as_lines())
        return Pressed(self, on.stored, on.inline_id, answered, edited, self.news(before))


@dataclass(slots=True)
class User:
    """A person who talks to the bot."""

    server: BotApi
    json: Json

    @property
    def id(self) -> int:
        """User id; also the id of the private chat."""
        return int(self.json["id"])

    def private(self) -> Private:
        """The private chat with the bot."""
        names = {key: self.json[key] for key in ("first_name", "username") if key in self.json}
        chat = self.server._chat({"id": self.id, "type": "private"} | names)
        chat.members[self.id] = "member"
        return Private(self.server, chat, self)

    async def inline(
        self, query: str, offset: str = "", *, chat_type: str = "sender", answer_expected: bool = True
    ) -> InlineAnswer:
        """Type ``query`` after the bot's name. Fails when the bot does not answer it."""
        number = str(self.server.world.serial())
        asked = {"id": number, "from": self.json, "query": query, "offset": offset, "chat_type": chat_type}
        waiting = self.server.world.inlines[number] = Query(asked)
        await self.server.send({"inline_query": asked})
        if answer_expected and waiting.answer is None:
            raise AssertionError(f"the inline query {query!r} was never answered (answerInlineQuery)")
        return InlineAnswer(query, waiting.answer)

    async def choose(self, answer: InlineAnswer, index: int = 0, room: Room | None = None) -> Shown:
        """Send a result of an inline query into ``room`` (the private chat when not given)."""
        room, result = room or self.private(), answer[index]
        content: Json = (
            {"text": result.text} if "message_text" in result.content else {"caption": result.text}
        )
        stored = room.server.world.add(
            room.chat, {"from": self.json, "via_bot": BOT, **content, **result.markup}, result.source
        )
        inline_id = f"inline{room.server.world.serial()}" if result.markup else None
        chosen = {"result_id": result.id, "from": self.json, "query": answer.query}
        if inline_id:
            room.server.world.inline_messages[inline_id] = stored
            chosen["inline_message_id"] = inline_id
        await self.server.send({"chosen_inline_result": chosen})
        if room.id == self.id:
            await self.server.send({"message": stored.json})
        return Shown(room, stored, inline_id)


@dataclass(slots=True)
class Private(Room):
    """The private chat of a user with the bot."""

    user: User

    async def send(self, text: str, reply_to: Shown | int | None = None, **extra: object) -> Replies:
        """The user types ``text``; the bot's new messages. ``extra``: other fields of the message."""
        return await self.say({"from": self.user.json}, typed(text) | _reply(self, reply_to) | extra)

    async def send_content(self, **content: object) -> Replies:
        """A message without text: ``sticker={...}``, ``photo=[...]``, ``voice=``, ``forward_origin=`` ..."""
        return await self.say({"from": self.user.json}, content)

    async def edit(self, number: int, text: str) -> Replies:
        """The user edits message ``number`` of theirs."""
        return await self.edit_as({"from": self.user.json}, number, text)

    async def block(self) -> None:
        """The user blocks the bot: it may not write any more."""
        self.chat.closed = ApiError("bot was blocked by the user", 403, kind="outside")
        await self.server.send(
            {"my_chat_member": member_update(self.chat, self.user.json, "member", "kicked")}
        )

    async def unblock(self) -> None:
        """The user takes the bot back."""
        self.chat.closed = None
        await self.server.send(
            {"my_chat_member": member_update(self.chat, self.user.json, "kicked", "member")}
        )


@dataclass(slots=True)
class Group(Room):
    """A group or channel. With ``privacy`` the bot sees commands, mentions and replies to it only."""

    privacy: bool = field(default=False, kw_only=True)

    async def send(
        self, user: User, text: str, reply_to: Shown | int | None = None, **extra: object
    ) -> Replies:
        """``user`` writes in the group; the bot's new messages."""
        self.chat.members.setdefault(user.id, "member")
        return await self._said({"from": user.json}, typed(text) | _reply(self, reply_to) | extra)

    async def send_anonymously(self, text: str, reply_to: Shown | int | None = None) -> Replies:
        """An administrator writes in the group's own name."""
        sender = {"from": ANONYMOUS, "sender_chat": self.chat.json}
        return await self._said(sender, typed(text) | _reply(self, reply_to))

    async def post(self, text: str, edit: int | None = None) -> Replies:
        """A post in a channel, or a change of post ``edit``."""
        sender = {"sender_chat": self.chat.json}
        if edit is not None:
            return await self.edit_as(sender, edit, text, "edited_channel_post")
        return await self.say(sender, typed(text), "channel_post")

    async def add_bot(self, by: User) -> Replies:
        """``by`` adds the bot: my_chat_member, then the service message."""
        self.chat.closed = None
        self.chat.members[BOT["id"]] = "member"
        before = self.server.world.mark(self.id)
        await self.server.send({"my_chat_member": member_update(self.chat, by.json, "left", "member")})
        early = self.news(before)
        return Replies(early + await self.say({"from": by.json}, {"new_chat_members": [BOT]}))

    async def remove_bot(self, by: User) -> None:
        """``by`` removes the bot: it may not write any more."""
        self.chat.closed = ApiError("bot was kicked from the group chat", 403, kind="outside")
        self.chat.members[BOT["id"]] = "kicked"
        await self.server.send({"my_chat_member": member_update(self.chat, by.json, "member", "kicked")})

    async def migrate(self, by: User, to: int = -1003000000001) -> Group:
        """The basic group becomes a supergroup with another id."""
        moved = self.server.group(self.chat.json["title"], to)
        parameters = {"migrate_to_chat_id": to}
        await self.say({"from": by.json}, {"migrate_to_chat_id": to})
        text = "group chat was upgraded to a supergroup chat"
        self.chat.closed = ApiError(text, kind="outside", parameters=parameters)
        await moved.say({"from": by.json}, {"migrate_from_chat_id": self.id})
        return moved

    async def _said(self, sender: Json, content: Json) -> Replies:
        if self.privacy and not _meant_for_bot(content):
            self.server.world.add(self.chat, sender | content)
            return Replies()
        return await self.say(sender, content)


def _meant_for_bot(content: Json) -> bool:
    text, name = content.get("text", ""), f"@{BOT['username']}"
    replied = content.get("reply_to_message", {}).get("from", {})
    command = text.startswith("/") and ("@" not in text.split()[0] or name in text.split()[0])
    return bool(command or name in text or replied.get("id") == BOT["id"])


def member_update(chat: Chat, by: Json, old: str, new: str) -> Json:
    """``my_chat_member``: the bot's standing in a chat changes."""
    sides = {"old_chat_member": old, "new_chat_member": new}
    members = {
        side: {"status": status, "user": BOT} | ({"until_date": 0} if status == "kicked" else {})
        for side, status in sides.items()
    }
    return {"chat": chat.json, "from": by, "date": int(time.time()), **members}


def _reply(room: Room, to: Shown | int | None) -> Json:
    """``reply_to_message`` for a message that answers another."""
    if to is None:
        return {}
    number = to if isinstance(to, int) else to.id
    stored: Stored = room.server.world.messages[room.id, number]
    return {"reply_to_message": {k: v for k, v in stored.json.items() if k != "reply_to_message"}}


def _what(content: Json) -> str:
    return f"({', '.join(content)})"
