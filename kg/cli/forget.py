"""`kg forget`: an article and its reports out of the ledger and the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, say
from kg.cli.graph import opened


def forget(
    article: Annotated[str, typer.Argument(help="Id of the article.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
    database: DatabaseOption = None,
) -> None:
    """Take an article's reports back out."""
    from kg.pipeline import show

    with opened(store, ledger, database) as (kept, graph):
        kept.forget(article)
        show(kept, graph)
    say(f"{store}: {article} is forgotten.")
