"""By which name a node goes: owners in full, second halves of nouns, ministries by their capital, surnames like nouns."""

# ruff: noqa: E501

import pytest
from spacy.tokens import Doc

from kg.annotate.name_kinds import told_by_article
from kg.annotate.participants import find_participants
from kg.countries import load_countries
from kg.types import Kind
from tests.annotate.articles import LEXICON, NLP, article

LEFT = "left=leave/VBD/ROOT ./.\n"


def nodes(text: str) -> list[tuple[str, Kind]]:
    """Name and kind of every participant."""
    return [(each.name, each.kind) for each in find_participants(article(text), load_countries())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida/NNP/nsubj/3/PERSON Holm/NNP/flat/1/+ "
            + LEFT
            + "Ms/NNP/nmod:desc/2 Holm/NNP/nmod:poss/4/PERSON 's/POS/case/2 lawyer/NN/nsubj/5 "
            + LEFT,
            [("Ida Holm", Kind.PERSON), ("Ida Holm's lawyer", Kind.GROUP)],
        ),
        (
            "the/DT/det/2 president/NN/nsubj/5 -/HYPH/punct/2 elect/JJ/amod/2 " + LEFT,
            [("president-elect", Kind.GROUP)],
        ),
        (
            "the/DT/det/3 defence/NN/compound/3 ministry/NN/nsubj/6 in/IN/case/5 Baku/NNP/nmod/3/GPE " + LEFT,
            [("Azerbaijani Defense Ministry", Kind.ORGANIZATION), ("Baku", Kind.PLACE)],
        ),
        (  # of no state
            "the/DT/det/3 defence/NN/compound/3 ministry/NN/nsubj/6 in/IN/case/5 Bergen/NNP/nmod/3/GPE " + LEFT,
            [("defence ministry", Kind.GROUP), ("Bergen", Kind.PLACE)],
        ),
        ("Mr/NNP/nmod:desc/2 Son/NNP/nsubj/3/PERSON " + LEFT, [("Son", Kind.PERSON)]),
        (
            "the/DT/det/2 Party/NNP/nsubj/6/ORG for/IN/case/5 National/NNP/amod/5/ORG Renewal/NNP/nmod/2/+ " + LEFT,
            [("Party for National Renewal", Kind.ORGANIZATION)],
        ),
        (  # a club and another
            "Veld/NNP/nsubj/2/ORG sold=sell/VBD/ROOT Ida/NNP/obj/2/PERSON for/IN/case/5 Orla/NNP/obl/2/ORG",
            [("Veld", Kind.ORGANIZATION), ("Ida", Kind.PERSON), ("Orla", Kind.ORGANIZATION)],
        ),
        (  # "which" is said of no person
            "Nova/NNP/nsubj/7/PERSON Via/NNP/flat/1/+ ,/,/punct/5 which/WDT/nsubj/5 lost=lose/VBD/acl:relcl/1 ,/,/punct/5 "
            + LEFT
            + "Nova/NNP/nsubj/2/PERSON "
            + LEFT,
            [("Nova Via", Kind.ORGANIZATION)],
        ),
        (
            "the/DT/det/4 Nova/NNP/compound/4/PERSON Via/NNP/flat/2/+ party/NN/nsubj/5 " + LEFT,
            [("Nova Via", Kind.ORGANIZATION)],
        ),
    ],
)
def test_nodes(text: str, expected: list[tuple[str, Kind]]) -> None:
    found = nodes(text)
    assert [each for each in expected if each not in found] == []


def test_a_day_in_the_dateline_is_no_name() -> None:
    words = ["LIMA", "(", "Jan", "30", ")", "-", "Peru", "agreed"]
    doc = Doc(NLP.vocab, words=words, spaces=[True, False, True, False] + [True] * 4, tags=["NNP"] * len(words))
    names = [([doc[0]], Kind.PLACE), ([doc[2], doc[3]], Kind.ORGANIZATION), ([doc[6]], Kind.COUNTRY)]
    assert [tokens[0].text for tokens, _ in told_by_article(doc, names, LEXICON.actors)] == ["Peru"]


def test_a_headline_before_the_dateline_has_actors() -> None:
    words = ["Chad", "cuts", "ties", "\n", "KARACHI", "–", "Peru", "agreed"]
    doc = Doc(NLP.vocab, words=words, spaces=[True] * 2 + [False] * 2 + [True] * 4, tags=["NNP"] * len(words))
    names = [([doc[0]], Kind.COUNTRY), ([doc[4]], Kind.PLACE), ([doc[6]], Kind.COUNTRY)]
    assert [tokens[0].text for tokens, _ in told_by_article(doc, names, LEXICON.actors)] == ["Chad", "Peru"]
