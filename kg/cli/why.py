"""`kg why`: why these names were taken for one entity."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, Format, FormatOption, LedgerOption, StoreOption, print_rows
from kg.cli.graph import opened


def why(
    entity: Annotated[str, typer.Argument(help="Name or alias of the entity.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show why the names of an entity were taken for one, and in each article its other mentions."""
    from kg.ask.entities import find_entity
    from kg.pipeline import reasons

    with opened(store, ledger, database, read_only=True) as (kept, graph):
        name = find_entity(graph, entity)
        rows = [{"entity": name, "reason": reason} for reason in reasons(kept, name)]
    print_rows(rows, form)
