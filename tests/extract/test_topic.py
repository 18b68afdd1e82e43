"""What a conversation, statement or protest is about."""

from __future__ import annotations

import pytest

from kg.extract.predicates import find_predicates
from kg.extract.topic import topic
from tests.extract.trees import tree

SPOKE = "Kim/NNP/nsubj/2 spoke/VBD/ROOT"


@pytest.mark.parametrize(
    ("sentence", "category", "expected"),
    [
        (f"{SPOKE} about/IN/case/5 the/DT/det/5 truce/NN/obl/2", "CONSULT", "truce"),
        (f"{SPOKE} on/IN/case/4 phone/NN/obl/2 about/IN/case/6 aid/NN/obl/2", "CONSULT", "aid"),
        (f"{SPOKE} to/TO/mark/4 discuss/VB/advcl/2 aid/NN/obj/4", "CONSULT", "aid"),
        (f"{SPOKE} about/IN/case/5 this/DT/det/5 issue/NN/obl/2", "CONSULT", None),
        (f"{SPOKE} about/IN/case/4 it/PRP/obl/2", "CONSULT", None),
        (f"{SPOKE} that/IN/mark/5 talks/NNS/nsubj/5 failed/VBD/ccomp/2", "CONSULT", "talks failed"),
        (f"{SPOKE} against/IN/case/4 taxes/NNS/obl/2", "CONSULT", None),
        (f"{SPOKE} against/IN/case/4 taxes/NNS/obl/2", "PROTEST", "taxes"),
        (f"{SPOKE} on/IN/case/4 Goma/NNP/obl/2", "ASSAULT", None),
    ],
)
def test_topic(sentence: str, category: str, expected: str | None) -> None:
    assert topic(next(find_predicates(tree(sentence))), category) == expected
