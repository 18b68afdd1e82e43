"""Direct quotations of an article: which words stand between quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Extent = tuple[int, int]

CLOSING = frozenset({"”", "»", "''", '"'})
_OPENING = frozenset({"“", "«", "``"})
_STRAIGHT = '"'


def quotations(doc: Doc) -> tuple[Extent, ...]:
    """Extents between quotation marks, in tokens, half-open, without the marks.

    Straight marks alternate; a paragraph ends what is open, so that one lost mark spoils one paragraph only.
    """
    found: list[Extent] = []
    opened: int | None = None
    for token in doc:
        ends_paragraph = "\n" in token.text_with_ws
        if opened is None:
            opened = token.i + 1 if _opens(token) and not ends_paragraph else None
            continue
        closes = token.text in CLOSING
        if closes or ends_paragraph:
            end = token.i if closes or token.is_space else token.i + 1
            found += [(opened, end)] if opened < end else []
            opened = None
    return (*found, (opened, len(doc))) if opened is not None and opened < len(doc) else tuple(found)


def quotation_numbers(doc: Doc) -> tuple[int | None, ...]:
    """For every token the number of the quotation it is in, counted from 1; None outside."""
    numbers: list[int | None] = [None] * len(doc)
    for number, (start, end) in enumerate(quotations(doc), start=1):
        numbers[start:end] = [number] * (end - start)
    return tuple(numbers)


def _opens(token: Token) -> bool:
    return token.text in _OPENING or token.text == _STRAIGHT
