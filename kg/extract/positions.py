"""Who holds which office where: "Israeli Defense Minister Yoav Gallant", "Ann Lee, the head of the central bank".

Universal Dependencies v2: nmod:desc and compound before a name, appos, copula, xcomp of "appoint", acl:relcl of "head".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.dependents import base
from kg.extract.modality import standing
from kg.extract.offices import (
    PERSONAL,
    Offices,
    before_name,
    changed,
    held_by_verb,
    load_offices,
    named_beside,
    said_of,
)
from kg.extract.own_cues import ASSERTED
from kg.extract.title_phrases import title_phrases
from kg.types import Annotation, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.extract.title_phrases import TitlePhrase

HOLDERS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE, Kind.GROUP})
LEFT_OUT = frozenset({"det", "nmod:poss", "case", "punct", "cop", "nummod", "cc", "advmod", "nsubj", "conj"})


@dataclass(frozen=True, eq=False, slots=True)
class Position:
    """An office that a person holds, or held when the title says "former".

    person: last token of the name, or a pronoun.  holder: head of the organisation, country or place; None when only an
    adjective gives `country` (its name).  title: the words ("Defense Minister").  anchor: the word that tells it.
    """

    person: Token
    holder: Token | None
    country: str | None
    title: str
    anchor: Token


def positions(annotation: Annotation) -> Iterator[Position]:
    """Positions that the article states, titles before a name first; none without an organisation, country or place.

    Only what is asserted counts: "was nominated director", "is not the president" give none.
    """
    kinds = _kinds(annotation)
    offices = load_offices()
    phrases = tuple(title_phrases(annotation, kinds, offices))
    for phrase in phrases:
        yield from _of_title(phrase)
    told = {token.i for phrase in phrases for token in phrase.span}
    for token in annotation.doc:
        lemma = token.lemma_.lower()
        if token.i in told:
            continue
        if lemma in offices.nouns and token.pos_ in PERSONAL:
            for person in _people(token, offices):
                yield from _position(person, token, kinds, offices)
        elif lemma in offices.holding and token.pos_ == "VERB":
            yield from _of_verb(token, kinds, offices)


def _kinds(annotation: Annotation) -> dict[int, Kind]:
    """Token index -> kind of the organisation, country, place or named group whose mention covers it."""
    found = {}
    for participant in annotation.participants:
        holds = participant.kind in HOLDERS and (participant.named or participant.kind is not Kind.GROUP)
        for mention in participant.mentions if holds else ():
            span = annotation.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            found.update(dict.fromkeys(range(span.start, span.end), participant.kind) if span is not None else {})
    return found


def _people(office: Token, offices: Offices) -> Iterator[Token]:
    """Persons of whom the office is told: by apposition or title, by a copula, or by taking it up."""
    found = before_name(office) or named_beside(office)
    if found is not None:
        yield found
        return
    subject = said_of(office) or changed(office, offices)
    if subject is not None and standing(office) == ASSERTED:
        yield subject


def _of_title(phrase: TitlePhrase) -> Iterator[Position]:
    """ "UN aid chief Ann Lee", "Prime Minister Ann Lee of Kenya"."""
    if phrase.office is not None and (phrase.holder is not None or phrase.country is not None):
        title = f"former {phrase.words}" if phrase.ended else phrase.words
        yield Position(phrase.person[-1], phrase.holder, phrase.country, title, phrase.office)


def _position(person: Token, office: Token, kinds: dict[int, Kind], offices: Offices) -> Iterator[Position]:
    holder = _own_holder(office, kinds, offices) or _home(person, kinds)
    country = None if holder is not None else _country(office)
    if holder is None and country is None:
        holder = _shared_holder(office, kinds, offices)
    if (holder is None and country is None) or holder == person:
        return
    title = _title(office, holder, kinds, offices)
    if _is_over(office, person, offices):
        title = f"former {title}"
    yield Position(_surname(person), holder, country, title, office)


def _of_verb(verb: Token, kinds: dict[int, Kind], offices: Offices) -> Iterator[Position]:
    """ "Ann Lee, who heads the bank" -> head of the bank."""
    person, holder = held_by_verb(verb)
    if person is not None and holder is not None and holder.i in kinds and standing(verb) == ASSERTED:
        yield Position(_surname(person), holder, None, offices.holding[verb.lemma_.lower()], verb)


def _own_holder(office: Token, kinds: dict[int, Kind], offices: Offices) -> Token | None:
    """Where the office is held, as its own phrase tells."""
    ranked = ((_rank(t, office, kinds, offices), t) for t in office.children if t.i in kinds)
    return min(((rank, t) for rank, t in ranked if rank is not None), key=lambda found: found[0], default=(0, None))[1]


def _shared_holder(office: Token, kinds: dict[int, Kind], offices: Offices) -> Token | None:
    """That of a coordinated office: "founder and head of the bank"."""
    others = [t for t in (office.head, *office.children) if "conj" in (t.dep_, office.dep_)]
    found = (_own_holder(t, kinds, offices) for t in others if t.lemma_.lower() in offices.nouns)
    return next((holder for holder in found if holder is not None), None)


def _rank(token: Token, office: Token, kinds: dict[int, Kind], offices: Offices) -> int | None:
    """How well the token tells where the office is held, 0 best: "head of X", "X chief", "X's chief", "U.S. chief"."""
    label, before = base(token), token.i < office.i
    if label in ("nmod", "obl") and preposition(token) in offices.prepositions:
        return 0
    if label in ("compound", "flat") and before and kinds[token.i] is not Kind.COUNTRY:
        return 1
    if token.dep_ == "nmod:poss":
        return 2
    return 3 if label in ("compound", "nmod") and before and not preposition(token) else None


def _surname(person: Token) -> Token:
    """Last token of the name: the first may be a title that the pipeline took for a part of it."""
    doc = person.doc
    while person.i + 1 < len(doc) and person.ent_type_ and doc[person.i + 1].ent_type_ == person.ent_type_:
        person = doc[person.i + 1]
    return person


def _home(person: Token, kinds: dict[int, Kind]) -> Token | None:
    """ "Prime Minister Ann Lee of Kenya": what follows the name with "of"."""
    return next((t for t in person.children if t.dep_ == "nmod" and t.i in kinds and preposition(t) == "of"), None)


def _country(office: Token) -> str | None:
    """Country that an adjective or possessor of the office gives: "Israeli Defense Minister"."""
    countries = load_countries()
    for token in office.children:
        if base(token) in ("amod", "compound", "nmod") and token.i < office.i:
            country = countries.of_modifier(token.text)
            if country is not None:
                return country.name
    return None


def _title(office: Token, holder: Token | None, kinds: dict[int, Kind], offices: Offices) -> str:
    """Words of the office without country, holder and determiner: "Defense Minister", "minister of trade"."""
    kept = [office]
    countries = load_countries()
    left_out = offices.ended | offices.incidental
    for token in office.children:
        if token == holder or token.dep_ in LEFT_OUT or base(token) in ("appos", "acl", "flat"):
            continue
        inside = list(token.subtree)
        is_field = preposition(token) in ("of", "for", "to") and len(inside) <= 5
        is_modifier = token.i < office.i and base(token) in ("amod", "compound")
        if is_modifier and token.i not in kinds and countries.of_modifier(token.text) is None:
            kept += [t for t in inside if t.i not in kinds and t.dep_ != "advmod" and t.lower_ not in left_out]
        elif is_field and token.i > office.i and all(t.ent_type_ != "PERSON" for t in inside):
            kept += inside
    return " ".join(t.text for t in sorted(kept, key=lambda t: t.i))


def _is_over(office: Token, person: Token, offices: Offices) -> bool:
    """ "former president", "then the speaker"; "was the president", unless it is told as said then ("said he was")."""
    first = min(t.i for t in (office, *office.children) if not t.is_punct)
    before = [office.doc[first - 1]] if first > 0 else []
    if any(t.lower_ in offices.ended and t.i < office.i for t in (*person.children, *office.children, *before)):
        return True
    copula = next((t for t in office.children if t.dep_ == "cop"), None)
    return copula is not None and copula.tag_ == "VBD" and base(office) != "ccomp"
