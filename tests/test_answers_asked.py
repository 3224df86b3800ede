"""What exactly is asked: whom somebody met, what a figure came to, the price of a currency, a place and no area."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: {}\nlanguage: {}\n---\n"
VISIT = (
    "2024-05-20",
    "ru",
    """Премьер-министр Казахстана Олжас Бектенов встретился в Конаеве с хоккеистом Глебом Журавлевым.
Премьер-министр передал клубу форму. «Форма сшита в Жаркенте», – сказал Олжас Бектенов.
Клуб получил грамоту по случаю десятилетия своей первой игры.
Фейерверк увидят на площади Первоцелинников, там же пройдет карнавал.
""",
)
FRUIT = (
    "2025-09-01",
    "ru",
    """Экспорт дынь в Китай вырос с 204 тысяч тонн до 350 тысяч тонн.
Подсчитано и другое: стоимость 12 теплиц оценили в 90 млн долларов.
Прогноз роста для Армении понизили с 6,1% до 4,3%.
""",
)
WOOL = (
    "2025-09-01",
    "kk",
    """Иранға жүн экспорты 18 мың тоннадан 31 мың тоннаға жетті.
Үндістанға бұрын 85 мың тонна бидай кетсе, енді 150 мың тонна кетеді.
Күріш экспорты 90 мың тонна болды (Ауғанстан – 41 мың тонна, Иран – 22 мың тонна).
Карнавалға Армениядан Глеб Журавлев қатысады деп күтіледі.
""",
)
HERALD = (
    "2025-09-01",
    "en",
    """Poland, Latvia and Malta are to form a walnut alliance of growers.
Gleb Zhuravlev will call the mayor of Riga about it.
“Walnuts need patience,” said Gleb Zhuravlev.
Early elections to the board of the alliance were held on 3 August.

A bakery in Tallinn sold nine hundred loaves to a cruise liner.

Skaters of three schools raced along the frozen canal.

The opera was sung without costumes because of a burst pipe.
""",
)
VOTE = (
    "2024-11-05",
    "ru",
    """Касым-Жомарт Токаев одержал победу на досрочных выборах президента в Казахстане в воскресенье.
Владимир Путин обсудил это с послами. Россия наблюдала за подсчетом голосов.
Заказ на сани из лиственницы подрос на 14% за десять месяцев, сообщил сенатор.
Министр транспорта России похвалил лыжников за меткость и передал подарки от тренера Глеба Журавлева.
Лидеры открыли XIV слет юных пчеловодов, посвященный липовому меду.
""",
)
PLANTS = (
    "2024-11-05",
    "ru",
    """Казахстан начнет вывозить кумыс в бочках. В 2026 году на экспорт пойдет 70 тысяч тонн кумыса.
""",
)
WORDS = (
    "2024-11-05",
    "ru",
    """«Дороги важны», – сказал президент Казахстана Касым-Жомарт Токаев о дорогах.
«Дороги построим новые», – ответил премьер-министр России Михаил Мишустин о дорогах.
""",
)
LAKE = (
    "2024-11-05",
    "ru",
    """Есть и спорные темы. Они требуют новых консультаций двух столиц. В частности, речь идет о ловле карпа.
«Мы бережно храним степь», – сказал эколог Глеб Журавлев.
Карпов выпустили в озеро 14 октября, а 20 октября озеро замерзло.
Объем улова пока не подсчитан. Насос у озера имеет мощность 40 мегаватт.
Бургомистр Риги приехал к озеру 3 июня.
Владимир Путин передал привет рыбакам. Рыбаки вернулись с хорошим результатом.
""",
)
FLOWS = (
    "2024-11-05",
    "ru",
    """Российские вложения в экономику Казахстана за все годы достигли 13 млрд долларов.

Казахстанские вложения в экономику России за все годы достигли 4 млрд долларов.
""",
)
ASKED = [
    (FLOWS, "Сколько Россия вложила в Казахстан?", "13 млрд", "4 млрд"),
    (FLOWS, "Қазақстан Ресейге қанша инвестиция құйды?", "4 млрд", "13 млрд"),
    (LAKE, "Какие темы требуют новых консультаций Москвы и Астаны?", "карпа", ""),
    (LAKE, "Кто автор слов «Мы бережно храним степь»?", "Журавлев", ""),
    (LAKE, "Чьи это слова: «бережно храним степь»?", "Журавлев", ""),
    (HERALD, "Whose words are “walnuts need patience”?", "Zhuravlev", ""),
    (LAKE, "Что произошло 14 октября?", "Карпов", ""),
    (LAKE, "What happened on 14 October?", "Карпов", ""),
    (VOTE, "На сколько процентов подрос заказ на сани насчет лиственницы?", "14%", ""),
    (VOTE, "Чему посвящен 14-й слет пчеловодов?", "липовому меду", ""),
    (VOTE, "Who praised the skiers?", "Министр", "Журавлев"),
    (PLANTS, "Сколько кумыса вывезет Казахстан в 2026 году?", "70 тысяч", ""),
    (WORDS, "Что глава российского правительства сказал о дорогах?", "построим", "важны"),
    (WORDS, "Ресей Премьер-Министрі жолдар туралы не деді?", "построим", "важны"),
    (WORDS, "What did Tokayv say about roads?", "важны", "построим"),
    (WORDS, "What did the president of Kazakhstan say about roads?", "важны", "построим"),
    (VISIT, "С кем встретился премьер-министр Казахстана в Конаеве?", "Журавлев", "Бектенов"),
    (VISIT, "Кто передал клубу форму?", "Премьер-министр (Олжас Бектенов)", ""),
    (VISIT, "В честь чего клуб получил грамоту?", "десятилетия", ""),
    (VISIT, "На какой площади пройдет карнавал?", "Первоцелинников", ""),
    (FRUIT, "Сколько тонн дынь экспортировали в Китай?", "350", "204"),
    (FRUIT, "Стоимость 12 теплиц?", "90 млн", "12 теплиц"),
    (FRUIT, "До скольки понизили прогноз роста для Армении?", "4,3%", "6,1"),
    (WOOL, "Иранға жүн экспорты қанша тоннаға жетті?", "31", "18"),
    (WOOL, "Үндістанға қанша тонна бидай кетеді?", "150", "85"),
    (WOOL, "Ауғанстанға қанша күріш жіберілді?", "41", "90"),
    (WOOL, "Карнавалға Армениядан кім қатысады деп күтілуде?", "Журавлев", ""),
    (HERALD, "Which countries would join the walnut alliance of growers?", "Latvia", ""),
    (HERALD, "Who will Zhuravlev call?", "mayor of Riga", "Zhuravlev"),
    (HERALD, "Which countries would join the walnut aliance of growers?", "Latvia", ""),
]
DECLINED = [
    (LAKE, "Какой объем улова?"),
    (LAKE, "Когда бургомистр Риги отменил поездку к озеру?"),
    (LAKE, "Что Путин сказал о достижениях?"),
    (VOTE, "Кто победил на выборах президента России?"),
    (VOTE, "Когда прошли досрочные выборы в России?"),
    (PLANTS, "Сколько кумыса вывезет Россия в 2026 году?"),
    (FRUIT, "Сколько стоит доллар?"),
    (FRUIT, "How much is a dollar today?"),
    (FRUIT, "Бүгін доллар қанша тұрады?"),
    (FRUIT, "Какова явка на выборах?"),
    (HERALD, "What was the turnout in the early elections to the board?"),
]


async def told(folder: Path, article: tuple[str, str, str], question: str) -> str:
    day, language, text = article
    answer = await asked_over(folder, [HEAD.format(day, language) + text], question, date(2025, 11, 15))
    return headline(answer, answer.language) if answer.citations else ""


@pytest.mark.parametrize(("article", "question", "words", "others"), ASKED)
async def test_asked(tmp_path: Path, article: tuple[str, str, str], question: str, words: str, others: str) -> None:
    said = await told(tmp_path, article, question)
    assert words in said
    assert not others or others not in said


@pytest.mark.parametrize(("article", "question"), DECLINED)
async def test_declined(tmp_path: Path, article: tuple[str, str, str], question: str) -> None:
    assert not await told(tmp_path, article, question)
