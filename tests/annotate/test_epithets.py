"""People and countries called by something new: nationalities, former offices, counterparts, two together."""

from __future__ import annotations

import pytest

from kg.annotate.coreference import find_chains
from kg.annotate.mentions import find_mentions
from tests.annotate.articles import LEXICON, article

HORVAT_LEFT = "Luka/NNP/nsubj/3/PERSON Horvat/NNP/flat/1/+ left=leave/VBD/ROOT Turin/NNP/obj/3/GPE ./.\n"
SMIT_LEFT = HORVAT_LEFT.replace("Luka", "Piet").replace("Horvat", "Smit")
WITH_SMIT = HORVAT_LEFT.replace("Turin/NNP/obj/3/GPE", "Piet/NNP/obj/3/PERSON")
OF_NATION = "{0}/JJ/amod/2 striker/NN/nmod:desc/3 Luka/NNP/nsubj/4/PERSON left=leave/VBD/ROOT ./.\n"
RAINED = "it/PRP/expl/2 rained=rain/VBD/ROOT ./.\n"
MET_CROAT = "Piet/NNP/nsubj/2/PERSON met=meet/VBD/ROOT the/DT/det/4 Croat/NNP/obj/2/NORP"
THE_CROAT = "the/DT/det/2 Croat/NNP/nsubj/3/NORP joined=join/VBD/ROOT Arsenal/NNP/obj/3/ORG\n"
FORMER = "the/DT/det/3 former/JJ/amod/3 striker/NN/nsubj/4 spoke=speak/VBD/ROOT\n"
GENERAL_LEFT = "Gen./NNP/nmod:desc/2 Anna/NNP/nsubj/4/PERSON Lund/NNP/flat/2/+ left=leave/VBD/ROOT ./.\n"
FORMER_COMMANDER = FORMER.replace("striker", "commander")
IDA = "Kenyan/JJ/amod/2 minister/NN/nmod:desc/3 Ida/NNP/nsubj/5/PERSON Otieno/NNP/flat/3/+ {0} ./.\n"
MET_COUNTERPART = "met=meet/VBD/ROOT her/PRP$/nmod:poss/8 German/JJ/amod/8 counterpart/NN/obj/5"
GERMAN = "German/JJ/amod/2 {0}/NN/nmod:desc/3 Uwe/NNP/nsubj/5/PERSON Stein/NNP/flat/3/+ left=leave/VBD/ROOT ./.\n"
MALIAN = "Mali/NNP/nmod:poss/3/GPE 's/POS/case/1 president/NN/nsubj/4 spoke=speak/VBD/ROOT ./.\n"
THE_PRESIDENT = (
    "the/DT/det/2 president/NN/nsubj/7 ,/,/punct/4 Omar/NNP/appos/2/PERSON Keita/NNP/flat/4/+ ,/,/punct/2 "
    "left=leave/VBD/ROOT ./.\n"
)
POLAND_AND_CHAD = "Poland/NNP/nsubj/4/GPE and/CC/cc/3 Chad/NNP/conj/1/GPE signed=sign/VBD/ROOT ./.\n"
BOTH_SIDES = "both/DT/det/2 sides=side/NNS/nsubj/3 spoke=speak/VBD/ROOT ./.\n"
TWO_COUNTRIES = "the/DT/det/3 two/CD/nummod/3 countries=country/NNS/nsubj/4 spoke=speak/VBD/ROOT ./.\n"
THEY = "they/PRP/nsubj/2 left=leave/VBD/ROOT ./.\n"


def called(text: str, name: str) -> list[str]:
    """All that the one of that name is called in the article."""
    doc = article(text)
    chains = find_chains(doc, find_mentions(doc, LEXICON), LEXICON.actors)
    (chain,) = (chain for chain in chains if any(phrase.named and phrase.name == name for phrase in chain))
    return [phrase.name for phrase in chain]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (HORVAT_LEFT + THE_CROAT, "Luka Horvat", ["Luka Horvat", "Croat"]),
        # of two, nobody; nor one of another country, or long ago
        (WITH_SMIT + THE_CROAT, "Luka Horvat", ["Luka Horvat"]),
        (OF_NATION.format("Danish") + THE_CROAT, "Luka", ["Luka"]),
        (HORVAT_LEFT + 2 * RAINED + THE_CROAT, "Luka Horvat", ["Luka Horvat"]),
        # the only one of that nationality, however long ago
        (OF_NATION.format("Croatian") + SMIT_LEFT + THE_CROAT, "Luka", ["Luka", "Croat"]),
        # who stands beside him in the clause is another
        (HORVAT_LEFT + MET_CROAT, "Piet", ["Piet"]),
        (HORVAT_LEFT + FORMER, "Luka Horvat", ["Luka Horvat", "former striker"]),
        # a general is no former commander
        (GENERAL_LEFT + FORMER_COMMANDER, "Anna Lund", ["Anna Lund"]),
    ],
)
def test_epithets(text: str, name: str, expected: list[str]) -> None:
    assert called(text, name) == expected


def test_what_befell_someone_is_no_other_office() -> None:
    """The deposed president is the president."""
    keita = "President/NNP/nmod:desc/2 Keita/NNP/nsubj/3/PERSON fled=flee/VBD/ROOT ./.\n"
    deposed = "the/DT/det/3 deposed=depose/VBN/amod/3 president/NN/nsubj/4 spoke=speak/VBD/ROOT"
    assert called(keita + deposed, "Keita") == ["Keita", "deposed president"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (IDA.format(MET_COUNTERPART) + GERMAN.format("minister"), ["German counterpart", "Uwe Stein"]),
        (IDA.format(MET_COUNTERPART) + GERMAN.format("general"), ["Uwe Stein"]),
        (IDA.format(MET_COUNTERPART.replace("German", "Danish")) + GERMAN.format("minister"), ["Uwe Stein"]),
        (IDA.format(MET_COUNTERPART.replace("her/PRP$", "their/PRP$")) + GERMAN.format("minister"), ["Uwe Stein"]),
    ],
)
def test_counterparts(text: str, expected: list[str]) -> None:
    assert called(text, "Uwe Stein") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MALIAN + THE_PRESIDENT, ["Malian president", "president", "Omar Keita"]),
        (MALIAN + MALIAN.replace("Mali", "Chad") + THE_PRESIDENT, ["president", "Omar Keita"]),
        (MALIAN.replace("president", "minister") + THE_PRESIDENT, ["president", "Omar Keita"]),
    ],
)
def test_announced(text: str, expected: list[str]) -> None:
    assert called(text, "Omar Keita") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLAND_AND_CHAD + BOTH_SIDES, ["Chad", "sides"]),
        (POLAND_AND_CHAD + TWO_COUNTRIES, ["Chad", "countries"]),
        (POLAND_AND_CHAD + BOTH_SIDES + THEY, ["Chad", "sides", "they"]),
        (POLAND_AND_CHAD + BOTH_SIDES + TWO_COUNTRIES, ["Chad", "sides", "countries"]),
        (POLAND_AND_CHAD + BOTH_SIDES.replace("sides=side", "companies=company"), ["Chad"]),
        (POLAND_AND_CHAD + BOTH_SIDES.replace("both/DT", "some/DT"), ["Chad"]),
        (POLAND_AND_CHAD.replace("signed", "with/IN/case/5 Mali/NNP/obl/6/GPE signed") + BOTH_SIDES, ["Chad"]),
    ],
)
def test_two_countries(text: str, expected: list[str]) -> None:
    assert called(text, "Chad") == expected


def test_sides_of_nobody() -> None:
    """Countries of which the text has told nothing are no actors."""
    doc = article(TWO_COUNTRIES)
    assert find_chains(doc, find_mentions(doc, LEXICON), LEXICON.actors) == ()
