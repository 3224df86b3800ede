"""How English asks: patterns over lower-case text; of each tuple any one may be found."""

_NOUNS = (
    r"(?:volume|turnover|amount|share|percentage|percent|value|number|total|sum|target|growth|rate|figure|level|cost|"
    r"price|size|exports?|imports?|trade|forecast|goal|output|harvest|capacity|length|area|damage|revenue|profit|tariff|"
    r"fee|population|debt|deficit|surplus|reserves?|income|loss|loan|duty|subsid(?:y|ies)|stake|dividends?|balance|"
    r"inflation|budget|salary|wages?|turnout|unemployment|gdp)"
)
_OFFICES = r"(?:politician|minister|president|official|leader|person|ambassador|envoy|premier|governor|mayor)"
_SAY = (
    r"(?:say|said|think|note|state|announce|promise|tell|stress|emphasi[sz]e|call|propose|comment|describe|add|mention|"
    r"express|suggest|urge|predict)"
)

# What is asked for. Tried in order; the first that is found decides.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "author",
        (
            r"\bauthors?\s+of\s+(?:the|this|that)\s+(?:\w+\s+)?(?:article|story|piece|report)\b",
            r"\bwho\s+(?:wrote|authored|penned)\s+(?:the|this|that)\s+(?:\w+\s+)?(?:article|story|piece|report)\b",
            r"\b(?:article|story)\b.*\bwritten by (?:whom|who)\b|\bby whom was the (?:article|story)\b",
        ),
    ),
    (
        "publisher",
        (
            r"\bwh(?:ich|at) (?:news |press )?(?:publication|newspaper|agency|outlet|source|site|media|publisher)\b",
            r"\bwho (?:published|reported on)\b",
        ),
    ),
    (
        "published",
        (
            r"\bwhen was (?:\w+ ){0,8}(?:published|released)\b",
            r"\b(?:publication date|date of publication)\b",
            r"\bwhat date (?:\w+ ){0,6}(?:published|come out)",
        ),
    ),
    (
        "quote",
        (
            rf"\bwhat (?:did|does|has|had|do) (?:the )?(?:\w+[ -]){{1,5}}?{_SAY}\w*",
            r"\bhow did (?:\w+[ -]){1,4}?(?:call|describe|assess|comment|characteri[sz]e|respond|react|evaluate)",
            r"\bquotes?\b",
            r"\bin the words of\b",
            r"^(?!wh|how|did|do|does|is|are|was|were|has|have|had|will)(?:\w+[ -]){1,3}(?:on|about)\s",
        ),
    ),
    ("who", (rf"\b(?:which|what) (?:\w+ )?{_OFFICES}\b", r"^who\b.*\b(?:said|says|named|called|predicted|forecast)\b")),
    (
        "figure",
        (
            r"\bhow (?:much|many|large|big|high|far|fast|long|old|tall|deep|wide)\b",
            rf"\bwhat (?:is|was|were|are|'s)?\s*(?:the )?(?:[\w'’]+[ -]){{0,4}}?{_NOUNS}\b",
            r"\b(?:trade|turnover|export|import|investment) figures?\b",
            r"\bhow (?:has|have|did) (?:\w+ ){1,4}(?:change|grow|fall|develop)",
            r"\bwhat (?:is|was|were|are) the (?:biggest|largest|highest|smallest|lowest) investments?\b",
        ),
    ),
    ("who", (r"\b(?:who|whom|whose)\b", r"\bwhat is the name\b")),
    (
        "when",
        (
            r"\bwhen\b",
            r"\b(?:what|which) (?:date|day|year|month|quarter|time)\b",
            r"\bsince when\b",
        ),
    ),
    (
        "where",
        (
            r"\bwhere\b",
            r"\b(?:what|which) (?:\w+ )?(?:city|country|place|town|region|venue|capital)\b",
        ),
    ),
    ("quote", (r"\baccording to\b",)),
)
ASKING_WORDS = "what when where which whose whom much many does said outlet newspaper agency publication"
"""Known also when mistyped by one slip."""
SHORT_ASKING_WORDS = "who how why"
"""Known when mistyped by one slip at the beginning of a question."""
YEAR_WORDS = "year"
ASKS_SURELY = (
    r"\W*(?:what|which|who|whom|whose|when|where|why|how)(?:'s)?\s(?:.*\s)?(?:is|are|was|were|did|does|do|has|have|had|will|"
    r"would|can|could|should)\s"
)
"""How no other language, in whatever alphabet or layout, begins."""
YES_NO = (r"^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b",)
RISE = (r"\b(?:grow|grew|grown|growth|rise|rose|risen|rising|increas|up\b|gain|climb|jump|surge)",)
FALL = (r"\b(?:fall(?!s? (?:on|to)\b)|fell|fallen|drop|declin|decreas|shrink|shrank|shrunk|down\b|slump|plung)",)
TARGET = (
    r"\b(?:target|goal|plan|forecast|expect|aim|project(?:ed|ion)|prospect|intend|want|hope|would|potential|predict)",
)
REACHED = (r"\b(?:reach|hit|exceed|surpass|achiev|met\b|attain|topp?ed\b)",)
NOW = (r"\b(?:now|current|currently|today|present|latest|at the moment)\b",)
YEAR_TOLD = (r"\b(?:19|20)\d\d\b|\b(?:this|last|next|past|previous|current|coming)\b",)
"""In the words of a part of a year: they tell of which year it is."""
MOST = (r"\b(?:biggest|largest|highest|greatest|most|record|maximum|top)\b",)
LARGEST = (
    r"\b(?:the\s+)?(?:biggest|largest|highest|greatest|maximum|longest|costliest)\b",
    r"\b(?:the\s+)?most(?!\s+(?:of|recent\w*|important|likely)\b)",
)
SMALLEST = (r"\b(?:the\s+)?(?:smallest|lowest|least|minimum|cheapest|shortest)\b",)
"""What is asked for is the most, or the least, of several."""
SPEAKER_BEFORE = (r"\baccording to\b", r"\bdid (?:\w+[ -]){1,3}(?:name|give|cite|mention|say|predict|forecast)\b")
SAYING = (
    r"\b(?:sa(?:y|id|ys)|told|state|note|stress|announce|call|mention|claim|declare|words|tell|forecast|predict|expect|"
    r"estimat|promis|describ|hope|believ|think|want|plans|thank|report|explain|admit|warn|ask|jok|complain)",
)
UNTIL = (r"\b(?:until|till) (?:when|what|which)\b", r"\b(?:until|till)\W*$")
WHO = (r"^who\b",)
TO_WHOM = (r"\bwhom\b|^whose\b|^who (?:did|does|do)\b|^who (?:is|are|was|were) (?:\w+ed|going)\b",)
"""Asked is not who did it, but to whom it was done."""
WHOSE_WORDS = (r"\b(?:whose|author of (?:the|these))\s+(?:words|quotes?|phrase|statement)\b",)
"""Asked is who said what follows."""
WITH_WHOM = (r"\bwhom\b", r"^who (?:did|does|do|has|have|had|will|would)\b.*\b(?:with|to)\W*$")
"""Asked is who the other was."""
ACTING = r"^who (?:will|would|should|can|could|has|have|had|is|was|are|were) (?:the )?(\w+)"
"""Group 1: the first word after the auxiliary; when it names somebody, he is the one who acts."""
HEADING = (r"\b(?:heads?|leads?|runs?|chairs?|in charge|chief|ceo)\b",)
"""Who heads something is asked: the answer is a name."""

# What sort of figure.
GROWTH_ASKED = (
    r"\bby how (?:much|many)\b",
    r"\bhow (?:much|fast) (?:has|have|did|does|do|had) (?:\w+[ -]){1,6}?(?:grow|rise|increas|fall|drop|declin|decreas)",
    r"\b(?:growth|rate of growth)\b",
    r"\bhow many times\b",
    r"\bwhat percent\w* (?:did|has|have)\b",
    r"\bhow (?:has|have|did) (?:\w+ ){1,4}(?:change|grow|fall|develop)",
)
SHARE_ASKED = (r"\b(?:share|what percent|percentage|proportion|what part)\b",)
MONEY_ASKED = (r"\b(?:debts?\b|value|costs?|worth|sum|spen[dt]|invest|money|price)",)
VOLUME_ASKED = (r"\bhow much\b", r"\b(?:amount|volume|turnover|size)")
HOME_ADJECTIVE = r"(?:kazakh|kazakhstani|russian)$"
COUNT_BEFORE = r"\bhow many\s+|\bnumber of\s+|\bhow much (?!did|does|do|has|have|had|is|was|were|are|will|would|of\b)"
ONE_BY_ONE = r"\bhow many\b"

# Words that carry little of what is asked.
WHO_HOLDS = r"^who(?: is| was|['’]?s) (?:now |currently )?(?:the )?(.+?)\W*$"
"""Who holds an office: group 1."""
WHY = (r"\b(?:why|for what reason|how come|what for|for what purpose)\b",)
WHAT_FOR = (r"\b(?:what for|for what purpose|to what end|need\w*|necessary)\b|^what\b.*\bfor\W*$",)
"""Of those, the turns of phrase that ask for a purpose, or why something is needed."""
PURPOSE = (r"\b(?:in order|so that|aim\w*|to [a-z]{3,}|for)\b",)
CAUSE = (
    r"\b(?:because|since|due to|owing to|thanks to|as a result|reason\w*|caus\w*|therefore|for)\b",
)
"""How a sentence gives a reason."""
WHICH_BEFORE = r"\b(?:which|what|how many|how much|what kind of|what (?:is|was|are|were) the)\s+$"
WHICH_ADJECTIVE_BEFORE = (
    r"\b(?:which|what)\s+(?:\w+(?:al|ic|ian|ive|ous|ary|ing|ed|ern|ble|ar)|two|three|four|five|new|main|other|big|key|"
    r"joint|major)\s+$"
)
THE_PAIR = (
    r"\b(?:two|both)\s+(?:countries|nations|states|sides)\b"
    r"|\bmoscow\s+(?:and|with)\s+astana\b|\bastana\s+(?:and|with)\s+moscow\b"
)
SHARED_OUT = r"\bfalls? (?:on|to)\b|\baccount(?:s|ed)? for\b|\b(?:makes?|made) up\b"
FRAMING = (
    r"(?:says?|said|tells?|told|state[ds]?|not(?:e|ed)|mention|name[ds]?|call(?:ed)?|article|words?|accord|mean|g[ai]ve|"
    r"report|make|made|went|go|gone|come|came|changed?|describe[sd]?|characteri[sz]e[sd]?|already|still|yet|currently|"
    r"thinks?|thought|express(?:ed)?|because|due|near|via|true|purpose|along|across|through|throughout|within|during|among|"
    r"amid|per|upon|towards?|last|previous|past|occasion|counterparts?|colleagues?|lies|lying|"
    r"happen(?:ed|s)?|occur(?:red|s)?|st|nd|rd|th)$"
)
AMOUNT = (
    r"(?:long$|large$|big$|high$|far$|fast$|amounts?|totals?|figures?|numbers?|costs?|values?|worth|shares?|volumes?|"
    r"sums?|size|level|percent)"
)

FOLLOW_UP = (r"^(?:and|what about|how about|and what about|then)\s",)
POINTS_BACK = (r"\b(?:it|this|that|he|she|they|his|her|their|then|there)\b",)
HE = r"[\W_]*(?:he|she)\b"
"""At the beginning of a sentence: whoever acts is named in the one before."""
TAKES_UP = r"[\W_]*(?:its|his|her|their|it|they|he|she)\b"
"""At the beginning of a sentence: what it is about is named before it."""
GREETING = (
    r"hi|hello|hey|hiya|good (?:day|morning|evening|afternoon)|greetings|thanks?|thank you|thx|cheers|bye|goodbye|"
    r"good ?bye|see you|good night|ok|okay|who (?:are|r) (?:you|u)|what are you|what is your name|whats your name|"
    r"what s your name|what (?:can|do) you do|how are you|how do you do|nice to meet you|help|help me"
)
"""Small talk, without punctuation: a message of nothing else asks nothing."""
THANKS = r"thanks?|thank you|thx|cheers"
"""Those of them that thank."""
BESIDE_GREETING = r"there|again|all|everyone|bot|derek|sir|mate|friend|dear|a lot|so much|very much|much|you|please|and"
INTERROGATIVE = (r"\b(?:what|which|how|why)\b",)
