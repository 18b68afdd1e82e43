"""Articles parsed by hand: a sentence per line, a token "form/tag/label/head", heads counted from 1 in the sentence.

A lemma stands after "=" where it differs from the form. A fifth field starts an entity of that label, "+" goes on
with it.

>>> article("Blinken/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT ./.")
Blinken spoke.
"""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

from kg.annotate.actors import load_actors
from kg.annotate.phrases import Lexicon
from kg.countries import load_countries

LEXICON = Lexicon(load_countries(), load_actors())
NLP = spacy.blank("en")
POS = {
    "NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "RB": "ADV", "DT": "DET", "CD": "NUM",
    "IN": "ADP", "TO": "PART", "POS": "PART", "CC": "CCONJ", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "HYPH": "PUNCT",
}  # fmt: skip
NO_SPACE_BEFORE = frozenset({".", ",", "'s", ")", "”", "-"})
NO_SPACE_AFTER = frozenset({"(", "“", "-"})


def article(text: str) -> Doc:
    """The sentences as one document with tags, labels, lemmas, entities and sentence starts."""
    rows: list[list[str]] = []
    heads: list[int] = []
    starts: list[bool] = []
    for line in text.strip().splitlines():
        sentence = [row.split("/") for row in line.split()]
        first = len(rows)
        root = next((i for i, row in enumerate(sentence) if row[2:3] == ["ROOT"]), 0)
        for i, row in enumerate(sentence):
            heads.append(first + (int(row[3]) - 1 if len(row) > 3 and row[3] else root if i != root else i))
            starts.append(i == 0)
        rows.extend(sentence)
    words = [row[0].partition("=")[0] for row in rows]
    doc = Doc(
        NLP.vocab,
        words=words,
        spaces=[_space(words, i) for i in range(len(words))],
        lemmas=[row[0].partition("=")[2] or row[0] for row in rows],
        tags=[row[1] for row in rows],
        pos=[
            "AUX" if row[2:3] == ["aux"] else "VERB" if row[1].startswith("VB") else POS.get(row[1], "PUNCT")
            for row in rows
        ],
        deps=[row[2] if len(row) > 2 else "punct" for row in rows],
        heads=heads,
        sent_starts=starts,
    )
    doc.ents = _entities(doc, [row[4] if len(row) > 4 else "" for row in rows])
    return doc


def _space(words: list[str], i: int) -> bool:
    return words[i] not in NO_SPACE_AFTER and words[i + 1 : i + 2] != [] and words[i + 1] not in NO_SPACE_BEFORE


def _entities(doc: Doc, labels: list[str]) -> list[Span]:
    spans = []
    for start, label in enumerate(labels):
        if label and label != "+":
            end = next((i for i in range(start + 1, len(labels)) if labels[i] != "+"), len(labels))
            spans.append(Span(doc, start, end, label=label))
    return spans
