"""Event nouns and who takes part in them: "the Israeli strike on Damascus", "talks between A and B", "held a call".

Universal Dependencies v2: nmod:poss, amod, compound, nmod; support verbs after Jespersen's light verbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import Argument, arguments, preposition, stacked
from kg.extract.dependents import antecedent, base, by_agent, child, is_passive
from kg.extract.governors import message_verb, target_of
from kg.extract.subjects import surface_subject

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
BEHIND_ACTOR = frozenset({"to", "in", "at", "on", "against", "into", "as"})
LEAVING = frozenset(
    {"withdrawal", "pullout", "retreat", "departure", "exit", "escape", "resignation", "return", "exodus", "flight"}
)
# "at the request of B": whoever does it was asked to.
REQUESTS = frozenset({"request", "urging", "insistence", "behest", "invitation"})
# "with the help of B": whoever does it was helped.
HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
# Prepositions by which an event noun brings in whom it befalls.
BEFALLING = ("against", "of", "for")
# "arrived after talks with B", "said during a visit to B": whoever does the one does the other.
OCCASIONS = frozenset({"during", "in", "on", "at", "after", "before", "following", "ahead of", "since"})


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


def noun_arguments(noun: Token) -> tuple[Argument, ...]:
    """Participants of an event noun by role: possessive, adjective, compound, or the preposition that brings them in.

    "Israel's drone strike on Damascus" -> possessive Israel, compound drone, on Damascus.
    """
    found = list(_event_modifiers(noun))
    owner = _implied_owner(noun, {argument.role for argument in found})
    served, engaged = _asked(noun) or _helped(noun), _engaged(noun)
    if served is not None:
        found.append(Argument("to", served))
    if engaged is not None:
        found.insert(0, Argument("subject", engaged))
    target = target_of(noun)
    befallen = surface_subject(target) if target is not None else None
    if befallen is not None:
        found.extend(Argument(role, befallen) for role in BEFALLING)
    return (Argument("possessive", owner), *found) if owner is not None else tuple(found)


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
    for dependent in noun.children:
        label = base(dependent)
        if dependent.dep_ == "nmod:poss":
            yield Argument("possessive", antecedent(dependent))
        elif dependent.dep_ == "amod" and (dependent.ent_type_ or dependent.text[:1].isupper()):
            yield Argument("adjective", dependent)
        elif label == "compound":
            yield from _compound(dependent)
        elif label in ("nmod", "obl") and (role := preposition(dependent)):
            yield Argument(role, antecedent(dependent))
            inner = tuple(stacked(dependent))
            yield from inner or (_behind_actor(noun, dependent) if role in ("of", "by") else ())
        elif dependent.dep_ == "acl" and child(dependent, "mark") is not None and dependent.tag_ == "VB":
            yield Argument("clause", dependent)
    yield from _stranded_agent(noun)
    yield from _stranded_sides(noun)


def _behind_actor(noun: Token, actor: Token) -> Iterator[Argument]:
    """Phrases of the event that a parser hung on who does it: "the visit of Kim [to Oslo]", "a rally by us [in Bonn]".

    "The killing of the envoy [to Mali]" has none: of a single person whose name is missing they say who he is.
    """
    if actor.tag_ not in ("NNP", "NNPS", "NNS") or noun.lemma_.lower() in PARTITIVES:
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


def _implied_owner(noun: Token, roles: set[str]) -> Token | None:
    """Subject of the clause as one side of an event told on occasion: "Blinken arrived for talks with Sisi"."""
    if roles & {"possessive", "adjective", "by", "between", "of", "from"} or not roles & {"with", "to", "against"}:
        return None
    whole = _whole(noun)
    verb = whole.head
    if (said := message_verb(noun)) is not None:
        return surface_subject(said)
    if whole.dep_ != "obl" or is_passive(verb) or (verb.pos_ != "VERB" and child(verb, "cop") is None):
        return None
    word = preposition(whole)
    if word == "on" and any(t.lower_ in ("the", "this", "that") for t in noun.children):
        return None  # "focused on the threat to B": a complement, no occasion
    if word in OCCASIONS or (word == "for" and "with" in roles and child(verb, "obj") is None):
        return surface_subject(verb)
    return None


def _engaged(noun: Token) -> Token | None:
    """Of whom it is said that they are in the midst of it: "[Peru] is in talks with", "[Peru] is at war with"."""
    words = {t.dep_ for t in noun.children}
    amid = "cop" in words and not words & {"det", "nmod:poss"} and preposition(noun) in ("in", "at")
    return surface_subject(noun) if amid else None


def _helped(noun: Token) -> Token | None:
    """Whoever does something with somebody's help gets it: "[Peru] took the town with help from Chile"."""
    if noun.dep_ != "obl" or noun.lemma_.lower() not in HELP or preposition(noun) != "with":
        return None
    return by_agent(noun.head) if is_passive(noun.head) else surface_subject(noun.head)


def _asked(noun: Token) -> Token | None:
    """Whoever did it at somebody's request was asked: "Peru freed him at Chile's request"."""
    at = noun.dep_ == "obl" and noun.lemma_.lower() in REQUESTS and preposition(noun) == "at"
    verb = noun.head
    if not at or verb.pos_ != "VERB":
        return None
    return by_agent(verb) if is_passive(verb) else surface_subject(verb)


def _completes(verb: Token, noun: Token) -> bool:
    return any(argument.role == "object" and argument.token == noun for argument in arguments(verb))


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token
