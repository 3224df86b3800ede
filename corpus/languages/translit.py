"""Latin spellings of Russian and Kazakh: to Cyrillic, and to a skeleton in which all of them meet."""

import re

# Tried in this order at each place of a word; the longest spelling first.
TO_CYRILLIC: tuple[tuple[str, str], ...] = (
    ("shch", "щ"),
    ("sch", "щ"),
    ("iya", "ия"),
    ("iyu", "ию"),
    ("iye", "ие"),
    ("yo", "ё"),
    ("jo", "ё"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("iu", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("ia", "ия"),
    ("ye", "е"),
    ("je", "е"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("eh", "э"),
    ("iy", "ий"),
    ("yy", "ый"),
    ("ij", "ий"),
    ("yj", "ый"),
    ("x", "х"),
    ("a", "а"),
    ("b", "б"),
    ("c", "ц"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "й"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("y", "ы"),
    ("z", "з"),
    ("'", "ь"),
    ("’", "ь"),
)

# At the end of a word, after a consonant, ye is two letters: "novye".
PLURAL = re.compile(r"(?<=[bdfgklmnprstvwxz])ye$")
# A y after a vowel and before no vowel is the short i.
SHORT_I = re.compile(r"([aeiouаеиоуәөүұы])y(?![aeiou])")

# The Kazakh Latin alphabets of 2018 and 2021, in this order; they have ж in j, and й in i or ı after a vowel.
KAZAKH_MARKS = re.compile(r"[äöüūğñŋşıáóúńǵý]")
KAZAKH_SPELLING: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(spelling), letters)
    for spelling, letters in (
        (r"[iı]i(?=[au])|ıı(?=[au])", "иi"),
        (r"[iı]a", "я"),
        (r"[iı]u", "ю"),
        (r"ii|ıı", "ий"),
        (r"(?<=[aeoyäöüūáóú])[iı]|(?<=u)i", "й"),
        (r"ı", "і"),
        (r"j", "ж"),
        (r"y", "ы"),
        (r"ý", "у"),
    )
)

# The Kazakh Latin alphabet of 2021, and its plain ASCII habits, as folded Cyrillic.
KAZAKH_LATIN = str.maketrans(
    {
        "ä": "ә", "ö": "ө", "ü": "ү", "ū": "ұ", "ğ": "ғ", "ñ": "ң", "ŋ": "ң", "ş": "ш", "ı": "ы", "q": "қ", "ý": "ы",
        "á": "ә", "ó": "ө", "ú": "ү", "ń": "ң", "ǵ": "ғ", "ç": "ч",
    }
)  # fmt: skip

# Applied to both sides in this order: what is left is alike however a word was transliterated.
SKELETON: tuple[tuple[str, str], ...] = (
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("zh", "z"),
    ("ts", "c"),
    ("ch", "c"),
    ("x", "h"),
    ("q", "k"),
    ("w", "v"),
    ("j", "y"),
    ("yo", "e"),
    ("yu", "u"),
    ("iu", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("ye", "e"),
    ("ie", "e"),
    ("y", "i"),
    ("gh", "g"),
    ("'", ""),
    ("’", ""),
    ("`", ""),
    ('"', ""),
)

ENGLISH_SPELLING: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(spelling), letters)
    for spelling, letters in (
        (r"['’]s?$", ""),
        (r"ph", "f"),
        (r"c(?=[eiy])", "s"),
        (r"ck", "k"),
        (r"c(?!h)", "k"),
        (r"(?<=[^aeiou])e$", ""),
        (r"ee", "i"),
        (r"oo", "u"),
    )
)
"""How the English parts of a name sound: Kedentransservice is Кедентранссервис, KazPhosphate is Казфосфат."""


def english_spellings(word: str) -> tuple[str, ...]:
    """``word`` as it sounds, where that is written otherwise."""
    sound = word.casefold()
    for spelling, letters in ENGLISH_SPELLING:
        sound = spelling.sub(letters, sound)
    return (sound,) if sound != word.casefold() else ()
