"""Word lists of `names/` and what they say of a word."""

import tomllib
from pathlib import Path

NAMES = Path(__file__).parent / "names"


def lines_of(name: str) -> list[str]:
    """Lines of a list in `names`, without its comments."""
    lines = (NAMES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def words_of(name: str) -> frozenset[str]:
    """Words of a list in `names`, without its comments."""
    return frozenset(word for line in lines_of(name) for word in line.split())


TITLES = words_of("titles")
DEMONYMS = words_of("demonyms") | {f"{word}s" for word in words_of("demonyms")}


GIVEN = words_of("given")
DATES = words_of("dates")


def known_names() -> dict[str, str]:
    """Names of well-known places and organisations, words apart by spaces, with their types."""
    countries = tomllib.loads((NAMES.parents[1] / "kg/data/countries.toml").read_text(encoding="utf-8"))["country"]
    keys = ("aliases", "capitals")
    places = {name for country in countries.values() for key in keys for name in country.get(key, [])}
    known = dict.fromkeys((*countries, *sorted(places), *lines_of("places")), "LOC")
    return {**known, **dict.fromkeys(lines_of("organisations"), "ORG")}


KNOWN = known_names()
AMBIGUOUS = words_of("ambiguous")


def is_title(word: str) -> bool:
    """A title before a person's name: "Gen.", "President"."""
    return word[:1].isupper() and word.rstrip(".").lower() in TITLES
