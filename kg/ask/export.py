"""The graph in the formats of other tools: GraphML, GEXF, a folder of CSV files, JSON-LD."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx

from kg.errors import KgError

Row = dict[str, Any]

# Terms of schema.org where it has one; kg's own properties under a name of their own.
CONTEXT = {
    "@vocab": "urn:kg:",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "name": "schema:name",
    "aliases": {"@id": "schema:alternateName", "@container": "@set"},
    "headline": "schema:headline",
    "published": {"@id": "schema:datePublished", "@type": "xsd:date"},
    "source": "schema:publisher",
    "url": "schema:url",
    "subject": {"@id": "schema:agent", "@type": "@id"},
    "object": {"@id": "schema:object", "@type": "@id"},
    "article": {"@id": "schema:isBasedOn", "@type": "@id"},
    "date": {"@type": "xsd:date", "@id": "urn:kg:date"},
    "date_end": {"@type": "xsd:date", "@id": "urn:kg:date_end"},
}
TYPES = {
    "Person": "schema:Person",
    "Organization": "schema:Organization",
    "Country": "schema:Country",
    "Place": "schema:Place",
    "Group": "schema:Organization",
    "Concept": "schema:Thing",
}


def export(graph: nx.MultiDiGraph, form: str, out: Path) -> None:
    """Write a network, as `kg.ask.network` makes it, to the file (for "csv": the folder) `out`.

    Raises KgError when it cannot be written.
    """
    try:
        WRITERS[form](graph, out)
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}). Name another place with --out.") from error


def write_graphml(graph: nx.MultiDiGraph, out: Path) -> None:
    """GraphML: yEd, Gephi, Cytoscape and igraph read it; lists become text joined with "; "."""
    nx.write_graphml(flat(graph), out)


def write_gexf(graph: nx.MultiDiGraph, out: Path) -> None:
    """GEXF 1.2, Gephi's own format; nodes carry their name as label."""
    plain = flat(graph)
    for _, data in plain.nodes(data=True):
        data["label"] = data.get("name", "")
    for _, _, data in plain.edges(data=True):
        # GEXF has attributes of these names itself, with another meaning
        data |= {f"sentence_{name}": data.pop(name) for name in ("start", "end") if name in data}
    nx.write_gexf(plain, out)


def flat(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy with text, numbers and truth values only: lists joined, what is unknown left out."""
    copy = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        copy.add_node(node, **flat_row(data))
    for subject, target, key, data in graph.edges(keys=True, data=True):
        copy.add_edge(subject, target, key=key, **flat_row(data))
    return copy


def flat_row(row: Row) -> Row:
    """Properties with lists joined, without what is unknown and without characters that XML cannot hold."""
    joined = {name: "; ".join(value) if isinstance(value, list) else value for name, value in row.items()}
    return {
        name: xml_text(value) if isinstance(value, str) else value
        for name, value in joined.items()
        if value is not None
    }


def xml_text(text: str) -> str:
    """Text without the control characters that XML 1.0 forbids."""
    return "".join(character for character in text if character >= " " or character in "\t\n\r")


def write_csv(graph: nx.MultiDiGraph, out: Path) -> None:
    """A folder with entities.csv, reports.csv and articles.csv; columns in alphabetical order after the key."""
    out.mkdir(parents=True, exist_ok=True)
    write_table(out / "entities.csv", entity_rows(graph))
    write_table(out / "reports.csv", report_rows(graph))
    write_table(out / "articles.csv", graph.graph["articles"].values())


def write_table(path: Path, rows: Iterable[Row]) -> None:
    """Rows of equal keys as CSV with a header."""
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else ["id"])
        writer.writeheader()
        for row in rows:
            writer.writerow(
                {name: "; ".join(value) if isinstance(value, list) else value for name, value in row.items()}
            )


def write_jsonld(graph: nx.MultiDiGraph, out: Path) -> None:
    """JSON-LD: entities by their schema.org types, each report an Action with agent, object and article."""
    entities = [{"@type": TYPES[row["kind"]], **described(row, iri(row["id"]))} for row in entity_rows(graph)]
    reports = [
        {"@type": "schema:Action", **described(row, iri("report", row["id"])), **ends(row)}
        for row in report_rows(graph)
    ]
    articles = [
        {"@type": "schema:NewsArticle", **described(row | {"headline": row["title"]}, iri("article", row["id"]))}
        for row in graph.graph["articles"].values()
    ]
    document = {"@context": CONTEXT, "@graph": entities + reports + articles}
    out.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def described(row: Row, name: str) -> Row:
    """Known properties of a node of the document under its name."""
    return {"@id": name, **{key: value for key, value in row.items() if key != "id" and value is not None}}


def ends(report: Row) -> Row:
    """What a report links: its two entities and its article."""
    return {
        "subject": iri(report["subject"]),
        "object": iri(report["object"]),
        "article": iri("article", report["article"]),
    }


def iri(*path: str) -> str:
    """A name for a node of the document.

    >>> iri("article", "talks in May")
    'urn:kg:article/talks%20in%20May'
    """
    return "urn:kg:" + quote("/".join(path))


def entity_rows(graph: nx.MultiDiGraph) -> list[Row]:
    """Properties of every entity."""
    return [{"id": key, **data} for key, data in graph.nodes(data=True)]


def report_rows(graph: nx.MultiDiGraph) -> list[Row]:
    """Properties of every report with the ids of its ends."""
    return [
        {"id": key, "subject": subject, "object": target, **data}
        for subject, target, key, data in graph.edges(keys=True, data=True)
    ]


WRITERS: dict[str, Callable[[nx.MultiDiGraph, Path], None]] = {
    "graphml": write_graphml,
    "gexf": write_gexf,
    "csv": write_csv,
    "jsonld": write_jsonld,
}
