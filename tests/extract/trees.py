"""Parses and annotations written by hand: one token is "form/tag/label/head", its lemma after "=" where it differs.

>>> tree("Israel/NNP/nsubj/2 killed=kill/VBD/ROOT Zahedi/NNP/obj/2")
"""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Token

from kg.types import Annotation, Article, DateMention, Interval, Kind, Mention, Participant

NLP = spacy.blank("en")
POS = {"NNP": "PROPN", "NN": "NOUN", "VB": "VERB", "IN": "ADP", "JJ": "ADJ", "RB": "ADV", "PRP": "PRON", "WP": "PRON"}
POS |= {"WDT": "PRON", "DT": "DET", "CD": "NUM", "TO": "PART", "POS": "PART", "CC": "CCONJ", "MD": "AUX", "EX": "PRON"}
POS |= {"$": "SYM"}


def tree(text: str) -> Doc:
    """The sentence as a Doc: words, tags, coarse tags, lemmas, labels and heads (counted from 1)."""
    rows = [row.split("/") for row in text.split()]
    words, lemmas = zip(*((form.partition("=")[0], form.partition("=")[2] or form) for form, *_ in rows), strict=True)
    heads = [int(row[3]) - 1 if len(row) > 3 else i for i, row in enumerate(rows)]
    return Doc(
        NLP.vocab,
        words=words,
        lemmas=[lemma if row[1].startswith("NNP") else lemma.lower() for lemma, row in zip(lemmas, rows, strict=True)],
        tags=[row[1] for row in rows],
        pos=[_pos(row[1], row[2]) for row in rows],
        deps=[row[2] for row in rows],
        heads=heads,
    )


def find(doc: Doc, word: str) -> Token:
    """The first token of that form."""
    return next(token for token in doc if token.text == word)


def annotation(doc: Doc, people: dict[str, Kind], dates: dict[str, Interval] | None = None) -> Annotation:
    """An article of one parse: the words of each participant and of each date, at their first occurrence."""
    text = doc.text
    participants = tuple(_participant(text, name, kind) for name, kind in people.items())
    mentions = tuple(
        DateMention(text.index(phrase), text.index(phrase) + len(phrase), interval, None)
        for phrase, interval in (dates or {}).items()
    )
    return Annotation(Article("test", text), doc, mentions, participants)


def _participant(text: str, name: str, kind: Kind) -> Participant:
    start = text.index(name)
    named = kind is not Kind.GROUP
    mention = Mention(start, start + len(name), name, "name" if named else "description")
    return Participant(name, kind, named, (mention,))


def _pos(tag: str, label: str) -> str:
    if label.split(":", maxsplit=1)[0] in ("aux", "cop"):
        return "AUX"
    return next((pos for prefix, pos in POS.items() if tag.startswith(prefix)), "PUNCT")
