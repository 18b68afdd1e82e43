"""Titles right before a name, taken apart: "UN aid chief Ann Lee" -> UN, aid chief; by words, not by the tree.

Parsers hang the words of a title on one another in many ways; their order is always the same: where the office is held,
its field, the office itself, "of" and more of its field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc, Span, Token

    from kg.extract.offices import Offices
    from kg.types import Annotation, Mention, Participant


@dataclass(frozen=True, eq=False, slots=True)
class TitlePhrase:
    """A title before a name: the name, its own words, and what it says of where the office is held.

    office: the word for the office, None when the title is a rank or style ("Gen.").  words: the title without
    holder, country and "former".  person: the words of the name.  span: the whole title.
    """

    person: Span
    span: Span
    office: Token | None
    words: str
    holder: Token | None
    country: str | None
    ended: bool


def title_phrases(annotation: Annotation, kinds: Mapping[int, Kind], offices: Offices) -> Iterator[TitlePhrase]:
    """Every title that stands before a mention of its person, in the order of the participants.

    kinds: token index -> kind of what may hold an office.
    """
    for participant in annotation.participants:
        if participant.kind is Kind.PERSON and participant.titles:
            for mention in participant.mentions:
                for person, span in _spans(annotation, participant, mention):
                    yield _taken_apart(person, span, kinds, offices)


def _spans(annotation: Annotation, participant: Participant, mention: Mention) -> Iterator[tuple[Span, Span]]:
    """Name and title for each title that ends where the name, or a nearer title, begins."""
    doc, text = annotation.doc, annotation.article.text
    person = doc.char_span(mention.start, mention.end)
    start = mention.start
    while person is not None:
        before = text[:start].rstrip()
        title = next((title for title in participant.titles if before.endswith(title)), None)
        span = doc.char_span(len(before) - len(title), len(before)) if title is not None else None
        if span is None:
            return
        yield person, span
        start = span.start_char


def _taken_apart(person: Span, span: Span, kinds: Mapping[int, Kind], offices: Offices) -> TitlePhrase:
    start, holder, country, ended = _opening(span, kinds, offices)
    kept = span.doc[start : span.end]
    head = next((t.i for t in kept if t.lower_ in offices.prepositions and t.i > start), span.end)
    behind = [t for t in span.doc[head : span.end] if t.i in kinds]
    if behind and holder is None:
        holder, kept = behind[-1], span.doc[start:head]
    whole = head != span.end - 1 and kept[0].lower_ not in offices.prepositions
    office = _office(span.doc, start, head, offices) if whole else None
    if holder is None and country is None and office is not None:
        holder = _home(person, office, kinds, offices)
    if office is not None and office.lemma_.lower() in offices.private:
        country = None  # "Iranian director Ann Lee" is from Iran
    return TitlePhrase(person, span, office, kept.text, holder, country, ended)


def _opening(span: Span, kinds: Mapping[int, Kind], offices: Offices) -> tuple[int, Token | None, str | None, bool]:
    """Where the title's own words begin, and what stands before them: holder, country, "former"."""
    doc, i = span.doc, span.start
    holder: Token | None = None
    country: str | None = None
    ended = i > 0 and doc[i - 1].lower_ in offices.ended
    while i < span.end - 1:
        token = doc[i]
        found = load_countries().of_modifier(token.text)
        if i + 1 < span.end and doc[i + 1].text == "-" and (found or i in kinds):
            i += 2
        elif i in kinds:
            holder = token
        elif found is not None:
            country = found.name
        elif token.lower_ in offices.ended:
            ended = True
        elif token.lower_ not in offices.incidental and not token.is_punct and token.tag_ != "POS":
            break
        i += 1
    return i, holder, country if holder is None else None, ended


def _home(person: Span, office: Token, kinds: Mapping[int, Kind], offices: Offices) -> Token | None:
    """Where the office is held, told behind the name: "Prime Minister Ann Lee of Kenya"; not of a judge."""
    behind = person.doc[person.end : person.end + 3]
    if not len(behind) or behind[0].lower_ != "of":
        return None
    held = offices.of_place(office.lemma_.lower())
    return next((t for t in behind[1:] if t.i in kinds and (held or kinds[t.i] is Kind.ORGANIZATION)), None)


def _office(doc: Doc, start: int, head: int, offices: Offices) -> Token | None:
    """The word for the office, in the singular: the last before "of"; "Secretary-General" is one, though split."""
    last = doc[head - 1]
    if last.tag_ in ("NNS", "NNPS"):
        return None
    if offices.tells(last) or last.lower_ in offices.nouns:
        return last
    hyphenated = head - 3 >= start and doc[head - 2].text == "-"
    return last if hyphenated and doc[head - 3 : head].text.lower() in offices.nouns else None
