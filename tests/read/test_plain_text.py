"""Plain text: which lines belong together, and what is no part of the article."""

from __future__ import annotations

import pytest

from kg.read.text import paragraphs

WRAPPED = (
    "The foreign minister of Norway met her counterpart in Oslo on\n"
    "Monday and spoke about the talks that both governments want to\n"
    "hold in spring.\n"
    "\n"
    "A second round will follow, said two officials who know the cease-\n"
    "fire plan.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", ["One line."]),
        ("Headline without a stop\n\nThe talks failed.", ["Headline without a stop", "The talks failed."]),
        (
            WRAPPED,
            [
                "The foreign minister of Norway met her counterpart in Oslo on Monday and spoke about the talks that "
                "both governments want to hold in spring.",
                "A second round will follow, said two officials who know the cease-fire plan.",
            ],
        ),
        ("By Ann Lee\nOslo\nThe talks failed.", ["By Ann Lee", "Oslo", "The talks failed."]),
        ("A" * 150 + " b.\nNext one.", ["A" * 150 + " b.", "Next one."]),
        ("- First point.\n• Second point.\n1. Third point.", ["First point.", "Second point.", "Third point."]),
        ("12. April was warm.", ["April was warm."]),
        ("1.5 million fled.", ["1.5 million fled."]),
        ("“We’ll stay,” he\u00a0said.", ["“We’ll stay,” he said."]),
        ("Jose\u0301 left.\u200b", ["José left."]),
        ("He left.\r\n\r\nShe stayed.\r\n", ["He left.", "She stayed."]),
    ],
)
def test_lines_become_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text).split("\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left.\nShe stayed.\n© 2024 The Daily\nAll rights reserved", "He left.\nShe stayed."),
        ("He left.\n\nShe stayed.\n\nLeave a Reply\n\nName *", "He left.\nShe stayed."),
        ("He left.\nRead more: Ten dead\nShe stayed.", "He left.\nShe stayed."),
        (
            "Copyright 2024 laws were passed.\nHe left.\nShe stayed.",
            "Copyright 2024 laws were passed.\nHe left.\nShe stayed.",
        ),
        ("Read more than one report, he said.", "Read more than one report, he said."),
        ("Related parties left.", "Related parties left."),
        ("The farmers leave a reply unanswered.", "The farmers leave a reply unanswered."),
    ],
)
def test_page_furniture_is_left_out(text: str, expected: str) -> None:
    assert paragraphs(text) == expected
