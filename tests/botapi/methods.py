"""What each method does to the world, and what it answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from tests.botapi import limits
from tests.botapi.errors import ApiError, Json
from tests.botapi.messages import Files, Messages
from tests.botapi.state import BOT, Query, World, as_user
from tests.botapi.updates import Updates

Method = Callable[[Json, Files], Awaitable[object]]
EXPIRED = "query is too old and response timeout expired or query ID is invalid"
SETTINGS = ("commands", "name", "description", "short_description")
ADMIN_RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]


class Methods(Messages):
    """The methods of the Bot API that Derek may call. ``find`` gives one by its name, any case."""

    def __init__(self, world: World, updates: Updates) -> None:
        super().__init__(world)
        self.updates = updates
        self.inline_lifetime, self.callback_lifetime = 10.0, 60.0
        self.table = self.bot_table() | self.message_table() | self.settings_table()
        self.proper = {name.lower(): name for name in self.table}

    def find(self, name: str) -> Method | None:
        """The method, or None when this server has none of this name (any case)."""
        return self.table.get(self.proper.get(name.lower(), ""))

    def bot_table(self) -> dict[str, Method]:
        """Methods about the bot, its updates, queries and chats."""
        return {
            "getMe": self.get_me,
            "logOut": self.true,
            "close": self.true,
            "getUpdates": lambda params, _: self.updates.get(params),
            "setWebhook": self.set_webhook,
            "deleteWebhook": lambda params, _: self.updates.set_webhook(params | {"url": ""}),
            "getWebhookInfo": self.get_webhook_info,
            "answerCallbackQuery": self.answer_callback,
            "answerInlineQuery": self.answer_inline,
            "sendChatAction": self.chat_action,
            "setMessageReaction": self.set_reaction,
            "getFile": self.get_file,
            "getChat": self.get_chat,
            "getChatMember": self.get_chat_member,
            "leaveChat": self.leave_chat,
        }

    def message_table(self) -> dict[str, Method]:
        """Methods about messages."""
        return {
            "sendMessage": self.send_message,
            "sendPhoto": self.send_photo,
            "sendDocument": self.send_document,
            "copyMessage": self.copy_message,
            "forwardMessage": self.forward_message,
            "editMessageText": self.edit_text,
            "editMessageCaption": self.edit_caption,
            "editMessageMedia": self.edit_media,
            "editMessageReplyMarkup": self.edit_markup,
            "deleteMessage": self.delete_message,
        }

    def settings_table(self) -> dict[str, Method]:
        """``setMy...``, ``getMy...`` and ``deleteMyCommands``."""
        names = {what: "My" + what.title().replace("_", "") for what in SETTINGS}
        table: dict[str, Method] = {"deleteMyCommands": self.setter("commands")}
        for what, name in names.items():
            table["set" + name] = self.setter(what)
            table["get" + name] = self.getter(what)
        return table

    async def true(self, params: Json, files: Files) -> bool:
        return True

    async def get_me(self, params: Json, files: Files) -> Json:
        return BOT

    async def set_webhook(self, params: Json, files: Files) -> bool:
        limits.check_webhook(params)
        return await self.updates.set_webhook(params)

    async def get_webhook_info(self, params: Json, files: Files) -> Json:
        return self.updates.info()

    def setter(self, what: str) -> Method:
        """Store a setting of the bot per language and scope."""

        async def set_it(params: Json, files: Files) -> bool:
            if what == "commands":
                limits.check_commands(params.get("commands", []))
            self.world.settings[_slot(what, params)] = params.get(what, [] if what == "commands" else "")
            return True

        return set_it

    def getter(self, what: str) -> Method:
        """Read a setting of the bot."""

        async def get_it(params: Json, files: Files) -> object:
            found = self.world.settings.get(_slot(what, params), [] if what == "commands" else "")
            return found if what == "commands" else {what: found}

        return get_it

    # Answers

    async def answer_callback(self, params: Json, files: Files) -> bool:
        self.answer(self.world.callbacks, params, "callback_query_id", self.callback_lifetime)
        return True

    async def answer_inline(self, params: Json, files: Files) -> bool:
        limits.check_results(params)
        self.answer(self.world.inlines, params, "inline_query_id", self.inline_lifetime)
        return True

    @staticmethod
    def answer(queries: dict[str, Query], params: Json, key: str, lifetime: float) -> None:
        """Store the answer to a query that still waits for one."""
        query = queries.get(str(params.get(key)))
        if query is None or query.answer is not None:
            raise ApiError(EXPIRED)
        if query.expired or time.monotonic() - query.at > lifetime:
            raise ApiError(EXPIRED, kind="outside" if query.expired else "state")
        query.answer = params

    async def chat_action(self, params: Json, files: Files) -> bool:
        self.world.chat(params.get("chat_id"))
        self.world.actions.append(params)
        return True

    async def set_reaction(self, params: Json, files: Files) -> bool:
        where, number = params.get("chat_id"), params.get("message_id")
        stored = self.world.message(where, number, "message to react not found")
        reactions = params.get("reaction", [])
        if len(reactions) > 1:
            raise ApiError("REACTIONS_TOO_MANY", kind="limit")
        self.world.reactions[stored.json["chat"]["id"], stored.json["message_id"]] = reactions
        return True

    # Chats

    async def get_chat(self, params: Json, files: Files) -> Json:
        chat = self.world.chat(params.get("chat_id"))
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        accepted = dict.fromkeys((*gifts, "gifts_from_channels"), False)
        return {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": accepted, **chat.json}

    async def get_chat_member(self, params: Json, files: Files) -> Json:
        chat, user = self.world.chat(params.get("chat_id")), params.get("user_id")
        if user not in self.world.users:
            raise ApiError("PARTICIPANT_ID_INVALID")
        status = chat.members.get(user, "left")
        member: Json = {"status": status, "user": as_user(self.world.users[user])}
        if status == "administrator":
            member |= dict.fromkeys(ADMIN_RIGHTS, False)
        return member | ({"is_anonymous": False} if status == "creator" else {})

    async def leave_chat(self, params: Json, files: Files) -> bool:
        chat = self.world.chat(params.get("chat_id"))
        chat.closed = ApiError("bot is not a member of the chat", 403, kind="state")
        await asyncio.sleep(0)
        return True


def _slot(what: str, params: Json) -> tuple[str, str, str]:
    scope = params.get("scope", {"type": "default"})
    return what, str(params.get("language_code", "")), str(sorted(scope.items()))
