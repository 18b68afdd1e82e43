"""Verbs outside the vocabulary that relate nobody to anything: states, perception, names, idioms, one's own things."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.ends import Ends
from kg.extract.pairs import pairs
from kg.extract.predicates import find_predicates
from kg.types import Interval, Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.trees import annotation, tree

PEOPLE = {"Mora": Kind.PERSON, "Silva": Kind.PERSON, "Lima": Kind.PLACE, "Thousands": Kind.GROUP}
MORA = "Mora/NNP/nsubj/2 "


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def related(vocabulary: Vocabulary, parse: str) -> list[str]:
    """Relations with the words of their objects."""
    doc = tree(parse)
    people = {name: kind for name, kind in PEOPLE.items() if name in doc.text}
    ends = Ends(annotation(doc, people))
    predicates = find_predicates(doc, event_nouns=vocabulary.event_nouns, is_support=vocabulary.is_support)
    found = [pair for predicate in predicates for pair in pairs(predicate, vocabulary, ends)]
    return [f"{pair.relation.name} {ends.words(pair.object_token)}" for pair in found]


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (MORA + "dazzled=dazzle/VBD/ROOT Silva/NNP/obj/2", ["RELATES_TO Silva"]),
        (MORA + "repainted=repaint/VBD/ROOT the/DT/det/4 bridge/NN/obj/2", ["RELATES_TO bridge"]),
        (MORA + "watched=watch/VBD/ROOT Silva/NNP/obj/2", []),
        (MORA + "enjoys=enjoy/VBZ/ROOT immunity/NN/obj/2", []),
        (MORA + "called=call/VBD/ROOT Silva/NNP/obj/2 a/DT/det/5 neighbor/NN/xcomp/2", []),
        (MORA + "pulled=pull/VBD/ROOT the/DT/det/4 trigger/NN/obj/2", []),
        (MORA + "repainted=repaint/VBD/ROOT her/PRP$/nmod:poss/4 bridge/NN/obj/2", []),
    ],
)
def test_verbs_outside_the_vocabulary(vocabulary: Vocabulary, parse: str, expected: list[str]) -> None:
    assert related(vocabulary, parse) == expected


def test_a_day_is_no_target(vocabulary: Vocabulary) -> None:
    doc = tree(MORA + "lifted=lift/VBD/ROOT the/DT/det/4 curfew/NN/obj/2 on/IN/case/6 Tuesday/NNP/obl/2")
    day = Interval(date(2024, 4, 9), date(2024, 4, 10), "day", "on Tuesday", "published")
    ends = Ends(annotation(doc, {"Mora": Kind.PERSON}, {"on Tuesday": day}))
    predicate = next(p for p in find_predicates(doc) if p.lemma == "lift")
    assert [ends.words(pair.object_token) for pair in pairs(predicate, vocabulary, ends)] == ["curfew"]


@pytest.mark.parametrize(
    ("verb", "objects", "expected"),
    [("take", ["place"], True), ("take", ["city"], False), ("see", [], True), ("bomb", ["place"], False)],
)
def test_is_silent(vocabulary: Vocabulary, verb: str, objects: list[str], expected: bool) -> None:
    assert vocabulary.is_silent(verb, objects) is expected
