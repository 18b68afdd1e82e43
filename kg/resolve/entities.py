"""Clusters become entities: a name, its aliases, a country, and an id of its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.countries import Countries
from kg.resolve.clusters import Clusters
from kg.resolve.names import parse_name
from kg.resolve.organization_names import is_acronym, parse_organization
from kg.resolve.organizations import kind_of
from kg.resolve.profiles import Place, Profile
from kg.resolve.titles import without_countries
from kg.spelling import slug
from kg.types import Alias, Entity, Kind


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity before its id is unique. local: whether the name means nothing outside its article."""

    entity: Entity
    article: str
    local: bool


def make_entities(clusters: Clusters, aliases: Mapping[int, Alias], countries: Countries) -> dict[Place, Entity]:
    """The entity of every participant of every article."""
    roots = clusters.roots()
    drafts = [_draft(clusters.members(root), clusters.reasons(root), aliases.get(root), countries) for root in roots]
    entities = dict(zip(roots, identify(drafts), strict=True))
    return {
        place: entities[clusters.root(index)]
        for index, profile in enumerate(clusters.profiles)
        for place in profile.places
    }


def identify(drafts: Sequence[Draft]) -> list[Entity]:
    """Entities with unique ids: of one name, each is told apart by its country, else by its first article."""
    entities = [draft.entity for draft in drafts]
    for number in _colliding(entities):
        entities[number] = _with_country(entities[number])
    local = [number for number, draft in enumerate(drafts) if draft.local]
    for number in sorted({*_colliding(entities), *local}):
        entities[number] = replace(entities[number], id=f"{entities[number].id}-{slug(drafts[number].article)}")
    for order, number in enumerate(_colliding(entities), start=1):
        entities[number] = replace(entities[number], id=f"{entities[number].id}-{order}")
    return entities


def _with_country(entity: Entity) -> Entity:
    """The entity told apart by its country, in id and name, if it has one: "Tripoli (Libya)"."""
    if entity.country is None:
        return entity
    name = f"{entity.name} ({entity.country})" if entity.named else entity.name
    aliases = tuple(sorted({*entity.aliases, entity.name} - {name}))
    return replace(entity, id=f"{entity.id}-{slug(entity.country)}", name=name, aliases=aliases)


def _colliding(entities: Sequence[Entity]) -> list[int]:
    """Positions of entities that share an id with another."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        holders[entity.id].append(number)
    return sorted(number for group in holders.values() if len(group) > 1 for number in group)


def _draft(profiles: list[Profile], reasons: tuple[str, ...], alias: Alias | None, countries: Countries) -> Draft:
    kind = alias.kind if alias and alias.kind else kind_of(profiles)
    names = _count(profile.names for profile in profiles)
    country = alias.country if alias and alias.country else _country(profiles)
    name = alias.name if alias else choose_name(profiles, kind, country, countries)
    shorts = _count(profile.shorts for profile in profiles)
    entity = Entity(
        id=f"{kind.value.lower()}/{slug(name)}",
        name=name,
        kind=kind,
        named=any(profile.named for profile in profiles),
        aliases=tuple(sorted({*names, *shorts} - {name})),
        country=country,
        reasons=reasons,
    )
    local = not alias and all(profile.key[-1] and not profile.bare for profile in profiles)
    return Draft(entity, min(article for profile in profiles for article in profile.articles), local)


def choose_name(profiles: list[Profile], kind: Kind, country: str | None, countries: Countries) -> str:
    """What an entity is called: the name that most articles use among those that tell most.

    A person by given and family name, an organisation in full, unnamed actors by the fewest words; institutions and
    unnamed actors with the nationality that tells them apart.
    """
    names = _count(profile.names for profile in profiles)
    if known := [profile.known for profile in profiles if profile.known]:
        return known[0].name
    if kind is Kind.COUNTRY:
        return country or _most_frequent(names, names)
    if kind is Kind.PERSON:
        return _most_frequent(names, [name for name in names if len(parse_name(name).parts) > 1])
    if not any(profile.named for profile in profiles):
        fewest = min(len(name.split()) for name in names)
        name = _most_frequent(names, [name for name in names if len(name.split()) == fewest])
        return _with_nationality(name, country, countries) if kind is not Kind.CONCEPT else name
    if kind is Kind.ORGANIZATION:
        name = _most_frequent(names, [name for name in names if not is_acronym(name) and not _is_short(name, names)])
        return _with_nationality(name, country, countries) if parse_organization(name).institution else name
    return _most_frequent(names, names)


def _is_short(word: str, names: Iterable[str]) -> bool:
    """Whether one word opens another of an organisation's names that says more: "Yale" beside "Yale University"."""
    longer = [name for name in names if name.startswith(f"{word} ")]
    return any(parse_organization(name).words != parse_organization(word).words for name in longer)


def _most_frequent(names: Mapping[str, int], preferred: Iterable[str]) -> str:
    """The most frequent of the preferred names, or of all if there are none; of equal ones the longest."""
    return min(list(preferred) or names, key=lambda name: (-names[name], -len(name), name))


def _with_nationality(name: str, country: str | None, countries: Countries) -> str:
    """A name with the nationality before it, unless it has one: "Foreign Ministry" -> "Iranian Foreign Ministry"."""
    words = re.split(r"[\s-]+", name)
    if country is None or without_countries(words) != words:
        return name
    known = countries.named(country)
    adjective = known.adjectives[0] if known and known.adjectives else country
    return name if adjective in name else f"{adjective} {name}"


def _country(profiles: list[Profile]) -> str | None:
    """The country most articles state; a well-known organisation has its own, or none."""
    if known := [profile.known for profile in profiles if profile.known]:
        return known[0].country
    votes = _count(profile.countries for profile in profiles)
    return min(votes, key=lambda country: (-votes[country], country), default=None)


def _count(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total.update(counter)
    return total
