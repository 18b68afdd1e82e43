"""Unnamed actors of a relative clause are known by whom "whose" stands for."""

# ruff: noqa: E501

import pytest

from kg.annotate.participants import find_participants
from kg.countries import load_countries
from tests.annotate.articles import article


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Berg/NNP/nsubj/8/PERSON ,/,/punct/5 whose/PRP$/nmod:poss/4 lawyers=lawyer/NNS/nsubj/5 won=win/VBD/acl:relcl/1 it/PRP/obj/5 ,/,/punct/1 left=leave/VBD/ROOT",
            {"Berg", "Berg's lawyers"},
        ),
        (
            "Berg/NNP/nsubj/8/PERSON ,/,/punct/6 whose/WP$/nmod:poss/5 Falcon/NNP/compound/5 guards=guard/NNS/nsubj/6 won=win/VBD/acl:relcl/1 ,/,/punct/1 left=leave/VBD/ROOT",
            {"Berg"},
        ),
        (
            "She/PRP/nsubj/2 asked=ask/VBD/ROOT whose/WP$/nmod:poss/4 lawyers=lawyer/NNS/nsubj/5 won=win/VBD/ccomp/2",
            set(),
        ),
    ],
)
def test_the_noun_before_the_clause_owns_them(sentence: str, expected: set[str]) -> None:
    assert {p.name for p in find_participants(article(sentence), load_countries())} == expected
