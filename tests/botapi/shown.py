"""What people see of the bot: messages as they stand, inline results, answers to presses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.botapi.errors import Json
from tests.botapi.html import Formatted, formatted_text
from tests.botapi.state import Stored

if TYPE_CHECKING:
    from tests.botapi.client import Room, User


@dataclass(slots=True)
class Shown:
    """A message of the bot as it stands now: edits made later show."""

    room: Room
    stored: Stored
    inline_id: str | None = None

    @property
    def id(self) -> int:
        """``message_id``."""
        return int(self.stored.json["message_id"])

    @property
    def text(self) -> str:
        """Plain text or caption, entities parsed."""
        return self.stored.formatted.text

    @property
    def html(self) -> str:
        """Text or caption as the bot sent it."""
        return self.stored.source

    @property
    def entities(self) -> tuple[Json, ...]:
        """Entities of the text or caption."""
        return self.stored.formatted.entities

    @property
    def links(self) -> list[str]:
        """Addresses of the links in the text."""
        return [entity["url"] for entity in self.entities if entity["type"] == "text_link"]

    @property
    def keyboard(self) -> list[list[Json]]:
        """The inline keyboard, row by row."""
        rows: list[list[Json]] = self.stored.json.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        """Labels of the inline keyboard, in reading order."""
        return [button["text"] for row in self.keyboard for button in row]

    @property
    def photo(self) -> bytes | None:
        """The photo's bytes, as uploaded."""
        return self.stored.data if "photo" in self.stored.json else None

    @property
    def document(self) -> bytes | None:
        """The document's bytes, as uploaded."""
        return self.stored.data if "document" in self.stored.json else None

    @property
    def deleted(self) -> bool:
        """Whether it was deleted."""
        return self.stored.deleted_by is not None

    @property
    def reply_to(self) -> int | None:
        """The id of the message it answers."""
        number = self.stored.json.get("reply_to_message", {}).get("message_id")
        return int(number) if number is not None else None

    def delete(self) -> None:
        """A user deletes it: the bot may find it gone."""
        self.stored.deleted_by = "user"

    def button(self, label: str) -> Json:
        """The button whose label is, or else contains, ``label``."""
        every = [button for row in self.keyboard for button in row]
        exact = [button for button in every if button["text"] == label]
        found = exact or [button for button in every if label in button["text"]]
        if not found:
            raise AssertionError(f"no button {label!r}, only {self.buttons}")
        return found[0]

    async def press(self, label: str, by: User | None = None, answer_expected: bool = True) -> Pressed:
        """Press a button that calls back; in groups ``by`` says who."""
        button = self.button(label)
        if "callback_data" not in button:
            raise AssertionError(f"the button {button['text']!r} does not call back: {button}")
        self.room.chat.log.append(f"> [{button['text']}]")
        return await self.press_data(button["callback_data"], by, answer_expected)

    async def press_data(self, data: str, by: User | None = None, answer_expected: bool = True) -> Pressed:
        """A callback query with any ``data``: old buttons, forged ones."""
        user: User | None = by or getattr(self.room, "user", None)
        if user is None:
            raise AssertionError("say who presses: by=")
        return await self.room.press(user, self, data, answer_expected)

    def as_lines(self) -> str:
        """For the transcript: text, photo, buttons."""
        parts = ["(photo)"] if self.photo else ["(document)"] if self.document else []
        parts += [self.text] if self.text else []
        parts += ["".join(f"[{button['text']}]" for button in row) for row in self.keyboard]
        return "\n".join(parts)


@dataclass(slots=True)
class Pressed(Shown):
    """The message under a pressed button as it stands after, and what else the press brought."""

    response: Json | None = None
    edited: bool = False
    new: Replies | None = None

    @property
    def answered(self) -> bool:
        """Whether the press was answered."""
        return self.response is not None

    @property
    def answer(self) -> str:
        """The text of the notice, "" when there is none."""
        return str((self.response or {}).get("text", ""))

    @property
    def alert(self) -> bool:
        """Whether the notice is an alert."""
        return bool((self.response or {}).get("show_alert"))


class Replies(list[Shown]):
    """The bot's new messages, oldest first. Text joined; keyboard, html, id of the last."""

    @property
    def last(self) -> Shown:
        """The last message; fails when there is none."""
        if not self:
            raise AssertionError("the bot sent nothing")
        return self[-1]

    @property
    def text(self) -> str:
        """All texts and captions, one after another; "" when the bot sent nothing."""
        return "\n\n".join(shown.text for shown in self)

    @property
    def html(self) -> str:
        """All texts and captions as sent."""
        return "\n\n".join(shown.html for shown in self)

    @property
    def id(self) -> int:
        """``message_id`` of the last message."""
        return self.last.id

    @property
    def buttons(self) -> list[str]:
        """Labels of all inline keyboards."""
        return [label for shown in self for label in shown.buttons]

    @property
    def links(self) -> list[str]:
        """Addresses of all links."""
        return [link for shown in self for link in shown.links]

    @property
    def photo(self) -> bytes | None:
        """The first photo."""
        return next((shown.photo for shown in self if shown.photo), None)

    @property
    def document(self) -> bytes | None:
        """The first document."""
        return next((shown.document for shown in self if shown.document), None)

    async def press(self, label: str, by: User | None = None, answer_expected: bool = True) -> Pressed:
        """Press the button ``label``, under the last message that has it."""
        having = [shown for shown in self if any(label in text for text in shown.buttons)]
        return await (having or [self.last])[-1].press(label, by, answer_expected)


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One result of an inline query: as listed, and the message that it sends."""

    json: Json

    @property
    def id(self) -> str:
        """Result id."""
        return str(self.json["id"])

    @property
    def title(self) -> str:
        """Title in the list."""
        return str(self.json.get("title", ""))

    @property
    def description(self) -> str:
        """Description in the list."""
        return str(self.json.get("description", ""))

    @property
    def content(self) -> Json:
        """What it sends: input_message_content, or the result itself for media with a caption."""
        content: Json = self.json.get("input_message_content", self.json)
        return content

    @property
    def source(self) -> str:
        """The text that it sends, with its markup."""
        return str(self.content.get("message_text", self.content.get("caption", "")))

    @property
    def formatted(self) -> Formatted:
        """The text that it sends, with entities."""
        return formatted_text(self.source, self.content.get("parse_mode"), self.content.get("entities"))

    @property
    def text(self) -> str:
        """The text that it sends, plain."""
        return self.formatted.text

    @property
    def markup(self) -> Json:
        """``reply_markup`` of the message, {} when it has none."""
        return {"reply_markup": self.json["reply_markup"]} if "reply_markup" in self.json else {}


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """The answer to an inline query: a sequence of results. ``answer`` is None when there was none."""

    query: str
    answer: Json | None

    @property
    def results(self) -> list[InlineResult]:
        """The results, in order."""
        return [InlineResult(result) for result in (self.answer or {}).get("results", [])]

    @property
    def next_offset(self) -> str:
        """Offset of the next page, "" when this is the last."""
        return str((self.answer or {}).get("next_offset", ""))

    @property
    def button(self) -> Json | None:
        """The button above the results: ``text``, ``start_parameter``."""
        return (self.answer or {}).get("button")

    @property
    def cache_time(self) -> int:
        """Seconds that Telegram may keep the answer (300 unless told)."""
        return int((self.answer or {}).get("cache_time", 300))

    @property
    def is_personal(self) -> bool:
        """Whether the kept answer is for this user only."""
        return bool((self.answer or {}).get("is_personal"))

    def __iter__(self) -> Iterator[InlineResult]:
        return iter(self.results)

    def __len__(self) -> int:
        return len(self.results)

    def __getitem__(self, index: int) -> InlineResult:
        return self.results[index]
