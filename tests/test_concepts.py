"""The concept table: well formed, up to date, and matched in all three languages."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.concept_tables import BUILT, GROUPS, build, form_keys, read_concepts
from corpus.concepts import concept_name, find_concepts, known_lemmas, measures
from corpus.model import LANGUAGES, Language
from tests.concept_triples import triples

CONCEPTS = read_concepts()
BY_ID = {concept.id: concept for concept in CONCEPTS}

ANTONYMS = (
    "export import|increase decrease|buy sell|win lose|open close|arrive depart|start complete|start stop"
    "|strengthen weaken|improve worsen|accept reject|allow ban|appoint dismiss|profit loss|war peace"
    "|trade_surplus trade_deficit|births deaths|exporter importer|high low|big small|rich poor|good bad"
    "|positive negative|east west|north south|ally enemy|confirm deny|legal illegal|buyer producer"
    "|introduce cancel|praise criticize|detain release|early late|new old|cheap expensive|private public_adj"
    "|foreign domestic|frost heat|drought flood|fast slow|strong weak|presence absence|maximum minimum"
)


# Goods, places and offices that news never takes for one another.
APART = """
помидор огурец|қызанақ қияр|tomato cucumber
чеснок морковь|сарымсақ сәбіз|garlic carrot
яблоко груша|алма жемісі, алмұрт|apple pear
шерсть кожа|жүн былғары|wool leather
цинк свинец|мырыш қорғасын|zinc lead metal
золото серебро|алтын күміс|gold silver
бензин керосин|бензин керосин|gasoline kerosene
трамвай троллейбус|трамвай троллейбус|tram trolleybus
одежда обувь|киім, аяқ киім|clothing footwear
Чувашия Чебоксары|Чувашия Чебоксары|Chuvashia Cheboksary
Якутия Сахалин|Якутия Сахалин|Yakutia Sakhalin
Марокко Мьянма|Марокко Мьянма|Morocco Myanmar
аким губернатор|әкім губернатор|akim governor
"""
COUNTRY = 2  # letters of a country's id


def ids(text: str, language: Language) -> list[str]:
    """The concepts of ``text``, in order."""
    return [mention.id for mention in find_concepts(text, language)]


def named(text: str, language: Language) -> list[tuple[str, str]]:
    """The concepts of ``text`` with the words that name them."""
    return [(mention.span.of(text), mention.id) for mention in find_concepts(text, language)]


class TestTables:
    def test_has_the_breadth_of_news(self) -> None:
        assert len(CONCEPTS) >= 3000

    def test_no_id_stands_twice(self) -> None:
        assert len(BY_ID) == len(CONCEPTS)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_concept_has_forms(self, language: Language) -> None:
        without = [c.id for c in CONCEPTS if not all(form_keys(f, language) for f in c.forms[language])]
        assert without == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_form_stands_under_two_ids_unless_marked_as_shared(self, language: Language) -> None:
        owners: dict[tuple[str, ...], set[str]] = {}
        for concept in CONCEPTS:
            for form in concept.forms[language]:
                if not form.startswith("~"):
                    owners.setdefault(form_keys(form, language), set()).add(concept.id)
        assert {keys: found for keys, found in owners.items() if len(found) > 1} == {}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_shared_form_is_shared(self, language: Language) -> None:
        shared = [f for c in CONCEPTS for f in c.forms[language] if f.startswith("~")]
        assert {form for form in shared if shared.count(form) < 2} == set()

    @pytest.mark.parametrize("pair", ANTONYMS.split("|"))
    def test_antonyms_are_apart(self, pair: str) -> None:
        first, second = (BY_ID[id] for id in pair.split())
        for language in LANGUAGES:
            assert not set(first.forms[language]) & set(second.forms[language])

    def test_all_countries_have_ids_of_two_letters(self) -> None:
        countries = [c for c in CONCEPTS if c.group == "place" and len(c.id) == COUNTRY]
        assert len(countries) >= 195 + len(("tw", "xk"))

    def test_the_built_table_is_up_to_date(self) -> None:
        assert BUILT.read_text("utf-8") == build(CONCEPTS), "run python -m corpus.concepts --build"

    def test_groups(self) -> None:
        assert {concept.group for concept in CONCEPTS} == set(GROUPS)

    def test_broken_lines_are_named(self, tmp_path: Path) -> None:
        (tmp_path / "bad.tsv").write_text("sign\tword\tподписать\tқол қою\n", "utf-8")
        with pytest.raises(ValueError, match=r"bad\.tsv:1"):
            read_concepts(tmp_path)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_concept_is_found_by_its_name(self, language: Language) -> None:
        names = {concept.id: concept.forms[language][0].lstrip("=~") for concept in CONCEPTS}
        assert {id: name for id, name in names.items() if id not in ids(name, language)} == {}


class TestNames:
    def test_first_form_is_shown(self) -> None:
        shown = [concept_name("turnover", language) for language in LANGUAGES]
        assert shown == ["товарооборот", "тауар айналымы", "trade turnover"]

    def test_marks_are_not_shown(self) -> None:
        assert concept_name("us", "en") == "US"
        assert concept_name("peace", "ru") == "мир"

    def test_measures_are_those_of_the_group(self) -> None:
        assert {"turnover", "export", "import", "investment", "gdp", "jobs"} <= set(measures())
        assert "kz" not in measures()

    def test_unknown_id(self) -> None:
        with pytest.raises(KeyError):
            concept_name("no such concept", "en")

    def test_known_lemmas_hold_the_words_of_forms_folded(self) -> None:
        assert {"товарооборот", "оборот"} <= known_lemmas("ru")
        assert "улттык" in known_lemmas("kk")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Казахстанско-российский товарооборот", ["kz", "ru", "turnover"]),
        ("ru", "РФ и РК в составе ЕАЭС", ["ru", "kz", "eaeu"]),
        ("ru", "вице-премьер Узбекистана", ["deputy_prime_minister", "uz"]),
        ("ru", "министр иностранных дел", ["foreign_minister"]),
        ("ru", "подписано соглашение", ["sign", "agreement"]),
        ("ru", "наши новые данные", ["new", "data"]),
        ("ru", "дать деньги", ["give", "money"]),
        ("ru", "на полтора процента, в доле", ["percent", "share"]),
        ("ru", "Семей и семья", ["semey", "family"]),
        ("ru", "9 мая, 8 марта", ["victory_day", "womens_day"]),
        ("ru", "данные подозреваемого", ["data", "suspect"]),
        ("kk", "сонымен бірге ол үшін", ["together"]),
        ("kk", "ҚР мен РФ", ["kz", "ru"]),
        ("kk", "ресейлік инвестициялар", ["ru", "investment"]),
        ("kk", "тауар айналымының көлемі", ["turnover"]),
        ("kk", "көліктер мен халқымыз", ["transport", "nation"]),
        ("kk", "қаңтарда қаны ақты", ["january", "blood"]),
        ("kk", "Үкіметаралық кеңестің отырысында", ["eurasian_intergovernmental_council", "session"]),
        ("kk", "министрлікке барды", ["ministry", "visit"]),
        ("en", "The US told us of imports", ["us", "say", "import"]),
        ("en", "an important export", ["importance", "export"]),
        ("en", "Kazakhstan's GDP rose", ["kz", "gdp", "increase"]),
        ("en", "countries' economies modernised", ["country", "economy", "modernize"]),
        ("en", "they may sign in May", ["sign", "may"]),
        ("en", "who asked the WHO", ["ask", "who"]),
        ("en", "the U.S. dollar", ["us", "dollar"]),
    ],
)
def test_finds(language: Language, text: str, expected: list[str]) -> None:
    assert ids(text, language) == expected


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_different_things_are_different_concepts(line: str) -> None:
    found = [ids(text, language) for text, language in zip(line.split("|"), LANGUAGES, strict=True)]
    first, second = found[0]
    assert first != second
    assert found[0] == found[1] == found[2]


def test_spans_cover_the_words() -> None:
    text = "Вырос торговый оборот, а не экспорт."
    assert named(text, "ru") == [
        ("Вырос", "increase"),
        ("торговый оборот", "turnover"),
        ("экспорт", "export"),
    ]


def test_a_form_does_not_reach_over_punctuation() -> None:
    assert "jobs" not in ids("Новое место. Рабочее, место", "ru")
    assert "jobs" in ids("рабочее «место»", "ru")


def test_an_ambiguous_form_gives_all_its_concepts_with_one_span() -> None:
    mentions = find_concepts("мир", "ru")
    assert {m.id for m in mentions} == {"peace", "world"}
    assert len({m.span for m in mentions}) == 1


def test_latin_words_are_english_and_cyrillic_ones_are_not() -> None:
    assert ids("Kaspi и export", "ru") == ["kaspi", "export"]
    assert ids("Speech of президент Қазақстан", "en") == ["speech", "president", "kz"]


def test_a_kazakh_text_knows_russian_words_and_back() -> None:
    assert ids("бұл переговоры туралы", "kk") == ["negotiate"]
    assert ids("тауар айналымы", "ru") == ["turnover"]


def test_kazakh_without_its_marks() -> None:
    assert ids("букил турлери емес, казакстан кубыры", "kk")[-2:] == ["kz", "pipeline"]


@pytest.mark.parametrize("triple", triples(), ids=lambda triple: triple[2])
def test_phrases_meet_across_languages(triple: tuple[str, str, str]) -> None:
    found = [set(ids(text, language)) for text, language in zip(triple, LANGUAGES, strict=True)]
    assert len(set.intersection(*found)) >= 2


def test_phrases_of_other_subjects_rarely_meet() -> None:
    """Concepts tell phrases apart: of all pairs of different phrases, few share two concepts."""
    russian = [set(ids(ru, "ru")) for ru, _, _ in triples()]
    pairs = list(combinations(russian, 2))
    assert sum(len(first & second) >= 2 for first, second in pairs) < 0.01 * len(pairs)


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_gives_ordered_spans_inside_it(text: str, language: Language) -> None:
    spans = [mention.span for mention in find_concepts(text, language)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a == b or a.end <= b.start for a, b in pairwise(spans))
