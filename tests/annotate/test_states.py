"""Institutions that go without their country, and articles that leave it open whose they are."""

import pytest

from kg.annotate.participants import find_participants
from kg.types import Kind
from tests.annotate.articles import LEXICON, article

CHAD = "Chad/NNP/nsubj/2/GPE won=win/VBD/ROOT ./.\n"
PERU = "Peru/NNP/nsubj/2/GPE lost=lose/VBD/ROOT ./.\n"
THE = "the/DT/det/2 {0}/NN/nsubj/3 spoke=speak/VBD/ROOT ./."
CASES = [
    (CHAD + THE.format("government"), {"Chadian Government"}),
    (CHAD + THE.format("army"), {"Chadian Army"}),
    (
        CHAD + "the/DT/det/3 foreign/JJ/amod/3 ministry/NN/nsubj/4 spoke=speak/VBD/ROOT ./.\n" + THE.format("ministry"),
        {"Chadian Foreign Ministry"},
    ),
    (CHAD + THE.format("government") + "\n" + PERU, {"Chadian Government"}),
    # a city tells its country
    ("Lima/NNP/nsubj/2/GPE burned=burn/VBD/ROOT ./.\n" + THE.format("government"), {"Peruvian Government"}),
    # whose, of two
    (CHAD + PERU + THE.format("government"), set()),
    # before any country is named
    (THE.format("government") + "\n" + CHAD, set()),
    # a country has many of them
    (CHAD + THE.format("company"), set()),
    (CHAD + THE.format("embassy"), set()),
    # a city's, not the country's
    (
        CHAD + "the/DT/det/2 city/NN/nmod:poss/5 's/POS/case/2 water/NN/compound/5 department/NN/nsubj/6 "
        "spoke=speak/VBD/ROOT ./.",
        set(),
    ),
    # any government
    (CHAD + "a/DT/det/2 government/NN/nsubj/3 spoke=speak/VBD/ROOT ./.", set()),
    (CHAD + "the/DT/det/2 governments=government/NNS/nsubj/3 spoke=speak/VBD/ROOT ./.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_institution_of_the_only_country_in_the_text(text: str, expected: set[str]) -> None:
    found = find_participants(article(text), LEXICON.countries)
    assert {each.name for each in found if each.kind is Kind.ORGANIZATION and each.named} == expected
    assert all(each.country for each in found if each.name in expected)
