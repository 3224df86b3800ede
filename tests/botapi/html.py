"""A strict parser of Telegram's HTML.

Stricter than Telegram in what Telegram swallows silently: a bare ``&``, a named reference that it does not
know, a link that it would drop, formatting inside ``code``: each is a fault of the sender.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from tests.botapi.errors import ApiError, Json

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
ATTRIBUTES = {
    "a": "href",
    "code": "class",
    "span": "class",
    "tg-emoji": "emoji-id",
    "blockquote": "expandable",
}
TOKEN = re.compile(
    r"<(?P<close>/?)(?P<name>[^\s<>]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|&(?P<reference>#\d+|#x[0-9a-fA-F]+|\w+);"
    r"|(?P<bare>[<&])"
)
ATTRIBUTE = re.compile(r"\s+([^\s=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.-]+)))?")
LINK = re.compile(r"(?:https?://[^\s/?#]+|tg://\w)", re.IGNORECASE)
KNOWN_REFERENCES = {"lt", "gt", "amp", "quot"}


def utf16(text: str) -> int:
    """The length of ``text`` in UTF-16 code units, in which Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Formatted:
    """Plain text with its entities (offsets in UTF-16 units)."""

    text: str
    entities: tuple[Json, ...] = ()

    def stripped(self) -> Formatted:
        """Without white space at both ends, as Telegram stores a message."""
        lead = utf16(self.text) - utf16(self.text.lstrip())
        text = self.text.strip()
        return Formatted(text, tuple(_clipped(self.entities, lead, utf16(text))))


def _clipped(entities: tuple[Json, ...], lead: int, size: int) -> list[Json]:
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] - lead + entity["length"])
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return kept


@dataclass(slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Parser:
    source: str
    out: list[str] = field(default_factory=list)
    size: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def fail(self, what: str, at: int) -> ApiError:
        offset = len(self.source[:at].encode("utf-8", "surrogatepass"))
        return ApiError(f"can't parse entities: {what} at byte offset {offset}", kind="limit")

    def put(self, text: str) -> None:
        self.out.append(text)
        self.size += utf16(text)

    def reference(self, found: re.Match[str]) -> None:
        name = found["reference"]
        if not name.startswith("#") and name not in KNOWN_REFERENCES:
            raise self.fail(f'Unsupported reference "&{name};"', found.start())
        self.put(html.unescape(found[0]))

    def start(self, found: re.Match[str]) -> None:
        name = found["name"].lower()
        if name not in KINDS:
            raise self.fail(f'Unsupported start tag "{name}"', found.start())
        attributes = self.attributes(name, found)
        self.check_nesting(name, found.start())
        self.opened.append(_Open(name, attributes, self.size))

    def attributes(self, tag: str, found: re.Match[str]) -> dict[str, str]:
        source = found["attributes"].rstrip()
        read, at = {}, 0
        while at < len(source):
            item = ATTRIBUTE.match(source, at)
            if item is None or item[1] != ATTRIBUTES.get(tag):
                raise self.fail(f'Unsupported attribute in the tag "{tag}"', found.start())
            at = item.end()
            read[item[1]] = self.attribute_value(item, found.start())
        self.check_attributes(tag, read, found.start())
        return read

    def attribute_value(self, item: re.Match[str], at: int) -> str:
        value = item[2] or item[3] or item[4] or ""
        for reference in re.finditer(r"&(?:(#?\w+);)?", value):
            name = reference[1]
            if name is None or (not name.startswith("#") and name not in KNOWN_REFERENCES):
                raise self.fail("Unescaped ampersand in an attribute", at)
        return html.unescape(value)

    def check_attributes(self, tag: str, read: dict[str, str], at: int) -> None:
        if tag == "span" and read.get("class") != "tg-spoiler":
            raise self.fail('Tag "span" must have class "tg-spoiler"', at)
        if tag == "a" and not LINK.match(read.get("href", "")):
            raise self.fail(f'Link "{read.get("href", "")}" that Telegram drops', at)
        if tag == "tg-emoji" and not read.get("emoji-id", "").isdigit():
            raise self.fail("Invalid custom emoji identifier specified", at)
        if tag == "code" and not read.get("class", "language-").startswith("language-"):
            raise self.fail('Tag "code" with a class other than "language-..."', at)

    def check_nesting(self, name: str, at: int) -> None:
        outer = [tag.name for tag in self.opened]
        pair = {name, *outer[-1:]} == {"pre", "code"} and len(set(outer) & {"pre", "code"}) == 1
        if {"pre", "code"} & set(outer) and not pair:
            raise self.fail(f'Tag "{name}" inside "{outer[-1]}"', at)
        if name == "blockquote" and name in outer:
            raise self.fail("Nested blockquote", at)

    def end(self, found: re.Match[str]) -> None:
        if not self.opened:
            raise self.fail("Unexpected end tag", found.start())
        tag = self.opened[-1]
        if found["name"].lower() != tag.name:
            what = f'expected "</{tag.name}>", found "</{found["name"]}>"'
            raise self.fail(f"Unmatched end tag ({what})", found.start())
        self.opened.pop()
        self.close(tag)

    def close(self, tag: _Open) -> None:
        entity: Json = {"type": KINDS[tag.name], "offset": tag.offset, "length": self.size - tag.offset}
        if tag.name == "a":
            entity["url"] = tag.attributes["href"]
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes["emoji-id"]
        elif "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre" and self.entities and self.entities[-1]["type"] == "code":
            inner = self.entities.pop()
            entity |= {"language": inner["language"]} if "language" in inner else {}
        elif tag.name == "code" and "class" in tag.attributes:
            entity["language"] = tag.attributes["class"].removeprefix("language-")
        if entity["length"]:
            self.entities.append(entity)


def parse_html(source: str) -> Formatted:
    """Plain text and entities of ``source``; ``ApiError`` 400 "can't parse entities" if it is not right."""
    parser, at = _Parser(source), 0
    for found in TOKEN.finditer(source):
        parser.put(source[at : found.start()])
        at = found.end()
        if found["bare"]:
            what = "Unclosed start tag" if found["bare"] == "<" else "Unescaped ampersand"
            raise parser.fail(what, found.start())
        step = parser.reference if found["reference"] else parser.end if found["close"] else parser.start
        step(found)
    parser.put(source[at:])
    if parser.opened:
        raise parser.fail(f'Can\'t find end tag corresponding to start tag "{parser.opened[-1].name}"', at)
    # Closed inner first: reversed, the outer of two over the same text comes first.
    parser.entities.reverse()
    parser.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted("".join(parser.out), tuple(parser.entities)).stripped()


def formatted_text(source: str, mode: object, entities: object) -> Formatted:
    """``source`` as shown, by its parse mode or its entities."""
    if mode is None:
        read = Formatted(source, tuple(entities) if isinstance(entities, list) else ())
        _check_bounds(read)
        return read.stripped()
    if str(mode).lower() != "html":
        raise ApiError(f"unsupported parse_mode {mode!r} (this server reads HTML)", kind="limit")
    return parse_html(source)


def _check_bounds(read: Formatted) -> None:
    size = utf16(read.text)
    for entity in read.entities:
        start, length = entity.get("offset", -1), entity.get("length", 0)
        if start < 0 or length <= 0 or start + length > size:
            raise ApiError(f"ENTITY_BOUNDS_INVALID: {entity} in {size} units", kind="limit")
