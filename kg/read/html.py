"""Web page → article, by trafilatura: the text of the article, without navigation, adverts and comments."""

from __future__ import annotations

import re
from pathlib import Path

from kg.errors import ArticleError
from kg.read.encoding import decode, read_bytes
from kg.read.published import published_day
from kg.read.text import paragraphs
from kg.types import Article

_OPENED = re.compile(r"<(html|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(html|body)\s*>", re.IGNORECASE)
_CUT_TAG = re.compile(r"<[a-z/!][^<>]*\Z", re.IGNORECASE)
# Only dates that the page states as its own: the extensive search takes any date in the text for it.
_DATES = {"original_date": True, "extensive_search": False}


def read_html(path: Path, article: str) -> Article:
    """The article of a web page; title, date, site and address as its metadata say. Raises ArticleError."""
    from trafilatura import bare_extraction

    page = decode(read_bytes(path), path)
    if (_OPENED.search(page) and not _CLOSED.search(page)) or _CUT_TAG.search(page):
        raise ArticleError(f"{path}: the page breaks off before its end. Fetch it again.")
    found = bare_extraction(
        page, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise ArticleError(f"{path}: no article was found in this page. Save its text as .txt or .md.")
    return Article(
        id=article,
        text=paragraphs(found.text),
        title=found.title or None,
        published=published_day(found.date or "", str(path)),
        source=found.sitename or None,
        url=found.url or None,
    )
