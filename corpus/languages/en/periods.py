"""How English writes dates and periods; the tables are those of the Russian module, which explains them."""

from __future__ import annotations

RELATIVE: tuple[tuple[str, int], ...] = (
    (r"(?:last|previous|past|preceding|prior)", -1),
    (r"(?:this|current|the\s+current|present|the)", 0),
    (r"(?:next|coming|following|upcoming)", 1),
)

PARTS: dict[str, int] = {
    form: n
    for n, forms in {
        1: "1 first 1st i",
        2: "2 second 2nd ii",
        3: "3 third 3rd iii",
        4: "4 fourth 4th iv last final",
    }.items()
    for form in forms.split()
}

DAY_OFFSETS: dict[str, int] = {"today": 0, "yesterday": -1, "tomorrow": 1}

YEAR = r"(?:the\s+year\s+)?(?P<year>(?:19|20)\d\d)(?![\d,.]*\d|\s*[%$]|[-\w])"
RELATIVE_YEAR = (
    r"(?:the\s+)?(?P<rel>this|last|next|current|previous|past|preceding|coming"
    r"|prior)\s+(?:calendar\s+)?year\b(?:['’]s)?"
)
WHEN = r"(?:,?\s+(?:of\s+|in\s+)?(?:{YEAR}|{REL}|the\s+year\b|(?P<rel3>this)\s+year))"
N = (
    r"(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty)"
)
ORDINAL = r"(?P<part>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"

RULES: tuple[tuple[str, str], ...] = (
    (
        "day_range",
        r"(?:from\s+|between\s+)?{MONTH}\.?\s+{DAY}\s*(?:[-–—]|to|through"
        r"|and)\s*{MONTH2}\.?\s+{DAY2}\b{WHEN2}?",
    ),
    ("day_range", r"(?:from\s+|between\s+|on\s+)?{DAY}\s*(?:[-–—]|to|and)\s*{DAY2}\s+{MONTH2}\b{WHEN2}?"),
    ("day_range", r"(?:from\s+|between\s+|on\s+)?{MONTH}\.?\s+{DAY}\s*(?:[-–—])\s*{DAY2}\b(?!\s?%){WHEN2}?"),
    ("numeric_day", r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)?\d\d)\b"),
    ("numeric_day", r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    ("day", r"{MONTH}\.?\s+{DAY}(?![\d,.]*\d|\s*(?:%|percent|billion|million))\b{WHEN}?"),
    ("day", r"{DAY}\s+(?:of\s+)?{MONTH}\b\.?{WHEN}?"),
    (
        "same_period",
        r"(?:the\s+)?(?:same|corresponding|similar|analogous|comparable"
        r"|equivalent)\s+(?:reporting\s+)?(?:period|months?|quarter|time|timeframe|stretch|span|day)"
        r"(?:\s+(?:a|one)\s+year\s+(?:ago|earlier|before))?{WHEN}?",
    ),
    (
        "year_earlier",
        r"(?:a|one|the)\s+year\s+(?:ago|earlier|before)|year[\s-](?:on|over)[\s-]year|\byoy\b"
        r"|\by-o-y\b|\by/y\b|year-earlier|in\s+annual\s+terms",
    ),
    (
        "month_range",
        r"(?:from\s+|between\s+)?{MONTH}\b\.?{WHEN}?\s*(?:[-–—]|to|through|and"
        r"|until)\s*{MONTH2}\b\.?{WHEN2}?",
    ),
    ("first_months", r"(?:the\s+)?(?:first|initial)\s+{N}\s+months{WHEN}?"),
    ("first_months", r"{N}[\s-]months?{WHEN}(?!x)"),
    ("first_months", r"{YEAR}[\x27’]s\s+first\s+{N}\s+months|\b(?P<n2>\d{1,2})m\s?{YEAR2}"),
    ("last_months", r"(?:the\s+)?(?:last|past|previous)\s+{N}\s+months"),
    (
        "first_months",
        r"(?:in|for|over|during)\s+(?:the\s+)?{N}\s+months(?!\s+(?:ago|after|later|before"
        r"|earlier|since))",
    ),
    ("half", r"(?:the\s+)?(?:{ORD})[\s-]half{WHEN}?"),
    ("half", r"\b[1h]?h(?P<part>[12])\b{WHEN}?|(?P<part2>[12])h\b{WHEN2}?"),
    (
        "quarters",
        r"(?:the\s+)?first\s+(?P<n>two|three|2|3)\s+quarters{WHEN}?"
        r"|(?P<n2>three)\s+quarters{WHEN2}(?!x)",
    ),
    ("quarter", r"(?:the\s+)?{ORD}[\s-]quarter{WHEN}?"),
    ("quarter", r"\bq(?P<part>[1-4])\b(?:'s)?{WHEN}?|(?P<part2>[1-4])q\b{WHEN2}?"),
    ("relative_quarter", r"(?P<rel>last|this|next|previous|current)\s+quarter"),
    ("relative_month", r"(?P<rel>last|this|next|previous|current)\s+month\b"),
    ("relative_week", r"(?P<rel>last|this|next|previous|current)\s+week\b"),
    ("whole_year", r"(?:in\s+|for\s+)?the\s+(?:full|whole)\s+year\b|full-year(?!\s+(?:19|20)\d\d)"),
    (
        "year_to_date",
        r"(?:so\s+far\s+{REL})|year[\s-]to[\s-]date|since\s+(?:the\s+)?(?:beginning"
        r"|start)\s+of\s+(?:the\s+year|{REL2}|{YEAR})|so\s+far\s+in\s+(?:{YEAR2})",
    ),
    (
        "years",
        r"(?:from|between)\s+(?P<y1>(?:19|20)\d\d)\s+(?:to|and|through)\s+(?P<y2>(?:19"
        r"|20)\d\d)\b|(?P<y3>(?:19|20)\d\d)\s?[-–—]\s?(?P<y4>(?:19|20)?\d\d)\b(?!-)",
    ),
    ("since_day", r"since\s+{MONTH}\.?\s+{DAY}\b{WHEN}?"),
    ("since_month", r"since\s+(?:early\s+|late\s+)?{MONTH}{WHEN}?"),
    (
        "crop_year",
        r"(?:(?:in|for|over|during)\s+)?(?:the\s+)?first\s+{N}\s+months\s+of\s+the\s+(?:marketing|crop|agricultural|season)\w*"
        r"(?:\s+(?:year|season))?",
    ),
    (
        "crop_year",
        r"(?:19|20)\d\d/(?:20)?\d\d(?:\s+(?:marketing|agricultural|crop|academic)\s+(?:year"
        r"|season))?",
    ),
    ("since_year", r"since\s+(?P<year>(?:19|20)\d\d)\b"),
    (
        "month_part",
        r"(?:(?:in\s+)?(?:early|late)\s+|(?:in\s+)?mid-|(?:at|by|before)\s+the\s+(?:end|start|beginning)\s+of\s+)"
        r"{MONTH}\b(?!\s+\d{1,2}\b)\.?{WHEN}?",
    ),
    ("month", r"{MONTH}\b\.?{WHEN}(?!x)"),
    (
        "month",
        r"(?:in|for|during|by|until|of|since|from|to)\s+{MONTH}\b(?!\s+\d{1,2}\b)",
    ),
    (
        "month",
        r"{MONTH}(?=\s+(?:turnover|trade|exports?|imports?|output|production|inflation|sales|shipments|deliveries"
        r"|figures|data|results|revenues?)\b)",
    ),
    (
        "year_end",
        r"(?:by|before|until|at)\s+(?:the\s+)?end[\s-]of[\s-](?:the\s+year|this\s+year|{REL}"
        r"|{YEAR}|(?P<rel3>the)\s+current\s+year)|by\s+year-?end",
    ),
    (
        "season",
        r"(?:(?P<rel>this|last|next)\s+{SEASON}|in\s+(?:the\s+)?{SEASON2}|(?:this"
        r"|the)\s+coming\s+{SEASON3}){WHEN}?",
    ),
    (
        "year",
        r"(?P<lead>(?:in|by|for|of|during|through|until|from|over|full-year|year|vs\.?|versus"
        r"|to|than|with|against|since|and|early|late|fiscal|pre-\w+|levels?|record|,"
        r"|\()\s*){YEAR}",
    ),
    (
        "year",
        r"{YEAR}(?=\s+(?:[a-z-]+\s+){0,2}(?:forecasts?|targets?|guidance|outlook|budget|plans?|estimates?|output"
        r"|production|harvest|exports?|imports?|results|revenues?|sales|profits?)\b)",
    ),
    ("year", r"fy\s?(?P<year>(?:19|20)\d\d)\b"),
    ("relative_year", r"{REL}"),
    ("last_years", r"(?:the\s+)?(?:last|past|previous)\s+{N}\s+years|(?P<span>over|within)\s+{N}\s+years"),
    ("last_decade", r"(?:the\s+)?(?:last|past)\s+decade"),
    (
        "next_years",
        r"(?:the\s+)?(?:next|coming)\s+{N}(?:[-\s](?:to|\d)[-\s]?\w*)?\s+years"
        r"|in\s+{N}\s+years['’]?\s+time",
    ),
    ("now", r"(?:as\s+of\s+(?:today|now))|to\s+date\b|at\s+present|currently|at\s+the\s+moment"),
    ("years_ago", r"{N}\s+years\s+(?:ago|earlier)"),
    ("last_years", r"(?:in|for)\s+(?:the\s+)?(?:just\s+|only\s+)?{N}\s+years(?!\s*[\x27’])"),
    (
        "vague",
        r"(?:per|a|each|every)\s+year\b(?!\s+(?:ago|earlier|before|later))"
        r"|annually|annual|yearly|over\s+the\s+years|all\s+time",
    ),
    ("day_offset", r"(?P<offset>today|yesterday|tomorrow)\b"),
    ("weekday", r"(?:on|last|this)\s+{WEEKDAY}\b"),
)

TIME_WORDS = (
    r"year|month|quarter|half|week|today|yesterday|tomorrow"
    r"|date|decade|present|current|moment|period|yoy|y/y|fy\d|h[12]|q[1-4]"
)
"""Besides years and names of the calendar, what a line must hold for any rule to match."""

PREPOSITIONS = r"(?:in|for|during|over|by|from|of|on|since|through|as\s+of|at)\s+(?:the\s+)?"

COMPARED_BEFORE = (
    r"(?:compared\s+(?:to|with)|in\s+comparison\s+(?:to|with)|versus|vs\.?|against"
    r"|relative\s+to|above|below|than(?:\s+(?:we|they|it|he|she|was|were|had)(?:\s+[a-z]+){0,2})?|as\s+(?:much|many|high|large|big)\s+as|up\s+from|down\s+from"
    r"|(?:%|percent|per\s+cent|times|growth|increase|rise|up|down|higher|lower)\s+(?:over"
    r"|from|on))\s+"
    r"(?:(?:[$€£]?\d\S*|zero|none|nothing)(?:\s+[^\s,;.\d]+){0,3}\s+)?(?:(?:(?:the\s+)?(?:same|level|levels"
    r"|figure|figures|record)\s+(?:of|in|for)|in"
    r"|during|for|that\s+of|those\s+of|the|levels?|pre-\w+)\s+)*$"
)
COMPARED_AFTER = r"['’]s?\s+(?:level|figure)s?\b"
COMPARED_TO_PAST = r"(?!x)x"
FUTURE = (
    r"\b(?:will|scheduled|is\s+set|are\s+set|plan(?:s|ned|ning)?|expect\w*|to\s+be\s+held|upcoming|might"
    r"|could|forecast\w*"
    r"|may\s+(?:reach|hit|total|exceed|grow|rise|fall|be)|project(?:ed|s)\s+to|intend\w*|is\s+to\s"
    r"|are\s+to\s|would|likely|aims?\s+to)\b"
)
BY_THEN = r"\bby\s"
PAST = (
    r"\b(?:was|were|had|grew|rose|fell|stood|made|hit|sank|shrank|sold|bought|went|came|held|ran|spent|built|sent"
    r"|brought|took|won|lost|(?<!\bbe\s)(?!(?:need|speed|indeed|expected|planned|scheduled|projected|projected)\b)[a-z]{3,}ed)\b"
)
CLAUSE_BREAK = r"[,;:]\s|\s[—–-]\s|\s(?:and|but|while|whereas)\s"
NO_MONTH = r"(?!x)x"
