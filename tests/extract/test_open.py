"""Propositions in the text's own words: coordination, passives, copulas, appositions, relative clauses."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.open import propositions
from tests.extract.trees import annotation, find, tree


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 in/IN/case/5 May/NNP/obl/2",
            ["Peru; attacked; Oslo in May"],
        ),
        (
            "Peru/NNP/nsubj/4 and/CC/cc/3 Chile/NNP/conj/1 met=meet/VBD/ROOT Lee/NNP/obj/4 and/CC/cc/7 Kim/NNP/conj/5",
            ["Peru; met; Lee", "Peru; met; Kim", "Chile; met; Lee", "Chile; met; Kim"],
        ),
        (
            "Lee/NNP/nsubj:pass/4 was=be/VBD/aux:pass/4 not/RB/advmod/4 born=bear/VBN/ROOT in/IN/case/6 Peru/NNP/obl/4",
            ["Lee; was not born in; Peru"],
        ),
        (
            "Lee/NNP/nsubj/4 is=be/VBZ/cop/4 the/DT/det/4 president/NN/ROOT of/IN/case/6 Peru/NNP/nmod/4",
            ["Lee; is; the president of Peru"],
        ),
        (
            "Lee/NNP/nsubj/8 ,/,/punct/4 the/DT/det/4 president/NN/appos/1 of/IN/case/6 Peru/NNP/nmod/4 "
            ",/,/punct/1 left=leave/VBD/ROOT Oslo/NNP/obj/8",
            ["Lee; is; the president of Peru", "Lee; left; Oslo"],
        ),
        (
            "Lee/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 expected=expect/VBN/ROOT to/TO/mark/5 visit/VB/xcomp/3 "
            "Oslo/NNP/obj/5",
            ["Lee; is expected to visit; Oslo"],
        ),
        (
            "Lee/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 visit/VB/xcomp/2 Oslo/NNP/obj/4",
            ["Lee; refused; to visit Oslo", "Lee; refused to visit; Oslo"],
        ),
        (
            "Lee/NNP/nsubj/2 began=begin/VBD/ROOT to/TO/mark/4 visit/VB/xcomp/2 Oslo/NNP/obj/4",
            ["Lee; began to visit; Oslo"],
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT that/IN/mark/5 Kim/NNP/nsubj/5 left=leave/VBD/ccomp/2 Oslo/NNP/obj/5",
            ["Lee; said that; Kim left Oslo", "Kim; left; Oslo"],
        ),
        (
            "Peru/NNP/nsubj/2 owns=own/VBZ/ROOT the/DT/det/4 town/NN/obj/2 which/WDT/obj/7 Lee/NNP/nsubj/7 "
            "left=leave/VBD/acl:relcl/4",
            ["Peru; owns; the town", "Lee; left; the town"],
        ),
        (
            "Lee/NNP/nsubj/2 asked=ask/VBD/ROOT Kim/NNP/iobj/2 to/TO/mark/5 leave/VB/xcomp/2 Oslo/NNP/obj/5",
            ["Lee; asked; Kim to leave Oslo", "Lee; asked Kim to leave; Oslo"],
        ),
        (
            "In/IN/case/2 May/NNP/obl/5 ,/,/punct/2 Peru/NNP/nsubj/5 attacked=attack/VBD/ROOT Oslo/NNP/obj/5",
            ["Peru; attacked; Oslo"],
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 in/IN/case/5 May/NNP/obl/2 with/IN/case/7 "
            "tanks/NNS/obl/2",
            ["Peru; attacked; Oslo in May with tanks", "Peru; attacked; Oslo"],
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ccomp/6 Oslo/NNP/obj/2 ,/,/punct/6 Lee/NNP/nsubj/6 said=say/VBD/ROOT",
            ["Peru; attacked; Oslo", "Lee; said; Peru attacked Oslo"],
        ),
        (
            "Lee/NNP/nsubj/4 is=be/VBZ/cop/4 very/RB/advmod/4 ill/JJ/ROOT",
            ["Lee; is; very ill"],
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT that/IN/mark/7 Kim/NNP/nsubj/7 is=be/VBZ/cop/7 a/DT/det/7"
            " spy/NN/ccomp/2",
            ["Lee; said that; Kim is a spy", "Kim; is; a spy"],
        ),
        (
            "Lee/NNP/nsubj/2 met=meet/VBD/ROOT students/NNS/obj/2 living=live/VBG/acl/3 in/IN/case/6 Oslo/NNP/obl/4",
            ["Lee; met; students living in Oslo", "students; living in; Oslo"],
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 because/IN/mark/6 Lee/NNP/nsubj/6 "
            "left=leave/VBD/advcl/2 Chile/NNP/obj/6",
            ["Peru; attacked; Oslo", "Lee; left; Chile"],
        ),
        (
            "Lee/NNP/nsubj/2 slept=sleep/VBD/ROOT",
            [],
        ),
        (
            "There/EX/expl/2 were=be/VBD/ROOT attacks=attack/NNS/nsubj/2 in/IN/case/5 Oslo/NNP/nmod/3",
            ["There; were; attacks in Oslo"],
        ),
        (
            "Missiles=missile/NNS/nsubj/5 fired=fire/VBN/acl/1 by/IN/case/4 Peru/NNP/obl:agent/2 hit/VBP/ROOT "
            "Oslo/NNP/obj/5",
            ["Missiles; fired by; Peru", "Missiles fired by Peru; hit; Oslo"],
        ),
        (
            "Acme/NNP/nsubj/4 is=be/VBZ/cop/4 a/DT/det/4 firm/NN/ROOT founded=found/VBN/acl/4 in/IN/case/7 "
            "Oslo/NNP/obl/5",
            ["Acme; is; a firm founded in Oslo", "Acme; founded in; Oslo"],
        ),
        (
            "Prime/NNP/amod/2 Minister/NNP/nmod:desc/3 Ann/NNP/nsubj/5 Lee/NNP/flat/3 left=leave/VBD/ROOT "
            "Oslo/NNP/obj/5",
            ["Ann Lee; is; Prime Minister", "Prime Minister Ann Lee; left; Oslo"],
        ),
    ],
)
def test_propositions(sentence: str, expected: list[str]) -> None:
    doc = tree(sentence)
    if "Ann Lee" in doc.text:
        first = find(doc, "Ann").i
        doc.set_ents([Span(doc, first, first + 2, label="PERSON")])
    found = [f"{p.subject}; {p.predicate}; {p.object}" for p in propositions(annotation(doc, {}))]
    assert found == expected


def test_how_it_is_told() -> None:
    sentence = (
        "Lee/NNP/nsubj/2 denied=deny/VBD/ROOT that/IN/mark/5 Peru/NNP/nsubj/5 attacked/VBD/ccomp/2 Oslo/NNP/obj/5"
    )
    told = list(propositions(annotation(tree(sentence), {})))[-1]
    assert (told.subject, told.negated, told.speakers) == ("Peru", True, ("Lee",))
    assert told.sentence[told.predicate_start : told.predicate_end] == "attacked"
