"""Where an office is held when no organisation or country stands right beside it, and when nobody can say."""

from __future__ import annotations

import pytest

from kg.extract.positions import positions
from kg.types import Kind
from tests.extract.test_positions import shown, with_person
from tests.extract.trees import annotation

HOLDERS = {
    "World Bank": Kind.ORGANIZATION,
    "Acme": Kind.ORGANIZATION,
    "Peru": Kind.COUNTRY,
    "Ohio": Kind.PLACE,
    "UN": Kind.ORGANIZATION,
    "junta": Kind.GROUP,
    "company": Kind.GROUP,
    "its": Kind.ORGANIZATION,
}

LEFT = ",/,/punct/1 left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a body without a name, if it is known which
        (
            "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/7 the/DT/det/5 junta/NN/nmod:poss/7 's/POS/case/5 "
            f"spokesman/NN/appos/1 {LEFT}",
            "Lee: spokesman, junta",
        ),
        (
            "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/4 head/NN/appos/1 of/IN/case/7 a/DT/det/7 company/NN/nmod/4 "
            f"{LEFT}",
            "",
        ),
        # bodies right before the office
        (
            "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/7 a/DT/det/7 coast/NN/compound/6 guard/NN/compound/7 "
            f"spokesman/NN/appos/1 {LEFT}",
            "Lee: spokesman, guard",
        ),
        (
            "Foreign/JJ/amod/2 ministry/NN/compound/3 spokesman/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/ROOT",
            "Lee: spokesman, ministry",
        ),
        (
            "UN/NNP/compound/3 police/NN/compound/3 chief/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/ROOT",
            "Lee: police chief, UN",
        ),
        (
            "Kenyan/JJ/amod/3 army/NN/compound/3 chief/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/ROOT",
            "Lee: army chief, Kenya",
        ),
        (
            "Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/6 UN/NNP/compound/5 aid/NN/compound/6 official/NN/appos/1 "
            f"{LEFT}",
            "Lee: aid official, UN",
        ),
        # a pronoun
        (
            "its/PRP$/nmod:poss/2 president/NN/nsubj/6 ,/,/punct/4 Ann/NNP/appos/2 Lee/NNP/flat/4 left=leave/VBD/ROOT",
            "Lee: president, its",
        ),
        (
            "Peru/NNP/ROOT whose/WP$/nmod:poss/3 president/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/acl:relcl/1",
            "Lee: president, Peru",
        ),
        # prepositions: where one sits for, and where one only works
        (
            f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/4 senator/NN/appos/1 from/IN/case/6 Ohio/NNP/nmod/4 {LEFT}",
            "Lee: senator, Ohio",
        ),
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/4 lawyer/NN/appos/1 from/IN/case/6 Peru/NNP/nmod/4 {LEFT}", ""),
        (
            f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/4 reporter/NN/appos/1 from/IN/case/6 Acme/NNP/nmod/4 {LEFT}",
            "Lee: reporter, Acme",
        ),
        (
            "Ann/NNP/nsubj/10 Lee/NNP/flat/1 ,/,/punct/4 envoy/NN/appos/1 for/IN/case/6 Peru/NNP/nmod/4 at/IN/case/8 "
            f"UN/NNP/nmod/4 {LEFT}",
            "Lee: envoy for Peru, UN",
        ),
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/4 envoy/NN/appos/1 for/IN/case/6 Peru/NNP/nmod/4 {LEFT}", ""),
        # of a part, the whole
        (
            "Ann/NNP/nsubj/11 Lee/NNP/flat/1 ,/,/punct/4 head/NN/appos/1 of/IN/case/7 the/DT/det/7 bureau/NN/nmod/4 "
            f"of/IN/case/9 Acme/NNP/nmod/7 {LEFT}",
            "Lee: head of bureau, Acme",
        ),
        # two offices: the second may be held elsewhere
        (
            "Ann/NNP/nsubj/11 Lee/NNP/flat/1 ,/,/punct/4 head/NN/appos/1 of/IN/case/6 Acme/NNP/nmod/4 and/CC/cc/9 "
            f"a/DT/det/9 judge/NN/conj/4 {LEFT}",
            "Lee: head, Acme",
        ),
        (
            "the/DT/det/3 secretary/NN/compound/3 general/NN/nsubj/9 of/IN/case/5 Acme/NNP/nmod/3 ,/,/punct/7 "
            "Ann/NNP/appos/3 Lee/NNP/flat/7 left=leave/VBD/ROOT",
            "Lee: secretary general, Acme",
        ),
        # verbs, active and passive, of several
        (
            "Acme/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 led=lead/VBN/ROOT by/IN/case/5 Ann/NNP/obl:agent/3 "
            "Lee/NNP/flat/5",
            "Lee: leader, Acme",
        ),
        (
            "Acme/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 led=lead/VBN/ROOT by/IN/case/5 Ann/NNP/obl:agent/3 "
            "Lee/NNP/flat/5",
            "",
        ),
        (
            "Peru/NNP/nsubj/7 ,/,/punct/3 led=lead/VBN/acl/1 by/IN/case/5 Ann/NNP/obl:agent/3 Lee/NNP/flat/5 "
            "won/VBD/ROOT",
            "",
        ),
        ("Ann/NNP/nsubj/3 Lee/NNP/flat/1 runs=run/VBZ/ROOT Acme/NNP/obj/3", "Lee: head, Acme"),
        ("Ann/NNP/nsubj/3 Lee/NNP/flat/1 runs=run/VBZ/ROOT Ohio/NNP/obj/3", ""),
    ],
)
def test_where_an_office_is_held(sentence: str, expected: str) -> None:
    doc = with_person(sentence)
    holders = {name: kind for name, kind in HOLDERS.items() if name in doc.text.split()}
    assert "; ".join(shown(position) for position in positions(annotation(doc, holders))) == expected
