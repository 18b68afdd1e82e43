"""Where the mentions of an annotated article stand, by token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base

if TYPE_CHECKING:
    from kg.types import Annotation, Mention

MODIFIERS = ("compound", "amod", "nmod", "det", "nummod", "punct", "case")


def shared_mentions(annotation: Annotation) -> dict[int, tuple[int, ...]]:
    """Heads of mentions of several participants together -> these: "the two leaders"."""
    holders: dict[tuple[int, int], list[int]] = {}
    for index, participant in enumerate(annotation.participants):
        for mention in participant.mentions:
            holders.setdefault((mention.start, mention.end), []).append(index)
    shared = ((annotation.doc.char_span(*span), each) for span, each in holders.items() if len(each) > 1)
    return {span.root.i: tuple(each) for span, each in shared if span is not None}


def mentions_by_token(annotation: Annotation) -> tuple[dict[int, int], dict[int, Mention]]:
    """Token -> participant and token -> mention, for tokens that head one, or lie in one without modifying its head."""
    found: dict[int, tuple[int, Mention]] = {}
    weak: dict[int, tuple[int, Mention]] = {}
    mentions = [(m.end - m.start, m, index) for index, p in enumerate(annotation.participants) for m in p.mentions]
    # Shorter mentions last: in "Austin and other officials" Austin is himself, not the group.
    for _, mention, index in sorted(mentions, key=lambda item: -item[0]):
        span = annotation.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            found[span.root.i] = index, mention
            weak.update({t.i: (index, mention) for t in span if base(t) not in MODIFIERS})
    both = {**weak, **found}
    return {i: index for i, (index, _) in both.items()}, {i: mention for i, (_, mention) in both.items()}


def dated_tokens(annotation: Annotation) -> frozenset[int]:
    """Indices of the tokens of all time expressions."""
    spans = (annotation.doc.char_span(d.start, d.end, alignment_mode="expand") for d in annotation.dates)
    return frozenset(t.i for span in spans if span is not None for t in span)
