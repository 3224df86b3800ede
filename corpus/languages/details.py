"""How a sentence begins that says of what exactly the one before it speaks; lower case."""

from corpus.model import Language

DETAILS: dict[Language, str] = {
    "ru": r"(?:в\s+частности|речь\s+ид[её]т|а\s+именно|имеется\s+в\s+виду|то\s+есть|среди\s+них|в\s+их\s+числе"
    r"|например)\b",
    "kk": r"(?:атап\s+айтқанда|яғни|мәселен|мысалы|олардың\s+(?:ішінде|қатарында))\b",
    "en": r"(?:in\s+particular|specifically|namely|that\s+is|among\s+them|for\s+example|(?:these|they)\s+include)\b",
}
