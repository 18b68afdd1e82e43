"""What "it" and "its" mean: only what an organization or country says or does of itself, by rule."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.clauses import clause_of, governing_subjects
from kg.annotate.phrases import Phrase, is_plural
from kg.annotate.preferences import find_first_of_two, find_main_subject
from kg.annotate.recent import Text
from kg.annotate.salience import find_other_nouns


def find_institution(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """What "it" and "its" mean: the subject above them, if no other noun could be meant.

    "it" is left open but for what an organization says of itself ("the agency said it would appeal") and for what
    only actors do, below or after a subject that is one.
    """
    if pronoun.head.dep_ == "nmod:poss" and pronoun.head.head.dep_ == "conj":
        return find_first_of_two(pronoun, rivals)
    at = {i: p for p in rivals for i in range(p.start, p.end)}
    above = governing_subjects(pronoun.head)
    nearest = next((noun for noun in above if noun.i in at or not is_plural(noun)), None)
    if nearest is None:
        return _topic(pronoun, rivals, text)
    subject = at.get(nearest.i)
    return None if subject is None else _sure_subject(subject, pronoun, rivals, text)


def _sure_subject(subject: Phrase, pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The subject above "it" or "its", where nothing else could be meant."""
    owned = pronoun.head.dep_ == "nmod:poss"
    if owned and _is_own(subject, pronoun, rivals, text):
        return subject
    here = [p for p in rivals if text.distance(p, pronoun) == 0 and not subject.head.is_ancestor(p.head)]
    if text.actors_of(here) > 1:
        return None
    if owned:
        return subject if all(text.chains.told(p) is text.chains.told(subject) for p in _alike(pronoun, text)) else None
    return subject if _is_agent(subject, pronoun, text) else None


def _is_agent(subject: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether "it" does what only actors do, or what its subject says of itself."""
    clause = clause_of(pronoun.head)
    if pronoun.head.dep_ != "nsubj" or clause.pos_ != "VERB":
        return False
    says = clause.dep_ == "ccomp" and clause.head == subject.head.head
    spoken = says and subject.head.head.lemma_.lower() in text.actors.acting
    acts = subject.named and clause.lemma_.lower() in text.actors.acting
    others = [t for t in find_other_nouns(pronoun, subject, text) if not subject.head.is_ancestor(t)]
    return acts or (spoken and not others)


def _is_own(subject: Phrase, pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> bool:
    """Whether a possessive is the named subject's of its very clause, nobody between: "Sweden tightened its laws"."""
    between = [p for p in rivals if p.start > subject.start and text.chains.told(p) is not text.chains.told(subject)]
    same_clause = subject.head.head == clause_of(pronoun.head)
    return same_clause and subject.named and not between and not find_other_nouns(pronoun, subject, text)


def _topic(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The main subject of the sentence before, for a pronoun that is one too and does what only actors do."""
    clause = clause_of(pronoun.head)
    if pronoun.head.dep_ != "nsubj" or clause.lemma_.lower() not in text.actors.acting | text.actors.addressing:
        return None
    subject = find_main_subject(pronoun, rivals, text)
    if subject is None or text.quotation[pronoun.start] != text.quotation[subject.start]:
        return None
    return subject


def _alike(pronoun: Phrase, text: Text) -> list[Phrase]:
    """The same pronoun, in any case, before this one in its sentence."""
    before = [p for p in text.recent(pronoun) if p.form == "pronoun" and text.distance(p, pronoun) == 0]
    return [p for p in before if p.gender == pronoun.gender and not p.plural]
