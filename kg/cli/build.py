"""`kg build`: articles into the ledger and the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, ledger_path, say
from kg.cli.graph import locate
from kg.cli.reading import Articles, MetadataOption, Paths, PipelineOption, ThreadsOption, make_reader

if TYPE_CHECKING:
    from kg.pipeline import Reader
    from kg.store import Server
    from kg.types import Reading


def build(
    paths: Paths,
    *,
    metadata: MetadataOption = None,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
    aliases: Annotated[
        Path | None, typer.Option("--aliases", help="Names that are one entity, by your word; kept in the ledger.")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Read again what another pipeline or vocabulary has read.")
    ] = False,
    pipeline: PipelineOption = "en_kg_news",
    threads: ThreadsOption = 1,
) -> None:
    """Read articles into the graph; a second time, only what is new or changed."""
    articles = Articles(paths, metadata)
    reader = make_reader(pipeline, threads)
    location = locate(store, database)
    say(build_graph(articles, reader, location, ledger_path(store, ledger), aliases=aliases, refresh=refresh))


def build_graph(
    articles: Articles, reader: Reader, location: Path | Server, path: Path, *, aliases: Path | None, refresh: bool
) -> str:
    """Build the graph at a location from the ledger at `path`; returns the summary that is shown at the end."""
    from kg import pipeline
    from kg.ledger import Ledger
    from kg.resolve.aliases import load_aliases
    from kg.store import open_store

    known = load_aliases(aliases) if aliases else None
    made_by = reader.name
    with (
        Ledger.open(path, create=True) as ledger,
        open_store(location, reader.vocabulary, pipeline=made_by) as graph,
    ):
        if known is not None:
            ledger.keep_aliases(known)
        with Progress() as progress:
            changes = pipeline.build(
                articles, reader, ledger, graph, refresh=refresh, on_reading=progress.step, on_error=articles.skip
            )
        lines = [
            f"{location}: {len(changes.added)} articles added, {len(changes.changed)} changed, "
            f"{changes.unchanged} as they were, {articles.skipped} skipped; {progress.triples} triples read."
        ]
        if changes.removed:
            lines.append(f"{len(changes.removed)} articles that the ledger no longer has were taken out of the graph.")
        if stale := ledger.stale(made_by, reader.vocabulary.sha256):
            lines.append(f"{stale} articles were read by another pipeline or vocabulary: `--refresh` reads them again.")
    return "\n".join(lines)


class Progress:
    """Counts readings on stderr: a bar in a terminal, nothing where stderr is a file."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        console = Console(stderr=True)
        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Bar(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._bar.add_task("reading", total=None)
        self.triples = 0

    def step(self, reading: Reading) -> None:
        """Count one article."""
        self.triples += len(reading.triples)
        self._bar.advance(self._task)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
