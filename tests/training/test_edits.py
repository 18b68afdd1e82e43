"""Edits of training sentences keep trees, entities and old places with their words."""

import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from augment import Augmentation
from edits import Offices, Word, cut, has_room, persons, put_in, surnames_only

Row = dict[str, Any]


def row(*lines: str) -> Row:
    """A sentence, one "word head label entity" a line."""
    words, heads, labels, entities = map(list, zip(*(line.split() for line in lines), strict=True))
    tags = ["NNP"] * len(words)
    return {
        "words": words, "heads": list(map(int, heads)), "labels": labels, "entities": entities, "xpos": tags,
        "upos": ["PROPN"] * len(words), "places": list(range(len(words))), "start": 0,
    }  # fmt: skip


def told() -> Row:
    return row(
        "Ngozi 4 nsubj B-PERSON", "Okeke 1 flat I-PERSON", "has 4 aux O", "told 0 root O", "Malaya 6 amod B-LOC",
        "Bank 4 obj O", ". 4 punct O",
    )  # fmt: skip


def arcs(given: Row) -> set[tuple[str, str, str]]:
    """Words, labels and the words they hang on."""
    above = ["-", *given["words"]]
    found = zip(given["words"], given["labels"], (above[head] for head in given["heads"]), strict=True)
    return set(found)


def test_persons() -> None:
    assert list(persons(["B-PERSON", "B-PERSON", "I-PERSON", "O", "B-ORG"])) == [(0, 1), (1, 3)]


def test_a_cut_moves_the_heads_behind_it() -> None:
    assert arcs(cut(told(), 1, 2)) == arcs(told()) - {("Okeke", "flat", "Ngozi")}


def test_a_surname_stands_for_the_whole_name() -> None:
    short = surnames_only(told(), Random(0))
    assert short["words"] == ["Okeke", "has", "told", "Malaya", "Bank", "."]
    assert short["places"] == [0, 2, 3, 4, 5, 6]
    assert short["entities"][:2] == ["B-PERSON", "O"]
    assert ("Okeke", "nsubj", "told") in arcs(short)


@pytest.mark.parametrize(
    ("index", "head", "label"),
    [(1, 1, "appos"), (1, 4, "flat"), (2, 2, "aux")],
    ids=["not flat", "on another word", "something hangs on the surname"],
)
def test_a_name_with_structure_is_left(index: int, head: int, label: str) -> None:
    given = told()
    given["heads"][index], given["labels"][index] = head, label
    assert surnames_only(given, Random(0)) == given


def test_a_name_without_a_tree_is_cut_too() -> None:
    given = {**told(), "heads": [], "labels": [], "xpos": [], "upos": []}
    assert surnames_only(given, Random(0))["words"][0] == "Okeke"


def test_words_put_in_hang_on_the_word_behind_them() -> None:
    office = [Word("Kenyan", "JJ", 2, "amod", "B-NORP"), Word("coach", "NN", 0, "nmod:desc")]
    longer = put_in(told(), 0, office)
    assert longer["words"][:3] == ["Kenyan", "coach", "Ngozi"]
    assert longer["places"][:4] == [-1, -1, 0, 1]
    assert longer["upos"][:2] == ["ADJ", "NOUN"]
    assert arcs(longer) == arcs(told()) | {("Kenyan", "amod", "coach"), ("coach", "nmod:desc", "Ngozi")}


def test_an_office_needs_room() -> None:
    given = told()
    assert has_room(given, 0)
    assert not has_room(given, 5)  # "Malaya" hangs on "Bank" already
    flat = {**given, "heads": [], "words": ["Premier", "Ngozi"]}
    assert not has_room(flat, 1)
    assert has_room({**flat, "words": ["by", "Ngozi"]}, 1)


def test_every_office_is_one_phrase_on_the_person() -> None:
    for office in Offices().offices:
        assert [word.head for word in office.words].count(0) == 1
        assert all(0 <= word.head <= len(office.words) for word in office.words)


def test_augmentation_keeps_the_tree() -> None:
    shares = dict.fromkeys(
        ("surnames", "names", "offices", "capital_places", "curly_quotes", "dashes", "title_case", "upper_case",
         "no_full_stop", "headlines_without_full_stop"), 0.5,
    )  # fmt: skip
    augmentation, random = Augmentation(shares, [told()]), Random(1)
    for _ in range(50):
        new = augmentation.rewrite(told(), random)
        now = {place: number for number, place in enumerate(new["places"], 1) if place >= 0}
        old = told()["heads"]
        assert len({len(new[key]) for key in ("words", "heads", "labels", "entities", "xpos", "upos", "places")}) == 1
        assert all(
            head == (now[old[place] - 1] if old[place] else 0)
            for head, place in zip(new["heads"], new["places"], strict=True)
            if place >= 0
        )
