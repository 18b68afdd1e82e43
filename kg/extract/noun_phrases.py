"""Standing of an event noun by the phrase it stands in: a deed laid to somebody, an offer refused, a visit announced.

Universal Dependencies v2; words in kg/data/cues.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import is_verbal
from kg.extract.cues import load_cues
from kg.extract.dependents import base
from kg.extract.event_nouns import is_announced, is_in_force
from kg.extract.own_cues import POSSIBLE, Standing, noun_itself
from kg.extract.perpetrators import laid_to
from kg.types import Modality

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

ORDINALS = frozenset({"first", "last", "latest", "second", "third"})


def of_deed(noun: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """A deed that somebody takes upon himself, denies or is blamed for: "claimed responsibility for the attack".

    standing: how surely another word is told.
    """
    laid = laid_to(noun)
    if laid is None or laid.word == noun:
        return None
    above = standing(laid.word)
    return POSSIBLE if laid.doubted else Standing(above.modality, above.negated != laid.denied)


def of_phrase(noun: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """What is announced is to come, what is in force is there, an apposition is as sure as the clause before it."""
    if is_announced(noun):
        return Standing(Modality.PLANNED)
    if is_in_force(noun):
        return Standing(negated=noun_itself(noun.head).negated)
    clause = _clause_above(noun) if base(noun) == "appos" else None
    return Standing(standing(clause).modality) if clause is not None else None


def is_voiced(noun: Token, head: Token) -> bool:
    """What has been said, though it is rejected: "the offer was refused", "denied the accusation"."""
    cues = load_cues()
    return noun.lemma_.lower() in cues.voiced and head.lemma_.lower() in cues.rebuffing


def _clause_above(noun: Token) -> Token | None:
    """The clause that an apposition tells more of: "[will host] Kim, his first visit to Oslo"."""
    verb = next((t for t in noun.ancestors if is_verbal(t)), None)
    follows = verb is not None and noun.i > verb.i
    return verb if follows and any(t.lower_ in ORDINALS for t in noun.lefts) else None
