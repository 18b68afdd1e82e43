"""A graph made up for measuring: as many articles as wanted, on entities of whom few are in the news very often."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from kg.types import Article, ArticleGraph, Entity, Interval, Kind, Modality, Report, Triple
from kg.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
COUNTRIES, SOURCES, REPORTS_OF_AN_ARTICLE = 200, 50, 10
FLATTENED = 3.0  # where Zipf's law begins: of a million edges the first entity has 55,000, one in the middle a few
KINDS = {Kind.PERSON: 50, Kind.ORGANIZATION: 20, Kind.CONCEPT: 12, Kind.PLACE: 10, Kind.GROUP: 8}
FREQUENT = ("PHONED", "MET", "RELATES_TO", "VISITED", "ATTACKED", "HOLDS_POSITION", "ACCUSED", "SANCTIONED")


@cache
def entity(rank: int) -> Entity:
    """The entity of that rank, the most frequent first."""
    draw = random.Random(rank)
    if rank < COUNTRIES:
        return Entity(f"country/country-{rank}", f"Country {rank}", Kind.COUNTRY, aliases=(f"C. {rank}",))
    (kind,) = draw.choices(list(KINDS), list(KINDS.values()))
    country = f"Country {draw.randrange(COUNTRIES)}" if draw.random() < 0.6 else None
    named, aliases = kind not in {Kind.GROUP, Kind.CONCEPT}, (f"N. {rank}",) if rank % 3 == 0 else ()
    return Entity(f"{kind.lower()}/name-{rank}", f"Name {rank}", kind, named=named, aliases=aliases, country=country)


def pick(draw: random.Random, entities: int) -> Entity:
    """An entity by Zipf's law."""
    return entity(int(FLATTENED * ((entities + FLATTENED) / FLATTENED) ** draw.random() - FLATTENED))


def graphs(entities: int, edges: int) -> Iterator[ArticleGraph]:
    """The articles, one by one; the same at every call."""
    draw = random.Random(7)
    relations = [*FREQUENT, *sorted(VOCABULARY.relations.keys() - set(FREQUENT))]
    weights = [1 / (place + 3) for place in range(len(relations))]
    for number in range(edges // REPORTS_OF_AN_ARTICLE):
        chosen = draw.choices(relations, weights, k=REPORTS_OF_AN_ARTICLE)
        yield article(number, chosen, entities, draw)


def article(number: int, relations: list[str], entities: int, draw: random.Random) -> ArticleGraph:
    """One article with a report of each of these relations."""
    published = date(2015, 1, 1) + timedelta(days=number % 3650)
    source = Article(
        f"article-{number:06}",
        "text",
        f"Article {number}",
        published,
        f"Source {number % SOURCES}",
        f"https://{number}",
    )
    reports: list[Report] = []
    known: dict[str, Entity] = {}
    mentions: dict[str, tuple[int, int]] = {}
    for place, relation in enumerate(relations):
        subject = target = pick(draw, entities)
        while target is subject:
            target = pick(draw, entities)
        speakers = (pick(draw, entities),) if draw.random() < 0.3 else ()
        triple = told(relation, subject, target, published, draw)
        where = f"Country {draw.randrange(COUNTRIES)}" if draw.random() < 0.2 else None
        names = tuple(each.name for each in speakers)
        event = f"event-{draw.randrange(entities * 10)}"
        reports.append(Report(f"{number:08}-{place}", event, source.id, subject.id, target.id, triple, names, where))
        for each in (subject, target, *speakers):
            known[each.id] = each
            count, first = mentions.get(each.id, (0, place * 100))
            mentions[each.id] = (count + 1, first)
    return ArticleGraph(source, tuple(known.values()), tuple(reports), mentions)


def told(relation: str, subject: Entity, target: Entity, published: date, draw: random.Random) -> Triple:
    """What one sentence says."""
    day = published - timedelta(days=draw.randrange(10))
    sentence = f"{subject.name} did something of importance to {target.name} on Monday, officials said in a statement."
    about = VOCABULARY.relations[relation]
    when = Interval(day, day + timedelta(days=1), "day", "on Monday", "published")
    return Triple(
        subject=0,
        relation=relation,
        object=1,
        subject_text=subject.name,
        object_text=target.name,
        predicate="had done",
        predicate_start=0,
        predicate_end=8,
        sentence=sentence,
        start=0,
        end=len(sentence),
        category=about.category,
        mode=about.mode,
        interval=when if draw.random() < 0.7 else None,
        modality=Modality.ASSERTED if draw.random() < 0.8 else Modality.PLANNED,
        negated=draw.random() < 0.04,
        title="minister" if relation == "HOLDS_POSITION" else None,
        confidence=0.8,
    )
