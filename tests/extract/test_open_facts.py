"""Open propositions clause by clause: what is told twice, what belongs to the predicate, what is no proposition."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.open import propositions
from tests.extract.trees import annotation, find, tree


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Lee/NNP/nsubj/2 has=have/VBZ/ROOT a/DT/det/4 claim/NN/obj/2 to/IN/case/6 land/NN/nmod/4",
            ["Lee; has; a claim to land", "Lee; has a claim to; land"],
        ),
        (
            "Lee/NNP/nsubj/2 has=have/VBZ/ROOT a/DT/det/4 map/NN/obj/2 of/IN/case/6 Peru/NNP/nmod/4",
            ["Lee; has; a map of Peru"],
        ),
        (
            "Lee/NNP/nsubj/5 is=be/VBZ/cop/5 now/RB/advmod/5 a/DT/det/5 poet/NN/ROOT",
            ["Lee; is now; a poet"],
        ),
        (
            "Today/NN/obl:unmarked/5 Lee/NNP/nsubj/5 is=be/VBZ/cop/5 a/DT/det/5 poet/NN/ROOT",
            ["Lee; is; a poet"],
        ),
        (
            "It/PRP/nsubj/4 is=be/VBZ/cop/4 a/DT/det/4 fish/NN/ROOT rather/RB/cc/8 than/IN/fixed/5 a/DT/det/8 "
            "plant/NN/conj/4",
            ["It; is; a fish rather than a plant"],
        ),
        (
            "Lee/NNP/nsubj/2 invests=invest/VBZ/ROOT heavily/RB/advmod/2 in/IN/case/5 Peru/NNP/obl/2",
            ["Lee; invests heavily in; Peru"],
        ),
        (
            "Acme/NNP/nsubj/2 agreed=agree/VBD/ROOT in/IN/case/4 May/NNP/obl/2 to/TO/mark/6 sell/VB/xcomp/2 "
            "ships/NNS/obj/6",
            ["Acme; agreed; to sell ships", "Acme; agreed to sell; ships"],
        ),
        (
            "Lee/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 killed=kill/VBN/ROOT",
            ["Lee; was; killed"],
        ),
        (
            "Acme/NNP/nsubj/2 had=have/VBD|AUX/ROOT profits/NNS/obj/2",
            ["Acme; had; profits"],
        ),
        (
            "Lee/NNP/obj/2 met=meet/VBD/ROOT Kim/NNP/obj/2 and/CC/cc/5 Roe/NNP/conj/3 ,/,/punct/8 who/WP/nsubj/8 "
            "left=leave/VBD/acl:relcl/3 Oslo/NNP/obj/8",
            ["Lee; met; Kim", "Lee; met; Roe", "Kim; left; Oslo", "Roe; left; Oslo"],
        ),
    ],
)
def test_clauses(sentence: str, expected: list[str]) -> None:
    found = [f"{p.subject}; {p.predicate}; {p.object}" for p in propositions(annotation(tree(sentence), {}))]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "names", "expected"),
    [
        (
            "Fans/NNS/nsubj/5 in/IN/case/3 Peru/NNP/nmod/1 all/RB/advmod/5 left=leave/VBD/ROOT Oslo/NNP/obj/5",
            "GPE",
            ["Peru"],
            ["Fans; are in; Peru"],
        ),
        (
            "Fans/NNS/nsubj/4 of/IN/case/3 Peru/NNP/nmod/1 left=leave/VBD/ROOT Oslo/NNP/obj/4",
            "GPE",
            ["Peru"],
            ["Fans of Peru; left; Oslo"],
        ),
        (
            "They/PRP/nsubj/2 hired=hire/VBD/ROOT Lee/NNP/obj/2 &/CC/cc/5 Sons/NNPS/conj/3",
            "ORG",
            ["Lee", "Sons"],
            ["They; hired; Lee & Sons"],
        ),
    ],
)
def test_with_names(sentence: str, kind: str, names: list[str], expected: list[str]) -> None:
    doc = tree(sentence)
    doc.set_ents([Span(doc, find(doc, names[0]).i, find(doc, names[-1]).i + 1, label=kind)])
    found = [f"{p.subject}; {p.predicate}; {p.object}" for p in propositions(annotation(doc, {}))]
    assert found[: len(expected)] == expected
