"""The constraints and indexes of a graph in Neo4j."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.store.statements import statement, statements

if TYPE_CHECKING:
    from kg.vocabulary import Vocabulary

PLACED = frozenset({"CONSULT", "COOPERATE"})  # what `meetings-at` asks for; an index on all types delays each load
DECLARATION = re.compile(
    r"""CREATE\ (CONSTRAINT|INDEX)\ `?(?P<name>\w+)`?\ IF\ NOT\ EXISTS\ FOR\ [^:]+
        :`?(?P<label>\w+)`?[\]()-]+\ (?:REQUIRE|ON)\ \(?(?P<properties>[\w., ]+?)\)?(?P<unique>\ IS\ UNIQUE)?$""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A constraint or an index: nodes or edges of a label or type are found by these properties, `unique` or not."""

    name: str
    label: str
    properties: tuple[str, ...]
    unique: bool
    statement: str


def schema(vocabulary: Vocabulary) -> dict[str, str]:
    """Statement that declares it by the name of each constraint and index, in the order in which they are declared."""
    return {each.name: each.statement for each in declarations(vocabulary)}


def undeclared(vocabulary: Vocabulary, found: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The part of the schema that nothing found in the database does the work of, whatever that is called.

    found: rows of schema/neo4j/declared.
    """
    there = {(row["label"], tuple(row["properties"]), unique) for row in found for unique in {False, row["unique"]}}
    return {
        each.name: each.statement
        for each in declarations(vocabulary)
        if (each.label, each.properties, each.unique) not in there
    }


def declarations(vocabulary: Vocabulary) -> list[Declaration]:
    """All that the graph needs."""
    relation, place = statement("schema/neo4j/relation"), statement("schema/neo4j/place")
    of_edges = [relation.replace("RELATION", name) for name in vocabulary.relations]
    by_place = [
        place.replace("RELATION", each.name) for each in vocabulary.relations.values() if each.category in PLACED
    ]
    return [parse(each) for each in (*statements("schema/neo4j/nodes"), *of_edges, *by_place)]


def parse(declared: str) -> Declaration:
    """A declaration from its statement.

    >>> parse("CREATE INDEX kg_entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name)").properties
    ('name',)
    """
    found = DECLARATION.match(declared)
    if found is None:
        raise ValueError(f"{declared!r} declares no constraint or index with a name")
    properties = tuple(each.split(".")[1] for each in found["properties"].split(", "))
    return Declaration(found["name"], found["label"], properties, found["unique"] is not None, declared)
