"""The word that a clause or an event noun belongs to, where a parser hangs it on a noun beside that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import OBJECT_CONTROL_MARKS
from kg.extract.cues import load_cues
from kg.extract.dependents import child, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

# What words are passed on in: "backed the plan in a call".
MESSAGES = frozenset({"call", "conversation", "letter", "message", "note", "telegram"})
# "was the target of a hack": whom it befell.
TARGETS = frozenset({"object", "subject", "target", "victim"})


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


def message_verb(noun: Token) -> Token | None:
    """Verb of what is said in a call or letter, hung on what it says: "[stressed] the need for aid in a call to B"."""
    words = {t.lower_ for t in noun.children if t.dep_ in ("det", "case")}
    if noun.dep_ != "nmod" or noun.lemma_.lower() not in MESSAGES or "in" not in words or not words & {"a", "an"}:
        return None
    said = next((t for t in noun.ancestors if t.dep_ != "nmod"), noun)
    is_own = said.dep_ == "obj" and said.pos_ == "NOUN" and not is_passive(said.head)
    return said.head if is_own else None


def target_of(noun: Token) -> Token | None:
    """What somebody is said to be of an event: "was the [target] of a hack"; not what he may be, or is not."""
    target, case = noun.head, child(noun, "case")
    if noun.dep_ != "nmod" or target.lemma_.lower() not in TARGETS or case is None or case.lower_ != "of":
        return None
    doubted = any(t.tag_ == "MD" or t.dep_ == "advmod" for t in target.lefts)
    return target if child(target, "cop") is not None and not doubted else None


def _stray_mark(clause: Token) -> Token | None:
    """Preposition right before a gerund that a parser gave to its object: "accused [of] jailing critics"."""
    before = clause.nbor(-1) if clause.i > 0 else clause
    return before if clause.tag_ == "VBG" and before.dep_ == "case" and before.head.head == clause else None
