"""`kg annotate`: what the language stage saw, for whoever asks why a triple came out as it did."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import print_table, say
from kg.cli.reading import Articles, MetadataOption, Paths, PipelineOption, ThreadsOption, make_reader

if TYPE_CHECKING:
    from kg.types import Annotation, DateMention

Row = dict[str, Any]


class AnnotateFormat(StrEnum):
    """How annotations are printed."""

    TABLE = "table"
    JSONL = "jsonl"


def annotate(
    paths: Paths,
    *,
    metadata: MetadataOption = None,
    form: Annotated[
        AnnotateFormat, typer.Option("--format", help="A table of spans, or one object per article.")
    ] = AnnotateFormat.TABLE,
    pipeline: PipelineOption = "en_kg_news",
    threads: ThreadsOption = 1,
) -> None:
    """Print what the language stage saw: sentences, entities, dates, coreference."""
    articles = Articles(paths, metadata)
    for annotation in make_reader(pipeline, threads).annotate(articles):
        row = annotation_row(annotation)
        if form is AnnotateFormat.JSONL:
            print(json.dumps(row, ensure_ascii=False))
        elif spans := span_rows(row):
            print_table(spans)
    say(f"{articles.found} articles read, {articles.skipped} skipped.")


def annotation_row(annotation: Annotation) -> Row:
    """What was seen in one article; offsets in characters of its text, half-open."""
    doc = annotation.doc
    return {
        "id": annotation.article.id,
        "text": annotation.article.text,
        "sentences": [[sent.start_char, sent.end_char] for sent in doc.sents],
        "entities": [
            {"start": ent.start_char, "end": ent.end_char, "label": ent.label_, "text": ent.text} for ent in doc.ents
        ],
        "dates": [date_row(mention) for mention in annotation.dates],
        "coreference": [
            [{"start": mention.start, "end": mention.end, "text": mention.text} for mention in participant.mentions]
            for participant in annotation.participants
            if len(participant.mentions) > 1
        ],
    }


def date_row(mention: DateMention) -> Row:
    """One time expression with its days, what they were counted from, and its TIMEX3 value."""
    interval = mention.interval
    return {
        "start": mention.start,
        "end": mention.end,
        "text": interval.text,
        "date": interval.start.isoformat() if interval.start else None,
        "date_end": interval.end.isoformat() if interval.end else None,
        "precision": interval.precision,
        "anchor": interval.anchor,
        "timex3": mention.timex3,
    }


def span_rows(row: Row) -> list[Row]:
    """The spans of one article as rows of a table, in text order."""
    chains = [
        {**chain[0], "what": "coreference", "value": " = ".join(m["text"] for m in chain)}
        for chain in row["coreference"]
    ]
    entities = [{**entity, "what": "entity", "value": entity["label"]} for entity in row["entities"]]
    dates = [{**mention, "what": "date", "value": mention["timex3"]} for mention in row["dates"]]
    columns = ("start", "end", "what", "text", "value")
    spans = sorted(entities + dates + chains, key=lambda span: (span["start"], span["end"], span["what"]))
    return [{"article": row["id"]} | {name: span[name] for name in columns} for span in spans]
