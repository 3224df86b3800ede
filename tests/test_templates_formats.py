"""Numbers, dates, periods and figures as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.model import Basis, Fact, FactKind, Language, Period, Published, Qualifier
from templates import dates, formats
from tests.factories import day, fact, year


def spaced(text: str) -> str:
    return text.replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (1234.5, "ru", "1_234,5"),
        (1234.5, "kk", "1_234,5"),
        (1234.5, "en", "1,234.5"),
        (22.2, "ru", "22,2"),
        (1000000, "en", "1,000,000"),
        (100, "ru", "100"),
        (0.08, "ru", "0,08"),
        (0, "ru", "0"),
    ],
)
def test_number(value: float, language: Language, said: str) -> None:
    assert spaced(formats.number(value, language)) == said


@pytest.mark.parametrize(("language", "said"), [("ru", "05.11.2024"), ("kk", "05.11.2024"), ("en", "5 Nov 2024")])
def test_day(language: Language, said: str) -> None:
    assert dates.day(date(2024, 11, 5), language) == said


BROKEN = Period(date(2024, 11, 5), date(2024, 11, 9))
ACROSS = Period(date(2021, 11, 1), date(2022, 2, 28))
ROUGH = Period(date(2005, 11, 30), date(2023, 11, 30))
YEARS = Period(date(2018, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("span", "ru", "kk", "en"),
    [
        (year(2022, 1, 10), "январь–октябрь 2022", "2022 ж. қаңтар–қазан", "January–October 2022"),
        (year(2022), "2022 год", "2022 жыл", "2022"),
        (year(2021, 1, 6), "первое полугодие 2021", "2021 ж. бірінші жартыжылдық", "first half of 2021"),
        (year(2021, 7, 12), "второе полугодие 2021", "2021 ж. екінші жартыжылдық", "second half of 2021"),
        (year(2023, 1, 3), "I квартал 2023", "2023 ж. I тоқсан", "first quarter of 2023"),
        (year(2023, 10, 12), "IV квартал 2023", "2023 ж. IV тоқсан", "fourth quarter of 2023"),
        (year(2023, 2, 4), "февраль–апрель 2023", "2023 ж. ақпан–сәуір", "February–April 2023"),
        (year(2024, 2, 2), "февраль 2024", "2024 ж. ақпан", "February 2024"),
        (year(2024, 3, 8), "март–август 2024", "2024 ж. наурыз–тамыз", "March–August 2024"),
        (YEARS, "2018–2024 годы", "2018–2024 жылдар", "2018–2024"),
        (
            ACROSS,
            "ноябрь 2021 – февраль 2022",
            "2021 ж. қараша – 2022 ж. ақпан",
            "November 2021 – February 2022",
        ),
        (BROKEN, "05.11.2024 – 09.11.2024", "05.11.2024 – 09.11.2024", "5 Nov 2024 – 9 Nov 2024"),
        (Period(date(2024, 11, 5), date(2024, 11, 5)), "05.11.2024", "05.11.2024", "5 Nov 2024"),
        (ROUGH, "2005–2023 годы", "2005–2023 жылдар", "2005–2023"),
    ],
)
def test_period(span: Period, ru: str, kk: str, en: str) -> None:
    assert [dates.period(span, language) for language in ("ru", "kk", "en")] == [ru, kk, en]


@pytest.mark.parametrize(
    ("span", "language", "said"),
    [
        (year(2022, 1, 10), "ru", "янв–окт 2022"),
        (year(2022, 1, 10), "kk", "2022 қаң–қаз"),
        (year(2022, 1, 10), "en", "Jan–Oct 2022"),
        (year(2022, 4, 4), "en", "Apr 2022"),
        (year(2022), "ru", "2022"),
        (YEARS, "ru", "2018–2024"),
        (ROUGH, "kk", "2005–2023"),
        (ACROSS, "ru", "11.21–02.22"),
        (BROKEN, "ru", "05–09.11.24"),
        (Period(date(2024, 11, 5), date(2024, 12, 9)), "ru", "11.24–12.24"),
        (Period(date(2024, 11, 5), date(2024, 11, 5)), "en", "05.11.2024"),
        (None, "en", "—"),
    ],
)
def test_short_period(span: Period | None, language: Language, said: str) -> None:
    assert dates.short_period(span, language) == said
    assert len(said) <= 13


def published(basis: Basis, *evidence: str, span: Period | None = None) -> Published:
    return Published(basis, span or day("2022-11-28").period, evidence)


@pytest.mark.parametrize(
    ("when", "ru", "kk", "en"),
    [
        (published(Basis.STATED), "28.11.2022", "28.11.2022", "28 Nov 2022"),
        (published(Basis.STATED, span=year(2022, 11, 11)), "ноябрь 2022", "2022 ж. қараша", "November 2022"),
        (
            published(Basis.INFERRED, "во вторник"),
            "28.11.2022 (дата установлена по тексту: во вторник)",
            "28.11.2022 (күні мәтін бойынша анықталды: во вторник)",
            "28 Nov 2022 (worked out from the text: во вторник)",
        ),
        (
            published(Basis.INFERRED),
            "28.11.2022 (дата установлена по тексту)",
            "28.11.2022 (күні мәтін бойынша анықталды)",
            "28 Nov 2022 (worked out from the text)",
        ),
        (
            published(Basis.BOUNDS, "x", span=Period(date(2020, 1, 31), date(2020, 5, 8))),
            "между 31.01.2020 и 08.05.2020, по тексту",
            "31.01.2020 – 08.05.2020 аралығы, мәтін бойынша",
            "between 31 Jan 2020 and 8 May 2020, by the text",
        ),
        (Published(), "дата не указана", "күні көрсетілмеген", "date not given"),
    ],
)
def test_published(when: Published, ru: str, kk: str, en: str) -> None:
    assert [dates.published(when, language) for language in ("ru", "kk", "en")] == [ru, kk, en]


def figure(value: float, unit: str, kind: FactKind = FactKind.LEVEL, **more: object) -> Fact:
    return fact("слова", "слова", value, unit, kind=kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "ru", "en"),
    [
        (figure(22.2e9, "USD"), "22,2_млрд_$", "$22.2_bn"),
        (figure(716e9, "RUB", qualifier=Qualifier.ALMOST), "≈_716_млрд_₽", "≈_₽716_bn"),
        (figure(2e12, "KZT", qualifier=Qualifier.MORE_THAN), ">_2_трлн_₸", ">_₸2_trn"),
        (figure(5e6, "CNY"), "5_млн_CNY", "CNY_5_mn"),
        (figure(24e9, "USD", value_max=24.5e9), "24–24,5_млрд_$", "$24–24.5_bn"),
        (figure(900e6, "USD", value_max=1.1e9), "0,9–1,1_млрд_$", "$0.9–1.1_bn"),
        (figure(26, "percent", FactKind.GROWTH), "↑_26%", "↑_26%"),
        (figure(7, "percent", FactKind.DECLINE, qualifier=Qualifier.MORE_THAN), "↓_>_7%", "↓_>_7%"),
        (figure(2.5, "times", FactKind.GROWTH), "↑_×2,5", "↑_×2.5"),
        (figure(90, "percent", FactKind.SHARE, qualifier=Qualifier.UP_TO), "≤_90%", "≤_90%"),
        (figure(21, "projects"), "21_проект", "21_projects"),
        (figure(84, "projects"), "84_проекта", "84_projects"),
        (figure(1, "projects"), "1_проект", "1_project"),
        (figure(2.5, "tonnes"), "2,5_тонны", "2.5_tonnes"),
        (figure(12, "colleges"), "12_колледжей", "12_colleges"),
        (figure(5000, "TEU"), "5_000_TEU", "5,000_TEU"),
        (figure(12, "observatories"), "12", "12_observatories"),
    ],
)
def test_figure(made: Fact, ru: str, en: str) -> None:
    assert [spaced(formats.figure(made, language)) for language in ("ru", "en")] == [ru, en]


@pytest.mark.parametrize(
    ("said", "language", "qualifier", "sign"),
    [
        ("30 млрд долларов", "ru", Qualifier.ALMOST, "≈_"),  # "приблизился к 30 млрд долларов"
        ("почти 30 млрд долларов", "ru", Qualifier.ALMOST, ""),
        ("свыше 20 тысяч рабочих мест", "ru", Qualifier.MORE_THAN, ""),
        ("двадцать с лишним миллиардов", "ru", Qualifier.MORE_THAN, ""),
        ("более чем на 10%", "ru", Qualifier.MORE_THAN, ""),
        ("90%", "ru", Qualifier.UP_TO, "≤_"),
        ("до 90%", "ru", Qualifier.UP_TO, ""),
        ("доллар 90", "ru", Qualifier.UP_TO, "≤_"),
        ("26 миллиард доллардан", "kk", Qualifier.MORE_THAN, ">_"),  # "доллардан асты"
        ("170-тен астам жоба", "kk", Qualifier.MORE_THAN, ""),
        ("шамамен 5 мың тонна", "kk", Qualifier.ABOUT, ""),
        ("$28 billion", "en", Qualifier.MORE_THAN, ">_"),  # "exceeded $28 billion"
        ("over $28 billion", "en", Qualifier.MORE_THAN, ""),
        ("Less than 5%", "en", Qualifier.LESS_THAN, ""),
        ("5%", "en", Qualifier.LESS_THAN, "<_"),
        ("28 billion", "en", Qualifier.EXACT, ""),
        ("24–25 billion", "en", Qualifier.RANGE, ""),
    ],
)
def test_the_sign_beside_words_that_do_not_tell(said: str, language: Language, qualifier: Qualifier, sign: str) -> None:
    assert spaced(formats.sign_beside(figure(1, "USD", qualifier=qualifier), said, language)) == sign


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("Kassym-Jomart Tokayev", "ru", "Касым-Жомарт Токаев"),
        ("Касым-Жомарт Токаев", "kk", "Қасым-Жомарт Тоқаев"),
        ("Пётр Ильин", "en", "Пётр Ильин"),
        ("", "en", ""),
    ],
)
def test_a_known_person_is_named_in_the_language(name: str, language: Language, said: str) -> None:
    assert formats.person(name, language) == said


@pytest.mark.parametrize(
    ("code", "scale", "ru", "en"),
    [
        ("USD", "billion", "млрд_$", "$bn"),
        ("percent", "", "%", "%"),
        ("projects", "", "проектов", "projects"),
    ],
)
def test_unit_of_an_axis(code: str, scale: str, ru: str, en: str) -> None:
    assert [spaced(formats.unit(code, scale, language)) for language in ("ru", "en")] == [ru, en]


def test_clip_cuts_at_a_word() -> None:
    assert formats.clip("короткая строка", 40) == "короткая строка"
    assert formats.clip("одно слово и ещё другое слово", 20) == "одно слово и ещё…"
    assert len(formats.clip("а" * 99, 20)) == 20
