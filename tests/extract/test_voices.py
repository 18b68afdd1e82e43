"""Whom "I", "we", "us" and "our" mean in quotations."""

from __future__ import annotations

import pytest

from kg.extract.ends import Ends
from kg.extract.positions import Position
from kg.extract.voices import sides
from kg.types import Kind
from tests.extract.trees import annotation, find, tree


def quoted(words: str, speaker: str) -> str:
    """A quotation with the words as its content, and its speaker behind it, heads counted from the reporting verb."""
    n = len(words.split()) + 1
    rows = [row.split("/") for row in speaker.split()]
    behind = " ".join("/".join((*row[:3], str(int(row[3]) + n + 1))) if len(row) > 3 else "/".join(row) for row in rows)
    return f"“/``/punct/3 {words} ”/''/punct/3 {behind}".replace("ROOT-", str(n + 2))


BY_MINISTER = "said=say/VBD/ROOT Israel/NNP/nmod:poss/4 's/POS/case/2 minister/NN/nmod:desc/5 Lee/NNP/nsubj/1"
BY_LEE = "said=say/VBD/ROOT Lee/NNP/nsubj/1"
BY_TWO = "said=say/VBD/ROOT Israel/NNP/nsubj/1 and/CC/cc/4 Kim/NNP/conj/2"
BY_ISRAEL = "said=say/VBD/ROOT Israel/NNP/nsubj/1"
WE_LEFT = "We/PRP/nsubj/3 left=leave/VBD/ccomp/ROOT-"
OUR = "Our/PRP$/nmod:poss/3 {}/NNS/nsubj/4 left=leave/VBD/ccomp/ROOT-"


@pytest.mark.parametrize(
    ("words", "title", "speaker", "word", "expected"),
    [
        (WE_LEFT, "minister", BY_MINISTER, "We", "Israel"),
        (WE_LEFT, "former minister", BY_MINISTER, "We", None),
        (WE_LEFT, None, BY_LEE, "We", None),
        (WE_LEFT, None, BY_ISRAEL, "We", "Israel"),
        (WE_LEFT, None, BY_TWO, "We", None),
        ("I/PRP/nsubj/3 left=leave/VBD/ccomp/ROOT-", None, BY_LEE, "I", "Lee"),
        ("I/PRP/nsubj/3 left=leave/VBD/ccomp/ROOT-", "minister", BY_MINISTER, "I", "Lee"),
        (OUR.format("troops=troop"), "minister", BY_MINISTER, "Our", "Israel"),
        (WE_LEFT, "opposition leader", BY_MINISTER, "We", None),
        (OUR.format("enemies=enemy"), "minister", BY_MINISTER, "Our", None),
        ("My/PRP$/nmod:poss/3 army/NN/nsubj/4 left=leave/VBD/ccomp/ROOT-", "minister", BY_MINISTER, "My", "Israel"),
        ("My/PRP$/nmod:poss/3 brother/NN/nsubj/4 left=leave/VBD/ccomp/ROOT-", "minister", BY_MINISTER, "My", "Lee"),
    ],
)
def test_first_persons(words: str, title: str | None, speaker: str, word: str, expected: str | None) -> None:
    text = quoted(words, speaker)
    people = {"Israel": Kind.COUNTRY, "Lee": Kind.PERSON, "Kim": Kind.PERSON}
    seen = annotation(tree(text), {name: kind for name, kind in people.items() if f"{name}/" in text})
    ends = Ends(seen)
    if title is not None:
        lee = Position(find(seen.doc, "Lee"), find(seen.doc, "Israel"), None, title, find(seen.doc, "minister"))
        ends.sides.update(sides([lee], ends))
    found = ends.find(find(seen.doc, word))
    assert [ends.participants[index].name for index in found] == ([expected] if expected else [])


def test_outside_quotations_nobody_is_meant() -> None:
    seen = annotation(
        tree("Lee/NNP/nsubj/2 said=say/VBD/ROOT we/PRP/nsubj/4 left=leave/VBD/ccomp/2"), {"Lee": Kind.PERSON}
    )
    assert Ends(seen).find(seen.doc[2]) == ()
