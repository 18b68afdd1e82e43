"""Organisations and places across articles: acronyms, countries left out, and one name under several kinds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from kg.resolve.clusters import Clusters
from kg.resolve.organization_names import compact, initials, is_acronym, is_common_party, parse_organization
from kg.resolve.places import place_key
from kg.resolve.profiles import Profile
from kg.spelling import fold
from kg.types import Kind

LONG_ACRONYM = 3
"""From this length on, an acronym whose initials fit one organisation only is taken for it."""
CLEAR_MAJORITY = 0.75


def join_left_out_countries(clusters: Clusters, indices: Iterable[int]) -> None:
    """Join a name without its country to the same name with one: "Central Hospital" in France, "Central Hospital".

    Only where one country comes into question; an institution that every state has stays where it is.
    """
    named: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    for index in indices:
        profile = clusters.profiles[index]
        if profile.kind is Kind.ORGANIZATION and not profile.known:
            parsed = parse_organization(profile.name)
            of_state = parsed.institution or is_common_party(parsed.words)
            if not of_state and (parsed.country is None or " " in parsed.words):
                named[profile.kind, compact(parsed.words)].append(index)
        elif profile.kind in (Kind.PLACE, Kind.GROUP) and profile.named:
            named[profile.kind, place_key(profile.name)].append(index)
    for group in named.values():
        found = {clusters.profiles[index].country for index in group} - {None}
        if len(found) <= 1:
            for index in group[1:]:
                clusters.join(group[0], index, _reason(clusters, group[0], index, "same name, no other country"))


def join_parties(clusters: Clusters, indices: Iterable[int], scenes: Mapping[str, Collection[str]]) -> None:
    """Join a common party's name without its country to the only such party of a country that the article speaks of.

    scenes: article -> countries it speaks of. The rest, of which nothing tells the country, are taken for one.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for index in indices:
        words = parse_organization(clusters.profiles[index].name).words
        if clusters.profiles[index].kind is Kind.ORGANIZATION and is_common_party(words):
            named[words].append(index)
    for group in named.values():
        of_country = {country: index for index in group if (country := clusters.profiles[index].country)}
        rest: list[int] = []
        for index in (each for each in group if not clusters.profiles[each].country):
            spoken_of = {
                country for article in clusters.profiles[index].articles for country in scenes.get(article, ())
            }
            match sorted(of_country.keys() & spoken_of):
                case [country]:
                    clusters.join(
                        of_country[country],
                        index,
                        f"“{clusters.profiles[index].name}”: the article speaks of {country}",
                    )
                case _:
                    rest.append(index)
        for index in rest[1:]:
            clusters.join(rest[0], index, None)


def join_acronyms(clusters: Clusters, indices: Iterable[int]) -> None:
    """Join an acronym to the organisation whose acronym it is: as an article explains it, else by its initials.

    An acronym of two organisations joins neither.
    """
    acronyms, explained, possible = [], defaultdict(set), defaultdict(set)
    for index in indices:
        profile = clusters.profiles[index]
        if profile.acronym:
            acronyms.append(index)
        elif profile.kind is Kind.ORGANIZATION:
            possible[initials(profile.name)].add(index)
            for short in filter(is_acronym, profile.shorts):
                explained[short].add(index)
    for index in acronyms:
        short = clusters.profiles[index].name.replace(".", "")
        for meant, why in ((explained, "an article gives the acronym"), (possible, f"initials {short}")):
            roots = {clusters.root(each) for each in meant.get(short, ()) if _same_country(clusters, index, each)}
            if len(roots) == 1 and (meant is explained or len(short) >= LONG_ACRONYM):
                long = roots.pop()
                clusters.join(long, index, _reason(clusters, long, index, why))
                break


def join_short_names(clusters: Clusters, indices: Iterable[int]) -> None:
    """Join the first word of an organisation's name, alone in one article, to the only one that another calls so.

    A noun with what it is of says what it is, not which: "Church of …".
    """
    called: dict[str, set[int]] = defaultdict(set)
    short: list[int] = []
    for index in indices:
        profile = clusters.profiles[index]
        if profile.kind is Kind.ORGANIZATION and " " in profile.name:
            first, second, *_ = profile.name.split()
            called[first].update([index] if first in profile.shorts and second.istitle() else ())
        elif profile.kind is Kind.ORGANIZATION and not (profile.known or profile.key[-1] or is_acronym(profile.name)):
            short.append(index)
    for index in short:
        meant = called[clusters.profiles[index].name]
        roots = {clusters.root(each) for each in meant if _same_country(clusters, index, each)}
        if len(roots) == 1:
            long = roots.pop()
            clusters.join(long, index, _reason(clusters, long, index, "an article calls it so"))


def join_kinds(clusters: Clusters, indices: Iterable[int]) -> None:
    """Join what is one name but was taken for different kinds of thing: "Islamic Jihad" the person, once, by mistake.

    A name of one word needs a clear majority for one kind: Washington and Jordan are persons too.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for index in indices:
        named[fold(clusters.profiles[index].name)].append(index)
    for name, group in named.items():
        votes: Counter[Kind] = Counter()
        for index in group:
            votes[clusters.profiles[index].kind] += len(clusters.profiles[index].places)
        (kind, most), *others = votes.most_common()
        mixed = {kind, *(other for other, _ in others)}
        clear = " " in name or (Kind.PERSON not in mixed and most >= CLEAR_MAJORITY * votes.total())
        if others and clear and Kind.COUNTRY not in mixed:
            leader = next(index for index in group if clusters.profiles[index].kind is kind)
            for index in group:
                if clusters.profiles[index].kind is not kind and _same_country(clusters, leader, index):
                    clusters.join(leader, index, _reason(clusters, leader, index, f"same name, mostly {kind.value}"))


def _same_country(clusters: Clusters, one: int, other: int) -> bool:
    """Whether two clusters may be of one country: the same, or one of them has none."""
    found, others = ({p.country for p in clusters.members(index)} - {None} for index in (one, other))
    return not found or not others or bool(found & others)


def _reason(clusters: Clusters, one: int, other: int, why: str) -> str | None:
    names = sorted({clusters.profiles[one].name, clusters.profiles[other].name})
    if len(names) == 1 and clusters.profiles[one].kind is clusters.profiles[other].kind:
        return None
    return f"{' = '.join(f'“{name}”' for name in names)}: {why}"


def kind_of(profiles: Iterable[Profile]) -> Kind:
    """The kind that most articles take a cluster for; of equal ones the first in the order of kinds.

    Names of several words tell more than single ones: "Ruiz" was an organisation in two articles, "Ana Ruiz" never.
    """
    found = list(profiles)
    full = [profile for profile in found if " " in profile.name]
    votes: Counter[Kind] = Counter()
    for profile in full or found:
        votes[profile.kind] += len(profile.places)
    order = list(Kind)
    return min(votes, key=lambda kind: (-votes[kind], order.index(kind)))
