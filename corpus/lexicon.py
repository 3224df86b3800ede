"""The words that a question can be understood with: those of the corpus, the concept table and the languages."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from rapidfuzz.distance import OSA

from corpus.concepts import find_concepts
from corpus.known import is_form, is_person, is_word, table_words
from corpus.lemmas import is_english_word, is_russian_word
from corpus.model import Language
from corpus.people.table import known_people
from corpus.skeletons import skeleton, skeletons
from corpus.spelling import WordList, letter_too_many, one_slip
from corpus.store import Vocabulary
from corpus.terms import STOP_WORDS, person_term, word_keys
from corpus.text import fold

SHORT_WORD = 6
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
LONGEST_MENDED = 16
"""Longer words are not tried letter by letter."""
SHORTEST_NAME, LONGEST_ENDING = 5, 3
"""Letters of a name that is looked for with endings, and of the endings."""
LONGEST = 40
"""Longer words are not repaired."""
SHORTEST_BEGINNING = 3
"""Letters from which on the word that is being typed is guessed."""


class Lexicon:
    """What is known of words, from one state of the corpus."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.passages = vocabulary.passages
        self.terms = vocabulary.terms
        self.words = vocabulary.words
        self.mean_length = max(1.0, vocabulary.mean_length)

    def weight(self, keys: Iterable[str]) -> float:
        """How much a word with ``keys`` tells: its inverse document frequency, highest when unknown."""
        frequency = max((self.terms.get(key, 0) for key in keys), default=0)
        return math.log(1 + (self.passages - frequency + 0.5) / (frequency + 0.5))

    def plain_terms(self, prefix: str, longest: int = LONGEST) -> Sequence[str]:
        """The lemmas of the corpus that begin with ``prefix``, of up to ``longest`` letters."""
        return list(self._plain.beginning(prefix, longest))

    @cached_property
    def _plain(self) -> WordList:
        return WordList(term for term in self.terms if len(term) > 3 and term.isalpha())

    def knows(self, word: str, language: Language) -> bool:
        """Whether ``word`` is one of the corpus, of the tables, or of the Russian dictionary."""
        if fold(word) in self.words or is_word(word, language):
            return True
        return any(key in self.terms for key in word_keys(word, language))

    def has_form(self, word: str, language: Language) -> bool:
        """Whether ``word`` stands as it is in the corpus, a table or a dictionary: endings are not taken off."""
        return fold(word) in self.words or is_form(word, language)

    def is_name(self, word: str, language: Language) -> bool:
        """Whether ``word`` is a person's name, or with a capital spells a word of the corpus in Latin."""
        if is_person(word, language):
            return True
        return word.isascii() and word[0].isupper() and self.spelt_alike(word) is not None

    def is_function_word(self, word: str, language: Language) -> bool:
        """Whether ``word`` is a function word of ``language``."""
        return fold(word) in STOP_WORDS[language]

    def table_has(self, word: str, language: Language) -> bool:
        """Whether ``word``, or another form of it, stands in the tables of ``language``."""
        table = table_words()[language]
        return fold(word) in table or any(key in table for key in word_keys(word, language))

    @cached_property
    def _by_alphabet(self) -> tuple[WordList, WordList]:
        """The words that a misspelt one may be, in Cyrillic and in Latin."""
        every = self._known_words
        return WordList(w for w in every if not w.isascii()), WordList(w for w in every if w.isascii())

    @cached_property
    def _known_words(self) -> frozenset[str]:
        tables = frozenset().union(*table_words().values())
        return frozenset(self.words) | {word for word in tables if len(word) > 2}

    @cached_property
    def _by_skeleton(self) -> tuple[list[str], list[str]]:
        """The skeletons of the Cyrillic words, sorted, and the word of each."""
        cyrillic = [word for word in self._known_words if not word.isascii()]
        paired = sorted(zip(skeletons(cyrillic), cyrillic, strict=True))
        return [bare for bare, _ in paired], [word for _, word in paired]

    @cached_property
    def _skeletons(self) -> WordList:
        return WordList(self._by_skeleton[0])

    def _of_skeleton(self, bare: str) -> Sequence[str]:
        skeletons, words = self._by_skeleton
        return words[bisect_left(skeletons, bare) : bisect_right(skeletons, bare)]

    def nearest(self, word: str, language: Language) -> str | None:
        """The known word that ``word``, in a question in ``language``, is most likely a misspelling of, or None.

        One slip in words of four to seven letters, two in longer ones; a swap of neighbours is one slip.
        """
        folded = fold(word)
        choices = self._by_alphabet[1 if folded.isascii() else 0]
        careful = bool(_KAZAKH.search(word))  # who types the special letters, and has no dictionary, mistypes little
        if folded.isascii():
            near = self._surname(folded) or self._closest(folded, choices, self.words, 1) or self._english(folded)
            return near or self._closest(folded, choices, self.words)
        near = self._closest(folded, choices, self.words, 1) or (self._inflected(folded) if language == "ru" else None)
        return near or (None if careful else self._closest(folded, choices, self.words))

    def _inflected(self, word: str) -> str | None:
        """A Russian word one slip away from ``word``, of which the corpus or the tables have another form."""
        if not 5 <= len(word) <= LONGEST_MENDED or word.isascii():
            return None
        known = (other for other in one_slip(word) if is_russian_word(other))
        return next((other for other in known if self._has_form_of(other)), None)

    def _english(self, word: str) -> str | None:
        """The English word that ``word`` is with a letter too many or two swapped: no table has all forms."""
        if not SHORT_WORD <= len(word) <= LONGEST_MENDED:
            return None
        return next((other for other in letter_too_many(word) if is_english_word(other)), None)

    def _surname(self, word: str) -> str | None:
        """The surname of a public figure of the corpus that ``word`` is with a letter missing, too many, or moved.

        Not with another letter: that may be somebody else.
        """
        if not SHORT_WORD <= len(word) <= LONGEST_MENDED:
            return None
        alike = (name for name in self._surnames if OSA.distance(word, name, score_cutoff=1) <= 1)
        return next((name for name in alike if len(name) != len(word) or sorted(name) == sorted(word)), None)

    @cached_property
    def _surnames(self) -> list[str]:
        """The surnames in Latin of the public figures whom the corpus names."""
        held = (person for person in known_people() if person_term(person.key) in self.terms)
        return sorted({fold(person.names["en"].split()[-1]) for person in held})

    def _has_form_of(self, word: str) -> bool:
        return any(key in self.terms for key in word_keys(word, "ru")) or bool(find_concepts(word, "ru"))

    def completed(self, beginning: str) -> str | None:
        """The word that ``beginning`` may become: the most frequent one of the corpus, else the shortest known.

        None for what is a whole word of the corpus, or begins as no other.
        """
        folded = fold(beginning)
        if len(folded) < SHORTEST_BEGINNING or folded in self.words:
            return None
        longer = (word for words in self._by_alphabet for word in words.beginning(folded, LONGEST))
        return max(longer, key=lambda word: (self.words.get(word, 0), -len(word), word), default=None)

    def nearest_stem(self, word: str) -> str | None:
        """The stem of the corpus that misspelt Kazakh ``word`` has, with a slip in itself or in its endings."""
        folded = fold(word)
        if not SHORT_WORD <= len(folded) <= LONGEST_MENDED:
            return None
        right = {word_keys(other, "kk")[0] for other in letter_too_many(folded)}
        begun = {folded[:end] for end in range(SHORT_WORD - 1, len(folded))}
        known = [stem for stem in right | begun if len(stem) > 3 and stem in self.terms]
        return max(known, key=lambda stem: (len(stem), stem), default=None) or self._closest(
            word_keys(word, "kk")[0], self._plain, self.terms, 1
        )

    def spelt_alike(self, word: str) -> str | None:
        """The word of the corpus whose Latin spelling ``word`` is, or None."""
        alike = (form for form in self._of_skeleton(skeleton(word)) if form not in STOP_WORDS["ru"])
        return max((form for form in alike if form in self.words), key=lambda form: self.words[form], default=None)

    def spelt_alike_or_inflected(self, word: str) -> str | None:
        """As ``spelt_alike``, else a word of the corpus that goes on with an ending."""
        exact, bare = self.spelt_alike(word), skeleton(word)
        if exact or len(bare) < SHORTEST_NAME:
            return exact
        bare = bare.rstrip("aeiou") if len(bare) > SHORTEST_NAME else bare  # the nominative may end in a vowel
        skeletons, words = self._by_skeleton
        begun = range(bisect_left(skeletons, bare), bisect_left(skeletons, bare + "\uffff"))
        near = (words[i] for i in begun if len(skeletons[i]) <= len(bare) + LONGEST_ENDING and words[i] in self.words)
        return max(near, key=lambda form: (self.words[form], form), default=None)

    def from_latin(self, word: str) -> str | None:
        """The known Cyrillic word that ``word`` is a Latin spelling of, or None."""
        bare = skeleton(word)
        exact = self._of_skeleton(bare)
        if exact:
            return max(exact, key=lambda form: self.words.get(form, 0))
        near = self._closest(bare, self._skeletons, {}) if len(bare) > 4 else None
        return max(self._of_skeleton(near), key=lambda form: self.words.get(form, 0)) if near else None

    @staticmethod
    def _closest(word: str, choices: WordList, counts: Mapping[str, int], slips: int = 2) -> str | None:
        if not 4 <= len(word) <= LONGEST:
            return None
        near = choices.near(word, 1 if len(word) < 8 else slips, limit=24)
        if len(word) < SHORT_WORD:  # of a short word the first letter is what people get right
            near = [item for item in near if item[0][:1] == word[:1] or sorted(item[0]) == sorted(word)]
        best = min(
            near, key=lambda item: (item[1], item[0][:1] != word[:1], -counts.get(item[0], 0), item[0]), default=None
        )
        return best[0] if best else None
