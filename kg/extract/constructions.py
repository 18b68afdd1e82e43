"""What a construction makes of a clause, whatever class its governing word is of.

Universal Dependencies v2; words in kg/data/cues.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import WISHES, finite, is_avowal, is_parenthetical, is_past
from kg.extract.cues import load_cues
from kg.extract.dependents import child, is_passive
from kg.extract.event_nouns import AHEAD
from kg.extract.own_cues import ASSERTED, POSSIBLE, Standing, strongest
from kg.types import Modality

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

TIMES = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "year"})


def by_construction(verb: Token, head: Token, form: str, standing: Callable[[Token], Standing]) -> Standing | None:
    """What becomes of a complement by the way it is built; None where only the governing word can tell.

    standing: how surely the governing word itself is told.
    """
    if form == "infinitive":
        return _by_degree(head) or _of_infinitive(verb, head, standing)
    return _of_clause(head, standing) if form == "clause" else None


def by_marker(verb: Token, mark: str, standing: Callable[[Token], Standing]) -> Standing | None:
    """What the word that opens the clause says of it: "if", "unless", "without", "until"."""
    opens = mark in load_cues().markers and mark not in ("for", "against")
    if mark in ("until", "till") and is_past(verb) and is_past(finite(verb.head)):
        above = standing(verb.head).modality  # "stayed until the army came", not "vowed to stay until …"
        return POSSIBLE if above in AHEAD else Standing(above)
    return strongest([load_cues().markers[mark]]) if opens else None


def is_missing(noun: Token, standing: Callable[[Token], Standing]) -> bool:
    """ "Has no troops", "does not have the troops", "lacks the troops": of what cannot be used."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.lemma_.lower() not in ("have", "lack", "possess"):
        return False
    denied = standing(verb).negated  # also by "no" at its object
    return denied != (verb.lemma_.lower() == "lack")


def _by_degree(head: Token) -> Standing | None:
    """ "Too weak to attack" denies it, "strong enough to attack" leaves it open."""
    degrees = {t.lower_ for t in head.children if t.dep_ == "advmod"}
    if head.pos_ not in ("ADJ", "ADV") or not degrees & {"too", "enough"}:
        return None
    return Standing(Modality.ASSERTED, True) if "too" in degrees else POSSIBLE


def _of_infinitive(verb: Token, head: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """ "I want to thank Kim" does so; "did nothing to help" did not; "gave him a week to leave" asks for it."""
    if _is_behabitive(verb):
        return ASSERTED
    if head.lemma_.lower() == "vote" and verb.lemma_.lower() in load_cues().voted and is_past(head):
        return standing(head)  # "voted to accept the offer"
    if _is_in_vain(head):
        return Standing(standing(head).modality, True)
    if _is_deadline(verb):
        return Standing(Modality.REQUESTED, standing(head).negated)
    return standing(head) if _takes_time(head) else _of_words(verb, head, standing)


def _of_words(verb: Token, head: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """ "Wants [Kim] to leave" asks it of another; "claimed to have left" is his own word.

    "Is said to have left" is told, by nobody in particular.
    """
    lemma = head.lemma_.lower()
    if lemma == "have" and all(t.lower_ != "to" for t in verb.lefts):
        return standing(head)  # "had Kim arrest Lee"
    if lemma in load_cues().own_claims and not is_passive(head):
        return Standing(Modality.POSSIBLE, True) if standing(head).negated else standing(head)
    if lemma in ("want", *WISHES) and (child(head, "obj", "iobj") or child(verb, "nsubj")) is not None:
        above = standing(head)
        return above if above.modality is not Modality.ASSERTED else Standing(Modality.REQUESTED, above.negated)
    return Standing(standing(head).modality) if lemma == "say" and is_passive(head) else None


def _of_clause(head: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """ "I believe that they left" states it; "it is believed that they left" is believed by nobody in particular."""
    if is_passive(head) and head.lemma_.lower() in load_cues().thinking:
        return POSSIBLE
    return ASSERTED if is_parenthetical(head) and standing(head) == ASSERTED else None


def _is_behabitive(verb: Token) -> bool:
    """ "I want to thank Peru", "I have to apologise", "let me congratulate Kim": done by saying so."""
    words = (verb.head.lemma_.lower(), verb.head.tag_)
    wished = words[0] in WISHES | {"have", "let", "need", "want", "wish"} and words[1] not in ("VBD", "VBN")
    return wished and verb.lemma_.lower() in load_cues().performing and is_avowal(verb)


def _is_in_vain(head: Token) -> bool:
    """ "Did nothing [to help]", "has done little [to help]"; a parser may hang the infinitive on either word."""
    done = head if head.lemma_.lower() == "do" else head.head
    thing, cues = child(done, "obj"), load_cues()
    if done.lemma_.lower() != "do" or thing is None or head not in (done, thing):
        return False
    return cues.pronouns.get(thing.lower_) == "negated" or thing.lower_ in cues.scarce


def _takes_time(head: Token) -> bool:
    """ "Took the army two weeks [to end it]": done by the end of that time, if it was."""
    times = (t for t in head.rights if t.dep_ in ("obj", "obl", "obl:unmarked") and t.lemma_.lower() in TIMES)
    return head.lemma_.lower() == "take" and next(times, None) is not None


def _is_deadline(verb: Token) -> bool:
    """ "Gave Peru a week [to release Kim]": an infinitive beside the time that somebody is given for it."""
    giving = verb.head.head if verb.dep_ == "acl" else verb.head
    if giving.lemma_.lower() != "give" or child(giving, "iobj") is None:
        return False
    times = (t for t in giving.rights if t.lemma_.lower() in TIMES and t.i < verb.i)
    return any(child(t, "det", "nummod") is not None for t in times)
