"""Capitals that stand for their governments: "Paris met Berlin's envoys" is not told of two cities.

Event data codes a capital that acts, or is dealt with, as its country (Schrodt, "CAMEO Conflict and Mediation Event
Observations: Event and Actor Codebook", 2012, chapter 3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.place import LOCATIVE
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.pairs import Pair
    from kg.vocabulary import Relation

# Types of event done to governments: accused, armed, negotiated with; cities are shelled and visited.
DEALINGS = frozenset({"ACCUSE", "AGREE", "AID", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SANCTION", "SUPPORT"})
WHERE = LOCATIVE | {"from", "into", "toward", "towards"}


def as_governments(pair: Pair, ends: Ends) -> Pair:
    """The pair with the country for its capital, where the capital acts or is dealt with; never one end twice."""
    subject = object_ = None
    if pair.relation.category is not None and not _is_where(pair.subject_token):
        subject = _governed_from(pair.subject, pair.subject_token, ends)
    if _is_dealing(pair.relation) and not _is_where(pair.object_token):
        object_ = _governed_from(pair.object, pair.object_token, ends)
    changed = replace(
        pair,
        subject=pair.subject if subject is None else subject,
        object=pair.object if object_ is None else object_,
    )
    return pair if changed.subject == changed.object else changed


def _is_dealing(relation: Relation) -> bool:
    return relation.category in DEALINGS and relation.mode != "visit"


def _is_where(token: Token) -> bool:
    """Whether something is there or goes there: "a rally in Paris", "rallied across Paris"."""
    return preposition(token) in WHERE


def _governed_from(index: int, token: Token, ends: Ends) -> int | None:
    """The country governed from the capital that stands at an end; None for everything else."""
    participant = ends.participants[index]
    if participant.kind is not Kind.PLACE:
        return None
    country = load_countries().of_capital(participant.name)
    return ends.country(country.name, token) if country is not None else None
