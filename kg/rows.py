"""Readings and aliases as rows of the ledger's tables, and back; the tables are in kg/data/ledger.sql."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from kg.types import Alias, Article, Interval, Kind, Mention, Modality, Participant, Reading, Triple

INSERT_ARTICLE = "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_PARTICIPANT = "INSERT INTO participant VALUES (?, ?, ?, ?, ?, ?, ?)"
INSERT_MENTION = "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)"
INSERT_TRIPLE = (
    "INSERT INTO triple VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

Row = tuple[Any, ...]


def article_row(reading: Reading) -> Row:
    """Values of an article and of what read it."""
    a = reading.article
    published = a.published and a.published.isoformat()
    return a.id, a.sha256, a.text, a.title, published, a.source, a.url, reading.pipeline, reading.vocabulary


def participant_rows(reading: Reading) -> Iterator[Row]:
    """Values of each participant, in order."""
    for position, p in enumerate(reading.participants):
        titles = json.dumps(p.titles, ensure_ascii=False)
        yield reading.article.id, position, p.name, p.kind, p.named, p.country, titles


def mention_rows(reading: Reading) -> Iterator[Row]:
    """Values of each mention, by participant and place in the text."""
    for position, participant in enumerate(reading.participants):
        for ordinal, m in enumerate(participant.mentions):
            yield reading.article.id, position, ordinal, m.start, m.end, m.text, m.form


def triple_rows(reading: Reading) -> Iterator[Row]:
    """Values of each triple, in order."""
    for position, t in enumerate(reading.triples):
        ends = (t.subject, t.relation, t.object, t.subject_text, t.object_text)
        words = (t.predicate, t.predicate_start, t.predicate_end, t.sentence, t.start, t.end, t.category, t.mode)
        status = (t.modality, t.negated, json.dumps(t.speakers), t.topic, t.place, t.title, t.confidence)
        yield reading.article.id, position, *ends, *words, *_interval_row(t.interval), *status


def _interval_row(interval: Interval | None) -> Row:
    if interval is None:
        return (None,) * 5
    start, end = (day and day.isoformat() for day in (interval.start, interval.end))
    return start, end, interval.precision, interval.text, interval.anchor


def to_article(row: sqlite3.Row) -> Article:
    """The article of a row."""
    return Article(row["id"], row["text"], row["title"], _day(row["published"]), row["source"], row["url"])


def to_reading(
    row: sqlite3.Row,
    participants: Sequence[sqlite3.Row],
    mentions: Sequence[sqlite3.Row],
    triples: Sequence[sqlite3.Row],
) -> Reading:
    """The reading of an article's rows; mentions are sorted by participant."""
    grouped = {key: tuple(map(_mention, group)) for key, group in groupby(mentions, lambda row: row["participant"])}
    return Reading(
        article=to_article(row),
        participants=tuple(_participant(each, grouped.get(each["position"], ())) for each in participants),
        triples=tuple(map(_triple, triples)),
        pipeline=row["pipeline"],
        vocabulary=row["vocabulary"],
    )


def _mention(row: sqlite3.Row) -> Mention:
    return Mention(row["start"], row["end"], row["text"], row["form"])


def _participant(row: sqlite3.Row, mentions: tuple[Mention, ...]) -> Participant:
    titles = tuple(json.loads(row["titles"]))
    return Participant(row["name"], Kind(row["kind"]), bool(row["named"]), mentions, row["country"], titles)


def _triple(row: sqlite3.Row) -> Triple:
    fields = dict(row)
    days = (_day(fields.pop("date")), _day(fields.pop("date_end")))
    precision, text, anchor = (fields.pop(key) for key in ("precision", "date_text", "date_anchor"))
    del fields["article"], fields["position"]
    fields |= {"modality": Modality(row["modality"]), "negated": bool(row["negated"])}
    fields["speakers"] = tuple(json.loads(row["speakers"]))
    return Triple(**fields, interval=None if text is None else Interval(*days, precision, text, anchor))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def to_alias(row: sqlite3.Row) -> Alias:
    """The alias of a row."""
    kind = Kind(row["kind"]) if row["kind"] else None
    return Alias(row["name"], tuple(json.loads(row["names"])), kind, row["country"])
