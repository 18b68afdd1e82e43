"""Open propositions that noun phrases tell, and what stands behind the first argument of a clause."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from kg.extract.open import propositions
from tests.extract.trees import annotation, find, tree


def told(doc: Doc) -> list[str]:
    """Propositions of the sentence, each on a line."""
    return [f"{p.subject}; {p.predicate}; {p.object}" for p in propositions(annotation(doc, {}))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "firms/NNS/ROOT such/JJ/case/4 as/IN/fixed/2 Acme/NNP/nmod/1 and/CC/cc/6 Zeta/NNP/conj/4",
            ["firms; such as; Acme", "firms; such as; Zeta"],
        ),
        (
            "risks/NNS/ROOT ,/,/punct/4 including/VBG/case/4 fires/NNS/nmod/1",
            ["risks; including; fires"],
        ),
        ("risks/NNS/ROOT like/IN/case/3 fires/NNS/nmod/1", []),
        (
            "The/DT/det/2 plan/NN/ROOT to/TO/mark/4 leave/VB/acl/2 Peru/NNP/obj/4",
            ["The plan; to leave; Peru"],
        ),
        ("The/DT/det/2 plan/NN/ROOT to/TO/mark/4 leave/VB/acl/2", []),
        (
            "A/DT/det/2 plan/NN/ROOT in/IN/mark/6 order/NN/fixed/3 to/TO/fixed/3 leave/VB/acl/2 Peru/NNP/obj/6",
            [],
        ),
        ("the/DT/det/2 term/NN/ROOT cob/NN/appos/2", []),
        ("fruit/NN/ROOT ,/,/punct/4 especially/RB/advmod/4 pears/NN/appos/1", []),
        (
            "Jo/NNP/ROOT ,/,/punct/3 founder/NN/appos/1 and/CC/cc/5 head/NN/conj/3",
            [],
        ),
    ],
)
def test_noun_phrases(sentence: str, expected: list[str]) -> None:
    assert told(tree(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "expected"),
    [
        (
            "Jo/NNP/ROOT ,/,/punct/3 founder/NN/appos/1 and/CC/cc/5 head/NN/conj/3",
            "Jo",
            "PERSON",
            ["Jo; is; founder", "Jo; is; head"],
        ),
        ("Mayor/NN/nmod:desc/2 Jo/NNP/ROOT", "Jo", "PERSON", ["Jo; is; Mayor"]),
        ("Mr/NN/nmod:desc/2 Jo/NNP/ROOT", "Jo", "PERSON", []),
        ("the/DT/det/2 mines/NNS/ROOT in/IN/case/4 Peru/NNP/nmod/2", "Peru", "GPE", ["the mines; are in; Peru"]),
        ("the/DT/det/2 mine/NN/ROOT of/IN/case/4 Peru/NNP/nmod/2", "Peru", "GPE", []),
    ],
)
def test_names(sentence: str, name: str, kind: str, expected: list[str]) -> None:
    doc = tree(sentence)
    i = find(doc, name).i
    doc.set_ents([Span(doc, i, i + 1, label=kind)])
    assert told(doc) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They/PRP/nsubj/2 sent=send/VBD/ROOT aid/NN/obj/2 through/IN/case/5 banks/NNS/obl/2",
            ["They; sent; aid through banks", "They; sent aid through; banks"],
        ),
        (
            "They/PRP/nsubj/2 sent=send/VBD/ROOT aid/NN/obj/2 to/IN/case/5 Peru/NNP/obl/2",
            ["They; sent; aid to Peru"],
        ),
        (
            "They/PRP/nsubj/2 went=go/VBD/ROOT to/IN/case/4 Peru/NNP/obl/2 by/IN/case/6 ship/NN/obl/2 for/IN/case/8 "
            "talks/NNS/obl/2",
            [
                "They; went to; Peru by ship for talks",
                "They; went to; Peru",
                "They; went to Peru by; ship",
                "They; went to Peru for; talks",
            ],
        ),
        (
            "They/PRP/nsubj/2 went=go/VBD/ROOT to/IN/case/4 Peru/NNP/obl/2 ,/,/punct/7 with/IN/case/7 Lee/NNP/obl/2",
            ["They; went to; Peru"],
        ),
        (
            "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 built=build/VBN/ROOT to/TO/mark/5 lift/VB/advcl/3 "
            "ships/NNS/obj/5",
            ["It; was built to lift; ships"],
        ),
        (
            "They/PRP/nsubj/2 left=leave/VBD/ROOT shortly/RB/advmod/5 after/IN/case/5 noon/NN/obl/2",
            ["They; left shortly after; noon"],
        ),
        (
            "The/DT/det/2 aim/NN/nsubj:outer/6 is=be/VBZ/cop/6 that/IN/mark/6 they/PRP/nsubj/6 leave/VBP/ROOT "
            "Peru/NNP/obj/6",
            ["they; leave; Peru", "The aim; is that; they leave Peru"],
        ),
        (
            "Lee/NNP/nsubj/2 took=take/VBD/ROOT what/WP/obj/2 they/PRP/nsubj/5 left=leave/VBD/acl:relcl/3",
            ["Lee; took; what they left"],
        ),
    ],
)
def test_arguments(sentence: str, expected: list[str]) -> None:
    assert told(tree(sentence)) == expected
