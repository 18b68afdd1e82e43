"""Offices of a state whose country only the text before tells, and where it does not."""

import pytest

from kg.extract.positions import positions
from kg.types import Kind
from tests.extract.test_positions import shown
from tests.extract.trees import annotation, tree

COUNTRIES = {"Peru": Kind.COUNTRY, "Chad": Kind.COUNTRY}
CLAUSE = "{0} ,/,/punct/10 the/DT/det/8 {1}/NN/nsubj/10 Ann/NNP/appos/8 left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("before", "office", "expected"),
    [
        (
            "Peru/NNP/nsubj/2 rose=rise/VBD/parataxis/10 high/RB/advmod/2 up/RB/advmod/2 then/RB/advmod/2",
            "minister",
            True,
        ),
        (
            "Peru/NNP/nsubj/2 rose=rise/VBD/parataxis/10 high/RB/advmod/2 up/RB/advmod/2 then/RB/advmod/2",
            "chairman",
            False,
        ),
        (
            "Peru/NNP/nsubj/2 hit=hit/VBD/parataxis/10 Chad/NNP/obj/2 hard/RB/advmod/2 then/RB/advmod/2",
            "minister",
            False,
        ),
        ("rain/NN/nsubj/2 fell=fall/VBD/parataxis/10 in/IN/case/4 Peru/NNP/obl/2 then/RB/advmod/2", "minister", False),
    ],
)
def test_an_office_that_only_a_state_has(before: str, office: str, expected: bool) -> None:
    doc = tree(CLAUSE.format(before, office))
    doc.set_ents([doc.char_span(doc.text.index("Ann"), doc.text.index("Ann") + 3, label="PERSON")])
    told = {name: kind for name, kind in COUNTRIES.items() if name in doc.text.split()}
    found = [shown(position) for position in positions(annotation(doc, told))]
    assert found == ([f"Ann: {office}, Peru"] if expected else [])
