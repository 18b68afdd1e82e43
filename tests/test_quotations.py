"""Which words of an article stand between quotation marks."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from kg.quotations import quotation_numbers, quotations

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["“", "Stop", "”", "he", "said"], ["Stop"]),
        (['"', "Stop", '"', "he", "said", '"', "Go", '"'], ["Stop", "Go"]),
        (["“", "Stop", "\n", "“", "Go", "”"], ["Stop", "Go"]),
        (['"', "Stop", "\n", '"', "Go", '"', "he", "said"], ["Stop", "Go"]),
        (["He", "said", "“", "Stop"], ["Stop"]),
        (["He", "said", "“"], []),
        (["“", "Stop", "’’", "he", "said"], ["Stop"]),
        (["“", "”", "he", "said"], []),
        (["Stop", "”", "he", "said"], []),
        (["he", "said"], []),
    ],
)
def test_quotations(words: list[str], expected: list[str]) -> None:
    doc = Doc(VOCAB, words=words)
    assert [doc[start:end].text.strip() for start, end in quotations(doc)] == expected


def test_every_token_knows_its_quotation() -> None:
    doc = Doc(VOCAB, words=["“", "Stop", "now", "”", "he", "said", "“", "Go", "”"])
    assert quotation_numbers(doc) == (None, 1, 1, None, None, None, None, 2, None)


@pytest.mark.parametrize(("opening", "closing"), [("‘’", "’’"), ("‘‘", "’’"), ("``", "''"), ("’’", "’’"), ("''", "''")])
def test_two_single_marks_are_one_double(opening: str, closing: str) -> None:
    marks = [opening] if opening == closing else list(opening)
    words = [*marks, "Stop", closing, "he", "said"]
    doc = Doc(VOCAB, words=words, spaces=[False] * (len(marks) + 1) + [True, True, True])
    assert [doc[start:end].text for start, end in quotations(doc)] == ["Stop"]
