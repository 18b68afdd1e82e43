"""Who is to do what the infinitive at a noun says: "Peru's plan to leave", "a bid by Peru to leave", "planned to".

Control into the complements of nouns: Huddleston and Pullum, "The Cambridge Grammar of the English Language" (2002),
chapter 14, 1.4; Universal Dependencies v2: acl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base, child
from kg.extract.labels import BODIES

if TYPE_CHECKING:
    from spacy.tokens import Token

# Whoever has, makes or announces these is who would do what they say.
UNDERTAKINGS = frozenset(
    {"aim", "ambition", "attempt", "battle", "bid", "campaign", "commitment", "conspiracy"}
    | {"decision", "desire", "determination", "drive", "effort", "failure", "fight", "inability", "initiative"}
    | {"intent", "intention", "mission", "move", "offensive", "offer", "operation", "plan", "pledge", "plot"}
    | {"preparation", "promise", "proposal", "push", "readiness", "refusal", "reluctance", "resolve", "scheme"}
    | {"struggle", "threat", "unwillingness", "vow", "willingness"}
)
# "signed a deal to sell Acme": of one side; what several agree on need not be done by all of them.
AGREEMENTS = frozenset({"accord", "agreement", "contract", "deal", "pact", "treaty"})
AGREEING = frozenset({"clinch", "conclude", "finalise", "finalize", "reach", "seal", "sign", "strike"})
# Who makes these wants another to do what they say.
DIRECTIVES = frozenset(
    {"appeal", "call", "command", "demand", "instruction", "invitation", "order", "plea", "recommendation", "request"}
)
# "has a plan to attack", "made a pledge to help": whoever has the plan is who would do it (Jespersen 1942).
LIGHT_VERBS = frozenset({"get", "give", "have", "make", "take"})
# "announced a plan to attack", "dropped a plan to attack": nobody but its owner can.
UNDERTAKING = frozenset(
    {"abandon", "announce", "begin", "cancel", "continue", "drop", "intensify", "launch", "lead", "mount", "outline"}
    | {"postpone", "pursue", "reaffirm", "reiterate", "renew", "repeat", "resume", "reverse", "scrap", "shelve"}
    | {"start", "step", "suspend", "unveil", "withdraw"}
)
# "accepted an invitation to visit", "won the right to stay": leave and orders are for whoever gets or declines them.
TAKING = frozenset(
    {"accept", "await", "decline", "earn", "gain", "ignore", "lose", "miss", "obtain", "receive", "secure", "win"}
)
LEAVE = frozenset(
    {"authorisation", "authorization", "chance", "instruction", "invitation", "licence", "license", "mandate"}
    | {"opportunity", "order", "permission", "permit", "request", "right"}
)
# "struck Jos in a bid to kill Kim": something is done to bring about something else.
EFFORTS = frozenset({"attempt", "bid", "effort", "move", "push"})


def owner(noun: Token) -> Token | None:
    """Whose plan it is: "[Peru's] plan to", "an attempt by [Peru] to", "a [Peruvian] offer to"; no order's giver."""
    lemma = noun.lemma_.lower()
    if lemma in DIRECTIVES:
        return None
    possessor = child(noun, "nmod:poss")
    if possessor is not None or lemma not in UNDERTAKINGS:
        return possessor
    phrases = (t for t in noun.rights if base(t) == "nmod" and _opens_with(t, "by", "of"))
    before = (t for t in noun.lefts if base(t) in ("amod", "compound") and t.ent_type_ in BODIES)
    return next(phrases, None) or next(before, None)


def is_undertaken(verb: Token, noun: Token) -> bool:
    """Whether who does the verb is to do what its object says: "has a plan to", "announced an effort to"."""
    doing, said = verb.lemma_.lower(), noun.lemma_.lower()
    if doing in TAKING and said in LEAVE:
        return True
    if doing in AGREEING and said in AGREEMENTS:
        sides = child(verb, "nsubj")
        return sides is not None and sides.tag_ not in ("NNS", "NNPS") and child(sides, "conj") is None
    return said not in DIRECTIVES and (doing in LIGHT_VERBS or (doing in UNDERTAKING and said in UNDERTAKINGS))


def aim_of(noun: Token) -> Token | None:
    """What the effort is for in which something is done: "struck Jos in a bid [to kill Kim]"."""
    aims = (t for t in noun.rights if t.dep_ == "acl" and t.tag_ == "VB")
    in_effort = noun.dep_ == "obl" and noun.lemma_.lower() in EFFORTS and _opens_with(noun, "in")
    return next(aims, None) if in_effort else None


def _opens_with(phrase: Token, *words: str) -> bool:
    case = child(phrase, "case")
    return case is not None and case.lower_ in words
