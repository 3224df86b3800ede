"""Russian names of months, weekdays and seasons, in every case form a text uses."""

from __future__ import annotations

_MONTHS = {
    1: "январь января январю январем январём январе янв",
    2: "февраль февраля февралю февралем февралём феврале фев февр",
    3: "март марта марту мартом марте мар",
    4: "апрель апреля апрелю апрелем апреле апр",
    5: "май мая маю маем мае",
    6: "июнь июня июню июнем июне июн",
    7: "июль июля июлю июлем июле июл",
    8: "август августа августу августом августе авг",
    9: "сентябрь сентября сентябрю сентябрем сентябрём сентябре сен сент",
    10: "октябрь октября октябрю октябрем октябрём октябре окт",
    11: "ноябрь ноября ноябрю ноябрем ноябрём ноябре ноя нояб",
    12: "декабрь декабря декабрю декабрем декабрём декабре дек",
}
_WEEKDAYS = {
    0: "понедельник понедельника понедельнику понедельником понедельнике пн",
    1: "вторник вторника вторнику вторником вторнике вт",
    2: "среда среды среде среду средой ср",
    3: "четверг четверга четвергу четвергом четверге чт",
    4: "пятница пятницы пятнице пятницу пятницей пт",
    5: "суббота субботы субботе субботу субботой сб",
    6: "воскресенье воскресенья воскресенью воскресеньем вс",
}
_SEASONS = {
    (12, 2): "зима зимы зиме зиму зимой",
    (3, 5): "весна весны весне весну весной",
    (6, 8): "лето лета лету летом лете",
    (9, 11): "осень осени осенью",
}

MONTHS: dict[str, int] = {form: number for number, forms in _MONTHS.items() for form in forms.split()}
"""Lower-case form -> number of the month, 1 to 12; abbreviations stand without their full stop."""

WEEKDAYS: dict[str, int] = {form: day for day, forms in _WEEKDAYS.items() for form in forms.split()}
"""Lower-case form -> day of the week, Monday is 0 (as ``date.weekday()`` counts)."""

SEASONS: dict[str, tuple[int, int]] = {form: span for span, forms in _SEASONS.items() for form in forms.split()}
"""Lower-case form -> first and last month of the season; winter is (12, 2)."""
