"""Names of organisations: country, the rest of the name in one form, and what is known of them all over the world."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from kg.countries import load_countries
from kg.spelling import fold

LONGEST_COUNTRY = 3


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An organisation's name in one form, and the country that stands in it.

    words: "Ministry of Defence of Israel" and "Israeli Defense Ministry" are both "defense ministry", country Israel.
    institution: whether every state has one, so that the name says nothing without its country.
    """

    words: str
    country: str | None
    institution: bool


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """An entry of kg/data/organizations.toml."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, eq=False, slots=True)
class OrganizationData:
    """kg/data/organizations.toml: what is common to institutions, and the organisations known by several names."""

    institutions: frozenset[str]
    executive: frozenset[str]
    portfolios: frozenset[str]
    party_words: frozenset[str]
    legal_forms: frozenset[str]
    spelling: dict[str, str]
    known: tuple[KnownOrganization, ...]


@cache
def load_organizations() -> OrganizationData:
    """What is known of organisations, read once."""
    data = tomllib.loads(files("kg.data").joinpath("organizations.toml").read_text(encoding="utf-8"))
    return OrganizationData(
        institutions=frozenset(data["institutions"]),
        executive=frozenset(data["executive"]),
        portfolios=frozenset(data["portfolios"]),
        party_words=frozenset(fold(word) for word in data["party_words"]),
        legal_forms=frozenset(data["legal_forms"]),
        spelling=data["spelling"],
        known=tuple(
            KnownOrganization(name, tuple(row.get("aliases", ())), row.get("country"))
            for name, row in data["organization"].items()
        ),
    )


@lru_cache(maxsize=1 << 16)
def parse_organization(text: str) -> OrganizationName:
    """The fields of an organisation's name as written."""
    data = load_organizations()
    words, country = split_country(re.sub(r"^[Tt]he |['’]s?(?= |$)", "", text).split())
    tokens = [data.spelling.get(token, token) for word in words for token in fold(word).split()]
    while len(tokens) > 1 and tokens[-1] in data.legal_forms:
        tokens.pop()
    plain = _turn_ministry(" ".join(tokens))
    return OrganizationName(plain or fold(text), country, _is_institution(plain))


def compact(words: str) -> str:
    """Words of a name as they are compared: written as one or apart, "ExxonMobil" is "Exxon Mobil"."""
    return words.replace(" ", "")


def split_country(words: list[str]) -> tuple[list[str], str | None]:
    """A name less the country before it, or after "of", and that country; a name that is all country stays."""
    countries = load_countries()
    for length in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        if country := countries.of_modifier(" ".join(words[:length])):
            return words[length:], country.name
        tail = words[-length:]
        if len(words) > length + 1 and words[-length - 1] == "of" and (country := countries.named(" ".join(tail))):
            return words[: -length - 1], country.name
    return words, None


def is_common_party(words: str) -> bool:
    """Whether parties of several states go by these words: "democratic party", not "congress party"."""
    data = load_organizations()
    *others, last = words.split()
    own = bool(data.party_words & set(others))
    return last == "party" and own and set(others) <= data.party_words | data.portfolios


def is_acronym(text: str) -> bool:
    """Whether a name is written as an acronym: one word, two capitals or more, no small letters but a plural s."""
    return bool(re.fullmatch(r"(?=.*[A-Z].*[A-Z])[A-Z0-9.&+-]+s?", text))


def initials(text: str) -> str:
    """Initials of the capitalised words: "International Atomic Energy Agency" -> "IAEA"."""
    return "".join(word[0] for word in re.split(r"[\s\-‑/]+", text) if word[:1].isupper())


@cache
def _known_by_name() -> dict[tuple[str, str | None], KnownOrganization]:
    """Well-known organisations by acronym, or by words and country; a name of two of them is nobody's."""
    index: dict[tuple[str, str | None], set[KnownOrganization]] = {}
    for entry in load_organizations().known:
        for name in (entry.name, *entry.aliases):
            parsed = parse_organization(name)
            key = (name, None) if is_acronym(name) else (compact(parsed.words), parsed.country)
            index.setdefault(key, set()).add(entry)
    return {key: entries.pop() for key, entries in index.items() if len(entries) == 1}


def find_known(text: str, country: str | None) -> KnownOrganization | None:
    """The well-known organisation of a name, unless the article puts it in another country than that one's.

    Acronyms count as written: "WHO" is one, "who" is none. Its own country may stand before it: "U.S. CENTCOM".
    """
    index = _known_by_name()
    rest, own_country = split_country(re.sub("^[Tt]he ", "", text).split())
    if is_acronym(text) or (len(rest) == 1 and is_acronym(rest[0])):
        entry = index.get((text, None)) or index.get((rest[0], None))
    else:
        words = compact(parse_organization(text).words)
        entry = index.get((words, own_country)) or index.get((words, None))
        if entry and (words, own_country) not in index and entry.country != own_country:
            return None
    if entry and entry.country and {country, own_country} - {None, entry.country}:
        return None
    return entry


def acts_for_state(text: str) -> bool:
    """Whether what the organisation of this name does, its state does.

    >>> acts_for_state("Chadian Army"), acts_for_state("Chadian opposition")
    (True, False)
    """
    parsed = parse_organization(text)
    return parsed.institution and parsed.words.split()[-1] in load_organizations().executive


def _turn_ministry(name: str) -> str:
    """ "ministry of foreign affairs" -> "foreign ministry"; other names as they are."""
    if match := re.fullmatch(r"(ministry|department) (?:of|for) (?:the )?(.+)", name):
        name = f"{match[2]} {match[1]}"
    return re.sub(r"^foreign affairs (?=ministry|department)", "foreign ", name)


def _is_institution(name: str) -> bool:
    """Whether a name without its country is one that every state has."""
    data = load_organizations()
    tokens = name.split()
    if not tokens or tokens[-1] not in data.institutions or is_common_party(name):
        return False
    return tokens[-1] == "ministry" or set(tokens[:-1]) <= data.portfolios | data.institutions
