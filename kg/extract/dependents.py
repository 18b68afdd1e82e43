"""Dependents of a token by their label; what a relative pronoun stands for; the passive and its agent.

Universal Dependencies v2: acl:relcl, aux:pass, nsubj:pass, obl:agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

WHOLE = frozenset({"all", "both", "each"})
PARTS = frozenset({"many", "most", "several", "some"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})


def child(token: Token, *deps: str) -> Token | None:
    """First dependent with one of these labels."""
    for dependent in token.children:
        if dependent.dep_ in deps:
            return dependent
    return None


def base(token: Token) -> str:
    """Label without subtype: "acl:relcl" -> "acl"."""
    return token.dep_.partition(":")[0]


def is_relative(token: Token) -> bool:
    """Whether the token is a relative pronoun ("who attacked", "for which he paid")."""
    return token.lower_ in RELATIVE_PRONOUNS and token.tag_ in ("WP", "WDT", "WP$", "IN")


def relative_clause(token: Token) -> Token | None:
    """Verb of the nearest relative clause that contains the token, or None."""
    for ancestor in (token, *token.ancestors):
        if ancestor.dep_ == "acl:relcl" or _is_cleft(ancestor):
            return ancestor
    return None


def _is_cleft(clause: Token) -> bool:
    """ "It was Peru [that left]": the clause tells what the name in front of it did, unless it did not."""
    name = clause.head
    if clause.dep_ != "advcl:relcl" or name.pos_ != "PROPN" or child(name, "cop") is None:
        return False
    return not any(t.lower_ in ("not", "n't", "n’t") for t in name.children)


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token is its own antecedent.

    "the man who came" -> man, for "who"; "men, many of whom came" -> men, for "many".
    """
    clause = relative_clause(token) if (is_relative(token) and token.dep_ != "det") or _is_part(token) else None
    return (_agent_before(clause) or clause.head) if clause is not None else token


def _agent_before(clause: Token) -> Token | None:
    """Who stands behind "by" or "from" right before a relative clause in commas: "an offer by [Peru], which left"."""
    comma = clause.left_edge if clause.left_edge.is_punct or clause.left_edge.i == 0 else clause.left_edge.nbor(-1)
    if clause.dep_ != "acl:relcl" or comma.text != ",":
        return None
    made = (t for t in clause.head.rights if t.dep_ == "acl")
    agents = (t for head in (clause.head, *made) for t in head.rights if t.dep_ in ("nmod", "obl:agent"))
    of_person = any(t.lower_ in ("who", "whom") for t in clause.subtree)
    words = ("by",) if of_person else ("by", "from")
    ending = (t for t in agents if t.right_edge.i == comma.i - 1 and t.left_edge.lower_ in words)
    return next(ending, None)


def _is_part(quantity: Token) -> bool:
    """ "[Many] of whom", "[two] of which": some of the several that a relative clause speaks of."""
    word = quantity.lower_
    if word not in WHOLE and word not in PARTS and (quantity.pos_ != "NUM" or word == "one"):
        return False
    whom = next((t for t in quantity.rights if t.dep_ == "nmod" and is_relative(t)), None)
    clause = relative_clause(whom) if whom is not None else None
    return clause is not None and (word in WHOLE or clause.head.tag_ == "NNS")


def parting_verb(dependent: Token) -> Token | None:
    """Verb above that parts a dependent from its head without a comma, so that it is the verb's own.

    "will leave, he said [on Monday]"; in "will leave, he said, [on Monday]" the day may be that of leaving.
    """
    head, first = dependent.head, dependent.left_edge
    if first.is_punct or (first.i > 0 and first.nbor(-1).is_punct):
        return None
    return next((above for above in head.ancestors if head.i < above.i < dependent.i), None)


def by_agent(verb: Token) -> Token | None:
    """The by-phrase of a passive, also behind the last of several: "was arrested, tried and jailed [by Peru]"."""
    first = verb.head if verb.dep_ == "conj" else verb
    members = [first, *(t for t in first.children if t.dep_ == "conj" and _is_bare_participle(t))]
    agent = _own_agent(verb)
    if agent is not None or verb not in members or any(_is_closed(member) for member in members[:-1]):
        return agent
    shared = (found for member in members if (found := _own_agent(member)) is not None)
    return next((found for found in shared if found.i > members[-1].i), None)


def _is_bare_participle(verb: Token) -> bool:
    return verb.tag_ == "VBN" and child(verb, "aux", "aux:pass", "nsubj", "nsubj:pass") is None


def _is_closed(verb: Token) -> bool:
    """Whether a verb has what belongs to it behind it: "was arrested [in May] and jailed by Peru"."""
    last = max((t.i for t in verb.rights if t.dep_ == "conj"), default=verb.i)
    return any(t.dep_ not in ("conj", "cc", "punct") and t.i < last for t in verb.rights)


def _own_agent(verb: Token) -> Token | None:
    """The by-phrase that hangs on the verb; parsers give its label to other phrases now and then."""
    agents = (t for t in verb.children if t.dep_ == "obl:agent")
    return next((t for t in agents if _opens_with(t, "by")), None) or _stranded_agent(verb)


def _stranded_agent(verb: Token) -> Token | None:
    """A by-phrase that a parser hung on what the verb asks for: "was accused of fraud [by Peru]"."""
    if verb.tag_ != "VBN":
        return None
    asked = (t for t in verb.rights if t.dep_ == "obl" and _opens_with(t, "of", "with"))
    agents = (t for noun in asked for t in noun.rights if t.dep_ == "nmod" and _opens_with(t, "by"))
    return next(agents, None)


def _opens_with(nominal: Token, *prepositions: str) -> bool:
    return any(t.dep_ == "case" and t.lower_ in prepositions for t in nominal.lefts)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: marked by its subject or auxiliary, or a bare past participle.

    "was killed", "a man killed by police", "arrested in May, he …"; "was arrested and deported" shares the auxiliary.
    """
    labels = {dependent.dep_ for dependent in verb.children}
    if labels & {"aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"}:
        return True
    if verb.tag_ != "VBN" or labels & {"aux", "nsubj", "cop"}:
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl", "xcomp", "amod")
