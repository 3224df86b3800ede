"""How each language tells who did something and to whom: question words, prepositions, voices, case endings.

Questions are folded (lower case, ё→е, қ→к, і→и); names and what stands before them are in lower case.
"""

from corpus.model import Language

ASKED: dict[Language, tuple[tuple[str, str], ...]] = {
    "ru": (
        ("companion", r"\b(?:с|со)\s+кем\b"),
        ("source", r"\b(?:от|у)\s+кого\b"),
        (
            "",
            r"\b(?:о|об|за|на|для|про|к|ко|без|перед|между|из|после|против|ради|через|до|по)\s+"
            r"(?:кого|кому|ком|кем)\b",
        ),
        ("addressee", r"\bкому\b"),
        ("object", r"\bкого\b"),
        ("agent", r"\bкем\b"),
        ("actor", r"\bкто\b"),
    ),
    "kk": (
        ("", r"\bкимн[иы]н\b|\bким\s+(?:туралы|жайлы|ушин|аркылы)\b"),
        ("companion", r"\bкиммен\b"),
        ("source", r"\bкимнен\b"),
        ("addressee", r"\bким(?:ге|дерге)\b"),
        ("object", r"\bким(?:ди|дерди)\b"),
        ("actor", r"\bким(?:дер)?\b"),
    ),
    "en": (
        ("", r"\b(?:about|for|of|against)\s+whom\b|^whose\b|^whom?\b.*\b(?:about|for|of|against)\W*$"),
        ("companion", r"\bwith\s+whom\b|^whom?\b.*\bwith\W*$|^whom?\s+did\b.*\bmeet\b"),
        ("source", r"\bfrom\s+whom\b|^whom?\b.*\bfrom\W*$"),
        ("agent", r"\bby\s+whom\b|^who\b.*\bby\W*$"),
        ("addressee", r"\bto\s+whom\b|^whom?\b.*\bto\W*$"),
        ("object", r"\bwhom\b|^who\s+(?:did|does|do)\b"),
        ("actor", r"^who\b"),
    ),
}
"""What part of an event is asked for, tried in order; "agent" is the actor of a passive."""
PREPOSITIONS: dict[Language, str] = {
    "ru": r"с|со|от|у|о|об|за|на|для|про|к|ко|без|перед|между|из|после|против|ради|через|до|по|при|в|во|над|под|вместо|"
    r"кроме|благодаря|около|среди|вокруг",
    "kk": r"(?!)",
    "en": r"to|by|with|from|of|for|about|against|on|in|at|under|after|before|between|like|as",
}
COMPANION: dict[Language, str] = {"ru": r"со?", "kk": r"(?:мен|бен|пен)$", "en": "with"}
SOURCE: dict[Language, str] = {
    "ru": r"от|у",
    "kk": r"(?:(?<=[пткқсшщчцхфбвгд])т[ае]н|(?<=[аәеоөуұүыіэяийлрзжю])д[ае]н|(?<=[мнң])н[ае]н)$",
    "en": "from",
}
ORDERED: dict[Language, str] = {
    "ru": r"\b(?:указ|распоряжени|приказ|решени|постановлени)\w{0,3}$",
    "kk": r"^\s(?:шешімі|бұйрығы|жарлығы|өкімі|тарапынан|қаулысы)",
    "en": r"(?!)",
}
"""Whose order somebody was appointed by did it."""
KAZAKH_NAME_ACCUSATIVE = r"(?:[дт]|н)[ыі]$"
KAZAKH_ACCUSATIVE = r"(?:[ыі]н|тт[ыі]|[дн][ыі])$"
"""Of a word that is no name: "президенті" is "its president"."""
PASSIVE: dict[Language, str] = {
    "ru": r"(?!)",
    "kk": r"\b(?!ұсын|орал|қолдан|пайдалан|қуан|жүгін|ұстан)\w{2,}(?:"
    r"(?:[ыі]л|[аеё]л|[аеыіу]н)(?:д[ыі]|[ғг][ае]н|мақ|мек|ат[ыі]н|ет[іы]н|п)|[аеыіу]н(?:ад[ыі]|ед[іы]))\w{0,4}$",
    "en": r"\b(?:was|were|is|are|be|been|being|got)\s+(?:\w+ly\s+|not\s+|also\s+|earlier\s+)?"
    r"(?!expected|supposed|planned|scheduled|going)\w+(?:ed|en|wn|nt|ght|ld|de|ut|et|ft)$",
}
"""Words, up to the end of a verb, to whose subject it was done; Russian has its dictionary."""
AND: dict[Language, str] = {
    "ru": r"\s*(?:,|и|а также|, а также)\s+",
    "kk": r"\s*(?:,|және|мен|пен|бен)\s+",
    "en": r"\s*(?:,|,? and|as well as)\s+(?:the\s+)?",
}
"""What joins two names."""
PRONOUNS: dict[Language, tuple[tuple[str, str], ...]] = {
    "ru": (("addressee", "ему|ей"), ("object", "его|ее"), ("companion", "с ним|с ней")),
    "kk": (("addressee", "оған"), ("object", "оны"), ("companion", "онымен")),
    "en": (("object", "him"), ("companion", "with him")),
}
"""Who is named in the sentence before, by the part that a pronoun gives."""
