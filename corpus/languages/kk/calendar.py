"""Kazakh names of months, weekdays and seasons, in every case form a text uses."""

from __future__ import annotations

# Endings of months by the sound that the stem ends in: genitive, dative, accusative, locative, ablative,
# and the adjective "of that month" (қаңтардағы).
_FRONT_VOICED = "дің ге ді де ден дегі мен"
_FRONT_VOICELESS = "тің ке ті те тен тегі пен"
_BACK_VOICED = "дың ға ды да дан дағы мен"
_MONTHS = {
    1: ("қаңтар", _BACK_VOICED),
    2: ("ақпан", "ның нан " + _BACK_VOICED),
    3: ("наурыз", "бен " + _BACK_VOICED),
    4: ("сәуір", _FRONT_VOICED),
    5: ("мамыр", _BACK_VOICED),
    6: ("маусым", "ның нан ны " + _BACK_VOICED),
    7: ("шілде", "нің ні ден " + _FRONT_VOICED),
    8: ("тамыз", "бен " + _BACK_VOICED),
    9: ("қыркүйек", _FRONT_VOICELESS),
    10: ("қазан", "ның нан ны " + _BACK_VOICED),
    11: ("қараша", "ның ны " + _BACK_VOICED),
    12: ("желтоқсан", "ның нан ны " + _BACK_VOICED),
}
_ABBREVIATIONS = {
    1: "қаң", 2: "ақп", 3: "нау", 4: "сәу", 5: "мам", 6: "мау", 7: "шіл", 8: "там", 9: "қыр", 10: "қаз",
    11: "қар", 12: "жел",
}  # fmt: skip
_WEEKDAYS = {
    0: "дүйсенбі дүйсенбіде дүйсенбіден дүйсенбіге дүйсенбінің",
    1: "сейсенбі сейсенбіде сейсенбіден сейсенбіге сейсенбінің",
    2: "сәрсенбі сәрсенбіде сәрсенбіден сәрсенбіге сәрсенбінің",
    3: "бейсенбі бейсенбіде бейсенбіден бейсенбіге бейсенбінің",
    4: "жұма жұмада жұмадан жұмаға жұманың",
    5: "сенбі сенбіде сенбіден сенбіге сенбінің",
    6: "жексенбі жексенбіде жексенбіден жексенбіге жексенбінің",
}
_SEASONS = {
    (12, 2): "қыс қыста қысқы қыстың қыстан қысқа",
    (3, 5): "көктем көктемде көктемгі көктемнің көктемнен көктемге",
    (6, 8): "жаз жазда жазғы жаздың жаздан жазға",
    (9, 11): "күз күзде күзгі күздің күзден күзге",
}

# "Of its": 2022 жылдың қыркүйегінен.
_POSSESSED = {
    "ы": "қаңтары ақпаны наурызы мамыры маусымы тамызы қазаны қарашасы желтоқсаны",
    "і": "сәуірі шілдесі қыркүйегі",
}
_POSSESSED_ENDINGS = {"ы": "нда ндағы нан на ның н мен", "і": "нде ндегі нен не нің н мен"}


def _possessed_months() -> dict[str, int]:
    """ "Қыркүйегі" and its cases -> 9."""
    numbers = {stem[:3]: number for number, (stem, _) in _MONTHS.items()}
    return {
        form + ending: numbers[form[:3]]
        for vowel, forms in _POSSESSED.items()
        for form in forms.split()
        for ending in ("", *_POSSESSED_ENDINGS[vowel].split())
    }


MONTHS: dict[str, int] = (
    {stem + ending: number for number, (stem, endings) in _MONTHS.items() for ending in ("", *endings.split())}
    | {form: number for number, form in _ABBREVIATIONS.items()}
    | _possessed_months()
)
"""Lower-case form -> number of the month, 1 to 12; abbreviations stand without their full stop."""

WEEKDAYS: dict[str, int] = {form: day for day, forms in _WEEKDAYS.items() for form in forms.split()}
"""Lower-case form -> day of the week, Monday is 0 (as ``date.weekday()`` counts)."""

SEASONS: dict[str, tuple[int, int]] = {form: span for span, forms in _SEASONS.items() for form in forms.split()}
"""Lower-case form -> first and last month of the season; winter is (12, 2)."""
