"""Relations that may tell one event, and what that makes of reports across and within articles."""

import tomllib
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from kg.resolve.happenings import happens_once, happens_seldom, load_happenings, may_be_one
from kg.types import Interval, Kind, Modality, Participant, Reading, Triple
from kg.vocabulary import load_vocabulary

from .build import days, graphs, organization, participant, reading, triple

MONDAY, TUESDAY = days("2023-05-01"), days("2023-05-02")
MAY = days("2023-05-01", 31, "month")
RUIZ, HOLM = participant("Ana Ruiz"), participant("Lea Holm")
CHAD, SUDAN = participant("Chad", Kind.COUNTRY), participant("Sudan", Kind.COUNTRY)
NORTH, SOUTH = organization("Nordahl"), organization("Sudvik")


def told(relation: str, **fields) -> Triple:
    return triple(0, relation, 1, **{"category": None} | fields)


def one_event(ends: tuple[Participant, Participant], *articles: Triple | list[Triple]) -> bool:
    """Whether all that articles on the same two tell is one event."""
    readings = [
        reading(f"a{number}", ends, each if isinstance(each, list) else [each]) for number, each in enumerate(articles)
    ]
    return _events(*readings) == 1


def _events(*readings: Reading) -> int:
    return len({report.event for graph in graphs(*readings) for report in graph.reports})


def unresolved(text: str) -> Interval:
    return Interval(None, None, None, text)


def test_the_relations_are_those_of_the_vocabulary() -> None:
    data = tomllib.loads(files("kg.data").joinpath("events.toml").read_text(encoding="utf-8"))
    listed = {
        *data["seldom"],
        *data["results"],
        *data["encounters"],
        *data["once"],
        *(name for members in data["families"].values() for name in members),
    }
    assert not listed - load_vocabulary().relations.keys()
    assert all(len(members) > 1 for members in data["families"].values())
    assert load_happenings().families


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("MET", "MET", True),
        ("MET", "VISITED", True),
        ("SPOKE_WITH", "PHONED", True),
        ("MET", "PHONED", False),
        ("PHONED", "VISITED", False),
        ("ATTACKED", "SHELLED", True),
        ("DRONE_STRUCK", "SHELLED", False),
        ("THANKED", "APOLOGIZED_TO", False),
        ("SUPPORTED", "SIGNED_AGREEMENT_WITH", False),
        ("AGREED_WITH", "SIGNED_AGREEMENT_WITH", True),
        ("KILLED", "NEVER_HEARD_OF", False),
    ],
)
def test_relations_that_may_tell_one_event(one: str, other: str, expected: bool) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is expected


def test_what_happens_once_depends_on_whom_it_happens_to() -> None:
    assert happens_once("KILLED", Kind.PERSON)
    assert not happens_once("KILLED", Kind.ORGANIZATION)
    assert not happens_once("MET", Kind.PERSON)
    assert happens_seldom("SUED")
    assert not happens_seldom("STRUCK")


@pytest.mark.parametrize(
    "articles, expected",
    [
        ([told("AGREED_WITH", interval=MONDAY), told("SIGNED_AGREEMENT_WITH", interval=MONDAY)], True),
        ([told("AGREED_WITH", interval=MONDAY), told("SIGNED_AGREEMENT_WITH", interval=TUESDAY)], False),
        ([told("STRUCK", interval=MONDAY), told("SHELLED", interval=MONDAY)], True),
        ([told("STRUCK", interval=MAY), told("STRUCK", interval=MAY)], False),
        ([told("THANKED", interval=MONDAY), told("APOLOGIZED_TO", interval=MONDAY)], False),
        ([told("SUED", interval=MAY), told("SUED", interval=MAY)], True),
        ([told("SUED", interval=MAY), told("SUED", interval=MONDAY)], True),
        ([told("SUED", interval=MONDAY), told("SUED", interval=TUESDAY)], False),
        ([told("SUED"), told("SUED")], False),
    ],
)
def test_countries_across_articles(articles: list[Triple], expected: bool) -> None:
    assert one_event((CHAD, SUDAN), *articles) is expected


@pytest.mark.parametrize(
    "ends, articles, expected",
    [
        ((CHAD, RUIZ), [told("KILLED"), told("KILLED")], True),
        ((CHAD, RUIZ), [told("KILLED", interval=MAY), told("ASSASSINATED")], True),
        ((CHAD, RUIZ), [told("KILLED", interval=MONDAY), told("KILLED", interval=MAY), told("KILLED")], True),
        ((CHAD, RUIZ), [told("KILLED", interval=MONDAY), told("KILLED", interval=TUESDAY)], False),
        ((CHAD, RUIZ), [told("KILLED"), told("KILLED", negated=True)], False),
        ((CHAD, RUIZ), [told("WOUNDED"), told("WOUNDED")], False),
        ((CHAD, NORTH), [told("KILLED"), told("KILLED")], False),
        ((CHAD, participant("boy", named=False)), [told("KILLED"), told("KILLED")], False),
        ((NORTH, SOUTH), [told("ACQUIRED"), told("ACQUIRED", interval=MONDAY)], True),
        ((NORTH, RUIZ), [told("ACQUIRED"), told("ACQUIRED", interval=MONDAY)], False),
    ],
)
def test_what_happens_once_is_one_event_without_a_date(ends, articles: list[Triple], expected: bool) -> None:
    assert one_event(ends, *articles) is expected


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("on Monday", "on Monday", True),
        ("on Monday", "on Friday", False),
        ("on Monday", None, True),
        (None, None, True),
    ],
)
def test_phrases_without_a_day_of_publication(first: str | None, second: str | None, expected: bool) -> None:
    meetings = [
        told("MET", category="CONSULT", at=at, interval=text and unresolved(text))
        for at, text in ((0, first), (20, second))
    ]
    assert one_event((RUIZ, HOLM), meetings) is expected


def test_a_silent_report_beside_two_phrases_is_neithers() -> None:
    texts = ("on Monday", "on Friday", None)
    strikes = [told("STRUCK", at=20 * at, interval=text and unresolved(text)) for at, text in enumerate(texts)]
    assert _events(reading("a", (CHAD, SUDAN), strikes)) == 3
    quits = [told("RESIGNED_FROM", at=20 * at, interval=text and unresolved(text)) for at, text in enumerate(texts)]
    assert _events(reading("a", (RUIZ, CHAD), quits)) == 1


@pytest.mark.parametrize(
    "day, fields, expected",
    [
        (date(2023, 5, 4), {"topic": "the border"}, True),
        (date(2023, 7, 4), {"topic": "the border"}, False),
        (None, {"topic": "the border"}, True),
        (date(2023, 5, 4), {"place": 2}, True),
        (date(2023, 5, 4), {"place": 2, "category": "ASSAULT", "relation": "STRUCK"}, False),
        (date(2023, 5, 4), {}, False),
    ],
)
def test_undated_talks_share_topic_or_place_and_news(day: date | None, fields, expected: bool) -> None:
    lima = participant("Lima", Kind.PLACE)
    talk = replace(told("MET", category="CONSULT"), **fields)
    readings = [reading(name, (RUIZ, HOLM, lima), [talk]) for name in ("a", "b")]
    dated = [
        replace(each, article=replace(each.article, published=published))
        for each, published in zip(readings, (date(2023, 5, 2), day), strict=True)
    ]
    assert (_events(*dated) == 1) is expected


def test_direction_counts_where_one_acts_on_the_other() -> None:
    strike, back = told("STRUCK", interval=MONDAY), replace(told("STRUCK", interval=MONDAY), subject=1, object=0)
    assert not one_event((CHAD, SUDAN), strike, back)


def test_an_office_in_two_wordings_is_one() -> None:
    titles = ("Minister of Defence", "Defense Minister", "Trade Minister")
    first, second, third = (told("HOLDS_POSITION", title=title) for title in titles)
    assert not one_event((RUIZ, CHAD), second, third)
    assert one_event((RUIZ, CHAD), second, replace(second, title="Defence Minister"))
    assert not one_event((RUIZ, CHAD), first, third)


@pytest.mark.parametrize(
    "ends, report, published, expected",
    [
        ((RUIZ, HOLM), told("MET", category="CONSULT"), date(2023, 5, 1), True),
        ((RUIZ, HOLM), told("SPOKE_WITH", category="CONSULT"), date(2023, 5, 2), True),
        ((RUIZ, HOLM), told("MET", category="CONSULT"), date(2023, 5, 3), False),
        ((RUIZ, HOLM), told("MET", category="CONSULT"), None, False),
        ((RUIZ, HOLM), told("PHONED", category="CONSULT"), date(2023, 5, 1), False),
        ((RUIZ, HOLM), told("MET", category="CONSULT", predicate="had met"), date(2023, 5, 1), False),
        ((RUIZ, HOLM), told("MET", category="CONSULT", interval=unresolved("recently")), date(2023, 5, 1), False),
        ((RUIZ, HOLM), told("MET", category="CONSULT", modality=Modality.PLANNED), date(2023, 5, 1), False),
        ((RUIZ, HOLM), told("CRITICIZED", category="ACCUSE"), date(2023, 5, 1), False),
        ((CHAD, SUDAN), told("MET", category="CONSULT"), date(2023, 5, 1), False),
    ],
)
def test_a_talk_without_a_day_is_news_of_the_day(ends, report: Triple, published: date | None, expected: bool) -> None:
    dated = replace(report, relation="CRITICIZED" if report.relation == "CRITICIZED" else "MET", interval=MONDAY)
    other = reading("b", ends, [report])
    other = replace(other, article=replace(other.article, published=published))
    assert (_events(reading("a", ends, [dated]), other) == 1) is expected


@pytest.mark.parametrize(
    "ends, one, other, expected",
    [
        ((RUIZ, CHAD), told("VISITED", interval=MAY), told("TRAVELED_TO", interval=MAY), True),
        ((RUIZ, HOLM), told("MET", interval=MAY), replace(told("MET", interval=MAY), subject=1, object=0), True),
        ((RUIZ, HOLM), told("MET", interval=MAY), told("MET", interval=MONDAY), False),
        ((RUIZ, HOLM), told("PHONED", interval=MAY), told("PHONED", interval=MAY), False),
        ((CHAD, SUDAN), told("MET", interval=MAY), told("MET", interval=MAY), False),
        ((RUIZ, CHAD), told("VISITED", interval=MAY), told("VISITED", interval=days("2023-06-01", 30, "month")), False),
    ],
)
def test_an_encounter_in_a_month_is_that_of_the_month(ends, one: Triple, other: Triple, expected: bool) -> None:
    assert one_event(ends, replace(one, category="CONSULT"), replace(other, category="CONSULT")) is expected
