"""Names that name the same, and names that do not."""

import pytest

from kg.annotate.same_name import is_acronym, is_short_form, key, same_person


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Erik Kurilla", "Michael Erik Kurilla", True),
        ("Michael Kurilla", "Michael Erik Kurilla", True),
        ("M. Kurilla", "Michael Kurilla", True),
        ("Joe Biden", "Joe Biden Jr.", True),
        ("Bashar Assad", "Bashar al-Assad", True),
        ("Karim al-Masri", "Kareem Al-Masri", True),
        ("Kristin Vance", "Kristen Vance", True),
        ("Jirí Dvorák", "Jirí Dvořák", True),
        ("George Hartley Jr.", "George Hartley Sr.", False),
        ("George Hartley", "George Hartley Sr.", True),
        ("Ali Hassan", "Eli Hassan", False),
        ("Jill Biden", "Joe Biden", False),
        ("Biden", "Joe Biden", False),
        ("Erik Kurilla", "Erik Larsen", False),
    ],
)
def test_same_person(short: str, long: str, expected: bool) -> None:
    assert same_person(short, long) is same_person(long, short) is expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("IAEA", "International Atomic Energy Agency", True),
        ("U.N.", "United Nations", True),
        ("IOM", "International Organization for Migration", True),
        ("RSF", "Rapid Support Forces", True),
        ("RSF", "Rapid Reaction Force", False),
        ("who", "World Health Organization", False),
        ("N", "NATO", False),
    ],
)
def test_is_acronym(short: str, long: str, expected: bool) -> None:
    assert is_acronym(short, long) is expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Revolutionary Guards", "Islamic Revolutionary Guard Corps", True),
        ("Central Command", "U.S. Central Command", True),
        ("CENTCOM", "U.S. CENTCOM", True),
        ("Toyota", "Toyota Motor Corp.", True),
        ("Lund University", "Library of Lund University", False),
        ("University of Lund", "Faculty of Law at the University of Lund", False),
        ("Bank", "Bank of Japan", False),
        ("Guard", "Islamic Revolutionary Guard Corps", False),
        ("World Bank", "World Health Organization", False),
    ],
)
def test_is_short_form(short: str, long: str, expected: bool) -> None:
    assert is_short_form(short, long) is expected


def test_a_key_forgets_article_dots_and_plural() -> None:
    assert key("the U.N. Security Councils") == key("UN Security Council") == ("un", "security", "council")


def test_a_key_forgets_accents() -> None:
    assert key("Société Générale") == key("Societe Generale")
