"""Direct quotations of an article: which words stand between quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Extent = tuple[int, int]

_EITHER = frozenset({'"', "''", "’’"})
CLOSING = frozenset({"”", "»"}) | _EITHER
_OPENING = frozenset({"“", "«", "``"}) | _EITHER
_SINGLE = frozenset("`‘’")


def quotations(doc: Doc) -> tuple[Extent, ...]:
    """Extents between quotation marks, in tokens, half-open, without the marks.

    Marks that open and close alike alternate; two single marks are one double. A paragraph ends what is open, so that
    one lost mark spoils one paragraph only.
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
    """Whether a mark opens a quotation, also one of two single marks, which a tokenizer parts: "‘’Yes"."""
    before = token.nbor(-1) if token.i else None
    doubled = before is not None and before.text in _SINGLE and not before.whitespace_
    return token.text in _OPENING or (doubled and token.text in _SINGLE)
