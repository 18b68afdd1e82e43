"""Whom a pronoun means by its place: who vows, who is spoken to, who has just been acted on or told of throughout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.clauses import clause_of, is_subject
from kg.annotate.phrases import Phrase
from kg.annotate.preferences import find_main_subject
from kg.annotate.recent import Text

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"obj", "iobj"})


def find_vower(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Who admits, denies or vows something of itself: "Acme denied that it had been fined"."""
    verb = _teller(pronoun)
    if verb is None or verb.lemma_.lower() not in text.actors.owning_up:
        return None
    while verb.dep_ == "conj" and not any(is_subject(child) for child in verb.children):
        verb = verb.head
    return next((p for p in rivals if is_subject(p.head) and p.head.head == verb), None)


def find_addressed(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Those told what they will do, by one who is not several: "Lund told the generals that they would ..."."""
    verb = _teller(pronoun)
    if verb is None or text.quotation[pronoun.start] is not None:
        return None
    if any(is_subject(p.head) and p.head.head == verb for p in rivals):
        return None
    return _one([p for p in rivals if p.plural and p.head.dep_ in OBJECTS and p.head.head == verb])


def find_same_object(pronoun: Phrase, rivals: Sequence[Phrase]) -> Phrase | None:
    """Those whom the verb before was about: "told the generals of it and urged them to leave"."""
    verb = pronoun.head.head
    if pronoun.head.dep_ not in OBJECTS or verb.dep_ != "conj" or any(is_subject(child) for child in verb.children):
        return None
    return _one([p for p in rivals if p.plural and p.head.dep_ in OBJECTS and p.head.head == verb.head])


def find_continued(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Whom the sentence before is about throughout: "The rebels said they had won. They ...".

    The transition "continue" of Grosz, Joshi and Weinstein, "Centering" (Computational Linguistics 21, 1995).
    """
    main = find_main_subject(pronoun, rivals, text)
    if main is None or pronoun.head.dep_ == "nmod:poss" or text.quotation[main.start] != text.quotation[pronoun.start]:
        return None
    before = [p for p in text.chains.told(main) if text.distance(p, pronoun) == 1 and p.start > main.start]
    return main if any(p.form == "pronoun" and p.plural and is_subject(p.head) for p in before) else None


def _teller(pronoun: Phrase) -> Token | None:
    """The verb whose content has the pronoun for its subject, behind it: "told" for "they" in "told us they left"."""
    clause = clause_of(pronoun.head)
    told = is_subject(pronoun.head) and clause.dep_ == "ccomp" and clause.i > clause.head.i
    return clause.head if told else None


def _one(phrases: Sequence[Phrase]) -> Phrase | None:
    return phrases[0] if len(phrases) == 1 else None
