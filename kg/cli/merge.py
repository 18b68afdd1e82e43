"""`kg merge`: two names are one entity, by the analyst's word."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, say
from kg.cli.graph import opened


def merge(
    name: Annotated[str, typer.Argument(help="One name of the entity.")],
    other: Annotated[str, typer.Argument(help="The other name.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
) -> None:
    """Say that two names are one entity; kept in the ledger, so it survives every rebuild."""
    from kg.ask.entities import find_entity
    from kg.pipeline import show

    with opened(store, ledger, database) as (kept, graph):
        names = [find_entity(graph, each) for each in (name, other)]
        kept.merge(*names)
        show(kept, graph)
    say(f"{store}: {names[0]} and {names[1]} are one entity.")
