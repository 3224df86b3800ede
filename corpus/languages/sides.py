"""How a text speaks of those who met, once it has named them; over folded text (ё→е, қ→к, і→и)."""

from corpus.model import Language

SIDES: dict[Language, str] = {
    "ru": r"\b(?:сторон(?:ы|ами|ам)|собеседник(?:и|ами|ам)|главы\s+(?:двух\s+)?(?:правительств|государств)|лидеры"
    r"|премьер-министры|президенты|политики|министры)\b",
    "kk": r"\b(?:тараптар\w*|екижак\s|кездесуде|кос\s+тарап|президенттер|министрлер)",
    "en": r"\b(?:(?:the|both|two)\s+(?:sides|leaders|parties|presidents|ministers|officials)|they)\b",
}
