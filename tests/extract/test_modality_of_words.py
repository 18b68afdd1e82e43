"""Obligation, refusals, tales, gerunds with "to", perfect infinitives and open questions: how surely they are told."""

from __future__ import annotations

import pytest

from kg.extract.modality import standing
from kg.extract.subjects import surface_subject
from tests.extract.trees import find, tree

DECIDE = "Peru/NNP/nsubj/3 will/MD/aux/3 decide/VB/ROOT whether/IN/mark/6 to/TO/mark/6"
ORDERED = "Peru/NNP/nsubj/2 ordered=order/VBD/ROOT Kim/NNP/iobj/2 to/TO/mark/5 leave/VB/xcomp/2"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Peru/NNP/nsubj/2 needs=need/VBZ/ROOT to/TO/mark/4 free/VB/xcomp/2 Kim/NNP/obj/4", "free", "requested"),
        ("Peru/NNP/nsubj/2 has=have/VBZ/ROOT to/TO/mark/4 free/VB/xcomp/2 Kim/NNP/obj/4", "free", "requested"),
        ("Peru/NNP/nsubj/2 had=have/VBD/ROOT to/TO/mark/4 free/VB/xcomp/2 Kim/NNP/obj/4", "free", "asserted"),
        ("Peru/NNP/nsubj/2 had=have/VBD/ROOT Kim/NNP/obj/2 free/VB/xcomp/2 Lee/NNP/obj/4", "free", "asserted"),
        (f"{DECIDE} free/VB/ccomp/3 Kim/NNP/obj/6", "free", "possible"),
        (f"{DECIDE} free/VB/advcl/3 Kim/NNP/obj/6", "free", "possible"),
        ("Kim/NNP/nsubj/4 would/MD/aux/4 later/RB/advmod/4 join/VB/ROOT Acme/NNP/obj/4", "join", "asserted"),
        ("Kim/NNP/nsubj/3 would/MD/aux/3 join/VB/ROOT Acme/NNP/obj/3", "join", "conditional"),
        (
            "Kim/NNP/nsubj/4 would/MD/aux/4 later/RB/advmod/4 join/VB/ROOT if/IN/mark/7 they/PRP/nsubj/7"
            " paid/VBD/advcl/4",
            "join",
            "conditional",
        ),
        ("Kim/NNP/nsubj/4 would/MD/aux/4 not/RB/advmod/4 confirm/VB/ROOT it/PRP/obj/4", "confirm", "not asserted"),
        ("Kim/NNP/nsubj/4 would/MD/aux/4 not/RB/advmod/4 leave/VB/ROOT Peru/NNP/obj/4", "leave", "not conditional"),
        ("Kim/NNP/nsubj/3 'd/MD/aux/3 met=meet/VBN/ROOT Lee/NNP/obj/3", "met", "asserted"),
        ("Kim/NNP/nsubj/3 'd/MD/aux/3 meet/VB/ROOT Lee/NNP/obj/3", "meet", "conditional"),
        ("I/PRP/nsubj/4 would/MD/aux/4 not/RB/advmod/4 say/VB/ROOT that/DT/obj/4", "say", "not conditional"),
        (
            "That/DT/nsubj/2 led=lead/VBD/ROOT to/IN/mark/5 Peru/NNP/nsubj/5 leaving=leave/VBG/advcl/2 it/PRP/obj/5",
            "leaving",
            "asserted",
        ),
        ("Kim/NNP/nsubj/2 came=come/VBD/ROOT to/TO/mark/4 help/VB/advcl/2", "help", "planned"),
        (
            "Kim/NNP/nsubj/2 plans=plan/VBZ/ROOT to/TO/mark/4 stay/VB/xcomp/2 though/IN/mark/8 Peru/NNP/nsubj/8"
            " is/VBZ/aux/8 leaving=leave/VBG/advcl/2",
            "leaving",
            "asserted",
        ),
        (
            "Peru/NNP/nsubj/5 is/VBZ/cop/5 one/CD/nummod/5 of/IN/case/5 states=state/NNS/ROOT to/TO/mark/8"
            " have/VB/aux/8 left=leave/VBN/acl/5",
            "left",
            "asserted",
        ),
        (
            "Kim/NNP/nsubj/4 may/MD/aux/4 be/VB/aux:pass/4 known=know/VBN/ROOT for/IN/mark/6 writing=write/VBG/advcl/4"
            " songs=song/NNS/obj/6",
            "writing",
            "asserted",
        ),
        (
            "Kim/NNP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 see/VB/ROOT the/DT/det/6 report/NN/obj/4 that/IN/mark/9"
            " Peru/NNP/nsubj/9 left=leave/VBD/acl/6",
            "left",
            "asserted",
        ),
        (
            "Kim/NNP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 believe/VB/ROOT the/DT/det/6 report/NN/obj/4 that/IN/mark/9"
            " Peru/NNP/nsubj/9 left=leave/VBD/acl/6",
            "left",
            "not asserted",
        ),
    ],
)
def test_standing(sentence: str, word: str, expected: str) -> None:
    modality, negated = standing(find(tree(sentence), word))
    assert ("not " if negated else "") + modality == expected


@pytest.mark.parametrize(
    ("behind", "subject", "modality"),
    [
        (",/,/punct/9 hours=hour/NNS/obl:unmarked/9 after/IN/mark/9 meeting=meet/VBG/advcl/5", "Peru", "asserted"),
        ("after/IN/mark/7 meeting=meet/VBG/advcl/5", "Kim", "requested"),
    ],
)
def test_what_is_timed_from_another_event(behind: str, subject: str, modality: str) -> None:
    meeting = find(tree(f"{ORDERED} {behind} Lee/NNP/obj/{7 if behind[0] == 'a' else 9}"), "meeting")
    found = surface_subject(meeting)
    assert (found.text if found is not None else None, standing(meeting).modality) == (subject, modality)
