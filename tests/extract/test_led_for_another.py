"""Who leads what an owner does is not the one who does it."""

import pytest

from kg.vocabulary import load_vocabulary
from tests.extract.test_relations import read, told


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (
            "Mora/NNP/nsubj/2 led=lead/VBD/ROOT Airbus/NNP/nmod:poss/5 's/POS/case/3 purchase/NN/obj/2 "
            "of/IN/case/7 Boeing/NNP/nmod/5",
            "Airbus ACQUIRED Boeing",
        ),
        # whose it is, is not known
        (
            "Mora/NNP/nsubj/2 led=lead/VBD/ROOT its/PRP$/nmod:poss/4 purchase/NN/obj/2 of/IN/case/6 Boeing/NNP/nmod/4",
            None,
        ),
        (
            "Airbus/NNP/nsubj/2 completed=complete/VBD/ROOT its/PRP$/nmod:poss/4 purchase/NN/obj/2 of/IN/case/6 "
            "Boeing/NNP/nmod/4",
            "Airbus ACQUIRED Boeing",
        ),
    ],
)
def test_the_owner_of_a_deed_does_it(parse: str, expected: str | None) -> None:
    assert told(read(load_vocabulary(), parse, "purchase")) == expected
