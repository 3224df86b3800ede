"""Where a place name stands in a sentence that the table of places does not know: group 1 is the name."""

from corpus.model import Language

LOCATIVE: dict[Language, str] = {
    "ru": r"\b(?:[Вв]о?|[Нн]а|[Ии]з|город\w*|сел\w+|аул\w*|площад\w+|улиц\w+)\s+([А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*)",
    "kk": r"\b([А-ЯЁӘҒҚҢӨҰҮІ][а-яёәғқңөұүі-]+)(?:да|де|та|те|ға|ге|қа|ке|"
    r"\s+(?:қаласы|ауылы|алаңы|көшесі)\w*)\b",
    "en": r"\b(?:in|at|to|from|near)\s+(?:the\s+(?:city|town|village)\s+of\s+)?([A-Z][a-z]+(?:[- ][A-Z][a-z]+)*)",
}

INTO: dict[Language, str] = {
    "ru": r"\b(?:[Вв]о?|[Нн]а)\s+((?:(?:экономик|рын[ок]к?|отрасл|сектор|промышленност|проект|предприяти)\w*\s+)?\w+)",
    "kk": r"\b(\w+?)(?:ға|ге|қа|ке|дағы|дегі|тағы|тегі|да|де|та|те"
    r"|\s+(?:экономика|нары[қғ]|сала|өнеркәсі|кәсіпоры)\w*(?:на|не|нда|нде|ндағы|ндегі))\b",
    "en": r"\b(?:[Ii]n|[Tt]o|[Ii]nto|[Oo]n)\s+(?:the\s+)?((?:(?:economy|markets?|industry|sectors?)\s+of\s+)?\w+)",
}
"""Where something goes to a country or is in it, or in its economy: group 1 names it."""
REGION: dict[Language, str] = {
    "ru": r"област|кра[йяюе]\w*$",
    "kk": r"облыс",
    "en": r"(?i:region|oblast|krai)",
}
"""In the name of a place: it is one of the regions that a country has."""
