"""Capitals that stand for their governments: "Paris met Berlin's envoys" is not told of two cities.

Event data codes a capital that acts, or is dealt with, as its country (Schrodt, "CAMEO Conflict and Mediation Event
Observations: Event and Actor Codebook", 2012, chapter 3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.participles import compound_agent
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
    subject, object_ = pair.subject, pair.object
    if pair.relation.category is not None or compound_agent(pair.subject_token.head) == pair.subject_token:
        subject = _governed_from(subject, pair.subject_token, ends)
    if _is_dealing(pair.relation):
        object_ = _governed_from(object_, pair.object_token, ends)
    unchanged = (subject, object_) == (pair.subject, pair.object)
    return pair if unchanged or subject == object_ else replace(pair, subject=subject, object=object_)


def _is_dealing(relation: Relation) -> bool:
    return relation.category in DEALINGS and relation.mode != "visit"


def _is_where(token: Token) -> bool:
    """Whether something is there or goes there: "a rally in Paris", "rallied across Paris"."""
    return preposition(token) in WHERE


def _governed_from(index: int, token: Token, ends: Ends) -> int:
    """The country governed from the capital that stands at an end; everything else is itself."""
    participant = ends.participants[index]
    country = load_countries().of_capital(participant.name) if participant.kind is Kind.PLACE else None
    return index if country is None or _is_where(token) else ends.country(country.name, token)
