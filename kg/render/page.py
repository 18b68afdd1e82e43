"""The network page: one HTML file that needs no network, every edge of which opens the sentences behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import networkx as nx

from kg.render.appearance import CATEGORIES, KINDS, OTHER, edge_colour, node_look
from kg.render.layout import layout

Report = dict[str, Any]
Bundle = tuple[str, str, str, bool]

SHOWN = ("relation", "predicate", "modality", "negated", "speakers", "topic", "place", "sentence", "title")
OPTIONS: dict[str, dict[str, Any]] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "hideEdgesOnDrag": True, "hideEdgesOnZoom": True, "navigationButtons": False},
    "nodes": {"font": {"size": 16, "face": "system-ui, sans-serif", "color": "#1f2933"}, "borderWidth": 1},
    "edges": {
        "smooth": {"enabled": True, "type": "continuous", "roundness": 0.25},
        "font": {"size": 11, "face": "system-ui, sans-serif", "color": "#52606d", "strokeWidth": 4},
        "arrows": {"to": {"scaleFactor": 0.55}},
        "selectionWidth": 2,
    },
}
LARGE = 600  # edges from which straight lines without labels keep panning smooth


def page(graph: nx.MultiDiGraph, *, title: str, note: str = "") -> str:
    """HTML of the network: nodes by kind, edges coloured by category and dashed when not asserted.

    graph: as `kg.ask.network` makes it; parallel edges of one pair, category and assertedness become one line with a
    count. All text reaches the page as JSON data and is shown as text, never read as markup.
    """
    from jinja2 import Environment, FileSystemLoader
    from pyvis import network as pyvis_network

    bundles = bundle(graph)
    net = pyvis_network.Network(directed=True, cdn_resources="in_line", heading=title, height="100%", width="100%")
    add_nodes(net, graph)
    for key, reports in bundles.items():
        net.add_edge(key[0], key[1], **edge(key, reports, labelled=len(bundles) <= LARGE))
    net.options = OPTIONS if len(bundles) <= LARGE else OPTIONS | {"edges": OPTIONS["edges"] | {"smooth": False}}
    with as_file(files("kg.render")) as own:
        theirs = Path(pyvis_network.__file__).parent / "templates"
        template = Environment(loader=FileSystemLoader([own, theirs]), autoescape=True).get_template("page.html")
        return template.render(
            title=title,
            note=note,
            nodes=net.nodes,
            edges=net.edges,
            options=net.options,
            kinds=present(KINDS, (node["kind"] for node in net.nodes)),
            categories=present(CATEGORIES | {"other": OTHER}, (edge["category"] for edge in net.edges)),
        )


def add_nodes(net: Any, graph: nx.MultiDiGraph) -> None:
    """Add every entity at its place, the more reports the larger."""
    positions = layout(graph)
    for node, data in graph.nodes(data=True):
        look = node_look(data["kind"])
        x, y = positions[node]
        net.add_node(
            node,
            label=shortened(data["name"]),
            name=data["name"],
            kind=data["kind"],
            named=data.get("named", True),
            country=data.get("country"),
            aliases=list(data.get("aliases") or ()),
            shape=look.shape,
            color=look.colour,
            size=9 + 3 * min(9, graph.degree(node) ** 0.5),
            x=x,
            y=y,
        )


def bundle(graph: nx.MultiDiGraph) -> dict[Bundle, list[Report]]:
    """Reports by (subject, object, category, asserted), each with what the page shows of it, earliest first."""
    bundles: dict[Bundle, list[Report]] = defaultdict(list)
    articles = graph.graph.get("articles", {})
    for subject, obj, data in graph.edges(data=True):
        asserted = data["modality"] == "asserted" and not data["negated"]
        article = articles.get(data["article"], {})
        bundles[subject, obj, data.get("category") or "other", asserted].append(report(data, article))
    for reports in bundles.values():
        reports.sort(key=lambda row: (row["when"] or "9999", row["sentence"]))
    return dict(sorted(bundles.items()))


def report(data: Mapping[str, Any], article: Mapping[str, Any]) -> Report:
    """What the page shows of one report: its words, date, speakers and source."""
    shown = {name: data[name] for name in SHOWN if data.get(name)}
    return (
        shown
        | {
            "when": when(data),
            "precision": data.get("precision"),
            "date_text": data.get("date_text"),
            "article": data["article"],
            "headline": article.get("title"),
            "source": article.get("source"),
            "published": str(article["published"]) if article.get("published") else None,
            "url": article.get("url"),
        }
        | {"sentence": data["sentence"]}
    )


def when(data: Mapping[str, Any]) -> str | None:
    """The event's first day as far as its precision goes: "2024-04-08", "2024-04", "2024"; None when unknown."""
    if not data.get("date"):
        return None
    return str(data["date"])[: {"month": 7, "quarter": 7, "year": 4}.get(data.get("precision") or "day", 10)]


def edge(key: Bundle, reports: list[Report], *, labelled: bool) -> dict[str, Any]:
    """Attributes of the line that stands for these reports."""
    _, _, category, asserted = key
    relations = list(dict.fromkeys(row["relation"] for row in reports))
    label = relations[0].replace("_", " ").lower() + (f" +{len(reports) - 1}" if len(reports) > 1 else "")
    return {
        "category": category,
        "asserted": asserted,
        "label": label if labelled else "",
        "relations": relations,
        "reports": reports,
        "color": {"color": edge_colour(category), "opacity": 0.85 if asserted else 0.6},
        "dashes": not asserted,
        "width": 1 + min(5, len(reports) ** 0.5),
    }


def present(looks: Mapping[str, Any], used: Iterable[str]) -> dict[str, Any]:
    """The looks that occur in the picture, in the legend's order."""
    names = set(used)
    return {name: look for name, look in looks.items() if name in names}


def shortened(name: str, limit: int = 32) -> str:
    """The name as a label: cut at a word with an ellipsis when longer than `limit` characters.

    >>> shortened("the right of every country to defend its people", 20)
    'the right of every…'
    """
    return name if len(name) <= limit else name[: limit + 1].rsplit(" ", 1)[0][:limit] + "…"
