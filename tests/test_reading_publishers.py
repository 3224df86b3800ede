"""The publisher by the cue that names it, one line a case; the sentences are invented."""

from __future__ import annotations

import pytest

from corpus.reading.layout import scraped
from corpus.reading.publishers import publisher

CASES = """
Bloomberg                 | Экспорт Казахстана вырос на 5%, сообщает Bloomberg.
none                      | Экспорт Казахстана вырос на 5%, сообщает пресс-служба Министерства торговли.
none                      | Экспорт Казахстана вырос на 5%, сообщает МИД Казахстана.
none                      | Экспорт Казахстана вырос на 5%, передает Акорда.
Казинформ                 | Экспорт Казахстана вырос на 5%, сообщает МИА «Казинформ» со ссылкой на министра.
inbusiness.kz             | Экспорт Казахстана вырос на 5%, передает inbusiness.kz.
Zakon.kz                  | Экспорт Казахстана вырос на 5%, передаёт корреспондент Zakon.kz Айгуль Сагатова.
Kursiv Media              | Экспорт Казахстана вырос на 5%, сообщили Kursiv Media в министерстве торговли.
Степной край              | Экспорт Казахстана вырос на 5%, пишет газета «Степной край».
KAZINFORM                 | НУР-СУЛТАН. KAZINFORM - Экспорт Казахстана вырос на 5%, сообщил министр Асет Ермеков.
РИА Новости               | АСТАНА, 3 фев — РИА Новости, Анна Иванова. Экспорт вырос на 5%, сообщил министр.
Регнум                    | Казахстан, 3 февраля, 2013 — ИА Регнум. Экспорт Казахстана вырос на 5%, сообщил министр.
ПРАЙМ                     | МОСКВА, 3 фев - ПРАЙМ. Экспорт Казахстана вырос на 5%, сообщил министр торговли.
ТАСС                      | АЛМА-АТА, 3 февраля. /ТАСС/. Экспорт Казахстана вырос на 5%, сообщил министр торговли.
ТАСС                      | АЛМА-АТА, 3 февраля. /Корр. ТАСС Иван Сидоров/. Экспорт вырос на 5%, сообщил министр.
Интерфакс-Казахстан       | Астана. 3 февраля. Интерфакс-Казахстан - Экспорт вырос на 5%, сообщил министр торговли.
Tengrinews.kz             | Экспорт 5 пайызға өсті, деп хабарлайды Tengrinews.kz ҚР Сауда министрлігіне сілтеме жасап.
ҚазАқпарат                | Экспорт 5 пайызға өсті, деп хабарлайды ҚазАқпарат Үкіметтің баспасөз қызметіне сілтеме жасап.
Inbusiness.kz             | Қазақстан экспорты биыл 5 пайызға өсті, - деп хабарлайды Inbusiness.kz тілшісі.
Qamshy.kz                 | Қазақстан экспорты биыл 5 пайызға өсті, деп жазды Qamshy.kz порталы.
none                      | Қазақстан экспорты 5 пайызға өсті, деп хабарлады ҚР Сауда министрлігінің баспасөз қызметі.
Хабар 24                  | Қазақстан экспорты биыл 5 пайызға өсті, деп хабарлайды "Хабар 24".
Sputnik                   | АСТАНА, 8 сәуір – Sputnik. Қазақстан экспорты биыл 5 пайызға өсті, деді министр.
ҚазАқпарат                | АСТАНА. ҚазАқпарат – Қазақстан экспорты биыл 5 пайызға өсті, деді министр.
Xinhua                    | ASTANA, Feb 3 (Xinhua) -- Exports of Kazakhstan grew by 5 percent, the minister said.
Interfax-Kazakhstan       | Astana. February 3. Interfax-Kazakhstan - Exports grew by 5 percent, the minister said.
Trend                     | BAKU, Azerbaijan, February 3. Exports grew by 5 percent, Trend reports via the ministry.
The Times of Central Asia | Exports grew by 5 percent, The Times of Central Asia reports, citing the ministry.
none                      | Exports grew by 5 percent, according to the ministry. Kazakhstan reported growth, too.
none                      | Exports grew by 5 percent, the Ministry of Trade reports, citing the customs committee.
"""  # noqa: E501


@pytest.mark.parametrize("case", CASES.strip().split("\n"), ids=lambda case: case.split("|")[1].strip()[:60])
def test_publisher(case: str) -> None:
    expected, sentence = (part.strip() for part in case.split("|", 1))
    assert (publisher(scraped(sentence)) or "none") == expected
