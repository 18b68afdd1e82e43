"""Two actors together: "the two leaders", "both ministers" after "Aydin met Stavros"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations

from kg.annotate.actors import Actors
from kg.annotate.definites import may_be_called_so
from kg.annotate.phrases import Phrase
from kg.types import Kind

SENTENCES_BACK = 1
Chain = tuple[Phrase, ...]


def share_pairs(found: Sequence[Chain], phrases: Sequence[Phrase], actors: Actors) -> tuple[Chain, ...]:
    """The chains, with mentions of two persons together in the chains of both, and in none of their own.

    Only where one clause of the sentence, or of the one before, names two persons, and its sentence no third; and as
    long as every sentence goes on about the two.
    """
    chain_of = {phrase: chain for chain in found for phrase in chain}
    shared: dict[Phrase, Chain] = {}
    for phrase in (each for each in phrases if _is_of_two(each, actors) and each in chain_of):
        last, pair = _find_pair(phrase, phrases, chain_of)
        if shared and (before := max(shared, key=lambda p: p.start)).start > last:
            last, pair = before.start, shared[before]
        fitting = all(may_be_called_so(phrase, chain_of[person], actors) for person in pair)
        if pair and fitting and _sentences(last, phrase) <= SENTENCES_BACK:
            shared[phrase] = pair
    if not shared:
        return tuple(found)
    added = {chain: [p for p, pair in shared.items() if any(each in chain for each in pair)] for chain in found}
    grown = ([p for p in chain if p not in shared] + added[chain] for chain in found)
    return tuple(tuple(sorted(chain, key=lambda p: p.start)) for chain in grown if chain)


def _is_of_two(phrase: Phrase, actors: Actors) -> bool:
    """Whether a description is of two persons told before: "the two leaders", "both leaders"."""
    if phrase.form != "description" or not phrase.plural or phrase.noun not in actors.person or phrase.possessor:
        return False
    before = {token.lower_ for token in phrase.head.lefts}
    return "both" in before or (phrase.definite and "two" in before)


def _find_pair(phrase: Phrase, phrases: Sequence[Phrase], chain_of: dict[Phrase, Chain]) -> tuple[int, Chain]:
    """The two persons whom the last sentence that names any names in one clause, and where it names the last.

    Nobody for one person, or three.
    """
    at = bisect_left(phrases, phrase.start, key=lambda other: other.start)
    persons = [p for p in phrases[:at] if p.named and p.kind is Kind.PERSON and p in chain_of]
    if not persons:
        return -1, ()
    near = [p for p in persons if p.start >= persons[-1].head.sent.start]
    one_each = tuple({id(chain_of[p]): p for p in near}.values())
    together = any(_one_clause(one, other) for one, other in combinations(near, 2))
    return near[-1].start, one_each if len(one_each) == 2 and together else ()


def _sentences(start: int, phrase: Phrase) -> int:
    """Sentence starts from a token up to a mention."""
    tokens = phrase.head.doc[start + 1 : phrase.start + 1]
    return sum(bool(token.is_sent_start) and not token.is_space for token in tokens)


def _one_clause(one: Phrase, other: Phrase) -> bool:
    """Whether two names are conjoined, or depend on one verb."""
    return other.head.head in (one.head, one.head.head) and one.head.head != one.head
