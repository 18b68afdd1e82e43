"""Whoever does something at somebody's request was asked to; what a place before a noun says."""

from __future__ import annotations

import pytest

from kg.extract.events import noun_arguments
from kg.extract.naming import is_target, names
from tests.extract.trees import find, tree


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        ("Peru/NNP/nsubj/2 left=leave/VBD/ROOT at/IN/case/5 Chile/NNP/nmod:poss/5 request/NN/obl/2",
         "possessive Chile, to Peru"),
        ("It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 shut/VBN/ROOT by/IN/case/5 Peru/NNP/obl:agent/3 at/IN/case/8"
         " the/DT/det/8 request/NN/obl/3 of/IN/case/10 Chile/NNP/nmod/8", "of Chile, to Peru"),
        ("Peru/NNP/nsubj/2 denied=deny/VBD/ROOT the/DT/det/4 request/NN/obj/2 of/IN/case/6 Chile/NNP/nmod/4",
         "of Chile"),
    ],
)  # fmt: skip
def test_at_request(parse: str, expected: str) -> None:
    found = noun_arguments(find(tree(parse), "request"))
    assert ", ".join(f"{argument.role} {argument.token.text}" for argument in found) == expected


@pytest.mark.parametrize(
    ("parse", "place", "expected"),
    [
        ("Peru/NNP/compound/2 aid/NN/ROOT", "Peru", True),
        ("Peru/NNP/compound/2 strike/NN/ROOT", "Peru", False),
        ("US/NNP/compound/2 aid/NN/ROOT", "US", False),
        ("Peruvian/JJ/amod/2 aid/NN/ROOT", "Peruvian", False),
    ],
)
def test_a_place_before_a_noun(parse: str, place: str, expected: bool) -> None:
    doc = tree(parse)
    find(doc, place).ent_type_ = "GPE"
    assert is_target(find(doc, place)) is expected


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("hundreds=hundred/NNS/ROOT of/IN/case/3 students=student/NNS/nmod/1", "hundreds", {"hundred", "student"}),
        ("sons=son/NNS/ROOT of/IN/case/3 students=student/NNS/nmod/1", "sons", {"son"}),
        ("ambassador/NN/nmod:desc/2 Kim/NNP/ROOT", "Kim", {"kim", "ambassador", "ambassador kim"}),
    ],
)
def test_names_of_a_phrase(parse: str, word: str, expected: set[str]) -> None:
    assert names(find(tree(parse), word)) == expected
