"""`kg render`: the network as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from kg.cli.common import (
    DEFAULT_STORE,
    AboutOption,
    CategoryOption,
    DatabaseOption,
    SinceOption,
    StoreOption,
    UntilOption,
    say,
)
from kg.cli.graph import opened_graph
from kg.errors import KgError

if TYPE_CHECKING:
    import networkx as nx


def render(
    *,
    out: Annotated[Path, typer.Option("--out", help="The file to write.", metavar="FILE")] = Path("graph.html"),
    store: StoreOption = DEFAULT_STORE,
    database: DatabaseOption = None,
    about: AboutOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    category: CategoryOption = None,
    max_edges: Annotated[int, typer.Option("--max", min=1, help="At most so many edges.")] = 2000,
    concepts: Annotated[bool, typer.Option("--concepts", help="Show things and statements too.")] = False,
    positions: Annotated[bool, typer.Option("--positions", help="Show who holds which position too.")] = False,
) -> None:
    """Write the network as one HTML page that opens without a network."""
    from kg.ask.network import network

    with opened_graph(store, database) as graph:
        found = network(
            graph,
            about=about,
            since=since,
            until=until,
            category=category,
            max_edges=max_edges,
            concepts=concepts,
            positions=positions,
        )
    write_page(found, out, title=f"Who did what to whom: {about or graph_name(store, database)}")
    say(f"{out.absolute()}: {found.number_of_nodes()} entities, {found.number_of_edges()} reports.")


def graph_name(store: str, database: str | None) -> str:
    """What a graph is called: its folder without ".kg", the database of a server, else the server's host.

    >>> graph_name("news/demo.kg", None), graph_name("bolt://localhost:7687", None)
    ('demo', 'localhost')
    """
    return Path(store).stem if "://" not in store else database or str(urlsplit(store).hostname)


def write_page(found: nx.MultiDiGraph, out: Path, *, title: str) -> None:
    """Write the page of a network. Raises KgError when the file cannot be written."""
    from kg.render.page import page

    note = f"{found.number_of_nodes()} entities, {found.number_of_edges()} reports"
    try:
        out.write_text(page(found, title=title, note=note), encoding="utf-8")
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}). Name another file with --out.") from error
