"""Who speaks in each direct quotation of an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.labels import PERSONS
from kg.quotations import CLOSING, Extent, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CACHE = "kg_quoted_speech"


def quoted_speech(doc: Doc, reporter: Callable[[Token], Token | None]) -> dict[Extent, int]:
    """Quotation -> index of the token that names its speaker, for each quotation whose speaker is found; cached.

    The speaker is the subject of the reporting verb that a sentence of the quotation hangs on, or that hangs on it.
    A quotation without one that opens right after the sentence of another goes on in the same voice; so does one that
    stands alone after a sentence that reports: "Kim said they had left. “We are gone.”"
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
        if index is None and _stands_alone(doc, extent):
            index = _last_to_speak(doc, extent, found, reporter)
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
    return _before_colon(doc[start - 2], reporter) if start >= 2 and doc[start - 2].text == ":" else None


def _before_colon(colon: Token, reporter: Callable[[Token], Token | None]) -> Token | None:
    """Speaker of the last reporting verb before a colon; of "Kim:" and "Kim was clear:" the person."""
    before = colon.doc[colon.sent.start : colon.i]
    said = (speaker for token in reversed(list(before)) if (speaker := reporter(token)) is not None)
    speaker = next(said, None)
    if speaker is not None or not before:
        return speaker
    persons = [t for t in before if t.ent_type_ in PERSONS and (t.dep_ == "nsubj" or t == before.root)]
    return persons[-1] if persons else None


def _stands_alone(doc: Doc, extent: Extent) -> bool:
    """Whether the quotation is all of its sentences, so that nothing there says whose it is."""
    first, last = doc[extent[0]].sent, doc[extent[1] - 1].sent
    outside = (*doc[first.start : extent[0]], *doc[extent[1] : last.end])
    return first.start > 0 and all(token.is_punct or token.is_space for token in outside)


def _last_to_speak(
    doc: Doc, extent: Extent, found: dict[Extent, int], reporter: Callable[[Token], Token | None]
) -> int | None:
    """Who speaks in the sentence before: in its quotation, or by a reporting verb of its main clause."""
    before = doc[doc[extent[0]].sent.start - 1].sent
    quoted = [index for (start, _), index in found.items() if before.start <= start < before.end]
    if quoted:
        return quoted[-1]
    root = before.root
    verbs = (root, *(t for t in root.children if t.dep_ in ("conj", "parataxis")))
    speakers = [speaker.i for verb in verbs if (speaker := reporter(verb)) is not None]
    return speakers[-1] if speakers else None


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
