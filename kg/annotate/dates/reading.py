"""What a rule is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.annotate.dates.days import Days, timex3

if TYPE_CHECKING:
    from spacy.tokens import Span

    from kg.annotate.dates.tense import Tense

PUBLISHED = "published"
REACH = 250
"""How far back, in characters, "the same day" may look for its day: about two sentences of news."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression says: its TIMEX3 value, its days if they are known, and what these are counted from."""

    timex3: str | None = None
    days: Days | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression, [start, end) in characters of the text, and what it says."""

    start: int
    end: int
    words: str
    reading: Reading


@dataclass(frozen=True, eq=False, slots=True)
class Situation:
    """Where a time expression stands: its words in the tree, and what is known before it.

    before, after: a few words of the text on either side.
    earlier: the last time expressions before it in the article.
    tense: of what it dates; None when nothing tells.
    """

    phrase: Span
    before: str
    after: str
    published: date | None
    tense: Tense | None
    earlier: tuple[Found, ...]

    def antecedent(self, units: Collection[str], *, derived: bool = True) -> Found | None:
        """The nearest time expression before, within reach, that names one of these units.

        derived: it may itself be counted from the text.
        """
        near = (found for found in reversed(self.earlier) if self.phrase.start_char - found.end <= REACH)
        named = (found for found in near if found.reading.days and found.reading.days.unit in units)
        return next((found for found in named if derived or found.reading.anchor in (None, PUBLISHED)), None)


Rule = Callable[[re.Match[str], Situation], Reading | None]
"""Reads a match; None when the words are no time expression here."""


def full(days: Days) -> Reading:
    """A reading that needs no anchor."""
    return Reading(timex3(days), days)


def counted(days: Days, anchor: str = PUBLISHED) -> Reading:
    """A reading counted from the day of publication, or from the phrase given."""
    return Reading(timex3(days), days, anchor)


def words(match: re.Match[str], group: str) -> str:
    """What a group matched, in lower case and with single blanks; "" when the pattern lacks it or it took no part."""
    return " ".join((match.groupdict().get(group) or "").lower().split())
