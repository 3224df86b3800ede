"""In which language to speak to whom."""

from __future__ import annotations

from corpus.model import LANGUAGES, Language
from corpus.text import detect_language

DEFAULT: Language = "en"
_RUSSIAN_READERS = frozenset({"uk", "be", "ky", "uz", "tg", "tt", "ba", "cv"})
_SHORT = 3


def language_of(code: str | None) -> Language:
    """The language for a user whose Telegram is in ``code`` (IETF tag, or None when not told)."""
    base = (code or "").split("-")[0].lower()
    if base in _RUSSIAN_READERS:
        return "ru"
    return next((language for language in LANGUAGES if language == base), DEFAULT)


def language_of_chat(said: str, title: str) -> Language:
    """The language for somebody of whom Telegram tells none, an anonymous admin or a channel: that of what is said.

    A command says nothing of it; then the title of the chat does.
    """
    words = " ".join(word for word in said.split() if not word.startswith(("/", "@")))
    telling = next((text for text in (words, title) if any(letter.isalpha() for letter in text)), None)
    return detect_language(telling) if telling else DEFAULT


def language_of_question(question: str, users: Language) -> Language | None:
    """The language to ask for; None leaves it to the question.

    A question without letters tells nothing. A few Cyrillic words without a Kazakh letter ("экспорт 2022")
    may be either language: for a user of Kazakh they are Kazakh.
    """
    if not any(letter.isalpha() for letter in question):
        return users
    if users == "kk" and len(question.split()) <= _SHORT and detect_language(question) == "ru":
        return "kk"
    return None
