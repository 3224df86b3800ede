"""English function words: they carry no topic and are neither indexed nor searched."""

STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are as at be been before being between both but by can could
    did do does doing during each for from had has have having he her here him his how i if in into is it its
    just may me might more most must my no nor not of off on once only or other our out over own per shall she
    should so some such than that the their them then there these they this those through to too under until up
    us very was we were what when where which while who whom whose why will with would you your many much whether
    tell show give please according there's what's who's been upon
    """.split()
)

# Verbs that no ending tells, and the commonest base forms.
IRREGULAR_VERBS = frozenset(
    """
    went gone come came become became got gotten took taken made gave given said told knew known thought saw seen
    found left
    felt kept held brought began begun spent built sent lost met paid ran speak spoke spoken stood understood won
    wrote
    written rose risen fell fallen grew grown sold bought led read cut put set hit let cost shut go get come take
    make give
    say tell know think see find leave feel keep hold bring begin spend build send lose meet pay run stand win write
    rise
    fall grow sell buy lead reach create sign visit invite discuss plan expect ship carry earn send receive deliver
    produce attract employ operate handle
    """.split()
)
