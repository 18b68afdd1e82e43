"""The documents that a gold file speaks of: articles in a folder, or documents of treebanks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.errors import GoldError
from kg.evaluate.treebank import documents
from kg.evaluate.types import Document, GoldSentence
from kg.read import read


def find_texts(gold: Iterable[GoldSentence], articles: Path, treebanks: Path | None) -> dict[str, Document]:
    """The documents of the gold by id: from treebanks if it names sentences by id, else from the folder of articles.

    Raises GoldError when one is not there.
    """
    gold = list(gold)
    wanted = {sentence.document for sentence in gold}
    if any(sentence.id is not None for sentence in gold):
        return treebank_texts(treebanks, wanted)
    return _article_texts(articles, wanted)


def _article_texts(folder: Path, wanted: set[str]) -> dict[str, Document]:
    if not folder.is_dir():
        raise GoldError(f"{folder}: no folder of articles. Name the one that was annotated in --articles.")
    articles = read([folder], metadata=None, on_error=lambda error: None)
    return _all({article.id: Document(article, {}) for article in articles if article.id in wanted}, wanted, folder)


def treebank_texts(folder: Path | None, wanted: set[str]) -> dict[str, Document]:
    """Documents of treebanks by id. Raises GoldError when one, or the folder, is not there."""
    if folder is None or not folder.is_dir():
        raise GoldError(
            f"{folder or 'The treebanks'}: not there. The annotated sentences are in treebanks, no part of kg. "
            "Name their folder in --treebanks or KG_DATA; training/README.md says where they come from."
        )
    return _all({document.article.id: document for document in documents(folder, wanted)}, wanted, folder)


def _all(found: dict[str, Document], wanted: set[str], folder: Path) -> dict[str, Document]:
    if missing := sorted(wanted - found.keys()):
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise GoldError(f"{folder}: has no document {missing[0]}{more}. Name the folder that has what was annotated.")
    return found
