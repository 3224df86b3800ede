"""How a sentence begins that speaks of what the one before it names: "there they discussed"; lower case."""

from corpus.model import Language

THERE: dict[Language, str] = {
    "ru": r"(?:там|на н[её]м|в н[её]м|на ней|в ней|на них|в ходе (?:не[её]|него)|в (?:его|е[её]) ходе|тогда же)\s",
    "kk": r"(?:онда|сонда|мұнда|оның барысында)\s",
    "en": r"(?:there,? (?!(?:is|are|was|were|has|have|will|would|can|may|might)\b)|during it|in it\s)",
}
THIS: dict[Language, str] = {
    "ru": r"(?:эт(?:от|у|ой|ого|ому|им|о[мй]?|и|их|ими)\s+(?:результат|показател|рекорд|цифр|сумм|рост|прирост|падени|"
    r"спад|успех|достижени|объ[её]м|итог|уров[её]?н|решени|шаг|мер[аыу]\b|событи|иде|предложени|план)\w*"
    r"|это\s+(?:(?:на|в)\s+(?:\w+\s+)?[\d\w]+\s+(?:раз|процент|%|больше|меньше|выше|ниже)|больше|меньше|выше|ниже|"
    r"сам|лучш|худш|крупнейш|максимальн|минимальн|рекорд|почти|примерно|стал)\w*)",
    "kk": r"(?:бұл|осы)\s*(?:[–—-]\s*|(?:көрсеткіш|нәтиже|сан|сома|көлем|рекорд|жетістік|өсім|шешім|қадам|ұсыныс|"
    r"жоспар)\w*)",
    "en": r"(?:this|that|these)\s+(?:(?:result|figure|number|record|sum|amount|growth|increase|rise|decline|fall|level|"
    r"achievement|success|volume|decision|step|proposal|plan)s?\b|(?:is|was)\s+(?:the\s+|a\s+|an\s+)?(?:\w+\s+)?"
    r"(?:most|highest|largest|biggest|best|worst|record|lowest|more|less|higher|lower|up|down)\b)",
}
"""How a sentence begins that takes up what the one before it tells: "this result"; lower case."""
