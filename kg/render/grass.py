"""The page's colours as a style sheet for Neo4j Browser, in its language GraSS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.render.appearance import KINDS, edge_colour

if TYPE_CHECKING:
    from kg.vocabulary import Vocabulary

ARTICLE, META = "#44546A", "#D0D0D0"


def stylesheet(vocabulary: Vocabulary) -> str:
    """A rule for each kind of entity, for articles, and for each relation in the colour of its category."""
    nodes = {
        **{f".{kind}": ("{name}", look.colour) for kind, look in KINDS.items()},
        ".Article": ("{title}", ARTICLE),
        ".Meta": ("{pipeline}", META),
    }
    edges = {name: edge_colour(relation.category) for name, relation in vocabulary.relations.items()}
    rules = [
        rule("node", {"diameter": "50px", "border-width": "2px", "font-size": "10px"}),
        *(rule(f"node{label}", node_look(caption, colour)) for label, (caption, colour) in nodes.items()),
        rule("relationship", edge_look(edge_colour(None)) | {"caption": '"<type>"', "shaft-width": "1px"}),
        *(rule(f"relationship.{name}", edge_look(colour)) for name, colour in edges.items()),
    ]
    return "".join(rules)


def rule(selector: str, look: dict[str, str]) -> str:
    """One rule of a style sheet."""
    return "".join([f"{selector} {{\n", *(f"  {name}: {value};\n" for name, value in look.items()), "}\n"])


def node_look(caption: str, colour: str) -> dict[str, str]:
    """How a node looks; `caption` names the property that is written in it."""
    return {"color": colour, "border-color": colour, "text-color-internal": ink(colour), "caption": f'"{caption}"'}


def edge_look(colour: str) -> dict[str, str]:
    """How an edge looks."""
    return {"color": colour, "text-color-internal": ink(colour)}


def ink(ground: str) -> str:
    """Black or white, whichever is easier to read on a ground (relative luminance of WCAG 2).

    >>> ink("#0072B2"), ink("#E69F00")
    ('#FFFFFF', '#000000')
    """
    shares = [int(ground[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    luminance = sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "#000000" if luminance > 0.179 else "#FFFFFF"
