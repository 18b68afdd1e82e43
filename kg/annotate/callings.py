"""People called by their party or their calling once they are named: "the Democrat", "the striker", "the singer"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.clauses import clause_of
from kg.annotate.phrases import Phrase
from kg.annotate.topics import SENTENCES_BACK, WINDOW, sentences_between
from kg.types import Kind

MOST = 20  # persons looked at: more do not stand so near


def link_callings(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Whom the text calls so without having told of any is the only person near; nobody where two are.

    Of "the striker" no office is told: that is a coach, a chairman; "the Democrat" may hold any.
    """
    persons = [p for p in phrases if _is_person(p, actors)]
    for called in (p for p in phrases if _is_new(p, chains, actors)):
        near = _near(called, persons, chains)
        if len(near) == 1 and _may_be(called, chains.of(near[0]), actors):
            chains.join(near[0], called)


def _is_person(phrase: Phrase, actors: Actors) -> bool:
    if phrase.plural or phrase.form == "pronoun":
        return False
    return phrase.kind is Kind.PERSON or (phrase.form == "description" and phrase.noun in actors.person)


def _is_new(phrase: Phrase, chains: Chains, actors: Actors) -> bool:
    """Whether "the" and a party's or a calling's noun is all that is said, and said here first."""
    word = phrase.name.lower()
    if phrase.form == "pronoun" or phrase.plural or not phrase.definite or phrase.possessor is not None:
        return False
    chain = chains.of(phrase)
    alone = bool(chain) and chain[0] is phrase and all(p.name.lower() == word and not p.plural for p in chain)
    return alone and word in actors.adherents | actors.callings


def _may_be(called: Phrase, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether somebody named may be called so."""
    told = any(p.titles or p.form == "description" for p in chain)
    return any(p.named for p in chain) and (called.name.lower() in actors.adherents or not told)


def _near(called: Phrase, persons: Sequence[Phrase], chains: Chains) -> list[Phrase]:
    """The persons of the last sentence that tells of any, of the two before at most; none of its own clause."""
    clause = clause_of(called.head)
    last = bisect_left(persons, called.start, key=lambda other: other.start)
    before = [p for p in persons[max(last - MOST, 0) : last] if chains.of(p) and p not in chains.of(called)]
    away = {p: sentences_between(p, called) for p in before if called.start - p.start <= WINDOW}
    beside = {id(chains.of(p)) for p in away if clause_of(p.head) == clause}
    others = {p: n for p, n in away.items() if id(chains.of(p)) not in beside and n <= SENTENCES_BACK}
    return chains.one_each(p for p, n in others.items() if n == min(others.values()))
