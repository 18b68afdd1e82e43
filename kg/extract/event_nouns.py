"""Event nouns in their clause: which verbs say that they come about, which are new, when they are in its time.

Universal Dependencies v2; words in kg/data/cues.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.clauses import is_past, is_verbal
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child, is_relative
from kg.extract.own_cues import ASSERTED, Standing
from kg.types import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

AHEAD = frozenset({Modality.EXPECTED, Modality.PLANNED, Modality.REQUESTED, Modality.THREATENED})
INDEFINITE = frozenset({"a", "an", "another", "some", "any"})


def is_new(noun: Token) -> bool:
    """Whether the noun phrase is indefinite: "a", "such a", or bare; possessors and "the" point at what is known.

    Not so "their own attack".
    """
    if any(t.lower_ == "own" for t in noun.children):
        return True
    return not {t.lower_ for t in noun.children if t.dep_ in ("det", "nmod:poss")} - INDEFINITE


def is_known(noun: Token) -> bool:
    """Whether the words point at one that the reader knows: "the", "this", a possessor, "what"."""
    words = {t.lower_ for t in noun.children if t.dep_ in ("det", "nmod:poss")}
    return noun.tag_ in ("WP", "WDT") or bool(words - INDEFINITE - {"no", "neither", "either", "every", "each"})


def is_one_of_many(noun: Token) -> bool:
    """Whether the noun phrase brings up one thing that the reader does not know: "a law", "another deal"."""
    return bool({t.lower_ for t in noun.children if t.dep_ == "det"} & {"a", "an", "another", "any"})


def is_in_force(noun: Token) -> bool:
    """ "Commitment to the alliance", "under a pact": what one stands by or acts under; not "commitment to a pact"."""
    if noun.lemma_.lower() not in load_cues().lasting:
        return False
    word = preposition(noun)
    return word == "under" or (word == "to" and not is_verbal(noun.head) and is_known(noun))


def is_announced(noun: Token) -> bool:
    """ "Announced a visit to Peru": what takes preparing is still to come; a deal that is announced is done."""
    verb = noun.head
    announced = noun.dep_ == "obj" and verb.lemma_.lower() == "announce"
    return announced and noun.lemma_.lower() in load_cues().prepared and is_new(noun)


def told_of_what_is_ahead(relative: Token, ahead: Modality) -> Standing:
    """What a relative clause tells of something ahead: "the next summit, which Peru hosts" is ahead with it.

    Not what a person does who has yet to take office, nor others about a plan: "a planned pact that Peru opposes".
    """
    subject = child(relative, "nsubj", "nsubj:pass")
    of_person = subject is not None and subject.lower_ == "who"
    of_others = subject is not None and not is_relative(subject) and ahead is Modality.PLANNED
    return ASSERTED if of_person or of_others else Standing(ahead)


def verbs_of_happening(noun: Token) -> Iterator[Token]:
    """Verbs of which an event noun is the subject: "the visit was to [start] in May but was [cancelled]"."""
    if base(noun) == "nsubj" and is_verbal(noun.head):
        yield noun.head
        yield from (t for t in noun.head.children if t.dep_ == "conj" and child(t, "nsubj", "nsubj:pass") is None)


def last_complement(verb: Token) -> Token:
    """The verb at the end of "is set to begin", "is expected to be held"."""
    complement = child(verb, "xcomp")
    return verb if complement is None else last_complement(complement)


def in_time(noun: Token, above: Standing) -> Standing:
    """A known event is as open as the verb that happens in the course of it or before it.

    "will see her during his visit", "plans to leave before the talks" -> the visit, the talks are ahead too; "Peru's
    purchase of Acme would cost them jobs" -> nor is the purchase made; "will discuss the attack" -> the attack was.
    """
    case, cues = preposition(noun), load_cues()
    if case == "at" and noun.lemma_.lower() in cues.asking:
        return ASSERTED  # "will send troops at Peru's request"
    if _is_supposed(noun):
        return above
    if case in cues.later and above == ASSERTED and not is_past(noun.head):
        return Standing(Modality.EXPECTED)
    own = case == "at" or child(noun, "nmod:poss") is not None
    within_it = case in cues.later or (case in cues.concurrent and own)
    return above if within_it and above.modality in AHEAD else ASSERTED


def _is_supposed(noun: Token) -> bool:
    """Whether the clause tells what an event of somebody's would bring about, so that it need not have been."""
    words = {t.lower_ for t in noun.head.children if base(t) == "aux"}
    would = bool(words & {"would", "'d", "’d"}) and "have" not in words
    return would and base(noun) == "nsubj" and child(noun, "nmod:poss") is not None
