"""Who goes by a surname that several bear, who is somebody's wife, who is the defendant, and whom a pronoun precedes."""

# ruff: noqa: E501

import pytest

from tests.annotate.test_coreference import chains

EMIL_BERG = "Emil/NNP/nsubj/3/PERSON Berg/NNP/flat/1/+ left=leave/VBD/ROOT ./.\n"
WITH_IDA = "Emil/NNP/nsubj/3/PERSON Berg/NNP/flat/1/+ met=meet/VBD/ROOT Ida/NNP/obj/3/PERSON Berg/NNP/flat/4/+ ./.\n"
RAINED = (
    "it/PRP/expl/2 rained=rain/VBD/ROOT in/IN/case/5 the/DT/det/5 north/NN/obl/2 and/CC/cc/8 the/DT/det/8 south/NN/conj/5 ./.\n"
    * 4
)
BERG_SPOKE = "Berg/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (EMIL_BERG + BERG_SPOKE, [["Emil Berg", "Berg"]]),
        (WITH_IDA + RAINED + BERG_SPOKE, [["Emil Berg", "Berg"]]),
        (WITH_IDA + BERG_SPOKE, []),  # either, right behind both
        (  # told of more often than the first person
            WITH_IDA + EMIL_BERG.replace("Emil", "Ida") + RAINED + BERG_SPOKE,
            [["Ida Berg", "Ida Berg"]],
        ),
        (  # the first person is another
            EMIL_BERG.replace("Berg", "Lund") + WITH_IDA + RAINED + BERG_SPOKE,
            [],
        ),
    ],
)
def test_a_surname_is_the_first_persons(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


HIS_WIFE = "his/PRP$/nmod:poss/2 wife/NN/nsubj/4 Ada/NNP/appos/2/PERSON wept=weep/VBD/ROOT ./.\n"
MET_HIS_WIFE = "Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT his/PRP$/nmod:poss/4 {0}/NN/obj/2"
OLAF_MET = "Olaf/NNP/nsubj/2/PERSON met=meet/VBD/ROOT his/PRP$/nmod:poss/4 wife/NN/obj/2"


@pytest.mark.parametrize(
    ("after", "wife"),
    [
        (MET_HIS_WIFE.format("wife"), ["wife", "Ada", "wife"]),
        (MET_HIS_WIFE.format("sister"), ["wife", "Ada"]),
        (OLAF_MET, ["wife", "Ada"]),  # Olaf's
    ],
)
def test_who_is_told_of_as_somebodys(after: str, wife: list[str]) -> None:
    assert wife in chains(EMIL_BERG + HIS_WIFE + after)


CHARGED = "police/NNS/nsubj/2 charged=charge/VBD/ROOT Ada/NNP/obj/2/PERSON{0} ./.\n"
DENIED = "the/DT/det/2 {0}/NN/nsubj/3 denied=deny/VBD/ROOT it/PRP/obj/3"


@pytest.mark.parametrize(
    ("before", "noun", "expected"),
    [
        (CHARGED.format(""), "defendant", [["Ada", "defendant"]]),
        (CHARGED.format(""), "victim", []),
        (CHARGED.format(" and/CC/cc/5 Olaf/NNP/conj/3/PERSON"), "defendant", []),  # either
        (
            CHARGED.format("")
            .replace("charged", "never/RB/advmod/3 charged")
            .replace("nsubj/2", "nsubj/3")
            .replace("obj/2", "obj/3"),
            "defendant",
            [],
        ),
        (
            "Ada/NNP/nsubj/6/PERSON ,/,/punct/3 accused=accuse/VBN/acl/1 of/IN/case/5 fraud/NN/obl/3 wept=weep/VBD/ROOT ./.\n",
            "accused",
            [["Ada", "accused"]],
        ),
    ],
)
def test_whom_it_befell(before: str, noun: str, expected: list[list[str]]) -> None:
    assert chains(before + DENIED.format(noun)) == expected


AFTER = "After/IN/mark/3 {0}/PRP/nsubj/3 resigned=resign/VBD/advcl/6 ,/,/punct/3 Emil/NNP/nsubj/6/PERSON left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AFTER.format("he"), [["he", "Emil"]]),
        (AFTER.format("she"), []),  # Emil is a man's name
        (AFTER.format("it"), []),
        ("he/PRP/nsubj/2 said=say/VBD/ROOT Emil/NNP/nsubj/4/PERSON left=leave/VBD/ccomp/2", []),  # above, not before
    ],
)
def test_a_pronoun_before_its_name(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected
