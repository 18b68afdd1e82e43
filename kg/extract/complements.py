"""What a frame looks at inside a complement clause or a noun phrase.

Universal Dependencies v2.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.arguments import arguments
from kg.extract.clauses import may_be_speaker, reported_by
from kg.extract.coordination import conjuncts
from kg.extract.dependents import child
from kg.extract.events import noun_arguments
from kg.extract.predicates import Argument, Predicate, find_predicates
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

    from kg.vocabulary import Vocabulary

    KindOf = Callable[[Token], Kind | None]

_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
_ABILITY = frozenset({"can", "could", "may", "might"})
_DUTY = frozenset({"must", "should", "ought"})
# What brings in whom a clause is about; "from Turkey" and "in Rome" say where.
_PARTNER_ROLES = frozenset(
    {"object", "indirect", "to", "with", "for", "of", "against", "between", "on", "toward", "towards"}
    | {"possessive", "adjective", "compound"}
)
# "the road to Rome" leads there; nobody in Rome need take part.
_WAYS = frozenset(
    {"road", "highway", "motorway", "street", "route", "bridge", "railway", "line", "path", "way", "corridor", "access"}
    | {"entrance", "entry", "exit", "gate", "door", "key", "crossing", "tunnel", "pipeline", "approach", "visitor"}
)


def clause_form(verb: Token) -> str:
    """How a complement clause is built: "to" (infinitive), "will", "must", "whether", "that" (other finite) or "ing".

    "will": in the future, with nothing as subject or a pronoun that may be the speaker himself ("said he would").
    "must": says what somebody must or should do.  "whether": asks for something to be done ("asked if he could help").
    """
    if any(t.lower_ == "to" and t.dep_ in ("mark", "aux") for t in verb.children):
        return "to"
    if verb.tag_ == "VBG" and child(verb, "aux", "aux:pass") is None:
        return "ing"
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ == "aux"}
    if auxiliaries & _DUTY:
        return "must" if "must" in auxiliaries or child(verb, "cop") is None else "that"  # "should be in no doubt"
    if auxiliaries & _ABILITY and any(t.lower_ in ("if", "whether") for t in verb.lefts):
        return "whether"
    if auxiliaries.isdisjoint(_FUTURE):
        return "that"
    subject = child(verb, "nsubj", "nsubj:pass")
    return "will" if subject is None or may_be_speaker(subject, reported_by(verb)) else "that"


def clause_predicate(verb: Token, subjects: Iterable[Token], vocabulary: Vocabulary) -> Predicate:
    """The predicate of a complement clause, with its event noun if the verb only supports one ("to hold talks").

    subjects: who does it when the clause itself names nobody ("agreed to help", "said he would help"); of a passive
    only when it is asked for ("demanded that he be freed"): who killed in "said that two had been killed" is open.
    """
    nouns = [argument.token for argument in arguments(verb) if argument.role == "object"]
    predicate = next(
        find_predicates([*nouns, verb], is_support=vocabulary.is_support),
        Predicate(verb, verb.lemma_.lower(), False, verb, arguments(verb)),
    )
    own = tuple(a for a in predicate.arguments if a.role != "subject" or a.token.pos_ != "PRON")
    if any(argument.role == "subject" for argument in own) or _without_agent(verb):
        return predicate
    return replace(predicate, arguments=(*(Argument("subject", token) for token in subjects), *own))


def _without_agent(verb: Token) -> bool:
    """A finite passive that tells what was done, not what is to be done."""
    auxiliary = child(verb, "aux:pass")
    asked = auxiliary is not None and auxiliary.lower_ == "be" and child(verb, "aux") is None
    return child(verb, "nsubj:pass") is not None and not asked


def noun_phrase_arguments(noun: Token, role: str) -> tuple[Token, ...]:
    """What stands in this role inside the phrase of a noun: "the withdrawal of troops", role "of" -> troops."""
    return expanded(argument.token for argument in noun_arguments(noun) if argument.role == role)


def clause_subject(verb: Token) -> tuple[Token, ...]:
    """Whom a complement clause speaks of: its own surface subject, of a passive too ("that X be released")."""
    subject = child(verb, "nsubj", "nsubj:pass")
    return conjuncts(subject) if subject is not None else ()


def first_actor(verb: Token, kind_of: KindOf) -> tuple[Token, ...]:
    """The participant that a clause is about: its object, one inside its object, in its phrases, in a deeper clause.

    "to help rebuild the schools of Gaza" -> Gaza. Where it happens and where somebody comes from is no participant.
    """
    found = [argument for argument in arguments(verb) if argument.role != "subject"]
    objects = [argument for argument in found if argument.role in ("object", "indirect")]
    inner = [argument for outer in objects for argument in _of_thing(outer.token)]
    phrases = [argument for argument in found if argument not in objects and argument.role != "clause"]
    for argument in (*objects, *inner, *phrases):
        if argument.role in _PARTNER_ROLES and kind_of(argument.token) not in (None, Kind.CONCEPT):
            return conjuncts(argument.token)
    deeper = (first_actor(a.token, kind_of) for a in found if a.role == "clause" and a.token.dep_ == "xcomp")
    return next((actor for actor in deeper if actor), ())


def _of_thing(noun: Token) -> list[Argument]:
    """Who belongs to a thing or is dealt with by it: "the schools of Gaza", "aid to Gaza", not "the road to Gaza"."""
    leads = noun.lemma_.lower() in _WAYS
    return [argument for argument in noun_arguments(noun) if not (leads and argument.role == "to")]


def expanded(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Each token with all that is coordinated with it, none twice."""
    return tuple(dict.fromkeys(member for token in tokens for member in conjuncts(token)))
