"""English names of months, weekdays and seasons."""

from __future__ import annotations

_MONTHS = {
    1: "january jan", 2: "february feb", 3: "march mar", 4: "april apr", 5: "may", 6: "june jun",
    7: "july jul", 8: "august aug", 9: "september sept sep", 10: "october oct", 11: "november nov",
    12: "december dec",
}  # fmt: skip
_WEEKDAYS = {
    0: "monday mon", 1: "tuesday tue tues", 2: "wednesday wed", 3: "thursday thu thur thurs",
    4: "friday fri", 5: "saturday sat", 6: "sunday sun",
}  # fmt: skip

MONTHS: dict[str, int] = {form: number for number, forms in _MONTHS.items() for form in forms.split()}
"""Lower-case form -> number of the month, 1 to 12; abbreviations stand without their full stop."""

WEEKDAYS: dict[str, int] = {form: day for day, forms in _WEEKDAYS.items() for form in forms.split()}
"""Lower-case form -> day of the week, Monday is 0 (as ``date.weekday()`` counts)."""

SEASONS: dict[str, tuple[int, int]] = {
    "winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11),
}  # fmt: skip
"""Lower-case form -> first and last month of the season; winter is (12, 2)."""
