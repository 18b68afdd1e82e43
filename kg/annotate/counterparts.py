"""Who holds the same office in another country: "his Kenyan counterpart", "Uganda's counterpart"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase
from kg.countries import load_countries
from kg.types import Kind

SAME = frozenset({"counterpart", "colleague"})


def link_counterparts(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """A counterpart from a country is the only one of that country whom the article names with the same office.

    Whose counterpart he is must be known; what the two have in common is their office, each in full.
    """
    at = {phrase.start: phrase for phrase in phrases}
    persons = [p for p in phrases if p.named and p.kind is Kind.PERSON and chains.of(p)]
    for phrase in phrases:
        if phrase.noun not in SAME or phrase.plural or not phrase.country or not chains.is_alone(phrase):
            continue
        owner = at.get(phrase.possessor) if phrase.possessor is not None else None
        held = set(_offices(chains.of(owner), actors)) if owner is not None else set()
        same = [p for p in persons if _country(chains.of(p)) == phrase.country and p not in chains.of(owner or phrase)]
        found = chains.one_each(p for p in same if held & set(_offices(chains.of(p), actors)))
        if len(found) == 1:
            chains.join(found[0], phrase)


def _offices(chain: Sequence[Phrase], actors: Actors) -> Iterator[frozenset[str]]:
    """Words of the offices that the text tells of someone, without the country."""
    countries = load_countries()
    for phrase in chain:
        called = phrase.name.split(" of ")[0] if phrase.form == "description" else ""
        for title in (*phrase.titles, called):
            own = " ".join(word for word in title.split() if countries.of_modifier(word) is None)
            if own:
                yield actors.office(own) - actors.lasting


def _country(chain: Sequence[Phrase]) -> str | None:
    return next((p.country for p in chain if p.country), None)
