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

# Irregular form and base, pair by pair.
IRREGULAR = """
began begin|begun begin|bought buy|broke break|broken break|brought bring|built build|came come|chose choose
chosen choose|dealt deal|drew draw|drawn draw|fallen fall|fell fall|felt feel|fed feed|fought fight|found find
flew fly|froze freeze|frozen freeze|gave give|given give|got get|grew grow|grown grow|held hold|hidden hide
kept keep|knew know|known know|laid lay|led lead|lent lend|lost lose|made make|meant mean|met meet|paid pay
ran run|risen rise|rose rise|said say|sang sing|saw see|seen see|sent send|shown show|shrank shrink
shrunk shrink|sold sell|sought seek|spent spend|spoke speak|spoken speak|stole steal|stolen steal|swore swear
taken take|taught teach|thought think|threw throw|told tell|took take|understood understand|withdrawn withdraw
withdrew withdraw|woke wake|won win|written write|wrote write|children child|men man|women woman|mice mouse
feet foot|lives life|wives wife|crises crisis|indices index|mps mp|referenda referendum|media medium
"""
