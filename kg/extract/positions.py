"""Who holds which office where: "Israeli Defense Minister Yoav Gallant", "Ann Lee, the head of the central bank".

Universal Dependencies v2: nmod:desc and compound before a name, appos, copula, acl:relcl of "head".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.arguments import preposition
from kg.extract.dependents import base, is_passive
from kg.extract.modality import standing
from kg.extract.office_changes import by_noun, changed, of_verb
from kg.extract.office_context import countries_named, country_told_of
from kg.extract.office_holders import (
    PLACES,
    country_before,
    holder_kinds,
    home,
    own_holder,
    owner_before,
    shared_holder,
    spoken_for,
)
from kg.extract.offices import PERSONAL, before_name, held_by_verb, load_offices, named_beside, one_of, said_of, told_as
from kg.extract.own_cues import ASSERTED
from kg.extract.title_phrases import title_phrases
from kg.extract.when import dates_by_token

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from spacy.tokens import Token

    from kg.extract.office_holders import Kinds
    from kg.extract.offices import Offices
    from kg.extract.title_phrases import TitlePhrase
    from kg.types import Annotation

LEFT_OUT = frozenset({"det", "nmod:poss", "case", "punct", "cop", "nummod", "cc", "advmod", "nsubj", "conj"})
SPOKEN = frozenset({"spokesman", "spokesperson", "spokeswoman"})


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


@dataclass(frozen=True, eq=False, slots=True)
class Surroundings:
    """What stands around an office, by token: what may have offices, dates, and names of countries."""

    kinds: Kinds
    dated: Container[int]
    countries: Mapping[int, str]


def positions(annotation: Annotation) -> Iterator[Position]:
    """Positions that the article states, titles before a name first; none without an organisation, country or place.

    Only what is asserted counts: "was nominated director", "is not the president" give none.
    """
    offices = load_offices()
    kinds = holder_kinds(annotation, offices)
    phrases = tuple(title_phrases(annotation, kinds, offices))
    for phrase in phrases:
        yield from _of_title(phrase, kinds)
    told = {token.i for phrase in phrases for token in phrase.span}
    told_of = Surroundings(kinds, dates_by_token(annotation), countries_named(annotation))
    for token in annotation.doc:
        if token.i in told:
            continue
        if token.pos_ in PERSONAL and offices.tells(token):
            for person, over in _people(token, offices):
                yield from _position(person, token, told_of, over=over)
        elif token.lemma_.lower() in offices.posts:
            for person, over in changed(token, offices):
                yield from _position(person, token, told_of, over=over)
        elif token.pos_ == "VERB" and token.lemma_.lower() in offices.holding:
            yield from _of_verb(token, kinds, offices)


def _people(office: Token, offices: Offices) -> Iterator[tuple[Token, bool]]:
    """Persons of whom the office is told, by their name beside it, a copula or a change; and whether it is over."""
    found = before_name(office) or named_beside(office)
    if found is not None:
        yield found, _is_over(office, found, offices)
        return
    subject = said_of(office)
    if subject is None:
        yield from tuple(changed(office, offices)) or by_noun(office, offices)
    elif standing(told_as(office)) == ASSERTED:
        yield subject, _is_over(office, subject, offices)


def _of_title(phrase: TitlePhrase, kinds: Kinds) -> Iterator[Position]:
    """ "UN aid chief Ann Lee", "Prime Minister Ann Lee of Kenya", "its president Ann Lee"."""
    if phrase.office is None:
        return
    holder = phrase.holder
    if holder is None and phrase.country is None:
        holder = owner_before(phrase.span[0], kinds)
    if holder is None and phrase.country is None and phrase.words.lower() in SPOKEN:
        holder = spoken_for(phrase.person.root, kinds)
    if holder is not None or phrase.country is not None:
        title = f"former {phrase.words}" if phrase.ended else phrase.words
        yield Position(phrase.person[-1], holder, phrase.country, title, phrase.office)


def _position(person: Token, office: Token, told_of: Surroundings, *, over: bool) -> Iterator[Position]:
    offices, kinds = load_offices(), told_of.kinds
    holder = own_holder(office, kinds, offices) or home(person, office, kinds, offices)
    country = None if holder is not None else country_before(office, offices)
    if holder is None and country is None:
        holder = shared_holder(office, kinds, offices) or of_verb(office, offices, kinds)
        country = country_told_of(office, told_of.countries, offices) if holder is None else None
    if (holder is None and country is None) or holder == person:
        return
    title = _title(office, holder, told_of)
    if over:
        title = f"former {title}"
    yield Position(_surname(person), holder, country, title, office)


def _of_verb(verb: Token, kinds: Kinds, offices: Offices) -> Iterator[Position]:
    """ "Ann Lee, who heads the bank", "the bank headed by Ann Lee" -> head of the bank; no body is its own."""
    persons, holder = held_by_verb(verb)
    kind = kinds.get(holder.i) if holder is not None else None
    if kind is None or (kind in PLACES and (is_passive(verb) or verb.lemma_ == "run")) or standing(verb) != ASSERTED:
        return
    for person in persons:
        yield Position(_surname(person), holder, None, offices.holding[verb.lemma_.lower()], verb)


def _surname(person: Token) -> Token:
    """Last token of the name: the first may be a title that the pipeline took for a part of it."""
    doc = person.doc
    while person.i + 1 < len(doc) and person.ent_type_ and doc[person.i + 1].ent_type_ == person.ent_type_:
        person = doc[person.i + 1]
    return person


def _title(office: Token, holder: Token | None, told_of: Surroundings) -> str:
    """Words of the office without country, holder and determiner: "Defense Minister", "minister of trade"."""
    kinds, dated = told_of.kinds, told_of.dated
    kept = [office]
    countries, offices = load_countries(), load_offices()
    left_out = offices.ended | offices.incidental
    for token in office.children:
        if token == holder or token.dep_ in LEFT_OUT or base(token) in ("appos", "acl", "flat"):
            continue
        inside = _field(token, holder)
        is_field = preposition(token) in ("of", "for", "to") and len(inside) <= 5 and token.i not in dated
        is_modifier = token.i < office.i and base(token) in ("amod", "compound")
        if is_modifier and token.i not in kinds and countries.of_modifier(token.text) is None:
            kept += [t for t in inside if t.i not in kinds and t.dep_ != "advmod" and t.lower_ not in left_out]
        elif is_field and token.i > office.i and all(t.ent_type_ != "PERSON" for t in inside):
            kept += inside
        elif token.i == office.i + 1 and offices.is_postposed(token):
            kept.append(token)
    own = office.lemma_.lower()
    word = offices.posts.get(own) or (office.text if one_of(office) is None else own)
    return " ".join(word if t == office else t.text for t in sorted(kept, key=lambda t: t.i))


def _field(token: Token, holder: Token | None) -> list[Token]:
    """A phrase of the title without whose it is: "of [Acme's] games division" -> "of games division"."""
    owner = frozenset(holder.subtree) if holder is not None and token.is_ancestor(holder) else frozenset()
    return [t for t in token.subtree if t not in owner and not (owner and t.dep_ == "det")]


def _is_over(office: Token, person: Token, offices: Offices) -> bool:
    """ "former president", "then the speaker"; "was the president", unless it is told as said then ("said he was")."""
    first = min(t.i for t in (office, *office.children) if not t.is_punct)
    before = [office.doc[first - 1]] if first > 0 else []
    if any(t.lower_ in offices.ended and t.i < office.i for t in (*person.children, *office.children, *before)):
        return True
    copula = next((t for t in told_as(office).children if t.dep_ == "cop"), None)
    return copula is not None and copula.tag_ == "VBD" and base(office) != "ccomp"
