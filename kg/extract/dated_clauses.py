"""Clauses that date one another: "since Monday, when A left", "Speaking on Monday, B warned", "at Monday's talks".

Universal Dependencies v2: acl:relcl, advcl, obl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.dependents import base, child

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from kg.types import DateMention

UNITS = frozenset({"day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year"})
PERFECT = frozenset({"had", "has", "have", "'d", "’d", "'ve", "’ve"})
# Who speaks so does at that time what else the sentence says of him.
SPEAKING = frozenset({"address", "appear", "speak", "talk", "testify", "write"})
OCCASIONS = frozenset({"at", "during", "in"})


def explained_date(verb: Token, dates: Mapping[int, DateMention]) -> DateMention | None:
    """Date of which a clause tells what happened then, whatever its preposition.

    "has been shut since July, when A [attacked]", "on Monday, the day A [left]", "it was on Monday that A [left]".
    """
    if verb.dep_ == "acl:relcl":
        return _of_day(verb.head, dates)
    when_word = next((t for t in verb.lefts if t.lower_ == "when"), None)
    if when_word is None or base(verb) not in ("advcl", "acl"):
        return None
    owner = verb.head if base(verb) == "advcl" else verb.head.head
    phrases = (t for t in (verb.head, *owner.children) if t.i in dates and t.i < when_word.i)
    return next((dates[t.i] for t in phrases if _ends_before(t, when_word)), None)


def _of_day(noun: Token, dates: Mapping[int, DateMention]) -> DateMention | None:
    """Date that a noun is, or says more of: "Monday, the [day]", "Monday was the [day]"."""
    if noun.i in dates:
        return dates[noun.i]
    if noun.lemma_.lower() not in UNITS:
        return None
    if base(noun) == "obl" and preposition(noun) == "on":
        return _nearest_date(noun, dates)
    subject = child(noun, "nsubj")
    before = noun.doc[max(0, noun.i - 3) : noun.i]
    comma = next((t for t in reversed(list(before)) if t.dep_ != "det"), noun)
    found = subject if subject is not None else comma.nbor(-1) if comma.text == "," and comma.i else noun
    return next((dates[t.i] for t in (found, found.head) if t.i in dates), None)


def _nearest_date(day: Token, dates: Mapping[int, DateMention]) -> DateMention | None:
    """Date of the verb that a day with a clause is another date of: "left in May, on the [day] B won"."""
    own = (dates[t.i] for t in day.head.children if t.i in dates and preposition(t) in ("", "in", "on"))
    return next(own, None) or explained_date(day.head, dates)


def _ends_before(phrase: Token, word: Token) -> bool:
    """Whether nothing but a comma parts a phrase from the word behind it; its own clause may be part of it."""
    own = [t.i for t in phrase.subtree if t.i < word.i]
    return max(own) in (word.i - 1, word.i - 2)


def date_of_member(end: Token, dates: Mapping[int, DateMention]) -> DateMention | None:
    """Date right behind a later member of a coordination whose first has one: "met A on Monday and [B] on Tuesday"."""
    if base(end) != "conj" or not any(end.head.i < i < end.i for i in dates):
        return None
    phrases = (end.doc[i] for i in sorted(dates) if i > end.i and preposition(end.doc[i]) in ("", "on", "in"))
    nearest = next(phrases, None)
    if nearest is None or not (nearest.head == end or nearest.head.is_ancestor(end)):
        return None
    if any(t != end and not end.is_ancestor(t) for t in end.doc[end.i : nearest.left_edge.i]):
        return None
    return dates[nearest.i]


def at_once(verb: Token) -> Iterator[Token]:
    """What happens at the same time as a verb says: a clause with "when" or "while", somebody's speaking, an occasion.

    "When A visited Rome on Monday he [met] B", "Speaking in Rome on Monday, A [warned] B", "at Monday's talks".
    """
    if any(t.lower_ in PERFECT for t in verb.lefts):
        return
    for dependent in verb.children:
        if dependent.dep_ == "advcl" and _is_simultaneous(dependent):
            yield dependent
        elif base(dependent) == "obl" and preposition(dependent) in OCCASIONS:
            yield from (t for t in (dependent,) if child(dependent, "nmod:poss", "nmod:unmarked", "compound"))


def _is_simultaneous(clause: Token) -> bool:
    """Whether the clause says what goes on meanwhile; "when" behind a comma goes on with what happened next."""
    opening = {t.lower_ for t in clause.lefts if t.dep_ in ("advmod", "mark")}
    if opening & {"when", "while"}:
        return clause.i < clause.head.i or clause.left_edge.nbor(-1).text != ","
    return clause.tag_ == "VBG" and not opening and clause.lemma_.lower() in SPEAKING
