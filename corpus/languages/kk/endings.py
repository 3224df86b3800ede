"""Kazakh endings, over folded text (ә→а, қ→к, і→и, ...): what may follow a stem, in any order,
separated by spaces.

Negation (-ма/-ме) is not among them: it turns a verb into its opposite.
"""

ENDINGS = (
    # cases
    "нын нин дын дин тын тин га ге ка ке на не ны ни ды ди ты ти н да де та те нда нде "
    "дан ден тан тен нан нен мен бен пен дагы деги тагы теги ндагы ндеги дикин тикин ники "
    # possessives and plurals
    "ы и сы си м ым им ын ин мыз миз ымыз имиз ныз низ ыныз иниз лар лер дар дер тар тер "
    # words made of nouns
    "лык лик дык дик тык тик лы ли гы ги кы ки дай дей тай тей ша ше шылык шилик "
    # verbs: tenses, participles, converbs, persons
    "у ган ген кан кен ады еди йды йди й са се п ып ип ар ер р мак мек бак бек пак пек уда уде "
    "мын мин сын син сыз сиз быз биз пыз пиз йык йик айык ейик атын етин йтын йтин "
    # verbs: passive, reflexive, causative, reciprocal
    "л ыл ил т дыр дир тыр тир с ыс ис гыз гиз кыз киз"
)

# Endings of one letter are too common inside short stems to be taken off them.
SHORTEST_STEM = 2
SHORTEST_STEM_BEFORE_LETTER = 3
MOST_ENDINGS = 4
