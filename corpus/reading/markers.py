"""The phrases of all languages that mark chrome, compiled: an article's page mixes languages."""

from __future__ import annotations

import re
from types import ModuleType

from corpus.languages.en import chrome as en
from corpus.languages.kk import chrome as kk
from corpus.languages.ru import chrome as ru
from corpus.text import fold

TABLES: tuple[ModuleType, ...] = (ru, kk, en)


def phrases(name: str) -> frozenset[str]:
    """The folded phrases of table ``name`` in every language."""
    joined = "|".join(getattr(table, name).strip().replace("\n", "|") for table in TABLES)
    return frozenset(fold(phrase) for phrase in joined.split("|") if phrase)


def any_of(found: frozenset[str]) -> str:
    """``found`` as a regular expression, longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(found, key=len, reverse=True))


# A heading may run straight into a date or a time ("Последние новости18апреля"), not into a word.
_HEADING_END = r"(?=\W*(?:\d.*)?$)"
STARTS = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('STARTS'))})(?!\w)|©(?!.*\d{{4}})")
HOLDS = re.compile(any_of(phrases("HOLDS")))
ENDS = re.compile(any_of(phrases("ENDS")) + r"|^\W{0,3}(?:©|\(c\)|copyright)(?=.*\d{4})")
COMMENTS = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('COMMENTS'))}){_HEADING_END}")
SECTIONS = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('SECTIONS'))}){_HEADING_END}")
ASIDES = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('ASIDES'))})(?!\w)")
ASIDE_ALONE = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('ASIDES'))})\W*$")
PUBLISHED = re.compile(rf"\b(?:{any_of(phrases('PUBLISHED'))})\b")
UPDATED = re.compile(rf"\b(?:{any_of(phrases('UPDATED'))})\b")
CREDITS = re.compile(rf"\W{{0,3}}(?:{any_of(phrases('CREDITS'))})(?!\w)|\W{{0,3}}©")
CREDIT_AT_END = re.compile(
    rf"(?:^|[\s.(/|])(?:{any_of(phrases('CREDITS'))})\s?[:©](?:[^.!?]|\.\w){{2,40}}[).]?$|[.\s]©[^\d]{{2,40}}$"
)
BYLINE = re.compile(
    rf"\W{{0,3}}(?i:{'|'.join(table.BYLINE for table in TABLES)}):?\s+"
    r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w.’'-]*\s*){1,4}$"
)
_INVITES = re.compile(rf"(?:^|[.!?]\s)\W{{0,3}}(?:{any_of(phrases('INVITES'))})(?!\w)")
_BRIEF = 120
"""A line of at most so many characters may invite in its second sentence: "Хотите больше новостей? Подпишитесь …"."""
_BUTTONS = phrases("BUTTONS")
_BUTTON_WORDS = frozenset(word for phrase in _BUTTONS for word in phrase.split())
_LONGEST = max(phrase.count(" ") for phrase in _BUTTONS) + 1
DATE_WORDS = phrases("DATE_WORDS") | phrases("PUBLISHED") | phrases("UPDATED")
_WORDS = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")


def only_buttons(folded: str) -> bool:
    """Whether the words of a folded line are menu items, buttons and counters, and nothing else."""
    words = _WORDS.findall(folded)
    at = 0
    while at < len(words):
        fits = (n for n in range(_LONGEST, 0, -1) if " ".join(words[at : at + n]) in _BUTTONS)
        length = next(fits, 0)
        if not length:
            return False
        at += length
    return bool(words)


_SOCIAL = re.compile(
    r"вконтакте|одноклассник\w+|facebook|фейсбук|twitter|твиттер|telegram\w*|телеграм+\b|whatsapp|viber|instagram"
    r"|инстаграм\w*|youtube|tiktok|linkedin|дзен\b|\bmax\b|threads"
)
_RATES = re.compile(r"(?:usd|eur|rub|rur|cny|gbp|kzt|доллар|евро|рубль|юань|[$€₽¥₸£])\W{0,3}\d+[.,]\d+", re.I)
_WEATHER = re.compile(r"[+\-−–]?\d{1,2}\s*°")


def social_row(folded: str) -> bool:
    """Whether a line lists social networks: two or more, and little else."""
    rest, found = _SOCIAL.subn(" ", folded)
    return found >= 2 and len(_WORDS.findall(rest)) <= 4


def invitation(folded: str) -> bool:
    """Whether a line asks to follow the site in social networks."""
    found = _INVITES.search(folded)
    opens = found is not None and (not found.start() or len(folded) <= _BRIEF)
    return opens and bool(_SOCIAL.search(folded))


def ticker(text: str) -> bool:
    """Whether a line shows exchange rates, the weather, or no words at all."""
    if len(text) > 160:
        return False
    words = _WORDS.findall(fold(text))
    others = sum(word not in _BUTTON_WORDS for word in words)
    if len(_RATES.findall(text)) >= 2 and others <= 1:
        return True
    return not words or (len(words) <= 3 and bool(_WEATHER.search(text)))
