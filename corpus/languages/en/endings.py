"""English inflection as rewritings of the end of a word; the spelling becomes American."""

RULES: tuple[tuple[str, str], ...] = (
    (r"['’]s?$", ""),
    (r"s['’]$", "s"),
    (r"ies$", "y"),
    (r"(?<=[sxzh])es$", ""),
    (r"(?<=[^s])s$", ""),
    (r"ied$", "y"),
    (r"([bdfglmnprt])\1(?:ed|ing)$", r"\1"),
    (r"ed$", ""),
    (r"ed$", "e"),
    (r"ing$", ""),
    (r"ing$", "e"),
    (r"is(?=(?:e|es|ed|ing|ations?)$)", "iz"),
    (r"our(?=(?:s|ed|ing|able|ly)?$)", "or"),
)
MOST_RULES = 3
