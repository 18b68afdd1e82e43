"""Predicates of a sentence and their arguments, whatever the grammar that holds them together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, arguments, shared_object
from kg.extract.dependents import child, hyphenated
from kg.extract.events import heads_phrase, is_event, noun_arguments, support_arguments, support_verb
from kg.extract.participles import compound_agent, compound_thing

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from spacy.tokens import Token

    from kg.extract.events import IsSupport

__all__ = ["Argument", "Predicate", "find_predicates"]


@dataclass(frozen=True, eq=False, slots=True)
class Predicate:
    """A verb, event noun, or support verb with its event noun ("held a call"): what may have happened.

    token: the verb, or the event noun.  lemma: of `token`, lower case.  noun: whether `token` is an event noun.
    particle: of a phrasal verb ("carry out" -> "out").  support: the support verb of an event noun ("hold").
    verb: the finite side: the support verb where there is one, else `token`; tense and modality are read there.
    """

    token: Token
    lemma: str
    noun: bool
    verb: Token
    arguments: tuple[Argument, ...]
    particle: str | None = None
    support: str | None = None


def find_predicates(
    sentence: Iterable[Token], *, event_nouns: Container[str] = (), is_support: IsSupport | None = None
) -> Iterator[Predicate]:
    """Verbs and event nouns of a sentence in text order; an event noun with a support verb is one with it.

    The support verb is a predicate of its own too: "held a call" gives "held" and "held a call". Adjectives with a
    complement count as verbs ("is ready to help", "was critical of"), participles with their agent too ("US-brokered
    truce"); existential "there is" does not.
    event_nouns: lemmas of nouns that tell an event.  is_support: whether (verb lemma, noun lemma) are one predicate.
    """
    for token in sentence:
        verb = support_verb(token, is_support) if is_support is not None and heads_phrase(token) else None
        if verb is not None:
            support = verb.lemma_.lower()
            of_both = support_arguments(token, verb)
            yield Predicate(token, token.lemma_.lower(), True, verb, of_both, _particle(verb), support)
        elif is_event(token, event_nouns):
            yield Predicate(token, token.lemma_.lower(), True, token, noun_arguments(token))
        elif (agent := compound_agent(token)) is not None:
            ends = (Argument("subject", agent), Argument("object", compound_thing(token) or token.head))
            yield Predicate(token, token.lemma_.lower(), False, token, ends)
        elif _is_verb(token):
            yield Predicate(token, _lemma(token), False, token, arguments(token), _particle(token))


def _is_verb(token: Token) -> bool:
    """A verb that heads a clause, or an adjective with a complement ("critical of"); no participle before a noun."""
    if token.pos_ == "ADJ":
        return child(token, "cop") is not None and child(token, "xcomp", "ccomp", "obl") is not None
    if token.pos_ != "VERB" or token.dep_ in ("amod", "compound", "case", "mark", "fixed", "flat", "nmod:desc"):
        return False
    return child(token, "expl") is None


def _lemma(verb: Token) -> str:
    """Lemma of a verb with what a hyphen joins to it: "test-fire", "carpet-bomb"."""
    return "".join((*(token.lower_ for token in hyphenated(verb)), verb.lemma_.lower()))


def _particle(verb: Token) -> str | None:
    particle, shared = child(verb, "compound:prt"), shared_object(verb)
    if particle is not None and shared is not None and shared.role == particle.lower_:
        return None
    return particle.lower_ if particle is not None else None
