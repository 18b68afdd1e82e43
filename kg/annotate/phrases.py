"""Noun phrases that stand for actors: their extent, name, country, number and gender."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.countries import Countries, Country, Seat
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_HEADLINE = 60  # tokens


@dataclass(frozen=True, eq=False, slots=True)
class Phrase:
    """One mention of an actor, before it is known who is meant: [start, end) in tokens, without title and article.

    head: the token by which the tree holds the phrase, inside [start, end).
    form: "name", "description" or "pronoun".  noun: of a description, the head's lemma.
    titles: as written before a name, nearest first, from token `title_start` on.
    aliases: other names the text gives in brackets.
    definite: "the general", "Iran's president", against "a general".  bare: a noun with nothing but an article.
    possessor: token of the pronoun that says whose ("his lawyer").
    """

    start: int
    end: int
    head: Token
    form: str
    kind: Kind
    name: str
    named: bool = False
    country: str | None = None
    titles: tuple[str, ...] = ()
    title_start: int | None = None
    aliases: tuple[str, ...] = ()
    noun: str = ""
    plural: bool = False
    gender: str | None = None
    definite: bool = False
    bare: bool = False
    possessor: int | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """What the words of a text are looked up in."""

    countries: Countries
    actors: Actors


def head_of(tokens: Sequence[Token]) -> Token:
    """The token whose head lies outside: the first one where a broken tree has several."""
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])


def is_plural(noun: Token) -> bool:
    """Whether the noun is plural, by its tag: "officials", "the Houthis"."""
    return noun.tag_ in ("NNS", "NNPS") or "Number=Plur" in str(noun.morph)


def words(tokens: Iterable[Token]) -> str:
    """Text of the tokens, spaces as in the article, without what frames them."""
    return "".join(token.text_with_ws for token in tokens).strip(" ,;:-–—\"'“”‘’()\n")


def countries_in(tokens: Sequence[Token], countries: Countries) -> Iterator[tuple[int, int, Country]]:
    """Countries that the words name, as nouns or adjectives, longest first: ("South", "Korean") -> South Korea.

    Yields positions in `tokens`, half-open, and the country.
    """
    start = 0
    while start < len(tokens):
        longest = start + 4 if tokens[start].text[:1].isupper() else start
        for end in range(min(longest, len(tokens)), start, -1):
            country = countries.of_modifier(words(tokens[start:end]))
            if country is not None:
                yield start, end, country
                start = end - 1
                break
        start += 1


def country_of(tokens: Sequence[Token], lexicon: Lexicon) -> str | None:
    """The one country that the words of a title or description give; None for none, and for several.

    "Defense Minister of Israel" -> Israel; "White House spokesman" -> United States; "Iran's ally", "Iran-backed
    militia" -> None.
    """
    tokens = [token for token in tokens if not _is_of_participle(token)]
    if any(token.lemma_.lower() in lexicon.actors.relational for token in tokens):
        tokens = [token for token in tokens if token.pos_ == "ADJ"]
    found = {country.name for _, _, country in countries_in(tokens, lexicon.countries)}
    if not found:
        found = {seat.country.name for seat in _seats(tokens, lexicon.countries)}
    return found.pop() if len(found) == 1 else None


def _is_of_participle(token: Token) -> bool:
    """Whether a country is but who does it: "Iran" in "Iran-backed", "U.S." in "U.S.-led"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].tag_ in ("VBN", "VBG", "VBD")


def _seats(tokens: Sequence[Token], countries: Countries) -> Iterator[Seat]:
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + 3, len(tokens)) + 1):
            seat = countries.seat(words(tokens[start:end]))
            if seat is not None:
                yield seat


def gender_of(tokens: Iterable[Token], actors: Actors) -> str | None:
    """Gender that a noun, a title or a given name tells: "Mr.", "spokeswoman", "Angela"; None when none does."""
    for token in tokens:
        gender = actors.gender.get(token.text) or actors.gender.get(token.lower_.rstrip("."))
        if gender is not None:
            return gender
    return None


def premodifiers(noun: Token) -> list[Token]:
    """All that stands before a noun within its phrase, in order: "the two senior Israeli" of "officials"."""
    left = noun.left_edge.i
    for child in noun.lefts:
        if child.dep_ in ("nsubj", "cop", "advcl", "acl", "mark", "obl", "advmod", "parataxis", "case", "cc"):
            left = child.right_edge.i + 1
    return list(noun.doc[left : noun.i])


def in_headline(phrase: Phrase) -> bool:
    """Whether a mention stands in the first line of a text that has more of them."""
    opening = phrase.head.doc[:LONGEST_HEADLINE]
    return phrase.start < next((token.i for token in opening if "\n" in token.text), 0)


def next_word(phrase: Phrase) -> str:
    """The word after a mention, empty at the end of the text."""
    doc = phrase.head.doc
    return doc[phrase.end].text if phrase.end < len(doc) else ""
