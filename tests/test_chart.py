"""``/trade``: the table, its sources, the CSV and the chart."""

from __future__ import annotations

import csv
import io
import re
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from corpus.model import LANGUAGES, FactKind, Language, Period, Published, Qualifier
from corpus.replies import Trade, TradeRow
from templates import draw_trade, length, render, render_caption, trade_csv
from templates.chart import charted, style
from templates.trade import COLUMNS
from tests.botapi.html import parse_html
from tests.factories import day, figure_row, trade, year

LEVEL_2020 = figure_row(18e9, year(2020), "18 млрд долларов", publisher="Утро", speaker="Пётр Ильин")
OTHER_2020 = figure_row(18.5e9, year(2020), "почти 18,5 млрд долларов", publisher="Вечер", qualifier=Qualifier.ALMOST)
PART_2021 = figure_row(12e9, year(2021, 1, 7), "12 млрд долларов", publisher="День")
GROWTH = figure_row(14, year(2021, 1, 7), "14%", unit="percent", kind=FactKind.GROWTH, publisher="День")
ROUBLES = figure_row(1.5e12, year(2021), "1,5 трлн рублей", unit="RUB", publisher="Ночь")
TIMELESS = figure_row(20e9, None, "20 млрд долларов", publisher="Год", published=Published())
TARGET = figure_row(30e9, None, "30 млрд долларов", kind=FactKind.TARGET, publisher="План")
FORECAST = figure_row(
    24e9, year(2022), "24–25 млрд долларов", kind=FactKind.FORECAST, value_max=25e9, publisher="Взгляд"
)
ALL = trade(LEVEL_2020, OTHER_2020, FORECAST, PART_2021, GROWTH, ROUBLES, TIMELESS, TARGET)
EMPTY = trade()


def table(of: Trade, language: Language) -> list[str]:
    found = re.search(r"<pre>(.*?)</pre>", render(of, language), re.DOTALL)
    assert found
    return parse_html(found[1]).text.splitlines()


def test_the_table_reads_as_written() -> None:
    assert [line.replace("\u00a0", " ") for line in table(ALL, "ru")] == [
        "№ Период                 Значение",
        " 1 2020                  18 млрд $",
        " 2 2020              ≈ 18,5 млрд $",
        " 3 янв–июл 2021◦         12 млрд $",
        " 4 янв–июл 2021◦             ↑ 14%",
        " 5 2021                 1,5 трлн ₽",
        " 6 —                     20 млрд $",
        "",
        "Цели и прогнозы",
        " 7 2022               24–25 млрд $",
        " 8 —                     30 млрд $",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_fits_a_phone(language: Language) -> None:
    wide = figure_row(12_345_678.25, year(2022, 9, 11), "много", unit="unheard_of_things_" * 3)
    long = figure_row(123_456.5, year(2022, 9, 11), "много", unit="agreements", qualifier=Qualifier.ABOUT)
    assert all(len(line) <= COLUMNS for line in table(trade(*ALL.rows, wide, long), language))


def test_every_row_has_its_source_in_its_own_words() -> None:
    text = render(ALL, "ru", "plain")
    assert "\n1. 18 млрд долларов — Пётр Ильин; Утро, 14.03.2023 https://example.org/news/1\n" in text
    assert "\n2. почти 18,5 млрд долларов; Вечер" in text
    assert "\n6. 20 млрд долларов; Год, дата не указана" in text
    assert "◦ — не полный год" in text


def test_a_figure_of_several_sources_is_one_row_with_each_of_them() -> None:
    twin = figure_row(18e9, year(2020), "18 миллиардов долларов", publisher="Полдень")
    text = render(trade(LEVEL_2020, twin, PART_2021), "ru", "plain")
    assert len(table(trade(LEVEL_2020, twin, PART_2021), "ru")) == 1 + 2
    assert "\n1. 18 млрд долларов — Пётр Ильин; Утро, " in text
    assert "\n1. 18 миллиардов долларов; Полдень, " in text
    assert "\n2. 12 млрд долларов; День, " in text
    assert [line[:2] for line in trade_csv(trade(LEVEL_2020, twin, PART_2021), "ru").splitlines()[1:]] == [
        "1,",
        "1,",
        "2,",
    ]


def test_no_legend_for_parts_of_a_year_when_there_are_none() -> None:
    assert "◦" not in render(trade(LEVEL_2020), "ru")


def test_the_legend_explains_the_signs_that_are_there() -> None:
    assert "\n↑ рост, ≈ около, почти\n" in render(ALL, "ru", "plain")
    assert "≈" not in render(trade(LEVEL_2020), "ru")


def test_a_count_on_a_day_is_no_part_of_a_year() -> None:
    counted = figure_row(32, day("2021-08-19").period, "32 проекта", unit="projects", kind=FactKind.COUNT)
    assert "◦" not in render(trade(counted), "ru")
    assert [style(row) for row in charted(trade(counted), "ru").rows] == ["moment"]
    assert draw_trade(trade(counted, measure="projects"), "ru")


def many(count: int) -> Trade:
    return trade(*(
        figure_row((n + 1) * 1e8, year(1950 + n), f"{n + 1} единиц", publisher=f"Газета с длинным именем {n}")
        for n in range(count)
    ))  # fmt: skip


def test_more_rows_than_a_message_holds_leaves_the_earliest_out_and_says_so() -> None:
    of = many(100)
    html = render(of, "en")
    assert length(html) <= 4096
    shown = len(table(of, "en")) - 1
    assert f"The latest {shown} figures of 100; all of them are in the CSV." in html
    assert "2049" in html
    assert "1950" not in html
    assert len(trade_csv(of, "en").splitlines()) == 101


def test_an_empty_trade_says_so_and_has_no_picture() -> None:
    assert "не нашлось" in render(EMPTY, "ru")
    assert draw_trade(EMPTY, "ru") is None
    assert render_caption(EMPTY, "ru")


def test_the_csv_has_every_figure_with_its_source() -> None:
    read = list(csv.DictReader(io.StringIO(trade_csv(ALL, "en"))))
    assert [row["no"] for row in read] == [str(n) for n in range(1, 9)]
    first, forecast = read[0], read[6]
    assert (first["value"], first["unit"], first["period start"], first["period end"]) == (
        "18000000000",
        "USD",
        "2020-01-01",
        "2020-12-31",
    )
    assert (first["speaker"], first["publisher"], first["published"]) == ("Пётр Ильин", "Утро", "2023-03-14")
    assert (forecast["kind"], forecast["value up to"]) == ("forecast", "25000000000")
    assert read[2]["part of a year"] == "1"
    assert read[5]["published"] == read[5]["period start"] == ""


@pytest.mark.parametrize("folder", ["/srv/secret/articles/", "C:\\secret\\", ""])
def test_the_csv_names_the_file_of_an_article_and_not_where_it_lies(folder: str) -> None:
    cited = LEVEL_2020.citation
    there = replace(cited, card=replace(cited.card, source=f"{folder}port.md"))
    [row] = csv.DictReader(io.StringIO(trade_csv(trade(replace(LEVEL_2020, citation=there)), "en")))
    assert row["file"] == "port.md"


def test_no_cell_of_the_csv_is_a_formula() -> None:
    row = figure_row(1, None, "=HYPERLINK(1)", publisher="@cmd", speaker="-x", title="+7 727")
    (read,) = csv.DictReader(io.StringIO(trade_csv(trade(row), "en")))
    assert (read["words of the source"], read["publisher"], read["speaker"], read["title"]) == (
        "'=HYPERLINK(1)",
        "'@cmd",
        "'-x",
        "+7 727",
    )


def shown(*rows: TradeRow) -> list[str]:
    return [row.said for row in charted(trade(*rows), "ru").rows]


def test_the_picture_has_one_unit_and_neither_growth_nor_roubles_among_dollars() -> None:
    assert shown(*ALL.rows) == [
        "18 млрд долларов",
        "почти 18,5 млрд долларов",
        "12 млрд долларов",
        "20 млрд долларов",
        "24–25 млрд долларов",
        "30 млрд долларов",
    ]
    assert charted(ALL, "ru").elsewhere
    assert not charted(trade(LEVEL_2020), "ru").elsewhere


def test_growth_is_drawn_when_there_is_nothing_else() -> None:
    assert shown(GROWTH) == ["14%"]


def test_a_growth_in_dollars_is_not_a_level_in_dollars() -> None:
    grown = figure_row(2e9, year(2021), "2 млрд долларов", kind=FactKind.GROWTH)
    share = figure_row(40, year(2021), "40%", unit="percent", kind=FactKind.SHARE)
    assert shown(LEVEL_2020, grown) == ["18 млрд долларов"]
    more = figure_row(15, year(2021), "15%", unit="percent", kind=FactKind.GROWTH)
    assert shown(share, GROWTH, more) == ["14%", "15%"]


def test_old_targets_give_way_to_results_in_a_crowded_picture() -> None:
    targets = [figure_row(n * 1e9, year(1990 + n), f"{n} целей", kind=FactKind.TARGET) for n in range(20)]
    levels = [figure_row(n * 1e9, year(1990 + n), f"{n} итогов") for n in range(20)]
    assert shown(*levels, *targets) == [*(f"{n} итогов" for n in range(8, 20)), "18 целей", "19 целей"]
    assert charted(trade(*levels, *targets), "ru").elsewhere


def test_full_years_and_the_furthest_parts_stay_in_a_crowded_picture() -> None:
    parts = [figure_row(n * 1e9, year(2022, 1, n), f"{n} месяцев 2022") for n in range(2, 12)]
    whole = [figure_row(30e9 + n, year(2010 + n), f"{2010 + n} год") for n in range(12)]
    assert shown(*whole, *parts) == [*(f"{2010 + n} год" for n in range(12)), "10 месяцев 2022", "11 месяцев 2022"]


def test_a_figure_of_several_sources_is_drawn_once() -> None:
    kinds = (FactKind.TARGET, FactKind.PLAN, FactKind.FORECAST)
    same = [figure_row(30e9, None, f"30 млрд долларов: {kind}", kind=kind) for kind in kinds]
    assert shown(LEVEL_2020, *same) == ["18 млрд долларов", "30 млрд долларов: target"]


def test_targets_alone_do_not_choose_the_unit() -> None:
    percent = [figure_row(n, None, f"{n}%", unit="percent", kind=FactKind.TARGET) for n in (5, 6)]
    assert shown(*percent, LEVEL_2020) == ["18 млрд долларов"]


def test_every_bar_bears_the_number_of_its_row() -> None:
    lines = table(ALL, "ru")
    for row in charted(ALL, "ru").rows:
        (line,) = [line for line in lines if line.startswith(f"{row.number:>2} ")]
        assert str(int(row.row.fact.value / 1e9)) in line


def test_how_each_row_is_drawn() -> None:
    drawn = {row.said: style(row) for row in charted(ALL, "ru").rows}
    assert drawn == {
        "18 млрд долларов": "full",
        "почти 18,5 млрд долларов": "full",
        "12 млрд долларов": "part",
        "20 млрд долларов": "timeless",
        "24–25 млрд долларов": "apart",
        "30 млрд долларов": "apart",
    }


def test_several_years_are_no_part_of_a_year() -> None:
    spans = (Period(date(2005, 1, 1), date(2023, 12, 31)), Period(date(2021, 11, 1), date(2022, 10, 31)))
    winter = Period(date(2021, 12, 1), date(2022, 2, 28))
    rows = trade(*(figure_row(20e9, span, "20 млрд долларов") for span in (*spans, winter)), LEVEL_2020)
    assert [style(row) for row in charted(rows, "ru").rows] == ["years", "years", "part", "full"]
    assert draw_trade(rows, "kk") != draw_trade(trade(*rows.rows[2:]), "kk")


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_for_a_phone(language: Language) -> None:
    png = draw_trade(ALL, language)
    assert png is not None
    width, height = size(png)
    assert width == 1080
    assert 500 <= height <= 1350


def test_a_long_history_is_still_a_picture_that_telegram_takes() -> None:
    png = draw_trade(many(100), "ru")
    assert png is not None
    width, height = size(png)
    assert height <= 2400  # Telegram: width and height together up to 10,000, one up to 20 times the other
    assert width == 1080
    assert len(png) < 10_000_000


@pytest.mark.parametrize(
    "row",
    [
        figure_row(0, year(2020), "0"),
        figure_row(7, year(2020), "7%", unit="percent", kind=FactKind.DECLINE),
        figure_row(1e-9, None, "чуть", unit="tonnes"),
        figure_row(-5e18, year(2020), "минус", unit="KZT"),
        figure_row(5, year(2020), "$x_1^2$", unit="$x^2$", publisher="$\\bad$"),
    ],
)
def test_odd_figures_are_drawn_too(row: TradeRow) -> None:
    assert draw_trade(trade(row), "kk")


def test_pictures_are_drawn_in_threads_at_once() -> None:
    alone = [draw_trade(ALL, language) for language in LANGUAGES]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda language: draw_trade(ALL, language), LANGUAGES)) == alone


def test_the_kazakh_letters_are_in_the_font(recwarn: pytest.WarningsRecorder) -> None:
    assert draw_trade(ALL, "kk")
    assert not [warning for warning in recwarn if "Glyph" in str(warning.message)]


def test_the_caption_names_the_sources_of_the_picture_by_number() -> None:
    text = parse_html(render_caption(ALL, "ru")).text
    assert "1 – Утро, 14.03.2023; 2 – Вечер" in text
    assert "Ночь" not in text, "roubles are not drawn"


def test_a_long_caption_leaves_sources_out_whole() -> None:
    papers = [figure_row(n * 1e8, year(2000 + n), f"{n} единиц", publisher=f"Газета с длинным именем {n} " * 3)
              for n in range(14)]  # fmt: skip
    html = render_caption(trade(*papers), "ru")
    assert length(html) <= 1024
    assert re.search(r"и ещё \d+$", html)


def test_matplotlib_is_imported_only_for_a_chart() -> None:
    code = "import sys, templates; templates.render_page('help', 'ru'); sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_global_state_of_pyplot_is_used() -> None:
    code = (
        "import sys; from tests.factories import figure_row, trade, year; import templates;"
        "assert templates.draw_trade(trade(figure_row(1e9, year(2020), '1 млрд долларов')), 'ru');"
        "sys.exit('matplotlib.pyplot' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_dates_of_the_sources_are_dates_of_articles() -> None:
    row = figure_row(18e9, year(2020), "18 млрд долларов", published=day("2021-02-03"))
    assert "03.02.2021" in render(trade(row), "ru")
