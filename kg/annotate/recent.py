"""What an article has just spoken of, as a pronoun looks back on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase

SENTENCES_BACK = 2


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """An article's mentions, with the number of the sentence and of the quotation of every token."""

    phrases: Sequence[Phrase]
    chains: Chains
    actors: Actors
    sentence: dict[int, int]
    quotation: tuple[int | None, ...]

    def recent(self, pronoun: Phrase) -> list[Phrase]:
        """Mentions before a pronoun, in its sentence and the two before, in text order."""
        before = bisect_left(self.phrases, pronoun.start, key=lambda phrase: phrase.start)
        back = takewhile(
            lambda p: self.distance(p, pronoun) <= SENTENCES_BACK, (self.phrases[n] for n in range(before - 1, -1, -1))
        )
        return list(back)[::-1]

    def after(self, pronoun: Phrase) -> list[Phrase]:
        """Mentions after a pronoun in its sentence."""
        behind = bisect_left(self.phrases, pronoun.end, key=lambda phrase: phrase.start)
        end = pronoun.head.sent.end
        return list(takewhile(lambda p: p.start < end, (self.phrases[n] for n in range(behind, len(self.phrases)))))

    def distance(self, phrase: Phrase, pronoun: Phrase) -> int:
        """Sentences between a mention and a pronoun after it."""
        return self.sentence[pronoun.start] - self.sentence[phrase.start]

    def actors_of(self, phrases: Sequence[Phrase]) -> int:
        """How many actors the mentions speak of."""
        return len({id(self.chains.of(phrase)) for phrase in phrases})
