"""Which event predicates of an article the vocabulary has a relation for, and which it has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.cues import load_cues
from kg.extract.dependents import child
from kg.extract.ends import Ends
from kg.extract.owned_things import with_actor
from kg.extract.pairs import EMPTY
from kg.extract.predicates import find_predicates
from kg.extract.relations import lookup
from kg.extract.reporters import is_reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.predicates import Predicate
    from kg.types import Annotation
    from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class EventPredicate:
    """A predicate that a participant takes part in, and how the vocabulary stands to it.

    predicate: lemma, with the particle of a phrasal verb ("carry out").
    relation: what it tells; None outside the vocabulary.
    triggers: whether some frame of the vocabulary has this word, though none fits here.
    """

    predicate: str
    relation: str | None
    triggers: bool
    article: str
    sentence: str


def event_predicates(annotation: Annotation, vocabulary: Vocabulary) -> Iterator[EventPredicate]:
    """Verbs and event nouns with a participant as subject or object, in text order.

    Verbs of speech are attribution, verbs of state no events, and a verb that only opens an infinitive ("began to
    withdraw") is no event itself.
    """
    ends = Ends(annotation)
    for sentence in annotation.doc.sents:
        found = find_predicates(sentence, event_nouns=vocabulary.event_nouns, is_support=vocabulary.is_support)
        for predicate in found:
            acting = with_actor(predicate, ends, vocabulary.event_nouns)
            match = lookup(acting, vocabulary, ends.kind)
            if match is None and not _is_event(acting, vocabulary, ends):
                continue
            yield EventPredicate(
                " ".join(filter(None, (predicate.lemma, predicate.particle))),
                match.relation.name if match else None,
                bool(vocabulary.frames(predicate.lemma, noun=predicate.noun)),
                annotation.article.id,
                " ".join(sentence.text.split()),
            )


def _is_event(predicate: Predicate, vocabulary: Vocabulary, ends: Ends) -> bool:
    """Whether a predicate without a relation may tell an event between participants."""
    verb = predicate.token
    if predicate.noun or predicate.lemma in EMPTY or verb.pos_ != "VERB":
        return False
    objects = (a.token.lemma_.lower() for a in predicate.arguments if a.role == "object")
    if vocabulary.is_silent(predicate.lemma, objects) or predicate.lemma in load_cues().telling or is_reporting(verb):
        return False
    if child(verb, "xcomp") is not None and child(verb, "obj", "iobj") is None:
        return False
    return any(ends.find(a.token) for a in predicate.arguments if a.role in ("subject", "object"))
