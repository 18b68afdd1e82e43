"""Gold and found triples for tests, as a few words."""

from __future__ import annotations

from datetime import date
from typing import Any

from kg.evaluate.types import End, FoundTriple, GoldTriple, Passage


def gold(subject: str, relation: str, obj: str, **changes: Any) -> GoldTriple:
    """A gold triple; ends as "name" or "name~words"; alternatives of the relation are separated by a bar."""
    fields: dict[str, Any] = {
        "subject": end(subject),
        "object": end(obj),
        "relations": tuple(relation.split("|")),
        "categories": ("CONSULT",),
        "predicate": ("did",),
        "days": ((None, None),),
        "modalities": ("asserted",),
        "negated": False,
        "speakers": (),
    }
    return GoldTriple(**fields | changes)


def found(subject: str, relation: str, obj: str, **changes: Any) -> FoundTriple:
    """A found triple; ends as in `gold`."""
    fields: dict[str, Any] = {
        "subject": end(subject),
        "relation": relation,
        "object": end(obj),
        "category": "CONSULT",
        "predicate": "did",
        "start": 0,
        "days": (None, None),
        "modality": "asserted",
        "negated": False,
        "speakers": (),
    }
    return FoundTriple(**fields | changes)


def end(text: str) -> End:
    name, *words = text.split("~")
    return End((name,), tuple(words))


def passage(of_gold: list[GoldTriple], of_found: list[FoundTriple]) -> Passage:
    """A sentence with its triples."""
    return Passage("article", "A sentence.", tuple(of_gold), tuple(of_found))


def day(text: str) -> tuple[date, date]:
    """An ISO interval: "2024-04-08..2024-04-09"."""
    start, _, stop = text.partition("..")
    return date.fromisoformat(start), date.fromisoformat(stop)
