"""What noun phrases tell without a clause: appositions, places, titles, examples, and what something is to do.

Universal Dependencies v2: appos, nmod, nmod:desc, acl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import child
from kg.extract.labels import PERSONS
from kg.extract.open_arguments import arguments_in_order, body, chain, opening, verb_group
from kg.extract.open_phrases import is_close, is_plural, members, noun_phrase, prepositions
from kg.extract.open_row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.extract.open_row import Phrase

NOMINAL = frozenset({"NOUN", "PROPN"})
PLACES = frozenset({"GPE", "LOC"})
ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir"})
# What follows is a part or an example of the noun (Quirk et al. 1985, 17.73).
EXAMPLES = frozenset({"including", "such as"})


def within_phrase(token: Token) -> Iterator[Row]:
    """What the noun phrase that a token belongs to tells by it."""
    if token.dep_ == "appos":
        yield from _of_apposition(token)
    elif token.dep_ == "nmod" and token.head.pos_ in NOMINAL and child(token.head, "cop") is None:
        yield from _of_modifier(token)
    elif token.dep_ == "acl" and token.tag_ == "VB" and token.head.pos_ in NOMINAL:
        yield from _of_infinitive(token)
    elif token.ent_type_ in PERSONS:
        yield from _of_title(token)


def _of_apposition(noun: Token) -> Iterator[Row]:
    """ "Ann Lee, the head of the bank" and "the bank's head Ann Lee" -> Ann Lee | is | the head of the bank.

    Of two places the one lies in the other ("Murray, Utah"); other pairs of names and lists say no such thing.
    """
    head, described = noun.head, members(noun)
    if not {noun.pos_, head.pos_} <= NOMINAL or noun.i < head.i or child(noun, "advmod"):
        return
    of_head = _without(head, noun)
    names = noun.pos_ == head.pos_ == "PROPN" and child(noun, "det") is None
    if len(described) > 1:  # "Ann Lee, head and founder of the bank"
        one = head.ent_type_ in PERSONS and noun.pos_ == "NOUN" and len(members(head)) == 1
        yield from (Row(noun, of_head, [], noun_phrase(what)) for what in described if one)
    elif names and {head.ent_type_, noun.ent_type_} <= PLACES:
        yield Row(noun, of_head, [], noun_phrase(noun), implied="is in")
    elif not names and is_plural(noun) == is_plural(head):
        named_behind = is_close(noun) and noun.pos_ == "PROPN"
        ends = (noun_phrase(noun), of_head) if named_behind else (of_head, noun_phrase(noun))
        if named_behind or not is_close(noun):  # "the term cob"
            yield Row(noun, ends[0], [], ends[1], implied="are" if is_plural(noun) else "is")


def _of_modifier(inner: Token) -> Iterator[Row]:
    """ "The plant in Peru" -> the plant | is in | Peru; "firms such as Acme" -> firms | such as | Acme."""
    opens = prepositions(inner)
    words = " ".join(token.lower_ for token in sorted(opens, key=lambda t: t.i))
    before = [token for token in noun_phrase(inner.head) if token.i < inner.left_edge.i]
    if words in EXAMPLES:
        yield from (Row(inner, before, opens, noun_phrase(what)) for what in members(inner))
    elif words == "in" and inner.ent_type_ in PLACES:
        yield Row(inner, before, [], noun_phrase(inner), implied="are in" if is_plural(inner.head) else "is in")


def _of_infinitive(verb: Token) -> Iterator[Row]:
    """ "The decision to leave Peru" -> the decision | to leave | Peru."""
    verbs, mark = chain(verb), child(verb, "mark")
    first, _ = arguments_in_order(verbs, verb.head)
    if mark is None or mark.lower_ != "to" or first is None or first == verbs[-1]:
        return
    words = [mark, *(token for part in verbs for token in verb_group(part) if token != mark), *opening(first)]
    yield from (Row(verbs[-1], _without(verb.head, verb), words, body(what)) for what in members(first))


def _of_title(name: Token) -> Iterator[Row]:
    """ "Foreign Minister Ann Lee" -> Ann Lee | is | Foreign Minister; an abbreviation ("Gen.") is not told."""
    before = (t for t in name.lefts if t.dep_ == "nmod:desc" and t.lower_ not in ADDRESS)
    titles = [t for t in before if not t.text.endswith(".")]
    title = [token for head in titles for token in head.subtree]
    if title:
        yield Row(name, [token for token in noun_phrase(name) if token not in title], [], title)


def _without(noun: Token, branch: Token) -> Phrase:
    """The phrase of a noun without what hangs on one of its dependents."""
    left_out = set(branch.subtree)
    return [token for token in noun_phrase(noun) if token not in left_out]
