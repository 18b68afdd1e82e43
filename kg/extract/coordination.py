"""What is coordinated with a nominal: conjuncts, companions ("along with B"), the names of an apposition.

Universal Dependencies v2: conj, appos, nmod.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.arguments import QUASI_COORDINATORS, after_adverb, preposition
from kg.extract.dependents import child, relative_clause
from kg.extract.own_subjects import belongs_to_verb, opens_later_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

# "12 people, including A", "states such as A": said of A too (Quirk et al. 1985, 17.73).
INCLUDING = frozenset({"including", "such as"})
EXCLUDING = frozenset({"not", "rather"})
# "not only Kim but Lee" is both.
BESIDES = frozenset({"only", "just", "merely", "simply", "solely", "even"})
OPENINGS = frozenset(phrase.split()[0] for phrase in (*QUASI_COORDINATORS, *INCLUDING)) | {","}


@lru_cache(maxsize=512)  # asked again and again within a sentence
def conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and all that is coordinated with it, in text order: "A, B and C", "A, along with B".

    A name that follows its title closely passes its conjuncts on: "President A and Chancellor B".
    """
    found = _named_each(token) or [token]
    for member in found:
        found.extend(_beside(member))
    kept = [t for t in found if t != token or not _is_denied(t)]
    return tuple(sorted(kept, key=lambda t: t.i)) if len(found) > 1 else (token,)


def _beside(member: Token) -> Iterator[Token]:
    """What is coordinated with a token by what hangs on it."""
    for dependent in member.children:
        match dependent.dep_:
            case "conj" if _is_member(dependent):
                yield dependent
            case "appos" | "nmod:unmarked" if _is_listed(dependent):
                yield dependent
            case "nmod" if _is_companion(dependent):
                yield dependent
            case "advmod":
                yield from (a.token for a in after_adverb(dependent) if a.role in QUASI_COORDINATORS)
            case "appos" | "flat" if not any(word.is_punct for word in member.doc[member.i : dependent.i]):
                yield from (t for t in dependent.children if t.dep_ == "conj" and t.pos_ == "PROPN")
            case "acl:relcl":  # conjuncts that a parser hung into it: "A, whom B taught, and [C] met"
                yield from (t for t in dependent.subtree if _leaves_relative(t, dependent))


def _is_member(conjunct: Token) -> bool:
    if conjunct.dep_ != "conj" or conjunct.pos_ in ("VERB", "AUX"):
        return False
    if belongs_to_verb(conjunct) or opens_later_clause(conjunct) or _describes_too(conjunct):
        return False
    if child(conjunct.head, "cop") is not None and conjunct.pos_ == "ADJ":
        return False  # "would be lethal and [swift]"
    if _is_verb_and_object(conjunct):
        return False
    if _is_denied(conjunct) or child(conjunct, "nsubj") is not None:  # "Peru met Kim, and Chile [Lee]"
        return False
    clause = relative_clause(conjunct)
    return clause is None or not _leaves_relative(conjunct, clause)


def _is_verb_and_object(conjunct: Token) -> bool:
    """Whether a verb that a parser took for an adjective opens it: "close borders or [stigmatise travellers]".

    Its ending tells (Quirk et al. 1985, appendix I.47).
    """
    first = conjunct.left_edge.nbor(1) if conjunct.left_edge.dep_ == "cc" else conjunct.left_edge
    word = first.lower_
    ends = word.endswith(("ify", "ize", "ise")) and not word.endswith(("cise", "wise"))
    return first.dep_ == "amod" and first.head == conjunct and conjunct.head.dep_ == "obj" and ends


def _is_listed(name: Token) -> bool:
    """Whether a comma stands for "and" between subjects, as in headlines: "Peru, [Chile] sign pact".

    The verb is in the plural: "Paris, Texas holds vote" speaks of one.
    """
    first, verb = name.head, name.head.head
    if name.dep_ not in ("nmod:unmarked", "appos") or first.dep_ != "nsubj" or name.right_edge.i + 1 != verb.i:
        return False
    comma = name.left_edge if name.left_edge.is_punct else name.left_edge.nbor(-1)
    alike = comma.text == "," and bool(name.ent_type_) and name.ent_type_ == first.ent_type_
    return alike and verb.tag_ in ("VB", "VBP") and not name.sent[-1].is_punct


def denied_conjuncts(token: Token) -> tuple[Token, ...]:
    """Of whom what is said of the token is denied: "met Kim but not [Lee]"."""
    return tuple(t for t in token.children if t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN") and _is_denied(t))


def _is_denied(member: Token) -> bool:
    """Whether the words before a member leave it out: "Kim but not [Lee]", "not [Lee] but Kim"; not "not only Lee"."""
    words = [t for t in member.lefts if t.dep_ in ("cc", "advmod")]
    if not words or words[-1].lower_ not in EXCLUDING or words[-1].nbor(1).lower_ in BESIDES:
        return False
    return member.dep_ == "conj" or any(t.lower_ == "but" for later in member.rights for t in later.lefts)


def _describes_too(conjunct: Token) -> bool:
    """Whether it goes on with an apposition: "Kim, the mayor and [its best-known judge], left" is one person."""
    beside = [t for t in conjunct.head.rights if t.dep_ == "appos" and t.i < conjunct.i and t.pos_ == "NOUN"]
    opening = next((t for t in conjunct.lefts if t.dep_ == "cc"), None)
    joined = opening is not None and opening.nbor(-1).text != ","
    return bool(beside) and joined and conjunct.tag_ == "NN" and conjunct.head.pos_ == "PROPN"


def _is_companion(phrase: Token) -> bool:
    """Whether it adds to a noun or names a part of it: "A, along with [B]", "12 people, including [B]"."""
    word = preposition(phrase) if phrase.left_edge.lower_ in OPENINGS else ""
    return word in QUASI_COORDINATORS or (word in INCLUDING and _is_named(phrase))


def _is_named(nominal: Token) -> bool:
    """Whether it is the name of an actor, or a description with one beside it: "including [envoy Kim]"."""
    return any(t.ent_type_ and t.pos_ == "PROPN" for t in (nominal, *nominal.children))


def _named_each(token: Token) -> list[Token]:
    """The names of several who are described together: "the ministers, [A] and [B], met"."""
    if token.tag_ != "NNS":
        return []
    names = [t for t in token.rights if t.dep_ == "appos" and t.pos_ == "PROPN"]
    return names[:1] if any(t.dep_ == "conj" and t.pos_ == "PROPN" for name in names for t in name.children) else []


def _leaves_relative(conjunct: Token, clause: Token) -> bool:
    """Whether commas part a conjunct from the relative clause; a list of two within it would have none.

    What the clause says besides is no member: "a province, which shelters rebels, and [is in the north]".
    """
    if conjunct.dep_ != "conj" or conjunct.pos_ not in ("NOUN", "PROPN") or clause.left_edge.i == 0:
        return False
    if child(conjunct, "cop") is not None:
        return False
    others = [t for t in conjunct.head.children if t.dep_ == "conj" and t.i < conjunct.i]
    alone = not others or any(t.dep_ == "cc" for t in others[-1].lefts)
    opening = next((t for t in conjunct.lefts if t.dep_ == "cc"), None)
    before = opening.nbor(-1).text if opening is not None else ""
    return alone and before == "," and "," in (clause.left_edge.text, clause.left_edge.nbor(-1).text)


def within_relative(verb: Token, members: Sequence[Token]) -> tuple[Token, ...]:
    """Of coordinated members those that a relative clause speaks of: not who follows it: "A, whom B taught, and C".

    So too with a participle: "A, led by B, and C".
    """
    clause = verb if verb.dep_ == "acl" and verb.i > verb.head.i else relative_clause(verb)
    if clause is None or clause.head not in members:
        return tuple(members)
    return tuple(t for t in members if t.i < verb.i or not (t.head == clause.head or _leaves_relative(t, clause)))
