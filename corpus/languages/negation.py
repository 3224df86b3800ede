"""The words before a verb that deny it, and those that take some of it back; Kazakh denies in the verb itself."""

from corpus.model import Language

NOT: dict[Language, str] = {"ru": r"\bне\b", "kk": r"(?!)", "en": r"\b(?:not|never)\b|n[’']t\b"}
EXCEPT: dict[Language, str] = {
    "ru": r"\b(?:кроме|только|лишь)\b",
    "kk": r"(?!)",
    "en": r"\b(?:except|only|but|until)\b",
}
