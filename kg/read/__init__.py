"""Files of news → articles: plain text, Markdown, web pages, JSON lines, folders of these, a table of metadata."""

from kg.read.articles import read

__all__ = ["read"]
