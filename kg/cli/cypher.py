"""`kg cypher`: any reading Cypher, from a file or standard input."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, Format, FormatOption, StoreOption, print_rows
from kg.cli.graph import opened_graph
from kg.cli.query import ParamOption, pairs
from kg.errors import QuestionError


def cypher(
    file: Annotated[str, typer.Argument(help="File with one query; - reads standard input.")],
    *,
    param: ParamOption = None,
    store: StoreOption = DEFAULT_STORE,
    database: DatabaseOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Run a query that only reads: MATCH, WITH, UNWIND, WHERE, RETURN, ORDER BY, SKIP, LIMIT, UNION."""
    from kg.store.guard import check_query

    query = read_query(file)
    check_query(query)
    values = parameters(query, param or [])
    with opened_graph(store, database) as graph:
        rows = graph.run(query, values)
    print_rows(rows, form)


def read_query(file: str) -> str:
    """Text of a query file; raises QuestionError when it cannot be read."""
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionError(
            f"{file}: no query that can be read. Name a UTF-8 text file, or - for standard input."
        ) from error


def parameters(query: str, given: list[str]) -> dict[str, Any]:
    """Values for the query's parameters: JSON where it is some ("10", "true", "[1, 2]", "null"), else text.

    Raises QuestionError for a parameter that the query does not use or that is not given.
    """
    from kg.store.guard import parameter_names

    values = {name: json_or_text(value) for name, value in pairs(given).items()}
    used = parameter_names(query)
    if missing := sorted(used - values.keys()):
        raise QuestionError(f"The query uses ${missing[0]}: add --param {missing[0]}=VALUE.")
    if unused := sorted(values.keys() - used):
        raise QuestionError(f"The query does not use ${unused[0]}: leave --param {unused[0]} out.")
    return values


def json_or_text(value: str) -> Any:
    """A value read as JSON, or the text itself."""
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return value
