"""What the commands share: the store option, output formats, and how rows and talk are printed."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

DEFAULT_STORE = "graph.kg"

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="KG_STORE",
        help="Folder of the graph, or address of a Neo4j server.",
        metavar="FOLDER|URI",
        show_default=True,
    ),
]
LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        help="Its ledger, if not ledger.db in the folder; for a server, in graph.kg.",
        metavar="FILE",
    ),
]
DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", help="Database of the server, if not the user's own.", metavar="NAME"),
]

AboutOption = Annotated[str | None, typer.Option("--about", help="Only what this entity takes part in.")]
SinceOption = Annotated[str | None, typer.Option("--since", help="From this day, month or year on.")]
UntilOption = Annotated[str | None, typer.Option("--until", help="Before this day, month or year.")]
CategoryOption = Annotated[str | None, typer.Option("--category", help="Only this PLOVER type, such as CONSULT.")]


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print the rows.")]


def say(message: str) -> None:
    """Print talk on stderr, so that stdout holds data only."""
    print(message, file=sys.stderr)


def print_rows(rows: Sequence[Mapping[str, Any]], form: Format = Format.TABLE) -> None:
    """Print rows of equal keys on stdout; no rows are `[]` in JSON and nothing in CSV."""
    if form is Format.JSON:
        print(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2, default=str))
    elif form is Format.CSV:
        print_csv(rows)
    elif rows:
        print_table(rows)
    else:
        say("Nothing found.")
        print("[]")


def print_csv(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as CSV with a header, row by row; lists are joined with "; "."""
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, fieldnames=list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({key: cell(value) for key, value in row.items()})


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows as a table as wide as the terminal; text is shown as it is, never read as markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(header_style="bold", show_lines=False)
    for name in rows[0]:
        table.add_column(str(name).replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row.values()))
    buffer = io.StringIO()
    width = None if sys.stdout.isatty() else 160
    Console(file=buffer if width else sys.stdout, width=width, highlight=False).print(table)
    print(buffer.getvalue(), end="")


def cell(value: object) -> str:
    """The text of one value: lists joined with "; ", nothing for None."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def ledger_path(store: str, ledger: Path | None = None) -> Path:
    """Where the ledger of a graph lies: where the option says, in its folder, for a server in the folder by default."""
    return ledger or Path(DEFAULT_STORE if "://" in store else store) / "ledger.db"
