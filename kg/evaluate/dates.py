"""Time expressions that were found, against those of the gold: the measures of TempEval-3 (UzZaman et al. 2013)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.evaluate.types import Document
    from kg.types import Article, DateMention


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A time expression of the gold, [start, end) in characters, with its TIMEX3 value.

    values: alternatives, the best first.  optional: readers differ over it; it is neither missing nor superfluous.
    """

    start: int
    end: int
    values: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence of a treebank with all its time expressions, offsets counted from its beginning.

    published: the day that its article is read with.  part: "open", or "aside" for what nobody tunes on.
    """

    id: str
    document: str
    published: date
    part: str
    dates: tuple[GoldDate, ...]


@dataclass(frozen=True, slots=True)
class DateScores:
    """How many expressions the gold has, how many were found, overlap with one of the gold, and have its value."""

    gold: int
    found: int
    matched: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the found expressions that overlap with one of the gold."""
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold's expressions that were found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Relaxed F1: harmonic mean of precision and recall."""
        return 2 * self.matched / (self.gold + self.found) if self.gold + self.found else 0.0

    @property
    def accuracy(self) -> float:
        """Share of the expressions found in the right place that have the right value."""
        return self.right / self.matched if self.matched else 0.0

    @property
    def value_f1(self) -> float:
        """F1 over expressions that are in the right place and have the right value."""
        return self.f1 * self.accuracy


Pairing = tuple[GoldDate | None, "DateMention | None"]


def dated_articles(sentences: Iterable[DatedSentence], documents: Mapping[str, Document]) -> list[Article]:
    """The articles of the sentences, published on the day that the gold counts from."""
    published = {sentence.document: sentence.published for sentence in sentences}
    return [replace(documents[name].article, published=day) for name, day in published.items()]


def dates_of_sentences(
    sentences: Iterable[DatedSentence],
    documents: Mapping[str, Document],
    found: Mapping[str, Sequence[DateMention]],
) -> Iterator[tuple[Sequence[GoldDate], Sequence[DateMention]]]:
    """Each sentence's expressions of the gold, and what was found in it, both counted from its beginning.

    found: by article id, offsets in the article.
    """
    for sentence in sentences:
        start, end = documents[sentence.document].sentences[sentence.id]
        inside = (each for each in found[sentence.document] if start <= each.start < end)
        yield sentence.dates, [replace(each, start=each.start - start, end=each.end - start) for each in inside]


def score_dates(sentences: Iterable[tuple[Sequence[GoldDate], Sequence[DateMention]]]) -> DateScores:
    """Scores over sentences or articles, each with its gold and what was found; offsets count from one origin."""
    pairs = [pair for gold, found in sentences for pair in pair_dates(gold, found)]
    matched = [(gold, found) for gold, found in pairs if gold and found]
    return DateScores(
        gold=sum(gold is not None for gold, _ in pairs),
        found=sum(found is not None for _, found in pairs),
        matched=len(matched),
        right=sum(found.timex3 in gold.values for gold, found in matched),
    )


def pair_dates(gold: Sequence[GoldDate], found: Sequence[DateMention]) -> Iterator[Pairing]:
    """Each expression of the gold with the first unused one that overlaps with it; None on a side that lacks it.

    Optional expressions, and what was found in their place, are left out.
    """
    unused = list(found)
    for expected in sorted(gold, key=lambda each: (each.optional, each.start)):
        overlap = next((each for each in unused if each.start < expected.end and expected.start < each.end), None)
        if overlap:
            unused.remove(overlap)
        if not expected.optional:
            yield expected, overlap
    yield from ((None, each) for each in unused)


def read_dates(path: Path) -> list[DatedSentence]:
    """The sentences of a gold file of dates, in order; tests/gold/README.md describes its format."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        DatedSentence(
            row["sentence"],
            row["document"],
            date.fromisoformat(row["published"]),
            row["part"],
            tuple(map(_gold_date, row["dates"])),
        )
        for row in rows
    ]


def _gold_date(row: dict[str, Any]) -> GoldDate:
    value = row["value"]
    values = tuple(value) if isinstance(value, list) else (value,)
    return GoldDate(row["start"], row["end"], values, row.get("optional", False))
