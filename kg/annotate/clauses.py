"""Clauses of a sentence, as binding of pronouns needs them. Universal Dependencies v2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
CLAUSES = frozenset(
    {"ROOT", "ccomp", "xcomp", "csubj", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis", "csubj:pass"}
)

SHARING = frozenset({"conj", "xcomp", "advcl"})


def is_subject(token: Token) -> bool:
    """Whether the token heads the subject of a clause."""
    return token.dep_ in SUBJECTS


def clause_of(token: Token) -> Token:
    """The predicate of the smallest clause that holds the token: "said" for "he" in "he said it was over"."""
    while token.head.i != token.i:
        if token.dep_ in CLAUSES or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")):
            break
        token = token.head
    return token


def first_clause(clause: Token) -> Token:
    """The clause with which a coordinated one shares its place: "left" for "won" in "said he left and he won"."""
    while clause.dep_ == "conj":
        clause = clause.head
    return clause


def governing_subjects(token: Token) -> Iterator[Token]:
    """The subjects of the token's clause and of those above it, nearest first, other than the token's own phrase.

    They may stand behind the token: "he would resign, Massa said". Whoever is asked to do something is its subject:
    "asked Massa to resign". The antecedent of "who" is the last: what is above a relative clause is not told by it.
    """
    clause = clause_of(token)
    while True:
        for child in clause.children:
            if is_subject(child) and not _is_aside(clause) and child.i != token.i and not child.is_ancestor(token):
                if child.tag_ in ("WP", "WDT"):
                    yield clause.head
                    return
                yield child
        if clause.head.i == clause.i:
            return
        asked = (child for child in clause.head.children if child.dep_ in ("obj", "iobj") and clause.dep_ == "xcomp")
        yield from (child for child in asked if child.i != token.i and not child.is_ancestor(token))
        clause = clause_of(clause.head)


def _is_aside(clause: Token) -> bool:
    """Whether a clause only says whose words these are: "as Lund said"."""
    return clause.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in clause.lefts)


def is_reflexive(pronoun: Token) -> bool:
    """Whether a pronoun takes up somebody of its own clause: "himself"."""
    return pronoun.lower_.endswith(("self", "selves"))


def binds(noun: Token, pronoun: Token) -> bool:
    """Whether grammar forbids the noun to be what the pronoun stands for (principles A and B of binding theory).

    "Blinken met him": not Blinken.  "Blinken hurt himself": nobody else.  "his brother": neither is the other.
    "Blinken, who met him", "Lund, whom he met": not the one that the relative clause is about.
    A clause has one subject: what else the tree calls so is not what a subject pronoun stands for.
    A noun whose own phrase holds the pronoun is no antecedent, unless by a relative clause or as the first of two.
    """
    if noun.is_ancestor(pronoun) and not _is_apart(pronoun, noun):
        return True
    clause = _with_subject(clause_of(pronoun))
    same_clause = is_subject(noun) and noun.head == clause
    if is_reflexive(pronoun):
        return not same_clause
    relative = clause.dep_ == "acl:relcl" and clause.head == noun
    return (same_clause or relative) and pronoun.dep_ != "nmod:poss"


def _with_subject(clause: Token) -> Token:
    """The clause whose subject one without its own shares: "met" for "host" in "he met Lund and will host her".

    So does an open one, "wants to host her", unless an object may be its subject: "asked Lund to host her".
    """
    while clause.dep_ in SHARING and not any(is_subject(child) for child in clause.lefts):
        if clause.dep_ == "xcomp" and any(child.dep_ in ("obj", "iobj") for child in clause.head.children):
            break
        clause = clause.head
    return clause


def _is_apart(token: Token, noun: Token) -> bool:
    """Whether a token below a noun is in its relative clause, or in another noun joined to it by "and"."""
    while token.i != noun.i:
        if token.dep_.startswith("acl") or (token.dep_ == "conj" and token.head.i == noun.i):
            return True
        token = token.head
    return False
