"""The word that a complement clause belongs to, where a parser hangs the clause on a noun beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import OBJECT_CONTROL_MARKS
from kg.extract.cues import load_cues
from kg.extract.dependents import child

if TYPE_CHECKING:
    from spacy.tokens import Token


def governor(clause: Token) -> Token:
    """The head of a clause; of "of doing" at an object the verb: "[accused] the army of rigging the vote"."""
    noun = clause.head
    mark = child(clause, "mark", "case") or _stray_mark(clause)
    if clause.dep_ != "acl" or noun.dep_ not in ("obj", "nsubj:pass", "obl:agent") or mark is None:
        return noun
    phrase = (noun.head.lemma_.lower(), f"{noun.head.lemma_.lower()} {mark.lower_}")
    listed = any(("gerund", word) in load_cues().complements for word in phrase)
    own = ("gerund", noun.lemma_.lower()) in load_cues().complements
    return noun.head if listed and not own and mark.lower_ in OBJECT_CONTROL_MARKS else noun


def _stray_mark(clause: Token) -> Token | None:
    """Preposition right before a gerund that a parser gave to its object: "accused [of] jailing critics"."""
    before = clause.nbor(-1) if clause.i > 0 else clause
    return before if clause.tag_ == "VBG" and before.dep_ == "case" and before.head.head == clause else None
