"""Office-holders told of before they are named: "Mali's president ... The president, Ousmane Keita,"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase
from kg.countries import load_countries
from kg.types import Kind


def link_announced(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Who is named beside "the president", with nothing else said, is the only president told of without a name so far.

    Not where several were.
    """
    people = [p for p in phrases if p.form != "pronoun" and not p.plural and chains.of(p)]
    for bare in (p for p in people if p.bare and p.definite and p.noun in actors.person):
        named = [p for p in chains.of(bare) if p.named and p.kind is Kind.PERSON]
        if not named or chains.of(bare)[0].start < min(bare.start, named[0].start):
            continue
        before = [p for p in people if p.start < chains.of(bare)[0].start and _holds(p, bare, actors)]
        found = [p for p in chains.one_each(before) if not any(other.named for other in chains.of(p))]
        if len(found) == 1:
            chains.join(found[0], bare)


def _holds(phrase: Phrase, bare: Phrase, actors: Actors) -> bool:
    """Whether somebody is called by the very office, with or without a country."""
    countries = load_countries()
    called = (*phrase.titles, phrase.name.split(" of ")[0] if phrase.form == "description" else "")
    offices = (" ".join(word for word in title.split() if countries.of_modifier(word) is None) for title in called)
    return any(office and actors.office(office) - actors.lasting == actors.office(bare.noun) for office in offices)
