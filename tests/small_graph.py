"""A graph small enough to know by heart: three articles on a few invented people, as resolution hands it to a store."""

from __future__ import annotations

from datetime import date
from typing import Any

from kg.types import Article, ArticleGraph, Entity, Interval, Kind, Modality, Report, Triple
from kg.vocabulary import Relation, Vocabulary

RELATIONS = {
    "PHONED": ("CONSULT", "phone", True),
    "MET": ("CONSULT", None, True),
    "VISITED": ("CONSULT", "visit", False),
    "HOSTED": ("CONSULT", "visit", False),
    "COOPERATED_WITH": ("COOPERATE", None, True),
    "ATTACKED": ("ASSAULT", None, False),
    "ACCUSED": ("ACCUSE", "allege", False),
    "PRAISED": ("SUPPORT", None, False),
    "PROTESTED": ("PROTEST", "demo", False),
    "SANCTIONED": ("SANCTION", None, False),
    "HOLDS_POSITION": (None, None, False),
    "RELATES_TO": (None, None, False),
}
VOCABULARY = Vocabulary(
    {
        name: Relation(name, category, mode, symmetric, "", "", frozenset(), frozenset(), ())
        for name, (category, mode, symmetric) in RELATIONS.items()
    },
    frozenset(),
    frozenset(),
    "0" * 64,
)

ENTITIES = {
    entity.name: entity
    for entity in (
        Entity("person/ingrid-dahl", "Ingrid Dahl", Kind.PERSON, aliases=("Dahl", "Minister Dahl"), country="Norway"),
        Entity("person/peter-otieno", "Peter Otieno", Kind.PERSON, aliases=("Otieno",), country="Kenya"),
        Entity("person/grace-otieno", "Grace Otieno", Kind.PERSON, aliases=("Otieno",), country="Kenya"),
        Entity("person/samir-fahmy", "Samir Fahmy", Kind.PERSON, country="Egypt"),
        Entity("organization/african-union", "African Union", Kind.ORGANIZATION, aliases=("AU",)),
        Entity("country/norway", "Norway", Kind.COUNTRY),
        Entity("country/kenya", "Kenya", Kind.COUNTRY),
        Entity("country/egypt", "Egypt", Kind.COUNTRY, aliases=("Arab Republic of Egypt",)),
        Entity("place/cairo", "Cairo", Kind.PLACE, country="Egypt"),
        Entity("place/nairobi", "Nairobi", Kind.PLACE, country="Kenya"),
        Entity("group/rebel-fighters", "rebel fighters", Kind.GROUP, named=False),
        Entity("concept/a-ceasefire", "a ceasefire", Kind.CONCEPT, named=False),
    )
}

DAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "on Monday", "published")
APRIL = Interval(date(2024, 4, 1), date(2024, 5, 1), "month", "in April", "published")
NEXT_WEEK = Interval(date(2024, 4, 15), date(2024, 4, 22), "week", "next week", "published")
YEAR = Interval(date(2024, 1, 1), date(2025, 1, 1), "year", "in 2024", None)
THURSDAY = Interval(date(2024, 4, 11), date(2024, 4, 12), "day", "on Thursday", "published")


def report(key: str, article: str, ends: str, sentence: str, **facts: Any) -> Report:
    """A report from "Subject RELATION Object"; `facts` are fields of Triple, and event, speakers and place."""
    relation = next(name for name in RELATIONS if f" {name} " in ends)
    subject, target = ends.split(f" {relation} ")
    category, mode, _ = RELATIONS[relation]
    event, speakers, place = facts.pop("event", key), facts.pop("speakers", ()), facts.pop("place", None)
    triple = Triple(
        0, relation, 1, subject, target, relation.lower(), 0, 3, sentence, 0, len(sentence), category, mode, **facts
    )
    return Report(key, event, article, ENTITIES[subject].id, ENTITIES[target].id, triple, speakers, place)


def graph(article: Article, *reports: Report) -> ArticleGraph:
    """What a store shows of an article with these reports; every entity is mentioned once for each report."""
    ends = [end for report in reports for end in (report.subject, report.object)]
    entities = tuple(entity for entity in ENTITIES.values() if entity.id in ends)
    return ArticleGraph(article, entities, reports, {end: (ends.count(end), ends.index(end)) for end in ends})


FIRST = Article(
    "north", "Dahl phoned Fahmy.", "Calls on a truce", date(2024, 4, 10), "Agence Nord", "https://a.example/1"
)
SECOND = Article("harbour", "Fahmy and Dahl spoke.", "A week of talks", date(2024, 4, 12), "Daily Harbour")
UNDATED = Article("leaflet", "Fighters marched.", None, None, None)


def small_graph() -> list[ArticleGraph]:
    """The three articles: calls, a meeting, visits done and planned, an attack, a denial, positions."""
    return [
        graph(
            SECOND,
            report("r5", "harbour", "Samir Fahmy PHONED Ingrid Dahl", "Fahmy spoke to Dahl.", interval=DAY, event="r1"),
            report("r6", "harbour", "rebel fighters ATTACKED African Union", "Fighters shelled it.", interval=DAY),
            report("r7", "harbour", "Kenya COOPERATED_WITH Norway", "They work together."),
            report("r8", "harbour", "Egypt ATTACKED rebel fighters", "Egypt struck nobody.", negated=True),
            report("r9", "harbour", "Peter Otieno VISITED Egypt", "Otieno visited Egypt.", interval=THURSDAY),
            report("r10", "harbour", "Grace Otieno ACCUSED Egypt", "She accused [Egypt].", speakers=("Peter Otieno",)),
        ),
        graph(
            UNDATED,
            report("r11", "leaflet", "rebel fighters PROTESTED Nairobi", "They marched.", place="Nairobi"),
            report("r12", "leaflet", "Norway SANCTIONED rebel fighters", "Norway sanctioned them.", interval=YEAR),
            report("r14", "leaflet", "Egypt HOSTED African Union", "Egypt hosted the union.", place="Cairo"),
            report("r13", "leaflet", "Samir Fahmy PRAISED a ceasefire", "Fahmy hailed it.", speakers=("Samir Fahmy",)),
        ),
        graph(
            FIRST,
            report(
                "r1",
                "north",
                "Ingrid Dahl PHONED Samir Fahmy",
                "Dahl phoned Fahmy on Monday, Grace Otieno said.",
                interval=DAY,
                speakers=("Grace Otieno",),
                topic="a ceasefire",
            ),
            report(
                "r2",
                "north",
                "Ingrid Dahl VISITED Cairo",
                "She will visit Cairo.",
                interval=NEXT_WEEK,
                modality=Modality.PLANNED,
            ),
            report("r3", "north", "Ingrid Dahl MET Peter Otieno", "They met.", interval=APRIL, place="Nairobi"),
            report("r4", "north", "Ingrid Dahl HOLDS_POSITION Norway", "The minister spoke.", title="foreign minister"),
        ),
    ]
