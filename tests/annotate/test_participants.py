"""Participants of an article: one name, kind and country each, whatever their mentions are called."""

# ruff: noqa: E501

import pytest

from kg.annotate.participants import find_participants
from kg.countries import load_countries
from kg.types import Kind, Participant
from tests.annotate.articles import article


def participants(text: str) -> dict[str, Participant]:
    """The participants by name."""
    return {participant.name: participant for participant in find_participants(article(text), load_countries())}


def test_the_fullest_name_the_country_of_the_titles_and_all_titles() -> None:
    text = """
        Kurilla/NNP/nsubj/2/PERSON left=leave/VBD/ROOT
        U.S./NNP/compound/2/GPE Gen./NNP/nmod:desc/3 Erik/NNP/nsubj/5/PERSON Kurilla/NNP/flat/3/+ spoke=speak/VBD/ROOT
    """
    person = participants(text)["Erik Kurilla"]
    assert (person.kind, person.named, person.country, person.titles) == (
        Kind.PERSON,
        True,
        "United States",
        ("U.S. Gen.",),
    )
    assert [(m.text, m.form) for m in person.mentions] == [("Kurilla", "name"), ("Erik Kurilla", "name")]


def test_mentions_count_characters_of_the_text() -> None:
    doc = article("Two/CD/nummod/3 Danish/JJ/amod/3 officials=official/NNS/nsubj/4 left=leave/VBD/ROOT")
    (group,) = find_participants(doc, load_countries())
    assert (group.name, group.kind, group.named, group.country) == ("Danish officials", Kind.GROUP, False, "Denmark")
    assert [doc.text[m.start : m.end] for m in group.mentions] == ["Danish officials"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT his/PRP$/nmod:poss/4 lawyer/NN/obj/2", {"Berg", "Berg's lawyer"}),
        ("Chad/NNP/nsubj/2/GPE sent=send/VBD/ROOT its/PRP$/nmod:poss/4 troops=troop/NNS/obj/2", {"Chad", "Chadian troops"}),
        ("Chad/NNP/nsubj/2/GPE sent=send/VBD/ROOT its/PRP$/nmod:poss/4 allies=ally/NNS/obj/2", {"Chad", "Chad's allies"}),
        ("I/PRP/nsubj/2 met=meet/VBD/ROOT my/PRP$/nmod:poss/4 lawyer/NN/obj/2", set()),
        (  # whoever they are, the other is of a country
            "two/CD/nummod/2 ministers=minister/NNS/nsubj/3 met=meet/VBD/ROOT their/PRP$/nmod:poss/6 "
            "Kenyan/JJ/amod/6 counterpart/NN/obj/3",
            {"ministers", "Kenyan counterpart of ministers"},
        ),
    ],
)  # fmt: skip
def test_the_unnamed_are_told_by_their_owner_or_not_at_all(sentence: str, expected: set[str]) -> None:
    assert set(participants(sentence)) == expected


def test_one_name_has_one_kind() -> None:
    text = """
        Olaf/NNP/nsubj/3/PERSON Berg/NNP/flat/1/+ left=leave/VBD/ROOT
        Berg/NNP/nsubj/2/GPE spoke=speak/VBD/ROOT
        Berg/NNP/nsubj/2/ORG spoke=speak/VBD/ROOT
    """
    assert {name: p.kind for name, p in participants(text).items()} == {"Olaf Berg": Kind.PERSON}
