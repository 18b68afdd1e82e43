"""Names of one word across articles: whose they are, told by country, use and style, and when nobody can say."""

import pytest

from kg.types import Kind, Mention, Participant

from .build import entities, organization, participant, reading

CHILE, PERU = participant("Chile", Kind.COUNTRY), participant("Peru", Kind.COUNTRY)
SANTIAGO = participant("Santiago", Kind.PLACE, country="Chile")
ANA = participant("Ana Ruiz", country="Chile", also=["Ruiz"])
EVA = participant("Eva Ruiz", country="Chile")
LEA = participant("Lea Ruiz", country="Chile", also=["Ruiz"])
COMPANY = Participant("Ruiz", Kind.ORGANIZATION, True, (Mention(0, 7, "company", "description"),))


def resolved(*articles: list[Participant]) -> set[str]:
    """Ids of the entities that the name Ruiz, Ruis or Karim stands for in these articles."""
    found = entities(*(reading(letter, people) for letter, people in zip("abcdef", articles, strict=False)))
    return {each for each in found if {"ruiz", "ruis", "karim"} & set(each.replace("/", "-").split("-"))}


@pytest.mark.parametrize(
    "scene, joined",
    [([CHILE], True), ([SANTIAGO], True), ([PERU], False), ([], False), ([CHILE, PERU], True)],
)
def test_an_article_that_speaks_of_the_country_supports_a_surname(scene: list[Participant], joined: bool) -> None:
    found = resolved([ANA], [participant("Ruiz"), *scene])
    assert found == ({"person/ana-ruiz"} if joined else {"person/ana-ruiz", "person/ruiz"})


def test_a_surname_is_of_the_only_person_who_is_called_so() -> None:
    found = resolved([ANA, EVA], [participant("Ruiz"), CHILE])
    assert found == {"person/ana-ruiz", "person/eva-ruiz"}
    both = resolved([ANA], [participant("Eva Ruiz", country="Chile", also=["Ruiz"])], [participant("Ruiz"), CHILE])
    assert both == {"person/ana-ruiz", "person/eva-ruiz", "person/ruiz"}


def test_a_title_that_none_of_several_has_is_anothers() -> None:
    found = resolved([ANA, EVA], [participant("Ruiz", title="Judge"), CHILE])
    assert found == {"person/ana-ruiz", "person/eva-ruiz", "person/ruiz"}


RUIZ = organization("Ruiz")


@pytest.mark.parametrize(
    "articles, others",
    [
        ([[ANA], [ANA], [RUIZ, CHILE]], set()),
        ([[ANA], [ANA], [participant("Ruiz", Kind.PLACE), CHILE]], set()),
        # as often an organisation as the person
        ([[ANA], [RUIZ, CHILE]], {"organization/ruiz"}),
        # nothing says that it is hers
        ([[ANA], [ANA], [RUIZ, PERU]], {"organization/ruiz"}),
        # the text says where it is, or what
        ([[ANA], [ANA], [participant("Ruiz", Kind.PLACE, country="Chile"), CHILE]], {"place/ruiz"}),
        ([[ANA], [ANA], [COMPANY, CHILE]], {"organization/ruiz"}),
        # an acronym; another spelling; of two persons
        ([[ANA], [ANA], [organization("RUIZ"), CHILE]], {"organization/ruiz"}),
        ([[ANA], [ANA], [organization("Ruis"), CHILE]], {"organization/ruis"}),
        ([[ANA], [ANA, LEA, LEA], [LEA], [RUIZ, CHILE]], {"organization/ruiz", "person/lea-ruiz"}),
    ],
)
def test_a_surname_taken_for_something_else(articles: list[list[Participant]], others: set[str]) -> None:
    assert resolved(*articles) == {"person/ana-ruiz"} | others


def test_the_reason_for_a_surname_taken_for_something_else_is_kept() -> None:
    found = entities(reading("a", [ANA]), reading("b", [ANA]), reading("c", [RUIZ, CHILE]))
    assert found["person/ana-ruiz"].reasons == (
        "“Ruiz” = “Ana Ruiz”: the only one of that name, the article speaks of Chile",
    )


@pytest.mark.parametrize(
    "title, joined",
    [("Prince", True), ("Crown Prince", True), ("King", False), ("General", False), ("", False)],
)
def test_who_bears_a_style_goes_by_the_given_name(title: str, joined: bool) -> None:
    prince = participant("Karim bin Fahd", title="Crown Prince", country="Jordan")
    found = resolved([prince], [participant("Karim", title=title, country="Jordan")])
    prince_only = {"person/karim-bin-fahd"}
    assert found == (prince_only if joined else {*prince_only, "person/karim"})
