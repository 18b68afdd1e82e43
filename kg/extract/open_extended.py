"""What stands behind the first argument told as a binary fact of its own: that argument then ends the predicate.

"She has a claim to land" -> She | has a claim to | land; "they asked Peru to leave Oslo" -> they | asked Peru to leave
| Oslo. After Gashteovski et al., "BenchIE: a framework for multi-faceted fact-based open information extraction", 2022.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import child
from kg.extract.open_arguments import Phrase, arguments_in_order, body, chain, opening, verb_group
from kg.extract.open_phrases import members, noun_phrase, prepositions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

# These give the noun its name or its place ("the bank of Peru"); others bring in a participant ("a claim to land").
OF_THE_NOUN = frozenset({"of", "in"})


def further(verbs: Sequence[Token], first: Token, rest: Sequence[Token]) -> Iterator[tuple[Phrase, Phrase]]:
    """What follows the verb group, and the argument that this leads to."""
    if first != verbs[-1] and first.dep_ not in ("obj", "iobj"):
        return
    if first.pos_ in ("NOUN", "PROPN") and len(members(first)) == 1:
        yield from _at_noun(first)
    for verb in rest:
        if verb.dep_ == "xcomp" and first != verbs[-1]:
            yield from _of_infinitive(first, verb)


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
