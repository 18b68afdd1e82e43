"""Countries by the words of a text, and words that are none."""

import pytest

from kg.countries import load_countries

COUNTRIES = load_countries()


@pytest.mark.parametrize(
    ("lookup", "text", "expected"),
    [
        ("named", "US", "United States"),
        ("named", "the U.S.", "United States"),
        ("named", "us", None),
        ("named", "U.K.", "United Kingdom"),
        ("named", "UAE", "United Arab Emirates"),
        ("named", "Côte d’Ivoire", "Ivory Coast"),
        ("named", "ISRAEL", "Israel"),
        ("named", "Tehran", None),
        ("named", "Atlantis", None),
        ("of_adjective", "Emirati", "United Arab Emirates"),
        ("of_adjective", "Danish", "Denmark"),
        ("of_adjective", "polish", None),
        ("of_people", "Danes", "Denmark"),
        ("of_people", "Danish", None),
        ("of_people", "French", "France"),
        ("of_capital", "Tehran", "Iran"),
        ("of_capital", "Geneva", None),
        ("of_modifier", "American", "United States"),
        ("of_modifier", "Japan", "Japan"),
        ("of_modifier", "senior", None),
    ],
)
def test_lookup(lookup: str, text: str, expected: str | None) -> None:
    country = getattr(COUNTRIES, lookup)(text)
    assert (country and country.name) == expected


def test_a_seat_stands_for_an_institution_of_a_country() -> None:
    seat = COUNTRIES.seat("No. 10")
    assert seat is not None
    assert (seat.name, seat.country.name) == ("Downing Street", "United Kingdom")
    assert COUNTRIES.seat("Wembley") is None


def test_codes_are_unique_and_the_united_nations_are_complete() -> None:
    assert len({country.iso2 for country in COUNTRIES.all}) == len(COUNTRIES.all) == 193 + 2 + 2
    assert len({country.iso3 for country in COUNTRIES.all}) == len(COUNTRIES.all)


@pytest.mark.parametrize("field", ["aliases", "capitals", "adjectives", "people"])
def test_no_word_means_two_countries(field: str) -> None:
    words = [word for country in COUNTRIES.all for word in getattr(country, field)]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ({"Georgia", "Atlanta"}, False),
        ({"Georgia", "Gov."}, False),
        ({"Georgia", "Gov.", "Tbilisi"}, True),
        ({"Georgia", "Georgian", "Republican"}, True),
        ({"Georgia"}, True),
        ({"Atlanta"}, True),
    ],
)
def test_a_state_of_the_same_name_is_no_country(words: set[str], meant: bool) -> None:
    assert (COUNTRIES.meant_in(words).named("Georgia") is not None) == meant
