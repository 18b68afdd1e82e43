"""Descriptions and who they mean: "the general" after "Brig. Gen. Zahedi", "the officials" after "two officials"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase, next_word
from kg.annotate.topics import find_topics, is_topical
from kg.types import Kind

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
        if phrase.definite and chains.is_alone(phrase) and not _is_restricted(phrase):
            topics = find_topics(phrase, phrases, chains, actors) if is_topical(phrase, actors) else []
            if len(topics) == 1:
                chains.join(topics[0], phrase)
            elif not topics:
                _link_definite(phrase, holders[actors.office(phrase.noun)], chains, actors)


def _holders(phrases: Sequence[Phrase], actors: Actors) -> defaultdict[str, list[Phrase]]:
    """Mentions by every word of their titles and descriptions, in text order."""
    holders: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for word in {word for words in _offices(phrase, actors) for word in words}:
            holders[word].append(phrase)
    return holders


def _offices(phrase: Phrase, actors: Actors) -> Iterator[frozenset[str]]:
    """Words of each title and description that a mention gives, abbreviations in full."""
    texts = [*phrase.titles, phrase.noun]
    if phrase.form == "description" or phrase.kind in INSTITUTIONS:
        texts.append(phrase.name)
    for text in texts:
        yield frozenset(actors.office(word) for word in text.split())


def _is_restricted(phrase: Phrase) -> bool:
    """Whether a clause tells which one is meant: "the general who commands the north" needs no antecedent."""
    return any(child.dep_ in ("acl", "acl:relcl") for child in phrase.head.rights) and next_word(phrase) != ","


def _link_definite(phrase: Phrase, holders: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """To the one chain with that title or noun; a person noun meant for several means nobody.

    A bare noun looks back only; a fuller description may come first, as in a headline. What the text never told of
    is an actor of its own ("the gunman", "the police", "the protesters").
    """
    wanted = frozenset(actors.office(word) for word in phrase.name.split())
    able = [p for p in holders if p is not phrase and any(_is_held(wanted, o, actors) for o in _offices(p, actors))]
    others = [p for p in chains.one_each(able) if _agrees(phrase, chains.of(p))]
    others = [p for p in others if not _is_open(p, chains)] or others
    if phrase.bare:
        others = [p for p in others if chains.of(p)[0].start < phrase.start]
    if len(others) == 1:
        chains.join(others[0], phrase)
    elif others and phrase.noun in actors.person:
        chains.drop(phrase)


def _is_open(phrase: Phrase, chains: Chains) -> bool:
    """Whether a mention is itself but "the general", with nothing told of who that is."""
    return phrase.form == "description" and phrase.bare and phrase.definite and chains.is_alone(phrase)


def _is_held(wanted: frozenset[str], held: frozenset[str], actors: Actors) -> bool:
    """Whether an office is the one described: the vice president is not the president."""
    return wanted <= held and not (held - wanted) & actors.altering


def _agrees(phrase: Phrase, chain: Sequence[Phrase]) -> bool:
    """Whether number and country of a description and an actor agree."""
    country = next((other.country for other in chain if other.country), None)
    same_country = not (phrase.country and country) or phrase.country == country
    return same_country and phrase not in chain and any(other.plural for other in chain) == phrase.plural
