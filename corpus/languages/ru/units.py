"""What Russian figures are counted in, and what their numbers may leave out.

Patterns are regular-expression fragments over lower-case text; ``corpus.numbers`` and ``corpus.facts``
compile them once. In tables of pairs the first that matches wins.
"""

from __future__ import annotations

UNITS: tuple[tuple[str, str], ...] = (
    ("BYN", r"белорусск\w+\s+руб(?:л\w{1,3}|\.)"),
    ("RUB", r"(?:российск\w+\s+)?руб(?:л\w{1,3}|\.|\b)|₽|rub\b"),
    ("CAD", r"канадск\w+\s+доллар\w{0,3}"),
    ("AUD", r"австралийск\w+\s+доллар\w{0,3}"),
    ("USD", r"(?:американск\w+\s+)?(?:долл(?:ар(?:а|ов|у|ам|ом|ами|ах|ы|е)?|\.)?|дол\.)(?:\s+сша)?\b|\$|usd\b"),
    ("KZT", r"(?:казахстанск\w+\s+)?тенге\b|тг\b\.?|₸|kzt\b"),
    ("EUR", r"евро\b|€|eur\b"),
    ("CNY", r"(?:китайск\w+\s+)?юан(?:ь|я|ей|ю|ям|ями|ях|и|ем|е)\b|cny\b"),
    ("GBP", r"фунт\w{0,3}(?:\s+стерлингов)?"),
    ("JPY", r"(?:японск\w+\s+)?(?:иен|йен)(?:а|ы|у|ам)?\b"),
    ("KGS", r"(?:киргизск\w+\s+|кыргызск\w+\s+)?сом(?:а|ов|ам|ами|ах|у)?\b"),
    ("UZS", r"(?:узбекск\w+\s+)?сум(?:ов|ами|ам|а|у|ах)?\b"),
    ("AZN", r"(?:азербайджанск\w+\s+)?манат(?:а|ов|ам)?\b"),
    ("AMD", r"драм(?:а|ов|ам)?\b"),
    ("GEL", r"лари\b"),
    ("TRY", r"(?:турецк\w+\s+)?лир(?:а|ы)?\b"),
    ("INR", r"(?:индийск\w+\s+)?рупи[йи]\b"),
    ("AED", r"дирхам(?:а|ов|ы|ам)?\b"),
    ("TJS", r"сомони\b"),
    ("UAH", r"грив(?:ен|ны|на|ну|ень)\b"),
    ("CHF", r"(?:швейцарск\w+\s+)?франк(?:а|ов)?\b"),
    ("KRW", r"(?:южнокорейск\w+\s+)?вон\b"),
    ("basis points", r"базисн\w+\s+пункт\w{0,3}|б\.\s?п\."),
    ("percentage points", r"п\.?\s?п\.|процентн\w+\s+пункт\w{0,3}"),
    ("percent", r"%|процентн\w+|проц(?:ент(?:а|ов|у|ам|ами|ах|ом|ы|е)?\b|\.)"),
    ("tonnes", r"тонн(?:а|ы|у|ам|ами|ах|е)?\b|тн\b\.?|т\b(?!\.\s?(?:г|к|е|д|п|ч)\b)\.?"),
    ("centners", r"центнер\w{0,3}|ц(?=\s?/\s?га|\s+с\s+(?:одного\s+)?(?:га|гектара))\b"),
    ("kilograms", r"килограмм\w{0,3}|кг\b"),
    ("cubic km", r"кубическ\w+\s+километр\w{0,3}|куб\.?\s?км\b|км3\b|км³"),
    ("cubic metres", r"кубометр\w{0,3}|куб(?:ических|ические|\.)?\s?м(?:етр\w{0,3})?\b|м3\b|м³|кубов\b"),
    ("square metres", r"квадратн\w+\s+метр\w{0,3}|кв\.?\s?м(?:етр\w{0,3})?\b|м2\b|м²"),
    ("square km", r"квадратн\w+\s+километр\w{0,3}|кв\.?\s?км\b|км2\b|км²"),
    ("barrels", r"баррел\w{0,3}"),
    ("litres", r"литр(?:а|ов|ы|ам|ами|ах)?\b"),
    ("km", r"километр\w{0,3}|км\b"),
    ("metres", r"метр(?:а|ов|ы|ам|ами|ах)?\b"),
    ("hectares", r"гектар\w{0,3}|га\b"),
    ("kWh", r"(?:квт|киловатт)[\s·⋅*-]?ч(?:ас\w{0,3})?\b"),
    ("MWh", r"мвт[\s·⋅*-]?ч\b"),
    ("GW", r"гвт\b|гигаватт\w{0,2}"),
    ("MW", r"мвт\b|мегаватт\w{0,2}"),
    ("kW", r"квт\b|киловатт\w{0,2}"),
    ("TEU", r"дфэ\b|teu\b|двадцатифутов\w+\s+эквивалент\w{0,3}"),
)
"""Unit -> how it is written after a number."""
TIMES = r"раза?\b"
"""After "в" and a number: a multiple."""
_NOUN = r"(?:ами|ями|ах|ях|ам|ям|ов|ев|ей|ом|ем|ой|ою|ью|а|у|е|ы|и|я|ю|ь|й|о)?\b"
_COUNTED: tuple[tuple[str, str], ...] = (
    ("jobs", r"рабочи[хмей]\w?\s+мест(?:а|о|ами|ам|ах)?|вакансий|вакансии|вакансия"),
    ("places", r"(?:бюджетн|учебн|посадочн|спальн)\w+\s+мест|мест(?=а?\b)"),
    ("projects", r"(?:мега|инвест)?проект"),
    ("companies", r"компани|фирм"),
    ("joint ventures", r"сп\b|совместн\w+\s+предприяти"),
    ("enterprises", r"предприяти|завод(?=\w{0,3}\b)"),
    ("joint ventures", r"сп\b"),
    ("contracts", r"контракт"),
    ("agreements", r"соглашени|договор[её]нност"),
    ("treaties", r"договор"),
    ("memorandums", r"меморандум"),
    ("documents", r"документ"),
    ("regions", r"регион|област"),
    ("countries", r"стран|государств"),
    ("cities", r"город"),
    ("districts", r"район"),
    ("people", r"человек|люд(?=(?:ей|ям|ьми|ях|и)\b)|граждан(?:ин)?|жител|россиян(?:ин)?|казахстанц"),
    ("tourists", r"турист"),
    ("students", r"студент|учащихс(?=я)|школьник|ученик|[а-яё]+классник"),
    ("children", r"дет(?=(?:ей|ям|ях|и)\b)"),
    (
        "workers",
        r"работник|(?:железно)?дорожник|строител(?=(?:ей|я|ям)\b)|горняк|шахт[её]р|нефтяник|инженер|"
        r"рабочих(?!\s+(?:мест|дн|групп|визит))|сотрудник|трудящихс(?=я)",
    ),
    ("migrants", r"мигрант"),
    ("specialists", r"специалист"),
    ("teachers", r"учител|преподавател"),
    ("participants", r"участник|участниц"),
    ("delegates", r"делегат"),
    ("voters", r"избирател"),
    ("entrepreneurs", r"предпринимател|бизнесмен"),
    ("athletes", r"спортсмен"),
    ("players", r"футболист|хоккеист|игрок|легионер"),
    ("refusals", r"отказ"),
    ("kindergartens", r"детск\w+\s+сад"),
    ("soldiers", r"военнослужащ(?=\w+)"),
    ("families", r"сем(?=(?:ей|ьи|ья|ьям)\b)"),
    ("visitors", r"посетител|гост"),
    ("passengers", r"пассажир"),
    ("experts", r"эксперт"),
    ("events", r"мероприяти"),
    ("meetings", r"встреч|заседани"),
    ("visits", r"визит"),
    ("forums", r"форум"),
    ("flights", r"(?:авиа)?рейс"),
    ("doses", r"доз"),
    ("vaccines", r"вакцин"),
    ("universities", r"вуз|университет"),
    ("branches", r"филиал"),
    ("colleges", r"колледж"),
    ("schools", r"школ"),
    ("hospitals", r"больниц"),
    ("scholarships", r"стипенди|грант"),
    ("wagons", r"вагон"),
    ("containers", r"контейнер"),
    ("trains", r"поезд"),
    ("vehicles", r"машин|автомашин|транспортн\w+\s+средств"),
    ("cars", r"автомобил|автомоб"),
    ("trucks", r"грузовик|фур|большегруз|тягач"),
    ("tractors", r"трактор"),
    ("combines", r"комбайн"),
    ("aircraft", r"самол[её]т"),
    ("locomotives", r"локомотив|тепловоз|электровоз"),
    ("buses", r"автобус"),
    ("ships", r"суд(?=(?:ов|на|но)\b)|танкер"),
    ("checkpoints", r"пункт(?:а|ов|ах|ы)?\s+пропуска"),
    ("items", r"наименовани|позици"),
    ("goods", r"товар"),
    ("units", r"единиц|издели|штук"),
    ("facilities", r"объект"),
    ("plants", r"электростанци|аэс|тэц|гэс\b"),
    ("farms", r"хозяйств|ферм"),
    ("apartments", r"квартир"),
    ("houses", r"дом(?=(?:ов|а)\b)"),
    ("heads of cattle", r"голов\b(?:\s+(?:скота|крс|мрс))?"),
    ("animals", r"животн(?=\w+)"),
    ("permits", r"разрешени"),
    ("drivers", r"водител"),
    ("measures", r"мер\b"),
    ("steps", r"шаг"),
    ("decisions", r"решени"),
    ("laws", r"закон"),
    ("resolutions", r"резолюци|постановлени"),
    ("applications", r"заявок|заявк"),
    ("requests", r"запрос|обращени"),
    ("organizations", r"организаци|учреждени"),
    ("banks", r"банк"),
    ("clusters", r"кластер"),
    ("sectors", r"отрасл|сектор"),
    ("directions", r"направлени"),
    ("territories", r"территори"),
    ("routes", r"маршрут"),
    ("deals", r"сделок|сделк"),
    ("tenders", r"тендер"),
    ("investors", r"инвестор"),
    ("partners", r"партн[её]р"),
    ("suppliers", r"поставщик"),
    ("exporters", r"экспорт[её]р"),
    ("deputies", r"депутат"),
    ("votes", r"голос(?=(?:ов|а)\b)"),
    ("consulates", r"консульств"),
    ("quotas", r"квот"),
    ("stations", r"станци"),
    ("bridges", r"мост(?=(?:ов|а|ы|ам|ах)\b)"),
    ("airports", r"аэропорт"),
    ("ports", r"порт"),
    ("villages", r"(?:населенн|населённ)\w+\s+пункт|сел(?=(?:а|ах|ам)?\b)"),
    ("centres", r"центр"),
    ("journalists", r"журналист"),
    ("volunteers", r"волонт[её]р"),
    ("observers", r"наблюдател"),
    ("candidates", r"кандидат"),
    ("parties", r"парти(?=[йи]\b)"),
    ("seats", r"мандат"),
    ("crimes", r"преступлени"),
    ("doctors", r"врач|медик"),
    ("licences", r"лицензи"),
    ("patents", r"патент"),
    ("hubs", r"хаб"),
    ("sites", r"площадк|площадок"),
    ("amendments", r"поправок|поправк"),
    ("production lines", r"производственн\w+\s+лини(?=[йияю]\b)"),
    ("victims", r"пострадавш(?=\w+)|жертв"),
    ("dead", r"погибш(?=\w+)"),
    ("injured", r"ранен(?=ых\b|ы\b)"),
    ("foreigners", r"иностранц"),
    ("refugees", r"беженц"),
    ("pensioners", r"пенсионер"),
    ("farmers", r"фермер|аграри"),
    ("cargo ships", r"сухогруз"),
    ("satellites", r"спутник"),
    ("stores", r"магазин"),
    ("exhibitors", r"экспонент"),
    ("topics", r"тем\b"),
    ("reactors", r"реактор"),
    ("blocks", r"энергоблок"),
    ("wells", r"скважин"),
    ("deposits", r"месторождени"),
    ("museums", r"музе"),
    ("films", r"фильм|кинокартин"),
    ("books", r"книг"),
    ("concerts", r"концерт"),
    ("medals", r"медал"),
    ("sanctions", r"санкци"),
    ("barriers", r"барьер"),
    ("initiatives", r"инициатив"),
    ("proposals", r"предложени"),
    ("programmes", r"программ"),
    ("parks", r"(?:индустриальн\w+\s+|технологическ\w+\s+)?парк"),
    ("languages", r"язык"),
    ("attacks", r"атак|удар"),
    ("drones", r"беспилотник|дрон|бпла\b"),
    ("cases", r"случа(?=(?:ев|я|й)\b)|факт(?=(?:ов|а)\b)|инцидент"),
    ("patients", r"пациент"),
    ("hotels", r"отел|гостиниц"),
    ("roads", r"(?:авто)?дорог|автомагистрал|трасс"),
    ("railways", r"железн\w+\s+дорог|железнодорожн\w+\s+(?:лини|пут)"),
    ("articles", r"стат(?=(?:ей|ьи|ьями|ьях)\b)"),
    ("members", r"член(?!\w*ств)"),
    ("officials", r"чиновник|госслужащ(?=\w+)"),
    ("warehouses", r"склад(?!чин)"),
    ("terminals", r"терминал"),
    ("greenhouses", r"теплиц"),
    ("silos", r"элеватор|зернохранилищ"),
    ("medicines", r"препарат|лекарств"),
    ("brands", r"бренд|торгов\w+\s+мар(?=к|ок)"),
    ("services", r"услуг"),
    ("violations", r"нарушени"),
    ("inspections", r"проверок|проверк"),
    ("exhibits", r"экспонат"),
    ("stands", r"стенд"),
    ("graduates", r"выпускник"),
    ("scientists", r"уч[её]н(?=(?:ых|ые|ым|ыми)\b)"),
    ("artists", r"артист|художник|музыкант"),
    ("spectators", r"зрител"),
    ("users", r"пользовател"),
    ("subscribers", r"подписчик|абонент"),
    ("customers", r"клиент|покупател|потребител"),
    ("taxpayers", r"налогоплательщик"),
    ("machines", r"станк|станок"),
    ("turbines", r"турбин"),
    ("motorcycles", r"мотоцикл"),
    ("tickets", r"билет"),
    ("parcels", r"посыл(?=ок|к)|отправлени"),
    ("consignments", r"партий\b|партии\b"),
    ("brigades", r"бригад"),
    ("workshops", r"цех"),
    ("laboratories", r"лаборатори"),
    ("institutes", r"институт"),
    ("theatres", r"театр"),
    ("restaurants", r"ресторан|кафе\b"),
    ("markets", r"рынк(?=(?:ов|ах|а|и)\b)"),
    ("terms", r"услови(?=(?:й|я)\b)"),
    ("tanks", r"цистерн|резервуар"),
    ("platforms", r"платформ"),
    ("inhabitants", r"горожан"),
    ("nationals", r"иностранн\w+\s+граждан"),
    ("points", r"балл|очк"),
)
COUNTED: tuple[tuple[str, str], ...] = tuple((unit, f"(?:{stems}){_NOUN}") for unit, stems in _COUNTED)
"""Unit of a count -> the counted noun, in any case."""
DURATIONS: tuple[tuple[str, str], ...] = (
    ("years", r"лет\b|года?\b"),
    ("months", r"месяц(?:а|ев)?\b"),
    ("days", r"дн(?:ей|я)\b|сут(?:ок|ки)\b"),
    ("hours", r"час(?:а|ов)?\b"),
    ("minutes", r"минут[ыу]?\b"),
)
APPROXIMATE = r"(?!x)x"
DURATION_BEFORE = (
    r"(?:срок\w*(?:\s+\w+)?\s+(?:на|до|в)|рассчитан\w*\s+на|сократ\w+\s+(?:до|на|с)"
    r"|продлен\w*\s+на"
    r"|продлит\w*\s+на|заня\w+|займ[её]т|длил\w+|продлил\w+|контракт\w*\s+на"
    r"|соглашени\w+\s+на)\s+(?:более\s+|почти\s+|около\s+)?"
)
"""Words before a span of time that make it a figure, and not an age, a date or an anniversary."""
ADJECTIVE = (
    r"(?:[«\"]?[а-яё-]+(?:ых|их|ого|его|ой|ей|ые|ие|ую|юю|ая|яя|ый|ий|ым|им|ыми|ими|ом|ем"
    r"|ое|ее)[»\"]?"
    r"(?:\s+и)?|(?:ее|их|его|самых|из|таких|тыс)(?=\s))"
)
"""A word that may stand between a number and what it counts."""
MAX_ADJECTIVES = 4
GENITIVE = r"(?!x)x"
OF_THEM = r"\s+из\s+(?:них|которых)\b"
"""After a number that counts some of what was counted before."""
OF_WHICH = r"\b(?:из|среди)\s+$"
"""Before a count of which the next number tells a part: "из 89 регионов 76 торгуют"."""
PART_ENDING = r"(?!x)x"
AMONG = (
    r"\b(?:из\s+них|из\s+которых|в\s+том\s+числе)\s*(?:[—–-]\s*)?(?:почти\s+|около\s+"
    r"|более\s+|свыше\s+)?$"
)
THEIR_NUMBER = r"\b(?:их|таких)\s+(?:общее\s+)?(?:число|количество|численность|стало|было)\b[^.;\n\d]{0,50}$"
"""Before a number of what was counted last: "их число увеличилось на 1 120"."""
COUNT_STATED = (
    r"\b(?:стало|станет|было|оказалось|насчит\w+|больше|меньше|вдвое|втрое|рекордн\w+|выросло|сократилось"
    r"|увеличилось)"
    r"\b[^.;\n\d]{0,30}[—–:-]\s*$"
    r"|\b(?:уже|теперь|сейчас|стало|всего)\s+(?:более\s+|около\s+|почти\s+|порядка\s+|свыше\s+)?$"
)
"""Before a number of the things that the clause is about: "Поездов стало вдвое больше — 744"."""
FRONTED = (
    r"\s*(?:[а-яё]+(?:ых|их)\s+){0,2}(?P<noun>[а-яё]+(?:ов|ев|ей|ий|ек|ок))\s+"
    r"[а-яё]+(?:ли|ло|но|ны|лось|лись)\s+(?:более\s+|почти\s+|около\s+|свыше\s+|порядка\s+)?$"
)
"""A sentence up to its number, which opens with what is counted: "Патентов оформили 2,1 млн"."""
NAMELY = r"\b(?:то\s+есть|а\s+именно)\s+(?:более\s+|почти\s+|около\s+|свыше\s+)?$"
LISTED = (
    r"(?:,|\sи|\sа)\s+(?:(?:в|во|на|из|от|для|по|с)\s+)?[^\W\d_]+(?:\s[^\W\d_]+)?\s*(?:[—–-]\s*)?"
    r"(?:более\s+|почти\s+|около\s+|свыше\s+|порядка\s+)?$"
)
"""Between the figures of a list: "Узбекистан купил 2,1 млн тонн, Таджикистан — 1 млн"."""
PAIRED = r"\s+[а-яё-]+(?:ых|их|ые|ие)\s+и\s+"
"""Between two numbers that count the same noun: "пять казахстанских и семь российских компаний"."""
VERB_AFTER = r"\s+(?:уже\s+|сейчас\s+)?[а-яё]{2,}(?:[аяеиоу]ют|ают|уют|ят|ли|лись|ется|ются|ает|уются)\b"
ANOTHER = r"\b(?:ещ[её]|дополнительно)\s+(?:до\s+|около\s+|более\s+|почти\s+|порядка\s+|свыше\s+)?$"
AGAINST = (
    r"\b(?:против|вместо|при|с|со|от|(?<!более )(?<!больше )(?<!менее )(?<!меньше )чем)\s+(?:почти\s+"
    r"|около\s+|более\s+|(?:нынешн|прежн|текущ|прошлогодн)\w+\s+)?$"
)
"""Before a figure of the base of comparison: "против 22 млрд годом ранее"."""
NOISE_BEFORE = (
    r"\bрейс\w{0,3}\s+$|(?:по\s+курсу|курс\w{0,3})[^.;]{0,60}$|\bв\s+возрасте\s+(?:\w+\s+)?$|№\s*$"
    r"|\bстать\w+\s+$|\bпункт\w*\s+$"
)
"""What stands before numbers that are no figures."""
TEASER = r"(?:читайте|смотрите)\s+(?:также|ещ[её])|(?:материал\w*|новост\w+|ещ[её])\s+по\s+теме|по\s+теме\s*:"
"""What a line goes on after with the headlines of other articles."""
SUBJECT_CURRENCY = (
    r"(?<![\w-])(?:доллар|евро|рубль|юань|тенге|доллара|рубля|юаня|фунт|сом|сум)(?:\s+сша)?(?!\w)[^.;,\d]{0,40}$"
)
"""Before a sum in another currency: it is the price of that currency."""
NOISE_AFTER = r"\s*\(?за\s+(?:один\s+|1\s+)?(?:доллар|евро|рубл|баррел)"
OUT_OF = r"\s+(?:из|от)\s+(?:имеющихся\s+|всех\s+)?"
EDITOR = r"\s*[-–—]\s*(?:ред|прим|авт)\.?(?:\s*ред\.?)?\s*[)\]]"
SENT_TO = r"\s+(?:до|к)\s+"
COUNT_OF = r"\b(?:число|количество|численность|числу|количеству)(?=\s)"
"""Before the counted noun where the number comes later: "число компаний превысило 17 тысяч"."""
TIMES_CONTEXT = r"(?!x)x"
"""Before a number of times that is a multiple, where the words alone do not tell."""
TIMES_COMPARED = r"(?!x)x"
COUNT_NEXT = r"\s+(?:было|стало|насчитывалось|насчитывается|заключено|подписано)(?:\s+уже)?\s+$"
COUNT_VERB = r"(?!x)x"
NOTHING_AFTER = r"\s+(?:за|в|на|по|и|а|к|с|из|годом|год)\b"
"""After a number that counts nothing there: the sentence goes on about something else."""
YEAR_BEFORE = r"(?<!\w)(?:в|с|к|до|за|на)\s$"
"""Before four digits that are a year, whatever noun follows."""
ASKED_OF = r"\bсколько(?=\s)"
"""Before what an interviewer asks the number of."""
PEOPLE_OF = r"\bнаселени\w+"
"""Before a number that stands alone: it counts people."""
