"""Days of publication: what is read as one, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import ArticleError
from kg.read.published import published_day

TENTH = date(2024, 4, 10)


@pytest.mark.parametrize(
    "value",
    [
        "2024-04-10",
        "2024-04-10T23:30:00Z",
        "2024-04-10 08:00:00+02:00",
        "10 April 2024",
        "10 Apr 2024",
        "April 10, 2024",
        "Apr. 10, 2024",
        "Wednesday, April 10, 2024",
        "Wed, 10 Apr 2024 08:00:00 GMT",
    ],
)
def test_a_day_in_its_usual_forms(value: str) -> None:
    assert published_day(value, "a.md") == TENTH


def test_nothing_is_no_day() -> None:
    assert published_day("  ", "a.md") is None


@pytest.mark.parametrize("value", ["31 April 2024", "2024-04-31", "10/04/2024", "April 2024", "2024", "yesterday", "0"])
def test_what_is_no_day_is_refused_with_the_next_step(value: str) -> None:
    with pytest.raises(ArticleError, match=r'^a\.md: "published: .*" is no date\. Write it like 2024-04-30'):
        published_day(value, "a.md")
