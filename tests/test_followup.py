"""Follow-ups in a chat keep what the last question was about, and change what they name."""

from __future__ import annotations

import pytest

from templates import headline
from tests.corpora import Corpus, corpus

__all__ = ["corpus"]

TURNOVER = "Какой товарооборот был в 2022 году?"
CHATS = [
    # what was asked, one after the other, and words of the last headline
    ((TURNOVER, "а в 2023?"), "29,8 млрд"),
    ((TURNOVER, "а экспорт?"), "10,1 млрд"),
    ((TURNOVER, "А в 2023 году?", "кто это сказал?"), "Игорь Ветлугин"),
    (("Что сказал Марат Оспанов?", "а Жаксыбеков?"), "Жаксыбеков"),
    (("2022 жылы тауар айналымы қанша?", "ал 2023 жылы ше?"), "29,8 млрд"),
    (("Алибек Нурланов не деді?", "ал Гүлнар Әбенова ше?"), "үйден алысқа"),
    (("What was the turnover in 2022?", "and in 2023?"), "29,8 млрд"),
    (("What did Alibek Nurlanov say?", "what about Helen Marsh?"), "honest courts"),
]


@pytest.mark.parametrize(("questions", "words"), CHATS)
def test_follow_ups(corpus: Corpus, questions: tuple[str, ...], words: str) -> None:
    answer = corpus.follow(*questions)
    assert words in headline(answer, answer.language)


@pytest.mark.parametrize(
    "question",
    ["Сколько рабочих мест создали проекты?", "Кто выиграл чемпионат по шахматам?", "Филиалда қанша студент оқиды?"],
)
def test_a_question_of_its_own_owes_nothing_to_the_last(corpus: Corpus, question: str) -> None:
    alone, after = corpus.ask(question), corpus.follow(TURNOVER, question)
    assert (after.status, after.headline, after.citations) == (alone.status, alone.headline, alone.citations)


def test_a_follow_up_without_anything_before_it_is_declined(corpus: Corpus) -> None:
    assert corpus.ask("а в 2023?").status == "not_found"
