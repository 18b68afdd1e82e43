"""Properties of the graph's nodes and edges, as every store writes them: days as ISO strings, enumerations as text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from kg.types import Article, ArticleGraph, Entity, Interval, Report

Row = dict[str, Any]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """What a store writes of one article: its node with its digest, its edges, and the entities these need."""

    article: Row
    entities: tuple[Entity, ...]
    mentions: list[Row]
    reports: list[Row]

    @property
    def id(self) -> str:
        """Id of the article."""
        return str(self.article["id"])

    @property
    def digest(self) -> str:
        """Digest of what is written; equal digests, equal edges."""
        return str(self.article["digest"])


def rows_of(graph: ArticleGraph) -> ArticleRows:
    """What a store writes of an article."""
    article, mentions, told = article_row(graph.article), mention_rows(graph), told_by(graph.article)
    reports = [report_row(report) | told for report in graph.reports]
    return ArticleRows(article | {"digest": digest(article, mentions, reports)}, graph.entities, mentions, reports)


def batches(articles: Iterable[ArticleRows], *, reports: int, count: int) -> Iterator[list[ArticleRows]]:
    """Articles in batches that end with this many reports or this many articles; an article is never divided."""
    batch: list[ArticleRows] = []
    reached = 0
    for article in articles:
        batch.append(article)
        reached += len(article.reports)
        if reached >= reports or len(batch) >= count:
            yield batch
            batch, reached = [], 0
    if batch:
        yield batch


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Items in lists of a size.

    >>> list(chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    ahead = iter(items)
    while chunk := list(islice(ahead, size)):
        yield chunk


def article_row(article: Article) -> Row:
    """Properties of an Article node, all but the digest."""
    return {
        "id": article.id,
        "title": article.title,
        "published": iso(article.published),
        "source": article.source,
        "url": article.url,
        "sha256": article.sha256,
    }


def entity_row(entity: Entity) -> Row:
    """Properties of an Entity node."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": str(entity.kind),
        "named": entity.named,
        "aliases": list(entity.aliases),
        "country": entity.country,
    }


def mention_rows(graph: ArticleGraph) -> list[Row]:
    """Properties of an article's MENTIONS edges with their ends, ordered by entity."""
    return [
        {"article": graph.article.id, "entity": entity, "count": count, "first": first}
        for entity, (count, first) in sorted(graph.mentions.items())
    ]


def report_row(report: Report) -> Row:
    """Properties of a triple edge, and the ids of its ends as `subject` and `object`."""
    triple = report.triple
    return {
        "id": report.id,
        "event": report.event,
        "subject": report.subject,
        "object": report.object,
        "relation": triple.relation,
        "category": triple.category,
        "mode": triple.mode,
        "predicate": triple.predicate,
        **interval_row(triple.interval),
        "modality": str(triple.modality),
        "negated": triple.negated,
        "speakers": list(report.speakers),
        "topic": triple.topic,
        "place": report.place,
        "title": triple.title,
        "article": report.article,
        "sentence": triple.sentence,
        "start": triple.start,
        "end": triple.end,
        "subject_text": triple.subject_text,
        "object_text": triple.object_text,
        "confidence": float(triple.confidence),
    }


def told_by(article: Article) -> Row:
    """What a report's edge repeats of its article: questions read it there 50,000 times for a hub, without a join."""
    return {"published": iso(article.published), "source": article.source}


def interval_row(interval: Interval | None) -> Row:
    """The five properties that say when; all None when the article does not say it."""
    return {
        "date": iso(interval.start) if interval else None,
        "date_end": iso(interval.end) if interval else None,
        "precision": interval.precision if interval else None,
        "date_text": interval.text if interval else None,
        "date_anchor": interval.anchor if interval else None,
    }


def iso(day: date | None) -> str | None:
    """A day as ISO string."""
    return day.isoformat() if day else None


def digest(article: Row, mentions: list[Row], reports: list[Row]) -> str:
    """Digest of what a store shows of one article: its node, mentions and reports; equal digests, equal edges.

    Entities belong to all articles together: `synchronise` compares them by value, so that a new alias of a country
    rewrites one node and not every article that mentions it.
    """
    ordered = sorted(reports, key=lambda row: str(row["id"]))
    content = [list(row.values()) for row in (article, *mentions, *ordered)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, check_circular=False).encode()).hexdigest()
