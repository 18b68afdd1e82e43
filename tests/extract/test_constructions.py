"""Constructions that decide what becomes of a complement: words of thanks, deadlines, purposes, means, futures."""

from __future__ import annotations

import pytest

from kg.extract.constructions import by_construction
from kg.extract.modality import standing
from tests.extract.trees import find, tree

WANT = "I/PRP/nsubj/2 want/VBP/ROOT to/TO/mark/4 thank/VB/xcomp/2 Kim/NNP/obj/4"
HE_WANTS = "Lee/NNP/nsubj/2 wants=want/VBZ/ROOT to/TO/mark/4 thank/VB/xcomp/2 Kim/NNP/obj/4"
WANTED = "I/PRP/nsubj/2 wanted=want/VBD/ROOT to/TO/mark/4 thank/VB/xcomp/2 Kim/NNP/obj/4"
TO_HELP = "to/TO/mark/5 help/VB/acl/3 Kim/NNP/obj/5"
NOTHING = f"Peru/NNP/nsubj/2 did=do/VBD/ROOT nothing/NN/obj/2 {TO_HELP}"
LITTLE = f"Peru/NNP/nsubj/2 did=do/VBD/ROOT little/JJ/obj/2 {TO_HELP}"
SOMETHING = f"Peru/NNP/nsubj/2 did=do/VBD/ROOT something/NN/obj/2 {TO_HELP}"
A_WEEK = "Peru/NNP/nsubj/2 gave=give/VBD/ROOT Oslo/NNP/iobj/2 a/DT/det/5 week/NN/obj/2 to/TO/mark/7 leave/VB/advcl/2"
MONEY = "Peru/NNP/nsubj/2 gave=give/VBD/ROOT Oslo/NNP/iobj/2 money/NN/obj/2 to/TO/mark/6 leave/VB/advcl/2"
A_STOP = "Kim/NNP/nsubj/2 made=make/VBD/ROOT a/DT/det/4 stop/NN/obj/2 to/TO/mark/6 meet/VB/advcl/2 Lee/NNP/obj/6"
MADE = "Kim/NNP/nsubj/2 made=make/VBD/ROOT Lee/NNP/obj/2 leave/VB/xcomp/2"
TOOK = "It/PRP/expl/2 took=take/VBD/ROOT two/CD/nummod/4 weeks=week/NNS/obj/2 to/TO/mark/6 end/VB/csubj/2"
TOOK_MEASURES = "Peru/NNP/nsubj/2 took=take/VBD/ROOT measures=measure/NNS/obj/2 to/TO/mark/5 end/VB/advcl/2"
CLAIM = "Kim/NNP/nsubj/4 does=do/VBZ/aux/4 not/RB/advmod/4 claim/VB/ROOT to/TO/mark/6 belong/VB/xcomp/4"
IS_BELIEVED = "It/PRP/expl/3 is/VBZ/aux:pass/3 believed=believe/VBN/ROOT that/IN/mark/6 Kim/NNP/nsubj/6"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (WANT, "thank", ("asserted", False)),
        (HE_WANTS, "thank", ("possible", False)),
        (WANTED, "thank", ("possible", False)),
        (NOTHING, "help", ("asserted", True)),
        (LITTLE, "help", ("asserted", True)),
        (SOMETHING, "help", ("possible", False)),
        (A_WEEK, "leave", ("requested", False)),
        (MONEY, "leave", ("planned", False)),
        (A_STOP, "meet", ("planned", False)),
        (MADE, "leave", ("asserted", False)),
        (TOOK_MEASURES, "end", ("planned", False)),
        (CLAIM, "belong", ("possible", True)),
        (f"{IS_BELIEVED} left=leave/VBD/ccomp/3", "left", ("possible", False)),
    ],
)
def test_what_a_construction_makes_of_its_complement(sentence: str, word: str, expected: tuple[str, bool]) -> None:
    assert standing(find(tree(sentence), word)) == expected


@pytest.mark.parametrize(("sentence", "expected"), [(TOOK, ("asserted", False)), (TOOK_MEASURES, None)])
def test_what_took_time_was_done_in_the_end(sentence: str, expected: tuple[str, bool] | None) -> None:
    verb = find(tree(sentence), "end")
    assert by_construction(verb, verb.head, "infinitive", standing) == expected


HAS_NOT = "Peru/NNP/nsubj/4 does=do/VBZ/aux/4 not/RB/advmod/4 have/VB/ROOT"
LACKS = "Peru/NNP/nsubj/2 lacks=lack/VBZ/ROOT the/DT/det/4 troops=troop/NNS/obj/2 to/TO/mark/6 invade/VB/acl/4"
DOUBT = "There/EX/expl/2 is/VBZ/ROOT little/JJ/amod/4 doubt/NN/nsubj/2 that/IN/mark/7 Kim/NNP/nsubj/7"
CHANCE = "There/EX/expl/2 is/VBZ/ROOT a/DT/det/5 little/JJ/amod/5 chance/NN/nsubj/2 that/IN/mark/8 Kim/NNP/nsubj/8"
AUTHORISED = "Kim/NNP/nsubj:pass/4 was/VBD/aux:pass/4 not/RB/advmod/4 authorised=authorise/VBN/ROOT to/TO/mark/6"
FEARS = "Lee/NNP/nsubj/2 fears=fear/VBZ/ROOT Kim/NNP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/2"
SAYS = "Lee/NNP/nsubj/2 says=say/VBZ/ROOT Kim/NNP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/2"
IF_DECIDES = "If/IN/mark/3 Peru/NNP/nsubj/3 decides=decide/VBZ/advcl/7 to/TO/mark/5 attack/VB/xcomp/3 Oslo/NNP/nsubj/7"
DECIDED = "Lee/NNP/nsubj/2 decided=decide/VBD/ROOT Kim/NNP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/2"
NOT_HAVE = "Lee/NNP/nsubj/2 said=say/VBD/ROOT Kim/NNP/nsubj/6 would/MD/aux/6 have/VB/aux/6 left=leave/VBN/ccomp/2"
AGREED = "Lee/NNP/nsubj/2 agreed=agree/VBD/ROOT that/IN/mark/6 Kim/NNP/nsubj/6 had=have/VBD/aux/6"
WHETHER = "Whether/IN/mark/4 Peru/NNP/nsubj/4 would/MD/aux/4 attack/VB/csubj/6 is/VBZ/cop/6 doubtful/JJ/ROOT"
LEAVING = "We/PRP/nsubj/3 are/VBP/aux/3 leaving=leave/VBG/ROOT Peru/NNP/obj/3"
THEY_ARE = "They/PRP/nsubj/3 are/VBP/aux/3 leaving=leave/VBG/ROOT Peru/NNP/obj/3"
LEAVING_NOW = f"{LEAVING} now/RB/advmod/3"
SEE = "You/PRP/nsubj/3 can/MD/aux/3 see/VB/ROOT Oslo/NNP/obj/3"
NOT_SEE = "You/PRP/nsubj/4 can/MD/aux/4 not/RB/advmod/4 see/VB/ROOT Oslo/NNP/obj/4"
SOON = "Peru/NNP/nsubj/3 soon/RB/advmod/3 left=leave/VBD/ROOT Oslo/NNP/obj/3"
LEAVES_SOON = "Peru/NNP/nsubj/2 leaves=leave/VBZ/ROOT Oslo/NNP/obj/2 soon/RB/advmod/2"
STOP = "Peru/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 stop/VB/ROOT Kim/NNP/obj/4 from/IN/mark/7"
DENIED = (
    "Peru/NNP/nsubj/2 denied=deny/VBD/ROOT that/IN/mark/6 it/PRP/nsubj/6 had=have/VBD/aux/6 attacked=attack/VBN/ccomp/2"
)
WENT_ON = f"{DENIED} Oslo/NNP/obj/6 and/CC/cc/9 accused=accuse/VBD/conj/6 Lee/NNP/obj/9"
IS_TO_BE = "Acme/NNP/nsubj:pass/5 is/VBZ/aux:pass/5 to/TO/mark/5 be/VB/aux:pass/5 sold=sell/VBN/ROOT"
STAY = "Kim/NNP/nsubj/2 had=have/VBD/ROOT to/TO/mark/4 wait/VB/xcomp/2 until/IN/mark/7 Lee/NNP/nsubj/7"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (f"{HAS_NOT} the/DT/det/6 troops=troop/NNS/obj/4 to/TO/mark/8 invade/VB/acl/6", "invade", ("possible", True)),
        (f"{HAS_NOT} the/DT/det/6 power/NN/obj/4 to/TO/mark/8 invade/VB/acl/6", "invade", ("asserted", True)),
        (LACKS, "invade", ("possible", True)),
        (f"{DOUBT} left=leave/VBD/acl/4", "left", ("asserted", False)),
        (f"{CHANCE} left=leave/VBD/acl/5", "left", ("possible", False)),
        (f"{AUTHORISED} speak/VB/xcomp/4", "speak", ("possible", True)),
        (FEARS, "leave", ("possible", False)),
        (SAYS, "leave", ("expected", False)),
        (f"{IF_DECIDES} leaves=leave/VBZ/ROOT", "attack", ("conditional", False)),
        (DECIDED, "leave", ("expected", False)),
        (NOT_HAVE, "left", ("conditional", False)),
        (f"{AGREED} left=leave/VBN/ccomp/2", "left", ("asserted", False)),
        (WHETHER, "attack", ("possible", False)),
        (LEAVING, "leaving", ("planned", False)),
        (LEAVING_NOW, "leaving", ("asserted", False)),
        (THEY_ARE, "leaving", ("asserted", False)),
        (SEE, "see", ("asserted", False)),
        (NOT_SEE, "see", ("possible", True)),
        (SOON, "left", ("asserted", False)),
        (LEAVES_SOON, "leaves", ("expected", False)),
        (f"{STOP} leaving=leave/VBG/advcl/4", "leaving", ("asserted", False)),
        (IS_TO_BE, "sold", ("planned", False)),
        (DENIED, "attacked", ("asserted", True)),
        (WENT_ON, "accused", ("asserted", False)),
        (f"{STAY} came=come/VBD/advcl/4", "came", ("asserted", False)),
    ],
)
def test_what_is_open_and_what_is_not(sentence: str, word: str, expected: tuple[str, bool]) -> None:
    assert standing(find(tree(sentence), word)) == expected
