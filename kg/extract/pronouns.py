"""Whom a pronoun or description stands for by the grammar of its clause, where coreference leaves it open.

Universal Dependencies v2: ccomp, cop, nsubj.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base, child
from kg.extract.own_subjects import FINITE
from kg.extract.reporters import is_reporting
from kg.extract.subjects import surface_subject
from kg.extract.wording import NEGATIONS
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# What each may stand for; "they" of an organisation is left to coreference.
KINDS = {
    "he": frozenset({Kind.PERSON}),
    "she": frozenset({Kind.PERSON}),
    "it": frozenset({Kind.COUNTRY, Kind.ORGANIZATION}),
    "they": frozenset({Kind.GROUP}),
}


def subject_above(pronoun: Token) -> Token | None:
    """Who reports the clause that a pronoun is the subject of: "[Peru] said it would leave".

    None where the clause reports nothing, or speaks of "it" without a reference ("said it was clear that").
    """
    clause = pronoun.head
    if pronoun.lower_ not in KINDS or pronoun.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    while base(clause) in ("conj", "xcomp"):
        clause = clause.head
    content = base(clause) == "ccomp" and pronoun.i > clause.head.i
    # "warned that it could embolden them": what may happen is said of a thing as well.
    open_modal = any(t.lower_ in ("may", "might", "could", "can") for t in clause.children)
    impersonal = pronoun.lower_ == "it" and (open_modal or clause.pos_ not in ("VERB", "AUX"))
    return surface_subject(clause.head) if content and not impersonal and is_reporting(clause.head) else None


def described_subject(noun: Token) -> Token | None:
    """Subject of which a noun is flatly said to be the predicate: "[Mali] was the first country to leave".

    So too "[Mali] became the first to leave" and "among those killed were [Ann Kim] and a guard".
    """
    if noun.dep_ == "xcomp" and noun.head.lemma_ == "become" and noun.head.tag_ in FINITE:
        return surface_subject(noun.head)
    among = noun.lower_ == "those" and any(t.lower_ == "among" for t in noun.lefts)
    if not (among or noun.tag_ == "NN") or child(noun, "cop") is None or child(noun, "aux") is not None:
        return None
    denied = any(t.lower_ in NEGATIONS for t in noun.children)
    return None if denied or noun.sent[-1].text == "?" else child(noun, "nsubj")
