"""Triples become reports: their ends, speakers and places are entities, and each has an id that stays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from kg.resolve.evidence import POSITION
from kg.resolve.organization_names import acts_for_state
from kg.resolve.profiles import Place
from kg.types import Entity, Kind, Reading, Report, Triple


def make_reports(reading: Reading, entity_at: Mapping[Place, Entity]) -> Iterator[Report]:
    """The reports of one article, each once; what turns out to be said of one entity and itself is none."""
    article = reading.article.id
    reports: dict[str, Report] = {}
    for triple in reading.triples:
        subject, object_ = entity_at[article, triple.subject], entity_at[article, triple.object]
        if subject.id == object_.id:
            continue
        report = Report(
            id=identify_report(article, triple, subject.id, object_.id),
            event="",
            article=article,
            subject=subject.id,
            object=object_.id,
            triple=triple,
            speakers=tuple(entity_at[article, speaker].name for speaker in triple.speakers),
            place=entity_at[article, triple.place].name if triple.place is not None else None,
        )
        known = reports.setdefault(report.id, report)
        if report.triple.confidence > known.triple.confidence:
            reports[report.id] = report
    yield from reports.values()


def identify_report(article: str, triple: Triple, subject: str, object_: str) -> str:
    """Hash of article, sentence and predicate offsets, relation and ends: reading the article again gives the same."""
    offsets = (triple.start, triple.end, triple.predicate_start, triple.predicate_end)
    fields = (article, *map(str, offsets), triple.relation, triple.title or "", subject, object_)
    return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()[:20]


def home_countries(readings: list[Reading], entity_at: Mapping[Place, Entity]) -> dict[str, str]:
    """Countries that positions give to persons of whom nothing else does: the commander of U.S. Central Command.

    Entity id -> country, where all the positions of a person agree.
    """
    found: dict[str, set[str]] = {}
    for reading in readings:
        for triple in reading.triples:
            if triple.relation == POSITION and not triple.negated:
                person = entity_at[reading.article.id, triple.subject]
                holder = entity_at[reading.article.id, triple.object]
                country = holder.name if holder.kind is Kind.COUNTRY else holder.country
                if country and holder.named and person.kind is Kind.PERSON and person.country is None:
                    found.setdefault(person.id, set()).add(country)
    return {person: countries.pop() for person, countries in found.items() if len(countries) == 1}


def find_states(entities: Iterable[Entity]) -> dict[str, str]:
    """The state that an institution acts for, both as entity ids: "Chadian Army" -> Chad."""
    every = {entity.id: entity for entity in entities}
    states = {entity.name: entity.id for entity in every.values() if entity.kind is Kind.COUNTRY}
    return {
        entity.id: states[entity.country]
        for entity in every.values()
        if entity.kind is Kind.ORGANIZATION and entity.country in states and acts_for_state(entity.name)
    }
