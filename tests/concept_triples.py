# ruff: noqa: E501 - one phrase a line
"""Short phrases that say the same in Russian, Kazakh and English, for the concept table.

At least two concepts of each must meet across all three languages.
"""

TRIPLES = """
подписали меморандум|меморандумға қол қойды|signed a memorandum
подписание соглашений|келісімдерге қол қойылды|the signing of agreements
президент прибыл в Астану|президент Астанаға келді|the president arrived in Astana
приглашение в Москву|Мәскеуге шақырды|invited to Moscow
обсудили вопросы безопасности|қауіпсіздік мәселелерін талқылады|discussed security issues
предложил создать фонд|қор құруды ұсынды|proposed to create a foundation
построят новый завод|жаңа зауыт салынады|a new plant will be built
открыли школу|мектеп ашылды|a school was opened
завершили строительство моста|көпір құрылысы аяқталды|construction of the bridge was completed
запустили электростанцию|электр станциясы іске қосылды|a power plant was launched
экспорт пшеницы вырос|бидай экспорты өсті|exports of wheat grew
импорт топлива снизился|отын импорты төмендеді|imports of fuel declined
инфляция замедлилась в апреле|сәуірде инфляция баяулады|inflation slowed in April
рост ВВП Казахстана|Қазақстанның ЖІӨ өсімі|growth of Kazakhstan's GDP
поздравил народ с праздником|халықты мерекемен құттықтады|congratulated the people on the holiday
назначен новый министр|жаңа министр тағайындалды|a new minister was appointed
заседание комиссии в Минске|Минскіде комиссия отырысы|a session of the panel of commission in Minsk
поддержал инициативу|бастаманы қолдады|supported the initiative
тариф на электроэнергию|электр энергиясы тарифі|the electricity tariff
цены на бензин|бензин бағасы|gasoline prices
зарплата учителей|мұғалімдердің жалақысы|wages of teachers
добыча нефти на Кашагане|Қашағанда мұнай өндіру|oil production at Kashagan
поставки газа в Узбекистан|Өзбекстанға газ жеткізу|gas supplies to Uzbekistan
транзит через Россию|Ресей арқылы транзит|transit through Russia
железная дорога и порт|теміржол және порт|a railway and a port
строительство аэропорта|әуежай құрылысы|construction of an airport
таможенные пошлины и тарифы|кеден бажы мен тарифтер|customs duties and tariffs
инвесторы из Китая|Қытайдан келген инвесторлар|investors from China
инвестиции в промышленность|өнеркәсіпке инвестиция|investments in industry
малый и средний бизнес получил кредиты|шағын және орта бизнес несие алды|small and medium business got loans
государственный бюджет|мемлекеттік бюджет|the state budget
сотрудничество в энергетике|энергетикадағы ынтымақтастық|cooperation in energy
стратегическое партнерство с Турцией|Түркиямен стратегиялық серіктестік|strategic partnership with Turkey
посол Японии|Жапония елшісі|the ambassador of Japan
встреча министров в Ташкенте|Ташкентте министрлердің кездесуі|a meeting of ministers in Tashkent
саммит ШОС|ШЫҰ саммиті|the SCO summit
заседание ЕАЭС|ЕАЭО отырысы|an EAEU session
учения ОДКБ|ҰҚШҰ жаттығуы|the CSTO exercise
члены СНГ|ТМД мүшелері|members of the CIS
санкции против России|Ресейге қарсы санкциялар|sanctions against Russia
выборы президента в ноябре|қарашадағы президент сайлауы|the presidential election in November
явка на референдум|референдумға сайлаушылардың келуі|turnout at the referendum
депутаты приняли закон|депутаттар заңды қабылдады|deputies adopted the law
суд вынес приговор|сот үкім шығарды|the court passed a sentence
задержали подозреваемого|күдікті ұсталды|a suspect was detained
полиция расследует кражу|полиция ұрлықты тергеп жатыр, тергеу|the police investigate a theft, the investigation
взрыв на шахте|шахтадағы жарылыс|an explosion at the mine
пожар в лесу|ормандағы өрт|a fire in the forest
паводок в области|облыстағы су тасқыны|floods in the oblast
землетрясение в Алматы|Алматыдағы жер сілкінісі|an earthquake in Almaty
снег и сильный ветер|қар және қатты жел, күшті жел|snow and strong wind
прогноз погоды|ауа райы болжамы|the weather forecast
загрязнение воздуха|ауаның ластануы|air pollution
уровень воды в озере|көлдегі су деңгейі|the water level in the lake
Каспийское море и экология|Каспий теңізі және экология|the Caspian Sea and ecology
вакцинация детей|балаларды вакцинациялау, вакцинация|vaccination of children
больница и врачи|аурухана мен дәрігерлер|the hospital and doctors
пандемия коронавируса|коронавирус пандемиясы|the coronavirus pandemic
студенты университета|университет студенттері|students of the university
русский язык в школах|мектептердегі орыс тілі|the Russian language in schools
выставка в музее|мұражайдағы көрме|an exhibition in the museum
фестиваль музыки|музыка фестивалі|a music festival
театр и кино|театр мен кино|theatre and cinema
чемпионат по футболу|футбол чемпионаты|the football championship
золотая медаль Олимпиады|Олимпиаданың алтын медалі|an Olympic gold medal
команда выиграла матч|команда матчта жеңді|the team won the match
тренер сборной|құраманың бапкері|the coach of the national team
молодежный форум|жастар форумы|a youth forum
население города|қала халқының саны, қала халқы, халық саны|population of the city
рождаемость и демография|туу көрсеткіші және демография|the birth rate and demography
пенсии и пособия|зейнетақы мен жәрдемақы|pensions and allowances
права человека и демократия|адам құқықтары және демократия|human rights and democracy
коррупция и взятки|жемқорлық және пара|corruption and bribes
граница с Россией|Ресеймен шекара|the border with Russia
пункт пропуска на границе|шекарадағы өткізу пункті, шекара|the checkpoint on the border
визит в Пекин|Бейжіңге сапар|a visit to Beijing
государственный визит во Францию|Францияға мемлекеттік сапар|a state visit to France
переговоры с делегацией|делегациямен келіссөз|talks with the delegation
решение конфликта|қақтығысты шешу|a solution to the conflict
мирные переговоры|бейбіт келіссөздер|peaceful negotiations
учения армии|армияның жаттығуы|the army's exercise
ядерное оружие и угроза|ядролық қару мен қауіп|nuclear weapons and the threat
беспилотники атаковали порт|дрондар портқа шабуыл жасады|drones attacked the port
космодром Байконур и ракета|Байқоңыр ғарыш айлағы мен зымыран|Baikonur Cosmodrome and a rocket
цифровизация экономики|экономиканы цифрландыру|digitalization of the economy
искусственный интеллект в медицине|медицинадағы жасанды интеллект|artificial intelligence in medicine
интернет и связь|интернет және байланыс|internet and telecommunications
логистика и транспортный коридор|логистика және көлік дәлізі|logistics and the transport corridor
перевозка зерна|астық тасымалы|grain transportation
урожай овощей|көкөніс өнімі, өнім жинау|the harvest of vegetables
мясо и молоко подорожали: цены|ет өнімдері мен сүт бағасы|meat and milk prices
субсидии фермерам|фермерлерге субсидия|subsidies for farmers
засуха и орошение|құрғақшылық пен суару|drought and irrigation
поголовье овец|қой шаруашылығы, мал басы|the sheep herd
сталь и металлургия|болат және металлургия|steel and metallurgy
уран для АЭС|АЭС үшін уран|uranium for the nuclear power plant
уголь Экибастуза|Екібастұз көмірі|coal of Ekibastuz
солнечная энергия и технологии|күн энергиясы мен технологиялар|solar energy and technologies
нефтепровод и транзит нефти|мұнай құбыры және мұнай транзиті|the oil pipeline and oil transit
совместное предприятие в Костанае|Қостанайдағы бірлескен кәсіпорын|a joint venture in Kostanay
совместный проект с Беларусью|Беларусьпен бірлескен жоба|a joint project with Belarus
новые рабочие места|жаңа жұмыс орындары|new jobs
безработица среди молодежи|жастар арасындағы жұмыссыздық|unemployment among the youth
торговля с Киргизией|Қырғызстанмен сауда|trade with Kyrgyzstan
товарооборот вырос|тауар айналымы артты|trade turnover increased
взаимная торговля сократилась|өзара сауда қысқарды|mutual trade shrank
национальные валюты и расчеты|ұлттық валюта мен есеп айырысу|national currency and settlement of payments
курс доллара и рубль|доллар бағамы мен рубль|the exchange rate and the ruble
Национальный банк снизил базовую ставку|Ұлттық банк базалық мөлшерлемені төмендетті|the National Bank cut the base rate
межправительственная комиссия и форум|үкіметаралық комиссия мен форум|the intergovernmental commission and a forum
форум межрегионального сотрудничества в Омске|Омбыдағы өңіраралық ынтымақтастық форумы|the interregional cooperation forum in Omsk
премьер-министр Армении|Арменияның премьер-министрі|the prime minister of Armenia
вице-премьер посетил Уральск|вице-премьер Орал қаласына барды|the deputy prime minister visited Uralsk
министр иностранных дел Германии|Германияның сыртқы істер министрі|the foreign minister of Germany
спикер Сената и депутаты|сенат төрағасы мен депутаттар|the senate speaker and deputies
глава региона открыл завод|өңір басшысы зауыт ашты|the regional head opened the plant
аким Павлодарской области сообщил|Павлодар облысының әкімі хабарлады|the akim of Pavlodar Region reported
генеральный секретарь ООН|БҰҰ бас хатшысы|the UN Secretary-General
эксперты оценили риски|сарапшылар тәуекелдерді бағалады|experts assessed the risks
журналисты спросили министра|журналистер министрден сұрады|journalists asked the minister
пресс-секретарь опроверг сообщения СМИ|баспасөз хатшысы БАҚ хабарын жоққа шығарды|the spokesman denied media messages
визы и миграция|виза және көші-қон|visas and migration
трудовые мигранты из Таджикистана|Тәжікстаннан келген еңбек мигранттары|labor migrants from Tajikistan
турецкие туристы|түрік туристері|Turkish tourists
гостиницы и курорты|қонақүйлер мен курорттар|hotels and resorts
рейсы авиакомпании|әуе компаниясының рейстері|flights of the airline
пассажиры поезда|пойыз жолаушылары|passengers of the train
грузовики на трассе|тасжолдағы жүк көліктері|trucks on the highway
ипотека и жилье|ипотека және тұрғын үй|mortgage and housing
налоги для предпринимателей|кәсіпкерлерге салық|taxes for entrepreneurs
прибыль банков|банктердің таза пайдасы|net profit of banks
контракт на поставку|жеткізу келісімшарты|a supply contract
лицензия и сертификат|лицензия мен сертификат|a licence and a certificate
ярмарка товаров|тауарлар жәрмеңкесі|a trade fair of goods
сахар и мука|қант пен ұн өнімі|sugar and flour
запрет на вывоз скота|мал экспортына тыйым, мал басы|a ban on exports of livestock
отмена ограничений|шектеулердің күшін жою|the abolition of restrictions
соболезнования семьям погибших|қаза тапқандардың отбасыларына көңіл айтты|condolences to families of the victims
награжден орденом дружбы|достық орденімен марапатталды|awarded the order of friendship
юбилей победы и ветераны|жеңіс мерейтойы және ардагерлер|the anniversary of victory and veterans
парад на День Победы|Жеңіс күніндегі шеру|the Victory Day parade
историческая память|тарихи жады, тарих|historical memory
Золотая Орда и история|Алтын Орда және тарих|the Golden Horde and history
мечеть и церковь|мешіт пен шіркеу|a mosque and a church
Конституция и реформы|Конституция және реформалар|the constitution and reforms
послание главы государства|мемлекет басшысының жолдауы|the head of state's address to the nation
протесты и беспорядки в Бишкеке|Бішкектегі наразылық|protests in Bishkek
раненые и погибшие|жараланғандар мен қаза тапқандар|injured and killed
эвакуация жителей|тұрғындарды эвакуациялау|evacuation of residents
спасатели нашли пропавшего|құтқарушылар жоғалғанды тапты|rescuers found the missing man
гуманитарная помощь Палестине|Палестинаға гуманитарлық көмек|humanitarian aid to Palestine
война на Украине|Украинадағы соғыс|the war in Ukraine
перемирие и дипломатия|бітім және дипломатия|a ceasefire and diplomacy
посольство и консульство|елшілік пен консулдық|the embassy and the consulate
следующий саммит осенью|келесі саммит күзде|the next summit in autumn
ежегодный рост производства|өндірістің жыл сайынғы өсуі|annual growth of production
экспорт в прошлом году|өткен жылғы экспорт|last year's exports
за первое полугодие текущего года|ағымдағы жылдың бірінші жартыжылдығында|in the first half-year of this year
рекордный показатель|рекордтық көрсеткіш|a record indicator
большой потенциал|зор әлеует|great potential
важная роль|маңызды рөл|an important role
качество дорог|жолдардың сапасы|the quality of roads
цель и план|мақсат пен жоспар|the goal and the plan
технологии и инновации|технологиялар мен инновациялар|technologies and innovations
"""


def triples() -> list[tuple[str, str, str]]:
    """Every phrase of the table as (ru, kk, en)."""
    cells = (line.split("|") for line in TRIPLES.strip().splitlines())
    return [(ru, kk, en) for ru, kk, en in cells]
