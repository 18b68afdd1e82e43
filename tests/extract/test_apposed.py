"""Names beside a noun: whom it means, one of many, and things of somebody that a pronoun stands for."""

# ruff: noqa: E501

from dataclasses import replace

import pytest

from kg.extract.apposed import names_beside
from kg.extract.ends import Ends
from kg.types import Kind, Mention
from tests.extract.trees import annotation, find, tree


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("aides=aide/NNS/nsubj/6 ,/,/punct/3 Austin/NNP/appos/1 and/CC/cc/5 Healey/NNP/conj/3 left/VBD/ROOT", "aides", ["Austin", "Healey"]),
        ("aides=aide/NNS/nsubj/6 ,/,/punct/5 among/IN/case/4 them/PRP/nmod/5 Austin/NNP/appos/1 left/VBD/ROOT", "aides", []),
        ("aides=aide/NNS/nsubj/5 ,/,/punct/4 including/VBG/case/4 Austin/NNP/appos/1 left/VBD/ROOT", "aides", []),
        ("one/CD/nsubj/6 of/IN/case/3 ours/NNS/nmod/1 ,/,/punct/5 Austin/NNP/appos/1 left/VBD/ROOT", "one", ["Austin"]),
        ("one/CD/nsubj/6 of/IN/case/3 poorest/JJS/nmod/1 ,/,/punct/5 Austin/NNP/appos/1 left/VBD/ROOT", "one", []),
    ],
)  # fmt: skip
def test_names_in_apposition(sentence: str, noun: str, expected: list[str]) -> None:
    assert [name.text for name in names_beside(find(tree(sentence), noun), is_title=lambda name: True)] == expected


@pytest.mark.parametrize(
    ("owner", "kind", "expected"),
    [
        ("Austin", Kind.PERSON, "Austin's official house"),
        ("Chile", Kind.COUNTRY, "Chilean official house"),
        (None, Kind.PERSON, "official house"),
    ],
)
def test_a_thing_is_named_by_whose_it_is(owner: str | None, kind: Kind, expected: str) -> None:
    doc = tree(
        f"{owner or 'Kim'}/NNP/nsubj/2 sold=sell/VBD/ROOT its/PRP$/nmod:poss/5 official/JJ/amod/5 house/NN/obj/2"
    )
    its = Mention(doc[2].idx, doc[2].idx + 3, "its", "pronoun")
    seen = annotation(doc, {owner: kind} if owner else {})
    known = tuple(replace(one, mentions=(*one.mentions, its)) for one in seen.participants)
    ends = Ends(replace(seen, participants=known))
    concept = ends.concept(find(doc, "house"))
    assert concept is not None
    assert ends.participants[concept].name == expected
