"""Readings by hand: what extraction would have found, one line a participant."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kg.countries import load_countries
from kg.resolve import resolve
from kg.types import (
    Article,
    ArticleGraph,
    Entity,
    Interval,
    Judgements,
    Kind,
    Mention,
    Participant,
    Reading,
    Triple,
)

SYMMETRIC = frozenset({"MET"})


def participant(
    name: str,
    kind: Kind = Kind.PERSON,
    *,
    title: str = "",
    country: str | None = None,
    named: bool = True,
    also: Sequence[str] = (),
) -> Participant:
    """A participant mentioned once by its name and once by each of `also`."""
    mentions = tuple(
        Mention(10 * number, 10 * number + len(text), text, "name" if named else "description")
        for number, text in enumerate((name, *also))
    )
    return Participant(name, kind, named, mentions, country, (title,) if title else ())


def organization(name: str, **fields) -> Participant:
    return participant(name, Kind.ORGANIZATION, **fields)


def group(name: str, **fields) -> Participant:
    return participant(name, Kind.GROUP, named=False, **fields)


def days(first: str, count: int = 1, precision: str = "day") -> Interval:
    start = date.fromisoformat(first)
    return Interval(start, start + timedelta(days=count), precision, first)


def triple(subject: int, relation: str, object_: int, at: int = 0, **fields) -> Triple:
    """A triple whose predicate stands at offset `at`, in a sentence of its own."""
    fields = {"category": None if relation == "HOLDS_POSITION" else "CONSULT"} | fields
    words = fields.pop("predicate", relation.lower())
    return Triple(subject, relation, object_, "s", "o", words, at, at + 4, "sentence", at, at + 9, **fields)


def reading(article: str, participants: Iterable[Participant], triples: Iterable[Triple] = ()) -> Reading:
    return Reading(Article(article, "text " * 20), tuple(participants), tuple(triples))


def graphs(*readings: Reading, judgements: Judgements | None = None) -> list[ArticleGraph]:
    return list(resolve(readings, judgements or Judgements(), load_countries(), symmetric=SYMMETRIC))


def entities(*readings: Reading, judgements: Judgements | None = None) -> dict[str, Entity]:
    """All entities of the readings, by id."""
    return {each.id: each for graph in graphs(*readings, judgements=judgements) for each in graph.entities}
