"""`kg split`: a name stands alone, by the analyst's word."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, say
from kg.cli.graph import opened


def split(
    name: Annotated[str, typer.Argument(help="The name that was taken for another entity's.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
) -> None:
    """Say that a name stands alone; kept in the ledger, so it survives every rebuild."""
    from kg.ask.entities import find_entity
    from kg.pipeline import show

    with opened(store, ledger, database) as (kept, graph):
        find_entity(graph, name)
        kept.split(name)
        show(kept, graph)
    say(f"{store}: {name} stands alone.")
