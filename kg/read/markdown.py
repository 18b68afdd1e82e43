"""Markdown with YAML front matter → article."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from kg.errors import ArticleError
from kg.read.encoding import decode, read_bytes
from kg.read.published import published_day
from kg.read.text import paragraphs
from kg.types import Article

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?(.*)\Z", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"\A---[ \t]*\n\w+:")
_DATE_LINE = re.compile(r"^(?:published|date):\s*(.*)$", re.MULTILINE)


def read_markdown(path: Path, article: str) -> Article:
    """The article of a Markdown file; front matter: published (or date), title, source, url, id. All may be missing."""
    text = decode(read_bytes(path), path).replace("\r\n", "\n").lstrip("\n")
    front = _FRONT.match(text)
    if front is None and _UNCLOSED.match(text):
        raise ArticleError(f"{path}: the front matter has no end. Close it with a line of three hyphens (---).")
    fields = _front_matter(front[1], path) if front else {}
    return Article(
        id=_scalar(fields, "id") or article,
        text=plain(front[2] if front else text),
        title=_scalar(fields, "title"),
        published=published_day(_scalar(fields, "published") or _scalar(fields, "date") or "", str(path)),
        source=_scalar(fields, "source"),
        url=_scalar(fields, "url"),
    )


def plain(markdown: str) -> str:
    """The paragraphs, headings and list items of a Markdown text without markup; code, images and tables are left out.

    >>> plain("## *Talks*\\n\\nThe [minister](https://example.org) left.")
    'Talks\\nThe minister left.'
    """
    from markdown_it import MarkdownIt

    # An indented paragraph is a paragraph in news, not code.
    tokens = MarkdownIt("commonmark").enable("table").disable("code").parse(markdown)
    blocks, in_table = [], False
    for token in tokens:
        in_table = token.type == "table_open" or (in_table and token.type != "table_close")
        if token.type == "inline" and not in_table:
            blocks.append("".join(_words(child.type, child.content) for child in token.children or []))
    return paragraphs("\n\n".join(blocks))


def _words(kind: str, content: str) -> str:
    """What a reader sees of one piece of inline Markdown."""
    if kind in ("softbreak", "hardbreak"):
        return " "
    return content if kind in ("text", "code_inline") else ""


def _front_matter(block: str, path: Path) -> dict[str, Any]:
    import yaml

    try:
        fields = yaml.safe_load(block) or {}
    except ValueError:  # YAML reads dates itself, and stops at "2024-04-31"
        written = _DATE_LINE.search(block)
        published_day(written[1] if written else block, str(path))
        raise
    except (yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise ArticleError(
            f"{path}: the front matter is no YAML ({reason}). Quote values that hold a colon."
        ) from error
    if not isinstance(fields, dict):
        raise ArticleError(f"{path}: the front matter holds no fields. Write them as in: published: 2024-04-30.")
    return fields


def _scalar(fields: dict[str, Any], name: str) -> str | None:
    """A field as text; lists and mappings count as missing."""
    value = fields.get(name)
    return str(value).strip() or None if isinstance(value, str | int | float | date) else None
