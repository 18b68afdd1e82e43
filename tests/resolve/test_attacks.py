"""One attack told by what it did, by where it was, and by whom it hit."""

from dataclasses import replace

import pytest

from kg.types import Kind, Participant, Triple

from .build import days, graphs, group, participant, reading, triple

MONDAY, TUESDAY = days("2023-05-01"), days("2023-05-02")
CHAD, BARDAI, ZOUAR = (
    participant("Chad", Kind.COUNTRY),
    participant("Bardai", Kind.PLACE),
    participant("Zouar", Kind.PLACE),
)
ANA, LEA = participant("Ana Ruiz"), participant("Lea Holm")
PEOPLE, OTHERS = group("people"), group("at least five people")
EVERYONE = (CHAD, BARDAI, ANA, LEA, PEOPLE, ZOUAR)
TOWN, RUIZ, HOLM, CROWD, OTHER_TOWN = range(1, 6)


def attack(relation: str, object_: int, predicate: str = "", **fields) -> Triple:
    fields = {"category": "ASSAULT", "predicate": predicate or relation.lower()} | fields
    return triple(0, relation, object_, **fields)


def events(*articles: list[Triple], people: tuple[Participant, ...] = EVERYONE) -> int:
    readings = [reading(f"a{number}", people, triples) for number, triples in enumerate(articles)]
    return len({report.event for graph in graphs(*readings) for report in graph.reports})


@pytest.mark.parametrize(
    "one, other, expected",
    [
        (attack("STRUCK", TOWN, "hit"), attack("KILLED", CROWD), 1),
        (attack("STRUCK", TOWN, "hit"), attack("KILLED", RUIZ), 1),
        (attack("STRUCK", TOWN, "hit", interval=MONDAY), attack("KILLED", CROWD, interval=MONDAY), 1),
        (attack("KILLED", CROWD), attack("WOUNDED", RUIZ), 1),
        (attack("STRUCK", TOWN, "struck"), attack("STRUCK", OTHER_TOWN, "hitting"), 1),
        (attack("SHELLED", TOWN), attack("ATTACKED", CROWD, "hitting"), 1),
        (attack("STRUCK", TOWN, "struck"), attack("STRUCK", OTHER_TOWN, "hit"), 2),
        (attack("STRUCK", TOWN), attack("SHELLED", OTHER_TOWN), 2),
        (attack("KILLED", RUIZ), attack("WOUNDED", HOLM), 2),
        (attack("STRUCK", TOWN, interval=MONDAY), attack("KILLED", CROWD, interval=TUESDAY), 2),
        (attack("STRUCK", CROWD, place=TOWN), attack("KILLED", CROWD, place=OTHER_TOWN), 2),
        (attack("STRUCK", TOWN), attack("KILLED", CROWD, negated=True), 2),
        (attack("ABDUCTED", RUIZ), attack("KILLED", CROWD), 2),
        (attack("CRITICIZED", RUIZ, category="ACCUSE"), attack("KILLED", CROWD), 2),
    ],
)
def test_one_sentence_on_one_attack(one: Triple, other: Triple, expected: int) -> None:
    assert events([one, behind(other, "They did it, ")]) == expected


def test_a_participle_stands_behind_a_comma() -> None:
    struck, hitting = attack("STRUCK", TOWN, "struck"), attack("STRUCK", OTHER_TOWN, "hitting")
    assert events([struck, behind(hitting, "They struck after ")]) == 2


def behind(other: Triple, words: str) -> Triple:
    """The triple of a predicate behind these words of the same sentence."""
    at = len(words)
    return replace(other, predicate_start=at, predicate_end=at + 7, sentence=f"{words}{other.predicate} it.")


def test_two_sentences_on_attacks_are_two_events() -> None:
    assert events([attack("STRUCK", TOWN), attack("KILLED", CROWD, at=40)]) == 2


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ({"place": TOWN}, {"place": TOWN}, 1),
        ({"place": TOWN}, {"place": OTHER_TOWN}, 2),
        ({"place": TOWN}, {}, 2),
        ({}, {}, 2),
        ({"place": TOWN}, {"place": TOWN, "interval": TUESDAY}, 2),
    ],
)
def test_unnamed_victims_in_two_articles_need_the_place(first, second, expected: int) -> None:
    readings = [
        reading("a", EVERYONE, [attack("KILLED", CROWD, **{"interval": MONDAY} | first)]),
        reading("b", (*EVERYONE[:CROWD], OTHERS, ZOUAR), [attack("KILLED", CROWD, **{"interval": MONDAY} | second)]),
    ]
    assert len({report.event for graph in graphs(*readings) for report in graph.reports}) == expected


def test_one_day_has_attacks_in_several_towns() -> None:
    soldiers = participant("soldiers", Kind.GROUP, named=False, country="Chad")
    people = (CHAD, BARDAI, ANA, LEA, soldiers, ZOUAR)
    here, there = (attack("KILLED", CROWD, interval=MONDAY, place=place) for place in (TOWN, OTHER_TOWN))
    assert events([here], [there], people=people) == 2
    assert events([here], [attack("KILLED", CROWD, interval=MONDAY, place=0)], people=people) == 1
