"""Given names that tell whether "he" or "she" is meant: the commonest of Kazakhstan, Russia and abroad.

One spelling is enough: names are compared by the key that rival spellings and alphabets share.
"""

from __future__ import annotations

MEN = """
Айбек Айдар Айдарбек Айдархан Айдос Азат Акылбек Алдияр Алексей Александр Алибек Алихан Алмас Алтай Анатолий Андрей
Антон
Арман Артем Асет Аскар Асхат Бакытжан Батыр Бауыржан Бахыт Бейбут Бекзат Берик Болат Борис Вадим Валерий Василий
Виктор Виталий Владимир Владислав Вячеслав Габит Галым Галымжан Геннадий Георгий Григорий Данияр Даниал Даулет
Даурен Денис Дмитрий Досым Евгений Егор Ербол Ерлан Ермек Жандос Жаслан Жомарт Иван Игорь Илья Ильхам Кайрат Канат
Кирилл Константин Леонид Магзум Максат Максим Марат Марк Мади Мажит Маулен Михаил Мурат Мухтар Нурбек Нурлан
Нурсултан Олег Олжас Павел Петр Рахим Ринат Роман Руслан Рустам Сакен Самат Санжар Серик Сергей Станислав Степан
Султан Тимур Талгат Талант Тигран Федор Шавкат Юрий Ян Ярослав Жанибек Нурбол Ернар Мирас Адиль Садыр Эмомали
John James Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Paul
Steven Andrew George Kenneth Peter Edward Brian Donald Joe Emmanuel Olaf Friedrich Marco Xi Henry Jack Frank
"""

WOMEN = """
Айгуль Айгерим Айжан Аида Айнур Алия Алма Алена Алина Анастасия Анна Ардак Асель Балжан Вера Валентина
Валерия Виктория Галина Гульмира Гульнара Дана Данагуль Дарига Динара Диана Дарья Евгения Екатерина Елена Жанар
Жаннат Жанна Зарина Загипа Зульфия Индира Инна Ирина Камила Карлыгаш Ксения Лариса Лаура Лидия Любовь Людмила
Мадина Маржан Марина Мария Меруерт Наталия Наталья Назым Нина Оксана Ольга Полина Раушан Роза Салтанат Сауле
Светлана София Софья Тамара Татьяна Толганай Ульяна Шолпан Эльвира Эльмира Юлия Яна Бибигуль Гаухар Гульжан
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Emily Emma
Michelle Laura Amy Angela Helen Anna Catherine Christine Rachel Julia Ursula Giorgia Kate Olivia Sophie Alice Jane
"""
