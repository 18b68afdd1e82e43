"""What stands behind the first argument told as a binary fact of its own: that argument then ends the predicate.

"She has a claim to land" -> She | has a claim to | land; "they asked Peru to leave Oslo" -> they | asked Peru to leave
| Oslo. After Gashteovski et al., "BenchIE: a framework for multi-faceted fact-based open information extraction", 2022.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base, child
from kg.extract.open_arguments import arguments_in_order, body, chain, opening, verb_group
from kg.extract.open_phrases import members, noun_phrase, prepositions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.extract.open_row import Phrase

OBJECTS = frozenset({"obj", "iobj"})
# These give the noun its name or its place ("the bank of Peru"); others bring in a participant ("a claim to land").
OF_THE_NOUN = frozenset({"of", "in"})


def further(verbs: Sequence[Token], first: Token, rest: Sequence[Token]) -> Iterator[tuple[Phrase, Phrase]]:
    """What follows the verb group, and the argument that this leads to."""
    is_predicate, label, alone = first == verbs[-1], base(first), len(members(first)) == 1
    behind = [other for other in rest if other.i > first.i]
    if not is_predicate and alone and (label == "obl" or (label in OBJECTS and len(rest) == 1)):
        yield from (found for other in behind for found in _in_phrase(first, other))
    if (is_predicate or label in OBJECTS) and alone and first.pos_ in ("NOUN", "PROPN"):
        yield from _at_noun(first)
    if label in OBJECTS and not is_predicate:
        yield from (found for other in behind if other.dep_ == "xcomp" for found in _of_infinitive(first, other))


def _in_phrase(first: Token, other: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """ "The aid for the victims" -> the aid for; the victims. Names and dates mostly say where or when: no fact."""
    opens = opening(other)
    if base(other) == "obl" and other.pos_ == "NOUN" and opens:
        yield from (([*body(first), *opens], body(what)) for what in members(other))


def _at_noun(noun: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """ "a claim to land" -> a claim to; land."""
    for inner in noun.rights:
        opens = prepositions(inner) if inner.dep_ == "nmod" else []
        if not opens or opens[0].lower_ in OF_THE_NOUN or inner.left_edge.ent_iob_ == "I":
            continue
        before = [t for t in noun_phrase(noun) if t.i < inner.left_edge.i]
        for what in members(inner):
            yield [*before, *opens], noun_phrase(what)


def _of_infinitive(governed: Token, infinitive: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """ "Peru to leave Oslo" -> Peru to leave; Oslo."""
    verbs = chain(infinitive)
    first, _ = arguments_in_order(verbs, governed)
    if child(infinitive, "mark") is None or first is None or first == verbs[-1]:
        return
    group = [token for part in verbs for token in verb_group(part)]
    for what in members(first):
        yield [*noun_phrase(governed), *group, *opening(first)], body(what)
