"""The page is one file without outside addresses; bundles, labels and dates say what the reports say."""

import re

import networkx as nx
import pytest

from kg.render.page import LARGE, bundle, edge, page, shortened, when
from tests.render.conftest import EVIL, report


def test_reports_of_one_pair_category_and_assertedness_are_one_line(network: nx.MultiDiGraph) -> None:
    sizes = {key: len(reports) for key, reports in bundle(network).items()}
    assert sizes == {
        ("p1", "p2", "CONSULT", True): 2,
        ("p2", "p1", "CONSULT", False): 1,
        ("o1", "p1", "ASSAULT", True): 1,
    }


def test_an_edge_is_dashed_unless_it_is_asserted(network: nx.MultiDiGraph) -> None:
    dashes = {key: edge(key, reports, labelled=True)["dashes"] for key, reports in bundle(network).items()}
    assert [key for key, dashed in dashes.items() if dashed] == [("p2", "p1", "CONSULT", False)]


def test_a_negated_report_is_not_asserted() -> None:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(["a", "b"], name="x", kind="Person")
    graph.add_edge("a", "b", **report(negated=True))
    assert [key[3] for key in bundle(graph)] == [False]


@pytest.mark.parametrize(
    ("day", "precision", "expected"),
    [
        ("2023-03-06", "day", "2023-03-06"),
        ("2023-03-01", "month", "2023-03"),
        ("2023-01-01", "year", "2023"),
        ("2023-03-06", None, "2023-03-06"),
        (None, None, None),
    ],
)
def test_a_date_goes_as_far_as_its_precision(day: str | None, precision: str | None, expected: str | None) -> None:
    assert when({"date": day, "precision": precision}) == expected


def test_the_page_names_no_outside_address(network: nx.MultiDiGraph) -> None:
    html = page(network, title="Calls")
    tags = re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", html)
    assert tags
    assert not [tag for tag in tags if re.search(r"(?:src|href)=(?!.data:)", tag)]
    assert not re.search(r"cdn[.]|cdnjs", html)


def test_article_text_is_never_markup(network: nx.MultiDiGraph) -> None:
    html = page(network, title=EVIL)
    assert "<script>document.title" not in html
    assert "<img src=x" not in html
    assert "<b>resume" not in html


def test_a_large_network_has_straight_edges_without_labels() -> None:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(LARGE + 2), name="x", kind="Person")
    graph.add_edges_from((i, i + 1, report()) for i in range(LARGE + 1))
    html = page(graph, title="Large")
    assert '"smooth": false' in html
    assert '"label": "phoned"' not in html


def test_an_empty_network_is_a_page() -> None:
    assert "<title>None</title>" in page(nx.MultiDiGraph(), title="None")


@pytest.mark.parametrize(
    ("name", "limit", "expected"),
    [("short", 10, "short"), ("one two three", 8, "one two…"), ("unbreakable", 5, "unbre…")],
)
def test_long_names_are_cut_at_a_word(name: str, limit: int, expected: str) -> None:
    assert shortened(name, limit) == expected
