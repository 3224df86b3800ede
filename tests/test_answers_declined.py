"""What must not be answered from what stands near, and what context tells: one invented article a question."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.index import index
from corpus.replies import Answer
from corpus.service import Derek
from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-03-18\nlanguage: {}\n---\n"
INTERVIEW = """Ержан Абишев: «Труба до севера дойдёт»

– Сколько туркменского газа ушло через вашу сеть в Киргизию за прошлый год?
– В 2024 году насосы пропустили 3,7 млрд кубометров. Договор на нынешний год предусматривает 4,2 млрд.

– Что мешает открыть второй цех?
– Ничего не мешает, кроме морозов.
"""
PLANT = """3 февраля о стекольном заводе в Аркалыке рассказал аким города Болат Жусупов.
Мощность печи – 120 тонн стекла в сутки.
Строительство первого цеха обошлось в 9 млрд тенге.
Второй цех пока не начинали.
Директор завода Инна Гордеева приехала на площадку 5 марта.
Площадку осмотрели и соседи, они приехали из Рудного. Завод в Аркалыке запустят 1 октября 2025 года.
"""
UNION = """Взаимная торговля стран ЕАЭС за год выросла до 80 млрд долларов.
Лучше всех выступила Киргизия: её поставки поднялись на 21%.
Промышленность союза прибавила 3,3%, а сельское хозяйство просело на 1,4%.
Инфляция достигла 8,7%.
"""
LIST = """В январе 2025 года ввоз яблок сократился втрое, а груш – в 1,8 раза.
За январь–февраль 2025 года экспорт мёда вырос на 14%.
Фермеры отправили за рубеж 300 тысяч тонн ячменя.
"""
PORT = """Порт Каменка построит у пристани склад, рассказал журналистам его глава Игорь Вельский.
Склад откроют в конце 2026 года. Мощность склада составит 90 тыс. контейнеров, он обойдётся в 4 млрд тенге.
За год порт принял 12 тыс. контейнеров.
"""
BANK = """Экономика Казахстана вырастет на 5,1%, считает экономист Светлана Гречко.
«Базовую ставку регулятор снизит до 12,5%», – добавила она.
Сейчас ставка составляет 13,9%.
В Казахстане и в Казахстане только банк открыл 41 отделение.
"""
STATE = """Бүгін Ақтөбеге ресейлік өнертапқыш Павел Трошин келді, деп хабарлады баспасөз қызметі.
Көпірдің жөндеуі жалғасуда, оны кім аяқтайтыны белгісіз.
"""
HARVEST = """Наша цель в том, чтобы поголовье не сократилось, заявил министр Ильяс Бектаев.
Бектаев ожидает участия Сергея Лапина в ярмарке в Кызылжаре. Министр откроет ярмарку 12 августа.
Стороны обсудили ярмарку. Посол Узбекистана тоже приедет.
"""
GUESTS = """Ресей Үкіметінің Төрағасы қонақтарға Олег Громовтың сәлемін жеткізіп, Марат Оспановты Мәскеуге шақырды.
Қала басшысы Тараздағы мерекеге Нурлан Сабитовтың қатысатынын айтты. Қонақтар кеше келді.
"""
MINISTER = """Үкімет отырысында көлік министрі Серғазы Ділдәбеков жол салу жоспарын таныстырды.
Жолды жұмысшылар жөндеп жатыр, оған 210 адам тартылды.
"""
VISIT = """Премьер-министр России передал Президенту Казахстана редкую книгу от Олега Громова.
«Поставки шерсти выросли на треть», – заявил Сергей Лапин.
Он приехал в Тараз 4 июня, это первый заграничный визит Марата Оспанова.
Марат Оспанов собирается позвонить президенту Узбекистана.
«Строительство 12 мостов начнётся летом», – рассказал Олег Ветров журналистам.
На 40 ферм выделили 7 млрд тенге, на 55 ферм пойдёт 9 млрд тенге.
"""
COUNCIL = """Баспасөз хатшы жағалаудағы Көл кеңесінің отырысын еске алды.
– Көл кеңесі өткенін білемін
Онда балық аулау талқыланды.
Театрдың 60-жылдығы 2024 жылдың 5 мамыр күні аталып өтеді.
"""
KAZAKH = {"state": STATE, "minister": MINISTER, "council": COUNCIL, "guests": GUESTS}
RUSSIAN = {
    "visit": VISIT, "harvest": HARVEST, "port": PORT, "bank": BANK, "interview": INTERVIEW, "plant": PLANT,
    "union": UNION, "list": LIST,
}  # fmt: skip


async def ask(folder: Path, name: str, question: str) -> Answer:
    text = HEAD.format("kk") + KAZAKH[name] if name in KAZAKH else HEAD.format("ru") + RUSSIAN[name]
    return await asked_over(folder, [text], question, date(2025, 6, 15))


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("interview", "Сколько туркменского газа прошло в Киргизию в 2024 году?", "3,7 млрд"),  # asked before it
        ("plant", "Когда запустят стекольный завод в Аркалыке?", "1 октября"),  # no day that is over
        ("union", "Какая была инфляция в ЕАЭС?", "8,7%"),  # the lead names whose it is
        ("list", "Во сколько раз сократился ввоз груш в январе 2025 года?", "1,8 раза"),
        ("list", "Во сколько раз сократился ввоз яблок в январе 2025 года?", "втрое"),
        ("list", "Сколько ячменя отправили фермеры?", "300 тысяч"),  # "abroad" is no target
        ("port", "Какая мощность у склада порта Каменка?", "90 тыс"),  # a capacity of containers
        ("bank", "Какая сейчас базовая ставка?", "13,9%"),  # not what it will be
        ("state", "Павел Трошин Ақтөбеге қашан келді?", "18.03.2025"),  # "today"
        ("minister", "Жол жөндеуде қанша жұмысшы бар?", "210 адам"),  # people who work
        ("visit", "Who passed on a rare book from Oleg Gromov?", "Премьер-министр России"),
        ("visit", "Whom is Marat Ospanov going to call?", "президенту Узбекистана"),
        ("visit", "Who said that supplies of wool grew by more than a third?", "Сергей Лапин"),
        ("visit", "Кто сообщил о строительстве 12 мостов?", "Олег Ветров"),  # a figure has a speaker
        ("visit", "Когда Марат Оспанов приехал в Тараз?", "4 июня"),
        ("visit", "Сколько денег выделили на 55 ферм?", "9 млрд тенге"),
        ("harvest", "Чьего участия ожидает Бектаев?", "Лапин"),  # not who expects
        ("harvest", "Какого числа министр откроет ярмарку?", "12 августа"),  # a day, not a minister
        ("guests", "Марат Оспановты Мәскеуге кім шақырды?", "Ресей Үкіметінің Төрағасы"),  # he gave another's regards
        ("guests", "Тараздағы мерекеге кім келеді?", "Нурлан Сабитов"),  # his coming
        ("council", "Көл кеңесінде не талқыланды?", "балық аулау"),  # "there" is the council
        ("council", "Театрдың нешінші жылдығы аталып өтеді?", "60-жылдығы"),
    ],
)
async def test_context_tells(tmp_path: Path, name: str, question: str, said: str) -> None:
    answer = await ask(tmp_path, name, question)
    assert said in headline(answer, "ru")


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("plant", "Какая зарплата у директора завода?"),  # not just any figure
        ("plant", "Сколько стоит строительство второго цеха?"),  # that of the first is given
        ("plant", "Когда родилась Инна Гордеева?"),  # the article's own date is not it
        ("union", "На сколько выросло сельское хозяйство ЕАЭС?"),  # it fell
        ("union", "Почему Киргизия вышла из ЕАЭС?"),  # nobody left
        ("list", "На сколько вырос экспорт мёда за январь–март 2025 года?"),  # two months are not three
        ("interview", "Кто возглавляет газовую сеть?"),  # an office is no name
        ("bank", "Какая базовая ставка в России?"),  # that of Kazakhstan is given
        ("bank", "Какой рост экономики России ожидается?"),
        ("port", "Какая протяженность склада порта Каменка?"),  # no count of containers, no money
        ("port", "Кто продал порт Каменка?"),  # who spoke of it did not
        ("port", "Что Вельский сказал Путину?"),  # names alone tell nothing
        ("visit", "Когда Сергей Лапин приехал в Тараз?"),  # it was the visit of another
        ("harvest", "Когда Ильяс Бектаев стал министром?"),  # that he is one is told
        ("harvest", "Почему поголовье сократилось?"),  # that it should not is all that is told
        ("harvest", "Что сказал посол Узбекистана?"),  # he is named, and not quoted
        ("minister", "Who is the transport minister of Russia?"),  # Kazakh news leaves out its own country
    ],
)
async def test_what_stands_near_is_no_answer(tmp_path: Path, name: str, question: str) -> None:
    assert (await ask(tmp_path, name, question)).status == "not_found"


async def test_a_question_of_the_interviewer_is_no_answer(tmp_path: Path) -> None:
    answer = await ask(tmp_path, "interview", "Что мешает открыть второй цех?")
    assert "морозов" in headline(answer, "ru")
    assert "?" not in headline(answer, "ru")


async def test_what_happened_more_than_once_has_each_date(tmp_path: Path) -> None:
    for day, place in (("2024-05-02", "Таразе"), ("2025-02-11", "Рудном")):
        told = f"Марат Оспанов встретился с Сергеем Лапиным в {place}."
        text = f"---\npublisher: Вестник\ndate: {day}\nlanguage: ru\n---\n{told}"
        (tmp_path / f"{day}.md").write_text(text, encoding="utf-8")
    derek = await Derek.open(":memory:", today=lambda: date(2025, 6, 15))
    try:
        async for _ in index([tmp_path], derek.store):
            pass
        answer = await derek.ask("Когда Оспанов встречался с Лапиным?")
    finally:
        await derek.close()
    assert set(answer.headline) == {"2024-05-02", "2025-02-11"}
