"""What an article tells of its names: which are companies, which are storms, which say where it was written."""

# ruff: noqa: E501

import pytest

from kg.annotate.mentions import find_mentions
from kg.types import Kind
from tests.annotate.articles import LEXICON, article

SPOKE = "spoke=speak/VBD/ROOT ./."
CASES = [
    (  # a company by its legal form, also where it stands alone
        "Veld/NNP/compound/2/PERSON Plc/NNP/nsubj/3/+ left=leave/VBD/ROOT\nVeld/NNP/nsubj/2/PERSON " + SPOKE,
        [("Veld Plc", Kind.ORGANIZATION), ("Veld", Kind.ORGANIZATION)],
    ),
    (  # by its shares
        "Veld/NNP/compound/2/PERSON shares=share/NNS/nsubj/3 fell=fall/VBD/ROOT",
        [("Veld", Kind.ORGANIZATION)],
    ),
    (
        "Brandt/NNP/nsubj/4/PERSON &/CC/cc/3/+ Lowe/NNP/conj/1/+ " + SPOKE,
        [("Brandt & Lowe", Kind.ORGANIZATION)],
    ),
    (  # the surname of a person of the article
        "Veld/NNP/compound/2/PERSON Plc/NNP/nsubj/3/+ left=leave/VBD/ROOT\nIda/NNP/nsubj/3/PERSON Veld/NNP/flat/1/+ left=leave/VBD/ROOT",
        [("Veld Plc", Kind.ORGANIZATION), ("Ida Veld", Kind.PERSON)],
    ),
    (  # a storm is no actor
        "Hurricane/NNP/compound/2 Ada/NNP/nsubj/3/PERSON hit=hit/VBD/ROOT Cuba/NNP/obj/3/GPE\nAda/NNP/nsubj/2/PERSON weakened=weaken/VBD/ROOT",
        [("Cuba", Kind.COUNTRY)],
    ),
    (  # nor is the place an article was filed from
        "OSLO/NNP/dep/8/LOC ,/,/punct/1 March/NNP/dep/1 3/CD/dep/1 (/-LRB-/punct/6 AFP/NNP/dep/1/ORG )/-RRB-/punct/6 –/:/punct/10 Chad/NNP/nsubj/10/GPE agreed=agree/VBD/ROOT",
        [("Chad", Kind.COUNTRY)],
    ),
    ("KARACHI/NNP/dep/4/LOC –/:/punct/4 Chad/NNP/nsubj/4/GPE agreed=agree/VBD/ROOT", [("Chad", Kind.COUNTRY)]),
    (  # an acronym before a dash
        "IGAD/NNP/nsubj/4/ORG –/:/punct/4 finally/RB/advmod/4 agreed=agree/VBD/ROOT",
        [("IGAD", Kind.ORGANIZATION)],
    ),
    (  # party and state
        "Sen./NNP/nmod:desc/2 Lund/NNP/nsubj/6/PERSON ,/,/punct/2 R-Ohio/NNP/appos/2/PERSON ,/,/punct/2 " + SPOKE,
        [("Lund", Kind.PERSON)],
    ),
    (  # cut short by the pipeline
        "the/DT/det/2 Group/NNP/nsubj/5/ORG of/IN/case/4 Ten/NNP/nmod/2 met=meet/VBD/ROOT",
        [("Group of Ten", Kind.ORGANIZATION)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_that_may_be_actors_and_their_kinds(text: str, expected: list[tuple[str, Kind]]) -> None:
    assert [(phrase.name, phrase.kind) for phrase in find_mentions(article(text), LEXICON)] == expected
