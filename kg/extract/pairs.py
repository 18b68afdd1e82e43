"""The pairs of ends that a predicate connects, by the vocabulary or, outside it, by the grammar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import filterfalse
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, preposition
from kg.extract.coordination import conjuncts, within_relative
from kg.extract.dependents import antecedent, base, child
from kg.extract.ellipsis import shared_object
from kg.extract.owned_things import acts_for_owner, with_actor
from kg.extract.place import LOCATIVE, place
from kg.extract.relations import Match, lookup
from kg.extract.reporters import is_reporting
from kg.extract.retold import retold
from kg.frames import ROLES
from kg.types import Kind
from kg.vocabulary import RELATES_TO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from kg.extract.ends import Ends
    from kg.extract.predicates import Predicate
    from kg.vocabulary import Relation, Vocabulary

# Phrases that bring in no participant of the event.
OUTSIDE = frozenset({"according to", "as", "like", "unlike", "than", "including", "such as", "despite", "because of"})
OUTSIDE |= {"after", "ahead of", "among", "before", "besides", "except", "instead of", "since", "under", "until"}
# What is done to a man's house, or threatened for his death, is not done to the man.
PHYSICAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "THREATEN"})
# What is said of a deed is said to its doer, not to whom it befell: "condemned the killing of civilians".
TOWARDS_DEEDS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
# "a strike in response": after these only a participant is an end.
WHERE = frozenset({"in", "at", "near", "during"})
# Where something is or comes from: no participant of it, if it is a place.
SURROUNDINGS = LOCATIVE | {"along", "between", "by", "from", "on", "out of", "past", "through", "via", "within"}
# What an attack or a reproach goes to: "fired at a boat", "voiced alarm at the raid".
AIMED = frozenset({"at", "near"})
AIMING = frozenset({"ASSAULT", "ACCUSE"})
POINTING = frozenset({"so", "that", "this"})
# Verbs that say nothing of two ends without more words.
EMPTY = frozenset({"be", "seem", "appear", "become", "remain", "do", "use"})


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """Two ends of one relation: positions of participants, and the heads of the words that stand for them.

    indirect: the subject is read from a modifier ("Israeli strike"), not from an argument of its own.
    clauses: verbs of the clauses that the relation was read from ("agreed to [meet] B").
    of_thing: whether the object is a concept.  denied: whether it is said not to hold of these two ("A but not B").
    by_verb: whether a verb's frame tells it, with its event noun as object: "called off the strike".
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
    by_verb: bool = False


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
    if match is not None and not acts_for_owner(predicate, acting, match.relation, vocabulary.event_nouns):
        return
    found = _unlisted(predicate, vocabulary, ends) if match is None else _listed(acting, match, ends)
    clauses = match.clauses if match is not None else ()
    for pair in found:
        # "A Chinese-owned plant" is called so; that China owns it is no news of it.
        if not (pair.of_thing and pair.relation.category is None and base(predicate.token) == "amod"):
            by_verb = match is not None and not match.frame.noun
            yield replace(pair, indirect=acting is not predicate, clauses=clauses, by_verb=by_verb)


def _listed(predicate: Predicate, match: Match, ends: Ends) -> Iterable[Pair]:
    """Every subject of a match with every object, or with what stands in for a missing one."""
    subjects = within_relative(predicate.verb, match.subjects)
    objects = tuple(_thing_itself(t, match, ends) for t in within_relative(predicate.verb, match.objects))
    given_up = () if objects else tuple(_given_up(predicate, match, ends))
    return given_up or _product(match.relation, subjects, objects or _fallback(predicate, match, ends), ends)


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
            for object_token in filterfalse(_is_reflexive, _at_once(objects)):
                for found in _object(object_token, (subject, subject_token), relation, ends):
                    thing = ends.participants[found].kind is Kind.CONCEPT
                    if found != subject:
                        yield Pair(relation, subject, found, subject_token, object_token, of_thing=thing)


def _is_reflexive(token: Token) -> bool:
    """ "Themselves" stands for whoever acts, all of them."""
    return token.lower_.endswith(("self", "selves")) and token.pos_ == "PRON"


def _at_once(members: tuple[Token, ...]) -> tuple[Token, ...]:
    """The first of what one is said to be: "Kim was a lawyer and writer born in Lima" is told once."""
    return members[:1] if members and members[0].tag_ == "NN" and child(members[0], "cop") is not None else members


def _object(token: Token, by: tuple[int, Token], relation: Relation, ends: Ends) -> tuple[int, ...]:
    """Participants the object stands for, else whose it is ("shelled Syrian positions"), else the thing itself.

    As event data codes targets; only for relations of an event type whose object the vocabulary does not let be a
    thing, and never the subject's own things.  by: the subject, which may stand in the phrase of the object.
    """
    subject, agent = by
    found = ends.find(token)
    if found and not (subject in found and token.dep_ == "xcomp"):  # "Chad became champions": what it is now
        return found
    of_events = relation.category is not None and Kind.CONCEPT not in relation.object_kinds
    owner = ends.owner(token) if of_events and token.pos_ in ("NOUN", "PROPN") else None
    if relation.category in TOWARDS_DEEDS and owner is not None and preposition(owner) == "of":
        owner = None
    owned = ends.find(owner) if owner is not None else ()
    if owned and subject not in owned and all(_stands_for_its_things(end, relation, ends) for end in owned):
        return owned
    word = preposition(token)
    if relation.category == "ASSAULT" and any(subject in ends.find(t) for t in token.lefts if t.tag_ == "PRP$"):
        return ()  # "injured his arm"
    where = word in WHERE and not (relation.category in AIMING and word in AIMED)
    where = where and (relation.category is not None or word != "in") and Kind.CONCEPT not in relation.object_kinds
    # "Warnings of hunger by doctors": the agent is no part of what they warn of.
    within = frozenset({agent}) if token.is_ancestor(agent) and preposition(agent) == "by" else frozenset()
    return () if where else _concept(token, ends, within)


def _thing_itself(token: Token, match: Match, ends: Ends) -> Token:
    """What was hit where the vocabulary gives its owner, unless he stands for it; frames with a noun of their own know.

    "damaged a children's [hospital]"; "took the miners' lives", "the miners' murder" is done to the miners.
    """
    by_noun = match.frame.noun or match.frame.object_nouns
    if match.relation.category != "ASSAULT" or by_noun or base(token) not in ("nmod", "compound"):
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


def _concept(token: Token, ends: Ends, within: frozenset[Token] = frozenset()) -> tuple[int, ...]:
    """A thing as an end of its own, if its words say what.  within: heads of phrases that are no part of its name."""
    if _only_points(token):
        return ()
    concept = ends.concept(token, without=within)
    return () if concept is None else (concept,)


def _only_points(clause: Token) -> bool:
    """Whether a clause says no more than a verb and a pronoun for the matter: "(declined to) confirm this"."""
    words = [t for t in clause.children if t.dep_ not in ("mark", "punct", "advmod")]
    return clause.pos_ == "VERB" and len(words) == 1 and words[0].dep_ == "obj" and words[0].lower_ in POINTING


def _fallback(predicate: Predicate, match: Match, ends: Ends) -> tuple[Token, ...]:
    """What stands in for a missing second participant: the place ("rallied in Cairo"), else the topic or purpose.

    Not the words that told the relation: "went on [strike]"; of a life, not what it ended "on"; nor why somebody gave
    something up: "resigned over a ruling".
    """
    taken = frozenset(found for token in match.subjects for found in ends.find(token))
    where = place(predicate, ends, taken)
    if where is not None:
        return tuple(a.token for a in predicate.arguments if where in ends.find(a.token))[:1]
    if match.relation.category in (None, "RETREAT"):
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
    """Whether a phrase brings in a participant; "at the airport" does not, nor "in Rome", nor "from Rome"."""
    found = ends.find(token)
    if not found or role not in WHERE | SURROUNDINGS:
        return bool(found)
    participant = ends.participants[found[0]]
    return participant.named and participant.kind not in (Kind.PLACE, Kind.COUNTRY)


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
    for pair in _product(vocabulary.relations[RELATES_TO], subjects, related, ends):
        if ends.participants[pair.subject].kind is not Kind.PLACE or _acts(pair.object, ends):
            yield pair


def _acts(end: int, ends: Ends) -> bool:
    """Whether an end is somebody: what places do to things and places is geography ("the river divides the town")."""
    return ends.participants[end].kind in (Kind.PERSON, Kind.ORGANIZATION)


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
    """The first participant after a preposition, no other. "In Rome, Kim said …": neither place nor clause."""
    verb = predicate.token
    if is_reporting(verb) or any(a.role == "clause" for a in predicate.arguments):
        return []
    after = [a for a in predicate.arguments if a.token.i > verb.i or a.token.dep_ in ("nsubj", "nsubj:pass")]
    obliques = [a for a in after if a.role not in OUTSIDE and base(a.token) in ("obl", "nmod")]
    known = [(t, a.role) for a in obliques for t in conjuncts(a.token) if ends.find(t)][:1]
    return [t for t, role in known if _takes_part(t, role, ends)]


def _is_own(thing: Token) -> bool:
    """A thing of whoever acts: "closed [his eyes]", "lost [their jobs]"."""
    return any(t.dep_ == "nmod:poss" and t.pos_ == "PRON" for t in thing.lefts)
