"""How English news names its publisher and lets its date be known: regular expressions, case ignored."""

from __future__ import annotations

CUE_WORDS = "report|learned|tells|told"
SURE: tuple[str, ...] = ()
REPORTS = (
    r"(?:an?\s+)?{name}\s+correspondent\s+(?:reports|reported)",
    r"{name}(?:\s+news\s+agency)?\s+(?:reports|reported)\s*(?:\.|,|citing|via|with\s+reference|on\s)",
    r",\s*{name}(?:\s+news\s+agency)?\s+(?:reports|reported|has\s+learned|learned)",
    r"\breports?\s+{name}",
    r"(?:told|tells)\s+{name}\s+(?:in\s+an\s+interview|correspondent)",
)

GENERIC = r"the\s+news\s+agency|news\s+agency|an?|by"

INSTITUTIONS = (
    r"ministry|minister|president|prime|government|the\s+ministry|the\s+government|bureau|national|central"
    r"|committee|he|she|it|they|press|officials|state|world|russia$|kazakhstan$|akorda|kremlin|earlier|bank|media|local"
    r"|this|according|annual|from"
)

RIGHTS = r"all\s+rights\s+reserved"
SOURCE = r"source"

TODAY = r"today"
FUTURE = (
    r"(?:until|till|by|through)\s*$|to\s+be"
    r"|will|is\s+to|are\s+to|scheduled|set\s+to|planned|upcoming|expected"
    r"|due\s+to|slated"
)
THIS_YEAR = r"this\s+year|current\s+year"
LAST_YEAR = r"last\s+year|previous\s+year"
SAME_PERIOD = (
    r"(?:same|corresponding|similar)\s+\w+\s+(?:of|in|last\s+year|,|\s)*\s*(\d{4})",
    r"(?:compared|comparison)\s+(?:to|with)\s+(\d{4})",
)
NAMED_THIS = (r"this\s+year\s*\(?,?\s*(\d{4})",)
NAMED_LAST = (r"last\s+year\s*\(?,?\s*(\d{4})",)
DIGEST = r"digest|daily\s+brief\w*|news\s+in\s+brief|morning\s+brief\w*|market\s+(?:wrap|review)|press\s+review"
BEFORE_WEEKDAY = r"(?:on\s+)?"
MEDIA = (
    r"times|herald|post|news|tribune|agency|press|media|daily|weekly|review"
    r"|journal|gazette|tv|radio|telegraph|observer|monitor|forbes|sputnik|today"
)
"""Words of which names of newspapers, agencies and stations are made."""
