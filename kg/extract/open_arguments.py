"""What a clause says of its subject, in the order of the text: verb group, first argument, and the others.

Universal Dependencies v2: aux, cop, xcomp, obj, iobj, obl, ccomp, advcl, advmod.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import arguments
from kg.extract.dependents import antecedent, base, child, is_relative
from kg.extract.objects import UNMARKED
from kg.extract.open_phrases import FREE, VERBAL, clause, noun_phrase, prepositions
from kg.extract.own_subjects import is_to
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.open_row import Phrase

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
CLAUSES = frozenset({"ccomp", "advcl", "xcomp"})


def chain(verb: Token) -> list[Token]:
    """Verb and the open complements that it governs without an object between: "is expected to begin to leave"."""
    verbs = [verb]
    while child(verbs[-1], "obj", "iobj") is None:
        following = next((t for t in verbs[-1].rights if t.dep_ == "xcomp" or _is_next_infinitive(t)), None)
        if following is None or (following.pos_ not in (*VERBAL, "ADJ") and child(following, "cop") is None):
            break
        verbs.append(following)
    return verbs


def _is_next_infinitive(clause: Token) -> bool:
    """Right behind the verb, where a purpose reads like a complement: "is equipped [to lift] tanks"."""
    first = clause.left_edge
    return clause.dep_ == "advcl" and clause.tag_ == "VB" and first.lower_ == "to" and first.i == clause.head.i + 1


def verb_group(verb: Token) -> Phrase:
    """Verb with auxiliaries, copula, negation, particle, and the adverbs between: "has not yet been found"."""
    start = min((t.i for t in verb.children if base(t) in ("aux", "cop")), default=verb.i)
    return [verb, *(t for t in verb.children if _is_of_group(t, verb, start))]


def arguments_in_order(verbs: list[Token], subject: Token) -> tuple[Token | None, list[Token]]:
    """First argument and the others; fronted phrases come last, adverbial clauses count only where nothing else does.

    The first is the predicate noun of a copula, the antecedent that a relative clause takes as its object, a fronted
    complement ("\"…,\" officials said"), else what comes first behind the verb; of an adjective with nothing behind it,
    the adjective.
    """
    found = [t for verb in verbs for t in verb.children if _is_argument(t) and t not in verbs]
    found = [t for t in found if not verbs[0].i < t.i < verbs[-1].i]
    plain = [t for t in found if t.dep_ != "advcl"]
    after = sorted((t for t in plain if t.i > verbs[0].i), key=lambda t: t.i)
    before = [t for t in plain if t.i < verbs[0].i and base(t) == "obl"]
    fronted = next((t for t in plain if t.i < verbs[0].i and base(t) == "ccomp"), None)
    first = _predicate_noun(verbs[-1], bare=not after) or _gap(verbs, subject) or fronted
    if first is not None:
        return first, after + before
    order = after + before or [t for t in found if t.i > verbs[0].i]
    return (order[0], order[1:]) if order else (None, [])


def spare(rest: list[Token], verb: Token) -> bool:
    """Whether the clause is worth telling without these arguments: several, or one that hangs loosely on it.

    Loose are fronted phrases, adverbs, bare times ("last week") and what a comma sets off.
    """
    return len(rest) > 1 or any(
        t.i < verb.i or t.dep_ == "advmod" or t.dep_ in UNMARKED or t.left_edge.is_punct for t in rest
    )


def predicate_adjective(adjective: Token, group: Phrase) -> Phrase:
    """The adjective with the adverbs right before it, which then leave the verb group: "is | virtually unchanged"."""
    own = [t for t in group if t.head == adjective and t.dep_ == "advmod" and t.lower_ not in NEGATIONS]
    return [*own, adjective]


def opening(argument: Token) -> Phrase:
    """What of an argument ends the predicate: its preposition, or the word that opens the clause ("said that")."""
    if base(argument) not in CLAUSES:
        return prepositions(argument)
    mark = child(argument, "mark")
    return [mark] if mark is not None and mark.i == argument.left_edge.i else []


def body(argument: Token) -> Phrase:
    """The argument without its opening."""
    if argument.pos_ not in VERBAL and base(argument) not in (*CLAUSES, "advmod"):
        return noun_phrase(argument)
    taken = opening(argument)
    return [token for token in clause(argument) if token not in taken]


def _is_of_group(token: Token, verb: Token, start: int) -> bool:
    if token.dep_ == "cop" and child(verb, "nsubj:outer") is not None:
        return False
    if base(token) in ("aux", "cop") or token.dep_ == "compound:prt":
        return True
    if token.dep_ == "mark":
        return token.lower_ == "to" and (verb.dep_ == "xcomp" or is_to(verb) or _is_next_infinitive(verb))
    if token.dep_ != "advmod":
        return False
    alone = next(token.children, None) is None and token.tag_[0] != "W"
    if token.i > verb.i:
        return alone and verb.pos_ in VERBAL and _is_before_preposition(token, verb)
    return token.lower_ in NEGATIONS or (alone and token.i >= start - 1)


def _is_before_preposition(adverb: Token, verb: Token) -> bool:
    """Right between the verb or its particle and a preposition: "invests [heavily] in Peru", "went down [again] to"."""
    following = adverb.nbor(1) if adverb.i + 1 < len(adverb.doc) else adverb
    before = [verb, *(t for t in verb.children if t.dep_ == "compound:prt")]
    return adverb.i == before[-1].i + 1 and following.dep_ == "case" and following.head.head == verb


def _is_argument(token: Token) -> bool:
    if is_relative(token) and antecedent(token) != token:
        return False
    if token.dep_ == "advmod":
        in_group = next(token.children, None) is None and _is_before_preposition(token, token.head)
        return token.i > token.head.i and token.lower_ not in NEGATIONS and not in_group
    opens = token.left_edge
    if token.pos_ == "ADP":
        return False
    moved = base(token) == "ccomp" and is_relative(opens) and opens.dep_ != "mark"
    return base(token) in ("obj", "iobj", "obl", *CLAUSES) and not moved


def _predicate_noun(verb: Token, *, bare: bool) -> Token | None:
    """What a copula says of the subject: a noun; an adjective only if it is bare ("is confident")."""
    said = verb.pos_ not in ("ADJ", "VERB") or (bare and verb.pos_ == "ADJ")
    return verb if said and child(verb, "cop") is not None else None


def _gap(verbs: list[Token], subject: Token) -> Token | None:
    """Noun that a relative clause takes as its object: "the town which they left", "the town they left"."""
    top = verbs[0]
    while top.dep_ in ("conj", "xcomp"):
        top = top.head
    if top.dep_ != "acl:relcl" or top.head.lower_ in FREE or subject == top.head or surface_subject(top) == top.head:
        return None
    return next((a.token for a in arguments(verbs[-1]) if a.role == "object" and a.token == top.head), None)
