"""Whose institution is meant where the words do not say: "the government" in an article on one country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.clauses import is_subject
from kg.annotate.institutions import institution
from kg.annotate.phrases import Lexicon, Phrase, countries_in
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# Inside a longer phrase: what is told of Chad in "the trial of Chad's president" is told of its head.
INSIDE = frozenset({"amod", "appos", "compound", "conj", "flat", "nmod:desc", "nmod:poss"})
AT_HOME = frozenset({"across", "by", "in", "inside", "throughout", "within"})


def institution_in(chain: Sequence[Phrase], phrases: Sequence[Phrase], lexicon: Lexicon) -> tuple[str, str] | None:
    """Name and country of a state's institution that goes without its country: the only one the text has spoken of.

    "Chad recalled its envoy. The Foreign Ministry …" -> ("Chadian Foreign Ministry", "Chad"). None after a second
    country, or the place of one, was named in whatever words ("a British bank"), where the one is only another party
    ("a gift to Chad"), and for what is no such institution.

    phrases: all mentions of the article, in text order.
    """
    first = chain[0]
    if first.kind not in (Kind.ORGANIZATION, Kind.GROUP) or first.plural or any(phrase.country for phrase in chain):
        return None
    if not _is_institution(first, lexicon.actors) or not (first.form == "name" or first.definite):
        return None
    before = [p for p in takewhile(lambda phrase: phrase.start < first.start, phrases) if p.country]
    told = {p.country for p in before if p.country} if any(_is_at_home(p.head) for p in before) else set()
    if len(told) == 1:
        text = first.head.doc[: first.start]
        told |= {country.name for _, _, country in countries_in(list(text), lexicon.countries)}
    state = lexicon.countries.named(told.pop()) if len(told) == 1 else None
    name = institution(first.name, state, lexicon.actors) if state else None
    return (name, state.name) if state and name else None


def _is_at_home(noun: Token) -> bool:
    """Whether a text tells of what a country does, or of what goes on there: not of what others do with it.

    "Chad's army left", "unrest in Chad", "was seized by Chad", a headline's first noun; not "a letter to Chad".
    """
    cases = {child.lower_ for child in noun.lefts if child.dep_ == "case"}
    if noun.dep_ in INSIDE or (noun.dep_ == "nmod" and "of" in cases):
        return _is_at_home(noun.head)
    return is_subject(noun) or noun.dep_ == "ROOT" or bool(cases & AT_HOME)


def _is_institution(phrase: Phrase, actors: Actors) -> bool:
    """Whether a state has one of what the words say: "army", "Foreign Ministry", not "the city's water department"."""
    name = phrase.name.lower()
    if "'s " in name or "’s " in name:
        return False
    return name in actors.unique or not actors.portfolio.isdisjoint(name.split())
