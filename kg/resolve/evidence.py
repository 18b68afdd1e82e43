"""Evidence beside the name: countries, offices, organisations and company that join or part two clusters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.clusters import Clusters
from kg.resolve.profiles import Place, Profile
from kg.types import Kind, Participant, Reading

POSITION = "HOLDS_POSITION"
BETWEEN = re.compile(r"\)?(?:['’]s?)? ")
COMPANY = 2
"""How many named persons and organisations, a person among them, make two articles be in one company."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the articles say of a cluster beside its names.

    affiliations: clusters of organisations its positions are at.  company: persons and organisations named beside it.
    scenes: countries that the articles speak of, or of a place in.
    """

    countries: frozenset[str]
    offices: frozenset[str]
    affiliations: frozenset[int]
    company: frozenset[int]
    articles: frozenset[str]
    scenes: frozenset[str]


class Witness:
    """Collects the evidence on clusters; positions and company are indexed once."""

    def __init__(self, clusters: Clusters, readings: Sequence[Reading]) -> None:
        self.clusters = clusters
        self._profile_at: dict[Place, int] = {
            place: index for index, profile in enumerate(clusters.profiles) for place in profile.places
        }
        self._organizations = _find_affiliations(readings)
        self._named_in = self._find_named()
        self._scenes = find_scenes(clusters.profiles)

    def evidence(self, index: int) -> Evidence:
        """All that is known of a profile's cluster."""
        profiles = self.clusters.members(index)
        places = [place for profile in profiles for place in profile.places]
        root = self.clusters.root
        at = (organization for place in places for organization in self._organizations.get(place, ()))
        beside = {root(other) for article, _ in places for other in self._named_in.get(article, ())}
        return Evidence(
            countries=frozenset(profile.country for profile in profiles if profile.country),
            offices=frozenset(office for profile in profiles for office in profile.offices),
            affiliations=frozenset(root(self._profile_at[place]) for place in at),
            company=frozenset(beside - {root(index)}),
            articles=frozenset(article for article, _ in places),
            scenes=frozenset(scene for article, _ in places for scene in self._scenes.get(article, ())),
        )

    def _find_named(self) -> Mapping[str, list[int]]:
        named: dict[str, list[int]] = {}
        for index, profile in enumerate(self.clusters.profiles):
            if profile.named and profile.kind in (Kind.PERSON, Kind.ORGANIZATION) and not profile.bare:
                for article in profile.articles:
                    named.setdefault(article, []).append(index)
        return named


def shared(one: Evidence, other: Evidence, profiles: Sequence[Profile]) -> str | None:
    """What two clusters have in common, in words, strongest first; None when nothing."""
    if both := one.affiliations & other.affiliations:
        return f"both at {profiles[min(both)].name}"
    if both_offices := one.offices & other.offices:
        return f"same title ({max(both_offices, key=lambda office: (len(office), office))})"
    if both_countries := one.countries & other.countries:
        return f"same country ({min(both_countries)})"
    company = one.company & other.company
    if len(company) >= COMPANY and any(profiles[each].kind is Kind.PERSON for each in company):
        known = sorted(company, key=lambda each: (profiles[each].kind is not Kind.PERSON, profiles[each].name))
        return f"named beside {' and '.join(profiles[each].name for each in known[:COMPANY])}"
    return None


def by_office(one: Evidence, other: Evidence) -> bool:
    """Whether two clusters share an office or an organisation, which tells more than country or company."""
    return bool(one.affiliations & other.affiliations or one.offices & other.offices)


def elsewhere(one: Evidence, other: Evidence) -> bool:
    """Whether two clusters hold different offices in different company: the speaker Mike and the runner Michael."""
    if not one.offices or not other.offices or by_office(one, other):
        return False
    return len(one.company & other.company) < COMPANY


def contradicts(one: Evidence, other: Evidence) -> bool:
    """Whether two clusters of like names are of different countries, and nothing but the name joins them."""
    if not one.countries or not other.countries or one.countries & other.countries:
        return False
    return not one.affiliations & other.affiliations and len(one.company & other.company) < COMPANY


def in_their_country(one: Evidence, other: Evidence) -> str | None:
    """In words, that articles on the first speak of the country of the second; None when they do not."""
    if common := one.scenes & other.countries:
        return f"the article speaks of {min(common)}"
    return None


def find_scenes(profiles: Iterable[Profile]) -> Mapping[str, set[str]]:
    """Countries of the countries and places that each article names."""
    scenes: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        if profile.named and profile.country and profile.kind in (Kind.COUNTRY, Kind.PLACE):
            for article in profile.articles:
                scenes[article].add(profile.country)
    return scenes


def _find_affiliations(readings: Iterable[Reading]) -> dict[Place, set[Place]]:
    """Organisations persons hold a position at: by a position triple, a title, or the words before a description."""
    found: dict[Place, set[Place]] = defaultdict(set)
    for reading in readings:
        article = reading.article.id
        everyone = list(enumerate(reading.participants))
        organizations = [(at, each) for at, each in everyone if each.named and each.kind is Kind.ORGANIZATION]
        for position, person in everyone:
            if person.named and person.kind is Kind.PERSON:
                text = reading.article.text
                at = [other for other, each in organizations if _titled(person, each) or _described(person, each, text)]
                found[article, position].update((article, other) for other in at)
        for triple in reading.triples:
            if triple.relation == POSITION and reading.participants[triple.object].kind is Kind.ORGANIZATION:
                found[article, triple.subject].add((article, triple.object))
    return found


def _titled(person: Participant, organization: Participant) -> bool:
    """Whether a title names the organisation: "IAEA chief"."""
    titles = f" {' '.join(person.titles)} "
    names = {organization.name, *(mention.text for mention in organization.mentions if mention.form == "name")}
    return any(f" {name} " in titles for name in names)


def _described(person: Participant, organization: Participant, text: str) -> bool:
    """Whether the organisation stands right before a description of the person: "the agency's (IAEA) chief"."""
    starts = [mention.start for mention in person.mentions if mention.form == "description"]
    ends = [mention.end for mention in organization.mentions if mention.form == "name"]
    return any(end < start and BETWEEN.fullmatch(text, end, start) for start in starts for end in ends)
