"""JSON lines → articles, one a line; their text is taken as it is, to the character."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import ArticleError
from kg.read.encoding import marked_encoding
from kg.read.published import published_day
from kg.types import Article


def read_jsonl(path: Path, on_error: Callable[[ArticleError], None]) -> Iterator[tuple[str, Article]]:
    """Each article with the line it is on ("news.jsonl line 3"); a bad line goes to on_error, the others go on.

    Fields: id and text; optionally title, published, source, url.
    """
    try:
        with path.open("rb") as start:
            encoding = marked_encoding(start.read(4)) or "utf-8"
        # Bytes that are no UTF-8 come through as lone surrogates, which the check of the article refuses by line.
        with path.open(encoding=encoding, errors="surrogateescape") as lines:
            for number, line in enumerate(lines, start=1):
                where = f"{path} line {number}"
                try:
                    if line.strip():
                        yield where, _article(line, where)
                except ArticleError as error:
                    on_error(error)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        on_error(ArticleError(f"{path}: cannot be read to its end ({reason}). Check its permissions and encoding."))


def _article(line: str, where: str) -> Article:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{where}: this is no JSON ({error}). Write one object on each line.") from error
    if not isinstance(fields, dict):
        raise ArticleError(f'{where}: this is no JSON object. Write it like {{"id": "a1", "text": "…"}}.')
    return Article(
        id=str(_required(fields, "id", where)).strip(),
        text=str(_required(fields, "text", where)),
        title=_optional(fields, "title", where),
        published=published_day(_optional(fields, "published", where) or "", where),
        source=_optional(fields, "source", where),
        url=_optional(fields, "url", where),
    )


def _required(fields: dict[str, Any], name: str, where: str) -> str | int:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, str if name == "text" else str | int) or not str(value).strip():
        raise ArticleError(
            f'{where}: the object has no "{name}", or an empty one. Every article needs "id" and "text".'
        )
    return value


def _optional(fields: dict[str, Any], name: str, where: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise ArticleError(f'{where}: "{name}" is not a text. Write it in quotes, or leave it out.')
    return value or None
