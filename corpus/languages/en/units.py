"""What English figures are counted in, and what their numbers may leave out.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

_BY_SIGN = r"(?:u\.?s\.?\s*)?"
UNITS: tuple[tuple[str, str], ...] = (
    ("CAD", r"canadian\s+dollars?"),
    ("AUD", r"australian\s+dollars?"),
    ("USD", rf"(?:american\s+|{_BY_SIGN})dollars?\b|usd\b|\$"),
    ("BYN", r"belarusian\s+rubles?"),
    ("RUB", r"(?:russian\s+)?(?:rubles?|roubles?)\b|rub\b|₽|rur\b"),
    ("KZT", r"(?:kazakh(?:stani|stan)?\s+)?tenge\b|kzt\b|₸"),
    ("EUR", r"euros?\b|eur\b|€"),
    ("CNY", r"(?:chinese\s+)?yuan\b|cny\b|rmb\b|renminbi\b"),
    ("GBP", r"pounds?(?:\s+sterling)?\b|gbp\b|£"),
    ("JPY", r"(?:japanese\s+)?yen\b|jpy\b"),
    ("KGS", r"(?:kyrgyz\s+)?soms?\b|kgs\b"),
    ("UZS", r"(?:uzbek\s+)?s[ou]ms?\b|uzs\b"),
    ("AZN", r"manats?\b|azn\b"),
    ("TRY", r"(?:turkish\s+)?lira\b"),
    ("INR", r"(?:indian\s+)?rupees?\b"),
    ("AED", r"dirhams?\b|aed\b"),
    ("TJS", r"somoni\b"),
    ("UAH", r"(?:ukrainian\s+)?hryvnias?\b|uah\b"),
    ("CHF", r"(?:swiss\s+)?francs?\b|chf\b"),
    ("KRW", r"(?:south\s+korean\s+)?won\b(?=\s+in\b|[.,])"),
    ("basis points", r"basis\s+points?|bps?\b"),
    ("percentage points", r"percentage\s+points?|p\.?p\.?\b|pps\b"),
    ("percent", r"%|per\s?cent\b|pct\b\.?"),
    ("tonnes", r"(?:metric\s+)?(?:tonnes?|tons?)\b|mt\b|t\b"),
    ("centners", r"(?:metric\s+)?centners?\b|quintals?\b"),
    ("kilograms", r"kilograms?|kilos?\b|kg\b"),
    ("cubic metres", r"cubic\s+met(?:re|er)s?|cu\s?m\b|m3\b|m³"),
    ("cubic metres*1e9", r"bcm\b"),
    ("square metres", r"square\s+met(?:re|er)s?|sq\.?\s?m\b|m²"),
    ("square km", r"square\s+(?:kilomet(?:re|er)s?|km)|sq\.?\s?km\b|km²"),
    ("barrels", r"barrels?\b|bpd\b|b/d\b"),
    ("litres", r"lit(?:re|er)s?\b"),
    ("km", r"kilomet(?:re|er)s?\b|km\b"),
    ("miles", r"miles?\b"),
    ("metres", r"met(?:re|er)s?\b"),
    ("hectares", r"hectares?\b|ha\b"),
    ("kWh", r"kwh\b|kilowatt[\s-]hours?"),
    ("GW", r"gw\b|gigawatts?"),
    ("MW", r"mw\b|megawatts?"),
    ("kW", r"kw\b|kilowatts?"),
    ("TEU", r"teus?\b|twenty-foot\s+equivalent\s+units?"),
)
TIMES = r"(?:times|-?\s?fold|x)\b"
_COUNTED: tuple[tuple[str, str], ...] = (
    ("jobs", r"jobs|workplaces|vacancies|positions"),
    ("projects", r"projects?"),
    ("companies", r"companies|firms|businesses"),
    ("joint ventures", r"joint\s+ventures"),
    ("enterprises", r"enterprises"),
    ("factories", r"factories|plants"),
    ("contracts", r"contracts"),
    ("agreements", r"agreements|accords|deals"),
    ("treaties", r"treaties"),
    ("memorandums", r"memorandums?|memoranda|mous"),
    ("documents", r"documents"),
    ("regions", r"regions|oblasts|provinces"),
    ("countries", r"countries|nations|states"),
    ("cities", r"cities"),
    ("districts", r"districts"),
    ("villages", r"villages"),
    (
        "people",
        r"people|persons|citizens|residents|inhabitants|russians|kazakhs|kazakhstanis|ukrainians"
        r"|belarusians|uzbeks|tajiks|germans|chinese\s+citizens|nationals",
    ),
    ("tourists", r"tourists|travell?ers"),
    ("visitors", r"visitors"),
    ("students", r"students|pupils"),
    ("children", r"children"),
    ("workers", r"workers|employees|staff"),
    ("migrants", r"migrants|immigrants"),
    ("specialists", r"specialists"),
    ("teachers", r"teachers"),
    ("participants", r"participants"),
    ("delegates", r"delegates"),
    ("voters", r"voters"),
    ("entrepreneurs", r"entrepreneurs|businessmen|businesspeople"),
    ("athletes", r"athletes|sportsmen"),
    ("soldiers", r"soldiers|troops|servicemen"),
    ("families", r"families|households"),
    ("passengers", r"passengers"),
    ("experts", r"experts"),
    ("events", r"events"),
    ("meetings", r"meetings|sessions|talks"),
    ("visits", r"visits"),
    ("forums", r"forums"),
    ("flights", r"flights"),
    ("doses", r"doses"),
    ("vaccines", r"vaccines"),
    ("universities", r"universities"),
    ("branches", r"branches"),
    ("colleges", r"colleges"),
    ("schools", r"schools"),
    ("hospitals", r"hospitals"),
    ("scholarships", r"scholarships|grants"),
    ("wagons", r"wagons|railcars|carriages"),
    ("containers", r"containers"),
    ("trains", r"trains"),
    ("vehicles", r"vehicles"),
    ("cars", r"cars|automobiles"),
    ("trucks", r"trucks|lorries"),
    ("tractors", r"tractors"),
    ("combines", r"combines?(?:\s+harvesters?)?"),
    ("aircraft", r"aircraft|airplanes|planes|helicopters"),
    ("locomotives", r"locomotives"),
    ("buses", r"buses"),
    ("ships", r"ships|vessels|tankers"),
    ("checkpoints", r"checkpoints|crossings"),
    ("items", r"items"),
    ("goods", r"goods|products"),
    ("units", r"units"),
    ("facilities", r"facilities|sites"),
    ("power plants", r"power\s+plants|power\s+stations"),
    ("farms", r"farms"),
    ("apartments", r"apartments|flats"),
    ("houses", r"houses|homes"),
    ("heads of cattle", r"heads?\s+of\s+(?:cattle|sheep|livestock)|head(?=\s*[,.;:)]|\s+(?:in|by|this|last)\b)"),
    ("animals", r"animals"),
    ("permits", r"permits"),
    ("drivers", r"drivers"),
    ("measures", r"measures"),
    ("decisions", r"decisions"),
    ("laws", r"laws"),
    ("resolutions", r"resolutions"),
    ("applications", r"applications|bids"),
    ("organizations", r"organi[sz]ations|institutions|agencies"),
    ("banks", r"banks"),
    ("clusters", r"clusters"),
    ("sectors", r"sectors|industries"),
    ("directions", r"directions|areas"),
    ("territories", r"territories"),
    ("routes", r"routes"),
    ("tenders", r"tenders"),
    ("investors", r"investors"),
    ("partners", r"partners"),
    ("suppliers", r"suppliers"),
    ("exporters", r"exporters"),
    ("deputies", r"deputies|lawmakers|mps"),
    ("votes", r"votes"),
    ("consulates", r"consulates"),
    ("quotas", r"quotas"),
    ("stations", r"stations"),
    ("bridges", r"bridges"),
    ("airports", r"airports"),
    ("ports", r"ports"),
    ("centres", r"cent(?:re|er)s"),
    ("journalists", r"journalists|reporters"),
    ("volunteers", r"volunteers"),
    ("observers", r"observers"),
    ("candidates", r"candidates"),
    ("parties", r"parties"),
    ("seats", r"seats"),
    ("crimes", r"crimes"),
    ("doctors", r"doctors|medics"),
    ("licences", r"licen[cs]es"),
    ("patents", r"patents"),
    ("hubs", r"hubs"),
    ("amendments", r"amendments"),
    ("production lines", r"production\s+lines"),
    ("foreigners", r"foreigners"),
    ("refugees", r"refugees"),
    ("farmers", r"farmers"),
    ("satellites", r"satellites"),
    ("stores", r"stores|shops"),
    ("executives", r"ceos|executives|business\s+leaders"),
    ("reactors", r"reactors"),
    ("wells", r"wells"),
    ("deposits", r"deposits"),
    ("museums", r"museums"),
    ("films", r"films|movies"),
    ("books", r"books"),
    ("medals", r"medals"),
    ("barriers", r"barriers"),
    ("initiatives", r"initiatives"),
    ("proposals", r"proposals"),
    ("programmes", r"program(?:me)?s"),
    ("languages", r"languages"),
    ("drones", r"drones|uavs"),
    ("attacks", r"attacks"),
    ("cases", r"cases|incidents"),
    ("patients", r"patients"),
    ("hotels", r"hotels"),
    ("roads", r"roads|highways"),
    ("railways", r"railways|railroads|rail\s+lines"),
)
COUNTED: tuple[tuple[str, str], ...] = tuple((unit, rf"(?:{nouns})\b") for unit, nouns in _COUNTED)
UNKNOWN_NOUN = (
    r"\s+(?:(?!(?:more|less|fewer|other|times|years|months|days|hours|of|in|on|at|to|and|or|per|as|from|for"
    r"|with|by)\b)"
    r"[a-z-]+\s+){0,2}?"
    r"(?!(?:years|months|weeks|days|hours|minutes|seconds|times|decades|centuries|degrees|points|goals|pages|steps"
    r"|ways|sides|things|cents|series|percents|was|is|has|as|its|this|does|plus|minus|versus|less|across|towards"
    r"|rises|grows|falls|says|means|makes|shows|others|billions|millions|thousands|dozens|hundreds)\b)"
    r"(?P<noun>[a-z]{2,}(?<!s)(?<!u)(?<!i)s)\b"
)
"""After a number: a plural noun of no table. It is a unit of its own."""
COUNTING = (
    r"(?:^|[.,;:(\n“\"—–-]\s*|\b(?:and|or|of|by|with|to|from|for|has|have|had|were|are|was|the|its|their|our|some|about"
    r"|over|than|least|nearly|almost|around|roughly|on|in|among|another|including|total|all|only|just|under|built|sold|said|that"
    r"|bought|sent"
    r"|held|drew|won|lost|made|saw|ran|into|through|across|between|[a-z]{3,}ed|(?!boeing)[a-z]{3,}ing"
    r"|employs|operates|owns|includes|covers|sells|holds|needs|makes|serves|uses|buys|hosts|handles"
    r"|counts)\s+)$"
)
"""Before a number that counts the noun after it, where the noun alone does not tell."""
DURATIONS: tuple[tuple[str, str], ...] = (
    ("years", r"years?\b"),
    ("months", r"months?\b"),
    ("days", r"days?\b"),
    ("hours", r"hours?\b"),
    ("minutes", r"minutes?\b"),
)
APPROXIMATE = r"(?!x)x"
DURATION_BEFORE = (
    r"(?:term\s+of|period\s+of|valid\s+for|lasted(?:\s+for)?|lasts|takes?|took"
    r"|reduced?\s+(?:to|from)|cut\s+(?:to|from)|extended\s+(?:by|for)"
    r"|contract\s+(?:for|of)|agreement\s+(?:for|of))\s+"
)
ADJECTIVE = (
    r"(?!(?:the|a|an|of|in|on|at|to|for|by|with|and|or|but|is|was|were|are|has|have|had"
    r"|that|which|who|as|from|per|this|than|after|before|while"
    r"|will|would|said|grew|rose|fell|up|down|percent|times|year|years|month|months|day"
    r"|days|hours|more|when|it|its\s+\w+\s+(?:to|in)|during|over"
    r"|against|compared|billion|million|thousand"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"[\"“]?[a-z][a-z'’-]*[\"”]?(?:\s+and(?=\s+[a-z-]+\s))?|of\s+(?:its|their|the"
    r"|russia['’]s|kazakhstan['’]s)(?:\s+\d+)?"
)
MAX_ADJECTIVES = 4
GENITIVE = r"(?!x)x"
OF_THEM = r"\s+of\s+(?:them|these|those|which)\b"
OF_WHICH = r"\bof\s+(?:\w+[\x27’]s\s+|the\s+|its\s+|all\s+)*$"
PART_ENDING = r"(?!x)x"
AMONG = (
    r"\b(?:of\s+which|of\s+whom|including|of\s+them)\s*(?:almost\s+|nearly\s+|about\s+"
    r"|more\s+than\s+|over\s+)?$"
)
THEIR_NUMBER = r"\btheir\s+(?:total\s+)?numbers?\b[^.;\n\d]{0,50}$"
COUNT_STATED = r"\b(?:doubled|tripled|as\s+many|record|rose|grew|fell|increased)\b[^.;\n\d]{0,30}[—–:-]\s*$"
NAMELY = r"\b(?:that\s+is|or|namely),?\s+(?:more\s+than\s+|almost\s+|about\s+|nearly\s+|over\s+|some\s+)?$"
LISTED = (
    r"(?:,|\sand)\s+(?:(?:to|from|in|for|by)\s+)?[^\W\d_]+(?:\s[^\W\d_]+)?\s*(?:[—–-]\s*)?"
    r"(?:more\s+than\s+|almost\s+|about\s+|nearly\s+|over\s+|some\s+|with\s+|at\s+)?$"
)
PAIRED = r"\s+[a-z-]+\s+and\s+"
VERB_AFTER = r"\s+(?:left|came|went|were|have|are|did|took|ran|[a-z]{3,}ed)\b"
ANOTHER = r"\b(?:another|a\s+further|an\s+additional)\s+$"
AGAINST = (
    r"\b(?:(?:up\s+|down\s+)?from|versus|vs\.?|against|compared\s+(?:to|with)"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!higher )(?<!greater )(?<!lower )than)\s+(?:almost\s+|nearly\s+"
    r"|about\s+|around\s+)?$"
)
NOISE_BEFORE = (
    r"(?:exchange\s+rate|at\s+the\s+rate)[^.;]{0,60}$|\bone\s+(?:in|out\s+of)\s+(?:every\s+)?$|\b(?:aged?"
    r"|article|no\.|number"
    r"|room)\s+$|№\s*$"
)
TEASER = r"(?:read|see)\s+(?:also|more)|related\s+(?:news|stories|articles)|also\s+read"
SUBJECT_CURRENCY = r"\b(?:the\s+)?(?:dollar|euro|ruble|rouble|tenge|yuan|pound)\b[^.;,\d]{0,40}$"
NOISE_AFTER = r"[\s-]+(?:years?[\s-]old|per\s+(?:dollar|euro|barrel))"
OUT_OF = r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?"
EDITOR = r"\s*[-–—]\s*ed\.?\s*[)\]]"
SENT_TO = r"\s+to\s+"
COUNT_OF = r"\bnumber\s+of(?=\s)"
TIMES_CONTEXT = (
    r"\b(?:grew|grow\w*|increas\w+|ros?e|risen|up|jump\w*|surg\w+|soar\w*|expand\w*"
    r"|fell|fall\w*|declin\w+|decreas\w+|multipl\w+)\b[^.;]{0,60}$"
)
"""Before a number of times that is a multiple, where the words alone do not tell."""
TIMES_COMPARED = r"\s*(?:as|more|higher|greater|larger|bigger|less|lower|the|over)\b"
COUNT_NEXT = r"(?!x)x"
COUNT_VERB = r"(?!x)x"
NOTHING_AFTER = r"\s+more(?=[.,;\"”]|$)|\s+(?:in|by|for|and|from|this|last|a\s+year|to|at|of)\b"
"""After a number that counts nothing there: the sentence goes on about something else."""
YEAR_BEFORE = r"(?<!\w)(?:in|since|by|of|for|until|from)\s$"
"""Before four digits that are a year, whatever noun follows."""
ASKED_OF = r"\bhow\s+many(?=\s)"
PEOPLE_OF = r"\bpopulation\b"
"""Before a number that stands alone: it counts people."""
