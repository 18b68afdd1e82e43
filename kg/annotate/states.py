"""Whose institution is meant where the words do not say: "the government" in an article on one country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.annotate.actors import Actors
from kg.annotate.institutions import institution
from kg.annotate.phrases import Lexicon, Phrase
from kg.types import Kind


def institution_in(chain: Sequence[Phrase], phrases: Sequence[Phrase], lexicon: Lexicon) -> tuple[str, str] | None:
    """Name and country of a state's institution that goes without its country: the only one the text has spoken of.

    "Chad recalled its envoy. The Foreign Ministry …" -> ("Chadian Foreign Ministry", "Chad"). None after a second
    country, or the place of one, was named, and for what is no such institution.

    phrases: all mentions of the article, in text order.
    """
    first = chain[0]
    if first.kind not in (Kind.ORGANIZATION, Kind.GROUP) or first.plural or any(phrase.country for phrase in chain):
        return None
    if not _is_institution(first, lexicon.actors) or not (first.form == "name" or first.definite):
        return None
    before = takewhile(lambda phrase: phrase.start < first.start, phrases)
    countries = {phrase.country for phrase in before if phrase.country}
    state = lexicon.countries.named(countries.pop()) if len(countries) == 1 else None
    name = institution(first.name, state, lexicon.actors) if state else None
    return (name, state.name) if state and name else None


def _is_institution(phrase: Phrase, actors: Actors) -> bool:
    """Whether a state has one of what the words say: "army", "Foreign Ministry", not "the city's water department"."""
    name = phrase.name.lower()
    if "'s " in name or "’s " in name:
        return False
    return name in actors.unique or not actors.portfolio.isdisjoint(name.split())
