"""The word that a complement clause belongs to, where a parser hangs the clause on a noun beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import OBJECT_CONTROL_MARKS
from kg.extract.cues import load_cues
from kg.extract.subjects import child

if TYPE_CHECKING:
    from spacy.tokens import Token


def governor(clause: Token) -> Token:
    """The head of a clause; of "of doing" at an object the verb: "[accused] the army of rigging the vote"."""
    noun = clause.head
    mark = child(clause, "mark", "case")
    if clause.dep_ != "acl" or noun.dep_ not in ("obj", "nsubj:pass", "obl:agent") or mark is None:
        return noun
    phrase = (noun.head.lemma_.lower(), f"{noun.head.lemma_.lower()} {mark.lower_}")
    listed = any(("gerund", word) in load_cues().complements for word in phrase)
    own = ("gerund", noun.lemma_.lower()) in load_cues().complements
    return noun.head if listed and not own and mark.lower_ in OBJECT_CONTROL_MARKS else noun
