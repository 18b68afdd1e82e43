"""aliases.toml: names an analyst states for entities.

"Ana Ruiz" = ["A. Ruiz", "Ruiz Soto"]

["Border Mission"]
names = ["BM"]
kind = "Organization"
country = "Chile"
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from kg.countries import load_countries
from kg.errors import KgError
from kg.types import Alias, Kind

FIELDS = {"names", "kind", "country"}


def load_aliases(path: Path) -> tuple[Alias, ...]:
    """The aliases of a file, in its order. Raises KgError naming the file, the entry and what would be right."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise KgError(f"{path}: the aliases cannot be read ({error.strerror}). Check the path.") from error
    except ValueError as error:
        raise KgError(f'{path}: no TOML: {error}. An alias reads: "Full Name" = ["Other Name"].') from error
    aliases = tuple(_parse(name, entry, path) for name, entry in data.items())
    _check_unique(aliases, path)
    return aliases


def _parse(name: str, entry: object, path: Path) -> Alias:
    fields = {"names": entry} if isinstance(entry, list) else entry
    if not isinstance(fields, dict) or set(fields) - FIELDS:
        raise KgError(f'{path}: "{name}" is no alias. Give a list of names, or a table of names, kind and country.')
    names = fields.get("names", [])
    if not isinstance(names, list) or not all(isinstance(each, str) and each.strip() for each in names):
        raise KgError(f'{path}: the names of "{name}" are no list of names. Write names = ["Other Name"].')
    return Alias(name, tuple(names), _parse_kind(name, fields, path), _parse_country(name, fields, path))


def _parse_kind(name: str, fields: dict[str, object], path: Path) -> Kind | None:
    kind = fields.get("kind")
    if kind is not None and kind not in list(Kind):
        raise KgError(f'{path}: "{kind}" of "{name}" is no kind. One of: {", ".join(Kind)}.')
    return Kind(str(kind)) if kind is not None else None


def _parse_country(name: str, fields: dict[str, object], path: Path) -> str | None:
    country = fields.get("country")
    if country is None:
        return None
    known = load_countries().named(country) if isinstance(country, str) else None
    if known is None:
        raise KgError(f'{path}: "{country}" of "{name}" is no country. Write its short English name.')
    return known.name


def _check_unique(aliases: tuple[Alias, ...], path: Path) -> None:
    owner: dict[str, str] = {}
    for alias in aliases:
        for name in {alias.name, *alias.names}:
            if owner.setdefault(name, alias.name) != alias.name:
                raise KgError(
                    f'{path}: "{name}" is given to both "{owner[name]}" and "{alias.name}". Keep one of them.'
                )
