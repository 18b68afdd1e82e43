"""The style sheet for Neo4j Browser says the same colours as the page."""

from __future__ import annotations

import re

from kg.render.appearance import KINDS, edge_colour
from kg.render.grass import ink, stylesheet
from kg.vocabulary import load_vocabulary


def rules() -> dict[str, dict[str, str]]:
    """Properties of each rule by its selector."""
    found = re.findall(r"^([\w.]+) \{\n(.*?)^\}\n", stylesheet(load_vocabulary()), re.MULTILINE | re.DOTALL)
    return {selector: dict(re.findall(r"^  ([\w-]+): (.+);$", body, re.MULTILINE)) for selector, body in found}


def test_a_node_has_the_colour_of_its_kind_and_its_name_in_it() -> None:
    found = rules()
    assert {kind: found[f"node.{kind}"]["color"] for kind in KINDS} == {
        kind: look.colour for kind, look in KINDS.items()
    }
    assert {found[f"node.{kind}"]["caption"] for kind in KINDS} == {'"{name}"'}
    assert found["node.Article"]["caption"] == '"{title}"'


def test_an_edge_has_the_colour_of_its_category() -> None:
    found, relations = rules(), load_vocabulary().relations
    assert {name for name in found if name.startswith("relationship.")} == {
        f"relationship.{name}" for name in relations
    }
    assert [
        name
        for name, relation in relations.items()
        if found[f"relationship.{name}"]["color"] != edge_colour(relation.category)
    ] == []


def test_what_is_written_on_a_colour_can_be_read() -> None:
    assert {colour: ink(colour) for colour in ("#000000", "#FFFFFF", "#0072B2", "#E69F00")} == {
        "#000000": "#FFFFFF",
        "#FFFFFF": "#000000",
        "#0072B2": "#FFFFFF",
        "#E69F00": "#000000",
    }
