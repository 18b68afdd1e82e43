"""Whom grammar prefers as the antecedent of a pronoun: the walk up the clauses of Hobbs (Lingua 44, 1978)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.clauses import governing_subjects, is_subject
from kg.annotate.phrases import Phrase
from kg.annotate.recent import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_preferred(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The first of two, else the nearest subject above that may be meant, else the subject of the sentence before."""
    if pronoun.head.dep_ == "nmod:poss" and pronoun.head.head.dep_ == "conj":
        return find_first_of_two(pronoun, rivals)
    heads = {i: p for p in rivals for i in range(p.start, p.end)}
    above = (heads[subject.i] for subject in governing_subjects(pronoun.head) if subject.i in heads)
    return next(above, None) or find_subject_before(pronoun, rivals, text)


def find_first_of_two(pronoun: Phrase, rivals: Sequence[Phrase]) -> Phrase | None:
    """Whose the second of two is: "Macron and his minister"."""
    return next((p for p in rivals if p.head == pronoun.head.head.head), None)


def find_subject_before(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The main subject of the sentence before, when the pronoun is a subject too and nobody came between."""
    previous = [p for p in rivals if text.distance(p, pronoun) == 1 and is_subject(p.head)]
    previous = [p for p in previous if text.quotation[p.start] == text.quotation[pronoun.start]]
    if any(text.distance(p, pronoun) == 0 for p in rivals) or not is_subject(pronoun.head):
        return None
    main = [p for p in previous if _is_main(p.head.head, text)]
    return main[0] if main and text.actors_of(previous) == 1 else None


def _is_main(predicate: Token, text: Text) -> bool:
    """Whether a clause is what its sentence says, also with who said so behind it: "Lund left, two aides said"."""
    said = predicate.dep_ == "ccomp" and predicate.i < predicate.head.i and predicate.head.dep_ == "ROOT"
    return predicate.dep_ == "ROOT" or (said and predicate.head.lemma_.lower() in text.actors.speech)
