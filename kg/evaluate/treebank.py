"""Documents of Universal Dependencies treebanks → articles whose sentences are known by id."""

from __future__ import annotations

import gzip
import re
from collections.abc import Container, Iterator
from datetime import date
from pathlib import Path

from kg.evaluate.types import Document
from kg.types import Article

# The English Web Treebank has the day of a web page in the name of its document.
_DAY_IN_NAME = re.compile(r"_ENG_(\d{4})(\d\d)(\d\d)_")


def documents(folder: Path, wanted: Container[str]) -> Iterator[Document]:
    """The wanted documents of all .conllu and .conllu.gz files under a folder, in their order.

    Text is what the treebank has as text of its sentences: blanks between them, line breaks between paragraphs.
    """
    for path in sorted([*folder.rglob("*.conllu"), *folder.rglob("*.conllu.gz")]):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for name, comments in _documents(line.rstrip("\n") for line in lines if line.startswith("# ")):
                if name in wanted:
                    yield _document(name, comments)


def _documents(comments: Iterator[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Name of each document, and the comments on it and its sentences as pairs of key and value."""
    name, pairs = "", list[tuple[str, str]]()
    for comment in comments:
        key, _, value = comment[2:].partition(" = ")
        if key == "newdoc id":
            if name:
                yield name, pairs
            name, pairs = value, []
        pairs.append((key.split(" ")[0], value))
    if name:
        yield name, pairs


def _document(name: str, comments: list[tuple[str, str]]) -> Document:
    text, id_, paragraph = "", "", False
    sentences: dict[str, tuple[int, int]] = {}
    for key, value in comments:
        if key == "newpar":
            paragraph = True
        elif key == "sent_id":
            id_ = value
        elif key == "text":
            text += "\n" * bool(text) if paragraph else " " * bool(text)
            sentences[id_] = (len(text), len(text) + len(value))
            text, paragraph = text + value, False
    about = dict(comments)
    article = Article(name, text, about.get("meta::title"), _published(name, about.get("meta::dateCreated")))
    return Document(article, sentences)


def _published(name: str, created: str | None) -> date | None:
    if found := _DAY_IN_NAME.search(name):
        return date(*map(int, found.groups()))
    try:
        return date.fromisoformat(created or "")
    except ValueError:
        return None
