"""Whose officer "its president" is, and whom "they" means beside one verb; and where two may be meant."""

# ruff: noqa: E501

import pytest

from tests.annotate.test_coreference import chains

FELL = "Acme/NNP/nsubj/2/ORG fell=fall/VBD/ROOT ./.\n"
SUED = "Acme/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Zenit/NNP/obj/2/ORG ./.\n"
IN_PERU = "Acme/NNP/nsubj/2/ORG fell=fall/VBD/ROOT in/IN/case/4 Peru/NNP/obl/2/GPE ./.\n"
ITS_CHAIRMAN = "Its=its/PRP$/nmod:poss/2 chairman/NN/nsubj/3 left=leave/VBD/ROOT"
ITS_OWNER = "Its=its/PRP$/nmod:poss/2 owner/NN/nsubj/3 left=leave/VBD/ROOT"
BESIDE = "Ida/NNP/nsubj/6/PERSON ,/,/punct/4 its/PRP$/nmod:poss/4 coach/NN/appos/1 ,/,/punct/1 left=leave/VBD/ROOT"
INVERTED = (
    "Acme/NNP/nsubj/2/ORG fell=fall/VBD/ccomp/4 ,/,/punct/2 said=say/VBD/ROOT its/PRP$/nmod:poss/6 chairman/NN/nsubj/4"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FELL + ITS_CHAIRMAN, [["Acme", "Its"]]),
        (FELL + BESIDE, [["Acme", "its"], ["Ida", "coach"]]),
        (INVERTED, [["Acme", "its"]]),
        (IN_PERU + ITS_CHAIRMAN, [["Acme", "Its"]]),  # a country that only says where is none of two
        (SUED + ITS_CHAIRMAN, []),  # of either
        (FELL + ITS_OWNER, []),  # a house has one too
    ],
)
def test_only_a_body_has_an_officer(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


TOLD = "Emil/NNP/nsubj/2/PERSON told=tell/VBD/ROOT {0} they/PRP/nsubj/6 left=leave/VBD/ccomp/2"
DENIED = (
    "Acme/NNP/nsubj/2/ORG {0}/VBD/ROOT that/IN/mark/6 it/PRP/nsubj:pass/6 was=be/VBD/aux:pass/6 fined=fine/VBN/ccomp/2"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOLD.format("the/DT/det/4 generals=general/NNS/iobj/2"), [["generals", "they"]]),
        (
            "Emil/NNP/nsubj/2/PERSON warned=warn/VBD/ROOT Peru/NNP/obj/2/GPE and/CC/cc/5 Chad/NNP/conj/3/GPE they/PRP/nsubj/7 lost=lose/VBD/ccomp/2",
            [["Peru", "they"], ["Chad", "they"]],
        ),
        (DENIED.format("denied=deny"), [["Acme", "it"]]),
        (DENIED.format("feared=fear"), []),
        (
            "Emil/NNP/nsubj/2/PERSON met=meet/VBD/ROOT the/DT/det/4 generals=general/NNS/obj/2 and/CC/cc/6 warned=warn/VBD/conj/2 them/PRP/obj/6",
            [["generals", "them"]],
        ),
    ],
)
def test_who_is_meant_beside_one_verb(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


SAID = "Rebels=rebel/NNS/nsubj/2 said=say/VBD/ROOT {0} left=leave/VBD/ccomp/2 the/DT/det/6 pilgrims=pilgrim/NNS/obj/4 ./.\n"
THEY_WEPT = "They=they/PRP/nsubj/2 wept=weep/VBD/ROOT"


@pytest.mark.parametrize(
    ("subject", "expected"), [("they/PRP/nsubj/4", [["Rebels", "they", "They"]]), ("Ida/NNP/nsubj/4/PERSON", [])]
)
def test_whom_the_sentence_before_is_about_throughout(subject: str, expected: list[list[str]]) -> None:
    assert chains(SAID.format(subject) + THEY_WEPT) == expected
