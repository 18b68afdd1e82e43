"""Ends of an event noun that are not in its own phrase: the clause around it says who takes part.

"Blinken arrived for talks with Sisi", "freed him at Chile's request", "accused Peru of an attack on Mali". Universal
Dependencies v2; Meyers et al., "Annotating noun argument structure for NomBank" (2004), on support outside the phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import by_agent, child, is_passive
from kg.extract.governors import message_verb, target_of
from kg.extract.labels import BODIES
from kg.extract.perpetrators import laid_to
from kg.extract.reporters import is_reporting
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

# "with the help of B": whoever does it was helped.
HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
# "Said in an interview with B": he answered.
ANSWERED = frozenset({"interview"})
# "marched in defiance of B": "in" and "of" make a preposition of the noun (Quirk et al. 1985, 9.11).
WITH_OF = frozenset({"breach", "defiance", "praise", "violation"})
# "arrived after talks with B", "said during a visit to B": whoever does the one does the other.
OCCASIONS = frozenset({"during", "in", "on", "at", "after", "before", "following", "ahead of", "since", "under"})
# "plans an attack on B", "denied the murder of B": nobody plans or denies but what is his own.
OWNING = frozenset(
    {"admit", "conclude", "consider", "contemplate", "delay", "deny", "escalate", "intensify", "mull", "plan", "plot"}
    | {"postpone", "prepare", "threaten", "weigh"}
)
# Prepositions by which an event noun brings in the other end.
BRINGING_IN = frozenset({"against", "for", "into", "on", "to", "with"})
# Prepositions by which an event noun brings in whom it befalls.
BEFALLING = ("against", "of", "for", "on", "into")
# Who does it stands in the noun phrase itself.
DOERS = frozenset({"adjective", "by", "possessive"})


def with_implied(noun: Token, whole: Token, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """The arguments of an event noun, and those that the clause around it gives.

    whole: the noun that counts or bundles the event, else the event noun itself.
    """
    owner, engaged = _implied_owner(noun, whole, found), _engaged(noun) or _doer_elsewhere(noun, whole, found)
    before = [Argument("possessive", owner)] if owner is not None else []
    before += [Argument(_side(engaged, found), engaged)] if engaged is not None else []
    return (*before, *found, *_served(noun))


def _side(engaged: Token, found: Sequence[Argument]) -> str:
    """The role of who is in the midst of it: both of "[Peru and Chile] are at war", one of "at war with Chile"."""
    one_sided = child(engaged, "conj") is None or any(a.role in ("with", "against") for a in found)
    return "subject" if one_sided else "between"


def _served(noun: Token) -> Iterator[Argument]:
    """Whom the event is for or befalls, by what hangs around it."""
    served = _asked(noun) or _helped(noun)
    if served is not None:
        yield Argument("to", served)
    target = target_of(noun)
    befallen = surface_subject(target) if target is not None else _subjected(noun)
    if befallen is not None:
        yield from (Argument(role, befallen) for role in BEFALLING)


def _implied_owner(noun: Token, whole: Token, found: Sequence[Argument]) -> Token | None:
    """Subject of the clause as one side of an event told on occasion: "Blinken arrived for talks with Sisi"."""
    roles = {argument.role for argument in found}
    verb, word = whole.head, preposition(whole)
    others = {"between", "from"} if word == "in" and noun.lemma_.lower() in WITH_OF else {"between", "from", "of"}
    if _names_doer(found) or roles & others or not roles & ({"with", "to", "against", "of"} - others):
        return None
    if (said := message_verb(noun)) is not None:
        return surface_subject(said)
    answers = noun.lemma_.lower() in ANSWERED and is_reporting(verb)
    if answers or whole.dep_ != "obl" or is_passive(verb) or (verb.pos_ != "VERB" and child(verb, "cop") is None):
        return None
    if word == "on" and not any(t.lower_ in ("a", "an") or t.tag_ == "PRP$" for t in noun.children):
        return None  # "focused on the threat to B", "a ban on tours to B": a complement, no occasion
    if word in OCCASIONS or (word == "for" and "with" in roles and child(verb, "obj") is None):
        return surface_subject(verb)
    return None


def _names_doer(found: Sequence[Argument]) -> bool:
    """Whether the noun phrase itself says who does it: "by Peru", "Peru's", "Peruvian", "EU aid"."""
    return any(a.role in DOERS or (a.role == "compound" and a.token.ent_type_ in BODIES) for a in found)


def _engaged(noun: Token) -> Token | None:
    """Of whom it is said that they are in the midst of it: "[Peru] is in talks with", "[Peru] is at war with"."""
    words = {t.dep_ for t in noun.children}
    amid = "cop" in words and not words & {"det", "nmod:poss"} and preposition(noun) in ("in", "at")
    return surface_subject(noun) if amid else None


def _doer_elsewhere(noun: Token, whole: Token, found: Sequence[Argument]) -> Token | None:
    """Who is said to have done it, unless the noun phrase says so itself: "[rebels] claimed the attack on Jos"."""
    attribution = laid_to(noun)
    if attribution is not None and attribution.doubted and not any(a.role in ("by", "adjective") for a in found):
        return attribution.doer  # "Kim's murder was blamed on Lee"
    if _names_doer(found):
        return None
    if attribution is not None:
        return attribution.doer
    roles = {argument.role for argument in found}
    if "between" in roles or not roles & {*BRINGING_IN, "of"}:
        return None
    if whole.head.lemma_.lower() == "deny" and noun.lemma_.lower() in HELP and "to" in roles:
        return None  # "denied aid to Mali": gave none
    avowed = whole.head.lemma_.lower() in ("admit", "deny") and noun.lemma_.lower() not in load_cues().voiced
    return _planner(whole) if avowed or roles & BRINGING_IN else None


def _planner(noun: Token) -> Token | None:
    """Who has it in mind, or denies it: "[Peru] plans an attack on Mali"; who prepares for one may suffer it."""
    verb = noun.head
    owned = noun.dep_ == "obj" and verb.lemma_.lower() in OWNING and not is_passive(verb)
    return surface_subject(verb) if owned else None


def _subjected(noun: Token) -> Token | None:
    """Who is under it: "[Acme] is under investigation by Peru", "[Kim] came under pressure from Peru"."""
    if preposition(noun) != "under" or child(noun, "det", "nmod:poss") is not None:
        return None
    if child(noun, "cop") is not None:
        return surface_subject(noun)
    verb = noun.head
    is_there = noun.dep_ in ("obl", "xcomp") and verb.lemma_.lower() in ("come", "fall", "remain", "stay")
    return surface_subject(verb) if is_there else None


def _helped(noun: Token) -> Token | None:
    """Whoever does something with somebody's help gets it: "[Peru] took the town with help from Chile"."""
    if noun.dep_ != "obl" or noun.lemma_.lower() not in HELP or preposition(noun) != "with":
        return None
    return by_agent(noun.head) if is_passive(noun.head) else surface_subject(noun.head)


def _asked(noun: Token) -> Token | None:
    """Whoever did it at somebody's request was asked: "Peru freed him at Chile's request"."""
    at = noun.dep_ == "obl" and noun.lemma_.lower() in load_cues().asking and preposition(noun) == "at"
    verb = noun.head
    if not at or verb.pos_ != "VERB":
        return None
    return by_agent(verb) if is_passive(verb) else surface_subject(verb)
