"""Capitals as governments where they act or are dealt with, as places where something happens."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.types import Kind
from kg.vocabulary import load_vocabulary
from tests.extract.trees import annotation, tree


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lima/NNP/nsubj/2 expelled=expel/VBD/ROOT diplomats=diplomat/NNS/obj/2", ["Peru"]),
        ("Ruiz/NNP/nsubj/2 visited=visit/VBD/ROOT Lima/NNP/obj/2", ["Ruiz", "Lima"]),
        ("Ruiz/NNP/nsubj/2 thanked=thank/VBD/ROOT Lima/NNP/obj/2", ["Ruiz", "Peru"]),
        ("rebels/NNS/nsubj/2 shelled=shell/VBD/ROOT Lima/NNP/obj/2", ["rebels", "Lima"]),
        ("Ruiz/NNP/nsubj/2 thanked=thank/VBD/ROOT Cusco/NNP/obj/2", ["Ruiz", "Cusco"]),
        ("rebels/NNS/nsubj/2 protested=protest/VBD/ROOT in/IN/case/4 Lima/NNP/obl/2", ["rebels", "Lima"]),
        ("Lima/NNP/nsubj/2 defeated=defeat/VBD/ROOT Ruiz/NNP/obj/2", ["Lima", "Ruiz"]),  # a match
    ],
)
def test_ends(sentence: str, expected: list[str]) -> None:
    doc = tree(sentence)
    kinds = {"Ruiz": Kind.PERSON, "Lima": Kind.PLACE, "Cusco": Kind.PLACE, "rebels": Kind.GROUP}
    reading = extract(
        annotation(doc, {name: kind for name, kind in kinds.items() if name in doc.text}), load_vocabulary()
    )
    ends = [reading.participants[end].name for t in reading.triples for end in (t.subject, t.object)]
    assert ends[: len(expected)] == expected
