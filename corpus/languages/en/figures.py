"""English numbers: words, magnitudes, ranges, and fractions and multiples that are words.

The tables are those of the Russian module, which explains them.
"""

from __future__ import annotations

_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TO_NINE = _CARDINALS.split()[:9]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, float] = {word: float(n) for n, word in enumerate(_CARDINALS.split(), 1)} | {
    word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)
}
MULTIPLIERS: tuple[tuple[str, float], ...] = ((r"hundred", 100), (r"dozen", 12))
MAGNITUDES: tuple[tuple[str, float], ...] = (
    (r"thousand|thsd|thous|k", 1e3),
    (r"millions?|mln|mn|m", 1e6),
    (r"billions?|bln|bn|b", 1e9),
    (r"trillions?|trln|trn|tn", 1e12),
)
BARE: tuple[tuple[str, float], ...] = (
    (r"half\s+a\s+million", 5e5),
    (r"half\s+a\s+billion", 5e8),
    (r"half\s+a\s+trillion", 5e11),
    (r"a\s+hundred", 100),
    (r"an?\s+thousand", 1e3),
    (r"an?\s+million", 1e6),
    (r"an?\s+billion", 1e9),
    (r"an?\s+trillion", 1e12),
    (r"a\s+dozen", 12),
)
AND_HALF = r"and\s+a\s+half"
AND_MORE = r"(?:-?odd|\+|plus)"
NUMBER_ENDINGS = r"(?!x)x"
RANGE_OPENERS = r"\b(?:between|in\s+the\s+range\s+of)\s+"
RANGE_MIDDLES = r"(?:\s?%|\s+percent)?\s+(?:to|and)\s+"
RANGE_BARE_MIDDLES = r"\s+to\s+"
SPAN_OF_TIME = r"(?:year|anniv)"
"""What a number may be glued to that makes it an anniversary or an age: "30-летие"."""
HYPHENATED = (
    r"(?:percent|fold|per|million|billion|thousand|odd|kilomet|km|mile|megawatt|mw|tonn?|barrel|hectare|dollar)"
)
"""What may follow a number and a hyphen without making it something else."""
FROM_TO = r"\bfrom\s+"
FRACTIONS: tuple[tuple[str, float], ...] = (
    (r"two[\s-]thirds", 66.67),
    (r"three[\s-](?:quarters|fourths)", 75.0),
    *((rf"{word}\s+(?:in|out\s+of)\s+(?:every\s+)?ten", n * 10.0) for n, word in enumerate(_TO_NINE, 1) if n > 1),
    (r"(?:a|one)[\s-]third", 33.33),
    (r"(?:a|one)[\s-](?:quarter|fourth)", 25.0),
    (r"(?:a|one)[\s-]fifth", 20.0),
    (r"two[\s-]fifths", 40.0),
    (r"(?:a|one)[\s-]sixth", 16.67),
    (r"(?:a|one)[\s-]tenth", 10.0),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?two|every\s+second", 50.0),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?three|every\s+third", 33.33),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?four|every\s+fourth", 25.0),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?five|every\s+fifth", 20.0),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?six|every\s+sixth", 16.67),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?seven|every\s+seventh", 14.29),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?eight|every\s+eighth", 12.5),
    (r"one\s+(?:in|out\s+of)\s+(?:every\s+)?ten|every\s+tenth", 10.0),
    (r"three[\s-]fifths", 60.0),
    (r"four[\s-]fifths", 80.0),
    (r"(?:a|one)[\s-](?:seventh)", 14.29),
    (r"(?:a|one)[\s-]eighth", 12.5),
    (r"half|halv(?:ed|ing)|by\s+half", 50.0),
)
FRACTION_CHANGE = (
    r"\b(?:by|rose|risen|grew|grown|fell|fallen|dropped|declined|increased|decreased|climbed|jumped|gained"
    r"|lost|up|down|surged|shrank|slipped)\s+(?:more\s+than\s+|almost\s+|nearly\s+|about\s+|over\s+)?\||\|"
    r"(?:[a-z]+\s+(?:in|out)\s|every|halv|by\s+half)"
    r"|\b(?:cross(?:ed|es)|exceed(?:ed|s)|topp?(?:ed|s)|reach(?:ed|es)|surpass(?:ed|es)|near(?:ed|s))"
    r"\s+(?:almost\s+|nearly\s+|about\s+)?\|"
)
FRACTION_SHARE_BEFORE = r"(?<!first )(?<!second )(?<!other )(?<!latter )(?<!final )(?<!better )(?<!next )(?<!last )$"
FRACTION_SHARE_AFTER = (
    r"\s+(?:of|(?=the\s|its\s|their\s|our\s|all\s))\s*(?!a\b|the\s+(?:year|month|century|game|match|season)"
    r"|\d|20\d\d|last|this|next)|\s+(?:less|more|fewer|higher|lower|larger|smaller)\s+than\b"
)
FRACTION_NOT_AFTER = (
    r"[\s-]+(?:year|week|month|the\s+(?:time|way|battle|story|price|size)|a\s+(?:million|billion|trillion"
    r"|century|year|day|dozen)|hour|century"
    r"|time|day|brother|quarter\s+of\s+(?:the\s+year|20\d\d))\b"
)
MULTIPLES: tuple[tuple[str, float], ...] = (
    (r"doubl(?:ed|es|ing)|twofold|two-fold|twice\s+(?:as|more|the)", 2),
    (r"tripl(?:ed|es|ing)|threefold|three-fold|trebled", 3),
    (r"quadrupl(?:ed|es|ing)|fourfold|four-fold", 4),
    (r"fivefold|five-fold|quintupled", 5),
    (r"sixfold|six-fold", 6),
    (r"sevenfold|seven-fold", 7),
    (r"eightfold|eight-fold", 8),
    (r"ninefold|nine-fold", 9),
    (r"tenfold|ten-fold", 10),
    (r"(?:to|will|would|could|can)\s+double", 2),
    (r"(?:to|will|would|could|can)\s+triple", 3),
)
