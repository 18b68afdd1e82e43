"""Avowals, wishes, generic clauses and indefinite nouns: forms that make an event sure or leave it open."""

from __future__ import annotations

import pytest

from kg.extract.modality import standing
from tests.extract.trees import find, tree

SURE = "We/PRP/nsubj/2 made=make/VBD/ROOT sure/JJ/xcomp/2 they/PRP/nsubj/5 left=leave/VBD/ccomp/3"
NEW_LAW = "Peru/NNP/nsubj/2 wants=want/VBZ/ROOT a/DT/det/4 law/NN/obj/2"
THE_LAW = "Peru/NNP/nsubj/2 wants=want/VBZ/ROOT the/DT/det/4 law/NN/obj/2"
NOT_THE_MAN = "He/PRP/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 the/DT/det/5 man/NN/ROOT"
NO_MAN = "There/EX/expl/2 is/VBZ/ROOT no/DT/det/4 man/NN/nsubj/2"
THERE_IS = "There/EX/expl/2 is/VBZ/ROOT"
STAYED = "Kim/NNP/nsubj/2 stayed=stay/VBD/ROOT until/IN/mark/5 Lee/NNP/nsubj/5"
STAYS = "Kim/NNP/nsubj/3 will/MD/aux/3 stay/VB/ROOT until/IN/mark/6 Lee/NNP/nsubj/6"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "I/PRP/nsubj/3 would/MD/aux/3 add/VB/ROOT that/IN/mark/6 Kim/NNP/nsubj/6 left=leave/VBD/ccomp/3",
            "add",
            "asserted",
        ),
        ("I/PRP/nsubj/3 will/MD/aux/3 call/VB/ROOT Kim/NNP/obj/3", "call", "planned"),
        ("Can/MD/aux/3 I/PRP/nsubj/3 ask/VB/ROOT Kim/NNP/obj/3", "ask", "possible"),
        (
            "I/PRP/nsubj/2 have/VBP/ROOT to/TO/mark/4 say/VB/xcomp/2 Kim/NNP/nsubj/6 left=leave/VBD/ccomp/4",
            "left",
            "asserted",
        ),
        (
            "Aides=aide/NNS/nsubj/3 may/MD/aux/3 say/VB/ROOT that/IN/mark/6 Kim/NNP/nsubj/6 leaves=leave/VBZ/ccomp/3",
            "leaves",
            "possible",
        ),
        ("I/PRP/nsubj/2 believe/VBP/ROOT Kim/NNP/nsubj/4 left=leave/VBD/ccomp/2", "left", "asserted"),
        ("Lee/NNP/nsubj/2 believes=believe/VBZ/ROOT Kim/NNP/nsubj/4 left=leave/VBD/ccomp/2", "left", "asserted"),
        ("Kim/NNP/nsubj/3 would/MD/aux/3 like/VB/ROOT to/TO/mark/5 leave/VB/xcomp/3", "like", "asserted"),
        ("Kim/NNP/nsubj/3 would/MD/aux/3 like/VB/ROOT to/TO/mark/5 leave/VB/xcomp/3", "leave", "possible"),
        (SURE, "left", "possible"),
    ],
)
def test_who_says_so_by_saying_it(sentence: str, word: str, expected: str) -> None:
    assert standing(find(tree(sentence), word)) == (expected, False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Lee/NNP/nsubj/2 doubts=doubt/VBZ/ROOT that/IN/mark/5 Kim/NNP/nsubj/5 left=leave/VBD/ccomp/2",
            ("possible", True),
        ),
        (
            "Nobody/NN/nsubj/2 doubts=doubt/VBZ/ROOT that/IN/mark/5 Kim/NNP/nsubj/5 left=leave/VBD/ccomp/2",
            ("asserted", False),
        ),
        (
            f"{THERE_IS} no/DT/det/4 doubt/NN/nsubj/2 that/IN/mark/7 Kim/NNP/nsubj/7 left=leave/VBD/acl/4",
            ("asserted", False),
        ),
        (
            f"{THERE_IS} no/DT/det/4 proof/NN/nsubj/2 that/IN/mark/7 Kim/NNP/nsubj/7 left=leave/VBD/acl/4",
            ("possible", True),
        ),
        (
            f"{THERE_IS} new/JJ/amod/4 proof/NN/nsubj/2 that/IN/mark/7 Kim/NNP/nsubj/7 left=leave/VBD/acl/4",
            ("asserted", False),
        ),
    ],
)
def test_doubt_and_evidence(sentence: str, expected: tuple[str, bool]) -> None:
    assert standing(find(tree(sentence), "left")) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (f"{NEW_LAW} banning=ban/VBG/acl/4 mines=mine/NNS/obj/5", "banning", "possible"),
        (f"{NEW_LAW} that/WDT/nsubj/6 bans=ban/VBZ/acl:relcl/4 mines=mine/NNS/obj/6", "bans", "possible"),
        (f"{NEW_LAW} ,/,/punct/7 which/WDT/nsubj/7 bans=ban/VBZ/acl:relcl/4 mines=mine/NNS/obj/7", "bans", "asserted"),
        (f"{THE_LAW} banning=ban/VBG/acl/4 mines=mine/NNS/obj/5", "banning", "asserted"),
        (f"{NOT_THE_MAN} who/WP/nsubj/7 called=call/VBD/acl:relcl/5", "called", "asserted"),
        (f"{NO_MAN} who/WP/nsubj/6 calls=call/VBZ/acl:relcl/4", "calls", "possible"),
        (f"{STAYED} left=leave/VBD/advcl/2", "left", "asserted"),
        (f"{STAYS} leaves=leave/VBZ/advcl/3", "leaves", "possible"),
        (
            "When/WRB/advmod/3 you/PRP/nsubj/3 leave/VBP/advcl/5 they/PRP/nsubj/5 pay/VBP/ROOT",
            "leave",
            "conditional",
        ),
        (
            "When/WRB/advmod/3 they/PRP/nsubj/3 left=leave/VBD/advcl/5 you/PRP/nsubj/5 paid=pay/VBD/ROOT",
            "left",
            "asserted",
        ),
        (
            "Kim/NNP/nsubj/3 will/MD/aux/3 pay/VB/ROOT as/RB/advmod/5 soon/RB/advmod/3 as/IN/mark/8 they/PRP/nsubj/8 "
            "leave/VBP/advcl/5",
            "leave",
            "expected",
        ),
    ],
)
def test_what_a_noun_or_clause_brings_up(sentence: str, word: str, expected: str) -> None:
    assert standing(find(tree(sentence), word)) == (expected, False)
