"""Why words were taken for one entity: across articles by the rules of resolution, within each by what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.countries import Countries
from kg.resolve.profiles import other_names
from kg.resolve.resolve import resolve_entities
from kg.types import Judgements, Participant, Reading


def explain(readings: Iterable[Reading], judgements: Judgements, countries: Countries, name: str) -> list[str]:
    """Every reason for what the entity of this name is called: first across articles, then article by article."""
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    entity_at = resolve_entities(ordered, judgements, countries)
    across = [reason for entity in entity_at.values() if entity.name == name for reason in entity.reasons]
    within = [
        f"{reading.article.id}: {reason}"
        for reading in ordered
        for position, participant in enumerate(reading.participants)
        if entity_at[reading.article.id, position].name == name
        for reason in explain_mentions(participant)
    ]
    return list(dict.fromkeys([*across, *within]))


def explain_mentions(participant: Participant) -> Iterator[str]:
    """Why other names, descriptions and pronouns of one article were taken for a participant."""
    called = f"“{participant.name}”"
    if names := other_names(participant):
        yield f"{_quoted(names)} = {called}: the name in another form, or a part of it that fits nobody else there"
    described = [mention.text for mention in participant.mentions if mention.form == "description"]
    if described and participant.named:
        titles = f" ({participant.titles[0]})" if participant.titles else ""
        yield f"{_quoted(described)} = {called}: said beside the name, or of the only one there it fits{titles}"
    if pronouns := [mention.text for mention in participant.mentions if mention.form == "pronoun"]:
        yield f"{_quoted(pronouns)} = {called}: no other who agrees with it can be meant"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))
