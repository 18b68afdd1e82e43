"""Persons across articles: one node for one person, and no wrong one."""

import pytest

from kg.types import Article, Kind, Mention, Participant, Reading

from .build import entities, organization, participant, reading, triple

COMMAND = organization("Chilean River Command", also=["River Command"], country="Chile")


def persons(*articles: list[Participant]) -> set[str]:
    """Names of the persons in articles of these participants."""
    found = entities(*(reading(f"a{number}", people) for number, people in enumerate(articles)))
    return {entity.name for entity in found.values() if entity.kind == "Person"}


def officer(article: str, name: str, title: str, *others: Participant):
    """An article in which the person holds the command."""
    people = [participant(name, title=title), COMMAND, *others]
    return reading(article, people, [triple(0, "HOLDS_POSITION", 1, title="commander")])


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (participant("Tony Marsh"), participant("Anthony Marsh"), {"Anthony Marsh"}),
        (participant("Mohammed Darwish"), participant("Mohammad Darwish"), {"Mohammad Darwish"}),
        (participant("Ben Hartal"), participant("Yoni Hartal"), {"Ben Hartal", "Yoni Hartal"}),
        (participant("Robert Gray"), participant("Robert L. Gray"), {"Robert L. Gray"}),
        (
            participant("Mike Gray", title="Speaker", country="United States"),
            participant("Michael Gray", title="coach", country="United States"),
            {"Mike Gray", "Michael Gray"},
        ),
        (participant("Erik Lund"), participant("Hans Erik Lund"), {"Erik Lund", "Hans Erik Lund"}),
        (
            participant("Erik Lund", country="Norway"),
            participant("Hans Erik Lund", country="Norway"),
            {"Hans Erik Lund"},
        ),
        (
            participant("Robert Gray", title="Senator", country="United States"),
            participant("Robert Gray Jr.", title="Health Secretary", country="United States"),
            {"Robert Gray", "Robert Gray Jr."},
        ),
        (
            participant("Bob Gray", title="President", country="United States"),
            participant("Robert L. Gray Jr.", title="President", country="United States"),
            {"Robert L. Gray Jr."},
        ),
        (
            participant("Ali Darwish", country="Iraq"),
            participant("Ali Darwish", country="Jordan"),
            {"Ali Darwish (Iraq)", "Ali Darwish (Jordan)"},
        ),
        (participant("Ali Darwish", country="Iraq"), participant("Ali Darwish"), {"Ali Darwish"}),
        (participant("Ana Ruiz", title="Envoy"), participant("Ruiz", title="Envoy"), {"Ana Ruiz"}),
        (participant("Ana Ruiz", country="Chile"), participant("Ruiz", country="Chile"), {"Ana Ruiz"}),
        (participant("Ana Ruiz", country="Chile"), participant("Ruiz", country="Peru"), {"Ana Ruiz", "Ruiz"}),
        (participant("Ana Ruiz"), participant("Ruiz"), {"Ana Ruiz", "Ruiz"}),
        (participant("Kim Min Seo", title="Envoy"), participant("Kim", title="Envoy"), {"Kim Min Seo"}),
        (
            participant("Kim Min Seo", country="South Korea"),
            participant("Kim", country="South Korea"),
            {"Kim Min Seo", "Kim"},
        ),
        (participant("Ruiz", country="Chile"), participant("Ruiz", country="Chile"), {"Ruiz"}),
        (participant("Samir al-Khatib", title="Envoy"), participant("Khatib", title="Envoy"), {"Samir al-Khatib"}),
    ],
)
def test_two_articles_on_persons(first: Participant, second: Participant, expected: set[str]) -> None:
    assert persons([first], [second]) == expected
    assert persons([second], [first]) == expected


def test_a_name_that_two_persons_could_bear_is_neithers() -> None:
    found = persons([participant("George Gray")], [participant("George W. Gray")], [participant("George H. Gray")])
    assert found == {"George Gray", "George W. Gray", "George H. Gray"}


def test_a_surname_of_two_persons_needs_a_title() -> None:
    joe, hugo = participant("Joe Barden", title="President"), participant("Hugo Barden", country="Chile")
    assert persons([joe], [hugo], [participant("Barden", country="Chile")]) == {"Joe Barden", "Hugo Barden", "Barden"}
    assert persons([joe], [hugo], [participant("Barden", title="President")]) == {"Joe Barden", "Hugo Barden"}


def test_a_surname_unlinked_beside_the_full_name_stays_alone() -> None:
    named = participant("Ana Ruiz", title="Envoy")
    assert persons([named, participant("Ruiz", title="Envoy")]) == {"Ana Ruiz", "Ruiz"}


def test_company_of_two_supports_a_surname() -> None:
    company = [participant("Tomas Berg"), organization("Harbor Lines")]
    assert persons([participant("Ana Ruiz"), *company], [participant("Ruiz"), *company]) == {"Ana Ruiz", "Tomas Berg"}
    assert "Ruiz" in persons([participant("Ana Ruiz"), *company], [participant("Ruiz"), *company[:1]])
    companies = [organization("River Trust"), organization("Harbor Lines")]
    assert "Ruiz" in persons([participant("Ana Ruiz"), *companies], [participant("Ruiz"), *companies])


def test_officers_of_one_rank_and_command_are_one_officer() -> None:
    found = entities(officer("a", "Erik Lund", "Gen."), officer("b", "Hans Lund", "General"))
    (person,) = [entity for entity in found.values() if entity.kind == "Person"]
    assert (*person.aliases, person.name) == ("Hans Lund", "Erik Lund")
    assert person.country == "Chile"
    assert person.reasons == (
        "“Erik Lund” = “Hans Lund”: same family name Lund, same rank (general), both at Chilean River Command",
    )


@pytest.mark.parametrize(
    "text, people",
    [
        ("Gen. Hans Lund, the River Command (RC) chief, spoke.", {"Erik Lund"}),
        ("Gen. Hans Lund, River Command’s chief, spoke.", {"Erik Lund"}),
        ("Gen. Hans Lund met River Command and its chief.", {"Erik Lund", "Hans Lund"}),
    ],
)
def test_an_organization_right_before_a_description_is_an_affiliation(text: str, people: set[str]) -> None:
    def mention(words: str, form: str = "name") -> Mention:
        return Mention(text.index(words), text.index(words) + len(words), words, form)

    names = tuple(mention(name) for name in ("River Command", "RC") if name in text)
    described = Participant(
        "Hans Lund", Kind.PERSON, True, (mention("Hans Lund"), mention("chief", "description")), None, ("Gen.",)
    )
    second = Reading(Article("b", text), (described, Participant("River Command", Kind.ORGANIZATION, True, names)), ())
    found = entities(officer("a", "Erik Lund", "Gen."), second)
    assert {entity.name for entity in found.values() if entity.kind == "Person"} == people


@pytest.mark.parametrize(
    "articles",
    [
        [officer("a", "Erik Lund", "Gen."), officer("b", "Hans Lund", "Colonel")],
        [officer("a", "Erik Lund", "chief executive"), officer("b", "Hans Lund", "chief executive")],
        [officer("a", "Erik Lund", "Gen."), officer("b", "Hans Lund", "Gen.", participant("Erik Lund"))],
        [officer("a", "Erik Lund", "Gen."), reading("b", [participant("Hans Lund", title="Gen.")])],
        [officer("a", "Erik Lund", "Gen."), officer("b", "Hans Lund", "Gen."), officer("c", "Nils Lund", "Gen.")],
    ],
)
def test_relatives_stay_apart(articles) -> None:
    found = entities(*articles)
    assert {"Erik Lund", "Hans Lund"} <= {entity.name for entity in found.values()}


def test_reasons_say_why() -> None:
    found = entities(
        reading("a", [participant("Tony Marsh", country="Chile")]),
        reading("b", [participant("Anthony Marsh")]),
        reading("c", [participant("Marsh", country="Chile")]),
    )
    assert found["person/anthony-marsh"].reasons == (
        "“Anthony Marsh” = “Tony Marsh”: Tony is short for Anthony",
        "“Marsh” = “Anthony Marsh”: the only one of that name, same country (Chile)",
    )
    assert found["person/anthony-marsh"].aliases == ("Marsh", "Tony Marsh")


def test_the_most_frequent_full_name_is_the_name() -> None:
    spoken = [[participant("Joe Barden", also=["Barden"])]] * 2
    assert persons(*spoken, [participant("Joseph Barden")], [participant("Barden")]) == {"Joe Barden", "Barden"}
