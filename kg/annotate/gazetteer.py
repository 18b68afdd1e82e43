"""Names the world knows: cities, organisations, peoples. From kg/data's cities, organizations and countries."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.countries import load_countries

Known = tuple[str, str]
"""A name and its type."""


@dataclass(frozen=True, eq=False, slots=True)
class Gazetteer:
    """Well-known names, as papers write them.

    cities: none of them a common name of people.  organizations: full and short names; "IS", "Apple" among them, so
    that a word is one only where it is a name.  acronyms: those of at least three capitals, which mean nothing else.
    peoples: nationalities of several words ("South Korean").
    compounds: first word -> the names of several words that begin with it, longest first.
    """

    cities: frozenset[str]
    organizations: frozenset[str]
    acronyms: frozenset[str]
    peoples: frozenset[str]
    compounds: Mapping[str, tuple[Known, ...]]

    def knows(self, name: str) -> bool:
        """Whether a name is that of a city or an organisation."""
        return name in self.cities or name in self.organizations


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with kg."""
    groups = _data("cities.toml")["cities"].values()
    cities = frozenset(name for names in groups for name in " ".join(names.split("\n")).split(", "))
    entries: dict[str, dict[str, Any]] = _data("organizations.toml")["organization"]
    organizations = frozenset(name for key, entry in entries.items() for name in (key, *entry.get("aliases", ())))
    countries = load_countries()
    peoples = frozenset(n for n in (*countries.adjectives, *countries.people) if " " in n and not countries.named(n))
    types = {"GPE": cities, "NORP": peoples, "ORG": organizations}
    return Gazetteer(
        cities,
        organizations,
        frozenset(name for name in organizations if _is_acronym(name)),
        peoples,
        _compounds({name: label for label, names in types.items() for name in names}),
    )


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files("kg.data") / name).read_text(encoding="utf-8"))


def _is_acronym(name: str) -> bool:
    """Capitals only, three of them; two with full stops, or of the two bodies that every article has."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and (len(letters) > 2 or "." in name or name in ("UN", "EU"))


def _compounds(types: Mapping[str, str]) -> dict[str, tuple[Known, ...]]:
    """Names of several words, also of two with a hyphen, by their first; "al-" and its like begin none."""
    found: defaultdict[str, list[Known]] = defaultdict(list)
    for name, label in types.items():
        first, *rest = re.split(r"[ -]", name)
        if rest and first[:1].isupper():
            found[first].append((name, label))
    return {first: tuple(_longest_first(names)) for first, names in found.items()}


def _longest_first(names: Iterable[Known]) -> list[Known]:
    return sorted(names, key=lambda known: (-len(known[0]), known[0]))
