"""`kg export`: the graph for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import (
    DEFAULT_STORE,
    AboutOption,
    CategoryOption,
    SinceOption,
    StoreOption,
    UntilOption,
    say,
)


class ExportFormat(StrEnum):
    """What the graph is written as."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    JSONLD = "jsonld"


def export(
    *,
    form: Annotated[ExportFormat, typer.Option("--format", help="CSV makes a folder.")] = ExportFormat.GRAPHML,
    out: Annotated[Path | None, typer.Option("--out", help="What to write.", metavar="PATH")] = None,
    store: StoreOption = DEFAULT_STORE,
    about: AboutOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    category: CategoryOption = None,
) -> None:
    """Write every report and entity as GraphML, GEXF, a folder of CSV files, or JSON-LD."""
    from kg.ask.export import export as write
    from kg.ask.network import network
    from kg.store import open_store
    from kg.vocabulary import load_vocabulary

    with open_store(store, load_vocabulary(), read_only=True) as graph:
        found = network(
            graph,
            about=about,
            since=since,
            until=until,
            category=category,
            concepts=True,
            positions=True,
            unmapped=True,
        )
    target = out or Path("graph-csv" if form is ExportFormat.CSV else f"graph.{form}")
    write(found, form, target)
    say(f"{target}: {found.number_of_nodes()} entities, {found.number_of_edges()} reports.")
