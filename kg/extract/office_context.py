"""The country whose office it is when only what was told before says so: "the foreign minister, Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.dependents import base
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from kg.extract.offices import Offices
    from kg.types import Annotation

WHERE = frozenset({"across", "from", "in", "inside", "near", "outside", "throughout", "to"})


def country_told_of(office: Token, countries: Mapping[int, str], offices: Offices) -> str | None:
    """The only country that the paragraph has named so far, for an office that only a state has.

    "Iran cut its ties. The foreign minister, Ann Lee, ...": Iran.  "Iran warned Iraq. The foreign minister, ...": none.

    countries: token index -> name of the country it names.
    """
    own = office.lemma_.lower() in offices.national and any(t.lower_ == "the" for t in office.lefts)
    if not own or any(t.dep_ == "nmod" for t in office.rights):
        return None
    named = [office.doc[i] for i in range(_paragraph_start(office), office.left_edge.i) if i in countries]
    told = {countries[token.i] for token in named}
    return told.pop() if len(told) == 1 and not all(_is_where(token) for token in named) else None


def _is_where(country: Token) -> bool:
    """Whether a country only says where: "in Peru"."""
    return base(country) in ("obl", "nmod") and preposition(country) in WHERE


def countries_named(annotation: Annotation) -> dict[int, str]:
    """Token index -> country, for every mention of one and every adjective of one: "Tehran", "Iranian"."""
    doc, names = annotation.doc, load_countries()
    capitals = (t for t in doc if t.text[0].isupper())
    found = {t.i: country.name for t in capitals if (country := names.of_modifier(t.text)) is not None}
    for participant in annotation.participants:
        if participant.kind is Kind.COUNTRY:
            spans = (doc.char_span(m.start, m.end, alignment_mode="expand") for m in participant.mentions)
            found |= dict.fromkeys(_tokens(spans), participant.name)
    return found


def _tokens(spans: Iterable[Span | None]) -> Iterable[int]:
    return (token.i for span in spans if span is not None for token in span)


def _paragraph_start(token: Token) -> int:
    doc = token.doc
    return next((i + 1 for i in range(token.i - 1, -1, -1) if "\n" in doc[i].text), 0)
