"""`kg doctor`: is everything there and fine, and what to do where it is not?"""

from __future__ import annotations

import platform
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg import __version__
from kg.cli.common import (
    DEFAULT_STORE,
    DatabaseOption,
    Format,
    FormatOption,
    LedgerOption,
    StoreOption,
    ledger_path,
    print_rows,
)
from kg.cli.graph import opened_graph
from kg.cli.reading import PipelineOption
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.ledger import Ledger
    from kg.store import Store


class State(StrEnum):
    """How it is: fine, worth knowing, or in the way of work."""

    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing, and, where it is not fine, what to do."""

    what: str
    state: State
    found: str


def doctor(
    *,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
    pipeline: PipelineOption = "en_kg_news",
    form: FormatOption = Format.TABLE,
) -> None:
    """Say whether pipeline, data, ledger and graph are fine, and what to do if not; exit with 1 when one is not."""
    graph = look_at_graph(store, database, ledger_path(store, ledger))
    findings = [*look_at_software(pipeline), *graph]
    print_rows([asdict(finding) for finding in findings], form)
    if any(finding.state is State.WRONG for finding in findings):
        raise typer.Exit(1)


def explained(what: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; an expected error is one more, as its message says what to do."""
    try:
        yield from findings
    except KgError as error:
        yield Finding(what, State.WRONG, str(error))


def look_at_software(pipeline: str) -> Iterator[Finding]:
    """What kg needs before there is any graph."""
    yield Finding("kg", State.FINE, f"{__version__}, Python {platform.python_version()}")
    yield from explained("data", look_at_data())
    yield from explained("pipeline", look_at_pipeline(pipeline))


def look_at_data() -> Iterator[Finding]:
    """How many data files, relations and questions there are. Raises KgError for one that cannot be read."""
    from kg.ask.catalogue import load_questions
    from kg.vocabulary import load_vocabulary

    tables = [each for each in files("kg.data").iterdir() if each.name.endswith(".toml")]
    for table in tables:
        try:
            tomllib.loads(table.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise KgError(f"{table}: cannot be read ({error}). Install kg again.") from error
    relations, questions = load_vocabulary().relations, load_questions()
    yield Finding("data", State.FINE, f"{len(tables)} files, {len(relations)} relations, {len(questions)} questions")


def look_at_pipeline(name: str) -> Iterator[Finding]:
    """Name and version of the pipeline, once it has read a sentence. Raises KgError when it cannot."""
    from kg.annotate.pipeline import load

    try:
        nlp = load(name)
        nlp("The minister met the envoy on Monday.")
    except KgError:
        raise
    except Exception as error:  # whatever a damaged file leads to in the libraries below
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise KgError(f"{name}: does not load ({reason}). Install it again.") from error
    yield Finding("pipeline", State.FINE, f"{name} {nlp.meta['version']} reads")


def look_at_graph(store: str, database: str | None, path: Path) -> Iterator[Finding]:
    """Ledger and graph alone, then side by side where both can be read."""
    from kg.ledger import Ledger

    with ExitStack() as stack:
        ledger = graph = None
        try:
            ledger = stack.enter_context(Ledger.open(path, create=False))
        except KgError as error:
            yield Finding("ledger", State.WRONG, str(error))
        else:
            yield from explained("ledger", look_at_ledger(ledger))
        try:
            graph = stack.enter_context(opened_graph(store, database))
        except KgError as error:
            yield Finding("graph", State.WRONG, str(error))
        else:
            yield from explained("graph", look_at_store(store, graph))
        if ledger and graph:
            yield from explained("articles", compare(ledger, graph, busy=is_written_to(store)))


def look_at_ledger(ledger: Ledger) -> Iterator[Finding]:
    """How much it holds; worth knowing where another vocabulary or several pipelines read it."""
    from kg.vocabulary import load_vocabulary

    articles, pipelines = len(ledger.ids()), ledger.pipelines()
    read_by = f", read by {', '.join(pipelines)}" if pipelines else ""
    yield Finding("ledger", State.FINE, f"{ledger.path}: {articles} articles{read_by}")
    stale = max((ledger.stale(pipeline, load_vocabulary().sha256) for pipeline in pipelines), default=0)
    if stale:
        advice = "`kg build PATH… --refresh` reads them again."
        yield Finding("ledger", State.NOTE, f"{stale} articles were read by another pipeline or vocabulary. {advice}")


def look_at_store(store: str, graph: Store) -> Iterator[Finding]:
    """What runs the graph and what made it; wrong where its schema lacks something that it should have."""
    from kg.store.server import is_server
    from kg.store.statements import statement

    engine = "neo4j" if is_server(store) else "embedded"
    (row,) = graph.run(statement(f"read/{engine}/engine"))
    yield Finding("graph", State.FINE, f"{store}: {row['name']} {row['version']} {row['edition']}")
    meta = graph.meta()
    made = f"schema {meta.schema}, made by kg {meta.kg}"
    advice = "The next `kg build` or `kg rebuild` sets this right."
    needed, missing = declarations(graph, engine)
    if meta.vocabulary != graph.vocabulary.sha256:
        yield Finding("schema", State.NOTE, f"{made} with another vocabulary. {advice}")
    elif missing:
        yield Finding(
            "schema", State.WRONG, f"{made}; of its {needed}, {', '.join(missing[:3])} … are missing. {advice}"
        )
    else:
        yield Finding("schema", State.FINE, f"{made} with this vocabulary, {needed}")


def declarations(graph: Store, engine: str) -> tuple[str, list[str]]:
    """How many constraints and indexes, or in the embedded store tables, the graph needs, and which it lacks."""
    from kg.store.neo4j_schema import schema, undeclared
    from kg.store.statements import statement

    if engine == "embedded":
        tables = {row["name"] for row in graph.run(statement("schema/embedded/tables"))}
        relations = graph.vocabulary.relations
        return f"{len(relations)} tables", sorted(relations.keys() - tables)
    missing = undeclared(graph.vocabulary, graph.run(statement("schema/neo4j/declared")))
    return f"{len(schema(graph.vocabulary))} constraints and indexes", sorted(missing)


def is_written_to(store: str) -> bool:
    """Whether another process is at work on the graph folder; of a server nobody can tell."""
    from kg.store import recovery
    from kg.store.server import is_server

    return not is_server(store) and recovery.is_written_to(Path(store) / recovery.DATABASE)


def compare(ledger: Ledger, graph: Store, *, busy: bool) -> Iterator[Finding]:
    """Whether ledger and graph have the same articles; of a graph that is being written to, that is only a note."""
    graph.check_ledger(ledger.identity())
    known, shown = set(ledger.ids()), {article for article, digest in graph.digests().items() if digest}
    found = f"{len(known - shown)} of the ledger are not in the graph, {len(shown - known)} are in the graph only."
    if known == shown:
        yield Finding("articles", State.FINE, f"{len(known)} in both; `kg verify` compares every value")
    elif busy:
        yield Finding("articles", State.NOTE, f"{found} Another kg writes to the graph: ask again when it is done.")
    else:
        yield Finding("articles", State.WRONG, f"{found} `kg rebuild` makes the graph again from the ledger.")
