"""The card of an entity: names, kind and country, positions, what it did and what was done to it, and the sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.ask import ask
from kg.ask.entities import lookup
from kg.store.statements import statement

if TYPE_CHECKING:
    from kg.store import Store

Row = dict[str, Any]

SOURCES = 100  # of a card, the latest


@dataclass(frozen=True, slots=True)
class Card:
    """What the graph knows of one entity.

    positions: those it holds, then those that others hold in it.  timeline: the answer to the question of that name.
    others: how many more events are planned, possible or denied.  sources: the articles that mention it, and how often.
    cut: whether events or sources may be left out, because there are more than a card holds.
    """

    entity: Row
    positions: list[Row]
    timeline: list[Row]
    others: int
    sources: list[Row]
    cut: bool


def card(store: Store, name: str) -> Card:
    """The card of the entity that `name` means; raises QuestionError when there is none or several."""
    entity = lookup(store, name)
    held = ask(store, "positions", {"entity": entity["id"]})
    given = ask(store, "positions", {"of": entity["id"]})
    timeline = ask(store, "timeline", {"entity": entity["id"]})
    sources = store.run(statement("read/sources"), {"entity": entity["id"], "limit": SOURCES})
    cut = held.cut or given.cut or timeline.cut or len(sources) >= SOURCES
    return Card(entity, held.rows + given.rows, timeline.rows, timeline.others, sources, cut)
