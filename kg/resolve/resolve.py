"""Resolve the readings of all articles: one node per entity, one event for the reports of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.countries import Countries
from kg.resolve.clusters import Clusters
from kg.resolve.entities import make_entities
from kg.resolve.events import fuse_events
from kg.resolve.evidence import Witness, find_scenes
from kg.resolve.judgements import apply_judgements, find_split
from kg.resolve.organizations import (
    join_acronyms,
    join_kinds,
    join_left_out_countries,
    join_parties,
    join_short_names,
)
from kg.resolve.persons import join_full_names
from kg.resolve.profiles import Place, gather_profiles
from kg.resolve.reports import home_countries, make_reports
from kg.resolve.surnames import join_surnames, may_be_surname
from kg.types import ArticleGraph, Entity, Judgements, Kind, Reading, Report


def resolve(
    readings: Sequence[Reading], judgements: Judgements, countries: Countries, *, symmetric: Collection[str] = ()
) -> Iterator[ArticleGraph]:
    """What the graph shows of each article, by article id, whatever the order of the readings.

    symmetric: names of the relations without a direction.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    entity_at = resolve_entities(ordered, judgements, countries)
    reports = [report for reading in ordered for report in make_reports(reading, entity_at)]
    by_article: dict[str, list[Report]] = defaultdict(list)
    entities = {entity.id: entity for entity in entity_at.values()}
    published = {reading.article.id: reading.article.published for reading in ordered}
    for report in fuse_events(reports, symmetric, entities, published):
        by_article[report.article].append(report)
    for reading in ordered:
        yield show_article(reading, by_article[reading.article.id], entity_at)


def resolve_entities(readings: list[Reading], judgements: Judgements, countries: Countries) -> Mapping[Place, Entity]:
    """The entity of every participant, by article id and position."""
    clusters = Clusters(gather_profiles(readings))
    judged = apply_judgements(clusters, judgements)
    join_profiles(clusters, readings, find_split(clusters.profiles, judgements))
    aliases = {clusters.root(index): alias for index, alias in judged}
    entity_at = make_entities(clusters, aliases, countries)
    home = home_countries(readings, entity_at)
    return {
        place: replace(entity, country=home[entity.id]) if entity.id in home else entity
        for place, entity in entity_at.items()
    }


def join_profiles(clusters: Clusters, readings: list[Reading], split: Collection[int]) -> None:
    """Join the named profiles of one entity; organisations first, as positions at them tell persons apart."""
    named = [index for index, each in enumerate(clusters.profiles) if each.named and index not in split]
    join_kinds(clusters, named)
    join_left_out_countries(clusters, named)
    join_parties(clusters, named, find_scenes(clusters.profiles))
    join_acronyms(clusters, named)
    join_short_names(clusters, named)
    witness = Witness(clusters, readings)
    people = [index for index in named if clusters.profiles[index].kind is Kind.PERSON]
    full = [index for index in people if not clusters.profiles[index].bare]
    join_full_names(clusters, witness, full)
    alone = [index for index in named if len(clusters.members(index)) == 1]
    bare = [index for index in alone if clusters.profiles[index].bare or may_be_surname(clusters.profiles[index])]
    join_surnames(clusters, witness, full, bare)


def show_article(reading: Reading, reports: list[Report], entity_at: Mapping[Place, Entity]) -> ArticleGraph:
    """An article's reports in text order, its mentions, and the entities of both.

    Unnamed actors and concepts that no report is about are left out.
    """
    ends = {end for report in reports for end in (report.subject, report.object)}
    entities: dict[str, Entity] = {}
    mentions: dict[str, tuple[int, int]] = {}
    for position, participant in enumerate(reading.participants):
        entity = entity_at[reading.article.id, position]
        if entity.id in ends or entity.named:
            entities[entity.id] = entity
            if participant.mentions:
                count, first = mentions.get(entity.id, (0, len(reading.article.text)))
                first = min(first, *(mention.start for mention in participant.mentions))
                mentions[entity.id] = (count + len(participant.mentions), first)
    return ArticleGraph(
        article=reading.article,
        entities=tuple(entities[key] for key in sorted(entities)),
        reports=tuple(sorted(reports, key=lambda report: (report.triple.predicate_start, report.id))),
        mentions=dict(sorted(mentions.items())),
    )
