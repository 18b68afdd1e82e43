"""News articles to a knowledge graph: who did what to whom, when, and who says so."""

__version__ = "0.1.0"
