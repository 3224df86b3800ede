"""How English asks: patterns of what is asked for, over lower-case text."""

KINDS: tuple[tuple[str, str], ...] = (
    (
        "publisher",
        r"\bwh(?:ich|at) (?:publication|newspaper|agency|outlet|source|site|media|publisher)\b|\bwho (?:published|reported on)\b",
    ),
    (
        "published",
        r"\bwhen was (?:\w+ ){0,6}(?:published|released)\b|\b(?:publication date|date of publication)\b|\bwhat date (?:\w+ ){0,6}(?:published|come out)",
    ),
    (
        "quote",
        r"\bwhat (?:did|does|has|had|do) (?:the )?(?:\w+[ -]){1,5}?(?:say|said|think|note|state|announce|promise|tell|stress|emphasi[sz]e|call|propose|comment|describe|add|mention|express)\w*"
        r"|\bhow did (?:\w+[ -]){1,4}?(?:call|describe|assess|comment|characteri[sz]e|respond|react|evaluate)|\bquotes?\b|\baccording to\b|\bin the words of\b|^(?:\w+[ -]){1,3}(?:on|about)\s",
    ),
    (
        "figure",
        r"\bhow (?:much|many|large|big|high|far)\b|\bby how (?:much|many)\b|\bwhat (?:is|was|were|are)?\s*(?:the )?(?:\w+[ -]){0,4}?"
        r"(?:volume|turnover|amount|share|percentage|percent|value|number|total|sum|target|growth|rate|figure|level|cost|price|size|exports?|imports?|trade)\b"
        r"|\b(?:trade|turnover|export|import|investment) figures?\b",
    ),
    (
        "who",
        r"\bwho\b|\bwhom\b|\bwhose\b|\bwhich (?:politician|minister|president|official|leader|person)\b|\bwhat is the name\b",
    ),
    (
        "when",
        r"\bwhen\b|\b(?:what|which|on what|on which|in what|in which|by what|by which) (?:date|day|year|month|quarter|time)\b|\bsince when\b",
    ),
    (
        "where",
        r"\bwhere\b|\b(?:what|which|in what|in which|to which|to what) (?:\w+ )?(?:city|cities|country|countries|place|town|region|venue|capital|state)\b",
    ),
)
YES_NO = r"^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b"
RISE = r"\b(?:grow|grew|grown|growth|rise|rose|risen|rising|increas|up\b|gain|climb|jump|surge)"
FALL = r"\b(?:fall|fell|fallen|drop|declin|decreas|shrink|shrank|shrunk|down\b|slump|plung)"
TARGET = r"\b(?:target|goal|plan|forecast|expect|aim|project(?:ed|ion)|prospect|intend|want|hope|would reach|potential)"
NOW = r"\b(?:now|current|currently|today|present|latest|at the moment)\b"
MOST = r"\b(?:biggest|largest|highest|greatest|most|record|maximum|top)\b"
SPEAKER_BEFORE = r"\baccording to\b"
GROWTH_ASKED = r"\bby how (?:much|many)\b|\bhow (?:much|fast) (?:has|have|did|does|do|had) (?:\w+[ -]){1,6}?(?:grow|grown|rise|risen|increas\w*|fall|fallen|drop\w*|declin\w*|decreas\w*)|\b(?:growth|rate of growth)\b|\bhow many times\b"
SHARE_ASKED = r"\bshare\b|\bwhat percent|\bpercentage\b|\bproportion\b|\bwhat part\b"
MONEY_ASKED = r"\bhow much\b|\bamount\b|\bvalue\b|\bcost\b|\bworth\b|\bsum\b|\bvolume\b|\bturnover\b"
COUNT_BEFORE = r"\bhow many\s+|\bnumber of\s+"
WHICH_BEFORE = r"\b(?:which|what|how many|how much|what kind of)\s+$"
FRAMING = r"(?:say|said|says|tell|told|state[ds]?|not(?:e|ed)|mention|name[ds]?|call(?:ed)?|article|word|accord|amount|total|figure|number|mean|give|gave|report)"
SAYING = r"\b(?:sa(?:y|id|ys)|told|state|note|stress|announce|call|mention|claim|declare|words|tell|forecast|predict|expect|estimat|promis|describ)"
FOLLOW_UP = r"^(?:and|what about|how about|and what about|then)\s"
POINTS_BACK = r"\b(?:it|this|that|he|she|they|his|her|their|then|there)\b"
REACHED = r"\b(?:reach|hit|exceed|surpass|achiev|met\b|attain|top(?:ped)?\b)"
GREETING = r"^(?:hi|hello|hey|good (?:day|morning|evening|afternoon)|thanks?|thank you|who are you|what can you do|help|start)\b.{0,20}$"
