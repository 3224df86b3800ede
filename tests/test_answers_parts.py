"""Who did it, to whom, with whom: the person in the right part of the event, and never the one the question names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from templates import headline
from tests.corpora import asked_over

HEAD = "---\npublisher: Степной вестник\ndate: 2025-10-01\nlanguage: {}\n---\n"
RUSSIAN = """Мэр Жанаозена Канат Рысбеков принял в ратуше капитана парома Глеба Сомова.
Сомов подарил Рысбекову морской компас от директора верфи Захара Липатова.
Рысбеков поручил помощнице Айнур Тасовой устроить катание для школьников.
Нового смотрителя маяка Ерлана Бугаева назначил главный лоцман Тихон Ясенев.
Бугаев встретился с послом Дании Акселем Холмом. Посол вручил ему медаль за спасение яхты.
Садовник ратуши Лев Рощин благодарил Рысбекова и Сомова за новую клумбу.
"""
KAZAKH = """Ауыл әкімі Серік Таңатов мектеп директоры Айнұр Бекеноваға жаңа кітаптар табыстады.
Бекенова Таңатовты мектеп мерекесіне шақырды.
Таңатов Ерлан Құсайынды кітапхана меңгерушісі етіп тағайындады. Құсайынға есеп жүргізу міндеті жүктелді.
Қонақ директор Алексей Коллер келді. Коллер Таңатовқа шана сыйлады.
"""
ENGLISH = """Harbour master Yerlan Dosayev received Danish Ambassador Axel Holm at the lighthouse.
Holm presented Dosayev with a brass compass.
Dosayev instructed his deputy Aigerim Tasova to repaint the pier.
Tasova was appointed by Mayor Kanat Ryspekov last spring.
Dosayev met yacht club director Gleb Lapin at the pier.
"""
ASKED = [
    ("ru", RUSSIAN, "Кого принял Канат Рысбеков в ратуше?", "Сомова"),
    ("ru", RUSSIAN, "Кто принял в ратуше капитана парома?", "Рысбеков"),
    ("ru", RUSSIAN, "Кому Сомов подарил морской компас?", "Рысбеков"),
    ("ru", RUSSIAN, "От кого Рысбеков получил морской компас?", ""),
    ("ru", RUSSIAN, "Кому поручил Рысбеков устроить катание?", "Тасовой"),
    ("ru", RUSSIAN, "Кем был назначен смотритель маяка Бугаев?", "Ясенев"),
    ("ru", RUSSIAN, "Кого назначил Ясенев смотрителем маяка?", "Бугаев"),
    ("ru", RUSSIAN, "Кого назначил Бугаев смотрителем маяка?", ""),
    ("ru", RUSSIAN, "С кем встретился Бугаев?", "Холмом"),
    ("ru", RUSSIAN, "Кому посол вручил медаль за спасение яхты?", "Бугаев"),
    ("ru", RUSSIAN, "Кого благодарил Рощин за клумбу?", "Рысбеков; Сомов"),
    ("kk", KAZAKH, "Таңатов кімге кітаптар табыстады?", "Бекенова"),
    ("kk", KAZAKH, "Бекенова мектеп мерекесіне кімді шақырды?", "Таңатов"),
    ("kk", KAZAKH, "Бекенованы мектеп мерекесіне кім шақырды?", ""),
    ("kk", KAZAKH, "Коллер кімге шана сыйлады?", "Таңатов"),
    ("kk", KAZAKH, "Кітапхана меңгерушісі етіп кім тағайындалды?", "Құсайын"),
    ("en", ENGLISH, "Whom did Dosayev receive at the lighthouse?", "Holm"),
    ("en", ENGLISH, "Whom did Dosayev meet at the pier?", "Lapin"),
    ("en", ENGLISH, "Who received Holm at the lighthouse?", "Dosayev"),
    ("en", ENGLISH, "Who was instructed to repaint the pier?", "Tasova"),
    ("en", ENGLISH, "By whom was Tasova appointed?", "Ryspekov"),
    ("en", ENGLISH, "Whom did Tasova appoint?", ""),
    ("ru", ENGLISH, "Кому Досаев поручил покрасить причал?", ""),
]


@pytest.mark.parametrize(("language", "text", "question", "words"), ASKED)
async def test_parts(tmp_path: Path, language: str, text: str, question: str, words: str) -> None:
    article = HEAD.format("en" if text is ENGLISH else language) + text
    answer = await asked_over(tmp_path, [article], question, date(2025, 11, 15))
    said = headline(answer, answer.language) if answer.citations else ""
    assert all(word in said for word in words.split("; ")) if words else not said, said


async def test_a_name_in_another_case_is_no_repair(tmp_path: Path) -> None:
    answer = await asked_over(tmp_path, [HEAD.format("ru") + RUSSIAN], "Кем был назначен Бугаев?", date(2025, 11, 15))
    assert answer.repaired is None


async def test_a_kazakh_title_leaves_a_question_russian(tmp_path: Path) -> None:
    text = "Лоцман Тихон Ясенев наградил боцмана Илью Кедрова значком «Теңіз құрметі»."
    question = "Кого Ясенев наградил значком «Теңіз құрметі»?"
    answer = await asked_over(tmp_path, [HEAD.format("ru") + text], question, date(2025, 11, 15))
    assert answer.language == "ru"
    assert "Кедрова" in headline(answer, "ru")
