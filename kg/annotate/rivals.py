"""Whom a pronoun may mean: mentions before it that agree with it in number and gender and that grammar allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.clauses import binds, is_subject
from kg.annotate.phrases import Phrase
from kg.annotate.recent import FARTHEST_BACK, SENTENCES_BACK, Text
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# A description that only says what someone is ("became a lawmaker", "as a judge") introduces nobody.
ATTRIBUTIVE = frozenset({"xcomp", "appos", "compound", "nmod:desc", "vocative", "dislocated"})
ATTRIBUTIVE_CASE = frozenset({"as", "of", "like"})


def find_rivals(pronoun: Phrase, text: Text) -> list[Phrase]:
    """Mentions before the pronoun that agree with it and that grammar allows, in text order.

    What a person says in quotation marks of "him" is about another person.
    """
    sentences = SENTENCES_BACK if pronoun.gender == "Neut" else FARTHEST_BACK
    recent = [p for p in text.recent(pronoun, sentences) if text.chains.told(p) and introduces(p)]
    chains = {id(text.chains.told(p)): text.chains.told(p) for p in recent}
    fitting = {key for key, chain in chains.items() if agrees(pronoun, chain, text.actors)}
    out = {id(text.chains.told(p)) for p in recent if binds(p.head, pronoun.head) or _speaks(p, pronoun, text)}
    one_of_several = {p for p in recent if pronoun.plural and not p.plural and _is_joined(p.head)}
    return [p for p in recent if id(text.chains.told(p)) in fitting - out and p not in one_of_several]


def _is_joined(noun: Token) -> bool:
    """Whether a noun is but one of several: "they" after "Peru and Chad" is not Peru."""
    return noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.rights)


def _speaks(phrase: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether the words around the pronoun are somebody's own: "[Berg] said: “He left”"."""
    near = text.quotation[phrase.start] is None and text.distance(phrase, pronoun) <= 1
    quoted = text.quotation[pronoun.start] is not None and near
    return quoted and is_subject(phrase.head) and phrase.head.head.lemma_.lower() in text.actors.speech


def introduces(phrase: Phrase) -> bool:
    """Whether a mention stands for someone, rather than saying what someone is."""
    first = phrase.head.head if phrase.head.dep_ == "conj" else phrase.head
    if phrase.form != "description":
        return True
    cases = {child.lower_ for child in phrase.head.lefts if child.dep_ == "case"}
    return first.dep_ not in ATTRIBUTIVE and not cases & ATTRIBUTIVE_CASE


def agrees(pronoun: Phrase, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether number and gender of a pronoun fit an actor; a name whose gender is unknown fits both."""
    told = [phrase for phrase in chain if phrase.form != "pronoun"]
    if pronoun.plural:
        return any(p.plural or _is_body(p, actors) for p in told)
    if any(p.plural and p.form == "description" for p in told):
        return False
    if pronoun.gender == "Neut":
        return any(_is_body(p, actors) for p in told)
    if any(p.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and p.named for p in told):
        return False
    genders = {phrase.gender for phrase in chain if phrase.gender}
    return any(p.kind is Kind.PERSON or p.noun in actors.person for p in told) and genders <= {pronoun.gender}


def _is_body(phrase: Phrase, actors: Actors) -> bool:
    """Whether a mention is of several people as one: a team, a company, a country."""
    named = phrase.named and phrase.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.GROUP)
    return named or phrase.noun in actors.organization or phrase.noun in actors.group
