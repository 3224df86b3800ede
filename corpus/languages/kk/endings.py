"""Kazakh endings: what may follow a stem, in any order, separated by spaces.

Negation (-ма/-ме) is not among them: it turns a verb into its opposite.
"""

ENDINGS = (
    # cases
    "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде "
    "дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі дікі тікі нікі "
    # possessives and plurals
    "ы і сы сі ым ім ың ің ын ін мыз міз ымыз іміз ңыз ңіз ыңыз іңіз лар лер дар дер тар тер "
    # words made of nouns
    "лық лік дық дік тық тік лы лі ғы гі қы кі дай дей тай тей ша ше шылық шілік "
    # verbs: tenses, participles, converbs, persons
    "у ған ген қан кен ады еді йды йді са се п ып іп ар ер мақ мек бақ бек пақ пек "
    "мын мін сың сің сыз сіз быз біз пыз піз йық йік айық ейік атын етін йтын йтін "
    # verbs: passive, reflexive, causative, reciprocal
    "л ыл іл дыр дір тыр тір ыс іс ғыз гіз қыз кіз"
)

# "His, hers, its", which end the second of two nouns that make a term: тауар айналымы.
POSSESSIVES = ("сы", "сі", "ы", "і")

# What a stem turns its last letter into before a vowel: көлік, көлігі; тап, табу.
SOFTENED = {"г": "к", "ғ": "қ", "б": "п"}
VOWELS = "аәеоөуүұыіиэюя"
# The vowels that a stem may lose before its last letter: халық, халқы.
LOST_VOWELS = "ыі"
# After these a loan word may have lost its soft sign: фестиваль, фестивалі.
SOFT_SIGN_AFTER = "лнрст"

# Endings of one letter are too common inside short stems to be taken off them.
SHORTEST_STEM = 2
SHORTEST_STEM_BEFORE_LETTER = 3
MOST_ENDINGS = 4
