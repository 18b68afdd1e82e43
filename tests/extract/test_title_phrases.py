"""Titles right before a name, whatever the tree makes of them: who holds which office where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.positions import positions
from kg.types import Annotation, Kind
from tests.extract.trees import NLP, annotation

HOLDERS = {
    "Peru": Kind.COUNTRY,
    "World Bank": Kind.ORGANIZATION,
    "UN": Kind.ORGANIZATION,
    "Red Front": Kind.GROUP,
}


def titled(words: str, *titles: str) -> Annotation:
    """An article of these words without a tree worth its name, in which Ann Lee has these titles."""
    doc = NLP(words)
    for token in doc:
        token.lemma_, token.dep_, token.tag_ = token.lower_, "dep", "POS" if token.text == "'s" else "NNP"
    holders = {name: kind for name, kind in HOLDERS.items() if name in doc.text}
    found = annotation(doc, {"Ann Lee": Kind.PERSON, **holders})
    person = replace(found.participants[0], titles=titles)
    groups = [replace(p, named=True) for p in found.participants[1:]]
    return replace(found, participants=(person, *groups))


@pytest.mark.parametrize(
    ("words", "titles", "expected"),
    [
        ("UN aid chief Ann Lee left", ["UN aid chief"], "aid chief, UN"),
        ("Peru Secretary of State Ann Lee left", ["Peru Secretary of State"], "Secretary of State, Peru"),
        ("UN Secretary-General Ann Lee left", ["UN Secretary-General"], "Secretary-General, UN"),
        ("Kenyan Prime Minister Ann Lee left", ["Kenyan Prime Minister"], "Prime Minister, Kenya"),
        ("Former Kenyan president Ann Lee left", ["Former Kenyan president"], "former president, Kenya"),
        ("The ousted Kenyan president Ann Lee left", ["Kenyan president"], "former president, Kenya"),
        ("top World Bank economist Ann Lee left", ["top World Bank economist"], "economist, Bank"),
        ("president of Peru Ann Lee left", ["president of Peru"], "president, Peru"),
        ("Peru's army chief Gen. Ann Lee left", ["Peru's army chief", "Gen."], "army chief, Peru"),
        ("Kenyan-backed Red Front leader Ann Lee left", ["Kenyan-backed Red Front leader"], "leader, Front"),
        ("Prime Minister Ann Lee of Peru left", ["Prime Minister"], "Prime Minister, Peru"),
        ("Prime Minister Ann Lee left", ["Prime Minister"], None),
        ("Peru Gen. Ann Lee left", ["Peru Gen."], None),
        ("World Bank of Peru president Ann Lee left", ["World Bank of Peru president"], None),
        ("UN chief of Ann Lee left", ["UN chief of"], None),
        ("the UN and Ann Lee left", ["UN aid chief"], None),
    ],
)
def test_titles_before_a_name(words: str, titles: list[str], expected: str | None) -> None:
    found = list(positions(titled(words, *titles)))
    shown = [f"{p.title}, {p.holder.text if p.holder is not None else p.country}" for p in found]
    assert shown == ([expected] if expected is not None else [])
