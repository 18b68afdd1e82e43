"""Lines in which capitals tell nothing or something else: headlines, lines all in capitals, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from spacy.tokens import Doc, Span

from kg.annotate.actors import load_actors

LEAST = 3  # words that might have a small letter
LONG = 4  # letters: shorter words have none in a headline either
GUESSED = frozenset({"PERSON", "MISC"})  # what the pipeline takes an unknown name for
DASHES = frozenset({"-", "–", "—", "--"})


class Headings:
    """Which tokens of a document stand in a headline, in a line all in capitals, in a dateline."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def titles(self) -> frozenset[int]:
        """Tokens of sentences whose every longer word begins with a capital."""
        return frozenset(token.i for sent in self.doc.sents if _is_title_case(sent) for token in sent)

    @cached_property
    def shouted(self) -> frozenset[int]:
        """Tokens of sentences without a small letter."""
        return frozenset(token.i for sent in self.doc.sents if sent.text.isupper() and len(sent) > 1 for token in sent)

    @cached_property
    def datelines(self) -> Sequence[Span]:
        """Sentences that only say where and by whom an article was filed: "ROME, April 3 (AFP) –"."""
        return [sent for sent in self.doc.sents if _is_dateline(sent)]


def _is_title_case(sent: Span) -> bool:
    words = [token.text for token in sent if len(token) >= LONG and token.is_alpha]
    return len(words) >= LEAST and all(word[0].isupper() for word in words)


def _is_dateline(sent: Span) -> bool:
    words = [token.text for token in sent if not token.is_space]
    return len(words) > 1 and words[0].isupper() and words[0].isalpha() and words[-1] in DASHES


def of_datelines(spans: Iterable[Span], headings: Headings) -> Iterator[Span]:
    """The entities, in datelines an agency in its brackets and nobody outside of them."""
    agencies = [agency for sent in headings.datelines for agency in _agencies(sent)]
    filed = {token.i for sent in headings.datelines for token in sent}
    told = {token.i for agency in agencies for token in agency}
    for span in spans:
        if span.start not in told:
            label = "LOC" if span.start in filed and span.label_ in GUESSED else span.label
            yield Span(span.doc, span.start, span.end, label=label)
    yield from agencies


def _agencies(sent: Span) -> Iterator[Span]:
    """What stands in brackets."""
    opens = [token.i for token in sent if token.text == "("]
    closes = [token.i for token in sent if token.text == ")"]
    for start, end in zip(opens, closes, strict=False):
        if start + 1 < end:
            yield Span(sent.doc, start + 1, end, label="ORG")


def without_common_words(spans: Sequence[Span], headings: Headings) -> list[Span]:
    """The entities but those that only a capital made: words of a headline that the article writes in small letters,
    and several people at the start of a sentence ("Rebels entered").
    """
    capital = headings.titles | headings.shouted
    elsewhere = {span[-1].text for span in spans if len(span) > 1 or span.start not in capital}

    def is_name(span: Span) -> bool:
        if span.label_ in ("GPE", "NORP"):
            return True
        capital_only = span.start in capital and span.text not in elsewhere and _is_common(span)
        return not (capital_only or _are_people(span))

    return [span for span in spans if is_name(span)]


def _is_common(span: Span) -> bool:
    """Whether the article has the same words in small letters."""
    return re.search(rf"\b{re.escape(span.text.lower())}\b", span.doc.text) is not None


def _are_people(span: Span) -> bool:
    """Whether a name is but a noun for people in the plural, with the capital of its sentence."""
    noun, actors = span[0].lower_.removesuffix("s"), load_actors()
    plural = len(span) == 1 and span[0].tag_ in ("NNS", "NNPS")
    return plural and bool(span[0].is_sent_start) and (noun in actors.person or noun in actors.group)
