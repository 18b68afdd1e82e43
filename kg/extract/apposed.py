"""Names beside a noun that say who is meant: "their counterparts, Austin and Healey", "the mayor of Jos, Ann Kim".

Universal Dependencies v2: appos, and nmod where a parser hangs the name lower.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.coordination import conjuncts
from kg.extract.offices import load_offices

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

# "dozens of protesters": who acts stands behind the quantity (partitives, Quirk et al. 1985, 5.4-5.9).
NUMBERS = frozenset({"ten", "dozen", "score", "hundred", "thousand", "million"})
QUANTITIES = NUMBERS | frozenset(
    {"number", "group", "majority", "handful", "lot", "couple", "some", "several", "many", "most", "all", "each", "one"}
)
OFFICE_OF = ("of", "for", "in")
EXAMPLES = frozenset({"among", "including"})


def names_beside(token: Token, *, is_title: Callable[[Token], bool] | None) -> list[Token]:
    """The names in apposition to a noun or to what it counts ("one of the banks, [Acme]"), conjuncts included.

    Not of one of several ("the aides, among them Kim"), nor of what an adjective tells ("one of the poorest, Kim").
    is_title: whether the noun is a title of a name that hangs below it; None if it is no mention of anybody.
    """
    if _is_elliptical(token):
        return []
    counted = (t for t in token.rights if token.lower_ == "one" and is_counted(t))
    apposed = [t for noun in (token, *counted) for t in noun.children if t.dep_ == "appos" and preposition(t) != "by"]
    below = [t for t in _names_below(token) if is_title(t)] if is_title is not None else []
    beside = apposed or below or _names_behind(token)
    return [name for t in beside if not _is_example(t) for name in conjuncts(t)]


def is_counted(noun: Token) -> bool:
    """Whether a quantity is told of the noun: "one of its [ships]", "several of the Iranian [missiles]"."""
    part = noun.head
    counted = part.pos_ == "NUM" or part.lemma_.lower() in QUANTITIES
    return counted and noun.dep_ == "nmod" and noun.pos_ == "NOUN" and preposition(noun) == "of"


def _names_below(token: Token) -> list[Token]:
    """A person's name that a parser hung on the noun before it: "the mayor of Jos, [Ann Kim]"."""
    if token.tag_ not in ("NN", "NNP"):
        return []
    # "Secretary of [State] Kim": the preposition ends up at the name.
    titled = [t for t in token.rights if t.dep_ == "nmod" and any(word.dep_ == "nmod:desc" for word in t.lefts)]
    titled = [t for t in titled if preposition(t) in ("", *OFFICE_OF)]  # not "an album [by the rapper Kim]"
    if named := [t for t in titled if t.ent_type_ == "PERSON" and not token.ent_type_]:
        return named
    things = [t for t in token.rights if t.dep_ == "nmod" and t.ent_type_ != "PERSON" and preposition(t) in OFFICE_OF]
    return [t for thing in things for t in thing.rights if t.dep_ == "appos" and t.ent_type_ == "PERSON"]


def _is_example(name: Token) -> bool:
    """Whether an apposition names some of many: "aides, [among them Kim]", "aides, [including Kim]"."""
    return any(t.lower_ in EXAMPLES for before in name.lefts for t in before.subtree if t.dep_ == "case")


def _is_elliptical(token: Token) -> bool:
    """Whether a quantity is of what an adjective tells, so that its noun stands before: "one of the town's poorest"."""
    of = (t for t in token.children if t.dep_ == "nmod" and preposition(t) == "of")
    return token.lemma_.lower() in QUANTITIES and any(t.tag_ in ("JJ", "JJS") for t in of)


def _names_behind(token: Token) -> list[Token]:
    """A person's name behind an office that a parser hung on the noun above: "the accord with the envoy, [Ann Kim]"."""
    comma = token.right_edge.i + 1
    if token.lemma_.lower() not in load_offices().nouns or comma + 1 >= len(token.doc) or token.doc[comma].text != ",":
        return []
    name = token.doc[comma + 1]
    is_name = name.dep_ == "appos" and name.ent_type_ == "PERSON" and name.head.ent_type_ != "PERSON"
    return [name] if is_name and name.head.is_ancestor(token) else []
