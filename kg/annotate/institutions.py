"""Institutions of which a state has one: "the Iranian foreign ministry" is a name in all but form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.phrases import Lexicon, countries_in, country_of, is_plural, words
from kg.annotate.same_name import SMALL
from kg.countries import Country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token


def institution_name(
    noun: Token, modifiers: Sequence[Token], complement: Sequence[Token], lexicon: Lexicon
) -> str | None:
    """Name of the institution that a description means: "Iran's foreign ministry" -> "Iranian Foreign Ministry".

    None for what a country has many of, and where no country is told.
    """
    country = (
        None if is_plural(noun) and noun.lower_ != "forces" else country_of([*modifiers, noun, *complement], lexicon)
    )
    state = lexicon.countries.named(country) if country else None
    if state is None:
        return None
    named = {i for start, end, _ in countries_in(modifiers, lexicon.countries) for i in range(start, end)}
    rest = [t for i, t in enumerate(modifiers) if i not in named and t.tag_ != "POS"]
    own = [t for t in rest if not country_of([t], lexicon)]
    return institution(words([*own, noun, *complement]), state, lexicon.actors)


def institution(text: str, state: Country, actors: Actors) -> str | None:
    """One name for a ministry, an army or a parliament of a country, however it is worded; None for anything else.

    "Ministry of Defence", Israel -> "Israeli Defense Ministry"; "US Congress" -> "U.S. Congress".
    """
    text = _without_country(re.sub(r"(?i)defence", "Defense", text).removeprefix("the "), state)
    if text.lower() in actors.unique:
        return f"{state.modifier} {text.title()}"
    parts = text.split()
    of = re.match(r"(?i)(\w+) (?:of|for) (?:the )?(.+)", text)
    parts = [*of[2].split(), of[1]] if of and of[1].lower() in actors.portfolio else parts
    parts = [part for part in parts if part.lower() != "affairs"]
    if len(parts) < 2 or parts[-1].lower() not in actors.portfolio:
        return None
    return " ".join([state.modifier, *(part if part in SMALL else part[0].upper() + part[1:] for part in parts)])


def _without_country(text: str, country: Country) -> str:
    """The name without the country before or behind it: "U.S. Department of Defense", "army of Sudan"."""
    names = (country.name, *country.aliases)
    before = [modifier for modifier in (*names, *country.adjectives) if text.startswith(modifier + " ")]
    behind = [name for name in names if text.endswith(" of " + name)]
    text = text.removesuffix(" of " + max(behind, key=len)) if behind else text
    return text.removeprefix(max(before, key=len) + " ") if before else text
