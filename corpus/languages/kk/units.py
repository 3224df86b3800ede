"""What Kazakh figures are counted in, and what their numbers may leave out.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

_CASE = (
    r"(?:н[ыі]ң|[дт][ыі]ң|н[ыі]|[дт][ыі]|н[аеә]н|[дт][ае]н|н[дт]?[ае]|[дт][ае]|[ғгқк][ае]"
    r"|[мбп]ен|[дт]?[ае]й|[сc]?[ыі]н?[ае]?|[ыі]?н[аеә]?)"
)
_E = r"(?:\w{0,8})"
UNITS: tuple[tuple[str, str], ...] = (
    ("RUB", rf"(?:ресей\w*\s+)?рубл(?:ь|і){_E}|₽|руб\b\.?|rub\b"),
    ("USD", rf"(?:ақш\s+|америка\w*\s+)?доллар{_E}|долл\b\.?|\$|usd\b"),
    ("KZT", rf"теңге{_E}|тг\b\.?|₸|kzt\b"),
    ("EUR", rf"еуро{_E}|евро{_E}|€|eur\b"),
    ("CNY", rf"(?:қытай\w*\s+)?юан{_E}|cny\b"),
    ("GBP", rf"фунт{_E}(?:\s+стерлинг{_E})?"),
    ("KGS", r"(?:қырғыз\w*\s+)?сом(?:ға|ды|ның|нан|ы|ын)?\b"),
    ("UZS", r"(?:өзбек\w*\s+)?сұм\w{0,4}|(?:өзбек\w*\s+)?сум(?:ға|ды)?\b"),
    ("AZN", rf"манат{_E}"),
    ("TRY", r"лира\w{0,4}"),
    ("AED", rf"дирхам{_E}"),
    ("TJS", r"сомони\w{0,4}"),
    ("UAH", rf"гривн?{_E}"),
    ("basis points", r"базистік\s+(?:тармақ|пункт)\w*"),
    ("percentage points", rf"пайыздық\s+(?:тармақ|пункт){_E}|процентт?ік\s+тармақ{_E}"),
    ("percent", rf"%(?:-?с?[ыі]?{_CASE})?(?!\w)|пайыз{_E}|процент{_E}"),
    ("tonnes", rf"тонн(?:а)?{_E}|тн\b\.?|т\b\.?"),
    ("centners", rf"центнер{_E}"),
    ("kilograms", rf"килограмм{_E}|келі(?:ге|ден|сі|ні)?\b|кг\b"),
    ("cubic km", rf"текше\s+(?:шақырым|километр|км){_E}"),
    ("cubic metres", rf"текше\s+метр{_E}|текше\s+м\b|куб\w*\s+метр{_E}|м³|м3\b"),
    ("square metres", rf"шаршы\s+метр{_E}|м²|м2\b"),
    ("square km", rf"шаршы\s+(?:шақырым|километр|км){_E}"),
    ("barrels", rf"баррель{_E}"),
    ("litres", rf"литр{_E}"),
    ("km", rf"шақырым{_E}|километр{_E}|км\b"),
    ("metres", rf"метр{_E}"),
    ("hectares", rf"гектар{_E}|га\b"),
    ("kWh", rf"(?:квт|киловатт)[\s·-]*сағ{_E}"),
    ("GW", rf"гвт\b|гигават{_E}"),
    ("MW", rf"мвт\b|мегават{_E}"),
    ("TEU", r"жфб\b|teu\b"),
)
TIMES = rf"есе{_E}"
_NOT_ADJECTIVE = (
    r"(?!(?!шаруашылық|орталық|\w*көлік|бірлік|уағдаластық|министрлік)\w*(?:лық|лік|дық|дік|тық|тік|сыз|сіз"
    r"|аралық)\b)"
)
_COUNTED: tuple[tuple[str, str], ...] = (
    ("jobs", r"жұмыс\s+ор(?:н|ын)"),
    ("projects", r"жоба"),
    ("companies", r"компания|фирма"),
    ("joint ventures", r"бірлескен\s+кәсіпорын|бк\b"),
    ("enterprises", r"кәсіпорын|кәсіпорн|зауыт|өндіріс\s+орн|өндіріс\s+ор(?:ын|н)"),
    ("contracts", r"келісімшарт|контракт"),
    ("agreements", r"келісім|уағдаластық|мәміле"),
    ("treaties", r"шарт(?!т)"),
    ("memorandums", r"меморандум"),
    ("documents", r"құжат"),
    ("regions", r"өңір|облыс|аймақ|аймағ"),
    ("countries", r"ел(?=(?:ді|дің|ге|де|ден|дер|мен|і|інің)?\w{0,4}\b)(?!ші|у)|мемлекет"),
    ("cities", r"қала(?!й|м|у)"),
    ("districts", r"аудан"),
    ("villages", r"ауыл(?!\s+шаруаш)"),
    ("people", r"адам|тұрғын(?!\s+үй)|азамат"),
    ("tourists", r"турист|саяхатшы"),
    ("students", r"студент|оқушы"),
    ("children", r"бала(?!б|м)"),
    ("workers", r"жұмысшы|қызметкер"),
    ("specialists", r"маман"),
    ("teachers", r"мұғалім|ұстаз"),
    ("participants", r"қатысушы"),
    ("delegates", r"делегат"),
    ("entrepreneurs", r"кәсіпкер"),
    ("families", r"отбасы"),
    ("passengers", r"жолаушы"),
    ("experts", r"сарапшы"),
    ("events", r"іс-шара"),
    ("meetings", r"кездесу|отырыс"),
    ("visits", r"сапар"),
    ("forums", r"форум"),
    ("flights", r"рейс"),
    ("doses", r"доза"),
    ("universities", r"университет|жоғары\s+оқу\s+ор|жоо\b"),
    ("branches", r"филиал"),
    ("colleges", r"колледж"),
    ("schools", r"мектеп|мектеб"),
    ("hospitals", r"аурухана"),
    ("scholarships", r"грант|стипендия"),
    ("wagons", r"вагон"),
    ("containers", r"контейнер"),
    ("trains", r"пойыз"),
    ("trucks", r"жүк\s+(?:авто)?көлік|фура"),
    ("cars", r"автомобиль(?!\s+(?:өткізу|жол|тасымал|көлі|зауыт|өнеркәсі|нарығ|шин))|(?:жеңіл\s+)?автокөлік"),
    ("vehicles", r"көлік|машина"),
    ("tractors", r"трактор"),
    ("combines", r"комбайн"),
    ("aircraft", r"ұшақ"),
    ("locomotives", r"локомотив"),
    ("buses", r"автобус"),
    ("ships", r"кеме(?!сі)"),
    ("checkpoints", r"өткізу\s+пункт"),
    ("items", r"атау|позиция"),
    ("goods", r"тауар(?!\s+айн)"),
    ("units", r"бірлік|дана"),
    ("facilities", r"нысан|объект"),
    ("plants", r"электр\s+станция"),
    ("farms", r"шаруашылық|ферма"),
    ("houses", r"үй(?!\w*лен)"),
    ("apartments", r"пәтер"),
    ("animals", r"жануар"),
    ("heads of cattle", r"бас\s+(?:мал|ірі\s+қара|қой)"),
    ("decisions", r"шешім"),
    ("laws", r"заң(?!ды|гер)"),
    ("applications", r"өтінім|өтініш"),
    ("organizations", r"ұйым|мекеме"),
    ("banks", r"банк"),
    ("clusters", r"кластер"),
    ("sectors", r"сала(?!у)"),
    ("directions", r"бағыт"),
    ("routes", r"маршрут|бағдар\b"),
    ("investors", r"инвестор"),
    ("partners", r"серіктес(?!тік)"),
    ("exporters", r"экспорттаушы"),
    ("deputies", r"депутат"),
    ("quotas", r"квота"),
    ("stations", r"станция|бекет"),
    ("bridges", r"көпір"),
    ("airports", r"әуежай"),
    ("ports", r"порт"),
    ("centres", r"орталық|орталығ"),
    ("journalists", r"журналист"),
    ("volunteers", r"ерікті|волонтер"),
    ("observers", r"байқаушы"),
    ("candidates", r"кандидат|үміткер"),
    ("parties", r"партия"),
    ("doctors", r"дәрігер"),
    ("licences", r"лицензия"),
    ("farmers", r"фермер|диқан"),
    ("stores", r"дүкен"),
    ("reactors", r"реактор"),
    ("permits", r"рұқсат"),
    ("drivers", r"жүргізуші"),
    ("measures", r"шара\b"),
    ("deposits", r"кен\s+орн"),
    ("silos", r"элеватор|астық\s+қойма"),
    ("roads", r"жол(?=(?:ды|дың|дар|ға|дан|ы|ын)?\b)"),
    ("railways", r"теміржол"),
    ("members", r"мүше"),
    ("migrants", r"мигрант"),
    ("soldiers", r"сарбаз|әскери\s+қызметші"),
    ("warehouses", r"қойма"),
    ("greenhouses", r"жылыжай"),
    ("wells", r"ұңғыма"),
    ("programmes", r"бағдарлама"),
    ("books", r"кітап"),
    ("tickets", r"билет"),
    ("users", r"пайдаланушы"),
    ("customers", r"тұтынушы"),
    ("spectators", r"көрермен"),
    ("visitors", r"келуші|қонақ(?!үй)"),
    ("scientists", r"ғалым"),
    ("athletes", r"спортшы"),
    ("graduates", r"түлек"),
    ("foreigners", r"шетелдік\b|шетел\s+азаматы"),
    ("voters", r"сайлаушы"),
    ("machines", r"станок"),
    ("turbines", r"турбина"),
    ("terminals", r"терминал"),
    ("laboratories", r"зертхана"),
    ("hotels", r"қонақүй"),
    ("museums", r"мұражай|музей"),
    ("theatres", r"театр"),
    ("services", r"қызмет\s+түр"),
    ("violations", r"бұзушылық"),
    ("cases", r"оқиға|факт|әрекет"),
    ("articles", r"бап(?=тан|ты)"),
    ("seats", r"мандат"),
    ("votes", r"дауыс"),
)
_SOFTENED = str.maketrans({"к": "[кг]", "қ": "[қғ]", "п": "[пб]"})


def _stems(stems: str) -> str:
    """The stems with their last consonant as it is, or voiced before a vowel: көлік, көлігі."""
    return "|".join(stem[:-1] + stem[-1].translate(_SOFTENED) for stem in stems.split("|"))


COUNTED: tuple[tuple[str, str], ...] = tuple(
    (unit, rf"{_NOT_ADJECTIVE}(?:{_stems(stems)}){_E}\b") for unit, stems in _COUNTED
)
DURATIONS: tuple[tuple[str, str], ...] = (
    ("years", r"жыл(?:ға|дан|дық)?\b"),
    ("months", r"ай(?:ға|дан|лық)?\b"),
    ("days", r"күн(?:ге|ден)?\b|тәулік\w{0,4}"),
    ("hours", r"сағат(?:қа|тан|тық)?\b"),
    ("minutes", r"минут(?:қа|тан)?\b"),
)
APPROXIMATE = r"(?:д[ае]й|т[ае]й)$"
"""The ending of a number that makes it a round one: 60 мыңдай."""
DURATION_BEFORE = r"(?:мерзім\w*|ұзақтығы|уақыты)\s+"
ADJECTIVE = (
    r"(?!(?:мен|бен|пен|және|үшін|деп|деді|болды|болып|бойынша|туралы|немесе|бірақ|ал|да|де"
    r"|бұл|осы|сол|оның|оны|бұрын|қазір|енді"
    r"|артық|кем|дейін|астам|құрады|жетті|өсті|болатын|жылы|жылғы|жылдың|айда|айында"
    r"|адамның|жылы|екі|үш)\s)"
    r"[«\"“]?[а-яёәғқңөұүһі-]+[»\"”]?"
)
MAX_ADJECTIVES = 3
GENITIVE = r"[нтд][ыі]ң"
"""The ending of an owner that stands before what is counted."""
OF_THEM = r"(?!x)x"
OF_WHICH = r"(?!x)x"
PART_ENDING = r"-(?:сі|сы|і|ы|сін|сын|ін|ын)$"
AMONG = r"\b(?:оның\s+ішінде|соның\s+ішінде)\s*(?:[—–-]\s*)?$"
THEIR_NUMBER = r"\b(?:олардың|мұндай\s+\w+)\s+(?:жалпы\s+)?саны\b[^.;\n\d]{0,50}$"
COUNT_STATED = r"(?!x)x"
PLURAL = r"\s\S+\s+\w+?(?:[лдт][ае]р)(?:[ыі]\w*|[дт][ыіае]\w*|[гғ][ае])?$"
"""What follows a number in words, an adjective and a plural noun: "үш ауысымды мектептер" are of three shifts."""
NAMELY = r"\b(?:яғни|атап\s+айтқанда)\s+(?:шамамен\s+)?$"
LISTED = r"(?:,|\sал|\sжәне)\s+[^\W\d_]+(?:\s[^\W\d_]+)?\s*(?:[—–-]\s*)?(?:шамамен\s+)?$"
PAIRED = r"\s+[\w-]+(?:[дтл][ыі][қк])\s+(?:және|мен)\s+"
VERB_AFTER = r"\s+\w+(?:[дт][ыі]|[ғқ]ан|[гк]ен)\b"
ANOTHER = r"\b(?:тағы|қосымша)\s+(?:да\s+)?$"
AGAINST = r"(?!x)x"
NOISE_BEFORE = r"(?:бағам\w*)[^.;]{0,60}$|№\s*$|\bбап\w*\s+$"
TEASER = r"(?:тағы|сондай-ақ|сонымен\s+қатар)\s+оқыңыз|оқи\s+отырыңыз|тақырып\s+бойынша\s*:"
SUBJECT_CURRENCY = (
    r"(?<![\w-])(?:доллар|еуро|рубль|юань|теңге|сом)(?:ы|дың|сы)?(?!\w)(?:\s+(?:бағамы|құны|үшін))?[^.;,\d\w]{0,6}"
    r"(?:\w+\s+)?$"
)
NOISE_AFTER = r"\s*(?:жаста|жасар)"
OUT_OF = r"(?!x)x"
EDITOR = r"\s*[-–—]\s*ред\.?\s*[)\]]"
SENT_TO = r"(?!x)x"
COUNT_OF = r"(?!x)x"
TIMES_CONTEXT = r"(?!x)x"
"""Before a number of times that is a multiple, where the words alone do not tell."""
TIMES_COMPARED = r"(?!x)x"
COUNT_NEXT = r"\s+саны\b"
COUNT_VERB = r"\s+(?:ас|жет|құра|бол|көбей|арт|өс)\w*"
NOTHING_AFTER = r"\s+(?:және|ал|мен)\b"
"""After a number that counts nothing there: the sentence goes on about something else."""
YEAR_BEFORE = r"(?<!\w)(?:(?!x)x)\s$"
"""Before four digits that are a year, whatever noun follows."""
ASKED_OF = r"\b(?:қанша|неше)(?=\s)"
PEOPLE_OF = r"\bхалық\s+саны|\bхалқының\s+саны"
"""Before a number that stands alone: it counts people."""
