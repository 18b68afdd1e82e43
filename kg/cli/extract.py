"""`kg extract`: triples on stdout, without a graph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import print_csv, print_table, say
from kg.cli.reading import Articles, MetadataOption, Paths, PipelineOption, ThreadsOption, make_reader

if TYPE_CHECKING:
    from kg.pipeline import Reader

Row = dict[str, Any]
COLUMNS = ("subject", "relation", "object", "date", "modality", "negated", "speakers", "predicate", "article")
OPEN_COLUMNS = ("subject", "predicate", "object", "modality", "negated", "speakers", "article")


class ExtractFormat(StrEnum):
    """How triples are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def extract(
    paths: Paths,
    *,
    metadata: MetadataOption = None,
    form: Annotated[ExtractFormat, typer.Option("--format", help="How to print the triples.")] = ExtractFormat.TABLE,
    open_: Annotated[
        bool, typer.Option("--open", help="Every proposition in the text's own words, without relations or names.")
    ] = False,
    pipeline: PipelineOption = "en_kg_news",
    threads: ThreadsOption = 1,
) -> None:
    """Print the triples of articles: who did what to whom, when, and who says so."""
    articles = Articles(paths, metadata)
    reader = make_reader(pipeline, threads)
    rows = open_rows(articles, reader) if open_ else triple_rows(articles, reader)
    if form is ExtractFormat.JSONL:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif form is ExtractFormat.CSV:
        print_csv(rows)
    else:
        columns = OPEN_COLUMNS if open_ else COLUMNS
        if table := [{name: row[name] for name in columns} for row in rows]:
            print_table(table)
    say(f"{articles.found} articles read, {articles.skipped} skipped.")


def triple_rows(articles: Articles, reader: Reader) -> Iterator[Row]:
    """One row per triple, by article and then as written; `subject` and `object` are canonical names."""
    from kg.pipeline import extract_graphs
    from kg.store.rows import report_row

    for graph in extract_graphs(articles, reader):
        entities = {entity.id: entity for entity in graph.entities}
        for report in sorted(graph.reports, key=lambda report: (report.triple.start, report.triple.predicate_start)):
            subject, obj = entities[report.subject], entities[report.object]
            ends = {
                "subject": subject.name,
                "subject_kind": str(subject.kind),
                "object": obj.name,
                "object_kind": str(obj.kind),
                "predicate_start": report.triple.predicate_start,
                "predicate_end": report.triple.predicate_end,
            }
            yield report_row(report) | ends


def open_rows(articles: Articles, reader: Reader) -> Iterator[Row]:
    """One row per proposition, in text order."""
    from kg.extract.open import propositions

    for annotation in reader.annotate(articles):
        for proposition in propositions(annotation):
            yield asdict(proposition) | {"article": annotation.article.id}
