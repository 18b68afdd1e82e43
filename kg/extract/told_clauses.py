"""Clauses that are what a verb says or asks for, wherever they stand and however a parser labels them.

Universal Dependencies v2: ccomp, advcl, parataxis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import OBJECT_CONTROL_VERBS, REFUSING, URGING
from kg.extract.cues import load_cues
from kg.extract.dependents import child

if TYPE_CHECKING:
    from spacy.tokens import Token


def content_before(verb: Token) -> Token | None:
    """What somebody is told to say behind it: "Peru [must leave], Chile demanded"."""
    own = [t for t in verb.children if t.dep_ in ("mark", "obj", "xcomp") or (t.dep_ == "ccomp" and t.i > verb.i)]
    if verb.lemma_.lower() not in load_cues().acts or child(verb, "nsubj") is None or own:
        return None
    if verb.dep_ == "parataxis":
        content = verb.head if verb.head.i < verb.i else None
    else:
        content = next((t for t in verb.lefts if t.dep_ == "ccomp"), None)
    speaks_of = child(content, "nsubj", "nsubj:pass") if content is not None and content.pos_ == "VERB" else None
    # "It will be hard, Kim warned": of whom is left open.
    return content if speaks_of is not None and (speaks_of.pos_ != "PRON" or speaks_of.lower_ in ("i", "we")) else None


def is_asked(clause: Token) -> bool:
    """Whether an infinitive is what somebody before it is told or left to do: "gave [them] a week to leave".

    So too what is refused: "refused for weeks to leave".
    """
    verb, mark = clause.head, child(clause, "mark")
    if clause.dep_ != "advcl" or clause.tag_ != "VB" or mark is None or mark.lower_ != "to":
        return False
    lemma, told = verb.lemma_.lower(), child(verb, "iobj")
    if lemma in REFUSING and child(verb, "obj") is None:
        return True
    told = told or (child(verb, "obj", "nsubj:pass") if lemma in URGING else None)
    return lemma in OBJECT_CONTROL_VERBS and told is not None and told.i < clause.i


def opens_clause(verb: Token) -> bool:
    """Whether a conjunction and a subject part a clause from the one whose complement a parser takes it for."""
    first = verb.left_edge if not verb.left_edge.is_punct else verb.left_edge.nbor(1)
    return verb.dep_ == "ccomp" and first.dep_ == "cc" and first.head == verb and child(verb, "nsubj") is not None
