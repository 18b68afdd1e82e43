"""Whom "we", "us" and "our" mean in somebody's words: the country or organisation he speaks for.

Event data codes an official's words as those of his country (Schrodt, "CAMEO Conflict and Mediation Event Observations:
Event and Actor Codebook", 2012, chapter 3); here only an office that speaks for its holder carries over. Anybody
else's "we" stays open: a lawmaker's may be his party, his town or his family.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.attribution import quote_speaker
from kg.extract.coordination import conjuncts
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child
from kg.extract.quotations import quotation_at, quoted_speech
from kg.extract.reporters import reporter
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.positions import Position

I = frozenset({"i", "me", "my", "myself"})  # noqa: E741
WE = frozenset({"we", "us", "our", "ourselves"})
INNER_MARKS = frozenset({"'", "‘", "`"})


def speaking(token: Token) -> Token | None:
    """Whose "I" or "we" it is: the one speaker of the quotation.

    None for two speakers, for another "I", outside quotations, and behind a quotation inside the quotation.
    """
    speaker = quote_speaker(token)
    if speaker is None or speaker.lower_ in I | WE or len(conjuncts(speaker)) > 1:
        return None
    start, _ = quotation_at(token, quoted_speech(token.doc, reporter)) or (token.i, token.i)
    return None if any(t.text in INNER_MARKS for t in token.doc[start : token.i]) else speaker


def is_of_side(token: Token) -> bool:
    """Whether it stands for all that the speaker speaks for: "we", "our army", "my government".

    Not so "all of us", nor "our" of those who are others: "our enemies".
    """
    cues = load_cues()
    if token.lower_ == "our":
        return token.head.lemma_.lower() not in cues.outsiders
    if token.lower_ in WE:
        return not any(t.dep_ == "case" and t.lower_ == "of" for t in token.children)
    return token.lower_ == "my" and token.head.lemma_.lower() in cues.bodies


def body_of(speaker: Token) -> Token | None:
    """The body that an unnamed officer speaks for: "a spokesman for [the police]", "[an army] spokesman"."""
    behind = (t for t in speaker.children if base(t) == "nmod" and preposition(t) in ("for", "of"))
    return next(behind, None) or child(speaker, "nmod:poss", "compound")


def is_officer(speaker: Token) -> bool:
    """Whether it is the description of somebody who speaks for a body: "a spokesman"."""
    return speaker.lemma_.lower() in load_cues().voices_of_organization


def holders(position: Position, ends: Ends) -> tuple[int, ...]:
    """The organisation or country where an office is held, as a participant; a body by its words: "army"."""
    if position.holder is not None:
        found = ends.find(position.holder)
        body = ends.teller(position.holder) if not found and position.holder.pos_ != "PRON" else None
        return found if body is None else (body,)
    return (ends.country(position.country, position.anchor),) if position.country is not None else ()


def sides(positions: Iterable[Position], ends: Ends) -> dict[int, int]:
    """Person -> the country or organisation that his present offices speak for; who speaks for two is left out."""
    found: dict[int, set[int]] = {}
    for position in positions:
        voiced = {
            holder for holder in holders(position, ends) if _speaks(position.title, ends.participants[holder].kind)
        }
        for person in ends.find(position.person) if voiced else ():
            found.setdefault(person, set()).update(voiced)
    return {person: next(iter(holders)) for person, holders in found.items() if len(holders) == 1}


def _speaks(title: str, kind: Kind) -> bool:
    """Whether who holds the office says "we" for its holder: a minister for a country, a director for a firm."""
    words, cues = set(title.lower().split()), load_cues()
    if words & cues.no_voice:
        return False
    return bool(words & (cues.voices_of_country if kind is Kind.COUNTRY else cues.voices_of_organization))
