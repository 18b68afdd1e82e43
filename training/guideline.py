"""One annotation guideline for all corpora: what a training sentence holds, and which names it marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lists import DEMONYMS, is_title

Spans = dict[tuple[int, int], str]
"""Type of each span of words, half-open, counted from 0."""


@dataclass(slots=True)
class Sentence:
    """A sentence with what its corpus says of it; empty lists where it says nothing."""

    corpus: str
    document: str
    split: str
    words: list[str]
    xpos: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)


def reconcile(words: Sequence[str], spans: Spans) -> Spans:
    """Spans by one guideline: no titles, articles or 's in names; a nationality, faith or people is NORP."""
    agreed: Spans = {}
    for span, kind in spans.items():
        start, end = span
        while kind == "PERSON" and end - start > 1 and is_title(words[start]) and words[start + 1] != "of":
            start += 1
        if end - start > 1 and words[end - 1] in ("'s", "’s"):
            end -= 1
        if end - start > 1 and words[start] in ("the", "a", "an"):
            start += 1
        agreed[start, end] = "NORP" if is_group(words[start:end]) else kind
    covered = {index for start, end in agreed for index in range(start, end)}
    for index, word in enumerate(words):
        if word in DEMONYMS and index not in covered:
            agreed[index, index + 1] = "NORP"
    return agreed


def is_group(words: Sequence[str]) -> bool:
    """A nationality, faith or people, also of two ("African - American")."""
    plain = [word for word in words if word not in ("-", "and", "–")]
    return bool(plain) and all(part in DEMONYMS for word in plain for part in word.split("-"))


def tags(length: int, spans: Spans, *, outside: str = "O") -> list[str]:
    """BIO tags of the spans; of spans that overlap the longest stays."""
    result = [outside] * length
    for (start, end), kind in sorted(spans.items(), key=lambda item: item[0][0] - item[0][1]):
        if all(tag == outside for tag in result[start:end]):
            result[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return result
