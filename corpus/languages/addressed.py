"""How names end in the dative and in the genitive, lower case; for the Russian dative there is a dictionary."""

from corpus.model import Language

ADDRESSED: dict[Language, str] = {
    "kk": r"(?<!төра)(?:ға|ге|қа|ке)$|(?:сына|сіне|ына|іне)$",
    "en": r"(?!)",
}
OWNER: dict[Language, str] = {"ru": r"(?!)", "kk": r"(?:ның|нің|дың|дің|тың|тің)$", "en": r"[’']s$"}
DOING: dict[Language, str] = {"ru": r"(?!)", "kk": r"(?:[аеий]т[ыі]н|[ғқгк][ае]н)\w{0,6}$", "en": r"ing$"}
"""What one in the genitive does rather than owns: "his coming"."""
