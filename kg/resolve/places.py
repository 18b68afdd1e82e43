"""Places that go by several names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from kg.spelling import fold


@cache
def load_places() -> dict[str, str]:
    """Each listed name of a place, folded -> the first of its names, folded: "kharkov" -> "kharkiv"."""
    data = tomllib.loads(files("kg.data").joinpath("places.toml").read_text(encoding="utf-8"))
    return {fold(name): fold(names[0]) for names in data["names"] for name in names}


def place_key(name: str) -> str:
    """What all names of a place have in common, in lower case."""
    return load_places().get(fold(name), fold(name))
