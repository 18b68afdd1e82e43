"""Modality and date of an event in accord with each other on the day of publication."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kg.types import Modality

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from kg.types import Interval

TO_COME = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.THREATENED, Modality.REQUESTED})
PAST = frozenset({"had", "has", "have", "was", "were", "did", "'d", "’d", "'ve", "’ve"})
# "Has met this year": the unit that holds the day of publication may end this long after it.
_LONGEST_UNIT = timedelta(366)


def agree(
    modality: Modality, interval: Interval | None, published: date | None, *, is_past: bool = False
) -> tuple[Modality, Interval | None]:
    """Modality and date that do not contradict each other on the day of publication.

    What is dated after it has not happened yet ("The envoy visits Rome on Friday"). What is told in the past does not
    lie after it or last for years to come, what is still planned or threatened not before it: the date is that of
    another event.
    """
    if interval is None or interval.start is None or interval.end is None or published is None:
        return modality, interval
    if modality is Modality.ASSERTED and interval.start > published:
        return (modality, None) if is_past else (Modality.EXPECTED, interval)
    if modality is Modality.ASSERTED and is_past and interval.end > published + _LONGEST_UNIT:
        return modality, None
    if modality in TO_COME and interval.end <= published:
        return modality, None
    return modality, interval


def is_past(verb: Token) -> bool:
    """Whether the verb tells what has happened by now: "met", "has met", "was met"; not "is met", "will meet"."""
    return verb.tag_ == "VBD" or (verb.tag_ in ("VBN", "VB") and any(t.lower_ in PAST for t in verb.lefts))
