"""Where a name ends and begins: no day or preposition behind it, and the word before a people that tells which."""

import pytest

from tests.annotate.test_names_of_nodes import nodes

LEFT = "left=leave/VBD/ROOT ./.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("leader/NN/nmod:desc/2 Ida/NNP/nsubj/5/PERSON Holm/NNP/flat/2/+ Tuesday/NNP/flat/2/+ " + LEFT, ["Ida Holm"]),
        ("leader/NN/nmod:desc/2 Ida/NNP/nsubj/5/PERSON Holm/NNP/flat/2/+ May/NNP/flat/2/+ " + LEFT, ["Ida Holm May"]),
        ("the/DT/det/2 Council/NNP/nsubj/4/ORG for/IN/case/2/+ " + LEFT, ["Council"]),
        # which people
        ("the/DT/det/3 Bosnian/JJ/amod/3/NORP Serbs/NNPS/nsubj/4/NORP " + LEFT, ["Bosnian Serbs"]),
        ("Bosnian/JJ/amod/2/NORP Serbs/NNPS/nsubj/3/NORP " + LEFT, ["Bosnian Serbs"]),
        ("the/DT/det/3 Native/JJ/amod/3 Americans/NNPS/nsubj/4/NORP " + LEFT, ["Native Americans"]),
        ("Young/JJ/amod/2 Americans/NNPS/nsubj/3/NORP " + LEFT, ["Americans"]),
        ("the/DT/det/3 young/JJ/amod/3 Americans/NNPS/nsubj/4/NORP " + LEFT, ["Americans"]),
    ],
)
def test_bounds(text: str, expected: list[str]) -> None:
    assert [name for name, _ in nodes(text)] == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("accused=accuse", "rights groups"),
        ("visited=visit", "rights groups of Chile"),
    ],
)
def test_what_one_is_accused_of_is_no_part_of_the_accuser(verb: str, expected: str) -> None:
    text = (
        f"Ida/NNP/nsubj:pass/3/PERSON was/VBD/aux:pass/3 {verb}/VBN/ROOT by/IN/case/6 rights=right/NNS/compound/6"
        " groups=group/NNS/obl:agent/3 of/IN/case/8 Chile/NNP/nmod/6/GPE ./."
    )
    assert expected in [name for name, _ in nodes(text)]
