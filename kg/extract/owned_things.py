"""Whoever acts through what is his: "Israeli strikes killed X", "the party's paper urged"; not through any thing.

Universal Dependencies v2: nmod:poss, amod, compound, obl:agent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import by_agent, is_passive
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.predicates import Predicate
    from kg.vocabulary import Relation

# An event noun under one of these carries the agent of a passive: "was killed in an Israeli strike".
MEANS = frozenset({"in", "by", "during", "through"})
# What is done with things: ships arrest, feed, retreat for their owner; they convince nobody.
BODILY = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})


def with_actor(predicate: Predicate, ends: Ends, event_nouns: Container[str]) -> Predicate:
    """The predicate with the actor behind a thing as subject: "Israeli strikes killed X", "killed in Israeli strikes".

    Unchanged when the subject is a participant, or no actor is named. event_nouns: lemmas of nouns that tell an event.
    """
    subject = next((a for a in predicate.arguments if a.role == "subject"), None)
    if subject is not None and (ends.find(subject.token) or subject.token.pos_ == "PRON"):
        return predicate
    if subject is not None:
        things = [subject.token]
    else:
        passive = not predicate.noun and is_passive(predicate.token)
        means = (a.token for a in predicate.arguments if passive and a.role in MEANS)
        things = [token for token in means if token.lemma_.lower() in event_nouns]
    actor = next((actor for thing in things if (actor := ends.actor(thing)) is not None), None)
    # "His country has refused", "her party won": a person is not what he belongs to.
    if actor is None or (ends.kind(actor) is Kind.PERSON and subject is not None):
        return predicate
    others = tuple(a for a in predicate.arguments if a is not subject)
    return replace(predicate, arguments=(Argument("subject", actor), *others))


def acts_for_owner(predicate: Predicate, acting: Predicate, relation: Relation, event_nouns: Container[str]) -> bool:
    """Whether what a thing is said to do its owner does: "Iran's jets bombed", "the UN report urged", "the UN wing".

    So too what his deed brings about: "Peru's attack angered Chile". "Iran's policy convinced Kim", "American habits
    influence him" tell what nobody does.
    acting: the predicate with the owner as its subject, or itself where nobody owns it.
    event_nouns: lemmas of nouns that tell an event.
    """
    things = _subjects(predicate)
    made = any(by_agent(t.head) == t or preposition(t) == "by" for t in _subjects(acting))
    if acting is predicate or relation.category in BODILY or made or not things:
        return True
    documents, lemmas = load_cues().documents, [t.lemma_.lower() for t in things]
    if any(lemma in event_nouns or lemma in documents for lemma in lemmas):
        return True
    return any(_is_body(part) for t in things for part in t.lefts)


def _subjects(predicate: Predicate) -> list[Token]:
    return [argument.token for argument in predicate.arguments if argument.role == "subject"]


def _is_body(part: Token) -> bool:
    """Whether a name before a noun is that of the organisation it belongs to: "[UNITA] wing"."""
    return part.dep_ == "compound" and part.ent_type_ == "ORG"
