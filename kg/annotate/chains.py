"""Chains of coreferring mentions while they grow."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence

from kg.annotate.phrases import Phrase


class Chains:
    """A partition of an article's mentions: each in one chain, alone at first, or dropped.

    Pronouns are in no chain until they are joined to one.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        """Every name and description is a chain of its own."""
        self._order = {phrase: n for n, phrase in enumerate(phrases)}
        self._chain = {phrase: [phrase] for phrase in phrases if phrase.form != "pronoun"}
        self._dropped: dict[Phrase, list[Phrase]] = {}

    def join(self, phrase: Phrase, other: Phrase) -> None:
        """The two mentions, and all that corefer with either, are one chain; what was dropped joins none."""
        if phrase in self._dropped or other in self._dropped:
            self._take_up(phrase, other)
            return
        chain, rest = self._chain[phrase], self._chain.setdefault(other, [other])
        if chain is rest:
            return
        chain.extend(rest)
        chain.sort(key=self._order.__getitem__)
        for member in rest:
            self._chain[member] = chain

    def _take_up(self, dropped: Phrase, pronoun: Phrase) -> None:
        """A pronoun that stands for what was dropped is dropped with it."""
        if pronoun.form == "pronoun" and dropped in self._dropped and pronoun not in self._chain:
            chain = self._dropped[pronoun] = self._dropped[dropped]
            insort(chain, pronoun, key=self._order.__getitem__)

    def drop(self, phrase: Phrase) -> None:
        """The mention, and all that corefer with it, could mean several actors and stand for none."""
        chain = self._chain[phrase]
        for member in chain:
            self._dropped[member] = chain
            del self._chain[member]

    def restore(self, phrase: Phrase) -> None:
        """The mention, dropped before, is a chain of its own again."""
        self._dropped.pop(phrase).remove(phrase)
        self._chain[phrase] = [phrase]

    def of(self, phrase: Phrase) -> Sequence[Phrase]:
        """The chain of a mention; empty for a dropped one or a pronoun without antecedent."""
        return self._chain.get(phrase, ())

    def told(self, phrase: Phrase) -> Sequence[Phrase]:
        """The chain of a mention, also of a dropped one: whoever it is, the text has told of him."""
        return self._chain.get(phrase, self._dropped.get(phrase, ()))

    def is_alone(self, phrase: Phrase) -> bool:
        """Whether nothing corefers with the mention so far."""
        return len(self._chain.get(phrase, ())) == 1

    def one_each(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """One mention of every chain among these."""
        return list({id(self._chain[phrase]): phrase for phrase in phrases if phrase in self._chain}.values())

    def all(self) -> tuple[tuple[Phrase, ...], ...]:
        """Every chain, by first mention, each in text order."""
        unique = {id(chain): chain for chain in self._chain.values()}
        return tuple(tuple(chain) for chain in sorted(unique.values(), key=lambda chain: self._order[chain[0]]))
