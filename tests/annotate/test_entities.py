"""Entities of an article, on hand-built documents: PERSON[Yoav Gallant] marks what the encoder found."""

import re

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.annotate.entities import EntityRules

LISTS = {
    "titles": ["gen", "president", "ayatollah", "minister"],
    "demonyms": ["Israeli", "Iranian"],
    "places": ["Israel", "Jordan", "Georgia", "North Korea"],
    "organisations": ["NATO", "al-Qaeda"],
    "dates": ["Monday", "April"],
    "people": ["Jordan", "Georgia"],
}
VOCAB = spacy.blank("en").vocab


def found(text: str) -> list[tuple[str, str]]:
    """Entities after correction; a capital letter makes a word a proper noun."""
    words: list[str] = []
    marks: list[tuple[int, int, str]] = []
    for label, inside, word in re.findall(r"([A-Z]+)\[(.+?)\]|(\S+)", text):
        start = len(words)
        words += (inside or word).split()
        if label:
            marks.append((start, len(words), label))
    pos = ["PROPN" if word[0].isupper() else "NOUN" for word in words]
    starts = [index == 0 or words[index - 1] == "." for index in range(len(words))]
    doc = Doc(VOCAB, words=words, pos=pos, sent_starts=starts)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
    return [(ent.text, ent.label_) for ent in EntityRules(VOCAB, LISTS)(doc).ents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PERSON[Gen. Erik Kurilla] came", [("Erik Kurilla", "PERSON")]),
        ("PERSON[Ayatollah Ali Khamenei] came", [("Ali Khamenei", "PERSON")]),
        ("PERSON[Gen.] came", []),
        ("PERSON[Ayatollah] PERSON[Ali Khamenei] came", [("Ali Khamenei", "PERSON")]),
        ("PERSON[North Korea] said", [("North Korea", "GPE")]),
        ("PERSON[Georgia] said", [("Georgia", "PERSON")]),
        ("LOC[Israeli] jets", [("Israeli", "NORP")]),
        ("LOC[Israel] and LOC[Golan]", [("Israel", "GPE"), ("Golan", "LOC")]),
        ("ORG[North Korea] said", [("North Korea", "GPE")]),
        ("PERSON[Michael Jordan] in LOC[Jordan]", [("Michael Jordan", "PERSON"), ("Jordan", "GPE")]),
        ("LOC[NATO] said", [("NATO", "ORG")]),
        ("PERSON[Monday] came", []),
        ("ORG[Israel - Hamas] war", [("Israel", "GPE"), ("Hamas", "ORG")]),
        ("ORG[Rolls - Royce] said", [("Rolls - Royce", "ORG")]),
        # A surname alone is the person whose full name the article has.
        ("PERSON[Erik Kurilla] came . LOC[Kurilla] left", [("Erik Kurilla", "PERSON"), ("Kurilla", "PERSON")]),
        ("PERSON[Erik Kurilla] came . Kurilla left", [("Erik Kurilla", "PERSON"), ("Kurilla", "PERSON")]),
        ("PERSON[Erik Kurilla] came . Kurilla Street is long", [("Erik Kurilla", "PERSON")]),
        ("LOC[Kurilla] left", [("Kurilla", "LOC")]),
        # One name, one type.
        ("ORG[Hamas] and ORG[Hamas] and LOC[Hamas]", [("Hamas", "ORG")] * 3),
        ("ORG[Axios] and LOC[Axios]", [("Axios", "ORG"), ("Axios", "LOC")]),
        ("ORG[Axios] said so . Then Axios wrote", [("Axios", "ORG")]),
    ],
)
def test_entities(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_lists_survive_a_round_trip() -> None:
    rules = EntityRules(VOCAB, LISTS)
    assert EntityRules(VOCAB).from_bytes(rules.to_bytes()).lists == rules.lists
