"""Several named together whom "they" takes up: "Ruiz and Okafor said they would meet"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.annotate.clauses import SUBJECTS, clause_of, first_clause, governing_subjects, is_subject
from kg.annotate.phrases import Phrase
from kg.annotate.recent import Text
from kg.annotate.salience import find_other_nouns
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

Together = Mapping[Phrase, tuple[Phrase, ...]]
"""Pronoun -> those it stands for, each by a name."""


def find_conjoined(pronoun: Phrase, text: Text, together: Together) -> tuple[Phrase, ...] | None:
    """The coordinated subject above "they", else of the sentence before; () where others may be meant, None for none.

    together: what the pronouns before stand for.
    """
    token = next(governing_subjects(pronoun.head), None)
    subject = token or (_subject_before(pronoun.head) if is_subject(pronoun.head) else None)
    at = {i: phrase for phrase in text.recent(pronoun) for i in range(phrase.start, phrase.end)}
    first = at.get(subject.i) if subject is not None else None
    if subject is None or first is None or text.quotation[first.start] != text.quotation[pronoun.start]:
        return None
    several = together.get(first) or _named_together(subject, at)
    if not several:
        return _addressed_together(pronoun.head, subject, at) if first.kind is Kind.PERSON else None
    return () if _may_mean_others(pronoun, subject, first, text) else several


def _subject_before(pronoun: Token) -> Token | None:
    """The subject of what the sentence before says."""
    start = pronoun.sent.start
    root = pronoun.doc[start - 1].sent.root if start > 0 else None
    return next((t for t in root.children if t.dep_ in SUBJECTS), None) if root is not None else None


def _named_together(subject: Token, at: Mapping[int, Phrase]) -> tuple[Phrase, ...]:
    """The names that "and" joins to one, all of a kind; () for any other subject."""
    joined = [token for token in subject.rights if token.dep_ == "conj"]
    known = joined and all(token.i in at and at[token.i].named for token in (subject, *joined))
    several = tuple(dict.fromkeys(at[token.i] for token in (subject, *joined))) if known else ()
    alike = len(several) > 1 and len({phrase.kind for phrase in several}) == 1
    with_and = any(child.lower_ == "and" for token in joined for child in token.lefts if child.dep_ == "cc")
    return several if alike and with_and else ()


def _addressed_together(pronoun: Token, speaker: Token, at: Mapping[int, Phrase]) -> tuple[Phrase, ...] | None:
    """Those whom one person tells what they will do: "Lund warned [Peru and Chad] that they would pay"."""
    clause = clause_of(pronoun)
    if not is_subject(pronoun) or clause.dep_ != "ccomp" or clause.head != speaker.head:
        return None
    addressed = (child for child in clause.head.children if child.dep_ in ("obj", "iobj"))
    return next((several for child in addressed if (several := _named_together(child, at))), None)


def _may_mean_others(pronoun: Phrase, subject: Token, first: Phrase, text: Text) -> bool:
    """Whether another noun in the plural stands between, outside of what the subject says of itself."""
    clause = first_clause(clause_of(pronoun.head))
    if is_subject(pronoun.head) and clause.dep_ == "ccomp" and clause.head == subject.head:
        return False
    return any(not subject.is_ancestor(noun) for noun in find_other_nouns(pronoun, first, text))
