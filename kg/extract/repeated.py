"""One event, one triple: what a sentence tells twice, and what a relation above a clause has told already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.dependents import base, relative_clause
from kg.types import Modality
from kg.vocabulary import RELATES_TO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.extract.pairs import Pair
    from kg.extract.predicates import Predicate
    from kg.types import Triple


@dataclass(frozen=True, eq=False, slots=True)
class Told:
    """A triple, and the predicate and ends it was read from."""

    predicate: Predicate
    pair: Pair
    triple: Triple


def each_once(told: Sequence[Told]) -> Iterator[Triple]:
    """The triples of one sentence, each relation between two ends once, dated if one of its tellings is."""
    best: dict[tuple[object, ...], Triple] = {}
    holding = [upper for upper in told if upper.pair.clauses]
    for found in told:
        if any(_is_held(found, upper) for upper in holding):
            continue
        key = _key(found)
        if key not in best or (best[key].interval is None and found.triple.interval is not None):
            best[key] = found.triple
    yield from best.values()


def _key(found: Told) -> tuple[object, ...]:
    ends = (found.triple.subject, found.triple.object)
    return found.triple.relation, frozenset(ends) if found.pair.relation.symmetric else ends


def _is_held(found: Told, upper: Told) -> bool:
    """Whether the relation above its clause says it: "agreed to meet B" is one event with B.

    Not if it is told as done ("told B that he had met him") by a relation of another event type, has a date or, by a
    relation of the vocabulary, another participant of its own.
    """
    triple, verb = found.triple, found.predicate.verb
    done = triple.modality is Modality.ASSERTED and not triple.negated
    another = done and triple.category != upper.triple.category
    if another or triple.interval not in (None, upper.triple.interval):
        return False
    while base(verb) in ("conj", "xcomp") and verb not in upper.pair.clauses:
        verb = verb.head
    if found.pair.relation.name == RELATES_TO:
        return verb in upper.pair.clauses
    inside = any(clause == verb or _goes_down_to(verb, clause) for clause in upper.pair.clauses)
    same = {triple.subject, triple.object} == {upper.triple.subject, upper.triple.object}
    return inside and (same or found.pair.of_thing)


def _goes_down_to(verb: Token, clause: Token) -> bool:
    """Whether a verb lies below a clause, in no relative clause of its own: "agreed to end talks [that A hosted]"."""
    relative = relative_clause(verb)
    return clause.is_ancestor(verb) and (relative is None or not clause.is_ancestor(relative))
