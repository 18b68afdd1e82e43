"""The words of a phrase: noun phrases, clauses and predicates as text, without what merely hangs on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.dependents import base, hyphenated
from kg.extract.own_subjects import belongs_to_verb

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from spacy.tokens import Token

    from kg.extract.predicates import Predicate

MAX_WORDS = 12
MAX_COMPLEMENT = 5
# Of a nominal predicate, what makes it a clause: "[the first case is] of the mayor".
CLAUSAL = ("expl", "nsubj", "nsubj:pass", "csubj", "cop", "aux", "advmod")
LOOSE = ("cc", "conj", "appos", "parataxis", "list", "discourse", "dislocated", "acl:relcl", "advcl", "obl:unmarked")
ADVERBIAL = ("advmod", "nmod", "nmod:unmarked", "obl", "obl:unmarked")
FOLLOWING = ("nmod", "obl", "acl", "advcl", "xcomp", "ccomp", "conj")
PRECEDING = ("amod", "compound", "nmod:poss", "nmod:desc", "nummod")
AUXILIARIES = ("aux", "aux:pass", "cop", "compound:prt")
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
EDGES = ("det", "case", "mark", "punct", "cc")
ARTICLES = frozenset({"a", "an", "the"})
QUOTES = "\"'“”‘’«»`´"


def noun_phrase(head: Token, *, without: frozenset[Token] = frozenset()) -> str:
    """Text of a noun phrase without determiner, preposition, relative clause and conjuncts.

    At most MAX_WORDS words: what follows the noun goes first, from the end, then what precedes it.
    without: heads of phrases inside it to leave out.
    """
    is_predicate = any(t.dep_ == "cop" for t in head.children)
    tokens = _outside(_descend(head, (*LOOSE, *CLAUSAL) if is_predicate else LOOSE), without | _in_front(head))
    branches = _trimmable(head) if len(tokens) > MAX_WORDS else ()
    for branch in branches:
        if len(tokens) <= MAX_WORDS:
            break
        tokens = _outside(tokens, (branch,))
    edges = [t for t in head.children if base(t) in EDGES or t.tag_ == "POS"]
    inner = _outside(tokens, edges)
    if len(inner) > 1 and inner[0].lower_ in ARTICLES:
        inner = inner[1:]  # of its possessor: "[the] mayor's house"
    # A preposition inside the phrase is a part of it: "Secretary [of] State Kim", where Kim is the head.
    linking = [t for t in tokens if inner[0].i < t.i < inner[-1].i and t in edges and base(t) in ("case", "det")]
    return text_of((*_torn_off(head), *inner, *linking, *_completed_by(head)))


def _in_front(head: Token) -> frozenset[Token]:
    """What stands before a phrase: "[also] a minority", "[in 1998] the music", "[in some cases,] marketing"."""
    opening = next((t for t in head.lefts if t.dep_ in ("det", "case")), None)
    before = (t for t in head.lefts if t.dep_ in ADVERBIAL)
    return frozenset(t for t in before if t.left_edge.dep_ == "case" or (opening is not None and t.i < opening.i))


def _torn_off(head: Token) -> Iterator[Token]:
    """First word of a name of two that a parser took for another subject: "[Cyclone] Idai struck"."""
    before = head.nbor(-1) if head.i > 0 else head
    torn = head.dep_ == before.dep_ == "nsubj" and head.head == before.head
    if torn and head.ent_type_ == "MISC" and before.pos_ == "PROPN" and before != head:
        yield before


def _completed_by(head: Token) -> Iterator[Token]:
    """What completes a bare object but hangs on its verb: "took advantage [of the delay]"."""
    verb, after = head.head, head.nbor(1) if head.i + 1 < len(head.doc) else head
    is_bare = head.dep_ == "obj" and head.tag_ == "NN" and head.left_edge == head.right_edge
    if is_bare and after.lower_ == "of" and after.head.dep_ == "obl" and after.head.head == verb:
        yield from (after, *_descend(after.head, (*LOOSE, "case")))


def _outside(tokens: Iterable[Token], branches: Collection[Token]) -> list[Token]:
    if not branches:
        return list(tokens)
    return [t for t in tokens if not any(t == branch or branch.is_ancestor(t) for branch in branches)]


def _trimmable(head: Token) -> Iterator[Token]:
    """Branches that may leave a phrase: what follows the noun, from the end, then what precedes it."""
    after = (t for t in head.subtree if t.i > head.i and base(t) in FOLLOWING)
    yield from sorted(after, key=lambda t: -t.left_edge.i)
    yield from (t for t in head.lefts if t.dep_ in PRECEDING)


def clause_phrase(verb: Token) -> str:
    """Text of a complement clause without its complementiser, cut at MAX_WORDS words."""
    outside = frozenset(t for t in verb.rights if t.dep_ == "obl:unmarked" and _measures(t))
    tokens = _outside(_descend(verb, ("parataxis", "advcl", "conj", "cc")), outside)
    kept = [t for t in tokens if t.head != verb or t.dep_ != "mark"][:MAX_WORDS]
    while len(kept) > 1 and (kept[-1].pos_ == "SYM" or (base(kept[-1]) in EDGES and kept[-1].head.i > kept[-1].i)):
        kept.pop()
    return text_of(kept)


def _measures(span: Token) -> bool:
    """Whether a span of time says how long before or after the next clause: "lower tensions [a day] after he left"."""
    after = span.right_edge.i + 1
    return after < len(span.doc) and span.doc[after].lower_ in ("after", "before") and span.doc[after].dep_ == "mark"


def predicate_tokens(predicate: Predicate) -> tuple[Token, ...]:
    """Verb with auxiliaries, negation and particle; event noun with its compounds; "had held a phone call" for both."""
    words = {predicate.token, predicate.verb}
    if not predicate.noun or predicate.support is not None:
        words.update(_verb_words(predicate.verb))
    if not predicate.noun:
        words.update(_complement(predicate.verb))
        words.update(hyphenated(predicate.verb) if "-" in predicate.lemma else ())
    if predicate.noun:
        words.update(
            t for t in predicate.token.children if t.dep_ == "compound" and not t.ent_type_ and t.left_edge == t
        )
    return tuple(sorted(words, key=lambda t: t.i))


def _verb_words(verb: Token) -> Iterator[Token]:
    """Auxiliaries, negation and particle; "to" after an auxiliary: "is to visit", "is due to visit"."""
    has_auxiliary = any(t.dep_ in ("aux", "cop") for t in verb.lefts)
    for dependent in verb.children:
        if dependent.dep_ in AUXILIARIES or dependent.lower_ in NEGATIONS:
            yield dependent
        elif dependent.dep_ == "mark" and has_auxiliary:
            words = (dependent, *(t for t in dependent.children if t.dep_ == "fixed"))
            yield from words if words[-1].lower_ == "to" else ()


def _complement(verb: Token) -> Iterator[Token]:
    """Object complement, at most its first MAX_COMPLEMENT words: "called [a liar]", "described [as a setback]"."""
    if not any(t.dep_ == "obj" for t in verb.children):
        return
    for dependent in verb.rights:
        is_as = dependent.dep_ == "obl" and any(t.dep_ == "case" and t.lower_ == "as" for t in dependent.lefts)
        if is_as or (dependent.dep_ == "xcomp" and dependent.pos_ in ("NOUN", "PROPN", "ADJ")):
            yield from list(_descend(dependent, (*LOOSE, "nmod", "obl", "acl", "punct")))[:MAX_COMPLEMENT]


def text_of(tokens: Iterable[Token]) -> str:
    """Words in text order with their own spacing, without quotation marks and punctuation around them."""
    found = sorted(tokens, key=lambda t: t.i)
    # A comma after a gap belonged to what was left out.
    ordered = [t for i, t in enumerate(found) if not (t.is_punct and i and found[i - 1].i < t.i - 1)]
    while ordered and ordered[-1].is_punct:
        ordered.pop()
    text = ""
    for token, following in pairwise(ordered):
        text += token.text + (token.whitespace_ or (" " if following.i > token.i + 1 else ""))
    text += ordered[-1].text if ordered else ""
    text = " ".join(text.split()).strip(QUOTES + " ,;:-–—()")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return text + ")" * (text.count("(") - text.count(")"))


def _descend(head: Token, excluded: tuple[str, ...]) -> Iterator[Token]:
    """The phrase of a head in text order, without the branches that have an excluded label."""
    for dependent in head.children:
        if dependent.i < head.i and dependent.dep_ not in excluded and not _is_participle(dependent):
            yield from _descend(dependent, ())
    yield head
    for dependent in head.children:
        if dependent.dep_ in excluded or _is_participle(dependent) or belongs_to_verb(dependent):
            continue
        if dependent.i > head.i:
            yield from _descend(dependent, ("acl:relcl", "parataxis", "appos"))


def _is_participle(token: Token) -> bool:
    """A reduced relative clause: "the drones [fired by Iran]", "[born in Rome], Kim …"."""
    return token.dep_ == "acl" and token.tag_ in ("VBN", "VBG")
