"""How a sentence speaks of a day that the one before it names; over folded text (ё→е, қ→к, і→и)."""

from corpus.model import Language

THAT_DAY: dict[Language, str] = {
    "ru": r"\b(?:в\s+)?(?:это?т|тот)\s+(?:же\s+)?(?:самый\s+)?день\b",
    "kk": r"\b(?:сол|осы|дал\s+сол)\s+кун[иі]?\b",
    "en": r"\bth(?:at|is|e\s+same)(?:\s+(?:very|same))?\s+day\b",
}
