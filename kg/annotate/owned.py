"""Who is told of as somebody's: "his wife" after "his wife, Ada Lund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase

Key = tuple[str, int]


def link_owned(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """A person described as somebody's is the only one named who was told to be that to him.

    "Lund's brother Peter ... his brother": by the noun and whose it is, once it is known whom the pronoun stands for.
    """
    at = {i: phrase for phrase in phrases for i in range(phrase.start, phrase.end)}
    named: defaultdict[Key, list[Phrase]] = defaultdict(list)
    for phrase, key in _described(phrases, at, chains, actors):
        if any(p.named for p in chains.of(phrase)):
            named[key].append(phrase)
        elif chains.is_alone(phrase):
            found = chains.one_each(named[key])
            if len(found) == 1:
                chains.join(found[0], phrase)


def _described(
    phrases: Sequence[Phrase], at: Mapping[int, Phrase], chains: Chains, actors: Actors
) -> Iterator[tuple[Phrase, Key]]:
    """Descriptions of one person by an owner, with the noun and the owner's chain."""
    for phrase in phrases:
        if phrase.form == "description" and not phrase.plural and phrase.noun in actors.person:
            owner = next((at.get(child.i) for child in phrase.head.lefts if child.dep_ == "nmod:poss"), None)
            if owner is not None and chains.of(owner):
                yield phrase, (phrase.noun, id(chains.of(owner)))
