"""Roles of people in Kazakh news: patterns, the role they name, and the roles it counts among."""

from __future__ import annotations

# Possessive and case endings of a role; the nominative ones are those without OBLIQUE_ENDINGS.
_END = (
    r"(?:сы|сі|ы|і|шы|ші)?(?:ның|нің|дың|дің|тың|тің|на|не|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|н|"
    r"нан|нен|дан|ден|нда|нде|мен|бен|пен)?\b"
)

ROLES: tuple[tuple[str, str, str], ...] = (
    (rf"баспасөз хатшы{_END}|баспасөз-хатшы{_END}", "press_secretary", "spokesperson official"),
    (rf"ресми өкіл{_END}", "spokesperson", "official diplomat representative"),
    (
        rf"премьер-министр\w* орынбасар{_END}|вице-премьер{_END}|үкімет (?:төрағасының|басшысының) орынбасар{_END}",
        "deputy_prime_minister",
        "official deputy",
    ),
    (
        rf"(?:бірінші )?вице-министр{_END}|министрдің орынбасар{_END}",
        "deputy_minister",
        "official deputy minister",
    ),
    (rf"сыртқы істер министр{_END}|сіім басшы{_END}", "foreign_minister", "minister diplomat official head"),
    (rf"сауда(?: және интеграция)? министр{_END}", "trade_minister", "minister official head"),
    (rf"ауыл шаруашылығы министр{_END}", "agriculture_minister", "minister official head"),
    (rf"энергетика министр{_END}", "energy_minister", "minister official head"),
    (rf"қаржы министр{_END}", "finance_minister", "minister official head"),
    (
        rf"ұлттық экономика министр{_END}|экономикалық даму министр{_END}",
        "economy_minister",
        "minister official head",
    ),
    (rf"көлік министр{_END}", "transport_minister", "minister official head"),
    (
        rf"премьер(?:-министр)?{_END}|үкімет(?:інің)? (?:басшы|төраға){_END}|"
        rf"министрлер кабинетінің төраға{_END}|канцлер{_END}",
        "prime_minister",
        "official politician head_of_government",
    ),
    (rf"министр{_END}", "minister", "official head"),
    (
        rf"(?:еэк|еуразиялық экономикалық комиссия\w*)(?: алқа\w*)? төраға{_END}",
        "eec_chair",
        "chairman official head",
    ),
    (rf"сенат(?:ының)? (?:төраға|спикер){_END}", "senate_speaker", "parliament_speaker politician head"),
    (rf"мәжіліс(?:інің)? (?:төраға|спикер){_END}", "mazhilis_speaker", "parliament_speaker politician head"),
    (rf"елші{_END}|сауда өкіл{_END}|уақытша сенімді өкіл{_END}", "ambassador", "diplomat official"),
    (rf"(?:бас )?консул{_END}", "consul", "diplomat official"),
    (rf"дипломат{_END}", "diplomat", ""),
    (rf"президенттің (?:көмекші|кеңесші){_END}", "aide", "official"),
    (
        rf"мемлекет басшы{_END}|ел басшы{_END}|президент{_END}|көшбасшы{_END}",
        "president",
        "head_of_state politician",
    ),
    (rf"саясаткер{_END}", "politician", ""),
    (rf"әкім{_END}|губернатор{_END}", "governor", "official head"),
    (rf"депутат{_END}|сенатор{_END}", "deputy", "politician"),
    (rf"шенеунік{_END}", "official", ""),
    (rf"сарапшы{_END}|экономист{_END}|саясаттанушы{_END}|аналитик{_END}", "expert", ""),
    (rf"(?:бас |атқарушы )?директор{_END}|кәсіпкер{_END}|шаруа{_END}", "executive", "head"),
    (rf"төраға{_END}|басшы{_END}|жетекші{_END}|бастық{_END}", "head", "official executive"),
    (rf"өкіл{_END}|маман{_END}|спикер{_END}|хатшы{_END}", "representative", "official"),
)

PLACES: tuple[tuple[str, str], ...] = (
    (r"еуразиялық|еэк\b|еаэо\b", "EAEU"),
    (r"қазақстан\w*|қр\b|ақорда\w*|қазақ\b", "KZ"),
    (r"ресей\w*|рф\b|кремль\w*", "RU"),
    (r"өзбек\w+", "UZ"),
    (r"белорус\w*|беларус\w*", "BY"),
    (r"қырғыз\w+", "KG"),
    (r"тәжік\w+", "TJ"),
    (r"түрікмен\w+|түркімен\w+", "TM"),
    (r"әзербайжан\w*|әзірбайжан\w*|азербайжан\w*", "AZ"),
    (r"армения\w*|армян\w*", "AM"),
    (r"украина\w*", "UA"),
    (r"қытай\w*|қхр\b", "CN"),
    (r"түркия\w*|түрік\b", "TR"),
    (r"ақш\b|америка\w*", "US"),
    (r"франция\w*|француз\w*", "FR"),
    (r"германия\w*|неміс\w*", "DE"),
    (r"үндістан\w*", "IN"),
    (r"иран\w*", "IR"),
    (r"сербия\w*", "RS"),
    (r"венгрия\w*|мажарстан\w*", "HU"),
    (r"жапония\w*", "JP"),
    (r"моңғолия\w*", "MN"),
)

PLACE_BEFORE, PLACE_AFTER = 4, 0
PLACE_BEFORE_FORM = r""
COMPLEMENT_STOPS = r"(?!)"
OBLIQUE_ENDINGS = (
    r"(?:ның|нің|дың|дің|тың|тің|на|не|(?<!төра)ға|ге|қа|ке|ны|ні|ды|ді|(?<![наре])т[ыі]|ын|ін|сын|сін|"
    r"нан|нен|дан|ден|тан|тен|нда|нде|мен|бен|пен)$"
)

# Surnames of people known beforehand that, without a capital, are common words as well.
COMMON_WORDS = r"мамин(?:ге|ді|нің|нен)?"
