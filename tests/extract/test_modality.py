"""How surely verbs and event nouns are told, by what stands in and above their clause."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from kg.extract.cues import load_cues
from kg.extract.modality import judge, standing
from kg.extract.own_cues import Standing
from kg.extract.predicates import find_predicates
from kg.types import Modality
from tests.extract.trees import find, tree

FORMS = ("infinitive", "gerund", "clause", "noun")
EVENTS = frozenset({"attack", "visit", "ceasefire", "retaliation"})
NO_EVIDENCE = (
    "Peru/NNP/nsubj/2 has=have/VBZ/ROOT no/DT/det/4 evidence/NN/obj/2 that/IN/mark/7 Oslo/NNP/nsubj/7 left/VBD/acl/4"
)


def shown(found: Standing | tuple[Modality, bool]) -> str:
    modality, negated = found
    return f"{modality}, negated" if negated else str(modality)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (NO_EVIDENCE, "left", "possible, negated"),
        ("Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2", "attacked", "asserted"),
        ("Peru/NNP/nsubj/3 will/MD/aux/3 attack/VB/ROOT Oslo/NNP/obj/3", "attack", "expected"),
        ("Peru/NNP/nsubj/3 may/MD/aux/3 attack/VB/ROOT Oslo/NNP/obj/3", "attack", "possible"),
        ("Peru/NNP/nsubj/3 must/MD/aux/3 leave/VB/ROOT Oslo/NNP/obj/3", "leave", "requested"),
        ("Peru/NNP/nsubj/4 must/MD/aux/4 have/VB/aux/4 left=leave/VBN/ROOT Oslo/NNP/obj/4", "left", "possible"),
        ("Peru/NNP/nsubj/3 would/MD/aux/3 attack/VB/ROOT Oslo/NNP/obj/3", "attack", "conditional"),
        (
            "Peru/NNP/nsubj/2 said=say/VBD/ROOT it/PRP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/2 Oslo/NNP/obj/5",
            "leave",
            "planned",
        ),
        ("Peru/NNP/nsubj/2 said=say/VBD/ROOT Oslo/NNP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/2", "leave", "expected"),
        ("We/PRP/nsubj/3 will/MD/aux/3 leave/VB/ROOT Oslo/NNP/obj/3", "leave", "planned"),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 attack/VB/ROOT Oslo/NNP/obj/4",
            "attack",
            "asserted, negated",
        ),
        ("Peru/NNP/nsubj/3 never/RB/advmod/3 attacked=attack/VBD/ROOT Oslo/NNP/obj/3", "attacked", "asserted, negated"),
        ("Peru/NNP/nsubj/4 could/MD/aux/4 not/RB/advmod/4 leave/VB/ROOT Oslo/NNP/obj/4", "leave", "possible, negated"),
        ("Nobody/NN/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2", "attacked", "asserted, negated"),
        (
            "No/DT/det/2 officials=official/NNS/nsubj/3 attended=attend/VBD/ROOT talks=talk/NNS/obj/3",
            "attended",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/4 no/RB/advmod/3 longer=long/RBR/advmod/4 supports=support/VBZ/ROOT Oslo/NNP/obj/4",
            "supports",
            "asserted, negated",
        ),
        ("Did=do/VBD/aux/3 Peru/NNP/nsubj/3 attack/VB/ROOT Oslo/NNP/obj/3 ?/./punct/3", "attack", "possible"),
        (
            "They/PRP/nsubj/2 left=leave/VBD/ROOT and/CC/cc/5 nobody/NN/nsubj/5 knew=know/VBD/conj/2 ?/./punct/2",
            "left",
            "asserted",
        ),
        ("They/PRP/nsubj/2 left=leave/VBD/ROOT ?/./punct/2", "left", "asserted"),
        ("Leaving=leave/VBG/ROOT Oslo/NNP/obj/1 ?/./punct/1", "Leaving", "possible"),
        (
            "Lee/NNP/nsubj/2 wonders=wonder/VBZ/ROOT why/WRB/advmod/5 they/PRP/nsubj/5 left=leave/VBD/ccomp/2",
            "left",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 believes=believe/VBZ/ROOT that/IN/mark/5 they/PRP/nsubj/5 left=leave/VBD/ccomp/2",
            "left",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 accused=accuse/VBN/ROOT of/IN/mark/5 bombing=bomb/VB/xcomp/3 "
            "Oslo/NNP/obj/5",
            "bombing",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 stop/VB/xcomp/2 bombing=bomb/VBG/xcomp/4 "
            "Oslo/NNP/obj/5",
            "bombing",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/3 will/MD/aux/3 say/VB/ROOT that/IN/mark/6 Oslo/NNP/nsubj/6 left=leave/VBD/ccomp/3",
            "left",
            "asserted",
        ),
        (
            "The/DT/det/2 estimate/NN/nsubj/6 issued=issue/VBN/acl/2 in/IN/case/5 May/NNP/obl/3 stands=stand/VBZ/ROOT",
            "issued",
            "asserted",
        ),
        (
            "Why/WRB/advmod/4 did=do/VBD/aux/4 Peru/NNP/nsubj/4 attack/VB/ROOT Oslo/NNP/obj/4 ?/./punct/4",
            "attack",
            "asserted",
        ),
        ("Read/VB/ROOT the/DT/det/3 report/NN/obj/1", "Read", "requested"),
        ("Peru/NNP/nsubj/3 allegedly/RB/advmod/3 attacked=attack/VBD/ROOT Oslo/NNP/obj/3", "attacked", "possible"),
        ("Peru/NNP/nsubj/3 reportedly/RB/advmod/3 attacked=attack/VBD/ROOT Oslo/NNP/obj/3", "attacked", "asserted"),
        (
            "Peru/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 expected=expect/VBN/ROOT to/TO/mark/5 leave/VB/xcomp/3 "
            "Oslo/NNP/obj/5",
            "leave",
            "expected",
        ),
        (
            "Peru/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 believed=believe/VBN/ROOT to/TO/mark/6 be/VB/aux/6 "
            "leaving=leave/VBG/xcomp/3",
            "leaving",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/3 is=be/VBZ/cop/3 set/JJ/ROOT to/TO/mark/5 leave/VB/xcomp/3 Oslo/NNP/obj/5",
            "leave",
            "planned",
        ),
        (
            "Peru/NNP/nsubj/3 is=be/VBZ/cop/3 about/JJ/ROOT to/TO/mark/5 leave/VB/xcomp/3 Oslo/NNP/obj/5",
            "leave",
            "expected",
        ),
        ("Peru/NNP/nsubj/2 plans=plan/VBZ/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4", "leave", "planned"),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 plan/VB/ROOT to/TO/mark/6 leave/VB/xcomp/4",
            "leave",
            "planned, negated",
        ),
        ("Peru/NNP/nsubj/2 hopes=hop/VBZ/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4", "leave", "possible"),
        ("Peru/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4", "leave", "planned"),
        (
            "Peru/NNP/nsubj/2 threatened=threaten/VBD/ROOT to/TO/mark/4 attack/VB/xcomp/2 Oslo/NNP/obj/4",
            "attack",
            "threatened",
        ),
        ("Peru/NNP/nsubj/2 urged=urge/VBD/ROOT Oslo/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "leave", "requested"),
        (
            "Peru/NNP/nsubj/2 demanded=demand/VBD/ROOT that/IN/mark/5 Oslo/NNP/nsubj/5 leave/VB/ccomp/2",
            "leave",
            "requested",
        ),
        (
            "Peru/NNP/nsubj/2 failed=fail/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4",
            "leave",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 fail/VB/ROOT to/TO/mark/6 leave/VB/xcomp/4",
            "leave",
            "asserted",
        ),
        ("Peru/NNP/nsubj/2 managed=manage/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4", "leave", "asserted"),
        (
            "Peru/NNP/nsubj/3 was=be/VBD/cop/3 able/JJ/ROOT to/TO/mark/5 leave/VB/xcomp/3 Oslo/NNP/obj/5",
            "leave",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/3 is=be/VBZ/cop/3 able/JJ/ROOT to/TO/mark/5 leave/VB/xcomp/3 Oslo/NNP/obj/5",
            "leave",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Oslo/NNP/obj/4",
            "leave",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 refuse/VB/ROOT to/TO/mark/6 leave/VB/xcomp/4",
            "leave",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/3 has=have/VBZ/aux/3 stopped=stop/VBN/ROOT short/JJ/advmod/3 of/IN/mark/6 "
            "confirming=confirm/VBG/advcl/4 it/PRP/obj/6",
            "confirming",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/2 prevented=prevent/VBD/ROOT Oslo/NNP/obj/2 from/IN/mark/5 leaving=leave/VBG/advcl/2",
            "leaving",
            "asserted, negated",
        ),
        ("Peru/NNP/nsubj/2 forced=force/VBD/ROOT Oslo/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "leave", "asserted"),
        (
            "Peru/NNP/nsubj/2 denied=deny/VBD/ROOT that/IN/mark/5 Oslo/NNP/nsubj/5 left=leave/VBD/ccomp/2",
            "left",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 confirm/VB/ROOT that/IN/mark/7 Oslo/NNP/nsubj/7 "
            "left=leave/VBD/ccomp/4",
            "left",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/2 regrets=regret/VBD/ROOT that/IN/obj/5 Oslo/NNP/nsubj/5 left=leave/VBD/ccomp/2",
            "left",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/2 suspects=suspect/VBZ/ROOT that/IN/mark/5 Oslo/NNP/nsubj/5 left=leave/VBD/ccomp/2",
            "left",
            "possible",
        ),
        (
            "It/PRP/expl/3 is=be/VBZ/cop/3 unclear/JJ/ROOT if/IN/mark/6 Oslo/NNP/nsubj/6 left=leave/VBD/csubj/3",
            "left",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/2 accused=accuse/VBD/ROOT Oslo/NNP/obj/2 of/IN/mark/5 leaving=leave/VBG/advcl/2",
            "leaving",
            "possible",
        ),
        ("Peru/NNP/nsubj/2 began=begin/VBD/ROOT leaving=leave/VBG/xcomp/2 Oslo/NNP/obj/3", "leaving", "asserted"),
        (
            "Peru/NNP/nsubj/3 will/MD/aux/3 begin/VB/ROOT leaving=leave/VBG/xcomp/3 Oslo/NNP/obj/4",
            "leaving",
            "expected",
        ),
        (
            "Peru/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 speak/VB/xcomp/2 ,/,/punct/6 "
            "citing=cite/VBG/advcl/2 security/NN/obj/6",
            "citing",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/2 agreed=agree/VBD/ROOT to/IN/case/4 terms/NNS/obl/2 after/IN/mark/6 "
            "meeting=meet/VBG/advcl/2 Oslo/NNP/obj/6",
            "meeting",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/3 will/MD/aux/3 leave/VB/ROOT after/IN/mark/5 meeting=meet/VBG/advcl/3 Oslo/NNP/obj/5",
            "meeting",
            "expected",
        ),
        (
            "Peru/NNP/nsubj/2 warned=warn/VBD/ROOT that/IN/mark/5 Oslo/NNP/nsubj/5 attacked=attack/VBD/ccomp/2",
            "attacked",
            "asserted",
        ),
        (
            "If/IN/mark/3 Peru/NNP/nsubj/3 leaves=leave/VBZ/advcl/7 ,/,/punct/3 Oslo/NNP/nsubj/7 will/MD/aux/7 "
            "attack/VB/ROOT",
            "leaves",
            "conditional",
        ),
        (
            "If/IN/mark/3 Peru/NNP/nsubj/3 leaves=leave/VBZ/advcl/7 ,/,/punct/3 Oslo/NNP/nsubj/7 will/MD/aux/7 "
            "attack/VB/ROOT",
            "attack",
            "conditional",
        ),
        (
            "Should/MD/aux/3 Peru/NNP/nsubj/3 leave/VB/advcl/7 ,/,/punct/3 Oslo/NNP/nsubj/7 will/MD/aux/7 "
            "attack/VB/ROOT",
            "leave",
            "conditional",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT without/IN/mark/4 attacking=attack/VBG/advcl/2 Oslo/NNP/obj/4",
            "attacking",
            "asserted, negated",
        ),
        (
            "Peru/NNP/nsubj/2 armed=arm/VBD/ROOT itself/PRP/obj/2 to/TO/mark/5 attack/VB/advcl/2 Oslo/NNP/obj/5",
            "attack",
            "planned",
        ),
        (
            "Peru/NNP/nsubj/2 urged=urge/VBD/ROOT calm/NN/obj/2 in/IN/mark/7 order/NN/fixed/4 to/TO/mark/7 "
            "help/VB/advcl/2 Oslo/NNP/obj/7",
            "help",
            "planned",
        ),
        (
            "After/IN/mark/2 attacking=attack/VBG/advcl/6 Oslo/NNP/obj/2 ,/,/punct/2 Peru/NNP/nsubj/6 "
            "left=leave/VBD/ROOT",
            "attacking",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/8 ,/,/punct/4 which/WDT/nsubj/4 attacked=attack/VBD/acl:relcl/1 Oslo/NNP/obj/4 "
            ",/,/punct/1 will/MD/aux/8 leave/VB/ROOT",
            "attacked",
            "asserted",
        ),
        ("Ministers=minister/NNS/ROOT To/TO/mark/3 Visit/VB/acl/1 Oslo/NNP/obj/3", "Visit", "planned"),
        (
            "He/PRP/nsubj/5 was=be/VBD/cop/5 the/DT/det/5 first/JJ/amod/5 leader/NN/ROOT to/TO/mark/7 "
            "visit/VB/acl/5 Oslo/NNP/obj/7",
            "visit",
            "asserted",
        ),
        ("Peru/NNP/nsubj/3 may/MD/aux/3 attack/VB/ROOT or/CC/cc/5 leave/VB/conj/3 Oslo/NNP/obj/5", "leave", "possible"),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 attack/VB/ROOT but/CC/cc/6 left/VBN/conj/4",
            "left",
            "asserted",
        ),
        (
            "In/IN/case/3 such/JJ/amod/3 scenario/NN/obl/6 ,/,/punct/3 Peru/NNP/nsubj/6 attacks=attack/VBZ/ROOT "
            "Oslo/NNP/obj/6",
            "attacks",
            "conditional",
        ),
        (
            "In/IN/case/3 the/DT/det/3 event/NN/obl/9 of/IN/case/6 a/DT/det/6 raid/NN/nmod/3 Peru/NNP/nsubj/9 "
            "could/MD/aux/9 leave/VB/ROOT",
            "leave",
            "conditional",
        ),
        (
            "In/IN/case/3 that/DT/det/3 case/NN/obl/5 Peru/NNP/nsubj/5 attacked=attack/VBD/ROOT Oslo/NNP/obj/5",
            "attacked",
            "asserted",
        ),
        (
            "In/IN/case/3 the/DT/det/3 case/NN/obl/7 of/IN/case/5 Lima/NNP/nmod/3 Peru/NNP/nsubj/7 "
            "leaves=leave/VBZ/ROOT Oslo/NNP/obj/7",
            "leaves",
            "asserted",
        ),
        (
            "It/PRP/expl/3 is/VBZ/cop/3 unclear/JJ/ROOT if/IN/mark/7 Peru/NNP/nsubj/7 will/MD/aux/7 leave/VB/csubj/3",
            "leave",
            "possible",
        ),
        (
            "It/PRP/nsubj/4 is/VBZ/cop/4 not/RB/advmod/4 clear/JJ/ROOT whether/IN/mark/7 Peru/NNP/nsubj/7 "
            "left=leave/VBD/csubj/4",
            "left",
            "possible",
        ),
        (
            "Lee/NNP/nsubj/2 struggled=struggle/VBD/ROOT ,/,/punct/2 seeking=seek/VBG/advcl/2 to/TO/mark/6 "
            "win/VB/xcomp/4 but/CC/cc/8 declining=decline/VBG/conj/6 to/TO/mark/10 help/VB/xcomp/8 Oslo/NNP/obj/10",
            "declining",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 is=be/VBZ/ROOT trying=try/VBG/xcomp/2 to/TO/mark/5 end/VB/xcomp/3 war/NN/obj/5",
            "end",
            "possible",
        ),
        (
            "Read/VB/ROOT :/:/punct/4 Peru/NNP/nsubj/4 attacks=attack/VBZ/ccomp/1 Oslo/NNP/obj/4",
            "attacks",
            "asserted",
        ),
        (
            "See/VB/ROOT :/:/punct/4 Peru/NNP/nsubj/4 attacks=attack/VBZ/ccomp/1 Oslo/NNP/obj/4",
            "attacks",
            "asserted",
        ),
        (
            "See/VB/ROOT if/IN/mark/4 Peru/NNP/nsubj/4 attacks=attack/VBZ/ccomp/1 Oslo/NNP/obj/4",
            "attacks",
            "possible",
        ),
        ("Kim/NNP/nsubj/2 wants=want/VBZ/ROOT Lee/NNP/obj/2 to/TO/mark/5 lead/VB/xcomp/2", "lead", "requested"),
        ("Kim/NNP/nsubj/2 wants=want/VBZ/ROOT to/TO/mark/4 lead/VB/xcomp/2", "lead", "possible"),
        (
            "Kim/NNP/nsubj:pass/3 is/VBZ/aux:pass/3 said=say/VBN/ROOT to/TO/mark/6 have/VB/aux/6 left/VBN/xcomp/3",
            "left",
            "asserted",
        ),
        ("Kim/NNP/nsubj/2 left=leave/VBD/ROOT Rome/NNP/obj/2 to/TO/mark/5 lead/VB/advcl/2", "lead", "planned"),
        (
            "Kim/NNP/nsubj/2 nominated=nominate/VBD/ROOT Lee/NNP/obj/2 ,/,/punct/5 replacing=replace/VBG/advcl/2",
            "replacing",
            "planned",
        ),
        (
            "Kim/NNP/nsubj/2 named=name/VBD/ROOT Lee/NNP/obj/2 ,/,/punct/5 replacing=replace/VBG/advcl/2",
            "replacing",
            "asserted",
        ),
        (
            "aides=aide/NNS/nsubj/2 said=say/VBD/ROOT Kim/NNP/nsubj:outer/6 is/VBZ/cop/6 to/TO/mark/6 leave/VB/ccomp/2",
            "leave",
            "planned",
        ),
    ],
)
def test_verbs(sentence: str, word: str, expected: str) -> None:
    assert shown(standing(find(tree(sentence), word))) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "Peru/NNP/nsubj/2 fears=fear/VBZ/ROOT a/DT/det/5 possible/JJ/amod/5 attack/NN/obj/2 on/IN/case/7 "
            "Oslo/NNP/nmod/5",
            "attack",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/2 armed=arm/VBD/ROOT ahead/RB/advmod/2 of/IN/case/7 an=a/DT/det/7 "
            "expected=expect/VBN/amod/7 attack/NN/obl/3",
            "attack",
            "expected",
        ),
        (
            "Peru/NNP/nsubj/2 condemned=condemn/VBD/ROOT the/DT/det/4 attack/NN/obj/2 on/IN/case/6 Oslo/NNP/nmod/4",
            "attack",
            "asserted",
        ),
        ("Peru/NNP/nsubj/3 will/MD/aux/3 discuss/VB/ROOT the/DT/det/5 attack/NN/obj/3", "attack", "asserted"),
        (
            "Peru/NNP/nsubj/3 will/MD/aux/3 respond/VB/ROOT with/IN/case/7 its/PRP$/nmod:poss/7 own/JJ/amod/7 "
            "attack/NN/obl/3",
            "attack",
            "expected",
        ),
        (
            "Lee/NNP/nsubj/3 will/MD/aux/3 meet/VB/ROOT her/PRP/obj/3 during/IN/case/7 his/PRP$/nmod:poss/7 "
            "visit/NN/obl/3",
            "visit",
            "expected",
        ),
        (
            "Lee/NNP/nsubj/2 met=meet/VBD/ROOT her/PRP/obj/2 during/IN/case/6 his/PRP$/nmod:poss/6 visit/NN/obl/2",
            "visit",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/3 will/MD/aux/3 respond/VB/ROOT to/IN/case/6 the/DT/det/6 attack/NN/obl/3",
            "attack",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 plans=plan/VBZ/ROOT to/TO/mark/4 rest/VB/xcomp/2 before/IN/case/7 the/DT/det/7 "
            "visit/NN/obl/4",
            "visit",
            "planned",
        ),
        (
            "Lee/NNP/nsubj/2 rests=rest/VBZ/ROOT before/IN/case/5 the/DT/det/5 visit/NN/obl/2",
            "visit",
            "expected",
        ),
        ("Lee/NNP/nsubj/2 rested=rest/VBD/ROOT before/IN/case/5 the/DT/det/5 visit/NN/obl/2", "visit", "asserted"),
        (
            "Peru/NNP/nsubj/2 cancelled=cancel/VBD/ROOT a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Oslo/NNP/nmod/4",
            "visit",
            "asserted, negated",
        ),
        ("Peru/NNP/nsubj/2 called=call/VBD/ROOT for/IN/case/5 a/DT/det/5 ceasefire/NN/obl/2", "ceasefire", "requested"),
        ("Peru/NNP/nsubj/2 threatened=threaten/VBD/ROOT retaliation/NN/obj/2", "retaliation", "threatened"),
        ("Peru/NNP/nsubj/3 will/MD/aux/3 launch/VB/ROOT an=a/DT/det/5 attack/NN/obj/3", "attack", "expected"),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 launch/VB/ROOT an=a/DT/det/6 attack/NN/obj/4",
            "attack",
            "asserted, negated",
        ),
        ("An=a/DT/det/2 attack/NN/nsubj/4 would/MD/aux/4 mean/VB/ROOT war/NN/obj/4", "attack", "conditional"),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT without/IN/case/5 an=a/DT/det/5 attack/NN/obl/2",
            "attack",
            "asserted, negated",
        ),
        (
            "The/DT/det/2 visit/NN/nsubj:pass/4 is=be/VBZ/aux:pass/4 set/VBN/ROOT to/TO/mark/6 begin/VB/xcomp/4",
            "visit",
            "planned",
        ),
        (
            "The/DT/det/2 visit/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 set/VBN/ROOT to/TO/mark/6 begin/VB/xcomp/4 "
            "but/CC/cc/9 was=be/VBD/aux:pass/9 cancelled=cancel/VBN/conj/4",
            "visit",
            "asserted, negated",
        ),
        (
            "The/DT/det/2 visit/NN/nsubj:pass/5 was=be/VBD/aux:pass/5 not/RB/advmod/5 held=hold/VBN/ROOT",
            "visit",
            "asserted, negated",
        ),
        ("Peru/NNP/nsubj/2 launched=launch/VBD/ROOT no/DT/det/4 attack/NN/obj/2", "attack", "asserted, negated"),
        ("The/DT/det/2 visit/NN/nsubj/3 began=begin/VBD/ROOT", "visit", "asserted"),
        (
            "Peru/NNP/nsubj/2 called=call/VBD/ROOT it/PRP/obj/2 an=a/DT/det/5 attack/NN/xcomp/2",
            "attack",
            "asserted",
        ),
        (
            "The/DT/det/2 threat/NN/nsubj/6 of/IN/case/5 an=a/DT/det/5 attack/NN/nmod/2 remains=remain/VBZ/ROOT",
            "attack",
            "threatened",
        ),
        ("Any/DT/det/2 attack/NN/nsubj/6 would/MD/aux/6 be/VB/cop/6 a/DT/det/6 mistake/NN/ROOT", "attack", "possible"),
    ],
)
def test_event_nouns(sentence: str, word: str, expected: str) -> None:
    found = find_predicates(
        tree(sentence),
        event_nouns=EVENTS,
        is_support=lambda verb, noun: verb in ("launch", "threaten") and noun in EVENTS,
    )
    assert [shown(judge(predicate)) for predicate in found if predicate.token.text == word] == [expected]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "Not/RB/advmod/4 a/DT/det/4 single/JJ/amod/4 soldier/NN/nsubj/5 left=leave/VBD/ROOT",
            "left",
            "asserted, negated",
        ),
        (
            "Not/RB/advmod/3 the/DT/det/3 army/NN/ROOT but/CC/cc/7 the/DT/det/6 police/NN/nsubj/7 "
            "left=leave/VBD/conj/3",
            "left",
            "asserted",
        ),
        ("Nobody/NN/nsubj/4 but/IN/case/3 Lee/NNP/conj/1 left=leave/VBD/ROOT", "left", "asserted"),
        (
            "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 leave/VB/ROOT until/IN/case/6 Monday/NNP/obl/4",
            "leave",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/4 will/MD/aux/4 not/RB/advmod/4 leave/VB/ROOT until/IN/case/6 Monday/NNP/obl/4",
            "leave",
            "expected, negated",
        ),
        (
            "Lee/NNP/nsubj/2 denied=deny/VBD/ROOT reports=report/NNS/obj/2 that/IN/mark/6 Peru/NNP/nsubj/6 "
            "left=leave/VBD/acl/3",
            "left",
            "asserted, negated",
        ),
        (
            "Lee/NNP/nsubj/2 welcomed=welcome/VBD/ROOT reports=report/NNS/obj/2 that/IN/mark/6 Peru/NNP/nsubj/6 "
            "left=leave/VBD/acl/3",
            "left",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 asked=ask/VBD/ROOT whether/IN/mark/6 Peru/NNP/nsubj/6 had=have/VBD/aux/6 "
            "left=leave/VBN/ccomp/2",
            "left",
            "possible",
        ),
        (
            "If/IN/mark/3 Peru/NNP/nsubj/3 calls=call/VBZ/advcl/8 Oslo/NNP/obj/3 ,/,/punct/3 Lee/NNP/nsubj/8 "
            "will/MD/aux/8 call/VB/ROOT Lima/NNP/obj/8",
            "calls",
            "conditional",
        ),
        (
            "Lee/NNP/nsubj/3 will/MD/aux/3 rest/VB/ROOT once/IN/mark/7 Peru/NNP/nsubj/7 has=have/VBZ/aux/7 "
            "left=leave/VBN/advcl/3",
            "left",
            "expected",
        ),
        (
            "Lee/NNP/nsubj/4 was=be/VBD/cop/4 too/RB/advmod/4 weak/JJ/ROOT to/TO/mark/6 leave/VB/advcl/4",
            "leave",
            "asserted, negated",
        ),
        (
            "Lee/NNP/nsubj/3 is=be/VBZ/cop/3 strong/JJ/ROOT enough/RB/advmod/3 to/TO/mark/6 leave/VB/advcl/3",
            "leave",
            "possible",
        ),
        (
            "Lee/NNP/nsubj/2 claimed=claim/VBD/ROOT to/TO/mark/5 have/VB/aux/5 left=leave/VBN/xcomp/2 Peru/NNP/obj/5",
            "left",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 admitted=admit/VBD/ROOT to/IN/mark/4 leaving=leave/VBG/advcl/2 Peru/NNP/obj/4",
            "leaving",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 chose=choose/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Peru/NNP/obj/4",
            "leave",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 chooses=choose/VBZ/ROOT to/TO/mark/4 leave/VB/xcomp/2 Peru/NNP/obj/4",
            "leave",
            "planned",
        ),
        (
            "It/PRP/expl/4 is=be/VBZ/cop/4 not/RB/advmod/4 true/JJ/ROOT that/IN/mark/7 Peru/NNP/nsubj/7 "
            "left=leave/VBD/csubj/4",
            "left",
            "asserted, negated",
        ),
        (
            "It/PRP/expl/3 is=be/VBZ/cop/3 unclear/JJ/ROOT who/WP/nsubj/5 left=leave/VBD/csubj/3",
            "left",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/2 acted=act/VBD/ROOT as/IN/mark/7 if/IN/mark/7 Oslo/NNP/nsubj/7 had=have/VBD/aux/7 "
            "left=leave/VBN/advcl/2",
            "left",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/3 almost/RB/advmod/3 left=leave/VBD/ROOT the/DT/det/5 pact/NN/obj/3",
            "left",
            "possible",
        ),
        (
            "Peru/NNP/nsubj/3 may/MD/aux/3 stay/VB/ROOT because/IN/mark/6 Oslo/NNP/nsubj/6 leaves=leave/VBZ/advcl/3",
            "leaves",
            "asserted",
        ),
        (
            "Anyone/NN/nsubj/6 who/WP/nsubj/3 leaves=leave/VBZ/acl:relcl/1 Peru/NNP/obj/3 will/MD/aux/6 pay/VB/ROOT",
            "leaves",
            "possible",
        ),
        (
            "Lee/NNP/nsubj/2 insisted=insist/VBD/ROOT that/IN/mark/5 Peru/NNP/nsubj/5 leaves=leave/VBZ/ccomp/2 "
            "Oslo/NNP/obj/5",
            "leaves",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 insisted=insist/VBD/ROOT that/IN/mark/5 Peru/NNP/nsubj/5 leave/VB/ccomp/2 Oslo/NNP/obj/5",
            "leave",
            "requested",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT there/EX/expl/4 was=be/VBD/ccomp/2 no/DT/det/6 "
            "evidence/NN/nsubj/4 that/IN/mark/10 Peru/NNP/nsubj/10 had=have/VBD/aux/10 "
            "left=leave/VBN/acl/6",
            "left",
            "possible, negated",
        ),
        (
            "Lee/NNP/nsubj/2 tried=try/VBD/ROOT leaving=leave/VBG/xcomp/2 Peru/NNP/obj/3",
            "leaving",
            "asserted",
        ),
        (
            "Lee/NNP/nsubj/2 went=go/VBD/ROOT to/IN/case/4 Lima/NNP/obl/2 to/TO/mark/6 leave/VB/advcl/2 Peru/NNP/obj/6",
            "leave",
            "planned",
        ),
        (
            "Officials/NNS/nsubj/2 said=say/VBD/ROOT he/PRP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/2",
            "leave",
            "expected",
        ),
        (
            "Officials=official/NNS/nsubj/2 said=say/VBD/ROOT they/PRP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/2",
            "leave",
            "planned",
        ),
        (
            "Never/RB/advmod/2 again/RB/advmod/5 will/MD/aux/5 Peru/NNP/nsubj/5 leave/VB/ROOT",
            "leave",
            "expected, negated",
        ),
        (
            "Lee/NNP/nsubj/2 denied=deny/VBD/ROOT having=have/VBG/aux/4 left=leave/VBN/xcomp/2 Peru/NNP/obj/4",
            "left",
            "asserted, negated",
        ),
        (
            "Lee/NNP/nsubj/2 accused=accuse/VBD/ROOT Peru/NNP/obj/2 of/IN/mark/5 leaving=leave/VBG/acl/3",
            "leaving",
            "possible",
        ),
    ],
)
def test_denials_degrees_and_content(sentence: str, word: str, expected: str) -> None:
    assert shown(standing(find(tree(sentence), word))) == expected


def test_a_word_stands_in_one_class_only() -> None:
    data = tomllib.loads((files("kg") / "data" / "cues.toml").read_text(encoding="utf-8"))["complement"]
    words = [(form, word) for entry in data.values() for form in FORMS for word in entry.get(form, ())]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_cues_name_known_effects() -> None:
    effects = {"asserted", "negated", "fact", "same", *Modality, *(f"not {modality}" for modality in Modality)}
    cues = load_cues()
    for complement in cues.complements.values():
        assert {complement.affirmed, complement.past, complement.denied} <= effects
    for words in (cues.adverbs, cues.adjectives, cues.determiners, cues.pronouns, cues.markers, cues.auxiliaries):
        assert set(words.values()) <= {"negated", *Modality}
