"""A build that a test starts as a process of its own, to kill it: `python -m tests.interrupted_build FOLDER COUNT`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.ledger import Ledger
from kg.pipeline import build
from kg.store import open_store
from kg.types import Article, Reading
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.readings import article, reading


class MadeUpReader:
    """Stands for the language stage, which takes seconds to load and writes nothing."""

    name = "made up 1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One reading per article."""
        return map(reading, articles)


def run(folder: Path, count: int) -> None:
    """Build the graph of `count` articles, as `kg build` does."""
    reader = MadeUpReader(load_vocabulary())
    print("ready", flush=True)
    with (
        Ledger.open(folder / "ledger.db", create=True) as ledger,
        open_store(folder, reader.vocabulary, pipeline=reader.name) as store,
    ):
        build(map(article, range(count)), reader, ledger, store)


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
