"""The pairs of ends that a predicate connects, by the vocabulary or, outside it, by the grammar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, preposition
from kg.extract.coordination import conjuncts, within_relative
from kg.extract.dependents import antecedent, base, child, is_passive
from kg.extract.ellipsis import shared_object
from kg.extract.place import place
from kg.extract.relations import Match, lookup
from kg.extract.reporters import is_reporting
from kg.extract.retold import retold
from kg.frames import ROLES
from kg.types import Kind
from kg.vocabulary import RELATES_TO

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.predicates import Predicate
    from kg.vocabulary import Relation, Vocabulary

# An event noun under one of these carries the agent of a passive: "was killed in an Israeli strike".
MEANS = frozenset({"in", "by", "during", "through"})
# Phrases that bring in no participant of the event.
OUTSIDE = frozenset({"according to", "as", "like", "unlike", "than", "including", "such as", "despite", "because of"})
# What is done to a man's house, or threatened for his death, is not done to the man.
PHYSICAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "THREATEN"})
# What is said of a deed is said to its doer, not to whom it befell: "condemned the killing of civilians".
TOWARDS_DEEDS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
# "a strike in response": after these only a participant is an end.
WHERE = frozenset({"in", "at", "near", "during"})
# What an attack or a reproach goes to: "fired at a boat", "voiced alarm at the raid".
AIMED = frozenset({"at", "near"})
AIMING = frozenset({"ASSAULT", "ACCUSE"})
# Verbs that say nothing of two ends without more words.
EMPTY = frozenset({"be", "seem", "appear", "become", "remain", "do", "use"})


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """Two ends of one relation: positions of participants, and the heads of the words that stand for them.

    indirect: the subject is read from a modifier ("Israeli strike"), not from an argument of its own.
    clauses: verbs of the clauses that the relation was read from ("agreed to [meet] B").
    of_thing: whether the object is a concept.  denied: whether it is said not to hold of these two ("A but not B").
    """

    relation: Relation
    subject: int
    object: int
    subject_token: Token
    object_token: Token
    indirect: bool = False
    clauses: tuple[Token, ...] = ()
    of_thing: bool = False
    denied: bool = False


def pairs(predicate: Predicate, vocabulary: Vocabulary, ends: Ends) -> Iterator[Pair]:
    """Every subject with every object of the relation that the predicate tells; none without both.

    A verb outside the vocabulary relates its subject to its objects, else to the first participant after a preposition.
    """
    yield from _pairs(predicate, vocabulary, ends)
    for told, denied in retold(predicate):
        yield from (replace(pair, denied=denied) for pair in _pairs(told, vocabulary, ends))


def _pairs(predicate: Predicate, vocabulary: Vocabulary, ends: Ends) -> Iterator[Pair]:
    """The pairs of one subject phrase."""
    acting = with_actor(predicate, ends, vocabulary.event_nouns)
    match = lookup(_without_dates(acting, ends), vocabulary, ends.kind)
    if match is None and (sharing := _sharing(acting)) is not None:
        match = lookup(sharing, vocabulary, ends.kind)
    found = _unlisted(predicate, vocabulary, ends) if match is None else _listed(acting, match, ends)
    clauses = match.clauses if match is not None else ()
    for pair in found:
        # "A Chinese-owned plant" is called so; that China owns it is no news of it.
        if not (pair.of_thing and pair.relation.category is None and base(predicate.token) == "amod"):
            yield replace(pair, indirect=acting is not predicate, clauses=clauses)


def _listed(predicate: Predicate, match: Match, ends: Ends) -> Iterable[Pair]:
    """Every subject of a match with every object, or with what stands in for a missing one."""
    subjects = within_relative(predicate.verb, match.subjects)
    objects = tuple(_thing_itself(t, match, ends) for t in within_relative(predicate.verb, match.objects))
    given_up = () if objects else tuple(_given_up(predicate, match, ends))
    return given_up or _product(match.relation, subjects, objects or _fallback(predicate, match, ends), ends)


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


def _sharing(predicate: Predicate) -> Predicate | None:
    """The predicate with the object it has in common with the next verb: "visited and later condemned the prison".

    For what the vocabulary asks an object of; "arrived and arrested him" has a verb that needs none.
    """
    shared = shared_object(predicate.token) if not predicate.noun else None
    if shared is None:
        return None
    return replace(predicate, arguments=(*predicate.arguments, Argument("object", antecedent(shared))))


def _without_dates(predicate: Predicate, ends: Ends) -> Predicate:
    """The predicate without phrases that only say when: "lifted the curfew [on Friday]" is not done to the day.

    A deadline stays: "gave them [until Friday] to leave".
    """
    kept = tuple(a for a in predicate.arguments if a.role in (*ROLES, "until") or not ends.is_dated(a.token))
    return predicate if len(kept) == len(predicate.arguments) else replace(predicate, arguments=kept)


def _product(relation: Relation, subjects: tuple[Token, ...], objects: tuple[Token, ...], ends: Ends) -> Iterator[Pair]:
    for subject_token in _at_once(subjects):
        for subject in _subject(subject_token, relation, ends):
            for object_token in _at_once(objects):
                for found in _object(object_token, subject, relation, ends):
                    thing = ends.participants[found].kind is Kind.CONCEPT
                    if found != subject:
                        yield Pair(relation, subject, found, subject_token, object_token, of_thing=thing)


def _at_once(members: tuple[Token, ...]) -> tuple[Token, ...]:
    """The first of what one is said to be: "Kim was a lawyer and writer born in Lima" is told once."""
    return members[:1] if members and members[0].tag_ == "NN" and child(members[0], "cop") is not None else members


def _object(token: Token, subject: int, relation: Relation, ends: Ends) -> tuple[int, ...]:
    """Participants the object stands for, else whose it is ("shelled Syrian positions"), else the thing itself.

    As event data codes targets; only for relations of an event type whose object the vocabulary does not let be a
    thing, and never the subject's own things.
    """
    found = ends.find(token)
    if found:
        return found
    of_events = relation.category is not None and Kind.CONCEPT not in relation.object_kinds
    owner = ends.owner(token) if of_events and token.pos_ in ("NOUN", "PROPN") else None
    if relation.category in TOWARDS_DEEDS and owner is not None and preposition(owner) == "of":
        owner = None
    owned = ends.find(owner) if owner is not None else ()
    if owned and subject not in owned and all(_stands_for_its_things(end, relation, ends) for end in owned):
        return owned
    word = preposition(token)
    where = word in WHERE and not (relation.category in AIMING and word in AIMED)
    where = where and (relation.category is not None or word != "in")
    return () if where else _concept(token, ends)


def _thing_itself(token: Token, match: Match, ends: Ends) -> Token:
    """What was hit where the vocabulary gives its owner, unless he stands for it; frames with a noun of their own know.

    "damaged a children's [hospital]"; "took the miners' lives" is done to the miners.
    """
    if match.relation.category != "ASSAULT" or match.frame.object_nouns or base(token) not in ("nmod", "compound"):
        return token
    owners = ends.find(token) if token.dep_ in ("nmod:poss", "compound") and token.head.pos_ == "NOUN" else ()
    kept = all(_stands_for_its_things(owner, match.relation, ends) for owner in owners)
    return token if kept else token.head


def _stands_for_its_things(owner: int, relation: Relation, ends: Ends) -> bool:
    """Whether what is done to its things is done to the owner: no bodily harm, if he is a person or has no name.

    "shelled Syrian positions" is done to Syria; "damaged a children's hospital" is not done to children.
    """
    participant = ends.participants[owner]
    return relation.category not in PHYSICAL or (participant.named and participant.kind is not Kind.PERSON)


def _subject(token: Token, relation: Relation, ends: Ends) -> tuple[int, ...]:
    """Participants the subject stands for; a thing only where the vocabulary says that things do this."""
    return ends.find(token) or (_concept(token, ends) if Kind.CONCEPT in relation.subject_kinds else ())


def _concept(token: Token, ends: Ends) -> tuple[int, ...]:
    concept = ends.concept(token)
    return () if concept is None else (concept,)


def _fallback(predicate: Predicate, match: Match, ends: Ends) -> tuple[Token, ...]:
    """What stands in for a missing second participant: the place ("rallied in Cairo"), else the topic or purpose.

    Not the words that told the relation: "went on [strike]"; of a life, not what it ended "on".
    """
    taken = frozenset(found for token in match.subjects for found in ends.find(token))
    where = place(predicate, ends, taken)
    if where is not None:
        return tuple(a.token for a in predicate.arguments if where in ends.find(a.token))[:1]
    if match.relation.category is None:
        return ()
    roles = ("about", "on", "over", "against", "for", "regarding", "clause")
    named = match.frame.words
    topics = [a.token for role in roles for a in predicate.arguments if a.role == role and a.token.lemma_ not in named]
    purposes = [a.token for a in predicate.arguments if a.role == "purpose" and a.token.tag_ == "VB"]
    return tuple((*topics, *purposes)[:1])


def _given_up(predicate: Predicate, match: Match, ends: Ends) -> Iterator[Pair]:
    """What whoever resigns speaks for until then, where the clause does not say it: "The president stepped down".

    "Bowed out in the final" is said of something else.
    """
    elsewhere = any(a.role in WHERE and not ends.is_dated(a.token) for a in predicate.arguments)
    if match.relation.name != "RESIGNED_FROM" or elsewhere:
        return
    for token in match.subjects:
        for person in ends.find(token):
            if person in ends.sides:
                yield Pair(match.relation, person, ends.sides[person], token, token)


def _takes_part(token: Token, role: str, ends: Ends) -> bool:
    """Whether a phrase brings in a participant; "at the airport" does not, whoever may work there."""
    found = ends.find(token)
    return bool(found) and (role not in WHERE or ends.participants[found[0]].named)


def _unlisted(predicate: Predicate, vocabulary: Vocabulary, ends: Ends) -> Iterator[Pair]:
    """Ends of a verb outside the vocabulary: participants as subject, anything but a clause as object.

    A verb that only lends its tense to a noun says nothing of a thing: "made a mistake".
    """
    if _says_nothing(predicate, vocabulary):
        return
    light = predicate.lemma in vocabulary.support_verbs or predicate.lemma in vocabulary.undergo_verbs
    subjects = tuple(t for a in predicate.arguments if a.role == "subject" for t in conjuncts(a.token) if ends.find(t))
    objects = [t for a in predicate.arguments if a.role == "object" for t in conjuncts(a.token)]
    if not objects and not light:
        objects = _partners(predicate, ends)
    related = tuple(t for t in objects if ends.find(t) or not (light or _is_own(t)))
    yield from _product(vocabulary.relations[RELATES_TO], subjects, related, ends)


def _says_nothing(predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """Whether a predicate outside the vocabulary relates nobody to anything: an idiom, a state, a way to say something.

    Nor does an adverbial without a subject of its own ("Driving north, Kim …"): its subject is a guess. A participle
    before a noun does not either ("the Lima-based bank").
    """
    verb = predicate.token
    if predicate.noun or verb.pos_ != "VERB" or predicate.lemma in EMPTY:
        return True
    objects = (a.token.lemma_.lower() for a in predicate.arguments if a.role == "object")
    if vocabulary.is_silent(" ".join(filter(None, (predicate.lemma, predicate.particle))), objects):
        return True
    if base(verb) in ("advcl", "amod") and child(verb, "nsubj", "nsubj:pass") is None:
        return True
    light = predicate.lemma in vocabulary.support_verbs or predicate.lemma in vocabulary.undergo_verbs
    if light and child(verb, "xcomp") is not None:
        return True  # "had Kim arrested"
    return any(t.lower_ == "what" for t in (verb.head, *verb.lefts))  # "what she called a cynical move"


def _partners(predicate: Predicate, ends: Ends) -> list[Token]:
    """The first participant after a preposition. "In Rome, Kim said …": it relates to neither place nor clause."""
    verb = predicate.token
    if is_reporting(verb) or any(a.role == "clause" for a in predicate.arguments):
        return []
    after = [a for a in predicate.arguments if a.token.i > verb.i or a.token.dep_ in ("nsubj", "nsubj:pass")]
    obliques = [a for a in after if a.role not in OUTSIDE and base(a.token) in ("obl", "nmod")]
    return [t for a in obliques for t in conjuncts(a.token) if _takes_part(t, a.role, ends)][:1]


def _is_own(thing: Token) -> bool:
    """A thing of whoever acts: "closed [his eyes]", "lost [their jobs]"."""
    return any(t.dep_ == "nmod:poss" and t.pos_ == "PRON" for t in thing.lefts)
