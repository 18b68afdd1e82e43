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
    if noun.dep_ == "xcomp" and ("clause", f"{noun.head.lemma_.lower()} {noun.lower_}") in load_cues().complements:
        return noun.head  # "[make] sure that they leave"
    mark = child(clause, "mark", "case") or _stray_mark(clause)
    if clause.dep_ != "acl" or noun.dep_ not in ("obj", "nsubj:pass", "obl:agent") or mark is None:
        return noun
    phrase = (noun.head.lemma_.lower(), f"{noun.head.lemma_.lower()} {mark.lower_}")
    listed = any(("gerund", word) in load_cues().complements for word in phrase)
    own = ("gerund", noun.lemma_.lower()) in load_cues().complements
    return noun.head if listed and not own and mark.lower_ in OBJECT_CONTROL_MARKS else noun


def compared(word: Token) -> Token:
    """The word that "as soon as", "as long as" and the like say something of; any other word itself."""
    adverb = word.dep_ == "advmod" and any(t.lower_ == "as" for t in word.lefts)
    return word.head if adverb else word


def _stray_mark(clause: Token) -> Token | None:
    """Preposition right before a gerund that a parser gave to its object: "accused [of] jailing critics"."""
    before = clause.nbor(-1) if clause.i > 0 else clause
    return before if clause.tag_ == "VBG" and before.dep_ == "case" and before.head.head == clause else None
