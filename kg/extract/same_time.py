"""Which other words of a sentence tell of an event at its own time, so that their date is also its date.

Universal Dependencies v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.dependents import base, child
from kg.extract.governors import target_of
from kg.extract.participles import clause_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from kg.extract.predicates import Predicate

# Raising: the date between verb and complement is the complement's ("is expected Thursday to go", Postal 1974); after
# "agreed on Monday to go" it is not.
RAISING = frozenset({"expect", "schedule", "set", "slate", "due", "likely", "begin", "start", "continue"})
# With these the complement came about, or failed to, when they did: implicative verbs (Karttunen 1971), and a vote.
IMPLICATIVE = frozenset({"manage", "fail", "force", "compel", "decline", "refuse", "vote"})
# What happens in one moment with the event that does it: "a strike on Monday killed X", "X was hurt in a blast".
IMMEDIATE = frozenset(
    {"kill", "wound", "injure", "hurt", "hit", "destroy", "damage", "happen", "occur", "take", "begin"}
)
SHARED = frozenset({"in", "during", "at", "by"})
# "spoke by video call on Monday": the means has no time of its own.
MEANS = frozenset({"by", "via", "over", "through"})
# "broke the truce on Monday by shelling X": words before a participle of the same moment.
GOING_ALONG = frozenset({"by", "while", "thereby"})
# "talks scheduled for Friday", "the vote is due in May": predicates that tell of an event noun that, and when, it is.
SCHEDULING = frozenset(
    {"schedule", "expect", "plan", "set", "slate", "due", "hold", "take", "happen", "occur", "begin", "start"}
)


def same_event(predicate: Predicate, is_event: Callable[[Token], bool]) -> Iterator[Token]:
    """Words that are one event with a predicate: "is [expected] Monday to go", "a [strike] on Monday killed X".

    is_event: whether a noun tells an event.
    """
    verb = predicate.verb
    if _is_of_one_time(verb, verb.head):
        yield verb.head
    if not predicate.noun and (main := _accompanied(verb)) is not None:
        yield main
    if not predicate.noun:
        yield from (t for t in verb.children if is_event(t) and _at_once(verb, t))
        return
    if verb.head.pos_ == "VERB" and _at_once(verb.head, verb):
        yield verb.head
    noun = predicate.token
    yield from (t for t in noun.children if base(t) == "acl" and t.lemma_.lower() in SCHEDULING)
    if (target := target_of(noun)) is not None:
        yield target
    if base(noun) == "nsubj" and noun.head.lemma_.lower() in SCHEDULING:
        yield noun.head


def _is_of_one_time(verb: Token, head: Token) -> bool:
    """Whether the date of a verb is that of its complement; with "to" a parser may take that for a purpose."""
    lemma = head.lemma_.lower()
    if verb.dep_ == "xcomp":
        return lemma in RAISING | IMPLICATIVE
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and lemma == "vote"


def _accompanied(verb: Token) -> Token | None:
    """Verb whose happening a participle behind it tells more of: "struck on Monday, [killing] two and [hurting] six".

    What a participle without subject and tense adds goes along with its clause or comes of it (Stump 1985); "after
    killing" and "having killed" do not.
    """
    first = verb.head if verb.dep_ == "conj" else verb
    if verb.tag_ != "VBG" or first.tag_ != "VBG" or first.dep_ != "advcl" or first.i < first.head.i:
        return None
    introduced = {t.lower_ for t in first.children if t.dep_ in ("mark", "case")} - GOING_ALONG
    if introduced or child(verb, "nsubj", "aux") is not None or child(first, "nsubj", "aux") is not None:
        return None
    above = clause_of(first)
    return above if above is not None and above.pos_ == "VERB" else None


def _at_once(verb: Token, noun: Token) -> bool:
    """Whether the verb and the event noun below it are of one moment: "a raid killed X", "there were clashes"."""
    if base(noun) == "nsubj":
        return verb.lemma_.lower() in IMMEDIATE or child(verb, "expl") is not None
    determiners = {t.lower_ for t in noun.children if t.dep_ in ("det", "nmod:poss")}
    if preposition(noun) in MEANS and not determiners:
        return base(noun) == "obl"
    new = bool(determiners & {"a", "an"}) or preposition(noun) == "during"
    return base(noun) == "obl" and preposition(noun) in SHARED and (new or verb.lemma_.lower() in IMMEDIATE)
