"""Entities: unnamed actors, concepts, ids that stay, and the analyst's word."""

import random
from dataclasses import replace

import pytest

from kg.types import Alias, Judgements, Kind

from .build import entities, graphs, group, organization, participant, reading, triple


def talks(article: str, *people):
    """An article in which the first participant met every other."""
    return reading(article, people, [triple(0, "MET", other, 10 * other) for other in range(1, len(people))])


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (
            group("senior Danish officials", country="Denmark"),
            group("Danish official", country="Denmark"),
            {"group/danish-official"},
        ),
        (
            group("officials", country="Denmark"),
            group("officials", country="Norway"),
            {"group/danish-officials", "group/norwegian-officials"},
        ),
        (
            group("members of parliament", country="Denmark"),
            group("members of the band", country="Denmark"),
            {"group/danish-members-of-parliament", "group/danish-members-of-the-band"},
        ),
        (group("Ruiz campaign"), group("Ruiz campaign"), {"group/ruiz-campaign"}),
        (group("head of RTC"), group("head of RTC"), {"group/head-of-rtc-a", "group/head-of-rtc-b"}),
        (group("Angry crowd"), group("Angry crowd"), {"group/angry-crowd-a", "group/angry-crowd-b"}),
        (group("Peru-backed rebels", country="Peru"), group("rebel", country="Peru"), {"group/peruvian-rebel"}),
        (group("protesters"), group("protesters"), {"group/protesters-a", "group/protesters-b"}),
        (
            participant("the river treaty", Kind.CONCEPT, named=False),
            participant("The River Treaty", Kind.CONCEPT, named=False),
            {"concept/the-river-treaty"},
        ),
        (
            organization("ministry", named=False, country="Denmark"),
            organization("ministry", named=False, country="Denmark"),
            {"organization/danish-ministry"},
        ),
    ],
)
def test_unnamed_actors_and_concepts(first, second, expected: set[str]) -> None:
    ana = participant("Ana Ruiz")
    assert set(entities(talks("a", ana, first), talks("b", ana, second))) == {*expected, "person/ana-ruiz"}


def test_unnamed_actors_without_a_report_are_left_out() -> None:
    assert set(entities(reading("a", [participant("Ana Ruiz"), group("protesters")]))) == {"person/ana-ruiz"}


def test_mentions_are_counted_over_all_participants_of_an_entity() -> None:
    us = participant("United States", Kind.COUNTRY)
    again = replace(us, name="America", mentions=(replace(us.mentions[0], start=3, end=10), *us.mentions))
    (graph,) = graphs(reading("a", [us, again]))
    assert graph.mentions == {"country/united-states": (3, 0)}


def test_nothing_depends_on_the_order_of_articles() -> None:
    articles = [
        talks("a", participant("Tony Marsh", country="Chile"), organization("RTC"), group("protesters")),
        talks("b", participant("Anthony Marsh"), organization("River Trade Council", also=["RTC"])),
        talks("c", participant("Marsh", country="Chile"), participant("Ali Darwish", country="Iraq")),
        talks("d", participant("Ali Darwish", country="Jordan"), organization("Supreme Court")),
        talks("e", participant("Ali Darwish"), participant("Joe Barden", title="President")),
    ]
    expected = graphs(*articles)
    shuffled = random.Random(7)
    for _ in range(5):
        shuffled.shuffle(articles)
        assert graphs(*articles) == expected
        assert [each.entities for each in graphs(*articles)] == [each.entities for each in expected]


MARSHES = [reading("a", [participant("Tony Marsh")]), reading("b", [participant("Anthony Marsh")])]
OTHERS = [reading("a", [participant("Ana Ruiz")]), reading("b", [participant("The Diplomat")])]


@pytest.mark.parametrize(
    "articles, judgements, expected",
    [
        (MARSHES, Judgements(), {"Anthony Marsh"}),
        (MARSHES, Judgements(splits=("Tony Marsh",)), {"Anthony Marsh", "Tony Marsh"}),
        (MARSHES, Judgements(splits=("tony marsh",), merges=(("Tony Marsh", "Anthony Marsh"),)), {"Anthony Marsh"}),
        (OTHERS, Judgements(), {"Ana Ruiz", "The Diplomat"}),
        (OTHERS, Judgements(merges=(("The Diplomat", "Ana Ruiz"),)), {"The Diplomat"}),
        (OTHERS, Judgements(aliases=(Alias("Ana Ruiz Soto", ("Ana Ruiz", "The Diplomat")),)), {"Ana Ruiz Soto"}),
        (OTHERS, Judgements(merges=(("Nobody", "Ana Ruiz"),)), {"Ana Ruiz", "The Diplomat"}),
    ],
)
def test_the_analysts_word_wins(articles, judgements: Judgements, expected: set[str]) -> None:
    assert {entity.name for entity in entities(*articles, judgements=judgements).values()} == expected


def test_an_aliased_surname_is_not_joined_elsewhere() -> None:
    articles = [
        reading("a", [participant("Ana Ruiz", title="Envoy")]),
        reading("b", [participant("Ruiz", title="Envoy")]),
        reading("c", [participant("Eva Sol")]),
    ]
    judgements = Judgements(aliases=(Alias("Eva Sol", ("Ruiz",)),))
    assert {each.name for each in entities(*articles, judgements=judgements).values()} == {"Ana Ruiz", "Eva Sol"}


def test_an_alias_sets_kind_and_country_and_joins_across_kinds() -> None:
    judgements = Judgements(aliases=(Alias("Sea Watchers", ("the Watchers",), Kind.ORGANIZATION, "Chile"),))
    found = entities(
        reading("a", [participant("Sea Watchers", Kind.GROUP)]),
        reading("b", [participant("the Watchers", Kind.PERSON)]),
        judgements=judgements,
    )
    entity = found["organization/sea-watchers"]
    assert (entity.kind, entity.country, entity.aliases) == (Kind.ORGANIZATION, "Chile", ("the Watchers",))
    assert entity.reasons == ("alias of Sea Watchers",)


def test_two_of_one_name_can_be_merged_by_the_names_that_tell_them_apart() -> None:
    articles = [
        reading("a", [participant("Ali Darwish", country="Iraq")]),
        reading("b", [participant("Ali Darwish", country="Jordan")]),
    ]
    judgements = Judgements(merges=(("Ali Darwish (Iraq)", "Ali Darwish (Jordan)"),))
    assert set(entities(*articles)) == {"person/ali-darwish-iraq", "person/ali-darwish-jordan"}
    assert set(entities(*articles, judgements=judgements)) == {"person/ali-darwish"}
