"""What `kg why` says of names, descriptions and pronouns."""

from kg.countries import load_countries
from kg.resolve import explain
from kg.types import Judgements, Kind, Mention, Participant

from .build import participant, reading

ANA = Participant(
    "Ana Ruiz",
    Kind.PERSON,
    True,
    (
        Mention(0, 8, "Ana Ruiz", "name"),
        Mention(20, 24, "Ruiz", "name"),
        Mention(30, 36, "envoy", "description"),
        Mention(40, 43, "she", "pronoun"),
    ),
    "Chile",
    ("Chilean envoy",),
)


def test_reasons_within_and_across_articles() -> None:
    readings = [reading("b", [participant("Ruiz", country="Chile")]), reading("a", [ANA, participant("Lea Holm")])]
    assert explain(readings, Judgements(), load_countries(), "Ana Ruiz") == [
        "“Ruiz” = “Ana Ruiz”: the only one of that name, same country (Chile)",
        "a: “Ruiz” = “Ana Ruiz”: the name in another form, or a part of it that fits nobody else there",
        "a: “envoy” = “Ana Ruiz”: said beside the name, or of the only one there it fits (Chilean envoy)",
        "a: “she” = “Ana Ruiz”: no other who agrees with it can be meant",
    ]


def test_who_is_called_by_one_name_only_needs_no_reason() -> None:
    assert explain([reading("a", [participant("Lea Holm")])], Judgements(), load_countries(), "Lea Holm") == []
    assert explain([reading("a", [ANA])], Judgements(), load_countries(), "Lea Holm") == []
