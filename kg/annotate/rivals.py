"""Whom a pronoun may mean: mentions before it that agree with it in number and gender and that grammar allows."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.clauses import binds, is_subject
from kg.annotate.phrases import Phrase
from kg.annotate.recent import Text
from kg.types import Kind

# A description that only says what someone is ("became a lawmaker", "as a judge") introduces nobody.
ATTRIBUTIVE = frozenset({"xcomp", "appos", "compound", "nmod:desc", "vocative", "dislocated"})
ATTRIBUTIVE_CASE = frozenset({"as", "of", "like"})
PASSING = frozenset({"obl", "nmod", "conj"})


def find_rivals(pronoun: Phrase, text: Text) -> list[Phrase]:
    """Mentions before the pronoun that agree with it and that grammar allows.

    What a person says in quotation marks of "him" is about another person.
    """
    recent = [p for p in text.recent(pronoun) if text.chains.of(p) and introduces(p)]
    recent = [p for p in recent if agrees(pronoun, text.chains.of(p), text.actors)]
    out = {id(text.chains.of(p)) for p in recent if binds(p.head, pronoun.head)}
    if text.quotation[pronoun.start] is not None and not pronoun.plural:
        speakers = (p for p in recent if text.quotation[p.start] is None and is_subject(p.head))
        out.update(id(text.chains.of(p)) for p in speakers)
    lasting = [p for p in recent if not _is_passing(p, pronoun, text)] or recent
    return [p for p in lasting if id(text.chains.of(p)) not in out]


def _is_passing(phrase: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether somebody without a name is told of but once, and in passing: "Berg was seen with a woman and a boy"."""
    told = [p for p in text.chains.of(phrase) if p.start < pronoun.start]
    return len(told) == 1 and phrase.form == "description" and not phrase.plural and phrase.head.dep_ in PASSING


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
        return any(p.plural or (p.kind is Kind.GROUP and (p.named or p.noun in actors.group)) for p in told)
    if any(p.plural and p.form == "description" for p in told):
        return False
    if pronoun.gender == "Neut":
        kinds = (Kind.ORGANIZATION, Kind.COUNTRY)
        return any(p.kind in kinds or p.noun in actors.organization or p.noun in actors.group for p in told)
    if any(p.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and p.named for p in told):
        return False
    genders = {phrase.gender for phrase in chain if phrase.gender}
    return any(p.kind is Kind.PERSON or p.noun in actors.person for p in told) and genders <= {pronoun.gender}
