"""Which organization "the company", "the party" or "the agency" is: the one of that kind just named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.clauses import clause_of, is_subject
from kg.annotate.phrases import Phrase, next_word
from kg.annotate.same_name import LINKS, key
from kg.types import Kind

WINDOW = 120  # tokens: about four sentences of news
SENTENCES_BACK = 2
SEATED = re.compile(r"[A-Z]\S+-based \w+")
TELLING = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat"})
LONGEST = 4  # tokens of a description before its noun, with the article
# What capitals alone may be, a company, a party or a newspaper, the text does not tell; they may be a group.
ACRONYM_NEVER = frozenset({"company", "bank", "club", "party", "paper"})
SITED = frozenset({"at", "in", "inside", "near", "outside"})
TOLD = frozenset({"obj", "iobj", "obl"})


def is_topical(phrase: Phrase, actors: Actors) -> bool:
    """Whether "the" and a kind of organization is all that is said, but for "German", "rights" or "Oslo-based".

    Not where its name follows ("the group Anticor") or its own words tell it apart ("the Brandt subsidiary").
    """
    if phrase.plural or not phrase.definite or phrase.noun not in actors.kinds or phrase.head.dep_ == "appos":
        return False
    if phrase.bare or SEATED.fullmatch(phrase.name):
        return True
    told = any(child.dep_ in TELLING for child in phrase.head.rights) and next_word(phrase) != ","
    told = told or any(child.dep_ in TELLING for child in phrase.head.lefts)
    before = phrase.head.doc[phrase.head.left_edge.i : phrase.head.i]
    own = any(token.pos_ == "PROPN" or token.tag_ == "POS" for token in before)
    return not told and not own and len(before) <= LONGEST


def find_topics(phrase: Phrase, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> list[Phrase]:
    """Organizations of that kind named in the sentence and the two before, a mention of each.

    Of several, the one that is the main subject of the last sentence that names any, if no other is a subject there
    or in this sentence and the noun says no more than the kind: "the company", not "the automaker".
    What is named in the same clause is another, and so is whom somebody only spoke to ("told Reuters").
    """
    recent = list(_recent(phrase, phrases))
    clause = clause_of(phrase.head)
    beside = {id(chains.of(p)) for p in _around(phrase, phrases) if clause_of(p.head) == clause}
    fitting = [p for p in recent if chains.of(p) and id(chains.of(p)) not in beside and not _is_audience(p)]
    found = [p for p in fitting if p.named and _is_of(p, phrase, chains, actors)]
    several = chains.one_each(found)
    if len(several) == 1 or not _is_general(phrase, actors) or any(sentences_between(p, phrase) == 0 for p in found):
        return several
    nearest = min((sentences_between(p, phrase) for p in found), default=0)
    subjects = [p for p in found if is_subject(p.head) and sentences_between(p, phrase) == nearest]
    main = [p for p in subjects if p.head.head.dep_ == "ROOT"]
    return main if len(main) == len(chains.one_each(subjects)) == 1 else several


def find_only(phrase: Phrase, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> list[Phrase]:
    """Organizations of that kind by their names or by what they are called, anywhere before: "the agency".

    None for companies, parties and the like, of which an article tells of several, nor for "the organization".
    """
    kinds = actors.kinds[phrase.noun]
    if not phrase.bare or kinds & ACRONYM_NEVER or len(kinds) > 1:
        return []
    before = phrases[: bisect_left(phrases, phrase.start, key=lambda other: other.start)]
    named = chains.one_each(p for p in before if p.named and p.kind is Kind.ORGANIZATION)
    return [p for p in named if _is_called(phrase.noun, chains.of(p), actors) and _is_of(p, phrase, chains, actors)]


def _is_general(phrase: Phrase, actors: Actors) -> bool:
    """Whether "the" and the kind is all that is said, by a subject: "the company", not "the Finnish company"."""
    return phrase.noun in actors.kinds[phrase.noun] and phrase.country is None and is_subject(phrase.head)


def _recent(phrase: Phrase, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Mentions before a description, in its sentence and the two before, the nearest first."""
    n = bisect_left(phrases, phrase.start, key=lambda other: other.start) - 1
    while n >= 0 and phrase.start - phrases[n].start <= WINDOW:
        if sentences_between(phrases[n], phrase) > SENTENCES_BACK:
            return
        yield phrases[n]
        n -= 1


def _around(phrase: Phrase, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The other mentions of the sentence."""
    sent = phrase.head.sent
    first = bisect_left(phrases, sent.start, key=lambda other: other.start)
    last = bisect_left(phrases, sent.end, key=lambda other: other.start)
    return [other for other in phrases[first:last] if other is not phrase]


def sentences_between(before: Phrase, after: Phrase) -> int:
    """Sentence starts after one mention up to another."""
    doc = before.head.doc
    return sum(1 for token in doc[before.start + 1 : after.start + 1] if token.is_sent_start and not token.is_space)


def _is_audience(phrase: Phrase) -> bool:
    """Whether an organization is only whom somebody told something: "told Reuters", "an interview with Axios".

    Or where: "wrote on Twitter".
    """
    verb = phrase.head.head
    if phrase.head.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ == "on" for c in phrase.head.lefts):
        return True
    spoken = phrase.head.dep_ in TOLD and verb.lemma_.lower() in ("tell", "accord")
    return spoken or (phrase.head.dep_ == "nmod" and verb.lemma_.lower() in ("interview", "statement"))


def _is_of(name: Phrase, phrase: Phrase, chains: Chains, actors: Actors) -> bool:
    """Whether a name may be what the description means; before a noun only if that is somebody ("Brandt officials")."""
    chain = chains.of(name)
    if name.head.dep_ == "compound" and not actors.denotes(name.head.head.lemma_.lower()):
        return False
    other_country = phrase.country and any(p.country not in (None, phrase.country) for p in chain)
    return not other_country and _is_kind(phrase.noun, chain, actors)


def _is_kind(noun: str, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether an organization may be called by the noun: its name or other descriptions say so, or none forbids it."""
    if not any(p.kind is Kind.ORGANIZATION for p in chain) or any(p.plural and not p.named for p in chain):
        return False
    if own := _called(chain, actors):
        return any(actors.kinds[noun] & actors.kinds.get(other, frozenset()) for other in own)
    if all(_is_site(p, actors) for p in chain if p.named):
        return False
    acronym = all(p.name.isupper() for p in chain if p.named)
    open_kind = actors.kinds[noun] & (actors.open - ACRONYM_NEVER if acronym else actors.open)
    return bool(open_kind) and not any(p.country for p in chain)


def _is_called(noun: str, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether the names or descriptions of an organization say that it is of the noun's kind."""
    return bool(_called(chain, actors)) and _is_kind(noun, chain, actors)


def _called(chain: Sequence[Phrase], actors: Actors) -> set[str]:
    """Nouns of organizations that the text has for one, in its names or beside them."""
    told = {p.noun for p in chain if p.form == "description"} | {_noun(p) for p in chain if p.named}
    return told & (actors.organization | actors.kinds.keys())


def _noun(phrase: Phrase) -> str:
    """The noun of a name: "agency" of "European Space Agency", "community" of "Community of Northern States"."""
    parts = key(phrase.name)
    return next((before for before, link in pairwise(parts) if link in LINKS), parts[-1])


def _is_site(phrase: Phrase, actors: Actors) -> bool:
    """Whether a name only says where something is: "at Harlow House"; not "shares in Harlow House"."""
    owned = phrase.head.dep_ == "nmod" and phrase.head.head.lemma_.lower() in actors.corporate
    return not owned and any(child.dep_ == "case" and child.lower_ in SITED for child in phrase.head.lefts)
