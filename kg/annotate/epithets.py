"""Names for someone already told of that say what is new of him: "the Spaniard", "the former minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.clauses import clause_of
from kg.annotate.definites import may_be_called_so
from kg.annotate.phrases import Phrase
from kg.countries import load_countries
from kg.types import Kind


def link_epithets(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """An epithet means the only one of that nationality told of, else the only person near; nobody where two are."""
    persons = [p for p in phrases if _is_person(p, actors)]
    for epithet in (p for p in phrases if _is_epithet(p, actors) and _is_new(p, chains)):
        before = [p for p in persons if p.start < epithet.start and chains.of(p) and p not in chains.of(epithet)]
        same = chains.one_each(p for p in before if epithet.country and _country(p, chains) == epithet.country)
        found = same or list(_only_near(epithet, before, chains))
        if len(found) == 1 and _may_be(epithet, chains.of(found[0]), actors):
            chains.join(found[0], epithet)


def _may_be(epithet: Phrase, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether a named person may be meant; who is told to hold such an office is not the former one."""
    titled = any(p.titles or p.form == "description" for p in chain)
    holds = epithet.country is None and titled and may_be_called_so(epithet, chain, actors)
    return any(p.named for p in chain) and not holds


def _is_person(phrase: Phrase, actors: Actors) -> bool:
    if phrase.plural or phrase.form == "pronoun":
        return False
    return phrase.kind is Kind.PERSON or (phrase.form == "description" and phrase.noun in actors.person)


def _is_epithet(phrase: Phrase, actors: Actors) -> bool:
    """Whether a description is a nationality and nothing else, or tells a former office."""
    if phrase.form != "description" or phrase.plural or not phrase.definite or phrase.possessor is not None:
        return False
    former = phrase.name.lower().startswith(("former ", "ex-")) and phrase.noun in actors.person
    return former or (phrase.country is not None and load_countries().of_people(phrase.name) is not None)


def _is_new(epithet: Phrase, chains: Chains) -> bool:
    """Whether the text has not said yet who is called so."""
    chain = chains.of(epithet)
    return bool(chain) and all(p.form == "description" and p.name == epithet.name for p in chain)


def _country(person: Phrase, chains: Chains) -> str | None:
    return next((p.country for p in chains.of(person) if p.country), None)


def _only_near(epithet: Phrase, persons: Sequence[Phrase], chains: Chains) -> Iterator[Phrase]:
    """The only person told of before the epithet in its sentence, else in the one before.

    Whoever stands in the same clause is another, and so is who is of another country.
    """
    sent = epithet.head.sent
    start = sent.doc[max(sent.start - 1, 0)].sent.start
    here = [p for p in persons if p.start >= sent.start]
    near = chains.one_each(here or [p for p in persons if p.start >= start])
    if len(near) == 1:
        other = epithet.country and _country(near[0], chains) not in (None, epithet.country)
        beside = any(p in chains.of(near[0]) and clause_of(p.head) == clause_of(epithet.head) for p in here)
        if not other and not beside:
            yield near[0]
