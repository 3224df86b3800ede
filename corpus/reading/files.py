"""Files as they come: which are articles, and their bytes as text."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable
from pathlib import Path

from corpus.errors import ArticleError

TEXT, MARKDOWN, PAGE, RECORDS, FEED = (
    ".txt",
    (".md", ".markdown"),
    (".html", ".htm"),
    ".jsonl",
    (".xml", ".rss", ".atom"),
)
ENDINGS = (TEXT, *MARKDOWN, *PAGE, RECORDS, *FEED)
LARGEST = 10 * 1024 * 1024
"""Bytes of the largest single article; a .jsonl file may be larger, a line of it may not."""
_RUSSIAN = re.compile(r"[А-Яа-яЁё]{3,}")
_UNLIKELY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u0402-\u040b\u040d-\u040f\u0452-\u0455\u0457-\u045f]")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those named, and in folders all with a known ending, sorted, each once.

    Hidden files and folders are skipped. Raises ArticleError for a path that does not exist.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_in_folder(path)))
        elif path.exists() or path.is_symlink():
            found[path] = None
        else:
            raise ArticleError(str(path), "no such file or folder; check the path")
    return list(found)


def _in_folder(folder: Path) -> list[Path]:
    found: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(root, name) for name in names if not name.startswith(".") and ending(Path(name)) in ENDINGS
        ]
    return sorted(found)


def ending(path: Path) -> str:
    """The ending that tells the kind of a file, in lower case."""
    return path.suffix.lower()


def check(path: Path) -> None:
    """Raises ArticleError, with the remedy, for what cannot be a file of articles."""
    source = str(path)
    if ending(path) not in ENDINGS:
        raise ArticleError(source, f"not a kind of file that Derek reads; use one of {' '.join(ENDINGS)}")
    if path.is_symlink() and not path.exists():
        raise ArticleError(source, "a link to nothing; mend the link or remove it")
    if path.is_dir():
        raise ArticleError(source, "a folder, not a file; index the folder itself or rename it")
    if not path.exists():
        raise ArticleError(source, "no such file; check the path")
    if not path.is_file():
        raise ArticleError(source, "not a regular file; copy its contents into one")


def load(path: Path) -> bytes:
    """The bytes of a file that holds one article or feed. Raises ArticleError, with the remedy."""
    check(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ArticleError(
                str(path),
                f"{size / 1024 / 1024:.0f} MB is too large for one article; split it, or use .jsonl",
            )
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> ArticleError:
    """The error for a file that the system does not let us read."""
    return ArticleError(str(path), f"cannot be read ({error.strerror or error}); check its permissions")


def decode(data: bytes, source: str) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or windows-1251 when that gives plausible Russian.

    Line ends stay as they are, a byte order mark is no part of the text. Raises ArticleError for the rest.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _windows(data, source)
    if "\x00" in text:
        raise ArticleError(source, "a binary file, not text; save the article as UTF-8 text")
    if not text.strip():
        raise ArticleError(source, "empty; put the article's text into it or remove it")
    return text


def _windows(data: bytes, source: str) -> str:
    text = data.decode("cp1251", errors="replace")
    other = sum(not char.isascii() for char in text)
    russian = sum(len(run) for run in _RUSSIAN.findall(text))
    unlikely = len(_UNLIKELY.findall(text)) + text.count("\ufffd")
    if russian < 0.6 * other or unlikely > 0.01 * len(text):
        raise ArticleError(source, "neither UTF-8 nor windows-1251 text; save it as UTF-8")
    return text
