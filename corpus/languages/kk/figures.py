"""Kazakh numbers: words, magnitudes, ranges, and fractions and multiples that are words.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

_CASES = "нан нен дан ден тан тен ға ге қа ке ды ді ты ті ны ні да де та те дың дің тың тің ның нің"
_CARDINALS = {
    1: "бір",
    2: "екі",
    3: "үш",
    4: "төрт",
    5: "бес",
    6: "алты",
    7: "жеті",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
}
NUMBER_WORDS: dict[str, float] = {
    word + ending: float(value) for value, word in _CARDINALS.items() for ending in ("", *_CASES.split())
}
del NUMBER_WORDS["онда"]  # "then", and hardly ever "in ten"
MULTIPLIERS: tuple[tuple[str, float], ...] = ((r"жүз(?:ден|ге|дің)?", 100),)
_M = (
    r"(?:нан|нен|дан|ден|тан|тен|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|да|де|дың|дің|тың|тің|ның"
    r"|нің|дай|дей|тай|тей)?"
)
MAGNITUDES: tuple[tuple[str, float], ...] = (
    (rf"мың{_M}", 1e3),
    (rf"млн(?:-?{_M})?|миллион{_M}", 1e6),
    (rf"млрд(?:-?{_M})?|миллиард{_M}", 1e9),
    (rf"трлн(?:-?{_M})?|триллион{_M}", 1e12),
)
BARE: tuple[tuple[str, float], ...] = (
    (r"жарты\s+миллион" + _M, 5e5),
    (r"жарты\s+миллиард" + _M, 5e8),
    (r"миллиард" + _M, 1e9),
    (r"триллион" + _M, 1e12),
    (r"миллион" + _M, 1e6),
)
AND_HALF = r"жарым"
AND_MORE = r"(?:нан|нен|дан|ден|тан|тен)?\s*(?:астам|аса)"
NUMBER_ENDINGS = "|".join(sorted(_CASES.split(), key=len, reverse=True)) + "|сін|сын|ін|ын|дай|дей|тай|тей|сы|сі|ы|і"
RANGE_OPENERS = r"(?!x)x"
RANGE_MIDDLES = r"\s+(?:мен|бен|пен)\s+"
RANGE_BARE_MIDDLES = r"(?!x)x"
SPAN_OF_TIME = r"(?:жылд)"
"""What a number may be glued to that makes it an anniversary or an age: "30-летие"."""
HYPHENATED = r"(?:процент|пайыз|мың|миллион|миллиард)"
"""What may follow a number and a hyphen without making it something else."""
FROM_TO = r"(?!x)x"
FRACTIONS: tuple[tuple[str, float], ...] = (
    (r"үштен\s+екі(?:сі)?\w{0,4}", 66.67),
    (r"төрттен\s+үш(?:і)?\w{0,4}", 75.0),
    (r"үштен\s+бір(?:і)?\w{0,4}", 33.33),
    (r"төрттен\s+бір(?:і)?\w{0,4}|ширегі?\w{0,4}", 25.0),
    (r"бестен\s+үш(?:і)?\w{0,4}", 60.0),
    (r"бестен\s+төрт(?:і)?\w{0,4}", 80.0),
    (r"жетіден\s+бір(?:і)?\w{0,4}", 14.29),
    (r"сегізден\s+бір(?:і)?\w{0,4}", 12.5),
    (r"әр(?:бір)?\s+екінші(?:сі)?(?=\s)", 50.0),
    (r"әр(?:бір)?\s+үшінші(?:сі)?(?=\s)", 33.33),
    (r"әр(?:бір)?\s+төртінші(?:сі)?(?=\s)", 25.0),
    (r"әр(?:бір)?\s+бесінші(?:сі)?(?=\s)", 20.0),
    (r"әр(?:бір)?\s+оныншы(?:сы)?(?=\s)", 10.0),
    (r"бестен\s+бір(?:і)?\w{0,4}", 20.0),
    (r"алтыдан\s+бір(?:і)?\w{0,4}", 16.67),
    (r"оннан\s+бір(?:і)?\w{0,4}", 10.0),
    (r"жарты(?:сы)\w{0,6}", 50.0),
    (r"бестен\s+екі(?:сі)?\w{0,4}", 40.0),
)
FRACTION_CHANGE = r"(?!x)x"
FRACTION_SHARE_BEFORE = r".$"
FRACTION_SHARE_AFTER = r""
FRACTION_NOT_AFTER = r"\s+(?:күн|жыл|ай|апта|сағат|рет)\w*"
MULTIPLES: tuple[tuple[str, float], ...] = ((r"еселеп|еселен\w+", 0), (r"екі\s+еселен\w+", 2))
