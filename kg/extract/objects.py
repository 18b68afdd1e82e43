"""The direct object of a verb: its own, one it shares, the gap of a relative clause; what "which he denies" takes up.

Universal Dependencies v2: obj, iobj, conj, acl:relcl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import CHARGES, HOLDING, OBJECT_CONTROL_MARKS, is_of_complement
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, child, is_relative, relative_clause
from kg.extract.own_subjects import is_fronted_object, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

UNMARKED = ("obl:unmarked", "obl:tmod", "obl:npmod")
# Heads of bare adverbial relatives, "the day they met": the noun is no object (Quirk et al. 1985, 17.18).
ADVERBIAL_HEADS = frozenset({"time", "day", "night", "week", "month", "year", "moment", "way", "reason", "place"})
# "what they call a crime": the clause only gives a name (Huddleston and Pullum 2002, chapter 4, 5.3).
NAMING = frozenset({"call", "consider", "deem", "describe", "label", "term"})
# Nobody denies a person or a thing; of these one denies that they are so.
DENYING = frozenset({"confirm", "contest", "deny", "dispute"})
TELLING = frozenset({"assure", "inform", "notify", "remind", "tell", "warn"})
DEEDS = frozenset({"guilt", "involvement", "link", "responsibility", "role", "rumour", "rumor", "wrongdoing"})


def direct_object(verb: Token) -> Token | None:
    """Direct object: its own, the one addressed ("told him"), one shared with the first conjunct, or a relative gap."""
    own = _last_object(verb) or _granted_time(verb) or child(verb, "iobj") or _mislabelled_object(verb) or _told(verb)
    if own is not None:
        return antecedent(_called(own) or own)
    if verb.dep_ == "conj":
        shared = child(verb.head, "obj")
        if shared is not None and shared.i > verb.i:
            return antecedent(shared)
    # Before "as minister" a parser may take a person for the complement: "named [Kim] as minister".
    named = next((t for t in verb.rights if t.dep_ == "xcomp" and t.ent_type_ == "PERSON"), None)
    return named or _gap(verb)


def denied_content(verb: Token) -> Token | None:
    """What "which" takes up where only something told can be denied: "has [deported] children, which Peru denies".

    "Charges, which he denies" are denied themselves.
    """
    noun, pronoun = verb.head, child(verb, "obj")
    denied = verb.lemma_.lower() in DENYING and verb.dep_ == "acl:relcl"
    if not denied or pronoun is None or pronoun.lower_ != "which":
        return None
    if noun.dep_ not in ("obj", "nsubj:pass"):
        return _deed(noun)
    return None if noun.lemma_.lower() in load_cues().documents | CHARGES | DEEDS else noun.head


def _deed(noun: Token) -> Token | None:
    """What somebody is said to do, from a noun in its phrase: "Peru's [shelling] of the capital of Chad"."""
    chain = [noun, *(t for t in noun.ancestors)]
    top = next(t for t in chain if t.dep_ != "nmod")
    actor = child(top, "nmod:poss")
    told = load_cues().documents | CHARGES | DEEDS
    return top if top.pos_ == "NOUN" and actor is not None and top.lemma_.lower() not in told else None


def _opens(pronoun: Token, clause: Token) -> bool:
    """Whether a relative pronoun opens the clause, whichever noun before it that takes up."""
    return is_relative(pronoun) and pronoun.dep_ != "det" and relative_clause(pronoun) == clause


def _last_object(verb: Token) -> Token | None:
    """Of two objects that a parser gives, the head of the phrase; not an aside: "accused Kim, [a charge] he denies"."""
    given = child(verb, "iobj") is not None
    found = [t for t in verb.children if t.dep_ == "obj" and not is_of_complement(t)]
    # "accused Peru [of sheltering rebels]": what a preposition opens is no object beside another.
    found = [t for t in found if not (given and any(word.dep_ == "case" and word.tag_ == "IN" for word in t.lefts))]
    if found and is_relative(found[0]):
        return found[0]  # "the city, [which] they call the pearl"
    while len(found) > 1 and "," in (found[-1].left_edge.text, found[-1].left_edge.nbor(-1).text):
        found.pop()
    return found[-1] if found else None


def _granted_time(verb: Token) -> Token | None:
    """A span of time as object beside a recipient, which parsers take for a phrase of time: "gave them [a week]"."""
    times = (t for t in verb.rights if t.dep_ in UNMARKED and any(word.dep_ in ("det", "nummod") for word in t.lefts))
    return next(times, None) if child(verb, "iobj") is not None else None


def _called(pronoun: Token) -> Token | None:
    """What stands for "what" in a phrase that only names it: "condemned what he called [a crime]"."""
    clause = child(pronoun, "acl:relcl") if pronoun.lower_ == "what" else None
    if clause is None or clause.lemma_.lower() not in NAMING:
        return None
    named = (t for t in clause.rights if t.dep_ in ("obj", "xcomp") or (t.dep_ == "obl" and t.left_edge.lower_ == "as"))
    return next(named, None)


def _mislabelled_object(verb: Token) -> Token | None:
    """Object that a parser takes for another subject or a phrase: "Kim stationed [troops]", "thanked [von Laue]"."""
    for nominal in verb.children:
        if nominal.dep_ == "nsubj":
            behind = nominal.i > verb.i and any(t.dep_ == "nsubj" and t.i < verb.i for t in verb.children)
            if behind or is_fronted_object(nominal):
                return nominal
        elif nominal.dep_ == "obl" and nominal.left_edge.dep_ == "case" and nominal.left_edge.tag_ == "NNP":
            return nominal
    return None


def _told(verb: Token) -> Token | None:
    """Who is told something, where a parser made him a part of the clause: "told [Peru] its envoy had to leave"."""
    content = next((t for t in verb.rights if t.dep_ == "ccomp"), None)
    if verb.lemma_.lower() not in TELLING or content is None:
        return None
    before = [t for t in content.lefts if t.dep_ in ("obj", "iobj", "nsubj", "nsubj:pass")]
    return before[0] if len(before) > 1 and before[0].left_edge.i == verb.i + 1 else None


def _gap(verb: Token) -> Token | None:
    """Noun that a relative clause without relative pronoun leaves a hole for: "the man Israel killed".

    Also below its verb, where a parser gave the pronoun to the verb: "whom she [tried to kill, is accused of killing]".
    """
    clause = verb
    while clause.dep_ == "xcomp" or _is_governed(clause):
        clause = clause.head
    if clause.dep_ != "acl:relcl" or child(verb, "xcomp", "ccomp") is not None or _is_filled(clause, verb):
        return None
    if any(t.tag_ == "WRB" for t in verb.children):
        return None  # "the town where they fought"
    own = own_subject(clause)
    inner = [t for t in clause.subtree if t != clause.head and (antecedent(t) == clause.head or _opens(t, clause))]
    stray = clause != verb and len(inner) == 1 and inner[0].head == clause and inner[0] != own
    if own is None or is_relative(own) or any(t.dep_ == "obl" and t.pos_ == "ADP" for t in verb.children):
        return None
    if inner and not stray:
        return None
    return None if clause.head.lemma_.lower() in ADVERBIAL_HEADS else clause.head


def _is_governed(gerund: Token) -> bool:
    """Whether a gerund completes the verb above: "accused of [killing]"."""
    mark = child(gerund, "mark")
    return gerund.dep_ == "advcl" and gerund.tag_ == "VBG" and mark is not None and mark.lower_ in OBJECT_CONTROL_MARKS


def _is_filled(clause: Token, verb: Token) -> bool:
    """Whether the verb of a relative clause has an object of its own: "whom he asked to leave"."""
    held = child(clause, "obj")
    return held is not None and (clause == verb or not is_of_complement(held))


def told_of_gap(verb: Token) -> Token | None:
    """Whom a relative clause without pronoun says that somebody held to something: "the [men] Peru asked to leave"."""
    subject = child(verb, "nsubj") if verb.dep_ == "acl:relcl" and verb.lemma_.lower() in HOLDING else None
    bare = (t for t in verb.rights if t.dep_ == "xcomp" and child(t, "obj") is None)
    if subject is None or has_relative(verb) or (verb.lemma_ == "help" and next(bare, None) is not None):
        return None  # "the events Kim helped [produce]"
    return verb.head


def has_relative(verb: Token) -> bool:
    """A finite relative clause on its subject opens with a pronoun; without one the parser has erred."""
    return any(is_relative(t) or t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in verb.subtree if t.i < verb.i)
