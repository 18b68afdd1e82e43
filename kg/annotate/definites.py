"""Descriptions and who they mean: "the general" after "Brig. Gen. Zahedi", "the officials" after "two officials"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase, in_headline, next_word
from kg.annotate.topics import SENTENCES_BACK, find_only, find_topics, is_topical, sentences_between
from kg.countries import load_countries
from kg.types import Kind

OF_WHAT = re.compile(" (?:of|for|at|to) ")
LONGEST_NATION = 3  # words
INSTITUTIONS = frozenset({Kind.ORGANIZATION, Kind.GROUP})


def link_descriptions(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Same description, same actor; then "the general" to the only one before it who is one.

    Not "his brother": whose he is, tells who he is.
    """
    descriptions = [p for p in phrases if p.form == "description" and not p.named]
    alone = [p for p in descriptions if chains.is_alone(p) and p.possessor is None]
    first: dict[tuple[str, bool, str | None], Phrase] = {}
    for phrase in alone:
        if not (phrase.bare and phrase.definite):
            chains.join(first.setdefault((phrase.name.lower(), phrase.plural, phrase.country), phrase), phrase)
    holders = _holders(phrases, actors)
    for phrase in alone:
        if phrase.definite and _is_untold(phrase, chains) and not _is_restricted(phrase):
            topics = _find_topics(phrase, phrases, chains, actors) if is_topical(phrase, actors) else []
            if len(topics) == 1:
                chains.join(topics[0], phrase)
            elif topics and phrase.bare:
                chains.drop(phrase)
            elif not topics and not _link_definite(phrase, holders, chains, actors):
                _link_broader(phrase, holders, chains, actors)


def _find_topics(phrase: Phrase, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> list[Phrase]:
    """Organizations that a description may mean: the only one of its kind so called in the article, else those near."""
    only = find_only(phrase, phrases, chains, actors)
    return only if len(only) == 1 else find_topics(phrase, phrases, chains, actors)


def _is_untold(phrase: Phrase, chains: Chains) -> bool:
    """Whether all that the text has called someone so far is this very description."""
    chain = chains.of(phrase)
    return bool(chain) and all(p.form == "description" and p.name.lower() == phrase.name.lower() for p in chain)


def _holders(phrases: Sequence[Phrase], actors: Actors) -> defaultdict[str, list[Phrase]]:
    """Mentions by every word of their titles and descriptions, in text order."""
    holders: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for word in {word for words in _offices(phrase, actors) for word in words}:
            holders[word].append(phrase)
    return holders


def _offices(phrase: Phrase, actors: Actors) -> Iterator[frozenset[str]]:
    """Words of each title and description that a mention gives, abbreviations in full."""
    return (actors.office(text) for text in _called(phrase))


def _called(phrase: Phrase) -> list[str]:
    """Titles and descriptions that a mention gives."""
    own = [phrase.name] if phrase.form == "description" or phrase.kind in INSTITUTIONS else []
    return [text for text in (*phrase.titles, phrase.noun, *own) if text]


def _is_restricted(phrase: Phrase) -> bool:
    """Whether a clause tells which one is meant: "the general who commands the north" needs no antecedent."""
    return any(child.dep_ in ("acl", "acl:relcl") for child in phrase.head.rights) and next_word(phrase) != ","


def _link_definite(phrase: Phrase, holders: Mapping[str, Sequence[Phrase]], chains: Chains, actors: Actors) -> bool:
    """To the one chain with that title or noun; a person noun meant for several means nobody. Whether it is settled.

    So does "the court" meant for several. A description looks back only, unless it tells the country or stands in a
    headline. What the text never told of is an actor of its own ("the gunman", "the police", "the protesters").
    """
    wanted = actors.office(phrase.name) - _befallen(phrase)
    able = [p for p in _holding(phrase, actors.office(phrase.noun), holders) if _is_held_by(p, wanted, actors)]
    others = [p for p in chains.one_each(able) if _agrees(phrase, chains.of(p), actors)]
    others = [p for p in others if not _is_open(p, chains)] or others
    if phrase.bare or not (phrase.country or in_headline(phrase)):
        others = [p for p in others if chains.of(p)[0].start < phrase.start]
    others = [p for p in others if not _is_anothers(p, phrase, actors)]
    of_kind = phrase.noun in actors.kinds and phrase.bare and not phrase.plural
    if len(others) == 1:
        chains.join(others[0], phrase)
    elif others and (phrase.noun in actors.person or of_kind):
        chains.drop(phrase)
    return bool(others)


def _is_anothers(before: Phrase, phrase: Phrase, actors: Actors) -> bool:
    """Whether an institution of which there is one at a time was told of long before as that of someone who led it.

    "The government" is no longer "the government of Ann Lee" when the text has gone on to others.
    """
    whose = phrase.bare and phrase.noun in actors.unique and before.country is None
    return whose and " of " in before.name and sentences_between(before, phrase) > SENTENCES_BACK


def _befallen(phrase: Phrase) -> frozenset[str]:
    """Participles before a noun: they tell what befell someone, and no other office ("the deposed president")."""
    return frozenset(child.lower_ for child in phrase.head.lefts if child.tag_ == "VBN")


def _link_broader(phrase: Phrase, holders: Mapping[str, Sequence[Phrase]], chains: Chains, actors: Actors) -> None:
    """A person described by nationality, or by a wider noun, to the only one named before who may be called so.

    A headline may tell country and office first: "Chad's president resigns", of President Ann Lee of Chad.
    "The senior U.S. commander" is the American general, "the Turkish leader" Turkey's president; nobody where two are,
    or where it is not told of which country the one is.
    """
    ways = _ways(phrase, actors)
    if phrase.plural or phrase.noun not in actors.person:
        return
    one = phrase.country is not None and (len(ways[0]) > 1 or not ways[0].isdisjoint(actors.heading))
    able = [
        p
        for way in ways
        for p in _holding(phrase, way, holders)
        if p.named and (p.start < phrase.start or (one and way is ways[0])) and _is_held_by(p, way, actors)
    ]
    others = [p for p in chains.one_each(able) if _agrees(phrase, chains.of(p), actors)]
    others = [p for p in others if not phrase.country or _country(chains.of(p)) == phrase.country]
    if len(others) == 1:
        chains.join(others[0], phrase)


def may_be_called_so(phrase: Phrase, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether a person noun can be said of a person: by the titles told, if any; "man" and "woman" of everyone."""
    told = [p for p in chain if p.titles or p.form == "description"]
    everyone = phrase.noun in actors.gender and phrase.noun not in actors.titles
    singular = [way - actors.office(phrase.head.text) | actors.office(phrase.noun) for way in _ways(phrase, actors)]
    fitting = any(_is_held_by(p, way, actors) for p in told for way in [*singular, *_broader(phrase, actors)])
    return not told or everyone or fitting


def _ways(phrase: Phrase, actors: Actors) -> list[frozenset[str]]:
    """What a person may hold to be called so: the office described, or one that a wider noun takes in."""
    wanted = actors.office(_without_nation(phrase.name, phrase.country)) - actors.lasting
    rest = wanted - actors.office(phrase.noun)
    return [wanted, *(rest | broader for broader in _broader(phrase, actors))]


def _broader(phrase: Phrase, actors: Actors) -> tuple[frozenset[str], ...]:
    return actors.broader.get(phrase.noun, ())


def _without_nation(description: str, country: str | None) -> str:
    """A description without the words that say that it is of the country: "Turkish", "Sri Lankan", "U.S."."""
    words, countries = description.split(), load_countries()
    for size in range(min(LONGEST_NATION, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            known = countries.of_modifier(" ".join(words[start : start + size]).removesuffix("'s"))
            if known is not None and known.name == country:
                return " ".join(words[:start] + words[start + size :])
    return description


def _holding(phrase: Phrase, words: frozenset[str], holders: Mapping[str, Sequence[Phrase]]) -> list[Phrase]:
    """Other mentions of which a title or description has all these words."""
    found = (frozenset(holders.get(word, ())) for word in words)
    both = frozenset.intersection(*found) if words else frozenset()
    return sorted(both - {phrase}, key=lambda p: p.start)


def _is_held_by(phrase: Phrase, wanted: frozenset[str], actors: Actors) -> bool:
    """Whether a title or description of a mention is the office described.

    By its head: who speaks for the ministry, or is of the ministry, is not the ministry.
    """
    return any(
        _is_held(wanted, actors.office(text), actors) and _head(text, actors) & wanted for text in _called(phrase)
    )


def _head(text: str, actors: Actors) -> frozenset[str]:
    """The noun of a title or description, abbreviations in full: "minister" of "foreign minister of Chad"."""
    words = OF_WHAT.split(text)[0].split()
    if len(words) > 1 and words[-1].lower() in actors.postposed:
        return actors.office(words[-2]) | actors.office(words[-1])
    return actors.office(words[-1]) if words else frozenset()


def _is_open(phrase: Phrase, chains: Chains) -> bool:
    """Whether a mention is itself but "the general", with nothing told of who that is."""
    return phrase.form == "description" and phrase.bare and phrase.definite and chains.is_alone(phrase)


def _is_held(wanted: frozenset[str], held: frozenset[str], actors: Actors) -> bool:
    """Whether an office is the one described: the vice president is not the president."""
    return wanted <= held and not (held - wanted) & actors.altering


def _agrees(phrase: Phrase, chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether number, country and kind of a description and an actor agree: a ministry is not its spokesman."""
    country = _country(chain)
    if phrase.country and country and phrase.country != country:
        return False
    persons = any(other.kind is Kind.PERSON and other.named for other in chain)
    if (persons and phrase.noun not in actors.person) or phrase in chain:
        return False
    return any(other.plural for other in chain) == phrase.plural


def _country(chain: Sequence[Phrase]) -> str | None:
    return next((other.country for other in chain if other.country), None)
