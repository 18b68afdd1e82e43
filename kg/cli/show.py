"""`kg show`: the card of an entity."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import (
    DEFAULT_STORE,
    DatabaseOption,
    Format,
    FormatOption,
    StoreOption,
    cell,
    print_rows,
    print_table,
    say,
)
from kg.cli.graph import opened_graph
from kg.cli.query import EvidenceOption, for_reading

if TYPE_CHECKING:
    from kg.ask.card import Card


def show(
    entity: Annotated[str, typer.Argument(help="Name, alias, unique surname or id.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    database: DatabaseOption = None,
    evidence: EvidenceOption = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what the graph knows of one entity: names, positions, timeline, sources.

    Of each list it holds the latest 100, and says so where there may be more.
    """
    from kg.ask.card import card

    with opened_graph(store, database) as graph:
        found = card(graph, entity)
    if form is Format.JSON:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=2, default=str))
    elif form is Format.CSV:
        print_rows(found.timeline, form)
    else:
        print_card(found, evidence=evidence)
    more = f'kg query timeline --param "entity={found.entity["id"]}"'
    if found.cut:
        say(f"A card holds the latest only: `{more} --param limit=1000` shows more events.")
    if found.others:
        count = f"{'At least ' if found.cut else ''}{found.others}"
        say(f"{count} more events are planned, expected, possible or denied: `{more} --param unsure=true` shows them.")


def print_card(card: Card, *, evidence: bool) -> None:
    """Print a card: what it is on top, then positions, timeline and sources where there are any."""
    about = [card.entity["kind"], card.entity["country"], None if card.entity["named"] else "unnamed"]
    print(f"{card.entity['name']} ({', '.join(filter(None, about))})  {card.entity['id']}")
    if card.entity["aliases"]:
        print(f"also: {cell(card.entity['aliases'])}")
    for title, rows in (("Positions", card.positions), ("Timeline", card.timeline), ("Sources", card.sources)):
        if rows:
            print(f"\n{title}")
            print_table(for_reading(rows, evidence=evidence))
