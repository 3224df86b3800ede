"""The limits of Telegram that no schema describes: lengths, sizes, alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.botapi.errors import ApiError, Json
from tests.botapi.html import Formatted, formatted_text

TEXT, CAPTION, CALLBACK_DATA, ALERT = 4096, 1024, 64, 200
RESULTS, RESULT_ID, NEXT_OFFSET = 50, 64, 64
ROW, BUTTONS = 8, 100
START = re.compile(r"[A-Za-z0-9_-]{1,64}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LINK = re.compile(r"(?:https?://[^\s/?#]+\S*|tg://\S+)", re.IGNORECASE)
START_LINK = re.compile(r"https?://(?:t|telegram)\.me/\w+\?(?:\S*&)?start(?:group)?=([^&#]*)")
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
LENGTHS = {
    ("setMyDescription", "description"): 512,
    ("setMyShortDescription", "short_description"): 120,
    ("setMyName", "name"): 64,
}
INLINE_ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}


def refuse(description: str) -> ApiError:
    """A refusal for a broken limit."""
    return ApiError(description, kind="limit")


def text_of(params: Json, name: str = "text") -> Formatted:
    """The text of a message, 1-4096 characters after its entities are parsed."""
    read = formatted_text(str(params.get(name, "")), params.get("parse_mode"), params.get("entities"))
    if not read.text:
        raise refuse("message text is empty")
    if len(read.text) > TEXT:
        raise refuse(f"message is too long ({len(read.text)} > {TEXT})")
    return _links_checked(read)


def caption_of(params: Json) -> Formatted:
    """The caption of a photo or document, 0-1024 characters after its entities are parsed."""
    entities = params.get("caption_entities")
    read = formatted_text(str(params.get("caption", "")), params.get("parse_mode"), entities)
    if len(read.text) > CAPTION:
        raise refuse(f"message caption is too long ({len(read.text)} > {CAPTION})")
    return _links_checked(read)


def _links_checked(read: Formatted) -> Formatted:
    for entity in read.entities:
        check_start_link(str(entity.get("url", "")))
    return read


def check_start_link(url: str) -> None:
    """A deep link's parameter is 1-64 of ``[A-Za-z0-9_-]``."""
    found = START_LINK.match(url)
    if found and not START.fullmatch(found[1]):
        raise refuse(f"START_PARAM_INVALID: {found[1]!r}")


def check_markup(markup: object) -> None:
    """A keyboard: its rows, labels and what each button does."""
    if not isinstance(markup, dict):
        return
    rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
    if sum(len(row) for row in rows) > BUTTONS or any(len(row) > ROW for row in rows):
        raise refuse(f"keyboard is too large: rows of {[len(row) for row in rows]} buttons")
    for button in (button for row in rows for button in row):
        _check_label(button)
        if "inline_keyboard" in markup:
            _check_action(button)


def _check_label(button: object) -> None:
    text = button.get("text") if isinstance(button, dict) else button
    if not isinstance(text, str) or not text.strip():
        raise refuse("can't parse keyboard button: text buttons must be non-empty")


def _check_action(button: Json) -> None:
    actions = INLINE_ACTIONS & set(button)
    if len(actions) != 1:
        raise refuse(f"can't parse inline keyboard button: exactly one action, not {sorted(actions)}")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= CALLBACK_DATA:
        raise refuse(f"BUTTON_DATA_INVALID: {len(data.encode())} bytes in {data!r}")
    if "url" in button and not LINK.fullmatch(button["url"]):
        raise refuse(f"BUTTON_URL_INVALID: {button['url']!r}")
    check_start_link(button.get("url", ""))
    copied = button.get("copy_text", {"text": "x"})["text"]
    if not 1 <= len(copied) <= 256:
        raise refuse(f"BUTTON_COPY_TEXT_INVALID: {len(copied)} characters")


def check_results(params: Json) -> None:
    """The answer to an inline query: ids, sizes, each result's message and keyboard."""
    results = params.get("results", [])
    if len(results) > RESULTS:
        raise refuse(f"RESULTS_TOO_MUCH: {len(results)} > {RESULTS}")
    ids = [result.get("id", "") for result in results]
    if len(set(ids)) != len(ids):
        raise refuse(f"RESULT_ID_DUPLICATE: {ids}")
    if len(str(params.get("next_offset", "")).encode()) > NEXT_OFFSET:
        raise refuse(f"NEXT_OFFSET_INVALID: {params['next_offset']!r}")
    _check_results_button(params.get("button"))
    for result in results:
        check_result(result)


def check_result(result: Json) -> None:
    """One inline result."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= RESULT_ID:
        raise refuse(f"RESULT_ID_INVALID: {result.get('id')!r}")
    if result.get("type") == "article" and not str(result.get("title", "")).strip():
        raise refuse("ARTICLE_TITLE_EMPTY")
    check_markup(result.get("reply_markup"))
    content = result.get("input_message_content")
    if content and "message_text" in content:
        text_of(content, "message_text")
    if "caption" in result:
        caption_of(result)


def _check_results_button(button: object) -> None:
    if not isinstance(button, dict):
        return
    if not str(button.get("text", "")).strip():
        raise refuse("SWITCH_PM_TEXT_EMPTY")
    start = button.get("start_parameter")
    if (start is None) == ("web_app" not in button) or (start and not START.fullmatch(start)):
        raise refuse(f"START_PARAM_INVALID: {start!r}")


def check_commands(commands: list[Json]) -> None:
    """At most 100 commands, lower-case names, descriptions of 1-256 characters."""
    if len(commands) > 100:
        raise refuse("too many commands")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise refuse(f"BOT_COMMAND_INVALID: {command['command']!r}")
        if not 1 <= len(command["description"]) <= 256:
            raise refuse(f"BOT_COMMAND_DESCRIPTION_INVALID: {command['description']!r}")


def check_webhook(params: Json) -> None:
    """Address, secret and number of connections of a webhook."""
    url, secret = str(params.get("url", "")), params.get("secret_token")
    if url and not re.match(r"https?://[^\s/]+", url):
        raise refuse("bad webhook: invalid webhook URL specified")
    if secret is not None and not SECRET.fullmatch(str(secret)):
        raise refuse("secret token contains unallowed characters or is too long")
    if not 1 <= params.get("max_connections", 40) <= 100:
        raise refuse("bad webhook: max_connections must be 1-100")


def check_photo(data: bytes) -> tuple[int, int]:
    """Width and height of a photo Telegram takes: 10 MB, sides of 10,000 in all, at most 20 to 1."""
    if len(data) > 10 * 1024 * 1024:
        raise refuse(f"file of size {len(data)} bytes is too big for a photo")
    width, height = image_size(data)
    if not width or not height:
        raise refuse("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise refuse(f"PHOTO_INVALID_DIMENSIONS: {width} x {height}")
    return width, height


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG; (0, 0) when it is neither."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return next(_jpeg_frames(data), (0, 0))


def _jpeg_frames(data: bytes) -> Iterator[tuple[int, int]]:
    at = 2 if data.startswith(b"\xff\xd8") else len(data)
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = (int.from_bytes(data[at + i : at + i + 2], "big") for i in (5, 7))
            yield width, height
        at += 2 + length


def check_plain(method: str, params: Json) -> None:
    """Limits on single parameters."""
    for (name, param), most in LENGTHS.items():
        if name == method and len(str(params.get(param, ""))) > most:
            raise refuse(f"{param} is too long ({len(str(params[param]))} > {most})")
    if method == "answerCallbackQuery" and len(str(params.get("text", ""))) > ALERT:
        raise refuse(f"MESSAGE_TOO_LONG: {len(str(params['text']))} > {ALERT}")
    if method == "sendChatAction" and params.get("action") not in ACTIONS:
        raise refuse("wrong parameter action in request")
    check_markup(params.get("reply_markup"))
