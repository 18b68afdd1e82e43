"""Bring a store to what the ledger resolves to, and say where the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.store.rows import ArticleRows, Row, entity_row, rows_of
from kg.store.statements import statement

if TYPE_CHECKING:
    from kg.store.base import Store
    from kg.types import ArticleGraph, Entity


@dataclass(frozen=True, slots=True)
class Changes:
    """What synchronising did: ids of articles added, changed and removed, and how many stayed as they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    def __add__(self, later: Changes) -> Changes:
        """What two runs did together; an article may be named by both."""
        return Changes(
            self.added + later.added, self.changed + later.changed, self.removed + later.removed, later.unchanged
        )


def synchronise(store: Store, graphs: Iterable[ArticleGraph]) -> Changes:
    """Replace the articles whose digest differs, forget those that are gone; what is unchanged is not touched.

    Each article is in one transaction and carries its digest, so a run that dies anywhere is finished by the next one.
    Articles are written as they come: no more of them are held than the store writes at once.
    """
    held = store.digests()
    entities: dict[str, Entity] = {}
    added: list[str] = []
    changed: list[str] = []
    seen: set[str] = set()

    def differing() -> Iterator[ArticleRows]:
        for article in map(rows_of, graphs):
            seen.add(article.id)
            entities.update((entity.id, entity) for entity in article.entities)
            if held.get(article.id) != article.digest:
                (changed if article.id in held else added).append(article.id)
                yield article

    store.replace(differing())
    removed = sorted(held.keys() - seen)
    store.forget(removed)
    revise_entities(store, entities)
    return Changes(tuple(added), tuple(changed), tuple(removed), len(seen) - len(added) - len(changed))


def revise_entities(store: Store, entities: dict[str, Entity]) -> None:
    """Make the nodes exactly these entities, touching only those that differ."""
    held = {row["id"]: row for row in store.run(statement("read/entities")) if row["id"] is not None}
    changed = [entity for entity in entities.values() if held.get(entity.id) != entity_row(entity)]
    gone = sorted(held.keys() - entities.keys())
    if changed or gone:
        store.revise(changed, gone)


def verify(store: Store, graphs: Iterable[ArticleGraph]) -> list[str]:
    """Every difference between the graph and what the ledger resolves to, one line each; none when they agree.

    All properties of all nodes and edges are compared by value, and what is there twice is a difference.
    """
    expected: dict[str, list[Row]] = {"article": [], "mention": [], "report": []}
    entities: dict[str, Row] = {}
    for article in map(rows_of, graphs):
        expected["article"].append(article.article)
        expected["mention"] += article.mentions
        expected["report"] += article.reports
        entities.update((entity.id, entity_row(entity)) for entity in article.entities)
    expected["entity"] = list(entities.values())
    return [line for what, rows in expected.items() for line in differences(what, rows, shown(store, what))]


def shown(store: Store, what: str) -> list[Row]:
    """Rows of all "article", "entity", "mention" or "report" of the graph, in the form `kg.store.rows` writes them."""
    name = {"article": "articles", "entity": "entities", "mention": "mentions", "report": "reports"}[what]
    rows = store.run(statement(f"read/{name}"))
    return [
        {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()} for row in rows
    ]


def differences(what: str, expected: Iterable[Row], found: Iterable[Row]) -> Iterator[str]:
    """One line for each row that is missing, superfluous, there twice or has another value."""
    wanted = {identity(row): row for row in expected}
    there: dict[str, Row] = {}
    for row in found:
        key = identity(row)
        if key in there:
            yield f"{what} {key}: there twice in the graph"
        there[key] = row
    for key in sorted(wanted.keys() - there.keys()):
        yield f"{what} {key}: missing in the graph"
    for key in sorted(there.keys() - wanted.keys()):
        yield f"{what} {key}: in the graph, but not in the ledger"
    for key in sorted(wanted.keys() & there.keys()):
        for name, value in wanted[key].items():
            if there[key][name] != value:
                yield f"{what} {key}: {name} is {there[key][name]!r} in the graph, {value!r} in the ledger"


def identity(row: Row) -> str:
    """What tells a row from the others of its sort: its id, or the two ends of a mention."""
    return str(row["id"]) if "id" in row else f"{row['article']} -> {row['entity']}"
