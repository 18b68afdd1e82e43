"""What a conversation or statement is about: "about"-phrases, "to discuss X", and that-clauses, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import arguments
from kg.extract.dependents import child
from kg.extract.wording import clause_phrase, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.predicates import Predicate

ABOUT = ("about", "regarding", "concerning", "over", "on")  # surest first
# "on the phone", "over lunch", "on the same plane", "on strike": how and where it happened.
SETTINGS = frozenset(
    {
        "phone",
        "telephone",
        "line",
        "sideline",
        "margin",
        "behalf",
        "condition",
        "dinner",
        "lunch",
        "breakfast",
        "coffee",
    }
    | {"plane", "flight", "train", "bus", "ship", "boat", "board", "stage", "campus", "ground", "tarmac", "way", "foot"}
    | {"radio", "television", "tv", "air", "camera", "record", "strike", "hunger", "trial", "bail", "parole", "alert"}
)
# "on the day of the vote", "over the weekend" say when.
TIMES = frozenset({"day", "night", "morning", "evening", "week", "weekend", "month", "year", "eve", "anniversary"})
# Verbs whose object is what the talk is about (FrameNet, frame Discussion).
DISCUSS = frozenset({"discuss", "address", "review", "debate"})
# Only talk has a topic: an attack "on" a town or a sanction "over" a plant has a target or a reason.
TALK = frozenset({"CONSULT", "AGREE", "COOPERATE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "PROTEST"})


def topic(predicate: Predicate, category: str | None, taken: frozenset[Token] = frozenset()) -> str | None:
    """Phrase that says what the predicate is about, without its preposition; None when nothing does.

    "spoke with B about the threats", "a call on aid", "met to discuss the border", "told B that the talks had failed".
    category: PLOVER type of the relation; only talk has a topic, and a protest what it is against.
    taken: tokens that are no topic: the ends of the edge, and dates.
    """
    if category not in TALK:
        return None
    roles = ("against", *ABOUT) if category == "PROTEST" else ABOUT
    by_role = sorted((a for a in predicate.arguments if a.role in roles), key=lambda a: roles.index(a.role))
    about = (a.token for a in by_role if a.token not in taken and a.token.lemma_.lower() not in SETTINGS | TIMES)
    discussed = (t for t in _discussed(predicate, category) if t not in taken)
    for token in (*about, *discussed):
        return None if _points_back(token) else noun_phrase(token, without=taken) or None
    clauses = (a.token for a in predicate.arguments if a.role == "clause" and a.token.dep_ == "ccomp")
    said = next((clause for clause in clauses if clause not in taken), None)
    return (clause_phrase(said) or None) if said is not None else None


def _points_back(token: Token) -> bool:
    """ "On this issue", "about it": the words alone say nothing."""
    return token.pos_ == "PRON" or any(t.lower_ in ("this", "that", "these", "those") for t in token.children)


def _discussed(predicate: Predicate, category: str) -> list[Token]:
    """Object of discussing, itself, as a purpose, or after a contact: "met to discuss aid", "met and discussed aid".

    Not of "agreed to leave and discussed aid", which are two events.
    """
    labels = ("advcl", "acl", "conj") if category == "CONSULT" else ("advcl", "acl")
    clauses = [t for t in (*predicate.verb.children, *predicate.token.children) if t.dep_ in labels]
    talks = [t for t in clauses if t.lemma_.lower() in DISCUSS and child(t, "nsubj") is None]
    if predicate.token.lemma_.lower() in DISCUSS:
        talks.insert(0, predicate.token)
    return [argument.token for verb in talks for argument in arguments(verb) if argument.role == "object"]
