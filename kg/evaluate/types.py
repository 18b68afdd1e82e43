"""What evaluation compares: triples of the gold with their alternatives, and triples that were found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.types import Article, Kind

Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class End:
    """Subject or object of a triple: names it may be called by, and the words that stand for it in the sentence."""

    names: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldTriple:
    """A triple that a careful reader took from a sentence; every tuple holds alternatives, the best first.

    days: half-open intervals.  speakers: outermost first, each under several names; None among them: may be left out.
    topic, place, title: empty when the gold does not speak of them.
    optional: readers differ over it, so that it counts neither as missing nor as wrong.
    """

    subject: End
    object: End
    relations: tuple[str, ...]
    categories: tuple[str | None, ...]
    predicate: tuple[str, ...]
    days: tuple[Days, ...]
    modalities: tuple[str, ...]
    negated: bool
    speakers: tuple[tuple[str | None, ...], ...]
    topic: tuple[str | None, ...] = ()
    place: tuple[str | None, ...] = ()
    title: tuple[str | None, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence that was annotated: by its id in a treebank, or by its characters [start, end) in an article."""

    document: str
    triples: tuple[GoldTriple, ...]
    id: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class FoundTriple:
    """A triple that extraction found, with the names of its ends after resolution.

    start: character of the article at which its predicate begins.
    """

    subject: End
    object: End
    relation: str
    category: str | None
    predicate: str
    start: int
    days: Days
    modality: str
    negated: bool
    speakers: tuple[str, ...]
    topic: str | None = None
    place: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """An annotated sentence beside what was found in it."""

    document: str
    sentence: str
    gold: tuple[GoldTriple, ...]
    found: tuple[FoundTriple, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An article of a treebank, with the characters [start, end) of each sentence by its id."""

    article: Article
    sentences: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A named entity of an article: its full name or names, and the kinds it may be taken for.

    optional: readers differ over whether it is one.
    """

    document: str
    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    optional: bool = False
