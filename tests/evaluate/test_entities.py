"""Named entities of an article against the gold."""

from __future__ import annotations

import pytest

from kg.evaluate.entities import entity_outcomes
from kg.evaluate.types import GoldEntity
from kg.types import Article, ArticleGraph, Entity, Kind

KINDS = {"P": Kind.PERSON, "C": Kind.COUNTRY, "L": Kind.PLACE}


def graph(*names: str) -> ArticleGraph:
    """An article that mentions entities, each as "P Elena Ruiz"; one in brackets is not named."""
    entities = tuple(
        Entity(name, name.strip("()")[2:], KINDS[name.strip("()")[0]], named=not name.startswith("(")) for name in names
    )
    return ArticleGraph(Article("andes", "Text."), entities, (), {entity.id: (1, 0) for entity in entities})


def gold(*names: str) -> list[GoldEntity]:
    """Entities of the same article; one with a question mark is optional."""
    return [GoldEntity("andes", (name[2:].strip("?"),), (KINDS[name[0]],), name.endswith("?")) for name in names]


@pytest.mark.parametrize(
    ("expected", "found", "kinds"),
    [
        (["P Elena Ruiz"], ["P Elena Ruiz"], "right"),
        (["P Elena Ruiz"], ["P Elena Maria Ruiz"], "right"),
        (["P Elena Ruiz"], ["P Ruiz"], "missing superfluous"),
        (["C Chile"], ["L Chile"], "missing superfluous"),
        (["C Sudan", "C South Sudan"], ["C South Sudan", "C Sudan"], "right right"),
        (["P Elena Ruiz"], ["P Elena Ruiz", "P Elena Ruiz Soto"], "right superfluous"),
        (["L Lima?"], ["L Lima"], ""),
        (["L Lima?"], [], ""),
        ([], ["(P officials)"], ""),
    ],
)
def test_entities(expected: list[str], found: list[str], kinds: str) -> None:
    outcomes = entity_outcomes([*gold(*expected), *gold("C Nowhere?")], [graph(*found)])
    assert [outcome.kind for outcome in outcomes] == kinds.split()


def test_an_article_without_gold_is_not_measured() -> None:
    assert list(entity_outcomes([], [graph("C Chile")])) == []
