"""What is asked must be what is told: the unit, the noun, the country, the firm, the time until which."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
PLANT = """Гость рассказал, что в плане двадцать две инициативы на пятьдесят миллиардов долларов.
Самая заметная – фабрика валенок в Жарбулаках, она сделала 300 тысяч пар.
"""
LAW = """Министр напомнил о моратории на проверки пекарен.
Мера продлена до конца первого квартала 2026 года, а выгода пекарен превысит 90 млн тенге.
Единственным владельцем фабрики «Валенок» является АО «Теплый край».
Посевная площадь ячменя весной уменьшится на 500 тыс. гектаров.
Первая очередь порта обошлась в 5 млн долларов.
"""
PORT = """АО «Степьтранссервис» закупит 14 локомотивов до конца 2026 года.
Чистая прибыль «Степьтранссервиса» за 2024 год составила 8 млрд тенге.
На хранение картофеля потратили 60 млн тенге.
"""
PRICES = """Казахстан подвел итоги месяца. Годовая инфляция в августе достигла 11,8%, вино подешевело.
"""
RATES = """Казахстан подвел итоги года. Товарооборот с соседями составил 14 млрд долларов.
На Россию приходится 90,7% товарооборота, на Грузию – 6,1%.
Годовая инфляция в августе достигла 11,8%, базовая ставка осталась на уровне 16,5%.
"""
FIELDS = """Солтүстік Қазақстан облысында орақ аяқталды. Бидай 6,9 миллион тонна болды. \
Әр гектардан 19,4 центнерден астық алынды.
Былтыр шекарада 31 заңсыз оқиға тіркелді. Тамызда егін мерекесі өтеді.
"""
RAILS = """Жүк көп, вагон аз. Степь темір жолы компаниясы 2025 жылы 316 миллион тонна жүк тасымалдады.
Депутат Айгүл Құспанова вагоншылардың жалақысы туралы сұрады.
- Былтыр 1 300 адам неге кетіп қалды? - деді депутат.
"""
TRUCKS = """Felt Logistics operates 610 trucks. Its chief executive, Askar Dosmailov, likes felt.
The ministries agreed to raise the number of bilateral permits by 20,000, to 95,000 a year.
"""
PUMPS = """Группа «Серый валун» подписала с «Камнетрестом» контракт на поставку насосов. \
Сумма сделки — 8,1 млрд рублей, завод стоит на Урале.
На долю авиакомпании «Крылья» пришлась пятая часть, пояснила глава комитета Салтанат Томпаева.
"""
WORKS = """The Astana plant makes 120 swings a year. Tver Carriage Works makes rails.
The plant employs 430 people, some of whom came from the Tver region.
Buses. The town bought 28 vehicles.
"""
BAN = """Министр Марат Уразов рассказал о луке.
Он напомнил, что запрет на вывоз лука действовал с 22 января по 20 февраля.
Против запрета на вывоз лука выступили пекари.
"""
LOAN = """The farm keeps cattle by the lake. The state put 60 million tenge into the farm.
"""
HERD = f"{LOAN}The farm has 700 head, the owner says.\n"
FREIGHT = """Freight forwarder Daulet Sarsekov complained about prices. "Boxes are too dear for us," he said.
Gaidar Abikov, the association’s secretary general, thanked him.
"""
CASES = [
    # what its article names only later is not what a figure is of
    ("ru", PLANT, "Сколько стоит фабрика валенок в Жарбулаках?", ""),
    ("ru", PLANT, "На сколько долларов запланированы инициативы?", "пятьдесят миллиардов"),
    # until when: the date that is named so, and never that of the article
    ("ru", LAW, "До какого времени продлен мораторий на проверки пекарен?", "первого квартала 2026"),
    ("ru", LAW, "До каких пор закрыт порт?", ""),
    ("ru", LAW, "Кто является единственным владельцем фабрики «Валенок»?", "Теплый край"),
    # a change to come is told of what is to come
    ("ru", LAW, "На сколько сократится посевная площадь ячменя?", "500 тыс. гектаров"),
    # English names of firms, as they sound; a firm is no other, whatever its words
    ("ru", PORT, "How many locomotives does Steptransservice plan to buy by the end of 2026?", "14"),
    ("ru", PORT, "What was Steptransservice's net profit in 2024?", "8 млрд"),
    ("ru", PORT, "How many locomotives will Russian Railways buy in 2026?", ""),
    # "how many" head is no sum
    ("en", HERD, "Фермада неше бас ірі қара бар?", "700 head"),
    ("en", LOAN, "Фермада неше бас ірі қара бар?", ""),
    ("ru", PORT, "How many potatoes are stored?", ""),
    # a share tells itself that it is one; rates are asked for as amounts are in Kazakh
    ("ru", RATES, "What share of Kazakhstan's trade falls on Russia?", "90,7%"),
    ("ru", RATES, "Базалық мөлшерлеме қанша?", "16,5%"),
    ("ru", PRICES, "Какой была инфляция в России в августе 2025 года?", ""),
    ("ru", PRICES, "Какой была инфляция в Казахстане в августе 2025 года?", "11,8%"),
    # another region than that of the article; what units tell by themselves, or by their English names
    ("kk", FIELDS, "Қостанай облысында қанша бидай жиналды?", ""),
    ("kk", FIELDS, "Какова урожайность в Северо-Казахстанской области?", "19,4"),
    ("kk", FIELDS, "Сколько незаконных случаев зарегистрировали на границе в 2024 году?", "31"),
    ("kk", FIELDS, "Егін мерекесі қашан өтеді?", "Тамызда"),
    # tonnes are no wagons, people are no wages, and who asks says so
    ("kk", RAILS, "Степь темір жолы компаниясы қанша вагон тасымалдады?", ""),
    ("kk", RAILS, "Вагоншылардың жалақысы қанша?", ""),
    ("kk", RAILS, "Вагоншылардың жалақысы туралы кім сұрады?", "Құспанова"),
    # an office "of" a firm, which is nobody's name; what units count
    ("en", TRUCKS, "Who is the chief executive of Felt Logistics?", "Dosmailov"),
    ("en", TRUCKS, "Сколько разрешений в год согласовали министерства?", "95,000"),
    # what a contract is worth is no count of contracts; who heads one thing does not head what is named beside it
    ("ru", PUMPS, "Какова сумма контракта «Серого валуна» с «Камнетрестом»?", "8,1 млрд"),
    ("ru", PUMPS, "Кто возглавляет «Камнетрест»?", ""),
    # a place in a name is not the name; vehicles under the heading of buses
    ("en", WORKS, "How many people does Tver Carriage Works employ?", ""),
    ("en", WORKS, "Сколько автобусов купил город?", "28 vehicles"),
    ("ru", BAN, "До какого числа действовал запрет на вывоз лука?", "20 февраля"),
    ("ru", BAN, "Кто выступил против запрета на вывоз лука?", ""),
    # a surname of the corpus is no misspelt day of the week, and the office in an apposition is held
    ("en", FREIGHT, "Сарсеков не деді?", "Boxes are too dear"),
    ("en", FREIGHT, "Who is the secretary general of the association?", "Abikov"),
]


@pytest.mark.parametrize(("language", "text", "question", "words"), CASES)
async def test_asked(tmp_path: Path, language: str, text: str, question: str, words: str) -> None:
    answer = await asked_over(tmp_path, [HEAD.format(language) + text], question, date(2025, 11, 15))
    said = headline(answer, answer.language) if answer.citations else ""
    assert words in said if words else not said


async def test_a_word_that_only_a_title_has(tmp_path: Path) -> None:
    head = HEAD.format("ru").replace("publisher:", "title: Линия Жаркуль – Моинтайка строится\npublisher:")
    text = head + "Общая длина линии – 604 километра, сообщили строители.\n"
    answer = await asked_over(tmp_path, [text], "Какова общая длина линии Моинтайки?", date(2025, 11, 15))
    assert "604" in headline(answer, answer.language)
    assert answer.repaired is None or "Моинтайк" in answer.repaired
