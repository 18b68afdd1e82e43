"""Named actors: persons with their titles, organizations with country and acronym, countries, places, peoples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.institutions import institution
from kg.annotate.name_spans import MODIFIER, find_spans, modifies_noun
from kg.annotate.phrases import Lexicon, Phrase, country_of, gender_of, head_of, is_plural, words
from kg.annotate.titles import titles_before
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&.\-]*[A-Z0-9][A-Za-z.]*")
LONGEST = 9  # tokens of a name in brackets
LONGEST_ACRONYM = 4  # letters


def find_names(doc: Doc, lexicon: Lexicon) -> Iterator[Phrase]:
    """Named persons, organizations, countries, places and peoples, in text order; an adjective is none."""
    for tokens, kind in find_spans(doc, lexicon):
        if kind is Kind.PERSON or _leads(tokens, lexicon):
            yield _person(tokens, lexicon)
        elif kind is Kind.ORGANIZATION:
            yield _organization(tokens, lexicon)
        elif kind is Kind.GROUP:
            yield from _people(tokens, lexicon)
        else:
            yield _place(tokens, lexicon)


def _leads(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a word is the surname in "the Biden administration", whatever the pipeline took it for."""
    head = tokens[-1]
    led = head.dep_ in MODIFIER and head.head.lower_ in lexicon.actors.led and not head.text.isupper()
    return led and len(tokens) == 1 and lexicon.countries.of_modifier(head.text) is None


def _phrase(tokens: list[Token], kind: Kind, name: str, *, country: str | None, **facts: object) -> Phrase:
    return Phrase(
        start=tokens[0].i,
        end=tokens[-1].i + 1,
        head=head_of(tokens),
        form="name",
        kind=kind,
        name=name,
        named=True,
        country=country,
        **facts,  # type: ignore[arg-type]
    )


def _person(tokens: list[Token], lexicon: Lexicon) -> Phrase:
    """A person with the titles before the name: "Israeli Defense Minister Yoav Gallant"."""
    titles = titles_before(tokens, lexicon.actors)
    texts = [words(title) for title in titles]
    before = [token for title in titles for token in title]
    return _phrase(
        tokens,
        Kind.PERSON,
        words(tokens),
        country=next(
            (country for title in titles if (country := country_of(title, lexicon))), _homeland(tokens, lexicon)
        ),
        titles=tuple(text for text in texts if text.lower().rstrip(".") not in lexicon.actors.honorifics),
        title_start=titles[-1][0].i if titles else tokens[0].i,
        gender=gender_of([*before, *tokens[:1]], lexicon.actors),
    )


def _homeland(name: list[Token], lexicon: Lexicon) -> str | None:
    """Country whose the person is said to be: "Kenya's Ann Lee"."""
    owners = [child for child in name[0].lefts if child.dep_ == "nmod:poss"]
    return country_of(list(owners[0].subtree), lexicon) if owners else None


def _organization(tokens: list[Token], lexicon: Lexicon) -> Phrase:
    """An organization, also by its seat ("the Kremlin"); a ministry of a stated country by its full name."""
    seat = lexicon.countries.seat(words(tokens))
    if seat is not None:
        return _phrase(tokens, Kind.ORGANIZATION, seat.name, country=seat.country.name)
    country = country_of(tokens, lexicon) or _country_before(tokens, lexicon)
    name = words(tokens)
    state = lexicon.countries.named(country) if country else None
    full = institution(name, state, lexicon.actors) if state else None
    aliases = (name if full else None, _other_name_after(tokens))
    return _phrase(
        tokens,
        Kind.ORGANIZATION,
        full or name,
        country=country,
        aliases=tuple(alias for alias in aliases if alias and alias != full),
    )


def _country_before(tokens: list[Token], lexicon: Lexicon) -> str | None:
    """Country of the modifier right before a name: "Israel's Mossad", "the Russian bank VTB"."""
    head = head_of(tokens)
    left = [t for t in head.lefts if t.i < tokens[0].i and t.dep_ in MODIFIER | {"nmod:poss", "flat"}]
    return country_of([t for child in left for t in child.subtree], lexicon) if left else None


def _other_name_after(tokens: list[Token]) -> str | None:
    """Short name behind the name, or the name behind a short one: "Central Command (CENTCOM)", "…, or CENTCOM,"."""
    doc, end = tokens[0].doc, tokens[-1].i + 1
    after = doc[end : end + 4]
    if len(after) > 3 and [t.lower_ for t in after[:2]] == [",", "or"] and after[3].is_punct:
        return after[2].text if ACRONYM.fullmatch(after[2].text) else None
    if not len(after) or after[0].text != "(":
        return None
    closed = next((t.i for t in doc[end + 1 : end + LONGEST] if t.text == ")"), end)
    inside = list(doc[end + 1 : closed])
    if len(inside) == 1:
        return inside[0].text if ACRONYM.fullmatch(inside[0].text) else None
    spelled_out = len(inside) > 1 and inside[0].text[0].isupper() and inside[-1].text[0].isupper()
    return words(inside) if spelled_out and ACRONYM.fullmatch(words(tokens)) else None


def _people(tokens: list[Token], lexicon: Lexicon) -> Iterator[Phrase]:
    """A people or a party as a noun: "the Iranians", "Republicans"; none for an adjective ("Iranian drones")."""
    head = head_of(tokens)
    if modifies_noun(head):
        return
    country = lexicon.countries.of_people(words(tokens))
    if country is None and head.pos_ == "ADJ":
        return
    yield Phrase(
        start=tokens[0].i,
        end=tokens[-1].i + 1,
        head=head,
        form="description" if country else "name",
        kind=Kind.GROUP,
        name=words(tokens),
        named=country is None,
        country=country.name if country else None,
        noun=head.lemma_.lower() if country else "",
        plural=is_plural(head) or head.tag_ == "JJ",
        definite=any(child.lower_ == "the" for child in head.lefts),
    )


def _place(tokens: list[Token], lexicon: Lexicon) -> Phrase:
    """A country or another place; a capital that acts is its government: "Tehran warned"."""
    country = lexicon.countries.named(words(tokens))
    if country is not None:
        return _phrase(tokens, Kind.COUNTRY, country.name, country=country.name)
    capital = lexicon.countries.of_capital(words(tokens))
    if capital is not None and _acts(head_of(tokens), lexicon.actors):
        if (body := lexicon.countries.body_of_capital(words(tokens))) is not None:
            return _phrase(tokens, Kind.ORGANIZATION, body, country=None)
        return _phrase(tokens, Kind.COUNTRY, capital.name, country=capital.name)
    return _phrase(tokens, Kind.PLACE, _in_small(words(tokens)), country=capital.name if capital else None)


def _in_small(name: str) -> str:
    """A place's name as it is written outside of headlines and datelines: "WARSAW" is Warsaw."""
    return name.title() if name.isupper() and len(name) > LONGEST_ACRONYM and "." not in name else name


def _acts(noun: Token, actors: Actors) -> bool:
    """Whether the noun stands for a government: the agent of what only one does, or dealt with like one.

    "Tehran warned", "accused Tehran", "prompted Tehran to say", "a deal with Tehran"; not "Tehran lies", "in Tehran".
    """
    while noun.dep_ == "conj":
        noun = noun.head
    above = noun.head.lemma_.lower()
    if noun.dep_ == "nsubj":
        return above in actors.minded or (
            noun.head.pos_ == "VERB" and (above in actors.acting or _is_moved(noun, actors))
        )
    if noun.dep_ in ("obj", "iobj", "nsubj:pass"):
        made_to = {child.lemma_.lower() for child in noun.head.rights if child.dep_ == "xcomp"}
        return above in actors.addressing or bool(made_to & actors.acting) or bool(made_to and above in actors.moving)
    cases = {child.lower_ for child in noun.lefts if child.dep_ == "case"}
    dealt = "between" in cases and above in actors.dealings
    given = bool(cases & {"for", "on", "to"}) and above in actors.given
    return dealt or given or bool(cases & {"by", "with", "against"})


def _is_moved(noun: Token, actors: Actors) -> bool:
    """Whether a noun is, in the tree, the subject of what it is meant to do: "wanted [Cairo] to leave"."""
    verb = noun.head
    marked = any(child.lower_ == "to" for child in verb.lefts)
    return verb.dep_ in ("xcomp", "ccomp") and marked and verb.head.lemma_.lower() in actors.moving
