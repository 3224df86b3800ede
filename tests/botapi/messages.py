"""Sending, editing and deleting messages."""

from __future__ import annotations

import copy
import time

from tests.botapi import limits
from tests.botapi.errors import ApiError, Json
from tests.botapi.html import Formatted
from tests.botapi.state import BOT, Stored, World, as_user

Files = dict[str, bytes]
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


class Messages:
    """The methods about messages."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def send_message(self, params: Json, files: Files) -> Json:
        read = limits.text_of(params)
        return self.send(params, _text(read), str(params["text"]))

    async def send_photo(self, params: Json, files: Files) -> Json:
        photo, data = self.photo(params.get("photo"), files, "photo")
        return self.send(params, photo | _caption(params), str(params.get("caption", "")), data)

    async def send_document(self, params: Json, files: Files) -> Json:
        document, data = self.document(params.get("document"), files, "document")
        return self.send(params, document | _caption(params), str(params.get("caption", "")), data)

    def send(self, params: Json, content: Json, source: str, data: bytes | None = None) -> Json:
        """Add a message of the bot to the chat."""
        chat = self.world.chat(params.get("chat_id"))
        message: Json = {"from": as_user(BOT), **content, **_shown_markup(params)}
        reply = params.get("reply_parameters", {})
        target = self.world.messages.get((chat.id, reply.get("message_id", 0)))
        if reply and target is None and not reply.get("allow_sending_without_reply"):
            raise ApiError("message to be replied not found")
        if target:
            message["reply_to_message"] = {k: v for k, v in target.json.items() if k != "reply_to_message"}
        if "message_thread_id" in params:
            message["message_thread_id"] = params["message_thread_id"]
        return copy.deepcopy(self.world.add(chat, message, source, data).json)

    def photo(self, value: object, files: Files, name: str) -> tuple[Json, bytes]:
        """The ``photo`` of a message and its bytes."""
        data = self.upload(value, files, name)
        width, height = limits.check_photo(data)
        size = {"width": width, "height": height, "file_size": len(data)}
        return {"photo": [self.keep(data) | size]}, data

    def document(self, value: object, files: Files, name: str) -> tuple[Json, bytes]:
        """The ``document`` of a message and its bytes."""
        data = self.upload(value, files, name)
        return {"document": self.keep(data) | {"file_size": len(data)}}, data

    def upload(self, value: object, files: Files, name: str) -> bytes:
        """Bytes uploaded with the call, or kept under a file id."""
        key = str(value).removeprefix("attach://") if value is not None else name
        data = files.get(key, self.world.files.get(key))
        if data is None:
            raise ApiError("wrong file identifier/HTTP URL specified")
        if not data:
            raise ApiError("file must be non-empty")
        return data

    def keep(self, data: bytes) -> Json:
        """Store bytes, and their ids."""
        number = self.world.serial()
        self.world.files[f"file{number}"] = data
        return {"file_id": f"file{number}", "file_unique_id": f"unique{number}"}

    async def get_file(self, params: Json, files: Files) -> Json:
        name = str(params.get("file_id"))
        if name not in self.world.files:
            raise ApiError("invalid file_id")
        size = len(self.world.files[name])
        return {"file_id": name, "file_unique_id": name, "file_size": size, "file_path": f"files/{name}"}

    async def copy_message(self, params: Json, files: Files) -> Json:
        return {"message_id": self.again(params, {})["message_id"]}

    async def forward_message(self, params: Json, files: Files) -> Json:
        origin = {"type": "hidden_user", "sender_user_name": "someone", "date": int(time.time())}
        return self.again(params, {"forward_origin": origin})

    def again(self, params: Json, extra: Json) -> Json:
        """Send the content of a message again."""
        where, number = params.get("from_chat_id"), params.get("message_id")
        stored = self.world.message(where, number, "message to copy not found")
        skipped = {"message_id", "date", "chat", "from", "reply_markup", "reply_to_message"}
        content = {key: value for key, value in stored.json.items() if key not in skipped}
        return self.send(params, content | extra, stored.source, stored.data)

    def edited(self, params: Json) -> Stored:
        """The message that an edit is about: the bot's own, or one sent through inline mode."""
        if "inline_message_id" in params:
            found = self.world.inline_messages.get(str(params["inline_message_id"]))
            if found is None:
                raise ApiError("MESSAGE_ID_INVALID")
            return found
        where, number = params.get("chat_id"), params.get("message_id")
        stored = self.world.message(where, number, "message to edit not found")
        if not self.world.by_bot(stored):
            raise ApiError("message can't be edited")
        return stored

    def edit(self, params: Json, content: Json, source: str | None = None) -> object:
        """Replace content and keyboard of a message; 400 when nothing changes."""
        stored = self.edited(params)
        stale = {"reply_markup", *_siblings(content)}
        kept = {key: value for key, value in stored.json.items() if key not in stale}
        new = kept | content | _shown_markup(params)
        if new == {key: value for key, value in stored.json.items() if key != "edit_date"} | _dated(new):
            raise ApiError(NOT_MODIFIED)
        stored.json = new | {"edit_date": int(time.time())}
        stored.edits += 1
        stored.source = stored.source if source is None else source
        return True if "inline_message_id" in params else copy.deepcopy(stored.json)

    async def edit_text(self, params: Json, files: Files) -> object:
        read = limits.text_of(params)
        if "text" not in self.edited(params).json:
            raise ApiError("there is no text in the message to edit")
        return self.edit(params, _text(read), str(params["text"]))

    async def edit_caption(self, params: Json, files: Files) -> object:
        if not {"photo", "document"} & set(self.edited(params).json):
            raise ApiError("there is no caption in the message to edit")
        content = {"caption": "", "caption_entities": []} | _caption(params)
        return self.edit(params, content, str(params.get("caption", "")))

    async def edit_markup(self, params: Json, files: Files) -> object:
        self.edited(params)
        return self.edit(params, {})

    async def edit_media(self, params: Json, files: Files) -> object:
        media = params.get("media", {})
        taker = {"photo": self.photo, "document": self.document}.get(media.get("type"))
        if taker is None:
            raise ApiError(f"this server takes photos and documents, not {media.get('type')!r}")
        content, data = taker(media.get("media"), files, "media")
        answer = self.edit(params, content | _caption(media), str(media.get("caption", "")))
        self.edited(params).data = data
        return answer

    async def delete_message(self, params: Json, files: Files) -> bool:
        where, number = params.get("chat_id"), params.get("message_id")
        stored = self.world.message(where, number, "message to delete not found")
        stored.deleted_by = "bot"
        return True


def _text(read: Formatted) -> Json:
    return {"text": read.text} | ({"entities": list(read.entities)} if read.entities else {})


def _caption(params: Json) -> Json:
    read = limits.caption_of(params)
    entities = {"caption_entities": list(read.entities)} if read.entities else {}
    return {"caption": read.text, **entities} if read.text else {}


def _shown_markup(params: Json) -> Json:
    markup = params.get("reply_markup", {})
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _siblings(content: Json) -> set[str]:
    """Keys that new content takes the place of: entities go with their text."""
    if "text" in content:
        return {"text", "entities"}
    if {"photo", "document"} & set(content):
        return {"photo", "document", "caption", "caption_entities"}
    return {"caption", "caption_entities"} if "caption" in content else set()


def _dated(message: Json) -> Json:
    return {key: message[key] for key in ("edit_date",) if key in message}
