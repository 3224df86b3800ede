"""How the names of those whom something is said or given to end, lower case; Russian has a dictionary for it."""

from corpus.model import Language

ADDRESSED: dict[Language, str] = {
    "kk": r"(?<!төра)(?:ға|ге|қа|ке)$|(?:сына|сіне|ына|іне)$",
    "en": r"(?!)",
}
