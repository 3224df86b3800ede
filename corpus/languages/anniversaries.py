"""How an anniversary is written with its number of years, and how it is asked for, folded."""

from corpus.model import Language

ANNIVERSARY: dict[Language, str] = {
    "ru": r"\b\d+[-‑–]?(?:\s?лети\w+|\s?(?:ой|ю|ая|я)\s+годовщин\w+)",
    "kk": r"\b\d+[-‑–]?\s?жылды(?:ғ|қ|г)\w*",
    "en": r"\b\d+(?:st|nd|rd|th)\s+(?:birthday|anniversary)\b",
}

WHICH: dict[Language, str] = {
    "ru": r"\bкак(?:ая|ую|ой|ое)\s+(?:\w+\s+)?(?:годовщин|юбиле)|\bкотор(?:ая|ую)\s+годовщин",
    "kk": r"\b(?:нешинши|канша|неше|кай|кандай)\s+жылды[гк]",
    "en": r"\b(?:which|what)\s+anniversary\b",
}
