"""Entities across articles, and reports of one event."""

from kg.resolve.aliases import load_aliases
from kg.resolve.reasons import explain
from kg.resolve.resolve import resolve

__all__ = ["explain", "load_aliases", "resolve"]
