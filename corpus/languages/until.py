"""How a sentence says until when something lasts: the words before its date, the date between bars, those after."""

from corpus.model import Language

UNTIL: dict[Language, str] = {
    "ru": r"(?i:\b(?:до|по)\s+(?:конца\s+|начала\s+|середины\s+)?\||\|(?:до|по)\s|\|[^|]*\s(?:до|по)\s[^|]*\|)",
    "kk": r"(?i:\|[^|]*\bдейін|\|\s*(?:\w+\s+)?дейін)",
    "en": (
        r"(?i:\b(?:until|till|through|to)\s+(?:the\s+(?:end|start|beginning)\s+of\s+)?(?:the\s+)?\|"
        r"|\|(?:until|till|through)\s)"
    ),
}
