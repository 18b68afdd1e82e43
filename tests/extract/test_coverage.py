"""Which predicates the vocabulary takes, which it leaves, and which are no events at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.coverage import event_predicates
from kg.types import Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.trees import annotation, tree

KINDS = {"Kim": Kind.PERSON, "Lee": Kind.PERSON, "Iran": Kind.COUNTRY}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(Path(__file__).parent / "relations.toml")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2", [("meet", "MET", True)]),
        ("Kim/NNP/nsubj/2 fined=fine/VBD/ROOT Lee/NNP/obj/2", [("fine", None, False)]),
        (
            "Kim/NNP/nsubj/2 carried=carry/VBD/ROOT Lee/NNP/obj/2 off/RP/compound:prt/2",
            [("carry off", None, False)],
        ),
        ("Kim/NNP/nsubj/2 met=meet/VBD/ROOT", [("meet", None, True)]),
        ("Kim/NNP/nsubj/4 is=be/VBZ/cop/4 a/DT/det/4 man/NN/ROOT", []),
        ("Kim/NNP/nsubj/2 began=begin/VBD/ROOT to/TO/mark/4 dance/VB/xcomp/2", [("dance", None, False)]),
        ("the/DT/det/2 dog/NN/nsubj/3 barked=bark/VBD/ROOT", []),
    ],
)
def test_event_predicates(sentence: str, expected: list[tuple[str, str | None, bool]], vocabulary: Vocabulary) -> None:
    doc = tree(sentence)
    people = {name: kind for name, kind in KINDS.items() if f"{name}/" in sentence}
    found = event_predicates(annotation(doc, people), vocabulary)
    assert [(event.predicate, event.relation, event.triggers) for event in found] == expected
