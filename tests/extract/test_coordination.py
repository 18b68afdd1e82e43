"""What is coordinated with a nominal, also where a parser hangs it elsewhere."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.coordination import conjuncts, within_relative
from tests.extract.trees import find, tree

VOWED = (
    "Peru/NNP/nsubj/2 struck/VBD/ROOT Chad/NNP/obj/2 with/IN/case/5 drones/NNS/obl/2 and/CC/cc/8"
    " Kim/NNP/conj/5 vowed/VBD/conj/2 revenge/NN/obj/8"
)
MINISTERS = "ministers=minister/NNS/ROOT ,/,/punct/3 Kim/NNP/appos/1 and/CC/cc/5 Lee/NNP/conj/3"
TAUGHT = (
    "Kim/NNP/ROOT ,/,/punct/5 whom/WP/obj/5 Lee/NNP/nsubj/5 taught/VBD/acl:relcl/1 ,/,/punct/8 and/CC/cc/8"
    " Park/NNP/conj/4"
)
IS_MAYOR = TAUGHT.replace("8 Park/NNP/conj/4", "9 is/VBZ/cop/9 mayor/NN/conj/5")
WITHIN = "Kim/NNP/ROOT who/WP/obj/6 Lee/NNP/nsubj/6 and/CC/cc/5 Park/NNP/conj/3 taught/VBD/acl:relcl/1"
MAYOR = "Kim/NNP/ROOT ,/,/punct/4 the/DT/det/4 mayor/NN/appos/1 and/CC/cc/7 best/JJS/amod/7 judge/NN/conj/1"


@pytest.mark.parametrize(
    ("sentence", "first", "expected"),
    [
        ("Kim/NNP/ROOT ,/,/punct/3 Lee/NNP/conj/1 and/CC/cc/5 Park/NNP/conj/1", "Kim", ["Kim", "Lee", "Park"]),
        ("Kim/NNP/ROOT along/IN/case/4 with/IN/case/4 Lee/NNP/nmod/1", "Kim", ["Kim", "Lee"]),
        ("Kim/NNP/ROOT together/RB/advmod/1 with/IN/case/4 Lee/NNP/obl/2", "Kim", ["Kim", "Lee"]),
        ("Kim/NNP/ROOT of/IN/case/3 Peru/NNP/nmod/1", "Kim", ["Kim"]),
        ("envoy/NN/ROOT Kim/NNP/flat/1 and/CC/cc/4 Lee/NNP/conj/2", "envoy", ["envoy", "Lee"]),
        ("envoy/NN/ROOT Kim/NNP/appos/1 and/CC/cc/4 Lee/NNP/conj/2", "envoy", ["envoy", "Lee"]),
        (MINISTERS, "ministers", ["Kim", "Lee"]),
        ("ministers=minister/NNS/ROOT ,/,/punct/3 Kim/NNP/appos/1", "ministers", ["ministers"]),
        (TAUGHT, "Kim", ["Kim", "Park"]),
        (TAUGHT, "Lee", ["Lee"]),
        (IS_MAYOR, "Kim", ["Kim"]),
        (WITHIN, "Kim", ["Kim"]),
        (WITHIN, "Lee", ["Lee", "Park"]),
        (MAYOR, "Kim", ["Kim"]),
        (MAYOR.replace("and/CC/cc/7 best/JJS/amod/7", ",/,/punct/7 and/CC/cc/7"), "Kim", ["Kim", "judge"]),
    ],
)
def test_conjuncts(sentence: str, first: str, expected: list[str]) -> None:
    assert [token.text for token in conjuncts(find(tree(sentence), first))] == expected


def test_conjuncts_end_where_the_next_clause_begins() -> None:
    assert [t.text for t in conjuncts(find(tree(VOWED), "drones"))] == ["drones"]
    both = tree("Kim/NNP/nsubj/4 and/CC/cc/4 Lee/NNP/conj/1 met/VBD/ROOT")
    assert [t.text for t in conjuncts(both[0])] == ["Kim", "Lee"]


def test_who_is_included_takes_part_where_he_is_named() -> None:
    included = "people/NNS/ROOT ,/,/punct/4 including/VBG/case/4 Kim/NNP/nmod/1"
    assert [t.text for t in conjuncts(tree(included)[0])] == ["people"]
    doc = tree(included)
    doc.set_ents([Span(doc, 3, 4, label="PERSON")])
    assert [t.text for t in conjuncts(doc[0])] == ["people", "Kim"]


def test_a_relative_clause_speaks_of_nobody_behind_it() -> None:
    doc = tree(TAUGHT)
    assert [t.text for t in within_relative(doc[4], conjuncts(doc[0]))] == ["Kim"]
    assert [t.text for t in within_relative(doc[0], conjuncts(doc[0]))] == ["Kim", "Park"]
