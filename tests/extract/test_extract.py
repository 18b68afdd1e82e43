"""Sentence -> triples, through all of extraction, with a small vocabulary; among them sentences that tell none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.extract.extract import extract
from kg.types import Interval, Kind, Reading
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.trees import annotation, tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")
KINDS = {
    "Israel": Kind.COUNTRY,
    "Iran": Kind.COUNTRY,
    "Rome": Kind.PLACE,
    "Kim": Kind.PERSON,
    "Lee": Kind.PERSON,
    "Park": Kind.PERSON,
    "Miller": Kind.PERSON,
    "farmers": Kind.GROUP,
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(Path(__file__).parent / "relations.toml")


def read(sentence: str, vocabulary: Vocabulary) -> Reading:
    doc = tree(sentence)
    people = {name: kind for name, kind in KINDS.items() if f"{name}/" in sentence}
    return extract(annotation(doc, people, {"Monday": MONDAY} if "Monday" in doc.text else None), vocabulary)


def shown(reading: Reading) -> list[str]:
    names = [participant.name for participant in reading.participants]
    return [f"{names[t.subject]} {t.relation} {names[t.object]}" for t in reading.triples]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Rome/NNP/nmod:poss/3 's/POS/case/1 mayor/NN/nsubj:pass/5 was/VBD/aux:pass/5 killed=kill/VBN/ROOT"
            " in/IN/case/8 Israel/NNP/compound/8 territory/NN/obl/5",
            [],
        ),
        (
            "Kim/NNP/nmod:poss/3 's/POS/case/1 party/NN/nsubj/4 struck=strike/VBD/ROOT Iran/NNP/obj/4",
            [],
        ),
        (
            "Kim/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 praise/VB/ROOT all/DT/det/6 farmers/NNS/obj/4",
            [],
        ),
        (
            "Israel/NNP/nsubj/2 failed=fail/VBD/ROOT to/TO/mark/4 strike/VB/xcomp/2 some/DT/det/6 ports/NNS/obj/4",
            [],
        ),
        (
            "Kim/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 praise/VB/ROOT the/DT/det/6 farmers/NNS/obj/4",
            ["Kim RELATES_TO farmers"],
        ),
        (
            "Israel/NNP/nsubj/2 struck=strike/VBD/ROOT some/DT/det/4 ports/NNS/obj/2",
            ["Israel STRUCK ports"],
        ),
        ("Kim/NNP/nsubj/2 praised=praise/VBD/ROOT Lee/NNP/obj/2", ["Kim RELATES_TO Lee"]),
        ("In/IN/case/2 Rome/NNP/obl/4 Kim/NNP/nsubj/4 danced=dance/VBD/ROOT", []),
        ("Kim/NNP/nsubj/2 danced=dance/VBD/ROOT in/IN/case/4 Rome/NNP/obl/2", []),
        (
            "Iranian/JJ/amod/4 and/CC/cc/3 Israeli/JJ/conj/1 jets/NNS/nsubj/5 struck=strike/VBD/ROOT Rome/NNP/obj/5",
            ["Iran STRUCK Rome", "Israel STRUCK Rome"],
        ),
        ("Kim/NNP/nsubj/2 did=do/VBD/ROOT something/NN/obj/2", []),
        (
            "Kim/NNP/nsubj/2 heard=hear/VBD/ROOT what/WP/obj/5 Lee/NNP/nsubj/5 called=call/VBD/ccomp/2 lies/NNS/obj/5",
            [],
        ),
        ("Israel/NNP/nsubj/2 killed=kill/VBD/ROOT Kim/NNP/obj/2", ["Israel KILLED Kim"]),
        (
            "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 killed=kill/VBN/ROOT by/IN/case/5 Israel/NNP/obl:agent/3",
            ["Israel KILLED Kim"],
        ),
        ("Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 killed=kill/VBN/ROOT", []),
        (
            "Kim/NNP/nsubj:pass/2 killed=kill/VBN/ROOT in/IN/case/5 Israeli/JJ/amod/5 strikes=strike/NNS/obl/2",
            ["Israel KILLED Kim"],
        ),
        (
            "Israeli/JJ/amod/2 raid=strike/NN/nsubj/5 on/IN/case/4 Rome/NNP/nmod/2 killed=kill/VBD/ROOT Kim/NNP/obj/5",
            ["Israel STRUCK Rome", "Israel KILLED Kim"],
        ),
        (
            "Israel/NNP/nsubj/2 struck=strike/VBD/ROOT Iranian/JJ/amod/4 ports/NNS/obj/2",
            ["Israel STRUCK Iran"],
        ),
        (
            "Israel/NNP/nsubj/2 struck=strike/VBD/ROOT Kim/NNP/nmod:poss/5 's/POS/case/3 house/NN/obj/2",
            ["Israel STRUCK Kim 's house"],
        ),
        (
            "Israel/NNP/nsubj/2 struck=strike/VBD/ROOT farmers/NNS/nmod:poss/5 '/POS/case/3 markets/NNS/obj/2",
            ["Israel STRUCK farmers ' markets"],
        ),
        (
            "Israel/NNP/nsubj/2 struck=strike/VBD/ROOT an/DT/det/5 Israeli/JJ/amod/5 port/NN/obj/2",
            ["Israel STRUCK Israeli port"],
        ),
        (
            "an/DT/det/3 Israeli/JJ/amod/3 strike/NN/ROOT on/IN/case/6 the/DT/det/6 port/NN/nmod/3",
            ["Israel STRUCK port"],
        ),
        ("Storms/NNS/nsubj/2 killed=kill/VBD/ROOT Kim/NNP/obj/2", []),
        (
            "Kim/NNP/nsubj/4 and/CC/cc/3 Lee/NNP/conj/1 met=meet/VBD/ROOT",
            ["Kim MET Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 and/CC/cc/5 Park/NNP/conj/3",
            ["Kim MET Lee", "Kim MET Park"],
        ),
        (
            "talks=talk/NNS/ROOT between/IN/case/3 Kim/NNP/nmod/1 ,/,/punct/5 Lee/NNP/conj/3 Park/NNP/conj/3",
            ["Kim MET Lee", "Kim MET Park"],
        ),
        (
            "Kim/NNP/nsubj/2 held=hold/VBD/ROOT a/DT/det/4 call/NN/obj/2 with/IN/case/6 Lee/NNP/nmod/4",
            ["Kim PHONED Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 received=receive/VBD/ROOT a/DT/det/4 call/NN/obj/2 from/IN/case/6 Lee/NNP/nmod/4",
            ["Lee PHONED Kim"],
        ),
        (
            "the/DT/det/2 assassination/NN/ROOT of/IN/case/4 Kim/NNP/nmod/2 by/IN/case/6 Israel/NNP/nmod/2",
            ["Israel KILLED Kim"],
        ),
        ("farmers/NNS/nsubj/2 rallied=rally/VBD/ROOT in/IN/case/4 Rome/NNP/obl/2", ["farmers RALLIED Rome"]),
        ("farmers/NNS/nsubj/2 rallied=rally/VBD/ROOT", []),
        (
            "farmers/NNS/nsubj/2 rallied=rally/VBD/ROOT to/TO/mark/4 demand/VB/advcl/2 aid/NN/obj/4",
            ["farmers RALLIED demand aid"],
        ),
        # one event once: what is agreed is told by the agreement, unless it has a date or ends of its own
        (
            "Kim/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 meet/VB/xcomp/2 Lee/NNP/obj/4",
            ["Kim AGREED_TO Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 meet/VB/xcomp/2 Lee/NNP/obj/4 on/IN/case/7"
            " Monday/NNP/obl/4",
            ["Kim AGREED_TO Lee", "Kim MET Lee"],
        ),
        (
            "Kim/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 sell/VB/xcomp/2 grain/NN/obj/4",
            ["Kim AGREED_TO sell grain"],
        ),
        # what is said of a deed is said to its doer, or of the deed, never to whom it befell
        (
            "Kim/NNP/nsubj/2 condemned=condemn/VBD/ROOT the/DT/det/4 siege/NN/obj/2 of/IN/case/6 Rome/NNP/nmod/4",
            ["Kim CONDEMNED siege of Rome"],
        ),
        (
            "Kim/NNP/nsubj/2 condemned=condemn/VBD/ROOT the/DT/det/4 siege/NN/obj/2 of/IN/case/6 Rome/NNP/nmod/4"
            " by/IN/case/8 Israel/NNP/obl/2",
            ["Kim CONDEMNED Israel"],
        ),
        # outside the vocabulary, of a thing: only what is told as done, and not what a light verb says
        ("Kim/NNP/nsubj/3 may/MD/aux/3 sell/VB/ROOT grain/NN/obj/3", []),
        ("Kim/NNP/nsubj/2 made=make/VBD/ROOT mistakes=mistake/NNS/obj/2", []),
        (
            "Kim/NNP/nsubj/2 danced=dance/VBD/ROOT at/IN/case/6 the/DT/det/6 farmers/NNS/compound/6 market/NN/obl/2",
            [],
        ),
        ("Kim/NNP/nsubj/2 outbid/VBD/ROOT Lee/NNP/obj/2", ["Kim RELATES_TO Lee"]),
        ("Kim/NNP/nsubj/2 sold=sell/VBD/ROOT grain/NN/obj/2", ["Kim RELATES_TO grain"]),
        ("Kim/NNP/nsubj/2 sold=sell/VBD/ROOT it/PRP/obj/2", []),
        ("He/PRP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2", []),
        ("Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 ?/./punct/2", []),
        ("Meet/VB/ROOT Lee/NNP/obj/1", []),
        ("There/EX/expl/2 were=be/VBD/ROOT talks=talk/NNS/nsubj/2 with/IN/case/5 Lee/NNP/nmod/3", []),
        ("a/DT/det/3 talk/NN/compound/3 show/NN/ROOT with/IN/case/5 Lee/NNP/nmod/3", []),
    ],
)
def test_extract(sentence: str, expected: list[str], vocabulary: Vocabulary) -> None:
    assert shown(read(sentence, vocabulary)) == expected


def test_a_triple_carries_what_is_said_of_it(vocabulary: Vocabulary) -> None:
    sentence = (
        "Miller/NNP/nsubj/2 said=say/VBD/ROOT Monday/NNP/obl:unmarked/2 that/IN/mark/7 Kim/NNP/nsubj/7 had/VBD/aux/7"
        " met=meet/VBN/ccomp/2 Lee/NNP/obj/7 in/IN/case/10 Rome/NNP/obl/7 about/IN/case/12 aid/NN/obl/7"
    )
    reading = read(sentence, vocabulary)
    (triple,) = reading.triples
    names = [participant.name for participant in reading.participants]
    assert [names[speaker] for speaker in triple.speakers] == ["Miller"]
    assert (triple.category, triple.predicate, triple.topic) == ("CONSULT", "had met", "aid")
    assert triple.place is not None
    assert names[triple.place] == "Rome"
    assert triple.interval == MONDAY
    assert triple.confidence < 0.9
    assert reading.article.text[triple.predicate_start : triple.predicate_end] == "had met"


def test_what_no_triple_needs_is_no_participant(vocabulary: Vocabulary) -> None:
    reading = read("Israeli/JJ/amod/2 wines/NNS/nsubj/3 won=win/VBD/ROOT prizes/NNS/obj/3", vocabulary)
    assert (reading.participants, reading.triples) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Iran/NNP/nmod:poss/3 's/POS/case/1 ministry/NN/nsubj/4 said=say/VBD/ROOT", ["Iran"]),
        ("its/PRP$/nmod:poss/2 ministry/NN/nsubj/3 said=say/VBD/ROOT", ["Israel"]),
        ("his/PRP$/nmod:poss/2 lawyer/NN/nsubj/3 said=say/VBD/ROOT", ["lawyer"]),
        ("Park/NNP/nmod:poss/3 's/POS/case/1 lawyer/NN/nsubj/4 said=say/VBD/ROOT", ["Park 's lawyer"]),
        ("the/DT/det/2 palace/NN/nsubj/3 said=say/VBD/ROOT", ["palace"]),
        ("it/PRP/nsubj/2 said=say/VBD/ROOT", []),
        ("Iran/NNP/nsubj/4 and/CC/cc/3 Kim/NNP/conj/1 said=say/VBD/ROOT", ["Iran and Kim"]),
    ],
)
def test_bodies_speak_for_whom_they_belong_to(sentence: str, expected: list[str], vocabulary: Vocabulary) -> None:
    rows = [row.split("/") for row in sentence.split()]
    report = " ".join("/".join((*row[:3], str(int(row[3]) + 4))) if len(row) > 3 else "/".join(row) for row in rows)
    content = f"Israel/NNP/nsubj/2 killed=kill/VBD/ccomp/{len(rows) + 4} Kim/NNP/obj/2 ,/,/punct/2"
    reading = read(f"{content} {report}", vocabulary)
    assert [reading.participants[s].name for t in reading.triples for s in t.speakers] == expected
