"""A bank and its branch in a country are two; every other longer name may be the same body."""

from __future__ import annotations

import pytest

from kg.annotate.same_name import is_short_form


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Harlow Bank", "Harlow Bank UK", False),
        ("Harlow Bank", "Harlow Bank New Zealand", False),
        ("Harlow Bank", "Harlow Bank Group", True),
        ("Federal Trade Commission", "U.S. Federal Trade Commission", True),
    ],
)
def test_branch(short: str, long: str, expected: bool) -> None:
    assert is_short_form(short, long) is expected
