"""Countries by any name the news gives them: short names, adjectives, capitals, seats of government."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

T = TypeVar("T")
LISTS = ("aliases", "capitals", "adjectives", "people")


@dataclass(frozen=True, slots=True)
class Country:
    """A state: its short English name, ISO 3166-1 codes, and what else it and its people are called.

    modifier: how its institutions are named ("Iranian", "U.S.").
    capitals: more than one where government and constitution differ, or the spelling does.
    people: nouns for citizens, singular and plural ("Dane", "Danes").
    """

    name: str
    iso2: str
    iso3: str
    modifier: str
    aliases: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A place said for the institution that sits there: "the Pentagon", "Downing Street"."""

    name: str
    country: Country


@dataclass(frozen=True, eq=False, slots=True)
class Countries:
    """Countries and seats of government, looked up by the words of a text.

    Lookups mind case ("US" is a country, "us" is not), drop a leading article, and read capitals of a headline
    ("ISRAEL") as the name. Each returns None for words that name none.
    """

    all: tuple[Country, ...]
    names: dict[str, Country]
    adjectives: dict[str, Country]
    people: dict[str, Country]
    capitals: dict[str, Country]
    bodies: dict[str, str]
    namesakes: dict[str, frozenset[str]]
    seats: dict[str, Seat]

    def meant_in(self, words: Collection[str]) -> Countries:
        """The countries that a text of these words may mean: without Georgia where it tells of Atlanta, not Tbilisi."""
        absent = {name for name, told in self.namesakes.items() if name in words and not told.isdisjoint(words)}
        if not absent:
            return self
        absent -= {found.name for word in words if (found := self.of_capital(word) or self.of_adjective(word))}
        return replace(
            self,
            all=tuple(country for country in self.all if country.name not in absent),
            names=_without(self.names, absent),
            adjectives=_without(self.adjectives, absent),
            people=_without(self.people, absent),
            capitals=_without(self.capitals, absent),
        )

    def named(self, text: str) -> Country | None:
        """Country of that name, alias or short form: "the U.S." -> United States."""
        return _find(self.names, text)

    def of_adjective(self, text: str) -> Country | None:
        """Country of a nationality adjective: "Emirati" -> United Arab Emirates."""
        return _find(self.adjectives, text)

    def of_people(self, text: str) -> Country | None:
        """Country whose citizens a noun names: "Danes" -> Denmark."""
        return _find(self.people, text)

    def of_capital(self, text: str) -> Country | None:
        """Country governed from a city: "Tehran" -> Iran. Whether the city stands for it is the reader's to say."""
        return _find(self.capitals, text)

    def body_of_capital(self, text: str) -> str | None:
        """Body of several states for which a capital stands when it acts: "Brussels" -> European Union."""
        return _find(self.bodies, text)

    def seat(self, text: str) -> Seat | None:
        """Institution that a seat of government stands for: "No. 10" -> Downing Street, United Kingdom."""
        return _find(self.seats, text)

    def of_modifier(self, text: str) -> Country | None:
        """Country that a modifier gives: "Israeli officials", "U.S. officials", "Iran's officials"."""
        return self.of_adjective(text) or self.named(text)


def _without(table: dict[str, Country], absent: Collection[str]) -> dict[str, Country]:
    return {word: country for word, country in table.items() if country.name not in absent}


def _find(table: dict[str, T], text: str) -> T | None:
    """What the table has for a text without its article, or for the same word in headline capitals."""
    text = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").removeprefix("the ").removeprefix("The ")
    if text not in table and text.isupper() and len(text) > 3:
        text = text.title()
    return table.get(text)


def _table(countries: tuple[Country, ...], field: str) -> dict[str, Country]:
    return {word: country for country in countries for word in getattr(country, field)}


def _modifier(name: str, row: dict[str, Any]) -> str:
    return str(row.get("modifier") or next(iter(row.get("adjectives", ())), name))


@cache
def load_countries() -> Countries:
    """The countries of kg/data/countries.toml, read once."""
    data = tomllib.loads(files("kg.data").joinpath("countries.toml").read_text(encoding="utf-8"))
    countries = tuple(
        Country(name, row["iso2"], row["iso3"], _modifier(name, row), *(tuple(row.get(field, ())) for field in LISTS))
        for name, row in data["country"].items()
    )
    by_name = {country.name: country for country in countries}
    seats = {text: Seat(row.get("name", text), by_name[row["country"]]) for text, row in data["seats"].items()}
    return Countries(
        all=countries,
        names=by_name | _table(countries, "aliases"),
        adjectives=_table(countries, "adjectives"),
        people=_table(countries, "people"),
        capitals=_table(countries, "capitals"),
        bodies=data["bodies"],
        namesakes={name: frozenset(text.split()) for name, text in data["namesakes"].items()},
        seats=seats,
    )
