"""Calls checked against the published description of the Bot API, where it is at hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from tests.botapi.errors import Json

PATH = Path(__file__).resolve().parents[3] / "shared" / "botapi" / "schema.json"
PRIMITIVES: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
}
CONSTANT = re.compile(r"(?:must be|always) [“\"]?([a-z_0-9]+)[”\"]?\.?$")


class Schema:
    """``check`` names everything in a call that the Bot API does not describe so."""

    def __init__(self, document: Json) -> None:
        items = [item for group in document["items"] for item in group["children"]]
        self.methods = {item["name"].lower(): item for item in items if item["category"] == "methods"}
        self.types = {item["name"]: item for item in items if item["category"] == "types"}

    @staticmethod
    @cache
    def find() -> Schema | None:
        """The schema beside the project, or None when it is not there."""
        return Schema(json.loads(PATH.read_text(encoding="utf-8"))) if PATH.exists() else None

    def knows(self, method: str) -> bool:
        """Whether the Bot API has such a method."""
        return method.lower() in self.methods

    def check(self, method: str, params: Mapping[str, object], files: Mapping[str, object]) -> list[str]:
        """The faults of a call: ``path: what``. ``files`` are the names of uploaded parts."""
        return list(_Check(self, set(files)).fields(self.methods[method.lower()], params, method))


class _Check:
    def __init__(self, schema: Schema, files: set[str]) -> None:
        self.types = schema.types
        self.files = files

    def fields(self, item: Json, value: Mapping[str, object], path: str) -> Iterator[str]:
        known = {field["name"]: field for field in item["annotations"]}
        for name, field in known.items():
            if field["required"] and name not in value and name not in self.files:
                yield f"{path}: {name} is required"
        for name, given in value.items():
            if name not in known:
                yield f"{path}: unknown field {name}"
            else:
                yield from self.field(known[name], given, f"{path}.{name}")

    def field(self, field: Json, value: object, path: str) -> Iterator[str]:
        constant = CONSTANT.search(field["description"].split("\n")[0])
        if constant and isinstance(value, str) and value != constant[1]:
            yield f"{path}: must be {constant[1]}"
        yield from self.value(field["type"], value, path)

    def value(self, kind: str, value: object, path: str) -> Iterator[str]:
        if kind.startswith("Array of "):
            yield from self.array(kind.removeprefix("Array of "), value, path)
        elif " or " in kind or " and " in kind:
            yield from self.best(re.split(r", | or | and ", kind), value, path)
        elif kind in PRIMITIVES:
            wrong = not isinstance(value, PRIMITIVES[kind])
            if wrong or (isinstance(value, bool) and kind not in ("Boolean", "True")):
                yield f"{path}: expected {kind}, got {value!r:.80}"
        elif kind == "InputFile":
            yield from self.file(value, path)
        else:
            yield from self.structure(kind, value, path)

    def array(self, kind: str, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{path}: expected an array, got {value!r:.80}"
            return
        for index, item in enumerate(value):
            yield from self.value(kind, item, f"{path}[{index}]")

    def file(self, value: object, path: str) -> Iterator[str]:
        name = value.removeprefix("attach://") if isinstance(value, str) else ""
        if name not in self.files:
            yield f"{path}: expected an uploaded file, got {value!r:.80}"

    def structure(self, kind: str, value: object, path: str) -> Iterator[str]:
        variants = self.variants(kind)
        if kind == "RichText" and isinstance(value, str | list):
            return
        if variants:
            yield from self.best(variants, value, path)
        elif not isinstance(value, dict):
            yield f"{path}: expected {kind}, got {value!r:.80}"
        else:
            yield from self.fields(self.types[kind], value, path)

    def variants(self, kind: str) -> list[str]:
        item = self.types[kind]
        if item["annotations"]:
            return []
        return [line[3:] for line in item["description"].split("\n") if line[3:] in self.types]

    def best(self, kinds: list[str], value: object, path: str) -> list[str]:
        """The faults against the variant that fits best: none when one fits."""
        return min((list(self.value(kind, value, path)) for kind in kinds), key=_blame)


def _blame(faults: list[str]) -> tuple[bool, int]:
    return any("must be" in fault for fault in faults), len(faults)
