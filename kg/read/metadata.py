"""A table of metadata (CSV with a header: file, published, title, source, url) for files that carry none."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from os.path import realpath
from pathlib import Path

from kg.errors import ArticleError, KgError
from kg.read.encoding import decode, read_bytes
from kg.read.published import published_day
from kg.types import Article


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of one file; an empty cell says nothing.

    problem: why the file cannot be read as the table wants it, else None.
    """

    published: date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    problem: ArticleError | None = None


def read_metadata(table: Path, folders: Iterable[Path], on_error: Callable[[ArticleError], None]) -> dict[str, Row]:
    """Rows by the real path of their file, which is named relative to the table or to a folder that is read.

    A row that names no file goes to on_error; a row with an impossible date keeps it as the problem of its file.
    Raises KgError when there is no such table, or none with a column "file".
    """
    if not table.is_file():
        raise KgError(f"{table}: there is no such table of metadata. Check the path given with --metadata.")
    reader = csv.DictReader(io.StringIO(decode(read_bytes(table), table), newline=""), skipinitialspace=True)
    if "file" not in (reader.fieldnames or []):
        raise KgError(f'{table}: the table has no column "file". Its first line should be: file,published,title,source')
    rows, roots = {}, [table.parent, *folders]
    try:
        for cells in reader:
            where = f"{table} line {reader.line_num}"
            name = (cells.get("file") or "").strip()
            file = _file(name, roots) if name else None
            if file is None:
                on_error(ArticleError(f'{where}: "{name}" names no file. Correct the name, or remove the row.'))
            else:
                rows[file] = _row(cells, where)
    except csv.Error as error:
        raise KgError(f"{table} line {reader.line_num}: this is no CSV ({error}). Check its quotes.") from error
    return rows


def describe(article: Article, row: Row | None) -> Article:
    """The article with what the table says of it; a filled cell wins over the file's own word."""
    if row is None:
        return article
    if row.problem:
        raise row.problem
    said = {name: getattr(row, name) for name in ("published", "title", "source", "url")}
    return replace(article, **{name: value for name, value in said.items() if value is not None})


def _file(name: str, folders: list[Path]) -> str | None:
    return next((realpath(file) for folder in folders if (file := folder / name).is_file()), None)


def _row(cells: dict[str, str | None], where: str) -> Row:
    def cell(name: str) -> str | None:
        return " ".join((cells.get(name) or "").split()) or None

    try:
        published = published_day(cell("published") or "", where)
    except ArticleError as error:
        return Row(problem=error)
    return Row(published, cell("title"), cell("source"), cell("url"))
