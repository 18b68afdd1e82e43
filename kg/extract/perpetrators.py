"""Whom a deed is laid to: "claimed responsibility for the attack", "was behind it", "an attack claimed by rebels".

Universal Dependencies v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.arguments import preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, base, by_agent, child, is_passive
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

# Whoever does so says whether the deed is his.
ADMITTING = frozenset({"accept", "acknowledge", "admit", "assume", "claim", "take"})
DISCLAIMING = frozenset({"deny", "disavow", "disclaim", "reject"})
# "accused B of an attack on C", "was jailed for it": whom these are done to did it, if anybody, or did not.
CHARGES = {
    "of": frozenset({"accuse", "suspect"}),
    "for": frozenset({"arrest", "detain", "indict", "try", "want"}),
    "over": frozenset({"arrest", "charge", "detain", "indict", "want"}),
    "with": frozenset({"charge"}),
}
VERDICTS = {
    "of": frozenset({"acquit", "clear", "convict"}),
    "for": frozenset({"convict", "execute", "imprison", "jail", "sentence"}),
}
ACQUITTING = frozenset({"acquit", "clear"})


class Attribution(NamedTuple):
    """Who did a deed, the word that says so, and whether it says that he did not.

    own_word: whether he says so himself.  doubted: whether others only suspect him.
    """

    doer: Token
    word: Token
    denied: bool = False
    own_word: bool = False
    doubted: bool = False


def laid_to(noun: Token) -> Attribution | None:
    """Who is said to have done what the noun tells, where a phrase about responsibility says it."""
    ways = (_by_responsibility, _responsible, _behind, _claimed, _blamed, _charged)
    return next((found for way in ways if (found := way(noun)) is not None), None)


def _by_responsibility(noun: Token) -> Attribution | None:
    """ "[Rebels] claimed responsibility for the attack", "denied responsibility for the attack"."""
    duty = noun.head if noun.dep_ == "nmod" else child(noun.head, "obj", "nsubj:pass")
    if duty is None or duty.lemma_.lower() != "responsibility" or preposition(noun) != "for":
        return None
    verb = duty.head
    if duty.dep_ not in ("obj", "nsubj:pass") or verb.lemma_.lower() not in ADMITTING | DISCLAIMING:
        return None
    return _said(by_agent(verb) if is_passive(verb) else surface_subject(verb), verb)


def _responsible(noun: Token) -> Attribution | None:
    """ "[Rebels] were responsible for the attack"."""
    word = noun.head
    if word.lemma_.lower() != "responsible" or preposition(noun) != "for" or child(word, "cop") is None:
        return None
    doer = surface_subject(word)
    return Attribution(doer, word) if doer is not None else None


def _behind(noun: Token) -> Attribution | None:
    """ "[Rebels] were behind the attack", "[the rebels] behind the attack"."""
    if preposition(noun) != "behind":
        return None
    is_said = child(noun, "cop") is not None
    doer = surface_subject(noun) if is_said else noun.head if noun.dep_ == "nmod" else None
    return Attribution(doer, noun) if doer is not None else None


def _claimed(noun: Token) -> Attribution | None:
    """ "The attack, claimed by [rebels]", "[rebels] claimed the attack"; others claim a seat, or discrimination."""
    if (participle := _participle(noun, "claim")) is not None:
        return _said(by_agent(participle), participle)
    verb = noun.head
    owned = noun.dep_ == "obj" and verb.lemma_.lower() == "claim" and noun.lemma_.lower() in load_cues().attacks
    return _said(surface_subject(verb), verb) if owned else None


def _said(doer: Token | None, verb: Token) -> Attribution | None:
    """What he says of himself; where nobody claims a deed, one of them may still have done it."""
    words = (*verb.children, *(doer.children if doer is not None else ()))
    if doer is None or any(load_cues().adverbs.get(t.lower_) == "negated" for t in words):
        return None
    return Attribution(doer, verb, verb.lemma_.lower() in DISCLAIMING, own_word=True)


def _blamed(noun: Token) -> Attribution | None:
    """ "An attack blamed on [rebels]", "the attack was blamed on [rebels]", "Peru blamed the attack on [rebels]"."""
    blaming = noun.dep_ in ("obj", "nsubj:pass") and noun.head.lemma_.lower() == "blame"
    verb = noun.head if blaming else _participle(noun, "blame")
    phrases = verb.rights if verb is not None else ()
    doer = next((t for t in phrases if t.dep_ == "obl" and preposition(t) == "on"), None)
    return Attribution(doer, verb, doubted=True) if doer is not None and verb is not None else None


def _charged(noun: Token) -> Attribution | None:
    """ "Accused [Peru] of an attack on Mali", "[Kim], jailed for the murder of Lee"."""
    verb, word = noun.head if noun.dep_ == "obl" else noun.head.head, preposition(noun)
    lemma = verb.lemma_.lower()
    doubted = lemma in CHARGES.get(word, ())
    if not doubted and lemma not in VERDICTS.get(word, ()):
        return None
    patient = surface_subject(verb) if is_passive(verb) else child(verb, "obj")
    doer = antecedent(verb.head) if verb.dep_ == "acl" else patient
    return Attribution(doer, verb, lemma in ACQUITTING, doubted=doubted) if doer is not None else None


def _participle(noun: Token, lemma: str) -> Token | None:
    found = (t for t in noun.rights if base(t) == "acl" and t.lemma_.lower() == lemma and t.tag_ == "VBN")
    return next(found, None)
