"""Relations that may tell one event, and relations that the same two can have only once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.types import Kind


@dataclass(frozen=True, slots=True)
class Happenings:
    """kg/data/events.toml.

    families: relation -> the families it is in.  seldom: relations that two have at most once a month.
    encounters: meetings and journeys.  results: what an attack does.
    once: relation -> the kind of the one it happens to.
    """

    families: Mapping[str, frozenset[str]]
    seldom: frozenset[str]
    encounters: frozenset[str]
    results: frozenset[str]
    once: Mapping[str, Kind]


@cache
def load_happenings() -> Happenings:
    """What is known of relations as events, read once."""
    data = tomllib.loads(files("kg.data").joinpath("events.toml").read_text(encoding="utf-8"))
    relations = {relation for members in data["families"].values() for relation in members}
    families = {
        relation: frozenset(family for family, members in data["families"].items() if relation in members)
        for relation in relations
    }
    once = {relation: Kind(kind) for relation, kind in data["once"].items()}
    seldom, encounters, results = (frozenset(data[name]) for name in ("seldom", "encounters", "results"))
    return Happenings(families, seldom, encounters, results, once)


def may_be_one(relation: str, other: str) -> bool:
    """Whether two relations may tell one event: a talk and a call, not a call and a visit."""
    families = load_happenings().families
    return relation == other or bool(families.get(relation, frozenset()) & families.get(other, frozenset()))


def happens_once(relation: str, kind: Kind) -> bool:
    """Whether nobody does this twice to the same one of this kind: "killed" of a person, not of an army."""
    return load_happenings().once.get(relation) is kind


def happens_seldom(relation: str) -> bool:
    """Whether the same two do this no more than once a month: "sued", not "struck"."""
    return relation in load_happenings().seldom


def is_encounter(relation: str) -> bool:
    """Whether a relation brings somebody to somebody or somewhere."""
    return relation in load_happenings().encounters


def is_result(relation: str) -> bool:
    """Whether a relation tells what an attack did to those it hit: "killed"."""
    return relation in load_happenings().results
