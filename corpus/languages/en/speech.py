"""Words of speech in English news. Patterns are matched without regard to case."""

from __future__ import annotations

VERBS: tuple[str, ...] = (
    r"(?:was|were) quoted as saying\b",
    r"(?:said|says|told|tells|stated|states|noted|notes|added|adds|stressed|stresses|"
    r"emphasi[sz]ed|emphasi[sz]es|"
    r"explained|explains|announced|declared|remarked|underlined|underscored|highlighted|"
    r"pointed out|points out|"
    r"recalled|reiterated|commented|replied|answered|"
    r"asked(?! (?:about|by|whether|if|how|what|why)\b)|claimed|claims|admitted|warned|"
    r"warns|argued|argues|"
    r"confirmed|continued|concluded|insisted|wrote|writes|observed|acknowledged|believes|"
    r"estimates|estimated|"
    r"reported|promised|pledged|predicted|forecast|suggested|urged|called|thanked|expressed|"
    r"mentioned|clarified|summed up|"
    r"put|quoted|expects|expected|counted|spoke|describes|described|praised|agreed|"
    r"hailed|vowed|assured|revealed|shared|joked|opined|reckons|thinks|maintained|maintains|"
    r"outlined|cautioned|welcomed|affirmed|asserted|lamented|quipped|disclosed|informed|remarks|"
    r"projects|projected|hopes|hoped|insists|explains|suggests|predicts|shrugged|voiced|"
    r"stipulated|contends|contended|assessed|instructed|tasked|forecasts|anticipates|"
    r"anticipated|quips|jokes|announces|confirms|declares|replies|recalls|concludes"
    r")\b",
    r"(?:set|sets) (?:the|an?) (?:\w+ )?(?:task|goal|target)\b|ordered (?:the|officials|ministers)\b",
)
DOCUMENTS = (
    r"(?:reads|read) (?:the|a) (?:statement|report)|(?:statement|report|release) (?:said|says|"
    r"reads)\b"
)
QUOTING = r"quot(?:ed|es|ing)\b(?= (?:him|her|[A-Z]|the \w+(?: \w+)? as saying))"
OWN_DOCUMENTS = r"in (?:the|an?|his|her) (?:\w+ )?(?:article|letter|message|address|op-ed|interview|statement)"
GERUNDS = r"(?:adding|noting|stressing|saying|explaining|emphasi[sz]ing|recalling|pointing out)\b"
NOT_VERBS = r"(?:to be|was|were|be|is|are|been|it|being)\s$"
THAT = (
    r"\s(?:(?:reporters|journalists|lawmakers|the \w+|(?!that\b)[A-Z]\w+|on \w+|in an interview|"
    r"at (?:the|a) [\w-]+(?: \w+){0,3}|during [\w ]{3,40}),?\s)*(?=that\b)"
)
THAT_WORD = r"that\s"
ACCORDING = (
    r"\b(?:according to|in (?:his|her) (?:words|view|opinion)|in the (?:words|view|opinion) of|"
    r"as reported by|as stated by)\b|"
    r"\bas (?=(?:[\w.'’-]+ ){1,6}(?:noted|said|stressed|stated|emphasi[sz]ed|explained|"
    r"pointed out|put it)\b)"
)
ACCORDING_PRONOUN = r"\b(?:according to (?:him|her|them)|in (?:his|her) (?:words|view|opinion))\b"
SO_SAYS = (
    r"(?:this was (?:stated|announced|reported) by|the (?:figure|statement|"
    r"announcement)s? (?:was|were) (?:given|made|announced) by)\b"
)
PRONOUNS: dict[str, str] = {"he": "masc", "she": "femn"}
PRONOUN_FORMS: dict[str, str] = {"him": "masc", "his": "masc", "her": "femn"}
COLLECTIVE = r"\b(?:they|the sides|the parties|participants|officials|analysts)\b"
ORGANISATIONS = (
    r"(?:press service|press office|ministry|agency|committee|commission|embassy|government|"
    r"kremlin|akorda|bank|university|institute|council|parliament|authority|corporation|"
    r"holding|"
    r"bureau|company|association|department|administration|statistics service|customs service|"
    r"union|chamber|fund|office)\b"
)
MEDIA = (
    r"reuters|tass|interfax|ria(?: novosti)?|kazinform|inform|bloomberg|afp|ap|news agency|"
    r"newspaper|correspondent|the astana times"
)
# Those who pass on what others said.
PRESS = r"press (?:service|office)|akorda"
# What is called by a bare word once it was named: the word, and the heads of the names it may stand for.
ALSO_CALLED: tuple[tuple[str, str], ...] = (
    (r"press (?:service|office)", r"press (?:service|office)"),
    (r"ministry", r"ministry"),
    (r"agency", r"agency|bureau|committee|statistics service"),
    (r"bank", r"bank"),
    (r"committee", r"committee"),
    (r"commission", r"commission"),
    (r"company", r"company|corporation|holding"),
)
# Bare words that say nothing about who speaks.
NAMELESS = (
    r"agency|committee|commission|company|department|administration|bureau|office|authority|corporation|holding|"
    r"union|association|chamber|fund|council|institute|university"
)
# The bare word for the body that a minister leads, and its name by that of the minister; with regard to case.
MINISTRY = r"ministry"
MINISTERS: tuple[tuple[str, str], ...] = (
    (r"\b(?!Prime|Deputy|Vice|First|The|Former)([A-Z][a-z]+(?: and [A-Z][a-z]+)?) Minister\b", r"\1 Ministry"),
    (r"\bMinister of ((?:[A-Z][a-z]+)(?:(?:,| and|,? and) [A-Z][a-z]+){0,3})", r"Ministry of \1"),
)
# Complements of a verb of speech that are nothing said.
NO_CONTENT = r"\s(?:(?:several|some|the|all) )?(?:[a-z]+'? )?questions\b"
# Labels of an interview: those who ask, and the one who was named before it.
QUESTIONS = r"question|q\.?|journalist|reporter|interviewer"
ANSWERS = r"answer|a\.?"
SOURCE_VERBS = r"(?:reports|reported)\b"
NOT_CARRIED = (
    r"(?:earlier|meanwhile|previously|the sides|the parties|the meeting|during|following|"
    r"in response|later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
OTHERS_SAY = r"(?!)"
NAMED = r"(?!)"
ADDRESSED = r"(?!)"
# Kazakh only.
SAYS_AFTER = r"(?!)"
CLAUSE_END = r"(?!)"
TAIL_AFTER = (
    r"\s*(?:$|[.,]|\w+\.?$|(?:\w+ ){1,2}\w+\.?$|(?:on|in|at|during|after|following|before|"
    r"while|when|as|this|last|earlier|yesterday|today|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|citing|adding|calling|noting|reporters|journalists|told)\b|"
    r"(?<=told)(?:\s(?!to\b|that\b|about\b|of\b|how\b|what\b|why\b|he\b|she\b|they\b|it\b|there\b)[\w'’.-]+){1,8}$)"
)
# Whether the verb comes last: what is said then stands before it.
VERB_LAST = False
# What any verb may look like, where no dictionary tells.
ANY_VERB = r"\w{3,}ed"
# Words of one who speaks of himself.
FIRST_PERSON = r"\b(?:I|we|us|our|my|me)\b"
# Words of a question about a person.
ABOUT_PEOPLE = r"(?:who|whom|whose|thinks?|quotes?|views?|visit\w*|met)\b"
# Words that say a clause is complete, or open it, where no dictionary tells: no cue is inserted after them.
FINITE = (
    r"\w{2,}ed|\w{3,}ing|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|rose|"
    r"grew|fell|hit|sold|bought|sent|made|became|began|on|in|at|after|during|as|while|when|if|however|moreover"
)
