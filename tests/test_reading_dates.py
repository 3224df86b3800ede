"""When an article came out, by what its text says: one line a case; the sentences are invented."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.reading.dates import mentions
from corpus.reading.dating import published
from corpus.reading.layout import scraped

CASES = """
2024-05-21 inferred          | Президент прибыл в Москву во вторник. Переговоры прошли 21 мая 2024 года в Кремле.
unknown                      | Президент прибыл в Москву в среду. Визит продлится два дня, до 23 мая 2024 года.
unknown                      | В понедельник премьер прибудет в Омск. Совет соберется 25 октября, сообщили в пресс-службе.
2023-06-05 inferred          | Министры встретились в понедельник. В прошлом году торговля выросла к 2021 году на 10%. \
Делегация прибыла 4 июня.
2024-02-20 inferred          | Переговоры прошли в Омске во вторник, 20 февраля. В прошлом, 2023 году торговля выросла.
2022-11-09 inferred          | Сегодня, 9 ноября 2022 года, министры двух стран обсудили тарифы на перевозку зерна.
2021-04-14 inferred          | 14 апреля 2021 года в Омске прошло заседание комиссии по торговле двух стран.
2023-03-05/2023-04-19 bounds | Встреча министров состоялась 5 марта. Следующая пройдет 20 апреля 2023 года в Омске.
2023-12-28/2024-01-19 bounds | Встреча министров состоялась 28 декабря. Следующая пройдет 20 января 2024 года в Омске.
2023-01-01/2023-12-31 bounds | В этом году экспорт вырос на 7% по сравнению с аналогичным периодом 2022 года, сказал министр.
unknown                      | Экспорт вырос на 7% по сравнению с аналогичным периодом 2022 года, сказал министр.
unknown                      | Экспорт с января по октябрь 2022 года составил 20 млрд долларов, встреча прошла 15 ноября.
unknown                      | Договор, подписанный 25 мая 1992 года, обновили в 2013 году, напомнил посол на встрече.
unknown                      | Переговоры прошли 21 мая, стороны обсудили поставки зерна и угля, сообщил министр.
2018-08-20 stated            | Астана. 20 августа 2018. Агентство - Экспорт лука запретили на три месяца, сказал министр.
2012-08-22 stated            | Омск, 22 августа, 2012 — ИА Степь. Экспорт лука запретили на три месяца, сказал министр.
2023-08-22 inferred          | ОМСК, 22 авг - Степь. В этом году экспорт вырос на 7% к тому же периоду 2022 года.
2023-06-12 inferred          | Министрлер дүйсенбіде кездесті. Биыл сауда 2022 жылдың сәйкес кезеңімен салыстырғанда 5%-ға \
өсті. Делегация 11 маусымда келді.
2024-05-30 inferred          | Бүгін, 2024 жылғы 30 мамырда Астанада екі елдің министрлері кездесті.
2021-03-12/2021-06-09 bounds | Жиын 12 наурызда Орал қаласында өтті. Форум 2021 жылдың 10 маусым күні Омбыда өтеді деп күтілуде.
2023-01-24/2023-12-31 bounds | Отырыс 24 қаңтарда Омбы қаласында өтті. Биыл, 2023 жылы сауда көлемі 28 млрд долларға жетпек.
2024-10-14 inferred          | Freight keeps growing, he said on Monday. This year it grew by 5 percent against the same period \
of 2023. The delegation arrived on October 13.
2024-01-30/2024-05-23 bounds | The ministers met on January 30. The next summit will be held on May 24, 2024 in Minsk.
unknown                      | The ministers met on Thursday. A forum to be held on November 28, 2024 was discussed.
unknown                      | The ministers met on Thursday in the capital and discussed the prices of grain and coal.
"""  # noqa: E501


@pytest.mark.parametrize("case", CASES.strip().split("\n"), ids=lambda case: case.split("|")[1].strip()[:60])
def test_published(case: str) -> None:
    expected, text = (part.strip() for part in case.split("|", 1))
    found = published(scraped(text))
    assert f"{found.iso or ''} {found.basis}".strip() == expected


@pytest.mark.parametrize("case", CASES.strip().split("\n"), ids=lambda case: case.split("|")[1].strip()[:60])
def test_evidence_stands_in_the_text(case: str) -> None:
    text = case.split("|", 1)[1].strip()
    found = published(scraped(text))
    assert all(words in text for words in found.evidence)
    assert bool(found.evidence) == (found.basis in ("inferred", "bounds"))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("19.08.2021", date(2021, 8, 19)),
        ("19/08/21", date(2021, 8, 19)),
        ("08/19/2021", date(2021, 8, 19)),
        ("2021-08-19T15:31", date(2021, 8, 19)),
        ("19августа2021", date(2021, 8, 19)),
        ("19-го августа 2021 г.", date(2021, 8, 19)),
        ("19 авг. 2021", date(2021, 8, 19)),
        ("2021 жылғы 19 тамызда", date(2021, 8, 19)),
        ("19 тамыз, 2021", date(2021, 8, 19)),
        ("August 19th, 2021", date(2021, 8, 19)),
        ("Aug. 19, 2021", date(2021, 8, 19)),
        ("19th of August 2021", date(2021, 8, 19)),
        ("Авг 19, 2021", date(2021, 8, 19)),
        ("31.02.2021", None),
        ("29 февраля 2023", None),
        ("22,2 млрд", None),
        ("1.5.2", None),
        ("10-12-2", None),
        ("12.5%", None),
    ],
)
def test_days_as_written(written: str, day: date | None) -> None:
    assert next((m.full for m in mentions(written) if m.full), None) == day
