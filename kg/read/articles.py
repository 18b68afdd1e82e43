"""Paths → articles, one after the other; what cannot be read is reported and passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from os.path import realpath
from pathlib import Path

from kg.errors import ArticleError
from kg.read.checks import check
from kg.read.files import SUFFIXES, article_files, check_paths
from kg.read.html import read_html
from kg.read.jsonl import read_jsonl
from kg.read.markdown import read_markdown
from kg.read.metadata import Row, describe, read_metadata
from kg.read.text import read_text
from kg.types import Article

_READERS: dict[str, Callable[[Path, str], Article]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


def read(
    paths: Sequence[Path], *, metadata: Path | None = None, on_error: Callable[[ArticleError], None]
) -> Iterator[Article]:
    """Articles of files and folders, in the order given, folders sorted; what cannot be read goes to on_error.

    Ids are unique: of two articles with one id the first is read. The same paths give the same ids and texts.
    metadata: a table whose filled cells win over what the files say of themselves.
    Raises KgError, before anything is read, for a path or table that is not there.
    """
    check_paths(paths)
    rows = read_metadata(metadata, filter(Path.is_dir, paths), on_error) if metadata else {}
    return _distinct(_articles(paths, rows, on_error), on_error)


def _articles(
    paths: Sequence[Path], rows: dict[str, Row], on_error: Callable[[ArticleError], None]
) -> Iterator[tuple[str, Article]]:
    """Each article with where it is: a file, or a line of one."""
    for file, article in article_files(paths, on_error):
        if file.suffix.lower() == ".jsonl":
            yield from read_jsonl(file, on_error)
            continue
        try:
            yield str(file), describe(_reader(file)(file, article), rows.get(realpath(file)))
        except ArticleError as error:
            on_error(error)


def _reader(file: Path) -> Callable[[Path, str], Article]:
    if not file.is_file():
        raise ArticleError(f"{file}: this is no regular file, or a link to nothing. Remove it, or mend the link.")
    if file.suffix.lower() not in _READERS:
        raise ArticleError(f"{file}: kg does not read files of this kind. It reads {', '.join(sorted(SUFFIXES))}.")
    return _READERS[file.suffix.lower()]


def _distinct(articles: Iterator[tuple[str, Article]], on_error: Callable[[ArticleError], None]) -> Iterator[Article]:
    """Articles that pass the checks, each id once."""
    places: dict[str, str] = {}
    for where, article in articles:
        try:
            check(article, where)
            if article.id in places:
                raise ArticleError(
                    f'{where}: the id "{article.id}" is taken by {places[article.id]}. Give one of the two another id.'
                )
        except ArticleError as error:
            on_error(error)
            continue
        places[article.id] = where
        yield article
