"""How kinds and categories look: shapes and colours, told apart also by readers who see no red and green."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """Shape (a vis-network name) and fill of a node."""

    shape: str
    colour: str


# Okabe and Ito's palette, made for colour-blind readers (Color Universal Design, 2008).
KINDS = {
    "Person": Look("dot", "#0072B2"),
    "Organization": Look("square", "#E69F00"),
    "Country": Look("star", "#D55E00"),
    "Place": Look("triangle", "#009E73"),
    "Group": Look("hexagon", "#56B4E9"),
    "Concept": Look("diamond", "#999999"),
}

# PLOVER's types along one line from cooperation (blue, green) over words (grey, amber) to force (red).
CATEGORIES = {
    "AGREE": "#1B7F5C",
    "CONSULT": "#2166AC",
    "SUPPORT": "#35978F",
    "COOPERATE": "#01665E",
    "AID": "#5AAE61",
    "CONCEDE": "#80A83C",
    "RETREAT": "#A6A12C",
    "REQUEST": "#8C6BB1",
    "REJECT": "#88419D",
    "ACCUSE": "#BF812D",
    "THREATEN": "#E08214",
    "PROTEST": "#C51B7D",
    "MOBILIZE": "#8C510A",
    "SANCTION": "#B35806",
    "COERCE": "#D6604D",
    "ASSAULT": "#B2182B",
}
OTHER = "#8A8F98"


def node_look(kind: str) -> Look:
    """Look of a node of this kind; that of a concept for a kind unknown here."""
    return KINDS.get(kind, KINDS["Concept"])


def edge_colour(category: str | None) -> str:
    """Colour of a category's edges; grey outside the vocabulary's categories."""
    return CATEGORIES.get(category or "", OTHER)
