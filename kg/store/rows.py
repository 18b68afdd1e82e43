"""Properties of the graph's nodes and edges, as every store writes them: days as ISO strings, enumerations as text."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.types import Article, ArticleGraph, Entity, Interval, Report

Row = dict[str, Any]


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


def digest(graph: ArticleGraph) -> str:
    """Digest of what a store shows of one article: its node, mentions and reports; equal digests, equal edges.

    Entities belong to all articles together: `synchronise` compares them by value, so that a new alias of a country
    rewrites one node and not every article that mentions it.
    """
    reports = sorted((report_row(report) for report in graph.reports), key=lambda row: str(row["id"]))
    content = [article_row(graph.article), mention_rows(graph), reports]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
