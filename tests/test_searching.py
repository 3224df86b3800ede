"""Search: which of several passages on one subject comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.opening import open_store
from tests.corpora import Corpus, events

SUBJECTS = {
    "observatory-1": "Обсерваторию на холме учредил в 1921 году астроном Лодыгин. Башню сложили из дикого камня.",
    "observatory-2": "Обсерватория открыта для гостей весной. В обсерватории читают лекции, обсерватория славится.",
    "lighthouse-1": "Маяк стоит на мысу. Смотритель гасит огонь. Туман держится до полудня.",
    "lighthouse-2": "Смотритель маяка красил маяк. Краску варил смотритель маяка. Днём смотритель спит.",
    "bell-1": "Колокол похитили в ярмарочную ночь. Подозревали звонаря и двух лудильщиков.",
    "bell-2": "Колокол отлили в соседнем уезде. Колокол басил, и второй колокол ему вторил.",
    "slope-1": "Бұлақты бөктерінде арша мен итмұрын бар. Малшылар мұнда жазда көшеді.",
    "slope-2": "Бұлақты ауылы шағын. Бұлақты мешіті ескі, Бұлақты көпірі ағаш.",
    "ferry-1": "Паром «Чайка» ходит раз в неделю. Его спустили на воду в Охтинске.",
    "ferry-2": "Паромы чинят зимой. Паром стареет, паром скрипит, а паромщик ворчит.",
}


@pytest.fixture(scope="module")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    folder: Path = tmp_path_factory.mktemp("subjects")
    for name, body in SUBJECTS.items():
        (folder / f"{name}.md").write_text(body, encoding="utf-8")
    database = folder / "subjects.db"
    opened = Corpus(database)
    store = opened.run(open_store(str(database)))
    opened.run(events(folder, store))
    opened.run(store.close())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("Кто основал обсерваторию?", "observatory-1", id="founded, set up"),
        pytest.param("Кто украл колокол?", "bell-1", id="stolen, carried off"),
        pytest.param("Бұлақты баурайында қандай бұта бар?", "slope-1", id="slopes, in Kazakh"),
        pytest.param("маяк смотритель туман", "lighthouse-1", id="all words rather than some often"),
        pytest.param("Rnj jcyjdfk j,cthdfnjhb.?", "observatory-1", id="in the other layout"),
    ],
)
def test_a_passage_that_says_it_otherwise_comes_first(subjects: Corpus, query: str, first: str) -> None:
    found = subjects.run(subjects.derek.search(query, 5))
    assert Path(found[0][0].card.source).stem == first


@pytest.mark.parametrize("query", ["обсерватория", "колокол", "паром"])
def test_the_word_asked_counts_more_than_one_like_it(subjects: Corpus, query: str) -> None:
    found = subjects.run(subjects.derek.search(query, 5))
    assert Path(found[0][0].card.source).stem.endswith("-2")
