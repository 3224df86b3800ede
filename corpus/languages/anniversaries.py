"""How an anniversary is written with its number of years."""

from corpus.model import Language

ANNIVERSARY: dict[Language, str] = {
    "ru": r"\b\d+[-‑–]?(?:\s?лети\w+|\s?(?:ой|ю|ая|я)\s+годовщин\w+)",
    "kk": r"\b\d+[-‑–]?\s?жылды(?:ғ|қ|г)\w*",
    "en": r"\b\d+(?:st|nd|rd|th)\s+(?:birthday|anniversary)\b",
}
