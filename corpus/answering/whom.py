"""Whether a question asks for the other one: to whom something was done, or with whom; and whom it names itself."""

from __future__ import annotations

from corpus.asked import HOME_KEYS, Asked
from corpus.people import Role, find_roles
from corpus.question import Question
from corpus.text import fold
from corpus.wording import ASKING, asks, compiled


def asks_whom(question: Question) -> bool:
    """Whether it is asked to whom something was done, and not by whom: "who will Petrov call?"."""
    asking, folded = ASKING[question.language], fold(question.text)
    if asks(asking.WHOSE_WORDS, folded):
        return False
    return asks(asking.TO_WHOM, folded) or acts_itself(question)


def acts_itself(question: Question) -> bool:
    """Whether the one whom the question names is who acts: "who will Petrov call?"."""
    acting = compiled(ASKING[question.language].ACTING).match(fold(question.text))
    return acting is not None and any(fold(word.word) == acting[1] for word in names_asked(question))


def names_asked(question: Question) -> list[Asked]:
    """The words of the question that name persons, or may: with a capital, and no place."""
    named = [word for word in question.words if HOME_KEYS.isdisjoint(word.keys)]
    return [word for word in named if word.is_person or (word.word[0].isupper() and not word.required)]


def others_named(question: Question) -> list[Role]:
    """The offices by which a question calls one person, where it asks for another: "with whom did the premier meet"."""
    if not (asks(ASKING[question.language].WITH_WHOM, fold(question.text)) or asks_whom(question)):
        return []
    return [role for role in find_roles(question.text, question.language) if role.place]
