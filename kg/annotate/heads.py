"""Heads of organizations: "the head of the agency" is whom the text calls its chief."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase


def link_heads(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Descriptions by the same office at the same organization are one actor, before and after the name.

    Only offices of which there is one, and only in the present: the former head is another.
    """
    at = {i: phrase for phrase in phrases for i in range(phrase.start, phrase.end)}
    offices: defaultdict[tuple[frozenset[str], int], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        words = actors.office(phrase.name.split(" of ")[0]) - actors.lasting
        if (
            phrase.form == "description"
            and not phrase.plural
            and words & actors.heading
            and not words & actors.altering
        ):
            for body in _bodies(phrase, at):
                offices[words, id(chains.of(body))].append(phrase)
    for same in offices.values():
        for phrase in same[1:]:
            chains.join(same[0], phrase)


def _bodies(phrase: Phrase, at: dict[int, Phrase]) -> Iterator[Phrase]:
    """The named organization that somebody is said to be the head of."""
    for child in phrase.head.rights:
        body = at.get(child.i)
        of = any(token.dep_ == "case" and token.lower_ == "of" for token in child.lefts)
        if child.dep_ == "nmod" and of and body is not None and body.named:
            yield body
