"""Organisations and places: one node whatever an article calls them, and no more than one thing to a node."""

import pytest

from kg.countries import load_countries
from kg.resolve.organization_names import find_known, initials, load_organizations, parse_organization
from kg.types import Entity, Kind

from .build import entities, organization, participant, reading


@pytest.mark.parametrize(
    "text, words, country, institution",
    [
        ("Ministry of Defence of Chile", "defense ministry", "Chile", True),
        ("the Chilean Defense Ministry", "defense ministry", "Chile", True),
        ("Peru’s Ministry of Foreign Affairs", "foreign ministry", "Peru", True),
        ("Supreme Court", "supreme court", None, True),
        ("South Korean National Assembly", "national assembly", "South Korea", True),
        ("Harbor Lines Ltd.", "harbor lines", None, False),
        ("Bank of Chile", "bank", "Chile", True),
        ("Chile", "chile", None, False),
        ("Danish Harbour Labour Union", "harbour labor union", "Denmark", False),
    ],
)
def test_fields_of_an_organizations_name(text: str, words: str, country: str | None, institution: bool) -> None:
    parsed = parse_organization(text)
    assert (parsed.words, parsed.country, parsed.institution) == (words, country, institution)


@pytest.mark.parametrize(
    "text, country, known",
    [
        ("UN", None, "United Nations"),
        ("U.N.", None, "United Nations"),
        ("WHO", None, "World Health Organization"),
        ("who", None, None),
        ("U.S. CENTCOM", None, "U.S. Central Command"),
        ("British FBI", None, None),
        ("Pentagon", None, "U.S. Defense Department"),
        ("Department of State", None, "U.S. State Department"),
        ("Justice Department", "Philippines", None),
        ("U.S. Central Command", "United States", "U.S. Central Command"),
        ("Central Command", None, None),
        ("RSF", None, None),  # two organisations go by it
    ],
)
def test_well_known_organizations(text: str, country: str | None, known: str | None) -> None:
    found = find_known(text, country)
    assert (found.name if found else None) == known


def test_the_data_is_of_known_countries_and_one_owner_a_name() -> None:
    countries = load_countries()
    for entry in load_organizations().known:
        assert entry.country is None or countries.named(entry.country).name == entry.country
        assert find_known(entry.name, entry.country) == entry


def test_initials_are_those_of_capitalised_words() -> None:
    assert initials("Office for the Coordination of River Trade") == "OCRT"


def names(found: dict[str, Entity]) -> set[str]:
    return {entity.name for entity in found.values()}


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (organization("International Monetary Fund"), organization("IMF"), {"International Monetary Fund"}),
        (organization("Harbor Lines Ltd."), organization("Harbor Lines"), {"Harbor Lines Ltd."}),
        (
            organization("Defense Ministry", country="Chile"),
            organization("Chilean Ministry of Defence"),
            {"Chilean Ministry of Defence"},
        ),
        (
            organization("Foreign Ministry", country="Chile"),
            organization("Foreign Ministry", country="Peru"),
            {"Chilean Foreign Ministry", "Peruvian Foreign Ministry"},
        ),
        (organization("Supreme Court"), organization("Supreme Court"), {"Supreme Court"}),
        (organization("River Trade Council", also=["RTC"]), organization("RTC"), {"River Trade Council"}),
        (organization("River Trade Council"), organization("RTC"), {"River Trade Council"}),
        (organization("River Council"), organization("RC"), {"River Council", "RC"}),
        (organization("Islamic Jihad"), participant("Islamic Jihad", Kind.GROUP), {"Islamic Jihad"}),
        (organization("Jordan"), participant("Jordan", Kind.PERSON), {"Jordan"}),
        (organization("White Helmets"), organization("Blue Helmets"), {"White Helmets", "Blue Helmets"}),
        (
            participant("Tripoli", Kind.PLACE, country="Lebanon"),
            participant("Tripoli", Kind.PLACE, country="Libya"),
            {"Tripoli (Lebanon)", "Tripoli (Libya)"},
        ),
        (participant("Aleppo", Kind.PLACE), participant("Aleppo", Kind.PLACE, country="Syria"), {"Aleppo"}),
        (
            participant("the U.S.", Kind.COUNTRY),
            participant("United States", Kind.COUNTRY),
            {"United States"},
        ),
    ],
)
def test_two_articles_on_organizations_and_places(first, second, expected: set[str]) -> None:
    assert names(entities(reading("a", [first]), reading("b", [second]))) == expected


def test_institutions_without_a_country_stay_with_their_article() -> None:
    found = entities(reading("a", [organization("Supreme Court")]), reading("b", [organization("Supreme Court")]))
    assert sorted(found) == ["organization/supreme-court-a", "organization/supreme-court-b"]


def test_an_acronym_of_two_organizations_is_neithers() -> None:
    found = entities(
        reading("a", [organization("River Trade Council", also=["RTC"])]),
        reading("b", [organization("Rural Teachers Congress", also=["RTC"])]),
        reading("c", [organization("RTC")]),
    )
    assert names(found) == {"River Trade Council", "Rural Teachers Congress", "RTC"}


def test_a_well_known_acronym_is_not_taken_by_its_initials() -> None:
    found = entities(reading("a", [organization("IMF")]), reading("b", [organization("Inland Mills Federation")]))
    assert names(found) == {"International Monetary Fund", "Inland Mills Federation"}


def test_an_acronym_beside_part_of_a_known_name_tells_which() -> None:
    known = organization("Central Command", also=["CENTCOM"])
    other = organization("Coastal Guard Academy", also=["CENTCOM"])
    assert names(entities(reading("a", [known]))) == {"U.S. Central Command"}
    assert names(entities(reading("a", [other]))) == {"Coastal Guard Academy"}


def test_international_bodies_have_no_country() -> None:
    found = entities(reading("a", [organization("UN", country="United States")]))
    assert found["organization/united-nations"].country is None
