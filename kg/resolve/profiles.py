"""Profiles: the participants of all articles that one name in one form stands for, before names are compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.countries import load_countries
from kg.resolve.names import PersonName, parse_name
from kg.resolve.organization_names import (
    KnownOrganization,
    compact,
    find_known,
    is_acronym,
    is_common_party,
    parse_organization,
)
from kg.resolve.places import place_key
from kg.resolve.titles import offices
from kg.resolve.unnamed import describe
from kg.spelling import fold
from kg.types import Kind, Participant, Reading

Place = tuple[str, int]
"""Where a participant is: article id, position in the reading's participants."""


@dataclass(slots=True)
class Profile:
    """What the articles say of one name: who bears it is for the comparison of profiles to find.

    key: kind and name in comparable form; last the article, where the name means nothing outside it, else "".
    person: the fields of a person's name.
    names, shorts: participants' names and other names they are mentioned by, with the number of articles.
    countries: stated for them.  offices: what their titles name.  known: the well-known organisation of that name.
    described: whether an article also says what they are ("the company").
    """

    key: tuple[str, ...]
    kind: Kind
    named: bool
    known: KnownOrganization | None = None
    person: PersonName | None = None
    countries: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    shorts: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    described: bool = False
    places: list[Place] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The well-known name, else the most frequent; of equally frequent ones the longest."""
        if self.known:
            return self.known.name
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))

    @property
    def country(self) -> str | None:
        """The country stated most often."""
        return min(self.countries, key=lambda country: (-self.countries[country], country), default=None)

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles the name is in."""
        return frozenset(article for article, _ in self.places)

    @property
    def bare(self) -> bool:
        """Whether only a surname is known."""
        return self.person is not None and len(self.person.parts) == 1

    @property
    def forms(self) -> str | None:
        """Why the names of several articles are one, in words; None where there is one name only."""
        if len(self.names) == 1 or not self.named:
            return None
        names = ", ".join(f"“{name}”" for name in sorted(self.names))
        return f"{names}: {f'listed names of {self.known.name}' if self.known else 'the same name in several forms'}"

    @property
    def acronym(self) -> str | None:
        """The name, where an organisation has no other than an acronym that is not well known."""
        return self.name if self.kind is Kind.ORGANIZATION and not self.known and is_acronym(self.name) else None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a participant refers to, as its words and the data tell: kind, country, well-known organisation."""

    kind: Kind
    country: str | None
    known: KnownOrganization | None = None


def gather_profiles(readings: Sequence[Reading]) -> tuple[Profile, ...]:
    """The profiles of all participants, in order of their keys."""
    profiles: dict[tuple[str, ...], Profile] = {}
    for reading in readings:
        words, scene = _name_words(reading), _only_country(reading)
        for position, participant in enumerate(reading.participants):
            refers = _classify(participant, scene)
            key = (refers.kind.value, *_key(participant, refers, reading.article.id, words))
            if key not in profiles:
                profiles[key] = _make_profile(key, participant, refers)
            _add(profiles[key], participant, refers, (reading.article.id, position))
    return tuple(profiles[key] for key in sorted(profiles))


def _make_profile(key: tuple[str, ...], participant: Participant, refers: Reference) -> Profile:
    is_person = refers.kind is Kind.PERSON and participant.named
    person = parse_name(participant.name) if is_person else None
    return Profile(key, refers.kind, participant.named, refers.known, person)


def _add(profile: Profile, participant: Participant, refers: Reference, place: Place) -> None:
    profile.names[participant.name] += 1
    profile.shorts.update(other_names(participant))
    profile.countries.update([refers.country] if refers.country else ())
    profile.offices |= offices(participant.titles)
    profile.described |= any(mention.form == "description" for mention in participant.mentions)
    profile.places.append(place)


def _name_words(reading: Reading) -> frozenset[str]:
    """Words of the names in an article, folded."""
    named = (each for each in reading.participants if each.named and each.kind is not Kind.CONCEPT)
    return frozenset(word for each in named for name in (each.name, *other_names(each)) for word in fold(name).split())


def other_names(participant: Participant) -> Iterable[str]:
    """Names a participant is mentioned by, other than its own."""
    names = (re.sub(r"['’]s?$", "", mention.text) for mention in participant.mentions if mention.form == "name")
    return sorted({name for name in names if name and name != participant.name}) if participant.named else ()


def _only_country(reading: Reading) -> str | None:
    """The country an article speaks of, if it is one only."""
    there = (each for each in reading.participants if each.named and each.kind in (Kind.COUNTRY, Kind.PLACE))
    countries = {_country_name(each.name if each.kind is Kind.COUNTRY else each.country) for each in there} - {None}
    return countries.pop() if len(countries) == 1 else None


def _classify(participant: Participant, scene: str | None) -> Reference:
    """What a participant refers to.  scene: the only country of its article, where a common party's name belongs."""
    kind, country = participant.kind, _country_name(participant.country)
    if known := _find_organization(participant, country):
        return Reference(Kind.ORGANIZATION, country or known.country, known)
    if participant.named and kind is Kind.COUNTRY:
        country = _country_name(participant.name)
    elif participant.named and kind is Kind.ORGANIZATION:
        parsed = parse_organization(participant.name)
        country = parsed.country or country or (scene if is_common_party(parsed.words) else None)
    return Reference(kind, country)


def _key(participant: Participant, refers: Reference, article: str, words: Collection[str]) -> Iterator[str]:
    """What makes participants one profile, beside the kind; the article comes last, or "" where any article counts.

    words: of the article's names.
    """
    name, kind, country = participant.name, refers.kind, refers.country or ""
    if refers.known:
        yield from ("known", refers.known.name, "")
    elif kind is Kind.CONCEPT:
        yield from ("concept", _strip_determiner(fold(name)), "")
    elif not participant.named:
        yield from ("unnamed", *describe(name, refers.country, article, words))
    elif kind is Kind.COUNTRY:
        yield from ("named", fold(country or name), "")
    elif kind is Kind.PERSON:
        yield from ("named", fold(name), country, article if len(parse_name(name).parts) == 1 else "")
    elif kind is Kind.ORGANIZATION:
        parsed = parse_organization(name)
        of_state = parsed.institution or is_common_party(parsed.words)
        country = country if of_state else parsed.country or ""
        yield from ("named", compact(parsed.words), country, article if of_state and not country else "")
    else:
        yield from ("named", place_key(name) if kind is Kind.PLACE else fold(name), country, "")


def _find_organization(participant: Participant, country: str | None) -> KnownOrganization | None:
    """The well-known organisation a participant is, by its name, or by its acronym and part of its name."""
    if not participant.named or participant.kind in (Kind.PERSON, Kind.COUNTRY):
        return None
    if known := find_known(participant.name, country):
        return known
    words = set(fold(participant.name).split())
    for acronym in filter(is_acronym, other_names(participant)):
        known = find_known(acronym, country)
        if known and any(words <= set(fold(name).split()) for name in (known.name, *known.aliases)):
            return known
    return None


def _country_name(text: str | None) -> str | None:
    if not text:
        return None
    country = load_countries().of_modifier(text)
    return country.name if country else text


def _strip_determiner(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an|this|that|these|those|its|his|her|their|our) ", "", phrase)
