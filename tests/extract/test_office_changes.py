"""Offices that a verb gives, keeps or ends: whose it is, where it is held, and whether it is over."""

from __future__ import annotations

import pytest

from kg.extract.positions import positions
from tests.extract.test_positions import HOLDERS, shown, with_person
from tests.extract.trees import annotation

ANN = "Ann/NNP/nsubj/3 Lee/NNP/flat/1 "
PRAISED = "Norway/NNP/nsubj/2 praised=praise/VBD/ROOT "
ANN_WAS = "Ann/NNP/nsubj:pass/4 Lee/NNP/flat/1 was=be/VBD/aux:pass/4 "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # taken up or held, with the office behind "as", also inside what is taken
        (ANN + "took=take/VBD/ROOT the/DT/det/5 oath/NN/obj/3 as/IN/case/7 president/NN/nmod/5 of/IN/case/9 "
         "Peru/NNP/nmod/7", "Lee: president, Peru"),
        (ANN + "took=take/VBD/ROOT over/RP/compound:prt/3 as/IN/case/6 head/NN/obl/3 of/IN/case/10 the/DT/det/10 "
         "World/NNP/compound/10 Bank/NNP/nmod/6", "Lee: head, Bank"),
        (ANN + "served=serve/VBD/ROOT two/CD/nummod/5 terms=term/NNS/obj/3 as/IN/case/7 governor/NN/obl/3 of/IN/case/9 "
         "Peru/NNP/nmod/7", "Lee: governor, Peru"),
        (ANN + "took=take/VBD/ROOT the/DT/det/5 view/NN/obj/3 as/IN/case/7 president/NN/nmod/5 of/IN/case/9 "
         "Peru/NNP/nmod/7", ""),
        (ANN + "served=serve/VBD/ROOT the/DT/det/5 president/NN/obj/3 of/IN/case/7 Peru/NNP/nmod/5", ""),
        # given
        (ANN_WAS + "sworn=swear/VBN/ROOT in/RP/compound:prt/4 as/IN/case/7 president/NN/obl/4 of/IN/case/9 "
         "Peru/NNP/nmod/7", "Lee: president, Peru"),
        (ANN_WAS + "nominated=nominate/VBN/ROOT as/IN/case/6 president/NN/obl/4 of/IN/case/8 Peru/NNP/nmod/6", ""),
        ("Ann/NNP/nsubj:pass/5 Lee/NNP/flat/1 was=be/VBD/aux:pass/5 not/RB/advmod/5 elected=elect/VBN/ROOT "
         "president/NN/xcomp/5 of/IN/case/8 Peru/NNP/nmod/6", ""),
        # an office of the giver's own; a verdict is none
        ("Norway/NNP/nsubj/2 named=name/VBD/ROOT her=she/PRP/obj/2 ambassador/NN/xcomp/2", "her: ambassador, Norway"),
        ("Norway/NNP/nsubj/2 named=name/VBD/ROOT Ann/NNP/obj/2 Lee/NNP/flat/3 ambassador/NN/flat/3",
         "Lee: ambassador, Norway"),
        ("The/DT/det/3 World/NNP/compound/3 Bank/NNP/nsubj/4 named=name/VBD/ROOT her=she/PRP/obj/4 the/DT/det/8 "
         "best=good/JJS/amod/8 director/NN/xcomp/4", ""),
        ("The/DT/det/3 World/NNP/compound/3 Bank/NNP/nsubj/4 elected=elect/VBD/ROOT her=she/PRP/obj/4 "
         "president/NN/xcomp/4", ""),
        # for whom it is held stands behind the verb
        (ANN + "worked=work/VBD/ROOT as/IN/case/6 a/DT/det/6 lawyer/NN/obl/3 for/IN/case/10 the/DT/det/10 "
         "World/NNP/compound/10 Bank/NNP/obl/3", "Lee: lawyer, Bank"),
        # over: resigned, dismissed, handed on
        (ANN + "resigned=resign/VBD/ROOT as/IN/case/5 head/NN/obl/3 of/IN/case/9 the/DT/det/9 World/NNP/compound/9 "
         "Bank/NNP/nmod/5", "Lee: former head, Bank"),
        (ANN_WAS + "dismissed=dismiss/VBN/ROOT as/IN/case/6 head/NN/obl/4 of/IN/case/10 the/DT/det/10 "
         "World/NNP/compound/10 Bank/NNP/nmod/6", "Lee: former head, Bank"),
        (ANN + "succeeded=succeed/VBD/ROOT him=he/PRP/obj/3 as/IN/case/6 head/NN/obl/3 of/IN/case/10 the/DT/det/10 "
         "World/NNP/compound/10 Bank/NNP/nmod/6", "Lee: head, Bank; him: former head, Bank"),
        # told by the post
        (ANN + "held=hold/VBD/ROOT the/DT/det/5 post/NN/obj/3 of/IN/case/8 finance/NN/compound/8 minister/NN/nmod/5 "
         "of/IN/case/10 Peru/NNP/nmod/8", "Lee: finance minister, Peru"),
        (ANN + "assumed=assume/VBD/ROOT the/DT/det/5 presidency/NN/obj/3 of/IN/case/7 Peru/NNP/nmod/5",
         "Lee: president, Peru"),
        (ANN + "resigned=resign/VBD/ROOT the/DT/det/5 presidency/NN/obj/3 of/IN/case/7 Peru/NNP/nmod/5",
         "Lee: former president, Peru"),
        (ANN + "lost=lose/VBD/ROOT her=she/PRP$/nmod:poss/5 post/NN/obj/3 as/IN/case/7 head/NN/obl/3 of/IN/case/11 "
         "the/DT/det/11 World/NNP/compound/11 Bank/NNP/nmod/7", "Lee: former head, Bank"),
        (ANN + "praised=praise/VBD/ROOT the/DT/det/5 presidency/NN/obj/3 of/IN/case/7 Peru/NNP/nmod/5", ""),
        # told by what gives or ends it, unless that is only asked for
        (PRAISED + "the/DT/det/4 appointment/NN/obj/2 of/IN/case/6 Ann/NNP/nmod/4 Lee/NNP/flat/6 as/IN/case/9 "
         "head/NN/obl/2 of/IN/case/13 the/DT/det/13 World/NNP/compound/13 Bank/NNP/nmod/9", "Lee: head, Bank"),
        ("Norway/NNP/nsubj/2 demanded=demand/VBD/ROOT the/DT/det/4 appointment/NN/obj/2 of/IN/case/6 Ann/NNP/nmod/4 "
         "Lee/NNP/flat/6 as/IN/case/9 head/NN/nmod/4 of/IN/case/13 the/DT/det/13 World/NNP/compound/13 "
         "Bank/NNP/nmod/9", ""),
        (PRAISED + "her=she/PRP$/nmod:poss/4 resignation/NN/obj/2 as/IN/case/6 head/NN/obl/2 of/IN/case/10 "
         "the/DT/det/10 World/NNP/compound/10 Bank/NNP/nmod/6", "her: former head, Bank"),
        (PRAISED + "her=she/PRP$/nmod:poss/4 car/NN/obj/2 as/IN/case/6 head/NN/obl/2 of/IN/case/10 the/DT/det/10 "
         "World/NNP/compound/10 Bank/NNP/nmod/6", ""),
        # the person as predicate, one of several, a body and its own
        ("The/DT/det/2 president/NN/nsubj/6 of/IN/case/4 Peru/NNP/nmod/2 is=be/VBZ/cop/6 Ann/NNP/ROOT Lee/NNP/flat/6",
         "Lee: president, Peru"),
        ("Ann/NNP/nsubj/4 Lee/NNP/flat/1 is=be/VBZ/cop/4 one/CD/ROOT of/IN/case/7 the/DT/det/7 "
         "leaders=leader/NNS/nmod/4 of/IN/case/11 the/DT/det/11 World/NNP/compound/11 Bank/NNP/nmod/7",
         "Lee: leader, Bank"),
        ("The/DT/det/3 World/NNP/compound/3 Bank/NNP/nsubj/11 and/CC/cc/6 its/PRP$/nmod:poss/6 president/NN/conj/3 "
         ",/,/punct/8 Ann/NNP/appos/6 Lee/NNP/flat/8 ,/,/punct/3 left=leave/VBD/ROOT", "Lee: president, Bank"),
    ],
)  # fmt: skip
def test_offices_that_change_hands(sentence: str, expected: str) -> None:
    doc = with_person(sentence)
    holders = {name: kind for name, kind in HOLDERS.items() if name in doc.text}
    assert "; ".join(shown(position) for position in positions(annotation(doc, holders))) == expected
