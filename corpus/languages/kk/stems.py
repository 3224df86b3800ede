"""Which endings are cut from a Kazakh word to index it, as patterns over folded text (ә→а, қ→к, і→и).

What an ending looks like depends on the sound before it (қала-ны, ел-ді, зат-ты), which keeps the
patterns from cutting into stems. They are tried in this order, from the first again after each cut, so that
a word and its inflected forms end alike, whether or not the result is a word.
"""

import re

_VOWEL = "[аоуыеиэюя]"
_CONSONANT = "[бвгджзйклмнпрстфхцчшщ]"
_VOICED = "[аоуыеиэюялрймнзжь]"
_VOICELESS = "[бвгдкпстфхцчшщ]"
_NASAL = "[аоуыеиэюямн]"
_POSSESSED = "[ыи]"

# What must be left: three letters, or a short stem like ел, ай, өт.
_STEM = rf"(?:(?<=...)|(?<=\b{_VOWEL}{_CONSONANT}))"
_LONG_STEM = "(?<=....)"

# жаса-ды, not жас-ады; мұнай-ды, not мұна-йды; әріптес-і, not әріпте-сі.
_NOT_SHORT_VERB = r"(?<!\bжас)(?<!\bкур)(?<!\bкар)(?<!\bсан)(?<!\bсур)(?<!\bбаг)"
_NOT_NOUN = "(?<!мун)(?<!муна)(?<!агд)(?<!агда)(?<!еж)(?<!ежа)"
_NOT_FELLOW = r"(?<!ипте)(?<!икте)(?<!акта)(?<!отанда)(?<!\bканда)(?<!урда)(?<!тына)"
# After ы/і the endings -сы and -ны are told from those of words in -ыс and -ын by the letter before.
_OPEN = "(?:(?<=[аоуеэюя])|(?<=[шж][ыи]))"

# Words that look inflected but are not, or are cut no further, separated by spaces.
WHOLE = (
    "сауда команда алты астык астана аудан майдан жаса кура кара сана сура бага халык казак "
    "орын акын алтын отын егин бугин киын жакын дайын шыгын шагын айкын тургын каркын серпин ойын "
    "тартип сарап карта порт тарих ерте бирге аста алдагы"
)

CUTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # verbs whose stem ends in a vowel, which is cut too: "-ады" may be that vowel and -ды
        (rf"{_STEM}{_NOT_SHORT_VERB}{_NOT_NOUN}[ае](?:у|ю|ган|ген|йды|йди|йтын|йтин)$", ""),
        (r"(?<=....)[ае]п$", ""),
        (rf"{_STEM}(?:у|(?<=[ае])ю|{_NOT_NOUN}(?<=[ае])(?:йды|йди|йтын|йтин))$", ""),
        # stems in й, which melts with the vowel after it: құй-ады, құяды
        (r"(?<=.)я(?:ды|ди|тын|тин)$", "й"),
        (rf"{_STEM}(?:(?<={_VOICED})(?:ган|ген)|(?<={_VOICELESS})(?:кан|кен))$", ""),
        (rf"{_STEM}{_NOT_SHORT_VERB}(?:ады|еди|атын|етин)$", ""),
        (rf"{_STEM}(?<={_CONSONANT})(?:ып|ип)$", ""),
        # cases
        (r"(?<=..)(?:дагы|деги|тагы|теги)$", "да"),
        (rf"{_STEM}(?:(?<={_NASAL})(?:нын|нин)|(?<={_VOICED})(?:дын|дин)|(?<={_VOICELESS})(?:тын|тин))$", ""),
        (rf"{_STEM}(?:(?<={_NASAL})(?:нан|нен)|(?<={_VOICED})(?:дан|ден)|(?<={_VOICELESS})(?:тан|тен))$", ""),
        (rf"{_STEM}(?:(?<={_POSSESSED})(?:нда|нде)|(?<={_VOICED})(?:да|де)|(?<={_VOICELESS})(?:та|те|да))$", ""),
        (rf"{_STEM}(?:(?<={_POSSESSED})(?:на|не)|(?<={_VOICED})(?:га|ге)|(?<={_VOICELESS})(?:ка|ке))$", ""),
        (rf"{_STEM}(?:{_OPEN}(?:ны|ни)|(?<={_VOICED})(?:ды|ди)|(?<={_VOICELESS})(?:ты|ти))$", ""),
        (rf"{_STEM}(?:(?<={_VOICED})(?:мен|бен)|(?<={_VOICELESS})пен)$", ""),
        # possessives and the plural
        (rf"{_STEM}(?:ымыз|имиз|ыныз|иниз|(?<={_VOWEL})(?:мыз|миз|ныз|низ))$", ""),
        (rf"{_STEM}(?:{_OPEN}{_NOT_FELLOW}(?:сын|син|сы|си)|(?<=[у{_CONSONANT[1:]})(?:ын|ин|ы|и))$", ""),
        (rf"{_STEM}(?:(?<={_VOICED})(?:лар|лер|дар|дер)|(?<={_VOICELESS})(?:тар|тер))$", ""),
        # words made of others: -лық, the passive
        (rf"{_STEM}(?:(?<={_VOICED})(?:лык|лик|дык|дик)|(?<={_VOICELESS})(?:тык|тик))$", ""),
        (rf"{_LONG_STEM}(?<={_CONSONANT})(?:ыл|ил)$", ""),
        (r"(?<=.....)[ае][лн]$", ""),
        # what a vowel after the stem had changed: нарығы, халқы
        (r"(?<=..)г$", "к"),
        (r"(?<=..)б$", "п"),
        (r"^халк$", "халык"),
        (r"^орн$", "орын"),
    )
)
