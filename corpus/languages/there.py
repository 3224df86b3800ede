"""How a sentence begins that speaks of what the one before it names: "there they discussed"; lower case."""

from corpus.model import Language

THERE: dict[Language, str] = {
    "ru": r"(?:там|на н[её]м|в н[её]м|на ней|в ней|на них|в ходе (?:не[её]|него)|в (?:его|е[её]) ходе|тогда же)\s",
    "kk": r"(?:онда|сонда|мұнда|оның барысында)\s",
    "en": r"(?:there,? (?!(?:is|are|was|were|has|have|will|would|can|may|might)\b)|during it|in it\s)",
}
