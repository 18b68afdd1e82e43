"""Words that denote actors: nouns for people and institutions, titles, given names."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, eq=False, slots=True)
class Actors:
    """Actor nouns and titles by lemma in lower case, as kg/data/actors.toml and given_names.toml list them.

    unique: institutions of which a state has one.  portfolio: "ministry", "department".
    fields: what these are for ("defense").  led: what is named after its head ("administration").
    titles: words that may stand before a name.  styles: those of nobility and clergy ("Prince").
    styled: those that belong to a single name ("Pope Francis").  ranks: of soldiers and police ("Brig.").
    honorifics: those that are no title at all ("Mr.").
    passing: modifiers of one mention only ("several").  altering: those that make another office ("vice").
    lasting: modifiers that tell no other office ("senior").
    heading: offices of which there is one ("chief").
    paired: nouns for any two who hold offices ("both leaders").
    adherents: nouns for who is of a party.  armed: for who is up in arms ("rebel").
    callings: for what one is known for ("striker").
    kin: nouns for what somebody is to another of the family.
    broader: nouns of wider meaning -> the offices of whoever may be called so, each by its words ("leader").
    postposed: adjectives behind an office ("general").  before_general: where that is no rank.
    officers: whom only a body has ("chairman").  parts: what it has and is told of as the whole ("division").
    uncounted: institutions without article ("police").
    acting: what a capital does when it means the government.  addressing: what is done to one ("accuse").
    dealings: what there is between two ("talk").  moving: verbs that make one do something ("force").
    given: what goes to one ("aid").  minded: how only a government can be ("reluctant").
    relational: nouns for what somebody is to another ("ally").  either: these, and what firms are called too ("owner").
    bodies: nouns of what an organization has of its own ("library").
    droppable: nouns of organizations that go by their name without it ("Party").
    kinds: noun of an organization -> the kinds it tells ("lender" -> bank, company).  open: those of which a bare name
    may be one ("Brandt" may be a company, no ministry).
    storms: words before a storm's name.  raging: what storms do.  corporate: what only a company has ("shares").
    owning_up: what one tells of oneself ("deny").
    speech: what introduces a quotation.  deputies: who speaks for another ("lawyer").  time: what says when ("Monday").
    gender: noun, title or given name -> "Masc" or "Fem".
    """

    person: frozenset[str]
    group: frozenset[str]
    organization: frozenset[str]
    unique: frozenset[str]
    portfolio: frozenset[str]
    titles: frozenset[str]
    styles: frozenset[str]
    styled: frozenset[str]
    ranks: frozenset[str]
    honorifics: frozenset[str]
    relational: frozenset[str]
    either: frozenset[str]
    paired: frozenset[str]
    adherents: frozenset[str]
    armed: frozenset[str]
    callings: frozenset[str]
    kin: frozenset[str]
    fields: frozenset[str]
    led: frozenset[str]
    passing: frozenset[str]
    altering: frozenset[str]
    lasting: frozenset[str]
    heading: frozenset[str]
    broader: dict[str, tuple[frozenset[str], ...]]
    postposed: frozenset[str]
    before_general: frozenset[str]
    officers: frozenset[str]
    parts: frozenset[str]
    uncounted: frozenset[str]
    acting: frozenset[str]
    addressing: frozenset[str]
    dealings: frozenset[str]
    moving: frozenset[str]
    given: frozenset[str]
    minded: frozenset[str]
    bodies: frozenset[str]
    droppable: frozenset[str]
    storms: frozenset[str]
    raging: frozenset[str]
    kinds: dict[str, frozenset[str]]
    open: frozenset[str]
    corporate: frozenset[str]
    speech: frozenset[str]
    deputies: frozenset[str]
    owning_up: frozenset[str]
    time: frozenset[str]
    abbreviations: dict[str, str]
    gender: dict[str, str]

    def denotes(self, noun: str) -> bool:
        """Whether the noun is one of actors: "minister", "army", not "meeting"."""
        return noun in self.person or noun in self.group or noun in self.organization

    def is_title(self, word: str) -> bool:
        """Whether the word may be (part of) a title before a name: "Gen.", "Minister", "spokeswoman".

        >>> load_actors().is_title("Gen.")
        True
        """
        word = word.lower().rstrip(".")
        return word in self.titles or word in self.person

    def office(self, title: str) -> frozenset[str]:
        """The words of a title in full, one for its forms by sex.

        >>> load_actors().office("Gen.") | load_actors().office("spokeswoman")
        frozenset({'general', 'spokesperson'})
        """
        words = (word.lower().rstrip(".") for word in title.replace("ex-", "ex ").split())
        return frozenset(part for word in words for part in self.abbreviations.get(word, word).split())


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("kg.data").joinpath(name).read_text(encoding="utf-8"))


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for text in lists for word in text.split())


def _kinds(table: dict[str, str]) -> dict[str, frozenset[str]]:
    """Nouns and the kinds under which they are listed."""
    nouns = _words(*table.values())
    return {noun: frozenset(kind for kind, text in table.items() if noun in text.split()) for noun in nouns}


def _offices(text: str) -> tuple[frozenset[str], ...]:
    """Offices by their words: "king foreign_minister" -> {"king"}, {"foreign", "minister"}."""
    return tuple(frozenset(office.split("_")) for office in text.split())


def _single(organization: dict[str, list[str]]) -> list[str]:
    """The institutions that one word denotes: "army", "ministry"."""
    return [name for name in organization["unique"] + organization["portfolio"] if " " not in name]


@cache
def load_actors() -> Actors:
    """The actor words of kg/data, read once."""
    data, given, offices = _read("actors.toml"), _read("given_names.toml"), _read("offices.toml")
    gender = dict.fromkeys(given["masculine"].split(), "Masc") | dict.fromkeys(given["feminine"].split(), "Fem")
    gender |= dict.fromkeys(data["gender"]["masculine"].split(), "Masc")
    gender |= dict.fromkeys(data["gender"]["feminine"].split(), "Fem")
    return Actors(
        person=_words(*data["person"].values()),
        group=_words(data["group"]["nouns"]),
        organization=_words(data["organization"]["nouns"]) | frozenset(_single(data["organization"])),
        unique=frozenset(data["organization"]["unique"]),
        portfolio=frozenset(data["organization"]["portfolio"]),
        titles=_words(*data["title"].values()),
        styles=_words(data["title"]["honorific"]),
        styled=frozenset(_read("names.toml")["styles"]),
        ranks=_words(data["title"]["rank"]),
        honorifics=_words(data["gender"]["address"]),
        paired=_words(data["relational"]["paired"]),
        adherents=_words(data["epithet"]["party"]),
        armed=_words(data["epithet"]["armed"]),
        callings=_words(data["epithet"]["calling"]),
        kin=_words(data["relational"]["kin"]),
        fields=_words(data["organization"]["fields"]),
        led=_words(data["organization"]["led"]),
        relational=_words(data["relational"]["nouns"]),
        either=_words(data["relational"]["nouns"], data["relational"]["either"]),
        passing=_words(data["modifier"]["passing"]),
        altering=_words(data["modifier"]["altering"]),
        lasting=_words(data["modifier"]["lasting"]),
        heading=_words(data["modifier"]["heading"]),
        broader={noun: _offices(text) for noun, text in data["broader"].items()},
        postposed=_words(data["modifier"]["postposed"]),
        before_general=_words(offices["before_general"]),
        officers=_words(offices["nouns"]) - _words(offices["of_thing"]),
        parts=_words(offices["bodies"]["parts"]),
        uncounted=_words(data["group"]["uncounted"]),
        acting=_words(data["metonymy"]["verbs"]),
        addressing=_words(data["metonymy"]["addressing"]),
        dealings=_words(data["metonymy"]["dealings"]),
        moving=_words(data["metonymy"]["moving"]),
        given=_words(data["metonymy"]["given"]),
        minded=_words(data["metonymy"]["minded"]),
        bodies=_words(data["name"]["bodies"]),
        droppable=_words(data["name"]["droppable"]),
        kinds=_kinds(data["kind"]),
        open=_words(data["name"]["open"]),
        storms=_words(data["name"]["storms"]),
        raging=_words(data["name"]["raging"]),
        corporate=_words(data["name"]["corporate"]),
        speech=_words(data["speech"]["verbs"]),
        deputies=_words(data["speech"]["deputies"]),
        owning_up=_words(data["speech"]["owning_up"]),
        time=_words(data["time"]["nouns"]),
        abbreviations=data["abbreviation"],
        gender=gender,
    )
