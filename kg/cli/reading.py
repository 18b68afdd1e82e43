"""What `build`, `extract` and `annotate` share: the articles that the arguments name, and who reads them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import say
from kg.errors import ArticleError

if TYPE_CHECKING:
    from kg.pipeline import Reader
    from kg.types import Article

Paths = Annotated[
    list[Path], typer.Argument(help="Articles: .txt, .md, .html, .jsonl, or folders of these.", metavar="PATH…")
]
MetadataOption = Annotated[
    Path | None,
    typer.Option("--metadata", help="CSV table with the columns file, published, title, source, url.", metavar="FILE"),
]
PipelineOption = Annotated[
    str, typer.Option("--pipeline", help="Any installed spaCy pipeline for English.", metavar="NAME")
]
ThreadsOption = Annotated[int, typer.Option("--threads", min=1, help="Threads that read articles.")]


class Articles:
    """The articles of the paths, in order, once; what is skipped is said on stderr as it happens, and counted.

    Raises KgError at once for a path or table that is not there.
    """

    def __init__(self, paths: list[Path], metadata: Path | None) -> None:
        from kg.read import read

        self.found = 0
        self.skipped = 0
        self._articles = read(paths, metadata=metadata, on_error=self.skip)

    def __iter__(self) -> Iterator[Article]:
        for article in self._articles:
            self.found += 1
            yield article

    def skip(self, error: ArticleError) -> None:
        """Say why an article is left out, and count it."""
        self.skipped += 1
        say(f"kg: skipped: {error}")


def make_reader(pipeline: str, threads: int) -> Reader:
    """The reader that the options describe, with the vocabulary that comes with kg."""
    from kg.pipeline import Reader
    from kg.vocabulary import load_vocabulary

    return Reader(pipeline, load_vocabulary(), threads)
