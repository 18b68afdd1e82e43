"""Speakers who say something together are found one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask.ask import ask
from kg.store import Server, open_store, synchronise
from kg.types import Article
from tests.small_graph import VOCABULARY, graph, report


@pytest.mark.parametrize(
    ("speakers", "found"),
    [
        (("Norway",), True),
        (("Norway and Kenya",), True),
        (("Kenya, Egypt and Norway",), True),
        (("African Union", "Kenya and Norway"), True),
        (("Norway House and Kenya",), False),
        (("Kenya",), False),
    ],
)
def test_each_of_them_said_so(location: Path | Server, speakers: tuple[str, ...], found: bool) -> None:
    said = graph(
        Article("joint", "x"), report("j1", "joint", "Norway PRAISED Egypt", "So they said.", speakers=speakers)
    )
    with open_store(location, VOCABULARY) as store:
        synchronise(store, [said])
        assert bool(ask(store, "statements", {"speaker": "Norway"}).rows) == found
