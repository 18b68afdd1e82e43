"""What a sentence tells of the type of a name in it: "a fire in X" is at a place, "X's wife" a person's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token

from kg.annotate.actors import load_actors

Contexts = Mapping[str, Mapping[str, frozenset[str]]]
"""Type of a name -> kind of place in a sentence -> the words that make it, as kg/data/name_contexts.toml says."""

KINDS = {
    "nsubj": "subject", "obj": "patient", "iobj": "patient", "nsubj:pass": "patient", "nmod:poss": "possessor",
    "compound": "modifier",
}  # fmt: skip
FAR = 5  # conjuncts: "A, B, C, D and E"


@cache
def load_contexts() -> Contexts:
    """The contexts that come with kg."""
    types = tomllib.loads((files("kg.data") / "name_contexts.toml").read_text(encoding="utf-8"))
    return {label: {kind: _words(kind, text) for kind, text in kinds.items()} for label, kinds in types.items()}


def _words(kind: str, text: str) -> frozenset[str]:
    words = text.replace("\n", " ").split(", " if kind in ("complement", "party") else None)
    return frozenset(word for word in words if word)


def told_type(span: Span) -> str | None:
    """The type that the place of a name in its sentence gives it; None where it gives none, or two.

    Universal Dependencies v2.
    """
    head = span.root
    if _is_told_by_who(head) or _is_titled(span):
        return "PERSON"
    places = [*_places(head), *_beside(span), *_last(span)]
    if span.label_ in ("LOC", "MISC"):
        places += [("party", word) for kind, word in places if kind in ("subject", "patient", "complement")]
    told = {label for label, kinds in load_contexts().items() for kind, word in places if word in kinds[kind]}
    return told.pop() if len(told) == 1 else None


def _places(head: Token) -> Iterator[tuple[str, str]]:
    """The kinds of place that a name has in its tree, each with its word: ("patient", "arrest")."""
    first = head
    for _ in range(FAR):
        first = first.head if first.dep_ == "conj" else first
    above, dep = first.head.lemma_.lower(), first.dep_
    case = " ".join(child.lower_ for child in first.lefts if child.dep_ == "case")
    if case:
        yield "case", case
        yield "complement", f"{above} {case}"
    elif dep in KINDS:
        yield KINDS[dep], above


def _beside(span: Span) -> Iterator[tuple[str, str]]:
    """The word right before a name in its sentence."""
    if not span[0].is_sent_start:
        yield "after", span.doc[span.start - 1].lower_


def _last(span: Span) -> Iterator[tuple[str, str]]:
    """The last word of a name of several, unless it begins like a person's: "Sabina Shoal", not "Veronica Lake"."""
    if len(span) > 1 and span[0].text not in load_actors().gender:
        yield "last", span[-1].lower_


def _is_told_by_who(head: Token) -> bool:
    """Whether a relative clause with "who" follows, or "and his wife"."""
    for child in head.rights:
        if child.dep_ == "acl:relcl" and any(word.lower_ == "who" for word in child.lefts):
            return True
        if child.dep_ == "conj" and any(word.lower_ in ("his", "her") for word in child.lefts):
            return True
    return False


def _is_titled(span: Span) -> bool:
    """Whether a title stands right before a name of one word, and belongs to it: "NATO chief Stoltenberg".

    Not so what firms and states are called as well: "its rival Brandt".
    """
    if span[0].is_sent_start or len(span) > 1:
        return False
    title, name, actors = span.doc[span.start - 1], span[0], load_actors()
    belongs = title.head == name or (name.head == title and name.dep_ in ("flat", "appos"))
    return (
        belongs
        and title.pos_ in ("NOUN", "PROPN")
        and actors.is_title(title.text)
        and title.lower_ not in actors.either
    )
