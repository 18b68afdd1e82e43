"""Relatives with a first name, two together, one of several: who is meant, and where nobody is."""

# ruff: noqa: E501

import pytest

from kg.annotate.participants import find_participants
from kg.countries import load_countries
from tests.annotate.articles import article
from tests.annotate.test_epithets import called

OLAF = "Olaf/NNP/nsubj/4/PERSON Nils/NNP/flat/1/+ Berg/NNP/flat/1/+ left=leave/VBD/ROOT ./.\n"
BROTHER = "Lund/NNP/nmod:poss/4/PERSON 's/POS/case/1 elder/JJ/amod/4 brother/NN/nsubj/6 Olaf/NNP/appos/4/PERSON sang=sing/VBD/ROOT ./.\n"
OUR_AUNT = "our/PRP$/nmod:poss/2 aunt/NN/nsubj/5 ,/,/punct/4 Ada/NNP/appos/2/PERSON sang=sing/VBD/ROOT ./.\n"
SONS = "Lund/NNP/nmod:poss/3/PERSON 's/POS/case/1 sons=son/NNS/nsubj/7 Emil/NNP/appos/3/PERSON and/CC/cc/6 Olaf/NNP/conj/4/PERSON sang=sing/VBD/ROOT ./.\n"
ADA = "Ada/NNP/nsubj/3/PERSON {0}/NNP/flat/1/+ left=leave/VBD/ROOT ./.\n"
MINISTER = "Minister/NN/nmod:desc/2 Ada/NNP/nsubj/4/PERSON Lund/NNP/flat/2/+ {0}\n"
MET = "met=meet/VBD/ROOT President/NN/nmod:desc/6 Emil/NNP/obj/4/PERSON Horn/NNP/flat/6/+ ./."
CALLED_ON = "paid=pay/VBD/ROOT a/DT/det/6 visit/NN/obj/4 to/IN/case/8 Emil/NNP/nmod/6/PERSON Horn/NNP/flat/8/+ ./."
PRAISED_HIS = "praised=praise/VBD/ROOT Emil/NNP/nmod:poss/7/PERSON 's/POS/case/5 book/NN/obj/4 ./."
SAW_TWO_MEN = "and/CC/cc/5 Emil/NNP/conj/2/PERSON saw=see/VBD/ROOT two/CD/nummod/8 men=man/NNS/obj/6 ./."
RAINED = "it/PRP/expl/2 rained=rain/VBD/ROOT ./.\n"
THEY_LEFT = "they/PRP/nsubj/2 left=leave/VBD/ROOT ./.\n"
BOTH = "both/DT/det/2 {0}=leader/NNS/nsubj/3 spoke=speak/VBD/ROOT ./.\n"
TWO_MEN = "the/DT/det/3 two/CD/nummod/3 men=man/NNS/nsubj/4 spoke=speak/VBD/ROOT ./.\n"
HEADLINE = "Sri/NNP/nmod:poss/4/GPE Lanka/NNP/flat/1/+ 's/POS/case/1 {0}/NN/nsubj/5 resigns=resign/VBZ/ROOT\n"
RAJAN = "Sri/NNP/nmod:poss/5/GPE Lanka/NNP/flat/1/+ 's/POS/case/1 {0}/NN/nmod:desc/5 Gota/NNP/nsubj/7/PERSON Rajan/NNP/flat/5/+ left=leave/VBD/ROOT ./.\n"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (OLAF + BROTHER, "Olaf Nils Berg", ["Olaf Nils Berg"]),
        (OLAF + BROTHER, "Olaf", ["Lund's elder brother", "Olaf"]),
        (OLAF + SONS, "Olaf Nils Berg", ["Olaf Nils Berg"]),
        # of the owner's name, or of one that another bears too
        (OLAF.replace("Berg", "Lund") + BROTHER, "Olaf Nils Lund", ["Olaf Nils Lund", "Lund", "Lund's elder brother", "Olaf"]),
        (OLAF + ADA.format("Berg") + OUR_AUNT, "Ada Berg", ["Ada Berg", "aunt", "Ada"]),
        (OLAF + ADA.format("Holm") + OUR_AUNT, "Ada Holm", ["Ada Holm"]),
        # a surname without a relative's noun before it is short for the name
        (OLAF + "Berg/NNP/nsubj/2/PERSON sang=sing/VBD/ROOT", "Olaf Nils Berg", ["Olaf Nils Berg", "Berg"]),
    ],
)  # fmt: skip
def test_a_relative_by_first_name_is_no_other_of_that_name(text: str, name: str, expected: list[str]) -> None:
    assert called(text, name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MINISTER.format(MET) + BOTH.format("leaders"), ["Ada Lund", "leaders"]),
        (MINISTER.format(CALLED_ON) + BOTH.format("leaders"), ["Ada Lund", "leaders"]),
        (MINISTER.format(MET) + THEY_LEFT + BOTH.format("leaders"), ["Ada Lund", "leaders"]),
        (MINISTER.format(MET) + RAINED + BOTH.format("leaders"), ["Ada Lund"]),
        (MINISTER.format(MET) + THEY_LEFT + RAINED + BOTH.format("leaders"), ["Ada Lund"]),
        # whose book it is, does not tell of him
        (MINISTER.format(PRAISED_HIS) + BOTH.format("leaders"), ["Ada Lund"]),
        (MINISTER.format(SAW_TWO_MEN) + TWO_MEN, ["Ada Lund"]),
    ],
)
def test_any_two_in_office_are_both_leaders(text: str, expected: list[str]) -> None:
    assert called(text, "Ada Lund") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOTH.format("leaders"), {"leaders"}),
        (MINISTER.format(MET) + RAINED + BOTH.format("leaders"), {"Ada Lund", "Emil Horn"}),
        (BOTH.format("leaders").replace("both", "many"), {"leaders"}),
        (
            "five/CD/nummod/3 -/HYPH/punct/3 member/NN/compound/4 panel/NN/nsubj/5 met=meet/VBD/ROOT",
            {"five-member panel"},
        ),
        (
            "Korea/NNP/nmod:poss/3/GPE 's/POS/case/1 Minister/NN/nmod:desc/7 of/IN/case/6 National/NNP/amod/6/ORG "
            "Defense/NNP/nmod/3/+ Kim/NNP/nsubj/8/PERSON left=leave/VBD/ROOT",
            {"Korea", "Kim"},
        ),
        (
            "Chad/NNP/nmod:poss/3/GPE 's/POS/case/1 Minister/NN/nmod:desc/8 of/IN/case/5 Water/NNP/nmod/3/ORG "
            "and/CC/cc/7/+ Industry/NNP/conj/5/+ Kim/NNP/nsubj/9/PERSON left=leave/VBD/ROOT",
            {"Chad", "Kim"},
        ),
        (
            "Chad/NNP/nmod:poss/3/GPE 's/POS/case/1 ministry/NN/nsubj/8 of/IN/case/5 science/NN/nmod/3 and/CC/cc/7 "
            "trade/NN/conj/5 met=meet/VBD/ROOT",
            {"Chad", "Chadian Science and Trade Ministry"},
        ),
    ],
)
def test_participants(text: str, expected: set[str]) -> None:
    assert {p.name for p in find_participants(article(text), load_countries())} == expected


@pytest.mark.parametrize(
    ("before", "title", "expected"),
    [
        ("president", "president", ["Sri Lankan president", "Gota Rajan"]),
        ("president", "minister", ["Gota Rajan"]),
        # of ministers there are many
        ("minister", "minister", ["Gota Rajan"]),
    ],
)
def test_a_headline_may_tell_country_and_office_first(before: str, title: str, expected: list[str]) -> None:
    assert called(HEADLINE.format(before) + RAJAN.format(title), "Gota Rajan") == expected
