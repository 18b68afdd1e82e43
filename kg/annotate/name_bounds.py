"""Where a name begins and ends, when the pipeline saw only part of it or took in more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from kg.annotate.actors import load_actors
from kg.annotate.gazetteer import Gazetteer

HYPHENS = frozenset({"-", "\N{HYPHEN}"})
MARKS = frozenset({"'", "\N{RIGHT SINGLE QUOTATION MARK}"})


def whole_name(span: Span) -> Span:
    """A name with what the pipeline left out: a person's first or last words, an organisation's noun.

    The tree joins the last words to a person's name, after a hyphen or not ("Chen Jung-wu").
    Universal Dependencies v2: `flat` within names.
    """
    if span.label_ == "ORG" and _lacks_noun(span):
        return Span(span.doc, span.start, span.end + 2, label=span.label)
    return _with_last_words(_with_first_half(span) if span.label_ == "PERSON" else span)


def _lacks_noun(span: Span) -> bool:
    """Whether a name ends with those whose union it is: "Harlow Teachers" before "' Union"."""
    after = span.doc[span.end : span.end + 2]
    if len(after) < 2 or span[-1].tag_ not in ("NNS", "NNPS") or after[0].text not in MARKS:
        return False
    return after[0].tag_ == "POS" and after[1].is_title and after[1].lower_ in load_actors().organization


def _with_first_half(span: Span) -> Span:
    """A person's name with the first half of a double given name: "[Jean-]Pierre Duval"."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].text not in HYPHENS or doc[start - 1].whitespace_ or doc[start - 2].whitespace_:
        return span
    first = doc[start - 2]
    given = first.is_title and first.pos_ == "PROPN" and not first.ent_type_
    return Span(doc, start - 2, span.end, label=span.label) if given else span


def _with_last_words(span: Span) -> Span:
    doc, end = span.doc, span.end
    while span.label_ == "PERSON" and end < len(doc):
        after = end + 1 if doc[end].text == "-" and end + 1 < len(doc) else end
        token = doc[after]
        if token.ent_type_ or token.pos_ != "PROPN" or token.dep_ != "flat" or not span.start <= token.head.i < end:
            break
        end = after + 1
    return Span(doc, span.start, end, label=span.label)


def without_office(span: Span, gazetteer: Gazetteer, is_title: Callable[[str], bool]) -> Span:
    """An organisation without the office that somebody has there: "Pentagon" of "Pentagon Press" Secretary."""
    doc = span.doc
    if span.label_ != "ORG" or span.end >= len(doc) or not is_title(doc[span.end].text):
        return span
    ends = range(span.end - 1, span.start, -1)
    end = next((end for end in ends if doc[span.start : end].text in gazetteer.organizations), span.end)
    return Span(doc, span.start, end, label=span.label)


def with_compounds(spans: Sequence[Span], doc: Doc, gazetteer: Gazetteer) -> Iterator[Span]:
    """The entities, well-known names of several words as a whole instead of what the pipeline saw inside them."""
    taken = {token.i: span for span in spans for token in span}
    compounds = [span for span in _compounds(doc, gazetteer) if _fits(span, taken)]
    inside = {token.i for span in compounds for token in span}
    yield from (span for span in spans if span.start not in inside)
    yield from compounds


def _compounds(doc: Doc, gazetteer: Gazetteer) -> Iterator[Span]:
    """Names of the gazetteer that have several words, the longest at each place."""
    text, end = doc.text, 0
    for token in doc:
        for name, label in gazetteer.compounds.get(token.text, ()) if token.i >= end else ():
            found = doc.char_span(token.idx, token.idx + len(name), label) if text.startswith(name, token.idx) else None
            if found is not None:
                yield found
                end = found.end
                break


def _fits(name: Span, taken: dict[int, Span]) -> bool:
    """Whether a name holds every entity it overlaps and is longer than each; one that was not seen stands alone."""
    overlapping = {id(taken[i]): taken[i] for i in range(name.start, name.end) if i in taken}
    if not overlapping:
        return stands_alone(name, taken)
    return all(
        name.start <= span.start and span.end <= name.end and len(span) < len(name) for span in overlapping.values()
    )


def stands_alone(name: Span | Token, tagged: dict[int, Span]) -> bool:
    """Whether no name stands beside a word, so that it is not part of one."""
    start, end = (name.start, name.end) if isinstance(name, Span) else (name.i, name.i + 1)
    beside = [name.doc[i] for i in (start - 1, end) if 0 <= i < len(name.doc)]
    return not any(other.i in tagged or (other.pos_ == "PROPN" and other.text[:1].isupper()) for other in beside)
