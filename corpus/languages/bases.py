"""How a text words what a figure was before it came to be another: of each pair, what stands before and after it."""

from corpus.model import Language

_RU_NEW = r"[^.;\n]{0,40}?(?:\bдо\s+(?:\w+\s+){0,2}[$€₽]?\d)"
_EN_NEW = r"[^.;\n]{0,40}?(?:\bto\s+(?:\w+\s+){0,2}[$€₽]?\d)"

BASES: dict[Language, tuple[tuple[str, str], ...]] = {
    "ru": (
        (r"\b(?:с|со|от)\s+(?:\w+\s+)?$", _RU_NEW),
        (r"\b(?:раньше|прежде|ранее)\b[^.;\n]{0,40}$", r"[^.;\n]{0,40}?\b(?:теперь|сейчас|ныне)\b"),
    ),
    "kk": (
        (r"", r"(?<=[днт][ае]н)\s+(?:\w+\s+){0,2}[$€₽]?\d[^.;\n]{0,25}?(?:[ғқ]а|[гк]е)(?!\w)"),
        (r"\b(?:бұрын|бұған\s+дейін)\b[^.;\n]{0,40}$", r"[^.;\n]{0,40}?\b(?:енді|қазір)\b"),
    ),
    "en": (
        (r"\bfrom\s+(?:\w+\s+)?$", _EN_NEW),
        (r"\b(?:previously|earlier|formerly)\b[^.;\n]{0,40}$", r"[^.;\n]{0,60}?\bnow\b"),
    ),
}
