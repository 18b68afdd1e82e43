"""An office written with and without capitals is one office."""

from __future__ import annotations

from pathlib import Path

from kg.ask.ask import ask
from kg.store import Server, open_store, synchronise
from kg.types import Article
from tests.small_graph import VOCABULARY, graph, report


def test_one_office_in_two_spellings_is_one_row(location: Path | Server) -> None:
    told = [
        report(f"p{n}", "offices", "Ingrid Dahl HOLDS_POSITION Norway", "She spoke.", title=title)
        for n, title in enumerate(("foreign minister", "Foreign Minister", "party leader"))
    ]
    with open_store(location, VOCABULARY) as store:
        synchronise(store, [graph(Article("offices", "x"), *told)])
        rows = ask(store, "positions", {"entity": "Ingrid Dahl"}).rows
    assert [(row["position"], row["reports"]) for row in rows] == [("Foreign Minister", 2), ("party leader", 1)]
