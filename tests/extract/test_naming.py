"""By which words a noun phrase can be named."""

from __future__ import annotations

import pytest

from kg.extract.naming import names
from tests.extract.trees import find, tree


@pytest.mark.parametrize(
    ("phrase", "head", "expected"),
    [
        ("strike/NN/ROOT", "strike", {"strike"}),
        ("a/DT/det/3 phone/NN/compound/3 calls=call/NNS/ROOT", "calls", {"call", "phone call"}),
        (
            "new/JJ/amod/3 hunger/NN/compound/3 strike/NN/ROOT",
            "strike",
            {"strike", "new strike", "hunger strike", "new hunger strike"},
        ),
        ("strike/NN/ROOT on/IN/case/3 Rome/NNP/nmod/1", "strike", {"strike"}),
        ("US$/$/ROOT 60/CD/nummod/1", "US$", {"dollar"}),
    ],
)
def test_names(phrase: str, head: str, expected: set[str]) -> None:
    assert names(find(tree(phrase), head)) == expected
