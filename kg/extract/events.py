"""Event nouns and who takes part in them: "the Israeli strike on Damascus", "talks between A and B", "held a call".

Universal Dependencies v2: nmod:poss, amod, compound, nmod; support verbs after Jespersen's light verbs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, arguments, preposition, stacked
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, base, child, is_passive
from kg.extract.implied_ends import with_implied

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from spacy.tokens import Token

    IsSupport = Callable[[str, str], bool]

# "a series of strikes", "a package of sanctions" tell what their content tells (Quirk et al. 1985, 5.4).
PARTITIVES = frozenset(
    {"series", "wave", "round", "package", "string", "spate", "barrage", "set", "flurry", "number", "kind", "sort"}
    | {"dozen", "score", "hundred", "thousand", "lot", "couple", "pair"}
    | {"hour", "day", "night", "week", "month", "year", "decade"}
)
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
HYPHENS = frozenset("-–—/")
# What an event goes to or where it is; "from" is told of going away, else it says who somebody is.
BEHIND_ACTOR = frozenset({"to", "in", "at", "on", "against", "into", "as", "for", "over"})
LEAVING = frozenset(
    {"withdrawal", "pullout", "retreat", "departure", "exit", "escape", "resignation", "return", "exodus", "flight"}
)


def is_event(noun: Token, event_nouns: Container[str]) -> bool:
    """Whether the noun tells an event here: a known event noun that heads its phrase and is no part of a name.

    "the attack on Kyiv" does; "the attack dog", "Operation Strike" do not.
    """
    return noun.lemma_.lower() in event_nouns and heads_phrase(noun)


def heads_phrase(noun: Token) -> bool:
    """Whether a common noun heads a phrase of its own, outside a name and a compound."""
    return (
        noun.pos_ == "NOUN" and noun.ent_type_ not in NAMED and base(noun) not in ("compound", "flat", "fixed", "case")
    )


def support_verb(noun: Token, is_support: IsSupport) -> Token | None:
    """Support verb whose complement the noun is: "held a call", "a call was held", "the call he held"."""
    top = _first_conjunct(_whole(noun))
    verb: Token | None = top.head
    if top.dep_ == "obl":
        bare = child(top.head, "obj") is None and not is_passive(top.head)
        verb = top.head if bare and preposition(top) in ("in", "into") else None
    elif top.dep_ not in ("obj", "nsubj:pass"):
        verb = next((t for t in noun.children if base(t) == "acl" and _completes(t, noun)), None)
    return verb if verb is not None and is_support(phrasal(verb), noun.lemma_.lower()) else None


def phrasal(verb: Token) -> str:
    """Lemma of a verb with its particle: "carry out"."""
    prt = child(verb, "compound:prt")
    return verb.lemma_.lower() if prt is None else f"{verb.lemma_.lower()} {prt.lower_}"


def support_arguments(noun: Token, verb: Token) -> tuple[Argument, ...]:
    """Arguments of a support verb and of its event noun, as those of one event: "held a call on Gaza with Cairo"."""
    whole = _whole(noun)
    taken = (noun, whole, _first_conjunct(whole))
    return (*(argument for argument in arguments(verb) if argument.token not in taken), *_event_modifiers(noun))


@lru_cache(maxsize=512)  # asked again and again within a sentence
def noun_arguments(noun: Token) -> tuple[Argument, ...]:
    """Participants of an event noun by role: possessive, adjective, compound, or the preposition that brings them in.

    "Israel's drone strike on Damascus" -> possessive Israel, compound drone, on Damascus.
    """
    return with_implied(noun, _whole(noun), tuple(_event_modifiers(noun)))


def _whole(noun: Token) -> Token:
    """The noun that counts or bundles the event, else the event noun itself: "a series of strikes" -> series."""
    is_part = noun.dep_ == "nmod" and noun.head.lemma_.lower() in PARTITIVES and preposition(noun) == "of"
    return noun.head if is_part else noun


def _event_modifiers(noun: Token) -> Iterator[Argument]:
    """What hangs on the event noun, and on what bundles it: "Iran's wave of strikes", "a round of talks with Oman"."""
    whole = _whole(noun)
    if whole != noun:
        yield from (argument for argument in _modifiers(whole) if argument.token != noun)
    yield from _modifiers(noun)


def _modifiers(noun: Token) -> Iterator[Argument]:
    # "talks with B on a pact with C" are held with B alone
    own = {preposition(phrase) for phrase in noun.rights if base(phrase) == "nmod"}
    for dependent in noun.children:
        label = base(dependent)
        if dependent.lower_ == "behalf":
            continue  # "spied on behalf of B"
        if dependent.dep_ == "nmod:poss":
            yield Argument("possessive", antecedent(dependent))
        elif dependent.dep_ == "amod" and (dependent.ent_type_ or dependent.text[:1].isupper()):
            yield Argument("adjective", dependent)
        elif label == "compound":
            yield from _compound(dependent)
        elif label in ("nmod", "obl") and (role := preposition(dependent)):
            yield Argument(role, antecedent(dependent))
            inner = tuple(a for a in stacked(dependent) if a.role not in own)
            yield from inner or (_behind_actor(noun, dependent) if role in ("of", "by") else ())
        elif dependent.dep_ == "acl" and child(dependent, "mark") is not None and dependent.tag_ == "VB":
            yield Argument("clause", dependent)
    yield from _stranded_agent(noun)
    yield from _stranded_sides(noun)


def _behind_actor(noun: Token, actor: Token) -> Iterator[Argument]:
    """Phrases of the event that a parser hung on who does it: "the visit of Kim [to Oslo]", "a rally by us [in Bonn]".

    "The killing of the envoy [to Mali]" has none: of a single person whose name is missing they say who he is.
    """
    several = actor.tag_ in ("NNP", "NNPS", "NNS") or actor.lemma_.lower() in load_cues().bodies
    if not several or noun.lemma_.lower() in PARTITIVES:
        return
    roles = BEHIND_ACTOR | {"from"} if noun.lemma_.lower() in LEAVING else BEHIND_ACTOR
    for phrase in actor.rights:
        if base(phrase) == "nmod" and (role := preposition(phrase)) in roles:
            yield Argument(role, antecedent(phrase))


def _stranded_agent(noun: Token) -> Iterator[Argument]:
    """Agent of an object that a parser hung on the active verb: "condemned the killing of B [by rebels]"."""
    verb = noun.head
    if noun.dep_ != "obj" or is_passive(verb):
        return
    for dependent in verb.rights:
        if dependent.dep_ == "obl" and dependent.left_edge.lower_ == "by":
            last = max((t.right_edge.i for t in noun.rights), default=noun.i)
            yield from (Argument("by", dependent),) if dependent.left_edge.i == last + 1 else ()


def _stranded_sides(noun: Token) -> Iterator[Argument]:
    """Both sides behind the verb of which the event is the subject: "talks took place [between A and B]"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubj:pass") or verb.pos_ != "VERB":
        return
    thing = child(verb, "obj")
    if thing is None or thing.lemma_.lower() == "place":
        yield from (Argument("between", t) for t in verb.rights if t.dep_ == "obl" and preposition(t) == "between")


def _compound(modifier: Token) -> Iterator[Argument]:
    """A noun before the event noun; the two sides of "the India-Pakistan talks" as "between"."""
    doc, i = modifier.doc, modifier.i
    after = doc[i + 2] if i + 2 < len(doc) and doc[i + 1].text in HYPHENS else None
    before = doc[i - 2] if i >= 2 and doc[i - 1].text in HYPHENS else None
    sides = [side for side in (before, modifier, after) if side is not None and side.pos_ == "PROPN"]
    if len(sides) < 2:
        yield Argument("compound", modifier)
    elif before is None or base(before) != "compound":
        yield from (Argument("between", side) for side in sides)


def _completes(verb: Token, noun: Token) -> bool:
    return any(argument.role == "object" and argument.token == noun for argument in arguments(verb))


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token
