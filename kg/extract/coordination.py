"""What is coordinated with a nominal: conjuncts, companions ("along with B"), the names of an apposition.

Universal Dependencies v2: conj, appos, nmod.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import QUASI_COORDINATORS, after_adverb, preposition
from kg.extract.dependents import relative_clause
from kg.extract.subjects import belongs_to_verb, opens_later_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

# "12 people, including A": said of A too (Quirk et al. 1985, 17.73).
INCLUDING = "including"
OPENINGS = frozenset(phrase.split()[0] for phrase in QUASI_COORDINATORS) | {INCLUDING, ","}


def conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and all that is coordinated with it, in text order: "A, B and C", "A, along with B".

    A name that follows its title closely passes its conjuncts on: "President A and Chancellor B".
    """
    found = _named_each(token) or [token]
    for member in found:
        dependents = list(member.children)
        if not dependents:
            continue
        beside = (t for t in dependents if t.dep_ in ("appos", "flat"))
        names = [t for t in beside if not any(word.is_punct for word in t.doc[member.i : t.i])]
        found.extend(t for name in names for t in name.children if t.dep_ == "conj" and t.pos_ == "PROPN")
        found.extend(t for t in dependents if _is_member(t))
        found.extend(_companions(dependents))
        found.extend(_behind_relative(dependents))
    return tuple(sorted(found, key=lambda t: t.i)) if len(found) > 1 else (token,)


def _is_member(conjunct: Token) -> bool:
    if conjunct.dep_ != "conj" or conjunct.pos_ in ("VERB", "AUX"):
        return False
    if belongs_to_verb(conjunct) or opens_later_clause(conjunct) or _describes_too(conjunct):
        return False
    clause = relative_clause(conjunct)
    return clause is None or not _leaves_relative(conjunct, clause)


def _describes_too(conjunct: Token) -> bool:
    """Whether it goes on with an apposition: "Kim, the mayor and [its best-known judge], left" is one person."""
    beside = [t for t in conjunct.head.rights if t.dep_ == "appos" and t.i < conjunct.i and t.pos_ == "NOUN"]
    opening = next((t for t in conjunct.lefts if t.dep_ == "cc"), None)
    joined = opening is not None and opening.nbor(-1).text != ","
    return bool(beside) and joined and conjunct.tag_ == "NN" and conjunct.head.pos_ == "PROPN"


def _companions(dependents: Sequence[Token]) -> Iterator[Token]:
    """What a quasi-coordinator adds, or a phrase names as part of it: "A, along with B", "12 people, including B"."""
    for dependent in dependents:
        if dependent.dep_ == "nmod" and dependent.left_edge.lower_ in OPENINGS:
            word = preposition(dependent)
            if word in QUASI_COORDINATORS or (word == INCLUDING and _is_named(dependent)):
                yield dependent
        elif dependent.dep_ == "advmod":
            yield from (a.token for a in after_adverb(dependent) if a.role in QUASI_COORDINATORS)


def _is_named(nominal: Token) -> bool:
    """Whether it is the name of an actor, or a description with one beside it: "including [envoy Kim]"."""
    return any(t.ent_type_ and t.pos_ == "PROPN" for t in (nominal, *nominal.children))


def _named_each(token: Token) -> list[Token]:
    """The names of several who are described together: "the ministers, [A] and [B], met"."""
    if token.tag_ != "NNS":
        return []
    names = [t for t in token.rights if t.dep_ == "appos" and t.pos_ == "PROPN"]
    return names[:1] if any(t.dep_ == "conj" and t.pos_ == "PROPN" for name in names for t in name.children) else []


def _behind_relative(dependents: Sequence[Token]) -> Iterator[Token]:
    """Conjuncts that a parser hung into the relative clause before them: "A, whom B taught, and [C] met"."""
    clauses = [t for t in dependents if t.dep_ == "acl:relcl"]
    yield from (t for clause in clauses for t in clause.subtree if _leaves_relative(t, clause))


def _leaves_relative(conjunct: Token, clause: Token) -> bool:
    """Whether commas part a conjunct from the relative clause; a list of two within it would have none."""
    if conjunct.dep_ != "conj" or conjunct.pos_ not in ("NOUN", "PROPN") or clause.left_edge.i == 0:
        return False
    others = [t for t in conjunct.head.children if t.dep_ == "conj" and t.i < conjunct.i]
    alone = not others or any(t.dep_ == "cc" for t in others[-1].lefts)
    opening = next((t for t in conjunct.lefts if t.dep_ == "cc"), None)
    before = opening.nbor(-1).text if opening is not None else ""
    return alone and before == "," and "," in (clause.left_edge.text, clause.left_edge.nbor(-1).text)


def within_relative(verb: Token, members: Sequence[Token]) -> tuple[Token, ...]:
    """Of coordinated members those that a relative clause speaks of: not who follows it: "A, whom B taught, and C"."""
    clause = relative_clause(verb)
    if clause is None or clause.head not in members:
        return tuple(members)
    return tuple(t for t in members if t.i < verb.i or not (t.head == clause.head or _leaves_relative(t, clause)))
