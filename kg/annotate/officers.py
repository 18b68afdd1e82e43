"""Whose officer "its president" and "their coach" are: only a body has one, so things in between are no rivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.annotate.clauses import clause_of, governing_subjects, is_subject
from kg.annotate.phrases import Phrase, is_plural
from kg.annotate.recent import Text
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

WHERE = frozenset({"across", "from", "in", "inside", "near", "outside", "throughout"})


def find_body(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The body an officer is told to be of: the subject above, else the only subject of the sentence before.

    "The party won, said its leader": the party.  "Acme fell. Ann Lee, its chairwoman, ...": Acme.  Of two that may be
    meant neither.
    """
    if pronoun.head.dep_ != "nmod:poss" or not _has_a_body(pronoun.head.head, text):
        return None
    quoted = text.quotation[pronoun.start]
    alike = [p for p in rivals if text.quotation[p.start] == quoted and _is_body(p, text) and not _is_where(p)]
    here = [p for p in alike if text.distance(p, pronoun) == 0]
    before = [p for p in alike if text.distance(p, pronoun) == 1]
    if not here:
        return _told_before(before, text)
    return _told_here(pronoun, here, before, text)


def _has_a_body(owned: Token, text: Text) -> bool:
    """Whether only a body has such a one: an officer, or a part of it with officers of its own ("its army")."""
    noun, actors = owned.lemma_.lower(), text.actors
    return noun in actors.officers or (noun in actors.parts and not is_plural(owned))


def _is_body(phrase: Phrase, text: Text) -> bool:
    """Whether a mention is of what has officers: any name, a company; not a crowd or a convoy."""
    told = text.chains.told(phrase)
    return any(p.named or p.noun in text.actors.organization for p in told)


def _told_here(pronoun: Phrase, here: Sequence[Phrase], before: Sequence[Phrase], text: Text) -> Phrase | None:
    """The only body of the sentence: its subject, or with no other in the sentence before either."""
    at = {i: p for p in here for i in range(p.start, p.end)}
    subject = next((at[noun.i] for noun in _subjects(pronoun.head) if noun.i in at), None)
    if subject is not None:
        others = [p for p in here if not subject.head.is_ancestor(p.head)]
        return subject if text.actors_of([subject, *others]) == 1 else None
    return here[-1] if text.actors_of([*before, *here]) == 1 else None


def _subjects(pronoun: Token) -> Iterator[Token]:
    """The subjects above, and that of what somebody of it says: "[the party] won, said its leader"."""
    yield from governing_subjects(pronoun)
    contents = (child for child in clause_of(pronoun).lefts if child.dep_ == "ccomp")
    yield from (child for content in contents for child in content.children if is_subject(child))


def _told_before(before: Sequence[Phrase], text: Text) -> Phrase | None:
    """The only body of the sentence before, or its only subject with no other body behind it.

    "Peru lost to Chad. Its coach ...": either.  "Acme fell in Chad. Its president ...": Acme.
    """
    if text.actors_of(before) < 2:
        return before[-1] if before else None
    subjects = [p for p in before if is_subject(p.head)]
    if text.actors_of(subjects) != 1:
        return None
    behind = [p for p in before if p.start > subjects[-1].start]
    return subjects[-1] if text.actors_of([*behind, subjects[-1]]) == 1 else None


def _is_where(phrase: Phrase) -> bool:
    """Whether a country only says where: "in Peru"."""
    cases = {child.lower_ for child in phrase.head.lefts if child.dep_ == "case"}
    return phrase.kind is Kind.COUNTRY and bool(cases & WHERE)
