"""The graph as a networkx multigraph: what pictures and exports are made of."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.ask.ask import read_category
from kg.ask.entities import lookup
from kg.ask.periods import first_day
from kg.store.statements import statement
from kg.types import Kind

if TYPE_CHECKING:
    from kg.store import Store

Row = dict[str, Any]

POSITION, UNMAPPED = "HOLDS_POSITION", "RELATES_TO"


def network(  # noqa: PLR0913  (its options are the filters of a picture)
    store: Store,
    *,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    category: str | None = None,
    max_edges: int | None = None,
    concepts: bool = False,
    positions: bool = True,
    unmapped: bool = False,
) -> nx.MultiDiGraph:
    """Entities as nodes (key: id) and reports as edges (key: id) with all their properties; days are ISO strings.

    about: only reports in which this entity takes part.  since, until: half-open period; an undated report counts by
    the day it was published.  max_edges: the reports among the best connected.  concepts: things and statements too.
    unmapped: also what has no relation of the vocabulary.  The graph's attribute "articles" has their articles, by id.
    """
    wanted = category and read_category(store, category)
    centre = about and lookup(store, about)["id"]
    left_out = {POSITION} if not positions else set()
    left_out |= {UNMAPPED} if not unmapped else set()
    articles = {row["id"]: row for row in map(written, store.run(statement("read/articles")))}
    entities = {row["id"]: row for row in store.run(statement("read/entities"))}
    reports = [
        row
        for row in map(written, store.run(statement("read/reports")))
        if row["relation"] not in left_out
        and (not wanted or row["category"] == wanted)
        and (not centre or centre in {row["subject"], row["object"]})
        and (concepts or Kind.CONCEPT not in {entities[row["subject"]]["kind"], entities[row["object"]]["kind"]})
        and within(row, articles[row["article"]], since, until)
    ]
    return assemble(best_connected(reports, max_edges), entities, articles)


def within(report: Row, article: Row, since: str | None, until: str | None) -> bool:
    """Whether the event may have happened in the half-open period; if undated, whether it was reported then."""
    first = report["date"] or article["published"]
    after = report["date_end"] or article["published"]
    if since and not (after and (after > iso(since) or (not report["date"] and after == iso(since)))):
        return False
    return not until or bool(first and first < iso(until))


def iso(text: str) -> str:
    """First day of a written period as ISO string."""
    return first_day(text).isoformat()


def best_connected(reports: list[Row], limit: int | None) -> list[Row]:
    """At most `limit` reports, those whose lesser connected end has the most reports first."""
    degree = Counter(end for row in reports for end in (row["subject"], row["object"]))
    ranked = sorted(reports, key=lambda row: (-min(degree[row["subject"]], degree[row["object"]]), row["id"]))
    return sorted(ranked[:limit], key=lambda row: (row["date"] or "", row["id"]))


def assemble(reports: list[Row], entities: dict[str, Row], articles: dict[str, Row]) -> nx.MultiDiGraph:
    """A multigraph of these reports, with the nodes and articles that they need and no others."""
    graph = nx.MultiDiGraph()
    ends = {end for row in reports for end in (row["subject"], row["object"])}
    for key in sorted(ends):
        graph.add_node(key, **{name: value for name, value in entities[key].items() if name != "id"})
    for row in reports:
        properties = {name: value for name, value in row.items() if name not in {"id", "subject", "object"}}
        graph.add_edge(row["subject"], row["object"], key=row["id"], **properties)
    graph.graph["articles"] = {key: articles[key] for key in sorted({row["article"] for row in reports})}
    return graph


def written(row: Row) -> Row:
    """A row with its days as ISO strings."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
