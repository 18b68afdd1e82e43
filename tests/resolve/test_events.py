"""Reports of one event share it; when in doubt they do not."""

from dataclasses import replace

import pytest

from kg.types import Interval, Kind, Modality

from .build import days, graphs, organization, participant, reading, triple

ANA, TOMAS, LEA = participant("Ana Ruiz"), participant("Tomas Berg"), participant("Lea Holm")
MONDAY = days("2023-05-01")
WEEK = days("2023-05-01", 7, "week")
YEAR = days("2023-01-01", 365, "year")
OPEN = Interval(None, None, None, "recently")


def met(**fields):
    return triple(0, "MET", 1, **fields)


def events(*articles: list) -> list[str]:
    """Events of the reports of articles about the same three persons, each given by its triples."""
    readings = [reading(f"a{number}", [ANA, TOMAS, LEA], triples) for number, triples in enumerate(articles)]
    return [report.event for graph in graphs(*readings) for report in graph.reports]


@pytest.mark.parametrize(
    "one, other",
    [
        (met(interval=MONDAY), met(interval=MONDAY)),
        (met(interval=MONDAY), met(interval=WEEK)),
        (met(interval=MONDAY), triple(1, "MET", 0, interval=MONDAY)),
        (met(interval=MONDAY), triple(1, "SPOKE_WITH", 0, interval=MONDAY)),
        (triple(0, "PHONED", 1, mode="phone", interval=MONDAY), triple(1, "SPOKE_WITH", 0, interval=MONDAY)),
        (
            triple(0, "ACQUIRED", 1, category=None, predicate="bought", interval=MONDAY),
            triple(0, "ACQUIRED", 1, category=None, predicate="acquired", interval=MONDAY),
        ),
        (met(topic="the border"), met(topic="The border")),
        (met(interval=MONDAY, modality=Modality.PLANNED), met(interval=MONDAY, modality=Modality.EXPECTED)),
        (triple(0, "HOLDS_POSITION", 1, title="envoy"), triple(0, "HOLDS_POSITION", 1, title="envoy")),
        (triple(0, "HOLDS_POSITION", 1, title="trade envoy"), triple(0, "HOLDS_POSITION", 1, title="Trade Envoy")),
    ],
)
def test_reports_of_one_event_across_articles(one, other) -> None:
    first, second = events([one], [other])
    assert first == second


@pytest.mark.parametrize(
    "one, other",
    [
        (met(interval=MONDAY), met(interval=days("2023-05-02"))),
        (met(interval=MONDAY), met(interval=MONDAY, modality=Modality.PLANNED)),
        (met(interval=MONDAY), met(interval=MONDAY, negated=True)),
        (met(interval=MONDAY), met()),
        (met(), met()),
        (met(interval=OPEN), met(interval=OPEN)),
        (met(interval=YEAR), met(interval=YEAR)),
        (met(interval=MONDAY), triple(0, "MET", 2, interval=MONDAY)),
        (triple(0, "PHONED", 1, mode="phone", interval=MONDAY), triple(0, "VISITED", 1, mode="visit", interval=MONDAY)),
        (met(interval=WEEK), triple(1, "SPOKE_WITH", 0, interval=WEEK)),
        (
            triple(0, "STRUCK", 1, category="ASSAULT", interval=MONDAY),
            triple(1, "STRUCK", 0, category="ASSAULT", interval=MONDAY),
        ),
        (
            triple(0, "ACQUIRED", 1, category=None, interval=MONDAY),
            triple(0, "HIRED", 1, category=None, interval=MONDAY),
        ),
        (
            triple(0, "RELATES_TO", 1, category=None, predicate="thanked", interval=MONDAY),
            triple(0, "RELATES_TO", 1, category=None, predicate="taught", interval=MONDAY),
        ),
        (triple(0, "HOLDS_POSITION", 1, title="envoy"), triple(0, "HOLDS_POSITION", 1, title="chair")),
    ],
)
def test_reports_of_two_events(one, other) -> None:
    first, second = events([one], [other])
    assert first != second


def test_conjuncts_of_one_predicate_are_one_event() -> None:
    first, second, later = events([met(), triple(0, "MET", 2), met(at=50, interval=MONDAY, negated=True)])
    assert first == second != later


def test_an_undated_report_is_the_only_dated_event_of_its_article() -> None:
    assert len(set(events([met(interval=MONDAY), met(at=20), met(at=40)]))) == 1
    tuesday = met(at=20, interval=days("2023-05-02"))
    assert len(set(events([met(interval=MONDAY), tuesday, met(at=40)]))) == 3


def test_a_talk_told_again_in_other_words_is_the_only_dated_one_of_its_article() -> None:
    call = triple(0, "PHONED", 1, mode="phone", interval=MONDAY)
    again = triple(1, "SPOKE_WITH", 0, at=20)
    visit = triple(0, "VISITED", 1, at=40, mode="visit")
    assert len(set(events([call, again]))) == 1
    assert len(set(events([call, visit]))) == 2
    assert len(set(events([call], [again]))) == 2
    assert len(set(events([call, replace(again, object=2)]))) == 2
    assert len(set(events([call, replace(again, modality=Modality.PLANNED)]))) == 2


CHAD = participant("Chad", Kind.COUNTRY)
ARMY = organization("Chadian Army", country="Chad")
OPPOSITION = organization("Chadian opposition", country="Chad")
CITY = participant("Bardai", Kind.PLACE)
STRUCK = {"category": "ASSAULT", "interval": MONDAY}


@pytest.mark.parametrize(
    "actor, fields, same",
    [
        (ARMY, STRUCK, True),
        (organization("Chadian Defense Ministry", country="Chad"), STRUCK, True),
        (OPPOSITION, STRUCK, False),
        (organization("Sudanese Army", country="Sudan"), STRUCK, False),
        (ARMY, STRUCK | {"interval": days("2023-05-02")}, False),
        (ARMY, STRUCK | {"interval": WEEK}, False),
        (ARMY, STRUCK | {"negated": True}, False),
        (ARMY, {"category": "ASSAULT"}, False),
    ],
)
def test_what_an_army_does_its_state_does(actor, fields, same: bool) -> None:
    one = reading("a", [CHAD, CITY], [triple(0, "STRUCK", 1, **STRUCK)])
    other = reading("b", [actor, CITY, CHAD], [triple(0, "STRUCK", 1, **fields)])
    first, second = (report.event for graph in graphs(one, other) for report in graph.reports)
    assert (first == second) is same


def test_a_week_does_not_chain_its_days() -> None:
    friday = met(interval=days("2023-05-05"))
    assert len(set(events([met(interval=MONDAY)], [friday], [met(interval=WEEK)]))) == 3


def test_ids_are_stable_and_ends_of_one_entity_make_no_report() -> None:
    america = replace(participant("America", Kind.COUNTRY), mentions=())
    people = [ANA, participant("United States", Kind.COUNTRY), america, organization("RTC")]
    triples = [triple(0, "MET", 1), triple(0, "MET", 2), triple(1, "MET", 2), triple(0, "MET", 3, confidence=0.5)]
    (graph,) = graphs(reading("a", people, triples))
    assert [(report.subject, report.object) for report in graph.reports] in (
        [("person/ana-ruiz", "country/united-states"), ("person/ana-ruiz", "organization/rtc")],
        [("person/ana-ruiz", "organization/rtc"), ("person/ana-ruiz", "country/united-states")],
    )
    (again,) = graphs(reading("a", people, triples[::-1]))
    assert [report.id for report in again.reports] == [report.id for report in graph.reports]
    assert all(len(report.id) >= 16 and int(report.id, 16) for report in graph.reports)


def test_speakers_and_place_are_canonical() -> None:
    people = [ANA, TOMAS, organization("UN"), participant("the U.S.", Kind.COUNTRY)]
    (graph,) = graphs(reading("a", people, [met(speakers=(2, 1), place=3)]))
    (report,) = graph.reports
    assert (report.speakers, report.place) == (("United Nations", "Tomas Berg"), "United States")
