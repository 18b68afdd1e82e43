"""The network of the graph, its filters, and what other tools read back from an export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.ask.export import export
from kg.ask.network import network
from kg.errors import KgError, QuestionError
from kg.store import Server, Store, open_store, synchronise
from kg.types import Article
from tests.small_graph import VOCABULARY, graph, report, small_graph

ODD = graph(
    Article("odd/a b", "x", title="Ti\x00tle <&>"), report("r99", "odd/a b", "Kenya RELATES_TO Egypt", 'S\x0b "<&>')
)


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """The small graph, and an article with characters that XML and CSV do not like, in a store of each kind."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, [*small_graph(), ODD])
        yield store


@pytest.fixture(scope="module")
def everything(store: Store) -> Any:
    """The whole graph as a network."""
    return network(store, concepts=True, unmapped=True)


@pytest.mark.parametrize(
    ("filters", "reports"),
    [
        ({}, "r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r14"),
        ({"concepts": True}, "r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14"),
        ({"unmapped": True, "positions": False}, "r1 r2 r3 r5 r6 r7 r8 r9 r10 r11 r12 r14 r99"),
        ({"about": "dahl"}, "r1 r2 r3 r4 r5"),
        ({"about": "dahl", "category": "consult"}, "r1 r2 r3 r5"),
        ({"about": "dahl", "until": "2024-04-09", "positions": False}, "r1 r3 r5"),
        ({"about": "rebel fighters", "since": "2024-04-09"}, "r8 r12"),
        ({"since": "2024-04-12", "until": "2024-04-13"}, "r3 r7 r8 r10 r12"),
        ({"since": "2025"}, ""),
        ({"max_edges": 2}, "r8 r12"),
        ({"category": "AID"}, None),
        ({"about": "Nobody"}, None),
    ],
)
def test_a_network_shows_what_passes_its_filters(store: Store, filters: dict[str, Any], reports: str | None) -> None:
    if reports is None:
        with pytest.raises(QuestionError):
            network(store, **filters)
        return
    found = network(store, **filters)
    assert sorted((key for *_, key in found.edges(keys=True)), key=lambda key: int(key[1:])) == reports.split()
    assert not list(nx.isolates(found))


def test_nodes_edges_and_articles_have_their_properties(everything: Any) -> None:
    assert everything.nodes["person/ingrid-dahl"]["aliases"] == ["Dahl", "Minister Dahl"]
    edge = everything.edges["person/ingrid-dahl", "person/samir-fahmy", "r1"]
    assert (edge["date"], edge["speakers"], edge["negated"]) == ("2024-04-08", ["Grace Otieno"], False)
    assert everything.graph["articles"]["north"]["published"] == "2024-04-10"


def test_graphml_is_read_back(everything: Any, tmp_path: Path) -> None:
    export(everything, "graphml", tmp_path / "graph.graphml")
    again = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert (len(again), again.number_of_edges()) == (len(everything), everything.number_of_edges())
    assert again.nodes["organization/african-union"]["aliases"] == "AU"
    assert again.edges["country/kenya", "country/egypt", "r99"]["sentence"] == 'S "<&>'


def test_gexf_is_read_back(everything: Any, tmp_path: Path) -> None:
    export(everything, "gexf", tmp_path / "graph.gexf")
    again = nx.read_gexf(tmp_path / "graph.gexf")
    assert (len(again), again.number_of_edges()) == (len(everything), everything.number_of_edges())
    assert again.nodes["country/egypt"]["label"] == "Egypt"


def test_csv_is_three_tables(everything: Any, tmp_path: Path) -> None:
    export(everything, "csv", tmp_path / "tables")
    tables = {
        path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline="")))
        for path in (tmp_path / "tables").iterdir()
    }
    assert {name: len(rows) for name, rows in tables.items()} == {"entities": 12, "reports": 15, "articles": 4}
    assert {row["id"] for row in tables["reports"]} == {key for *_, key in everything.edges(keys=True)}


def test_jsonld_links_reports_to_entities_and_articles(everything: Any, tmp_path: Path) -> None:
    export(everything, "jsonld", tmp_path / "graph.jsonld")
    document = json.loads((tmp_path / "graph.jsonld").read_text(encoding="utf-8"))
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert len(nodes) == len(document["@graph"]) == 12 + 15 + 4
    odd = nodes["urn:kg:report/r99"]
    assert nodes[odd["subject"]]["@type"] == "schema:Country"
    assert nodes[odd["article"]]["@id"] == "urn:kg:article/odd/a%20b"


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "jsonld"])
def test_an_empty_graph_is_exported_too(store: Store, form: str, tmp_path: Path) -> None:
    export(network(store, since="2030"), form, tmp_path / "empty")
    assert (tmp_path / "empty").exists()


def test_a_place_that_cannot_be_written_is_named(everything: Any, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="--out"):
        export(everything, "graphml", tmp_path / "missing" / "graph.graphml")
