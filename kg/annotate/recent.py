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
FARTHEST_BACK = 6
"""Sentences after which a pronoun no longer goes on about someone."""


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """An article's mentions, with the number of the sentence, the paragraph and the quotation of every token."""

    phrases: Sequence[Phrase]
    chains: Chains
    actors: Actors
    sentence: dict[int, int]
    paragraph: Sequence[int]
    quotation: tuple[int | None, ...]

    def recent(self, pronoun: Phrase, sentences: int = SENTENCES_BACK) -> list[Phrase]:
        """Mentions before a pronoun, in its sentence and some before, in text order."""
        before = bisect_left(self.phrases, pronoun.start, key=lambda phrase: phrase.start)
        back = takewhile(
            lambda p: self.distance(p, pronoun) <= sentences, (self.phrases[n] for n in range(before - 1, -1, -1))
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
        return len({id(self.chains.told(phrase)) for phrase in phrases})
