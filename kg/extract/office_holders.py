"""Where an office is held: the organisation, country, place or body that the words around the office name.

Universal Dependencies v2: nmod, nmod:poss, compound, amod.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.dependents import base, child, relative_clause
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc, Token

    from kg.extract.offices import Offices
    from kg.types import Annotation, Participant

    Kinds = Mapping[int, Kind]
    """Token index -> kind of what may have offices and stands there."""

HOLDERS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE})
PLACES = frozenset({Kind.COUNTRY, Kind.PLACE})
POSSESSIVE = frozenset({"PRP$", "WP$"})
# How well a phrase tells where an office is held, best first.
OF, BEFORE, POSSESSED, LOOSE, FOR_PLACE = range(5)


def holder_kinds(annotation: Annotation, offices: Offices) -> dict[int, Kind]:
    """Token index -> kind, for every mention of what may have offices: "the World Bank", "its", "the junta".

    Bodies right before an office are none of the article's participants and count too: "[army] chief".
    """
    doc = annotation.doc
    found: dict[int, Kind] = {}
    for participant in annotation.participants:
        spans = (doc.char_span(m.start, m.end, alignment_mode="expand") for m in participant.mentions)
        tokens = [list(span) for span in spans if span is not None]
        if _may_have_offices(participant, tokens, offices):
            found.update(dict.fromkeys((token.i for mention in tokens for token in mention), participant.kind))
    before = (i for body in _bodies_before(doc, offices) if not _is_owned(doc, body.start, found) for i in body)
    return dict.fromkeys(before, Kind.GROUP) | found


def _may_have_offices(participant: Participant, mentions: Iterable[list[Token]], offices: Offices) -> bool:
    """Whether it is named and no person, or one body told of as known: "the junta", not "a company"."""
    if participant.named:
        return participant.kind in HOLDERS or participant.kind is Kind.GROUP
    heads = (mention[-1] for mention in mentions)
    return participant.kind is Kind.GROUP and any(_is_body(head, offices) for head in heads)


def _is_body(noun: Token, offices: Offices) -> bool:
    known = any(t.lower_ == "the" or t.tag_ in POSSESSIVE or t.dep_ == "nmod:poss" for t in noun.lefts)
    one = noun.tag_ == "NN" and noun.lemma_.lower() in offices.bodies
    return known and (one or noun.lower_ in offices.plural)


def _bodies_before(doc: Doc, offices: Offices) -> Iterator[range]:
    """Tokens of the bodies right before an office: "a [coast guard] chief"."""
    longest = max(map(len, offices.before_office))
    last_words = {words[-1] for words in offices.before_office}
    for end in range(1, len(doc)):
        if doc[end - 1].lower_ not in last_words or not offices.tells(doc[end]):
            continue
        for start in range(max(0, end - longest), end):
            words = tuple(t.lower_ for t in doc[start:end])
            if words in offices.before_office:
                field = start > 0 and words == ("ministry",) and base(doc[start - 1]) in ("amod", "compound")
                yield range(start - int(field), end)


def _is_owned(doc: Doc, start: int, kinds: Kinds) -> bool:
    """Whether whose body it is stands before it: "Kenya's [army] chief", "Hamas [police] chief"."""
    before = [t for t in doc[max(0, start - 2) : start] if t.tag_ != "POS"]
    return bool(before) and (before[-1].i in kinds or load_countries().of_modifier(before[-1].text) is not None)


def own_holder(office: Token, kinds: Kinds, offices: Offices) -> Token | None:
    """Where the office is held, as its own phrase tells: "head of the bank", "the bank's head", "its head"."""
    told = ((_rank(t, office, kinds, offices), t) for t in _around(office))
    ranked = [(rank, _meant(t, kinds, offices)) for rank, t in told if rank is not None]
    return min(ranked, key=lambda found: found[0], default=(OF, None))[1]


def _around(office: Token) -> Iterator[Token]:
    """What hangs on the office, and before it on what modifies it: "[UN] aid official"."""
    yield from office.children
    for modifier in office.lefts:
        if base(modifier) == "compound":
            yield from (t for t in modifier.lefts if base(t) == "compound")


def _meant(token: Token, kinds: Kinds, offices: Offices) -> Token:
    """What has the office: of "whose" the noun before it, of a part of a body the whole."""
    if token.lower_ == "whose":
        clause = relative_clause(token)
        return clause.head if clause is not None else token
    if token.lower_ == "its" and token.i not in kinds and token.head.dep_ in ("conj", "nmod"):
        return token.head.head  # "the bank and its president"
    whole = _whole(token, kinds, offices)
    return whole if whole is not None else token


def _whole(part: Token, kinds: Kinds, offices: Offices) -> Token | None:
    """The body of which a part is told: "the Dallas chapter of the [Red Crescent]"."""
    if part.i in kinds or part.lemma_.lower() not in offices.parts:
        return None
    of = (t for t in part.children if t.i in kinds and (preposition(t) == "of" or t.dep_ == "nmod:poss"))
    return next(of, None)


def _rank(token: Token, office: Token, kinds: Kinds, offices: Offices) -> int | None:
    """How well a word tells where the office is held; None when it does not."""
    kind = kinds.get(_meant(token, kinds, offices).i)
    label, before, joined = base(token), token.i < office.i, preposition(token)
    if kind is None or (kind in PLACES and not joined and office.lemma_.lower() in offices.private):
        return None  # "the Lima correspondent" works for somebody else
    if label in ("nmod", "obl") and joined in offices.prepositions:
        return _rank_of_preposition(joined, kind, office, offices)
    if label in ("compound", "flat") and before and kind is not Kind.COUNTRY:
        return BEFORE
    if token.dep_ == "nmod:poss":
        return POSSESSED
    return LOOSE if label in ("compound", "nmod") and before and not joined else None


def _rank_of_preposition(word: str, kind: Kind, office: Token, offices: Offices) -> int | None:
    """ "Head of Kenya", "official at the UN"; "for" and "from" a place only of who sits for it, last of all.

    "The UN envoy for Yemen" is no Yemeni, "a lawyer from Peru" holds no office there.
    """
    if kind not in PLACES or word not in ("for", "from"):
        return OF
    return FOR_PLACE if office.lemma_.lower() in offices.seated else None


def shared_holder(office: Token, kinds: Kinds, offices: Offices) -> Token | None:
    """That of a coordinated office: "founder and head of the bank"; not "head of the bank and a judge"."""
    others = [t for t in (office.head, *office.children) if "conj" in (t.dep_, office.dep_) and offices.tells(t)]
    later = office if office.dep_ == "conj" else None
    if later is not None and child(later, "det") is not None:
        return None
    found = (own_holder(t, kinds, offices) for t in others)
    return next((holder for holder in found if holder is not None), None)


def home(person: Token, office: Token, kinds: Kinds, offices: Offices) -> Token | None:
    """ "The prime minister, Ann Lee of [Kenya]": what follows the name with "of"; a judge only comes from there."""
    behind = (t for t in person.children if t.dep_ == "nmod" and t.i in kinds and preposition(t) == "of")
    held = offices.of_place(office.lemma_.lower())
    return next((t for t in behind if held or kinds[t.i] not in PLACES), None)


def country_before(office: Token, offices: Offices) -> str | None:
    """Country that an adjective or possessor of the office gives: "Israeli Defense Minister"; none of a lawyer."""
    if office.lemma_.lower() in offices.private:
        return None
    countries = load_countries()
    for token in office.children:
        if base(token) in ("amod", "compound", "nmod") and token.i < office.i:
            country = countries.of_modifier(token.text)
            if country is not None:
                return country.name
    return None


def owner_before(title: Token, kinds: Kinds) -> Token | None:
    """Whose the title is, by a pronoun before its first word: "its [president] Ann Lee", "whose co-chair Ann Lee"."""
    pronoun = title.nbor(-1) if title.i > 0 else title
    if pronoun.tag_ in POSSESSIVE or pronoun.lower_ == "whose":
        clause = relative_clause(pronoun) if pronoun.lower_ == "whose" else None
        owner = clause.head if clause is not None else pronoun
        return owner if owner.i in kinds else None
    return None


def spoken_for(person: Token, kinds: Kinds) -> Token | None:
    """The organisation that a spokesperson without one speaks of: "[Acme] will close the mine, spokesman Lee said"."""
    verb = person.head
    content = child(verb, "ccomp") if person.dep_ == "nsubj" else None
    subject = child(content, "nsubj", "nsubj:pass") if content is not None and content.i < person.i else None
    named = subject is not None and kinds.get(subject.i) is Kind.ORGANIZATION
    return subject if named else None
