"""When a found triple says the same as the gold."""

from __future__ import annotations

from typing import Any

import pytest

from kg.evaluate.agreement import PROPERTIES, same_entity, same_phrase, same_speakers, same_triple
from tests.evaluate.triples import day, found, gold


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Elena Ruiz", "Elena Ruiz", True),
        ("Elena Ruiz", "Ruiz", True),
        ("Elena Ruiz", "Maria Ruiz", False),
        ("officials", "two Chilean officials", True),
        ("Peruvian officials", "Chilean officials", False),
        ("the fishing agreement", "agreement with Peru over fishing", True),
        ("ban on imports", "imports", False),
        ("large numbers of the villagers", "villagers", True),
        ("numbers", "villagers", False),
        ("Bank of Chile", "Bank of Peru", False),
        ("Chile's army", "Chile", False),
        ("he", "he", True),
        ("he", "she", False),
        ("it", "the ministry", False),
        ("120,000 people", "people", True),
    ],
)
def test_phrases(one: str, other: str, same: bool) -> None:
    assert same_phrase(one, other) is same
    assert same_phrase(other, one) is same


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Elena Ruiz", "Elena Ruiz", True),
        ("Elena Ruiz", "Ruiz", False),
        ("Elena Ruiz", "Elena Maria Ruiz", True),
        ("Elena Ruiz", "Maria Ruiz", False),
        ("Sudan", "South Sudan", False),
        ("Chilean army", "army", False),
        ("officials", "Chilean officials", True),
    ],
)
def test_entities(name: str, other: str, same: bool) -> None:
    assert same_entity([name], [other]) is same


@pytest.mark.parametrize(
    ("of_gold", "of_found", "same"),
    [
        ([], [], True),
        ([], ["Ruiz"], False),
        ([["Elena Ruiz"]], [], False),
        ([["Elena Ruiz"]], ["Elena Ruiz"], True),
        ([["Andean Herald"], ["Elena Ruiz"]], ["Andean Herald", "Elena Ruiz"], True),
        ([["Andean Herald"], ["Elena Ruiz"]], ["Elena Ruiz", "Andean Herald"], False),
        ([["Andean Herald", None], ["Elena Ruiz"]], ["Elena Ruiz"], True),
        ([["Elena Ruiz", None]], [], True),
    ],
)
def test_speakers(of_gold: list[list[str | None]], of_found: list[str], same: bool) -> None:
    assert same_speakers(of_gold, of_found) is same


@pytest.mark.parametrize(
    ("ends", "symmetric", "same"),
    [
        (("Elena Ruiz~she", "Tomas Okafor"), False, True),
        (("Tomas Okafor", "Elena Ruiz"), False, False),
        (("Tomas Okafor", "Elena Ruiz"), True, True),
        (("Elena Ruiz", "Peru"), True, False),
        (("Anna Holm~she", "Okafor"), False, True),
    ],
)
def test_ends(ends: tuple[str, str], symmetric: bool, same: bool) -> None:
    assert same_triple(gold("Elena Ruiz~she", "MET", "Tomas Okafor"), found(ends[0], "MET", ends[1]), symmetric) is same


MONDAY, APRIL = day("2024-04-08..2024-04-09"), day("2024-04-01..2024-05-01")


@pytest.mark.parametrize(
    ("name", "of_gold", "of_found", "verdict"),
    [
        ("date", {"days": (MONDAY,)}, {"days": MONDAY}, True),
        ("date", {"days": (MONDAY, (None, None))}, {}, True),
        ("date", {"days": (MONDAY,)}, {"days": APRIL}, False),
        ("date", {}, {"days": APRIL}, False),
        ("modality", {"modalities": ("planned", "expected")}, {"modality": "expected"}, True),
        ("modality", {}, {"modality": "possible"}, False),
        ("negation", {"negated": True}, {}, False),
        ("topic", {}, {"topic": "the border"}, None),
        ("topic", {"topic": ("border",)}, {"topic": "the border"}, True),
        ("topic", {"topic": ("border",)}, {}, False),
        ("place", {"place": ("Lima", None)}, {}, True),
        ("title", {"title": ("foreign minister",)}, {"title": "Foreign Minister"}, True),
    ],
)
def test_properties(name: str, of_gold: dict[str, Any], of_found: dict[str, Any], verdict: bool | None) -> None:
    one, other = gold("Chile", "MET", "Peru", **of_gold), found("Chile", "MET", "Peru", **of_found)
    assert PROPERTIES[name](one, other) is verdict


def test_the_date_of_a_position_is_not_measured() -> None:
    one, other = gold("Ruiz", "HOLDS_POSITION", "Chile"), found("Ruiz", "HOLDS_POSITION", "Chile", days=MONDAY)
    assert PROPERTIES["date"](one, other) is None


def test_the_right_words_of_the_wrong_person() -> None:
    one, other = gold("Elena Ruiz~she", "MET", "Peru"), found("Anna Holm~she", "MET", "Peru")
    assert PROPERTIES["subject entity"](one, other) is False
    assert PROPERTIES["object entity"](one, other) is True
