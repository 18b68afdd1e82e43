"""Who speaks in each direct quotation of an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.quotations import CLOSING, Extent, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CACHE = "kg_quoted_speech"


def quoted_speech(doc: Doc, reporter: Callable[[Token], Token | None]) -> dict[Extent, int]:
    """Quotation -> index of the token that names its speaker, for each quotation whose speaker is found; cached.

    The speaker is the subject of the reporting verb that a sentence of the quotation hangs on, or that hangs on it.
    A quotation without one that opens right after the sentence of another goes on in the same voice.
    """
    if CACHE not in doc.user_data:
        doc.user_data[CACHE] = _find_speakers(doc, reporter)
    cached: dict[Extent, int] = doc.user_data[CACHE]
    return cached


def quotation_at(token: Token, extents: dict[Extent, int]) -> Extent | None:
    """Quotation of these that holds the token."""
    return next((extent for extent in extents if extent[0] <= token.i < extent[1]), None)


def _find_speakers(doc: Doc, reporter: Callable[[Token], Token | None]) -> dict[Extent, int]:
    found: dict[Extent, int] = {}
    previous: Extent | None = None
    for extent in quotations(doc):
        speaker = _introduced(doc, extent, reporter)
        index = speaker.i if speaker is not None else None
        if index is None and previous is not None and _goes_on(doc, previous, extent):
            index = found[previous]
        if index is not None:
            found[extent] = index
            previous = extent
    return found


def _introduced(doc: Doc, extent: Extent, reporter: Callable[[Token], Token | None]) -> Token | None:
    """Speaker of the reporting verb outside the quotation that it is tied to in the tree, or that ends in a colon."""
    start, end = extent
    for token in doc[start:end]:
        outside = [t for t in (token.head, *token.children) if not start <= t.i < end and t.i != token.i]
        for verb in outside:
            speaker = reporter(verb)
            if speaker is not None and not start <= speaker.i < end:
                return speaker
    before = doc[start - 2] if start >= 2 else None
    return reporter(before.sent.root) if before is not None and before.text == ":" else None


def _goes_on(doc: Doc, previous: Extent, extent: Extent) -> bool:
    """Whether the quotation opens the sentence after the one in which the previous ended: '"A," he said. "B."'

    In a new paragraph only what was never closed goes on.
    """
    opening, ending = doc[extent[0]], doc[previous[1] - 1]
    mark = doc[extent[0] - 1]
    between = doc[previous[1] : extent[0]]
    if "\n" in between.text and between[0].text in CLOSING:
        return False
    if mark.i > mark.sent.start + 1 and opening.i != opening.sent.start:
        return False
    return 0 <= opening.sent.start - ending.sent.end <= 1 or _same_sentence(doc, previous, extent)


def _same_sentence(doc: Doc, previous: Extent, extent: Extent) -> bool:
    return bool(doc[previous[0]].sent == doc[extent[0]].sent)
