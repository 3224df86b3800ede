"""How English news writes figures: number words, magnitudes, units, hedges, verbs of change, cues of plans.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, float] = {word: float(n) for n, word in enumerate(_CARDINALS.split(), 1)} | {
    word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)
}

MULTIPLIERS: tuple[tuple[str, float], ...] = ((r"hundred", 100), (r"dozen", 12))

MAGNITUDES: tuple[tuple[str, float], ...] = (
    (r"thousand|thsd|thous|k", 1e3), (r"millions?|mln|mn|m", 1e6), (r"billions?|bln|bn|b", 1e9),
    (r"trillions?|trln|trn|tn", 1e12),
)  # fmt: skip

BARE: tuple[tuple[str, float], ...] = (
    (r"half\s+a\s+million", 5e5), (r"half\s+a\s+billion", 5e8), (r"half\s+a\s+trillion", 5e11), (r"a\s+hundred", 100),
    (r"an?\s+thousand", 1e3), (r"an?\s+million", 1e6), (r"an?\s+billion", 1e9), (r"an?\s+trillion", 1e12), (r"a\s+dozen", 12),
)  # fmt: skip

AND_HALF = r"and\s+a\s+half"
AND_MORE = r"(?:-?odd|\+|plus)"
NUMBER_ENDINGS = r"(?!x)x"

RANGE_OPENERS = r"\b(?:between|in\s+the\s+range\s+of)\s+"
RANGE_MIDDLES = r"\s+(?:to|and)\s+"
RANGE_BARE_MIDDLES = r"\s+to\s+"
HYPHENATED = r"(?:percent|fold|per|million|billion|thousand|odd)"
"""What may follow a number and a hyphen without making it something else."""
FROM_TO = r"\bfrom\s+"

_BY_SIGN = r"(?:u\.?s\.?\s*)?"
UNITS: tuple[tuple[str, str], ...] = (
    ("CAD", r"canadian\s+dollars?"), ("AUD", r"australian\s+dollars?"),
    ("USD", rf"(?:american\s+|{_BY_SIGN})dollars?\b|usd\b|\$"),
    ("BYN", r"belarusian\s+rubles?"), ("RUB", r"(?:russian\s+)?(?:rubles?|roubles?)\b|rub\b|₽|rur\b"),
    ("KZT", r"(?:kazakh(?:stani|stan)?\s+)?tenge\b|kzt\b|₸"), ("EUR", r"euros?\b|eur\b|€"),
    ("CNY", r"(?:chinese\s+)?yuan\b|cny\b|rmb\b|renminbi\b"), ("GBP", r"pounds?(?:\s+sterling)?\b|gbp\b|£"),
    ("JPY", r"(?:japanese\s+)?yen\b|jpy\b"), ("KGS", r"(?:kyrgyz\s+)?soms?\b|kgs\b"), ("UZS", r"(?:uzbek\s+)?s[ou]ms?\b|uzs\b"),
    ("AZN", r"manats?\b|azn\b"), ("TRY", r"(?:turkish\s+)?lira\b"), ("INR", r"(?:indian\s+)?rupees?\b"),
    ("percentage points", r"percentage\s+points?|p\.?p\.?\b|pps\b"),
    ("percent", r"%|per\s?cent\b|pct\b\.?"),
    ("tonnes", r"(?:metric\s+)?(?:tonnes?|tons?)\b|mt\b|t\b"), ("kilograms", r"kilograms?|kilos?\b|kg\b"),
    ("cubic metres", r"cubic\s+met(?:re|er)s?|cu\s?m\b|m3\b|m³"), ("cubic metres*1e9", r"bcm\b"),
    ("square metres", r"square\s+met(?:re|er)s?|sq\.?\s?m\b|m²"),
    ("square km", r"square\s+(?:kilomet(?:re|er)s?|km)|sq\.?\s?km\b|km²"),
    ("barrels", r"barrels?\b|bpd\b|b/d\b"), ("litres", r"lit(?:re|er)s?\b"),
    ("km", r"kilomet(?:re|er)s?\b|km\b"), ("miles", r"miles?\b"), ("metres", r"met(?:re|er)s?\b"),
    ("hectares", r"hectares?\b|ha\b"), ("kWh", r"kwh\b|kilowatt[\s-]hours?"), ("GW", r"gw\b|gigawatts?"),
    ("MW", r"mw\b|megawatts?"), ("kW", r"kw\b|kilowatts?"), ("TEU", r"teus?\b|twenty-foot\s+equivalent\s+units?"),
)  # fmt: skip
TIMES = r"(?:times|-?\s?fold|x)\b"

_COUNTED: tuple[tuple[str, str], ...] = (
    ("jobs", r"jobs|workplaces|vacancies|positions"), ("projects", r"projects?"), ("companies", r"companies|firms|businesses"),
    ("joint ventures", r"joint\s+ventures"), ("enterprises", r"enterprises"), ("factories", r"factories|plants"),
    ("contracts", r"contracts"), ("agreements", r"agreements|accords|deals"), ("treaties", r"treaties"),
    ("memorandums", r"memorandums?|memoranda|mous"), ("documents", r"documents"), ("regions", r"regions|oblasts|provinces"),
    ("countries", r"countries|nations|states"), ("cities", r"cities"), ("districts", r"districts"), ("villages", r"villages"),
    ("people", r"people|persons|citizens|residents|inhabitants"), ("tourists", r"tourists|travell?ers"), ("visitors", r"visitors"),
    ("students", r"students|pupils"), ("children", r"children"), ("workers", r"workers|employees|staff"),
    ("migrants", r"migrants|immigrants"), ("specialists", r"specialists"), ("teachers", r"teachers"),
    ("participants", r"participants"), ("delegates", r"delegates"), ("voters", r"voters"),
    ("entrepreneurs", r"entrepreneurs|businessmen|businesspeople"), ("athletes", r"athletes|sportsmen"), ("soldiers", r"soldiers|troops|servicemen"),
    ("families", r"families|households"), ("passengers", r"passengers"), ("experts", r"experts"), ("events", r"events"),
    ("meetings", r"meetings|sessions|talks"), ("visits", r"visits"), ("forums", r"forums"), ("flights", r"flights"), ("doses", r"doses"),
    ("vaccines", r"vaccines"), ("universities", r"universities"), ("branches", r"branches"), ("colleges", r"colleges"),
    ("schools", r"schools"), ("hospitals", r"hospitals"), ("scholarships", r"scholarships|grants"), ("wagons", r"wagons|railcars|carriages"),
    ("containers", r"containers"), ("trains", r"trains"), ("vehicles", r"vehicles"), ("cars", r"cars|automobiles"), ("trucks", r"trucks|lorries"),
    ("tractors", r"tractors|combines"), ("aircraft", r"aircraft|airplanes|planes|helicopters"), ("locomotives", r"locomotives"), ("buses", r"buses"),
    ("ships", r"ships|vessels|tankers"), ("checkpoints", r"checkpoints|crossings"), ("items", r"items"), ("goods", r"goods|products"),
    ("units", r"units"), ("facilities", r"facilities|sites"), ("power plants", r"power\s+plants|power\s+stations"), ("farms", r"farms"),
    ("apartments", r"apartments|flats"), ("houses", r"houses|homes"), ("heads of cattle", r"heads?\s+of\s+(?:cattle|sheep|livestock)"),
    ("animals", r"animals"), ("measures", r"measures"), ("decisions", r"decisions"), ("laws", r"laws"), ("resolutions", r"resolutions"),
    ("applications", r"applications|bids"), ("organizations", r"organi[sz]ations|institutions|agencies"), ("banks", r"banks"), ("clusters", r"clusters"),
    ("sectors", r"sectors|industries"), ("directions", r"directions|areas"), ("territories", r"territories"), ("routes", r"routes"), ("tenders", r"tenders"),
    ("investors", r"investors"), ("partners", r"partners"), ("suppliers", r"suppliers"), ("exporters", r"exporters"), ("deputies", r"deputies|lawmakers|mps"),
    ("votes", r"votes"), ("consulates", r"consulates"), ("quotas", r"quotas"), ("stations", r"stations"), ("bridges", r"bridges"), ("airports", r"airports"), ("ports", r"ports"), ("centres", r"cent(?:re|er)s"),
    ("journalists", r"journalists|reporters"), ("volunteers", r"volunteers"), ("observers", r"observers"), ("candidates", r"candidates"), ("parties", r"parties"),
    ("seats", r"seats"), ("crimes", r"crimes"), ("doctors", r"doctors|medics"), ("licences", r"licen[cs]es"), ("patents", r"patents"), ("hubs", r"hubs"),
    ("amendments", r"amendments"), ("production lines", r"production\s+lines"), ("foreigners", r"foreigners"), ("refugees", r"refugees"), ("farmers", r"farmers"),
    ("satellites", r"satellites"), ("stores", r"stores|shops"), ("executives", r"ceos|executives|business\s+leaders"), ("reactors", r"reactors"), ("wells", r"wells"), ("deposits", r"deposits"), ("museums", r"museums"),
    ("films", r"films|movies"), ("books", r"books"), ("medals", r"medals"), ("barriers", r"barriers"), ("initiatives", r"initiatives"),
    ("proposals", r"proposals"), ("programmes", r"program(?:me)?s"), ("languages", r"languages"), ("drones", r"drones|uavs"), ("attacks", r"attacks"),
    ("cases", r"cases"), ("patients", r"patients"), ("hotels", r"hotels"),
)  # fmt: skip
COUNTED: tuple[tuple[str, str], ...] = tuple((unit, rf"(?:{nouns})\b") for unit, nouns in _COUNTED)

DURATIONS: tuple[tuple[str, str], ...] = (
    ("years", r"years?\b"), ("months", r"months?\b"), ("days", r"days?\b"), ("hours", r"hours?\b"), ("minutes", r"minutes?\b"),
)  # fmt: skip
DURATION_BEFORE = (
    r"(?:term\s+of|period\s+of|valid\s+for|lasted(?:\s+for)?|lasts|takes?|took|reduced?\s+(?:to|from)|cut\s+(?:to|from)|extended\s+(?:by|for)"
    r"|contract\s+(?:for|of)|agreement\s+(?:for|of))\s+"
)

ADJECTIVE = (
    r"(?!(?:the|a|an|of|in|on|at|to|for|by|with|and|or|but|is|was|were|are|has|have|had|that|which|who|as|from|per|this|than|after|before|while"
    r"|will|would|said|grew|rose|fell|up|down|percent|times|year|years|month|months|day|days|hours|more|when|it|its\s+\w+\s+(?:to|in)|during|over"
    r"|against|compared|billion|million|thousand)\b)"
    r"[\"“]?[a-z][a-z'’-]*[\"”]?(?:\s+and(?=\s+[a-z-]+\s))?|of\s+(?:its|their|the|russia['’]s|kazakhstan['’]s)(?:\s+\d+)?"
)
MAX_ADJECTIVES = 4
GENITIVE = r"(?!x)x"

BEFORE: tuple[tuple[str, str], ...] = (
    ("less_than", r"(?:slightly\s+|just\s+)?(?:less|fewer|lower)\s+than|(?:just\s+)?under|below"),
    ("up_to", r"up\s+to|as\s+(?:much|many|high)\s+as|no\s+more\s+than|not\s+more\s+than|at\s+most|a\s+maximum\s+of"),
    ("more_than", r"(?:slightly\s+|well\s+|just\s+|significantly\s+)?(?:more|higher|greater)\s+than|(?:well\s+|just\s+|slightly\s+)?(?:over|above)|in\s+excess\s+of"
                  r"|at\s+least|no\s+less\s+than|not\s+less\s+than|no\s+fewer\s+than|upwards?\s+of"),
    ("almost", r"almost|nearly|close\s+to|just\s+short\s+of|virtually|practically"),
    ("about", r"about|around|approximately|approx\.?|roughly|some|an?\s+estimated|circa|in\s+the\s+region\s+of|on\s+the\s+order\s+of|on\s+average|an\s+average\s+of"),
)  # fmt: skip
PREPOSITION = r"by"
UP_TO = r"(?!x)x"
AFTER: tuple[tuple[str, str], ...] = (("more_than", r"\s+or\s+(?:more|higher)\b|\+(?!\w)"),)
MIDDLE: tuple[tuple[str, str], ...] = (("more_than", r"\+|plus|odd"),)
VERBS_BEFORE: tuple[tuple[str, str], ...] = (
    ("more_than", r"(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp?(?:ed|ing|s)|outstripp\w+|cross(?:ed|ing)|pass(?:ed|ing))"
                  r"(?:\s+(?:the|a|mark|level|threshold|of|record))*"),
    ("almost", r"(?:approach(?:ed|es|ing)?|near(?:ed|ing|s)|(?:is|was|came|comes|are)\s+close\s+to)(?:\s+(?:the|a|mark|level|of))*"),
)  # fmt: skip
VERBS_AFTER: tuple[tuple[str, str], ...] = ()

FRACTIONS: tuple[tuple[str, float], ...] = (
    (r"two[\s-]thirds", 66.67), (r"three[\s-](?:quarters|fourths)", 75.0), (r"(?:a|one)[\s-]third", 33.33), (r"(?:a|one)[\s-](?:quarter|fourth)", 25.0),
    (r"(?:a|one)[\s-]fifth", 20.0), (r"two[\s-]fifths", 40.0), (r"(?:a|one)[\s-]sixth", 16.67), (r"(?:a|one)[\s-]tenth", 10.0),
    (r"one\s+in\s+(?:every\s+)?five", 20.0), (r"half", 50.0),
)  # fmt: skip
FRACTION_CHANGE = r"\bby\s+(?:more\s+than\s+|almost\s+|nearly\s+|about\s+|over\s+)?\|"
FRACTION_SHARE_BEFORE = (
    r"\b(?:account\w*\s+for|constitut\w+|mak\w+\s+up|comprises?|represent\w*|is|was|reach\w*|exactly|only|than|almost|nearly|about|over|around|roughly"
    r"|fell|rose|grew|increased|decreased|dropped|cut|by)\s+$"
)
FRACTION_SHARE_AFTER = r"\s+of\s+(?!a\b|the\s+(?:year|month|century|game|match|season)|\d|20\d\d|last|this|next)"
FRACTION_NOT_AFTER = r"[\s-]+(?:year|a\s+(?:million|billion|trillion|century|year|day|dozen)|hour|century|time|day|brother|quarter\s+of\s+(?:the\s+year|20\d\d))\b"

MULTIPLES: tuple[tuple[str, float], ...] = (
    (r"doubl(?:ed|es|ing)|twofold|two-fold|twice\s+(?:as|more|the)", 2), (r"tripl(?:ed|es|ing)|threefold|three-fold|trebled", 3),
    (r"quadrupl(?:ed|es|ing)|fourfold|four-fold", 4), (r"fivefold|five-fold|quintupled", 5), (r"sixfold|six-fold", 6), (r"sevenfold|seven-fold", 7),
    (r"eightfold|eight-fold", 8), (r"ninefold|nine-fold", 9), (r"tenfold|ten-fold", 10), (r"halved", 0.5), (r"(?:to|will|would|could|can)\s+double", 2), (r"(?:to|will|would|could|can)\s+triple", 3),
)  # fmt: skip

UP = (
    r"(?:\b(?:grew|grow(?:s|n|th|ing)?|r[io]se[ns]?|rising|increas\w+|expand\w*|expansion|surg\w+|jump\w*|soar\w*|climb\w*|gain\w*|(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up(?!\s+to\b)|higher|more\s+than\s+(?:in|a\s+year)"
    r"|upsurge|boost\w*|add(?:ed|s|ing)?|advanc\w+|doubl\w+|tripl\w+|accelerat\w+|spike[ds]?|ris(?:e|es)|uptick|exceed\w*))\b"
)
DOWN = (
    r"(?:\b(?:fell|fall(?:s|en|ing)?|declin\w+|decreas\w+|dropp?\w*|shr[aiu]nk\w*|contract(?:ed|ion|ing)|plung\w+|slump\w*|down|lower|reduc\w+|slid|tumbl\w+|dip(?:ped|s)?"
    r"|plummet\w*|lost|loss|cut|less(?!\s+than\s+(?:\d|an?\b|one\b|half))|fewer))\b"
)
CHANGE_AFTER = (
    r"\s*(?:year[\s-](?:on|over)[\s-]year\s+|annual\s+|y/y\s+)?(?:more|higher|less|lower|fewer|growth|increase|rise|decline|drop|fall|decrease|jump|surge|up|down|gain|hike)\b(?!\s+than\s+\d)"
)
INCLUDED_AFTER = ""
CHANGE_FOLLOWS = False
BY = r"by"
TO_AFTER = r"(?!x)x"
TO = r"to|from"

TARGET = (
    r"\b(?:target\w*|goal|aim(?:s|ed|ing)?|objective|bring(?:ing)?\s+(?:\w+\s+){0,4}to|raise\s+(?:\w+\s+){0,4}to|increase\s+(?:\w+\s+){1,4}to|boost\s+(?:\w+\s+){1,4}to|reach(?:ing)?\s+the"
    r"|(?:plan(?:s|ned|ning)?|want\w*|agree\w*|intend\w*|hope\w*|decid\w*|need\w*|strive\w*)\s+(?:\w+\s+)?to\s+(?:reach|bring|raise|increase|boost|double|triple|expand)|potential|ambition|strive\w*|seek\w*|to\s+double|to\s+triple|task|milestone)\b"
)
FORECAST = (
    r"\b(?:forecast\w*|expect\w*|project(?:ed|s\s+that|ions?)|predict\w*|may|might|could|can\s+reach|will\s+(?:reach|exceed|grow|rise|increase|total|amount|hit|fall|decline|be|surpass|stand)"
    r"|is\s+set\s+to|are\s+set\s+to|is\s+likely|anticipat\w+|['’]ll\s+(?:reach|exceed|hit|get)|estimated\s+to|set\s+to|on\s+track|would)\b"
)
PLAN = (
    r"\b(?:plan(?:s|ned|ning)?|intend\w*|will|is\s+to\s+be|are\s+to\s+be|scheduled|envisag\w+|envision\w*|to\s+be\s+built|to\s+build|prepar\w+\s+to)\b"
)
FUTURE = r"\b(?:will|would|to\s+create|creating|creation\s+of|plan\w*|expected|potential|could|may|intend\w*|is\s+set\s+to|to\s+be|allow)\b"
SHARE = r"\b(?:share|accounts?\s+for|accounted\s+for|accounting\s+for|makes?\s+up|made\s+up|constitut\w+|compris\w+|represent\w*|proportion)\b"
SHARE_AFTER = r"\s*(?:of\b|share\b|stake\b)"
RATE = r"\b(?:inflation|rate|unemployment|tariffs?|dut(?:y|ies)|tax(?:es)?|vat|interest)\b"
OF_THEM = r"\s+of\s+(?:them|these|those|which)\b"
OF_WHICH = r"\bof\s+(?:\w+[\x27’]s\s+|the\s+|its\s+|all\s+)*$"
PART_ENDING = r"(?!x)x"
AMONG = r"\b(?:of\s+which|of\s+whom|including|of\s+them)\s*(?:almost\s+|nearly\s+|about\s+|more\s+than\s+|over\s+)?$"
VERB_AFTER = r"(?!x)x"
ANOTHER = r"\b(?:another|a\s+further|an\s+additional)\s+$"
AGAINST = r"\b(?:(?:up\s+|down\s+)?from|versus|vs\.?|against|compared\s+(?:to|with)|than)\s+(?:almost\s+|nearly\s+|about\s+|around\s+)?$"
NOISE_BEFORE = r"(?:exchange\s+rate|at\s+the\s+rate)[^.;]{0,60}$|\b(?:aged?|article|no\.|number|room)\s+$|№\s*$"
NOISE_AFTER = r"[\s-]+(?:years?[\s-]old|per\s+(?:dollar|euro|barrel))|\s*="
OUT_OF = r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?"
CONJUNCTIONS = r"\s+(?:while|whereas|but)\s+"
CONTINUES = (
    r"\s*(?:which|reaching|hitting|totall?ing|amounting|exceeding|or\s|to\s|by\s|up\s|down\s|making|a\s|an\s|and\s+(?:reach|amount|total|hit|exceed|surpass|stood|was|made)\w*|\d|\$|more|almost|nearly|about|compared|thus|representing|bringing|the\s+highest)"
)
PAST = r"\b(?:grew|was|were|had|stood|reached|amounted|totall?ed|made|hit|exceeded|rose|fell)\b"
TRADE = r"\btrad|turnover|export|import|sales|sold|bought|purchas|suppl|ship"
MUTUAL = r"\b(?:our|mutual|bilateral|two-way|between\s+(?:our|the\s+two)\s+(?:countries|nations|states))\b"
EDITOR = r"\s*[-–—]\s*ed\.?\s*[)\]]"
SENT_TO = r"\s+to\s+"
