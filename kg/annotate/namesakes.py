"""A surname that several persons of an article bear: the one whom the article is about goes by it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase
from kg.annotate.same_name import is_full_person, name_parts
from kg.spelling import sound_alike
from kg.types import Kind

NEAR = 30  # tokens: a sentence of news


def link_namesakes(phrases: Sequence[Phrase], chains: Chains) -> None:
    """A surname that was dropped is the first person of the article's, unless another who bears it was just told of.

    Only if the article tells of none of the others more often: biographies and news on one of a family call their
    subject by the surname alone, the relatives by their full or first names.
    """
    persons = [p for p in phrases if p.named and p.kind is Kind.PERSON and chains.told(p)]
    first = next((p for p in persons if chains.of(p)), None)
    if first is None or not is_full_person(first):
        return
    surname = name_parts(first.name)[-1]
    others = [p for p in persons if _is_namesake(p, surname, chains) and chains.of(p) is not chains.of(first)]
    if any(len(chains.of(other)) > len(chains.of(first)) for other in others):
        return
    starts = [other.start for other in others]
    for phrase in persons:
        bare = not chains.of(phrase) and name_parts(phrase.name) == (surname,) and phrase.start > first.start
        agrees = not (phrase.gender and first.gender and phrase.gender != first.gender)
        if bare and agrees and not _is_near(phrase.start, starts):
            chains.restore(phrase)
            chains.join(first, phrase)


def _is_namesake(phrase: Phrase, surname: str, chains: Chains) -> bool:
    return is_full_person(phrase) and bool(chains.of(phrase)) and sound_alike(name_parts(phrase.name)[-1], surname)


def _is_near(start: int, starts: Sequence[int]) -> bool:
    """Whether one of the mentions stands right before."""
    before = bisect_left(starts, start)
    return before > 0 and start - starts[before - 1] <= NEAR
