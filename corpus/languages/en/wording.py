"""How English words figures: hedges, growth and decline, targets, forecasts, plans and shares.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

BEFORE: tuple[tuple[str, str], ...] = (
    ("less_than", r"(?<!no\s)(?<!not\s)(?:slightly\s+|just\s+)?(?:less|fewer|lower)\s+than|(?:just\s+)?under|below"),
    (
        "up_to",
        r"up\s+to|as\s+(?:much|many|high)\s+as|no\s+more\s+than|not\s+more\s+than|at\s+most"
        r"|a\s+maximum\s+of",
    ),
    (
        "more_than",
        r"(?:slightly\s+|well\s+|just\s+|significantly\s+)?(?:more|higher|greater)\s+than"
        r"|(?:well\s+|just\s+|slightly\s+)?(?:over|above)|in\s+excess\s+of"
        r"|at\s+least|no\s+less\s+than|not\s+less\s+than|no\s+fewer\s+than|upwards?\s+of",
    ),
    ("almost", r"almost|nearly|close\s+to|just\s+short\s+of|virtually|practically"),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|some|an?\s+estimated|circa"
        r"|in\s+the\s+region\s+of|on\s+the\s+order\s+of|on\s+average|an\s+average\s+of",
    ),
)
PREPOSITION = r"by"
UP_TO = r"(?!x)x"
AFTER: tuple[tuple[str, str], ...] = (("more_than", r"\s+or\s+(?:more|higher)\b|\+(?!\w)"),)
MIDDLE: tuple[tuple[str, str], ...] = (("more_than", r"\+|plus|odd"),)
VERBS_BEFORE: tuple[tuple[str, str], ...] = (
    (
        "more_than",
        r"(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp?(?:ed|ing|s)"
        r"|(?:(?<=could )|(?<=will )|(?<=would )|(?<=may ))top"
        r"|outstripp\w+"
        r"|cross(?:ed|ing)|pass(?:ed|ing))"
        r"(?:\s+(?:the|a|mark|level|threshold|of|record))*",
    ),
    (
        "almost",
        r"(?:approach(?:ed|es|ing)?|near(?:ed|ing|s)|(?:is|was|came|comes"
        r"|are)\s+close\s+to)(?:\s+(?:the|a|mark|level|of))*",
    ),
)
VERBS_AFTER: tuple[tuple[str, str], ...] = ()
UP = (
    r"(?:\b(?:grew|grow(?:s|n|th|ing)?|r[io]se[ns]?|rising|increas\w+|expand\w*|expansion"
    r"|surg\w+|jump\w*|soar\w*|climb\w*|gain\w*"
    r"|(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up(?!\s+to\b)|higher"
    r"|more\s+than\s+(?:in|a\s+year)"
    r"|upsurge|rais(?:ed|es|ing)|boost\w*|add(?:ed|s|ing)?(?!\s+that\b)|advanc\w+|doubl\w+|tripl\w+|accelerat\w+"
    r"|strengthen\w*|firmed|appreciat\w+|spike[ds]?|widen\w*|swell\w*|rebound\w*|recover\w*|ris(?:e|es)|uptick|exceed\w*"
    r"|above(?=\s+(?:last\s+year|a\s+year|the\s+(?:same|previous|year|level)))))\b"
)
DOWN = (
    r"(?:\b(?:fell|fall(?:s|en|ing)?|declin\w+|decreas\w+|dropp?\w*|shr[aiu]nk\w*"
    r"|contract(?:ed|ion|ing)|plung\w+|slump\w*|down|lower|reduc\w+|slid|tumbl\w+|dip(?:ped"
    r"|s)?"
    r"|plummet\w*|halv\w+|slip(?:ped|s)?|narrow\w*|eas(?:ed|es)|slow(?:ed|s)|shed|s[aiu]nk|weaken\w*|depreciat\w+|lost"
    r"|loss|cut|less(?!\s+than\s+(?:\d|an?\b|one\b|half))|fewer"
    r"|below(?=\s+(?:last\s+year|a\s+year|the\s+(?:same|previous|year|level)))))\b"
)
CHANGE_AFTER = (
    r"\s*(?:year[\s-](?:on|over)[\s-]year\s+|annual\s+|y/y\s+)?(?:more|higher|less|lower"
    r"|fewer|growth|increase|rise|decline|drop|fall|decrease|jump|surge|up|down|gain"
    r"|hike)\b(?!\s+than\s+\d)|\s*(?:above|below)\s+(?:last\s+year|a\s+year|the\s+(?:same|previous|year|level))"
)
INCLUDED_AFTER = ""
CHANGE_FOLLOWS = False
BY = r"by"
TO_AFTER = r"(?!x)x"
TO = r"to|from"
TARGET = (
    r"\b(?:target\w*|goal|aim(?:s|ed|ing)?|objective|(?<!, )bring(?:ing)?\s+(?:\w+\s+){0,4}to"
    r"|raise\s+(?:\w+\s+){0,4}to|(?<!%\s)(?<!percent\s)(?<!an\s)(?<!the\s)increase\s+(?!compared\s)(?:\w+\s+){1,4}to|boost\s+(?:\w+\s+){1,4}to"
    r"|reach(?:ing)?\s+the"
    r"|(?:plan(?:s|ned|ning)?|want\w*|agree\w*|intend\w*|hope\w*|decid\w*|need\w*"
    r"|strive\w*)\s+(?:\w+\s+)?to\s+(?:reach|hit|achieve|bring|raise|increase|boost|double|triple"
    r"|expand)|potential|ambition|strive\w*|seek\w*|to\s+double|to\s+triple|be\s+(?:raised|increased"
    r"|brought|boosted|lifted|expanded)\b|task|milestone)\b"
)
_MAY = (
    r"(?<!in )(?<!of )(?<!by )(?<!for )(?<!last )(?<!this )(?<!next )(?<!early )(?<!late )"
    r"(?<!since )(?<!until )(?<!from )"
    r"(?<!during )(?<!through )may(?=\s+[a-z])(?!\s+(?:and|to|this|last|of|from|by|as|when|was|were|is|the"
    r"|a|on|at|with)\b)"
)
"""The verb, and not the month."""
FORECAST = (
    rf"\b(?:forecast\w*|expect\w*|project(?:ed|s\s+that|ions?)|predict\w*|{_MAY}|might|could"
    r"|can\s+reach|will\s+(?:\w+ly\s+)?(?:reach|exceed|grow|rise|increase|total|amount|hit|fall|decline"
    r"|be(?!\s+(?:built|[a-z]+ed)\b)|surpass|stand|slow|ease|accelerate|average|climb|drop|shrink|expand|widen|narrow|recover|double|triple)"
    r"|is\s+set\s+to|are\s+set\s+to|is\s+likely|should\s+(?:reach|hit|exceed|grow|rise|total|be|top|surpass"
    r"|fall)|anticipat\w+|['’]ll\s+(?:reach|exceed|hit"
    r"|get)|estimated\s+to|set\s+to|on\s+track"
    r"|would(?!\s+be\s+(?:built|[a-z]+ed)\b))\b"
)
PLAN = (
    r"\b(?:plan(?:s|ned|ning)?|intend\w*|will|would\s+be|(?:is|are)\s+(?:due\s+)?to\s+(?:be|reach|hit|grow|rise|fall|build|open|launch|receive|get|create|supply|start|double)|scheduled"
    r"|envisag\w+|envision\w*|to\s+be\s+built|to\s+build|prepar\w+\s+to)\b"
)
FUTURE = (
    r"\b(?:will|would|to\s+create|creating|creation\s+of|plan(?:s|ned|ning)?|expected|potential|could"
    r"|intend\w*|is\s+set\s+to|to\s+be|allow)\b"
)
SHARE = (
    r"\b(?:share|accounts?\s+for|accounted\s+for|accounting\s+for|makes?\s+up|made\s+up"
    r"|constitut\w+|compris\w+|represent\w*|proportion)\b"
)
FALLS_TO = r"\baccounts?\s+for\b"
SHARE_NOUN = r"\b(?:share|proportion)\b"
CHANGE_NOUN = r"\b(?:growth|increase|decline|decrease|rise|fall)\b"
SHARE_AFTER = r"\s*(?:of\b|share\b|stake\b)"
RATE = r"\b(?:inflation|rate|unemployment|tariffs?|dut(?:y|ies)|tax(?:es)?|vat|interest)\b"
CONJUNCTIONS = r"\s+(?:while|whereas|but)\s+"
CONTINUES = (
    r"\s*(?:which|reaching|hitting|totall?ing|amounting|exceeding|or\s|to\s|by\s|up\s"
    r"|down\s|making|a\s|an\s|and\s+(?:reach|amount|total|hit|exceed|surpass|stood|was"
    r"|made)\w*|\d|\$|more|almost|nearly|about|compared|thus|representing|bringing"
    r"|the\s+highest)"
)
PAST = (
    r"\b(?:grew|was|were|had|stood|made|hit|rose|fell|sank|shrank|sold|bought|went|came|held|ran|spent|built"
    r"|brought|took|left|lost|won|sent|drew|(?!(?:need|speed|indeed|based|combined"
    r"|united)\b)(?<!are )(?<!is )(?<!being )(?<!be )[a-z]{3,}ed)\b"
)
PRESENT = (
    r"\b(?:is|are|accounts?|makes?|comes?|goes?|remains?|stands?|represents?|constitutes?|handles?|provides?"
    r"|carries|ships|pumps?|supplies|generates?|produces?|contributes?|covers?|holds?|buys?|sells?|goes|operates?|employs?|uses?|passes|crosses|relies|bounces?|flows?"
    r"|we\s+(?!\w+ed\b)[a-z]+)\b"
)
BASE_ENDING = r"(?!x)x"
TARGET_ENDING = r"(?!x)x"
PARTNER = r"\b(?:trad\w+\s+)?partners?\b"
"""Before a sum of no other measure: it is one of trade."""
BUILDS = r"\b(?:build\w*|built|invest\w*|construct\w*)\b"
INVESTOR = r"\binvestors?\b"
"""Beside a sum: it is one of investment."""
OR = r"\s*,?\s+(?:or|that\s+is)\s+(?:\w+\s+)?"
"""Between two ways to put one figure."""
TRADE = r"\btrad|turnover|export|import|sales|sold|bought|purchas|suppl|ship"
MUTUAL = (
    r"\b(?:our|mutual|bilateral|two-way|between\s+(?:our|the\s+two)\s+(?:countries|nations"
    r"|states))\b"
)
ANAPHOR = r"\b(?:it|this|that|the\s+figures?|the\s+amount|growth|records?|which)\b"
RESUMES = r",\s+(?:totall?ed|amounted|reached|exceeded|stood|came\s+to|numbered)\b"
ARRIVES = r"(?!x)x"
AND = r"\s(?:and|but|while)\s"
OPENING = r"\W{0,2}(?:while\s+|whereas\s+|though\s+|although\s+|but\s+|and\s+)?"
OTHER_TIME = r"\b(?:now|nowadays|currently|have\s+since|has\s+since|since\s+then|previously|until\s+now)\b"
HORIZON = r"^(?:by|until|before)\s"
"""In the words of a period: the day by which something is to be."""
SUMS = r"invest|worth|cost|value|budget|revenue|profit|loan|fund|capital|debt|gdp|figure|amount|spent|dollar"
"""Words that let a bare "30 млрд" be money."""
ALSO_THAT = r"\b(?:and|but)\s+that\b"
FULFILLED = r"\|\s+of\s+(?:the\s+|its\s+|this\s+)?(?:\w+\s+)?(?:plan|target|goal)\b"
MAY = rf"\b(?:{_MAY}|might|could)\b"
"""What may come about is a forecast, whatever the verb."""
THEIR = r"\b(?:their|its)\s"
"""Before a sum: that of what the sentence before counts."""
