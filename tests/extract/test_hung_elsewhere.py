"""Phrases that a parser hangs on another word than they belong to, and nouns that stand for somebody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Span

from kg.extract.arguments import arguments
from kg.extract.ends import Ends
from kg.extract.events import noun_arguments
from kg.extract.extract import extract
from kg.extract.modality import standing
from kg.extract.naming import names
from kg.extract.predicates import find_predicates
from kg.extract.subjects import surface_subject
from kg.extract.wording import noun_phrase
from kg.types import Kind, Modality
from kg.vocabulary import load_vocabulary
from tests.extract.trees import annotation, find, tree

OPENED_FIRE = (
    "Peru/NNP/nsubj/2 opened=open/VBD/ROOT fire/NN/obj/2 on/IN/compound:prt/2 and/CC/cc/6 seized=seize/VBD/conj/2"
    " ships=ship/NNS/obj/6"
)
CARRIED_ON = (
    "Peru/NNP/nsubj/2 carried=carry/VBD/ROOT on/RP/compound:prt/2 and/CC/cc/5 won=win/VBD/conj/2 seats/NNS/obj/5"
)
MET_WITH = "Kim/NNP/nsubj/2 met=meet/VBD/ROOT with/IN/case/6 and/CC/cc/5 thanked=thank/VBD/conj/2 Lee/NNP/obj/5"
MADE_TIES = (
    "Peru/NNP/nsubj/2 made=make/VBD/ROOT ties=tie/NNS/obj/2 with/IN/obl/2 and/CC/cc/6 opened=open/VBD/conj/2"
    " posts=post/NNS/obj/6 in/IN/case/9 Chad/NNP/obl/6"
)
LEVELLED = (
    "Charges=charge/NNS/nsubj/7 levelled=level/VBN/acl/1 by/IN/case/4 Peru/NNP/obl:agent/2 against/IN/case/6"
    " Chad/NNP/nmod/4 fell=fall/VBD/ROOT"
)
TOLD = "Kim/NNP/nsubj/2 told=tell/VBD/ROOT Peru/NNP/iobj/5 aides=aide/NNS/nsubj/5 left=leave/VBD/ccomp/2"
BID = (
    "Peru/NNP/nsubj/2 struck=strike/VBD/ROOT Chad/NNP/obj/2 in/IN/case/6 a/DT/det/6 {}/NN/obl/2 to/TO/mark/8"
    " free/VB/acl/6 Kim/NNP/obj/8"
)
SAID = "Kim/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/iobj/5 aides=aide/NNS/nsubj/5 left=leave/VBD/ccomp/2"


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (OPENED_FIRE, "opened", ("on", "ships")),
        (CARRIED_ON, "carried", None),
        (MET_WITH, "met", ("with", "Lee")),
        (MADE_TIES, "made", None),
        (LEVELLED, "levelled", ("against", "Chad")),
        (TOLD, "told", ("object", "Peru")),
        (SAID, "said", None),
        (BID.format("bid"), "struck", None),
        (BID.format("place"), "struck", ("in", "place")),
    ],
)
def test_arguments(sentence: str, verb: str, expected: tuple[str, str] | None) -> None:
    own = {"subject", "clause", "object"} - {expected[0] if expected else ""}
    doc = tree(sentence)
    found = [(a.role, a.token.text) for a in arguments(find(doc, verb)) if a.role not in own]
    assert found == ([expected] if expected is not None else [])


@pytest.mark.parametrize(("noun", "expected"), [("bid", "Peru"), ("place", None)])
def test_who_acts_in_an_effort_would_do_what_it_is_for(noun: str, expected: str | None) -> None:
    subject = surface_subject(find(tree(BID.format(noun)), "free"))
    assert (subject.text if subject is not None else None) == expected


@pytest.mark.parametrize(("sentence", "particle"), [(OPENED_FIRE, None), (CARRIED_ON, "on")])
def test_a_preposition_before_a_shared_object_is_no_particle(sentence: str, particle: str | None) -> None:
    assert next(find_predicates(tree(sentence))).particle == particle


HACKED = "Acme/NNP/nsubj/{0} was=be/VBD/cop/{0} {1}target/NN/ROOT of/IN/case/{2} hacks=hack/NNS/nmod/{0} by/IN/case/{3}"
HACKED += " Peru/NNP/nmod/{2}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (HACKED.format(3, "", 5, 7), {"Acme", "Peru"}),
        (HACKED.format(4, "not/RB/advmod/4 ", 6, 8), {"Peru"}),
        (HACKED.format(3, "", 5, 7).replace("target", "maker"), {"Peru"}),
    ],
)
def test_whom_an_event_is_said_to_befall(sentence: str, expected: set[str]) -> None:
    assert {argument.token.text for argument in noun_arguments(find(tree(sentence), "hacks"))} == expected


CALL = "Kim/NNP/nsubj/2 sought=seek/VBD/ROOT pledges=pledge/NNS/obj/2 in/IN/case/6 {0}/DT/det/6 {1}/NN/nmod/3"
CALL += " to/IN/case/8 Lee/NNP/nmod/6"


@pytest.mark.parametrize(
    ("determiner", "noun", "owner"), [("a", "call", "Kim"), ("the", "call", None), ("a", "threat", None)]
)
def test_who_makes_the_call_in_which_something_is_said(determiner: str, noun: str, owner: str | None) -> None:
    found = {a.role: a.token.text for a in noun_arguments(find(tree(CALL.format(determiner, noun)), noun))}
    assert found.get("possessive") == owner


def test_a_call_is_as_sure_as_the_verb_that_is_said_in_it() -> None:
    doc = tree(CALL.format("a", "call").replace("sought=seek", "voiced=voice").replace("pledges=pledge", "need=need"))
    assert standing(find(doc, "call")).modality is Modality.ASSERTED


AIDE = "an=a/DT/det/2 {0}/NN/nsubj/6 {1}/IN/case/5 {2}/NNP/nmod:desc/5 Kim/NNP/nmod/2 left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("noun", "preposition", "title", "titles", "expected"),
    [
        ("aide", "to", "President", ("President",), ["aide"]),
        ("lawyer", "for", "Mr", ("Mr",), ["lawyer"]),
        ("minister", "of", "State", ("minister of State",), ["Kim"]),
    ],
)
def test_whoever_belongs_to_a_titled_person_is_somebody_else(
    noun: str, preposition: str, title: str, titles: tuple[str, ...], expected: list[str]
) -> None:
    doc = tree(AIDE.format(noun, preposition, title))
    doc.ents = [Span(doc, 4, 5, "PERSON")]
    seen = annotation(doc, {"Kim": Kind.PERSON, noun: Kind.GROUP})
    seen = replace(seen, participants=(replace(seen.participants[0], titles=titles), seen.participants[1]))
    ends = Ends(seen)
    assert [ends.participants[index].name for index in ends.find(find(doc, noun))] == expected


BANKS = "{}/CD/nsubj/7 of/IN/case/4 the/DT/det/4 banks=bank/NNS/nmod/1 ,/,/punct/6 Acme/NNP/appos/4 left=leave/VBD/ROOT"
CROWD = "Tens=ten/NNS/ROOT of/IN/case/3 thousands=thousand/NNS/nmod/1 of/IN/case/5 {}/NNS/nmod/1"


@pytest.mark.parametrize(
    ("sentence", "people", "expected"),
    [
        (BANKS.format("One"), {"Acme": Kind.ORGANIZATION}, ["Acme"]),
        (BANKS.format("Two"), {"Acme": Kind.ORGANIZATION}, []),
        (CROWD.format("farmers"), {"farmers": Kind.GROUP}, ["farmers"]),
        (CROWD.format("votes"), {}, []),
    ],
)
def test_who_stands_behind_a_number(sentence: str, people: dict[str, Kind], expected: list[str]) -> None:
    doc = tree(sentence)
    ends = Ends(annotation(doc, people))
    assert [ends.participants[index].name for index in ends.find(doc[0])] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("One/CD/ROOT of/IN/case/4 Peru/NNP/nmod:poss/4 ships=ship/NNS/nmod/1", "Peru"),
        ("captain/NN/ROOT of/IN/case/4 Peru/NNP/nmod:poss/4 ships=ship/NNS/nmod/1", None),
    ],
)
def test_who_acts_by_one_of_his_things(sentence: str, expected: str | None) -> None:
    doc = tree(sentence)
    actor = Ends(annotation(doc, {"Peru": Kind.COUNTRY})).actor(doc[0])
    assert (actor.text if actor is not None else None) == expected


@pytest.mark.parametrize(("label", "expected"), [("MISC", {"idai", "cyclone"}), ("ORG", {"idai"})])
def test_a_name_is_called_by_the_kind_it_opens_with(label: str, expected: set[str]) -> None:
    doc = tree("Cyclone/NNP/nsubj/3 Idai/NNP/nsubj/3 struck=strike/VBD/ROOT Chad/NNP/obj/3")
    doc.ents = [Span(doc, 1, 2, label)]
    assert {name.lower() for name in names(doc[1])} == expected
    assert noun_phrase(doc[1]) == ("Cyclone Idai" if label == "MISC" else "Idai")


def test_the_country_of_who_agrees_has_no_part_in_it() -> None:
    doc = tree("Peru/NNP/nmod:poss/3 's/POS/case/1 mayor/NN/nsubj/4 agreed=agree/VBD/ROOT to/TO/mark/6 quit/VB/xcomp/4")
    reading = extract(annotation(doc, {"Peru": Kind.COUNTRY, "mayor": Kind.GROUP}), load_vocabulary())
    agreed = next(t for t in reading.triples if t.relation == "AGREED_TO")
    assert reading.participants[agreed.object].name == "quit"
