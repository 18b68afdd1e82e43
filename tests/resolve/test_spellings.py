"""Names that are written in several ways: as one word and apart, in several romanisations, in short."""

import tomllib
from importlib.resources import files

import pytest

from kg.resolve.names import INITIAL, NEAR, PLAIN, SPELLED, compare_names, near_key, parse_name
from kg.resolve.organization_names import find_known, is_common_party
from kg.resolve.places import load_places
from kg.spelling import fold
from kg.types import Kind, Participant, Reading

from .build import entities, organization, participant, reading, triple

CLUB = organization("River Mission", country="Chile")


def names(*readings: Reading, kind: Kind = Kind.PERSON) -> set[str]:
    return {entity.name for entity in entities(*readings).values() if entity.kind is kind}


def organizations(*articles: list[Participant]) -> set[str]:
    readings = [reading(f"a{number}", people) for number, people in enumerate(articles)]
    return names(*readings, kind=Kind.ORGANIZATION)


@pytest.mark.parametrize(
    "one, other, score",
    [
        ("Omid Amir-Tehrani", "Omid Amirtehrani", SPELLED),
        ("Oleh Bohdanov", "Oleg Bogdanov", NEAR),
        ("Esmat Qasemi", "Esmat Ghasemi", NEAR),
        ("Yusra Karee", "Yusra Karea", NEAR),
        ("Albert Soto", "Alberto Soto", INITIAL),
        ("Amal Bagher Qasemi", "Amal Baqer Qasemi", NEAR),
        ("Amal Bagher Qasemi", "Amal Hassan Qasemi", None),
        ("Ana Addo Lund-Berg", "Ana Lund-Berg", PLAIN),
        ("Ana Lea Dora Lund Berg", "Ana Lund Berg", PLAIN),
        ("Ana L. Berg", "Ana D. L. Berg", None),
        ("Martin Soto", "Martina Soto", None),
        ("Ivan Soto", "Ivano Soto", None),
        ("Jamal Bohdanov", "Jamil Bogdanov", None),
        ("Ana Marin", "Ana Moreno", None),
        ("Ana Gale", "Ana Holm", None),
        ("Min Gao", "Min Hao", None),
    ],
)
def test_ways_to_write_a_persons_name(one: str, other: str, score: float | None) -> None:
    likeness = compare_names(parse_name(one), parse_name(other))
    assert (likeness and likeness.score) == score


def test_near_keys_take_confused_consonants_as_one() -> None:
    assert near_key("qaseghi") == near_key("ghasehi")
    assert near_key("chaim") != near_key("kaim")


def posted(article: str, name: str, title: str, *others: str) -> Reading:
    people = [participant(name, title=title), CLUB, *map(participant, others)]
    return reading(article, people, [triple(0, "HOLDS_POSITION", 1, title=title)])


@pytest.mark.parametrize(
    "first, second, joined",
    [
        (posted("a", "Oleh Bohdanov", "envoy"), posted("b", "Oleg Bogdanov", "envoy"), True),
        (posted("a", "Oleh Bohdanov", "envoy"), posted("b", "Oleg Bogdanov", "chair"), False),
        (posted("a", "Oleh Bohdanov", "envoy", "Oleg Bogdanov"), posted("b", "Oleg Bogdanov", "envoy"), False),
        (
            reading("a", [participant("Oleh Bohdanov", title="mayor")]),
            reading("b", [participant("Oleg Bogdanov", title="mayor")]),
            False,
        ),
        (
            reading("a", [participant("Oleh Bohdanov", title="mayor", country="Chile")]),
            reading("b", [participant("Oleg Bogdanov", title="mayor", country="Chile")]),
            True,
        ),
    ],
)
def test_romanisations_need_two_facts_in_common(first: Reading, second: Reading, joined: bool) -> None:
    assert len({name for name in names(first, second) if name.startswith("Ole")}) == (1 if joined else 2)


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (organization("Sudvik FC"), organization("Sudvik"), {"Sudvik FC"}),
        (organization("Nord Hafen Corporation"), organization("NordHafen"), {"Nord Hafen Corporation"}),
        (organization("Sudvik Marine Inc.", also=["Sudvik"]), organization("Sudvik"), {"Sudvik Marine Inc."}),
        (organization("Sudvik Marine Inc."), organization("Sudvik"), {"Sudvik Marine Inc.", "Sudvik"}),
        (organization("Lima Marine", also=["Marine"]), organization("Marine"), {"Lima Marine", "Marine"}),
        (
            organization("Sudvik Marine", also=["Sudvik"], country="Chile"),
            organization("Sudvik", country="Peru"),
            {"Sudvik Marine", "Sudvik"},
        ),
    ],
)
def test_ways_to_write_an_organizations_name(first: Participant, second: Participant, expected: set[str]) -> None:
    assert organizations([first], [second]) == expected


def test_a_short_name_of_two_is_neithers() -> None:
    both = [organization("Sudvik Marine", also=["Sudvik"]), organization("Sudvik Steel", also=["Sudvik"])]
    assert organizations(both[:1], both[1:], [organization("Sudvik")]) == {"Sudvik Marine", "Sudvik Steel", "Sudvik"}


@pytest.mark.parametrize(
    "text, country, known",
    [
        ("U.S. Federal Trade Commission", "United States", "Federal Trade Commission"),
        ("Federal Trade Commission", None, "Federal Trade Commission"),
        ("Iranian Revolutionary Guard", "Iran", "Islamic Revolutionary Guard Corps"),
        ("Canadian Federal Trade Commission", "Canada", None),
    ],
)
def test_a_known_name_behind_its_country(text: str, country: str | None, known: str | None) -> None:
    found = find_known(text, country)
    assert (found and found.name) == known


@pytest.mark.parametrize(
    "words, common",
    [
        ("democratic party", True),
        ("social democratic party", True),
        ("congress party", False),
        ("party", False),
        ("democratic club", False),
    ],
)
def test_names_of_parties_that_many_states_have(words: str, common: bool) -> None:
    assert is_common_party(words) is common


def test_a_common_party_is_of_the_country_its_article_speaks_of() -> None:
    party, chile, peru = (organization("Labour Party"), *(participant(n, Kind.COUNTRY) for n in ("Chile", "Peru")))
    assert organizations([party, chile], [party, peru]) == {"Labour Party (Chile)", "Labour Party (Peru)"}
    assert organizations([party, chile], [party, chile, peru]) == {"Labour Party"}
    assert organizations([party], [party, chile, peru]) == {"Labour Party"}
    assert len(organizations([party, chile], [party])) == 2
    assert len(organizations([party, chile], [party, peru], [party, chile, peru])) == 3


def test_a_place_under_two_listed_names_is_one() -> None:
    one, other = participant("Kharkov", Kind.PLACE), participant("Kharkiv", Kind.PLACE)
    assert len(names(reading("a", [one]), reading("b", [other]), kind=Kind.PLACE)) == 1
    abroad = participant("Kharkov", Kind.PLACE, country="Chile")
    home = participant("Kharkiv", Kind.PLACE, country="Ukraine")
    assert len(names(reading("a", [abroad]), reading("b", [home]), kind=Kind.PLACE)) == 2
    assert len(names(reading("a", [one]), reading("b", [participant("Lviv", Kind.PLACE)]), kind=Kind.PLACE)) == 2


def test_no_place_is_listed_twice() -> None:
    data = tomllib.loads(files("kg.data").joinpath("places.toml").read_text(encoding="utf-8"))
    listed = [name for group in data["names"] for name in group]
    assert len(listed) == len(set(listed))
    assert len({fold(name) for name in listed}) == len(load_places())


def test_the_name_that_says_more_is_the_name() -> None:
    full = organization("Sudvik University", also=["Sudvik"])
    assert organizations([full], [organization("Sudvik")], [organization("Sudvik")]) == {"Sudvik University"}


def test_what_an_organization_is_does_not_say_which() -> None:
    full = organization("Church of the River", also=["Church"])
    assert organizations([full], [organization("Church")]) == {"Church of the River", "Church"}


def test_reasons_tell_the_forms_of_a_name() -> None:
    forms = entities(reading("a", [organization("Nord Hafen Corp.")]), reading("b", [organization("NordHafen")]))
    (found,) = forms.values()
    assert found.reasons == ("“Nord Hafen Corp.”, “NordHafen”: the same name in several forms",)
    listed = entities(reading("a", [organization("U.N.")]), reading("b", [organization("United Nations")]))
    (found,) = listed.values()
    assert found.reasons == ("“U.N.”, “United Nations”: listed names of United Nations",)
