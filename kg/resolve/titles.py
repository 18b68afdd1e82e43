"""Titles compared: what office or rank a title names, without country, time and abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.countries import load_countries
from kg.resolve.names import load_names
from kg.spelling import fold

LONGEST_COUNTRY = 3


@lru_cache(maxsize=1 << 16)
def office(title: str) -> str:
    """The office or rank of a title: "Danish Defence Minister" -> "defense minister", "Gen." -> "general".

    Empty when nothing but country and modifiers is there.
    """
    data = load_names()
    words = without_countries(re.sub(r"['’]s?\\b", "", title).split())
    tokens = [data.abbreviations.get(token, token) for word in words for token in fold(word).split()]
    kept = " ".join(token for token in tokens if token not in data.title_modifiers)
    return data.abbreviations.get(kept, kept)


def offices(titles: Iterable[str]) -> frozenset[str]:
    """Offices of several titles, each also by its head: "brigadier general" is a general too."""
    found = {office(title) for title in titles}
    heads = {re.split(r" (?:of|for|to|at|in) ", each)[0].split(" ")[-1] for each in found if each}
    return frozenset((found | heads) - {""})


def ranks(titles: Iterable[str]) -> frozenset[str]:
    """The military or police ranks among offices."""
    return frozenset(titles) & load_names().ranks


def without_countries(words: list[str]) -> list[str]:
    """The words less every country name and nationality adjective."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(LONGEST_COUNTRY, 0, -1) if _is_country(words[at : at + n])), 0)
        if not length:
            kept.append(words[at])
        at += length or 1
    return kept


def _is_country(words: list[str]) -> bool:
    return bool(words) and load_countries().of_modifier(" ".join(words)) is not None
