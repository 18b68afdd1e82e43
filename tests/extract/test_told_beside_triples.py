"""Through all of extraction: denied conjuncts, clauses inside others, authors of documents, bodies as "it"."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.types import Kind
from kg.vocabulary import load_vocabulary
from tests.extract.trees import annotation, tree

KINDS = {"Kim": Kind.PERSON, "Lee": Kind.PERSON, "Park": Kind.PERSON, "Peru": Kind.COUNTRY, "Chile": Kind.COUNTRY}
KINDS |= {"farmers": Kind.GROUP, "Gunmen": Kind.GROUP, "junta": Kind.GROUP}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 but/CC/cc/6 not/RB/advmod/6 Park/NNP/conj/3",
            {"Kim MET Lee", "not Kim MET Park"},
        ),
        (
            "Peru/NNP/nsubj/2 refuses=refuse/VBZ/ROOT to/TO/mark/4 free/VB/xcomp/2 farmers=farmer/NNS/obj/4"
            " who/WP/nsubj/7 rejected=reject/VBD/acl:relcl/5 the/DT/det/9 offer/NN/obj/7",
            {"Peru REFUSED_TO_YIELD_TO farmers", "farmers REJECTED offer"},
        ),
        (
            "A=a/DT/det/2 report/NN/nsubj/6 published=publish/VBN/acl/2 by/IN/case/5 Peru/NNP/obl:agent/3"
            " condemned=condemn/VBD/ROOT Chile/NNP/obj/6",
            {"Peru CONDEMNED Chile"},
        ),
        (
            "Gunmen=gunman/NNS/nsubj/2 attacked=attack/VBD/ROOT Chile/NNP/obj/2 ,/,/punct/5 killed=kill/VBD/conj/2"
            " farmers=farmer/NNS/obj/5 and/CC/cc/8 set/VBD/conj/5 fires=fire/NNS/obj/8",
            {"Gunmen ATTACKED Chile", "Gunmen KILLED farmers"},
        ),
        (
            "Peru/NNP/nsubj/2 voiced=voice/VBD/ROOT alarm/NN/obj/2 at/IN/case/6 the/DT/det/6 raids=raid/NNS/obl/2",
            {"Peru EXPRESSED_CONCERN_ABOUT raids"},
        ),
        (
            "The/DT/det/2 junta/NN/nsubj/3 said=say/VBD/ROOT it/PRP/nsubj/5 attacked=attack/VBD/ccomp/3"
            " Chile/NNP/obj/5",
            {"junta ATTACKED Chile"},
        ),
        (
            "farmers=farmer/NNS/nsubj/2 said=say/VBD/ROOT it/PRP/nsubj/4 attacked=attack/VBD/ccomp/2 Chile/NNP/obj/4",
            set(),
        ),
        (
            "Peru/NNP/nsubj/4 and/CC/cc/3 Chile/NNP/conj/1 blamed=blame/VBD/ROOT each/DT/obj/4 other/JJ/fixed/5",
            {"Peru BLAMED Chile"},
        ),
    ],
)
def test_triples(sentence: str, expected: set[str]) -> None:
    doc = tree(sentence)
    reading = extract(
        annotation(doc, {name: kind for name, kind in KINDS.items() if f"{name}" in doc.text}), load_vocabulary()
    )
    names = [participant.name for participant in reading.participants]
    told = {
        f"{'not ' if t.negated else ''}{names[t.subject]} {t.relation} {names[t.object]}"
        for t in reading.triples
        if t.category is not None
    }
    assert told == expected
