"""Roles of people in English news: patterns, the role they name, and the roles it counts among."""

from __future__ import annotations

ROLES: tuple[tuple[str, str, str], ...] = (
    (
        r"press secretary|(?:presidential |government |foreign ministry )?spokes(?:man|woman|person)",
        "spokesperson",
        "official press_secretary",
    ),
    (
        r"(?:first )?deputy (?:prime minister|premier|chairman of the government)",
        "deputy_prime_minister",
        "official deputy",
    ),
    (r"(?:first )?(?:deputy|vice) (?:\w+ ){0,2}minister", "deputy_minister", "official deputy"),
    (
        r"(?:foreign minister|minister of foreign affairs|secretary of state|foreign secretary|"
        r"top diplomat)",
        "foreign_minister",
        "minister diplomat official head",
    ),
    (
        r"(?:trade (?:and integration )?minister|minister of trade)",
        "trade_minister",
        "minister official head",
    ),
    (r"(?:agriculture minister|minister of agriculture)", "agriculture_minister", "minister official head"),
    (r"(?:energy minister|minister of energy)", "energy_minister", "minister official head"),
    (r"(?:finance minister|minister of finance)", "finance_minister", "minister official head"),
    (
        r"(?:(?:national )?economy minister|economic development minister|"
        r"minister of (?:national economy|economic development))",
        "economy_minister",
        "minister official head",
    ),
    (r"(?:transport minister|minister of transport)", "transport_minister", "minister official head"),
    (
        r"prime[- ]minister|premier|pm|head of (?:the )?government|chancellor|chairman of the government",
        "prime_minister",
        "official politician head_of_government",
    ),
    (r"minister", "minister", "official head"),
    (
        r"(?:eec|eurasian economic commission) (?:board )?chair(?:man|woman)?|chair(?:man|"
        r"woman)? of the (?:eec|eurasian economic commission)(?: board)?",
        "eec_chair",
        "chairman official head",
    ),
    (
        r"(?:senate|federation council) (?:speaker|chair(?:man|woman)?)|(?:speaker|chair(?:man|"
        r"woman)?) of the (?:senate|federation council)",
        "senate_speaker",
        "parliament_speaker politician head",
    ),
    (
        r"(?:mazhilis|majilis) (?:speaker|chair(?:man|woman)?)|(?:speaker|chair(?:man|"
        r"woman)?) of the (?:mazhilis|majilis)",
        "mazhilis_speaker",
        "parliament_speaker politician head",
    ),
    (r"trade representative|ambassador|charge d'affaires|envoy", "ambassador", "diplomat official"),
    (r"consul(?:[- ]general)?", "consul", "diplomat official"),
    (r"diplomat", "diplomat", ""),
    (
        r"(?:vice president|vice-president|managing director|chief executive(?: officer)?|ceo|"
        r"director(?: general)?|founder|businessman|businesswoman|entrepreneur|farmer)",
        "executive",
        "head",
    ),
    (r"(?:presidential )?(?:aide|adviser|advisor)", "aide", "official"),
    (r"head of state|president|leader", "president", "head_of_state politician"),
    (r"politician", "politician", ""),
    (r"governor|akim|mayor", "governor", "official head"),
    (r"senator|lawmaker|deputy|member of parliament|mp", "deputy", "politician"),
    (r"official", "official", ""),
    (r"analyst|expert|economist|researcher|professor|political scientist", "expert", ""),
    (r"chair(?:man|woman|person)|chair|head|chief|speaker", "head", "official executive"),
    (r"representative|secretary(?:[- ]general)?", "representative", "official"),
    (r"source", "source", ""),
)

PLACES: tuple[tuple[str, str], ...] = (
    (r"eurasian economic commission|eec\b|eaeu\b", "EAEU"),
    (r"kazakh(?:stan(?:i)?)?\b|astana\b|akorda\b", "KZ"),
    (r"russian?\b|kremlin\b|moscow\b", "RU"),
    (r"uzbek(?:istan)?\b", "UZ"),
    (r"belarus(?:ian)?\b", "BY"),
    (r"kyrgyz(?:stan)?\b", "KG"),
    (r"tajik(?:istan)?\b", "TJ"),
    (r"turkmen(?:istan)?\b", "TM"),
    (r"azerbaijan(?:i)?\b|azeri\b", "AZ"),
    (r"armenian?\b", "AM"),
    (r"georgian?\b", "GE"),
    (r"ukrain(?:e|ian)\b", "UA"),
    (r"chin(?:a|ese)\b", "CN"),
    (r"turk(?:ey|ish|iye)\b|türkiye\b", "TR"),
    (r"u\.?s\.?\b|american\b|united states\b", "US"),
    (r"france\b|french\b", "FR"),
    (r"german(?:y)?\b", "DE"),
    (r"indian?\b", "IN"),
    (r"iran(?:ian)?\b", "IR"),
    (r"serbian?\b", "RS"),
    (r"hungar(?:y|ian)\b", "HU"),
    (r"ital(?:y|ian)\b", "IT"),
    (r"japan(?:ese)?\b", "JP"),
    (r"mongolian?\b", "MN"),
    (r"eu\b|european union\b", "EU"),
)

PLACE_BEFORE, PLACE_AFTER = 3, 7
PLACE_BEFORE_FORM = r""
COMPLEMENT_STOPS = r"\b(?:said|says|told|who|has|had|was|is|on|at|during|after|with)\b"
OBLIQUE_ENDINGS = r"(?!)"

# Surnames of people known beforehand that, without a capital, are common words as well.
COMMON_WORDS = r"(?!)"
