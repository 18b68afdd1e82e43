"""`kg export`: the graph for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import (
    DEFAULT_STORE,
    AboutOption,
    CategoryOption,
    DatabaseOption,
    LedgerOption,
    SinceOption,
    StoreOption,
    UntilOption,
    ledger_path,
    say,
)
from kg.cli.graph import opened_graph
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.store import Store


class ExportFormat(StrEnum):
    """What the graph is written as; GRASS is how Neo4j Browser shows it, not the graph itself."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    JSONLD = "jsonld"
    GRASS = "grass"


def export(
    *,
    form: Annotated[
        ExportFormat, typer.Option("--format", help="CSV makes a folder; grass is a style sheet for Neo4j Browser.")
    ] = ExportFormat.GRAPHML,
    out: Annotated[Path | None, typer.Option("--out", help="What to write.", metavar="PATH")] = None,
    neo4j_import: Annotated[
        Path | None,
        typer.Option("--neo4j-import", help="Write a folder for neo4j-admin, all of the ledger.", metavar="FOLDER"),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
    about: AboutOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    category: CategoryOption = None,
) -> None:
    """Write every report and entity as GraphML, GEXF, a folder of CSV files, or JSON-LD; or for Neo4j's import."""
    filters = {"about": about, "since": since, "until": until, "category": category}
    target = out or Path("graph-csv" if form is ExportFormat.CSV else f"graph.{form}")
    if neo4j_import is not None:
        if any(filters.values()):
            raise KgError("--neo4j-import writes the whole graph: leave --about, --since, --until, --category out.")
        write_import_files(ledger_path(store, ledger), neo4j_import)
    elif form is ExportFormat.GRASS:
        write_style(target)
    else:
        with opened_graph(store, database) as graph:
            write_graph(graph, form, target, filters)


def write_graph(graph: Store, form: ExportFormat, target: Path, filters: dict[str, Any]) -> None:
    """Write the reports that pass the filters, with their entities and articles."""
    from kg.ask.export import export as write
    from kg.ask.network import network

    found = network(graph, **filters, concepts=True, positions=True, unmapped=True)
    write(found, form, target)
    say(f"{target}: {found.number_of_nodes()} entities, {found.number_of_edges()} reports.")


def write_style(target: Path) -> None:
    """Write the style sheet of Neo4j Browser. Raises KgError when the file cannot be written."""
    from kg.render.grass import stylesheet
    from kg.vocabulary import load_vocabulary

    try:
        target.write_text(stylesheet(load_vocabulary()), encoding="utf-8")
    except OSError as error:
        raise KgError(f"{target}: cannot be written ({error.strerror}). Name another file with --out.") from error
    say(f"{target}: drag it onto Neo4j Browser.")


def write_import_files(path: Path, folder: Path) -> None:
    """Write what the ledger says as files for Neo4j's import tool; the command that takes them goes to stdout."""
    from kg import pipeline
    from kg.ledger import Ledger
    from kg.store.neo4j_import import AFTER, command, write_import
    from kg.vocabulary import load_vocabulary

    vocabulary = load_vocabulary()
    with Ledger.open(path, create=False) as ledger:
        made_by = ", ".join(ledger.pipelines())
        counts = write_import(pipeline.graphs(ledger, vocabulary), vocabulary, folder, pipeline=made_by)
    say(f"{folder}: {counts['articles']} articles, {counts['entities']} entities, {counts['reports']} reports.")
    say(f"With the server stopped, import into an empty database; started again, it runs {folder / AFTER}:")
    print(command(folder))
    print(f"cypher-shell -u neo4j -f {folder / AFTER}")
