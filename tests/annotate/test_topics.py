"""Which organization "the company", "the party" or "the group" is, and where the text does not tell."""

# ruff: noqa: E501

import pytest

from tests.annotate.test_coreference import chains, mentioned

VELD = "Veld/NNP/nsubj/2/ORG fired=fire/VBD/ROOT Ida/NNP/obj/2/PERSON Holm/NNP/flat/3/+ ./.\n"
THE = "the/DT/det/2 {0}/NN/nsubj/3 spoke=speak/VBD/ROOT ./."
CASES = [
    (VELD + THE.format("company"), [["Veld", "company"]]),
    (VELD + THE.format("party"), [["Veld", "party"]]),
    (VELD + THE.format("ministry"), []),  # a bare name is no ministry's
    (VELD + "a/DT/det/2 company/NN/nsubj/3 spoke=speak/VBD/ROOT", []),
    (
        VELD + "the/DT/det/3 Danish/JJ/amod/3/NORP carmaker/NN/nsubj/4 spoke=speak/VBD/ROOT",
        [["Veld", "Danish carmaker"]],
    ),
    (  # its name follows
        VELD + "the/DT/det/2 company/NN/nsubj/4 Orla/NNP/appos/2/ORG spoke=speak/VBD/ROOT",
        [["company", "Orla"]],
    ),
    (  # its own words name it
        VELD + "the/DT/det/3 Orla/NNP/compound/3/ORG company/NN/nsubj/4 spoke=speak/VBD/ROOT",
        [],
    ),
    (  # neither is the subject of the sentence before
        "talks=talk/NNS/nsubj/5 with/IN/case/3 Veld/NNP/nmod/1/ORG Orla/NNP/conj/3/ORG failed=fail/VBD/ROOT ./.\n"
        + THE.format("company"),
        [],
    ),
    (  # the subject rather than the object
        "Veld/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Orla/NNP/obj/2/ORG ./.\n" + THE.format("company"),
        [["Veld", "company"]],
    ),
    (  # which of two the narrower noun means, the order does not tell
        "Veld/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Orla/NNP/obj/2/ORG ./.\n" + THE.format("automaker"),
        [],
    ),
    (  # named in the same clause: the other one
        "Veld/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Orla/NNP/obj/2/ORG ./.\nthe/DT/det/2 company/NN/nsubj/3 accused=accuse/VBD/ROOT Orla/NNP/obj/3/ORG",
        [["Veld", "company"], ["Orla", "Orla"]],
    ),
    (  # whom one only spoke to
        "Ida/NNP/nsubj/2/PERSON told=tell/VBD/ROOT Orla/NNP/obj/2/ORG ./.\n" + THE.format("paper"),
        [],
    ),
    (  # of another kind by its name
        "the/DT/det/4 Oslo/NNP/compound/4/ORG City/NNP/compound/4/+ Court/NNP/nsubj/5/+ spoke=speak/VBD/ROOT ./.\n"
        + THE.format("company"),
        [],
    ),
    (  # initials may be a group's
        "ABC/NNP/compound/2/ORG rebels=rebel/NNS/nsubj/3 left=leave/VBD/ROOT ./.\n" + THE.format("group"),
        [["ABC", "group"]],
    ),
    ("ABC/NNP/nsubj/2/ORG left=leave/VBD/ROOT ./.\n" + THE.format("company"), []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_organization_just_named(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


def test_what_the_text_never_named_is_an_actor_of_its_own() -> None:
    assert "company" in mentioned(THE.format("company"))
