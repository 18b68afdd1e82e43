"""Noun phrases and clauses in full, for open extraction; what makes a proposition of its own is left out.

Universal Dependencies v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base, child

if TYPE_CHECKING:
    from spacy.tokens import Token

LOOSE = frozenset({"acl:relcl", "parataxis", "appos", "discourse", "dislocated", "list"})
CLAUSE_LOOSE = frozenset({"parataxis", "discourse"})
COORDINATION = frozenset({"conj", "cc", "cc:preconj"})
# What hangs on a noun only because it is the predicate of a clause.
CLAUSAL = frozenset({"cop", "nsubj", "csubj", "aux", "mark", "obl", "advcl", "expl", "ccomp"})
VERBAL = frozenset({"VERB", "AUX"})
# "Took [what they left]": these are the noun of their own relative clause.
FREE = frozenset({"what", "whatever", "whoever"})
EXCLUDING = frozenset({"not", "rather", "instead", "n't"})


def members(head: Token) -> list[Token]:
    """A noun or adjective and what is coordinated with it, in text order: each makes a proposition of its own.

    Not what is ruled out ("a type rather than a breed"), nor parts of one name ("Miller, Smith & Sons").
    """
    conjuncts = [t for t in head.children if t.dep_ == "conj"] if head.pos_ not in VERBAL else []
    if any(word.text == "&" for conjunct in conjuncts for word in conjunct.lefts):
        return [head]
    return [head, *(t for t in conjuncts if _is_bare(t) and not _is_apart(t))]


def noun_phrase(head: Token, without: Token | None = None) -> list[Token]:
    """Tokens of one noun's phrase without its preposition, relative clauses, loose appositions and conjuncts.

    without: a clause at the noun that is told by itself.
    """
    split = len(members(head)) > 1
    tokens = [head]
    for dependent in head.children:
        if dependent == without or not _belongs(dependent, head):
            continue
        if not (split and (dependent.dep_ in COORDINATION or _parts_members(dependent, head))):
            tokens += _branch(dependent, LOOSE)
    return _without_conjunction(tokens)


def _without_conjunction(phrase: list[Token]) -> list[Token]:
    """The phrase without a conjunction that parsers hang inside it: "[and] Acme Ltd"."""
    first = min(phrase, key=lambda t: t.i)
    return [t for t in phrase if t != first] if first.dep_ == "cc" and len(phrase) > 1 else phrase


def clause(head: Token) -> list[Token]:
    """Tokens of a clause or adverbial with all that hangs on it, but asides ("…, officials said, …")."""
    return _branch(head, CLAUSE_LOOSE)


def prepositions(head: Token) -> list[Token]:
    """Tokens of the preposition before a noun, whole and with its adverb: "according to", "shortly after"."""
    found = [t for case in head.children if _is_preposition(case, head) for t in case.subtree]
    first = min(found, key=lambda t: t.i, default=head)
    return [*(t for t in head.children if t.dep_ == "advmod" and t.i == first.i - 1), *found] if found else found


def is_close(apposition: Token) -> bool:
    """Whether nothing sets the apposition off: "the film Gladiator", not "Ann Lee, the head of the bank"."""
    return not any(t.is_punct and t.i < apposition.i for t in apposition.children)


def is_plural(noun: Token) -> bool:
    """Whether the noun is in the plural, or several are coordinated."""
    return noun.tag_ in ("NNS", "NNPS") or len(members(noun)) > 1


def _branch(head: Token, excluded: frozenset[str]) -> list[Token]:
    """Tokens under a head without the branches that have an excluded label."""
    tokens = [head]
    for dependent in head.children:
        if dependent.dep_ not in excluded:
            tokens += _branch(dependent, excluded)
    return tokens


def _belongs(token: Token, head: Token) -> bool:
    """Whether the dependent is part of the noun's phrase."""
    if token.dep_ == "appos":
        return is_close(token)
    if token.dep_ == "acl:relcl" and head.lower_ in FREE:
        return True
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"):
        return not token.left_edge.is_punct
    if token.dep_ in COORDINATION:
        return token.i > head.i and _is_bare(token)
    copula = child(head, "cop")
    if copula is not None and token.i < copula.i:
        return False
    return token.dep_ not in LOOSE and base(token) not in CLAUSAL and token not in prepositions(head)


def _is_bare(conjunct: Token) -> bool:
    """Whether a conjunct is no clause of its own."""
    return conjunct.pos_ not in VERBAL and child(conjunct, "nsubj", "cop") is None


def _is_apart(conjunct: Token) -> bool:
    """Whether a conjunct is not told like the first: "not B", "rather than B", or the rest of a name."""
    opens = conjunct.left_edge
    ruled_out = any(t.lower_ in EXCLUDING for t in conjunct.children if t.i < conjunct.i)
    return ruled_out or (opens.ent_iob_ == "I" and conjunct.ent_type_ == conjunct.head.ent_type_)


def _is_preposition(token: Token, head: Token) -> bool:
    return token.dep_ == "case" and token.i < head.i


def _parts_members(token: Token, head: Token) -> bool:
    """Whether it is a comma between conjuncts."""
    return token.dep_ == "punct" and token.i > head.i and any(t.i > token.i for t in members(head))
