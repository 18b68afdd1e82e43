"""A small network as `kg.ask.network` makes it, with words that try to be markup."""

from typing import Any

import networkx as nx
import pytest

EVIL = 'Acme <b>"&\'</b> </script><script>document.title = "run"</script>'


def report(**values: Any) -> dict[str, Any]:
    """Edge attributes of one report; asserted CONSULT unless said otherwise."""
    return {
        "relation": "PHONED",
        "category": "CONSULT",
        "mode": "phone",
        "predicate": "had phoned",
        "date": "2023-03-06",
        "date_end": "2023-03-07",
        "precision": "day",
        "date_text": "on Monday",
        "modality": "asserted",
        "negated": False,
        "speakers": ["The Ministry"],
        "topic": "the <i>border</i>",
        "place": None,
        "title": None,
        "article": "a1",
        "sentence": "Ms. Ray had phoned <img src=x onerror=\"document.title = 'run'\"> Mr. Olt on Monday.",
    } | values


@pytest.fixture
def network() -> nx.MultiDiGraph:
    """Three entities, four reports."""
    graph = nx.MultiDiGraph()
    graph.graph["articles"] = {
        "a1": {
            "title": "Calls <b>resume</b>",
            "source": "Wire",
            "published": "2023-03-07",
            "url": "javascript:alert(1)",
        },
        "a2": {"title": "Second", "source": None, "published": None, "url": "https://example.org/2"},
    }
    for key, name, kind in (("p1", "Ada Ray", "Person"), ("p2", "Ben Olt", "Person"), ("o1", EVIL, "Organization")):
        graph.add_node(key, name=name, kind=kind, named=True, country=None, aliases=[])
    graph.add_edge("p1", "p2", key="r1", **report())
    graph.add_edge("p1", "p2", key="r2", **report(article="a2", date=None, precision=None, date_text="recently"))
    graph.add_edge("p2", "p1", key="r3", **report(modality="planned", relation="VISITED"))
    graph.add_edge("o1", "p1", key="r4", **report(category="ASSAULT", relation="ATTACKED", precision="month"))
    return graph
