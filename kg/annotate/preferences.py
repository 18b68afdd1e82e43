"""Whom grammar prefers as the antecedent of a pronoun: the walk up the clauses of Hobbs (Lingua 44, 1978)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.clauses import clause_of, first_clause, governing_subjects, is_subject
from kg.annotate.phrases import Phrase, is_plural
from kg.annotate.recent import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_preferred(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The first of two, else the nearest subject above that may be meant, else the subject of the sentence before.

    Nobody for "they" below things in the plural: "prices rose and they fell".
    """
    if pronoun.head.dep_ == "nmod:poss" and pronoun.head.head.dep_ == "conj":
        return find_first_of_two(pronoun, rivals)
    heads = {i: p for p in rivals for i in range(p.start, p.end)}
    subjects = list(governing_subjects(pronoun.head))
    if pronoun.plural and any(is_plural(subject) and subject.i not in heads for subject in subjects):
        return None
    above = (heads[subject.i] for subject in subjects if subject.i in heads)
    return next(above, None) or find_subject_before(pronoun, rivals, text)


def find_first_of_two(pronoun: Phrase, rivals: Sequence[Phrase]) -> Phrase | None:
    """Whose the second of two is: "Macron and his minister"."""
    return next((p for p in rivals if p.head == pronoun.head.head.head), None)


def find_subject_before(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The main subject of the sentence before, when the pronoun is a subject too and nobody came between."""
    return find_main_subject(pronoun, rivals, text) if text.actors_of(_subjects(pronoun, rivals, text)) == 1 else None


def find_main_subject(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The main subject of the sentence before, also where its clauses have others, when the pronoun begins anew."""
    if any(text.distance(p, pronoun) == 0 for p in rivals) or not is_subject(_owned_or_self(pronoun.head)):
        return None
    main = [p for p in _subjects(pronoun, rivals, text) if _is_main(p.head.head, text)]
    return main[0] if text.actors_of(main) == 1 else None


def _owned_or_self(pronoun: Token) -> Token:
    """What a possessive owns, any other pronoun itself: "his lawyer left" begins anew as "he left" does."""
    return pronoun.head if pronoun.dep_ == "nmod:poss" else pronoun


def _subjects(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> list[Phrase]:
    """Subjects of the sentence before, quoted if the pronoun is."""
    previous = [p for p in rivals if text.distance(p, pronoun) == 1 and is_subject(p.head)]
    return [p for p in previous if text.quotation[p.start] == text.quotation[pronoun.start]]


def is_overshadowed(likeliest: Phrase, pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> bool:
    """Whether another is the main subject of the sentence before, and this one the subject of a clause in it.

    "Lund spoke after Berg had left. He ..." may be either.
    """
    back = [p for p in rivals if text.distance(p, pronoun) == 1 and is_subject(p.head)]
    main = {id(text.chains.told(p)) for p in back if _is_main(p.head.head, text)}
    chain = text.chains.told(likeliest)
    starts = is_subject(pronoun.head) and clause_of(pronoun.head).dep_ == "ROOT"
    return starts and bool(main) and id(chain) not in main and any(text.chains.told(p) is chain for p in back)


def find_speaker(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Who says something of himself, or goes on speaking: "Lund said he would leave", "..., he added".

    Only a person with a name; not in quoted words, nor where a spokesman or a lawyer may speak of another.
    """
    if not is_subject(pronoun.head) or text.quotation[pronoun.start] is not None:
        return None
    clause = first_clause(clause_of(pronoun.head))
    if clause.dep_ == "ccomp" and clause.i > clause.head.i and _speaks(clause.head, text):
        speakers = [p for p in rivals if is_subject(p.head) and p.head.head == clause.head]
    elif clause.dep_ == "ROOT" and _speaks(clause, text):
        before = [p for p in rivals if text.distance(p, pronoun) <= 1 and is_subject(p.head)]
        speakers = [p for p in before if _speaks(p.head.head, text) and p.head.head.dep_ in ("ROOT", "parataxis")]
    else:
        return None
    return speakers[-1] if text.actors_of(speakers) == 1 and _speaks_for_himself(speakers[-1], text) else None


def _speaks(verb: Token, text: Text) -> bool:
    return verb.lemma_.lower() in text.actors.speech


def _speaks_for_himself(speaker: Phrase, text: Text) -> bool:
    """Whether somebody with a name speaks who is no one's spokesman or lawyer."""
    chain = text.chains.told(speaker)
    offices = {word for p in chain for title in (*p.titles, p.noun) for word in title.lower().split()}
    return any(p.named for p in chain) and not offices & text.actors.deputies


def _is_main(predicate: Token, text: Text) -> bool:
    """Whether a clause is what its sentence says, also with who said so behind it: "Lund left, two aides said"."""
    said = predicate.dep_ == "ccomp" and predicate.i < predicate.head.i and predicate.head.dep_ == "ROOT"
    return predicate.dep_ == "ROOT" or (said and predicate.head.lemma_.lower() in text.actors.speech)
