"""Two actors together: "the two leaders", "both companies", "the two countries" after "Aydin met Stavros"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.clauses import clause_of, is_subject
from kg.annotate.conjoined import Together
from kg.annotate.definites import may_be_called_so
from kg.annotate.phrases import Phrase
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SENTENCES_BACK = 1
COUNTRIES = frozenset({"country", "nation"})
SIDES = COUNTRIES | {"side"}
TWOS = frozenset({"pair", "duo"})
Chain = tuple[Phrase, ...]


def find_sides(doc: Doc) -> Iterator[Phrase]:
    """Nouns that denote actors only where two of them are told of: "the two countries", "both sides"."""
    for token in doc:
        noun = token.lemma_.lower()
        if token.tag_ == "NNS" and noun in SIDES and _are_two(token):
            yield Phrase(
                start=token.i,
                end=token.i + 1,
                head=token,
                form="description",
                kind=Kind.GROUP,
                name=token.text,
                noun=noun,
                plural=True,
                definite=True,
            )


def share_pairs(
    found: Sequence[Chain], phrases: Sequence[Phrase], actors: Actors, together: Together
) -> tuple[Chain, ...]:
    """The chains, with mentions of two actors together in the chains of both, and in none of their own.

    Only where one clause of the sentence, or of the one before, tells of two of that kind, and its sentence of no
    third; and as long as every sentence goes on about the two. Two of those told of before, nobody knows which, are no
    actors.

    together: pronouns that stand for several named together.
    """
    chain_of = {phrase: chain for chain in found for phrase in chain}
    shared: dict[Phrase, Chain] = {}
    for phrase in (each for each in phrases if each in chain_of or each in together):
        if several := together.get(phrase):
            shared[phrase] = several
        elif kinds := _kinds(phrase, actors):
            told, pair = _find_pair(phrase, kinds, phrases, chain_of)
            later = (p for p in reversed(shared) if p.start > told)
            before = next((p for p in later if all(_kind(chain_of[actor]) in kinds for actor in shared[p])), None)
            told, pair = (before.start, shared[before]) if before else (told, pair)
            fitting = all(_may_be_called_so(phrase, chain_of[actor], actors) for actor in pair)
            if pair and fitting and _goes_on(told, phrase, phrases):
                shared[phrase] = pair
        elif phrase.form == "pronoun" and (before := _taken_up(phrase, chain_of[phrase], shared)):
            shared[phrase] = shared[before]
    added = {chain: [p for p, pair in shared.items() if any(each in chain for each in pair)] for chain in found}
    grown = ([p for p in chain if p not in shared] + added[chain] for chain in found)
    told_of = (chain for chain in grown if not _is_of_nobody(chain, phrases, chain_of, actors))
    return tuple(tuple(sorted(chain, key=lambda p: p.start)) for chain in told_of)


def _taken_up(pronoun: Phrase, chain: Chain, shared: dict[Phrase, Chain]) -> Phrase | None:
    """The mention of two that a pronoun takes up: "the two leaders ... they"."""
    return next((p for p in reversed(chain) if p.start < pronoun.start and p in shared), None)


def _are_two(noun: Token) -> bool:
    """Whether both are meant, or the two of which the text has told."""
    before = {token.lower_ for token in noun.lefts}
    return "both" in before or ("two" in before and bool(before & {"the", "these", "those"}))


def _kinds(phrase: Phrase, actors: Actors) -> tuple[Kind, ...]:
    """What each of the two may be: persons for "the two leaders", states for "both countries"; () for no pair."""
    if phrase.form != "description" or phrase.possessor is not None:
        return ()
    if phrase.noun in TWOS and phrase.bare and phrase.definite:
        return (Kind.PERSON, Kind.ORGANIZATION)
    if not phrase.plural or not _are_two(phrase.head):
        return ()
    if phrase.noun in COUNTRIES:
        return (Kind.COUNTRY,)
    if phrase.noun in SIDES:
        return (Kind.COUNTRY, Kind.ORGANIZATION, Kind.GROUP)
    return (Kind.PERSON,) if phrase.noun in actors.person else (Kind.ORGANIZATION,) * (phrase.noun in actors.kinds)


def _may_be_called_so(phrase: Phrase, chain: Chain, actors: Actors) -> bool:
    """Whether the noun fits one of the two: persons by what the text tells of them, "both leaders" of any in office."""
    in_office = phrase.noun in actors.paired and any(p.titles for p in chain)
    return phrase.noun not in actors.person or in_office or may_be_called_so(phrase, chain, actors)


def _is_of_nobody(
    chain: Sequence[Phrase], phrases: Sequence[Phrase], chain_of: Mapping[Phrase, Chain], actors: Actors
) -> bool:
    """Whether all that a chain says is that there are two: sides and countries, "both leaders" after several persons.

    Before them it is a group of its own, of whom the text will tell.
    """
    told = [p for p in chain if p.form != "pronoun"]
    if not all(p.noun in SIDES or (p.bare and not p.named and _kinds(p, actors)) for p in told):
        return False
    kinds = {kind for p in told for kind in _kinds(p, actors)}
    before = {
        id(chain_of[p]) for p in phrases if p.kind in kinds and p in chain_of and p.start < told[0].start and p.named
    }
    return len(before) > 1 or all(p.noun in SIDES for p in told)


def _find_pair(
    phrase: Phrase, kinds: Sequence[Kind], phrases: Sequence[Phrase], chain_of: Mapping[Phrase, Chain]
) -> tuple[int, Chain]:
    """The two whom the last sentence that tells of any of their kind tells of in one clause, and where it does last.

    Nobody for one, or three, or where another two are told of since: "Lund and Berg saw two men".
    """
    at = bisect_left(phrases, phrase.start, key=lambda other: other.start)
    told = [p for p in phrases[:at] if p in chain_of and _kind(chain_of[p]) in kinds]
    if not told:
        return -1, ()
    near = [p for p in told if p.start >= told[-1].head.sent.start]
    one_each = tuple({id(chain_of[p]): p for p in near}.values())
    together = any(_one_clause(one, other) for one, other in combinations(near, 2))
    since = phrases[bisect_left(phrases, near[0].start, key=lambda other: other.start) : at]
    others = any(_are_another_two(p) for p in since)
    return near[-1].start, one_each if len(one_each) == 2 and together and not others else ()


def _kind(chain: Chain) -> Kind | None:
    """Kind of a named actor."""
    return next((p.kind for p in chain if p.named), None)


def _sentences(start: int, phrase: Phrase) -> int:
    """Sentence starts from a token up to a mention."""
    tokens = phrase.head.doc[start + 1 : phrase.start + 1]
    return sum(bool(token.is_sent_start) and not token.is_space for token in tokens)


def _goes_on(told: int, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Whether two told of are near: in the sentence or the one before, or with "they" in the one between."""
    between = (p for p in phrases if told < p.start < phrase.start and p.form == "pronoun" and p.plural)
    taken_up = any(_sentences(told, p) == 1 for p in between)
    return _sentences(told, phrase) <= SENTENCES_BACK + taken_up


def _are_another_two(phrase: Phrase) -> bool:
    """Whether two are brought up who are not told of yet: "two men", not "the two men"."""
    return phrase.plural and not _are_two(phrase.head) and any(token.lower_ == "two" for token in phrase.head.lefts)


def _one_clause(one: Phrase, other: Phrase) -> bool:
    """Whether two names are conjoined, or one clause tells of both: "Lund paid a call on Berg", not "Lund's Berg"."""
    if other.head.head in (one.head, one.head.head) and one.head.head != one.head:
        return True
    apart = "nmod:poss" in (one.head.dep_, other.head.dep_)
    return not apart and is_subject(one.head) and clause_of(one.head) == clause_of(other.head)
