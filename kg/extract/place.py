"""Where an event happened: what a preposition of place brings in, unless it stands at an end of the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.dependents import child
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.predicates import Predicate

LOCATIVE = frozenset({"in", "at", "near", "inside", "outside", "across", "around", "over", "off", "throughout"})


def place(
    predicate: Predicate, ends: Ends, taken: frozenset[int] = frozenset(), *, of_talk: bool = False
) -> int | None:
    """Participant that the event happened at: "met in Cairo", "a strike near Damascus"; None when none is said.

    taken: participants that stand at an end already.
    of_talk: things are then what is talked about, and their places not those of the talk: "discussed the war in Mali".
    """
    phrases = [t for end in _ends_of(predicate) if not of_talk or ends.find(end) for t in _places_behind(end)]
    behind = (t for t in phrases if t.i > predicate.verb.i)
    for token in (*_brought_in(predicate), *behind, *_told_of(predicate.verb)):
        for found in ends.find(token):
            kind = ends.participants[found].kind
            if found not in taken and kind in (Kind.PLACE, Kind.COUNTRY):
                return found
    return None


def _brought_in(predicate: Predicate) -> list[Token]:
    return [argument.token for argument in predicate.arguments if argument.role in LOCATIVE]


def _told_of(verb: Token) -> list[Token]:
    """Place of which a relative clause tells what happened there: "flew to [Rome], where A met B and left C"."""
    first = verb.head if verb.dep_ == "conj" and child(verb, "nsubj", "nsubj:pass") is None else verb
    where = first.dep_ == "acl:relcl" and any(t.lower_ == "where" for t in first.lefts)
    return [first.head] if where else []


def _ends_of(predicate: Predicate) -> list[Token]:
    return [a.token for a in predicate.arguments if a.token.pos_ == "PROPN" or a.role == "object"]


def _places_behind(end: Token) -> list[Token]:
    """Places that a parser hangs on what precedes them: "met Park [in Seoul]", "killed two people [in Kharkiv]"."""
    return [t for t in end.children if t.dep_ == "nmod" and preposition(t) in ("in", "at", "near")]
