"""People: one key across scripts and cases, display names, roles with their dates."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.model import LANGUAGES, Language
from corpus.people import display_name, find_people, person_key, role_holder, same_person
from corpus.people.cast import read_cast
from corpus.people.russian import name_is_nominative, nominative
from corpus.people.sex import sex_of
from corpus.people.table import known_people
from tests.quote_cases import article_of


@pytest.mark.parametrize(
    "names",
    [
        "Тоқаев|Токаев|Токаеву|Токаевым|Тоқаевтың|Тоқаевпен|Tokayev|Tokaev|Tokayev's|Касым-Жомарта Токаева|К. Токаев",
        "Смайылов|Смаилов|Смаилова|Smailov|Smaiylov|Әлихан Смайыловқа|Alikhan Smailov",
        "Мишустин|Мишустину|Мишустинді|Mishustin|Михаилом Мишустиным|М.Мишустин",
        "Путин|Путиннің|Путина|Putin|В.Путин|Владимиром Путиным",
        "Мирзиёев|Мирзиеев|Мирзиёева|Mirziyoyev|Мирзияев",
        "Жумангарин|Жұманғарин|Zhumangarin|Жумангариным",
        "Нуртлеу|Нұртілеу|Nurtleu|Нұртілеудің",
        "Сагинтаев|Сағынтаев|Sagintayev|Сагинтаева",
        "Си Цзиньпин|Си Цзиньпина|Xi Jinping|Xi",
        "Эрдоган|Эрдогана|Erdogan|Erdoğan|Ердоған",
        "Захарова|Захаровой|Zakharova",
        "Лукашенко|Lukashenko|Лукашенконың",
        "Песков|Пескова|Peskov",
        "Бекетаев|Бекетаевым|Beketayev|Beketaev",
        "Островский|Островского|Ostrovsky|Ostrovskiy",
        "Тасжүреков|Тасжурекова|Taszhurekov",
    ],
)
def test_one_key(names: str) -> None:
    keys = {name: person_key(name) for name in names.split("|")}
    assert len(set(keys.values())) == 1, keys


def test_namesakes_are_apart() -> None:
    assert person_key("Садыр Жапаров") != person_key("Акылбек Жапаров")
    assert person_key("Марат Омаров") != person_key("Сапархан Омаров")
    assert person_key("Айдос Сапаров") != person_key("Айдарбек Сапаров")
    assert same_person(person_key("Омаров"), person_key("Марат Омаров"))
    assert not same_person(person_key("Марат Омаров"), person_key("Ерлан Омаров"))


@pytest.mark.parametrize(
    ("language", "name"),
    [("ru", "Касым-Жомарт Токаев"), ("kk", "Қасым-Жомарт Тоқаев"), ("en", "Kassym-Jomart Tokayev")],
)
def test_display_name(language: Language, name: str) -> None:
    assert display_name(person_key("Токаеву"), language) == name
    assert display_name(person_key("Бекетаев"), language) is None


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Олжаса Бектенова", "Олжас Бектенов"),
        ("Марию Захарову", "Мария Захарова"),
        ("Марии Захаровой", "Мария Захарова"),
        ("Михаилом Мишустиным", "Михаил Мишустин"),
        ("Дарига Назарбаева", "Дарига Назарбаева"),
        ("Канатом Бозумбаевым", "Канат Бозумбаев"),
        ("Сергея Островского", "Сергей Островский"),
        ("Анастасия Городко", "Анастасия Городко"),
        ("Айгуль Сапарова", "Айгуль Сапарова"),
        ("Ерлана Серикова", "Ерлан Сериков"),
        ("Ерболатом Сериковым", "Ерболат Сериков"),
        ("Айжан Сериковой", "Айжан Серикова"),
        ("Марина Орлова", "Марина Орлова"),
        ("Виктория Сапарова", "Виктория Сапарова"),
        ("Алия Омарова", "Алия Омарова"),
        ("Дина Сериковна Омарова", "Дина Сериковна Омарова"),
        ("Болата Сериковича Омарова", "Болат Серикович Омаров"),
        ("Амира Омарова", "Амир Омаров"),
        ("Андрея Калиты", "Андрей Калита"),
        ("Раджива Ганди", "Раджив Ганди"),
        ("Андреем Вирхом", "Андрей Вирх"),
        ("Ивана Шольца", "Иван Шольц"),
        ("Александром Лукашенко", "Александр Лукашенко"),
    ],
)
def test_nominative(form: str, name: str) -> None:
    assert nominative(form) == name


@pytest.mark.parametrize(("name", "right"), [("Мишустин", True), ("Мишустину", False), ("Ольги Павловой", False)])
def test_name_is_nominative(name: str, right: bool) -> None:
    assert name_is_nominative(name) is right


@pytest.mark.parametrize(
    ("phrase", "place", "on", "name"),
    [
        ("президент Казахстана", None, date(2018, 5, 1), "Нурсултан Назарбаев"),
        ("президента Казахстана", None, date(2023, 5, 1), "Касым-Жомарт Токаев"),
        ("глава государства", "KZ", date(2023, 5, 1), "Касым-Жомарт Токаев"),
        ("глава государства", None, date(2023, 5, 1), None),
        ("премьер-министр Казахстана", None, date(2017, 5, 1), "Бакытжан Сагинтаев"),
        ("премьер-министр Казахстана", None, date(2020, 5, 1), "Аскар Мамин"),
        ("премьер-министр РК", None, date(2023, 5, 1), "Алихан Смаилов"),
        ("премьер-министр РК", None, date(2024, 5, 1), "Олжас Бектенов"),
        ("глава правительства РФ", None, date(2015, 5, 1), "Дмитрий Медведев"),
        ("премьер-министр РФ", None, date(2022, 5, 1), "Михаил Мишустин"),
        ("премьер-министр РФ", None, None, None),
        ("глава МИД России", None, date(2022, 5, 1), "Сергей Лавров"),
        ("белорусский лидер", None, date(2022, 5, 1), "Александр Лукашенко"),
        ("Қазақстан Президенті", None, date(2022, 5, 1), "Қасым-Жомарт Тоқаев"),
        ("Ресей Премьер-Министрі", None, date(2022, 5, 1), "Михаил Мишустин"),
        ("the Kazakh leader", None, date(2022, 5, 1), "Kassym-Jomart Tokayev"),
        ("the Prime Minister of Kazakhstan", None, date(2023, 5, 1), "Alikhan Smailov"),
        ("the president of Uzbekistan", None, date(2023, 5, 1), "Shavkat Mirziyoyev"),
        ("дворник Казахстана", None, date(2023, 5, 1), None),
    ],
)
def test_role_holder(phrase: str, place: str | None, on: date | None, name: str | None) -> None:
    assert role_holder(phrase, place, on) == name


@pytest.mark.parametrize(
    ("question", "language", "names"),
    [
        ("что говорил токаев про товарооборот", "ru", ["Касым-Жомарт Токаев"]),
        ("Что Мишустин сказал Токаеву?", "ru", ["Михаил Мишустин", "Касым-Жомарт Токаев"]),
        ("Смаилов жобалар туралы не деді?", "kk", ["Әлихан Смайылов"]),
        ("тоқаев не айтты", "kk", ["Қасым-Жомарт Тоқаев"]),
        ("What did tokayev say about trade?", "en", ["Kassym-Jomart Tokayev"]),
        ("What did Xi Jinping and Putin agree on?", "en", ["Xi Jinping", "Vladimir Putin"]),
        ("Какой товарооборот между Казахстаном и Россией?", "ru", []),
        ("How many projects are there in Kazakhstan?", "en", []),
        ("Қазақстан мен Ресей арасындағы сауда қанша?", "kk", []),
    ],
)
def test_people_of_questions(question: str, language: Language, names: list[str]) -> None:
    assert [mention.name for mention in find_people(question, language)] == names


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("В Москве Мишустин", "ru", ["Мишустин"]),
        ("Мишустин Москве", "ru", ["Мишустин"]),
        ("Вчера Омске Мишустин сказал", "ru", ["Мишустин"]),
        ("Завод в Нижнем Новгороде Мишустин открыл", "ru", ["Мишустин"]),
        ("Астана Токаев Путин", "ru", ["Токаев", "Путин"]),
        ("Скажи, пожалуйста, Как Путин оценил торговлю", "ru", ["Путин"]),
        ("Это Что Токаев сказал", "ru", ["Токаев"]),
        ("Бүгін Мәскеуде Мишустин айтты", "kk", ["Мишустин"]),
        ("Бұл туралы Неге Тоқаев айтты", "kk", ["Тоқаев"]),
        ("Yesterday in Moscow Mishustin spoke", "en", ["Mishustin"]),
        ("He said Monday Tokayev spoke", "en", ["Tokayev"]),
        ("Yesterday Jean Pavlov spoke", "en", ["Jean Pavlov"]),
        ("Открыл форум Марат Омаров", "ru", ["Марат Омаров"]),
    ],
)
def test_words_beside_a_surname_are_no_first_name(question: str, language: Language, said: list[str]) -> None:
    assert [mention.span.of(question) for mention in find_people(question, language)] == said


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("сколько песков в пустыне", "ru", []),
        ("что сказал песков о торговле", "ru", ["песков"]),
        ("кто такой песков", "ru", ["песков"]),
        ("пресс-секретарь песков о поездке", "ru", ["песков"]),
        ("где стоит мамин дом", "ru", []),
        ("мамин рассказал об экспорте", "ru", ["мамин"]),
        ("мода на казахстанский экспорт", "ru", []),
        ("путин в астане", "ru", ["путин"]),
        ("мамин не деді", "kk", ["мамин"]),
    ],
)
def test_surnames_that_are_common_words(question: str, language: Language, said: list[str]) -> None:
    assert [mention.span.of(question) for mention in find_people(question, language)] == said


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Марат Карабаев", "masc"),
        ("Жаннат Дулатбаева", "femn"),
        ("Ермек Кенжеханұлы", "masc"),
        ("Айгүл Сапарқызы", "femn"),
        ("Валентина Матвиенко", "femn"),
        ("Роман Скляр", "masc"),
        ("Olga Pavlova", "femn"),
        ("James Carter", "masc"),
        ("Emily Stone", "femn"),
        ("Ли Цян", None),
        ("Robin Penn", None),
    ],
)
def test_sex(name: str, sex: str | None) -> None:
    assert sex_of(name) == sex


def test_a_namesake_has_one_key_in_every_case() -> None:
    assert len({person_key(name) for name in ("Марат Омаров", "Марата Омарова", "Маратом Омаровым")}) == 1
    assert len({person_key(name) for name in ("Ольга Омарова", "Ольги Омаровой")}) == 1


def test_full_name_in_the_nominative_from_oblique_forms() -> None:
    body = "Компанией руководит Тимур Жаркенов. Встречу с Тимуром Жаркеновым провел Жаркенова знавший аким."
    cast = read_cast(article_of(body, "ru"))
    assert {cast.name(person.key) for person in cast.people} == {"Тимур Жаркенов"}


def test_a_lone_surname_is_of_the_namesake_named_in_full() -> None:
    body = "Доклад сделал инженер Данияр Султанов. «Мост готов», – заявил Султанов."  # a minister is called so too
    cast = read_cast(article_of(body, "ru"))
    assert {cast.name(person.key) for person in cast.people} == {"Данияр Султанов"}


def test_table_is_sound() -> None:
    people = known_people()
    assert len({person.key for person in people}) == len(people)
    for person in people:
        assert set(person.names) == set(LANGUAGES)
        assert all(term.end is None or term.start < term.end for term in person.terms)
        assert {person_key(name) for name in person.names.values()} == {person.key}, person
