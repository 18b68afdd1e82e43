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
    subject = surface_subject(clause.head) if content and not impersonal and is_reporting(clause.head) else None
    # "He said they left": a single person is no "they".
    return None if subject is not None and pronoun.lower_ == "they" and subject.lower_ in ("he", "she") else subject


def described_subject(noun: Token) -> Token | None:
    """Subject of which a noun is flatly said to be the predicate: "[Mali] was the first country to leave".

    So too "[Mali] became the first to leave", "among those killed were [Ann Kim] and a guard", and of several what is
    said of one: "[Mali] was among the countries that left", "[Mali] is one of the countries that left".
    """
    if noun.dep_ == "xcomp" and noun.head.lemma_ == "become" and noun.head.tag_ in FINITE:
        return surface_subject(noun.head)
    predicate = noun.head if _is_one_of(noun) else noun
    several = predicate != noun or any(t.lower_ == "among" for t in noun.lefts)
    if not (several or noun.tag_ == "NN") or child(predicate, "cop") is None or child(predicate, "aux") is not None:
        return None
    denied = any(t.lower_ in NEGATIONS for t in predicate.children)
    return None if denied or noun.sent[-1].text == "?" else child(predicate, "nsubj")


def _is_one_of(noun: Token) -> bool:
    """ "One of the [men] who left", where a clause says what they did."""
    told = any(base(t) == "acl" for t in noun.rights)
    return noun.dep_ == "nmod" and noun.head.lower_ == "one" and noun.left_edge.lower_ == "of" and told
