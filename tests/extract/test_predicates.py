"""What counts as a predicate: verbs, event nouns, support verbs with theirs, adjectives with a complement."""

from __future__ import annotations

import pytest

from kg.extract.predicates import Predicate, find_predicates
from tests.extract.trees import tree


def shown(predicate: Predicate) -> str:
    words = (predicate.support, predicate.lemma, predicate.particle)
    arguments = ", ".join(f"{argument.role} {argument.token.text}" for argument in predicate.arguments)
    return f"{' '.join(word for word in words if word)}: {arguments}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kim/NNP/nsubj/2 held=hold/VBD/ROOT talks=talk/NNS/obj/2 with/IN/case/5 Lee/NNP/nmod/3",
            ["hold: subject Kim, object talks", "hold talk: subject Kim, with Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 praised=praise/VBD/ROOT talks=talk/NNS/obj/2 with/IN/case/5 Lee/NNP/nmod/3",
            ["praise: subject Kim, object talks", "talk: with Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 pulled=pull/VBD/ROOT out/RP/compound:prt/2",
            ["pull out: subject Kim"],
        ),
        (
            "Kim/NNP/nsubj/3 is/VBZ/cop/3 critical/JJ/ROOT of/IN/case/5 Lee/NNP/obl/3",
            ["critical: subject Kim, of Lee"],
        ),
        ("Kim/NNP/nsubj/3 is/VBZ/cop/3 tall/JJ/ROOT", []),
        (
            "Kim/NNP/nsubj/3 is/VBZ/cop/3 ready/JJ/ROOT to/TO/mark/5 go/VB/xcomp/3",
            ["ready: subject Kim, clause go", "go: subject Kim"],
        ),
        ("There/EX/expl/2 were=be/VBD/ROOT attacks=attack/NNS/nsubj/2", []),
        ("rising=rise/VBG/amod/2 costs=cost/NNS/ROOT", []),
        ("Kim/NNP/nsubj/3 is/VBZ/cop/3 happy/JJ/ROOT", []),
    ],
)
def test_find_predicates(sentence: str, expected: list[str]) -> None:
    found = find_predicates(tree(sentence), event_nouns={"talk"}, is_support=lambda verb, noun: verb == "hold")
    assert [shown(predicate) for predicate in found] == expected
