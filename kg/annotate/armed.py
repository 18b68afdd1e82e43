"""Armed groups: "the rebels" are the only such group that the text has named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase, is_plural
from kg.types import Kind

BACKED = frozenset({"aligned", "allied", "backed", "led", "linked", "supported"})


def link_armed(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """ "The rebels", "the Ruritania-backed rebels" are the one group named before that may be called so.

    That is one named by its members ("the Karvals") or told to be armed ("the rebel group Karval"). Nobody where two
    are, or where more is said ("the northern rebels").
    """
    for armed in (p for p in phrases if _is_armed(p, actors) and chains.of(p) and chains.of(p)[0] is p):
        before = phrases[: bisect_left(phrases, armed.start, key=lambda other: other.start)]
        groups = [p for p in before if p.named and p.kind in (Kind.ORGANIZATION, Kind.GROUP) and not p.country]
        found = chains.one_each(p for p in groups if _may_be(chains.of(p), actors))
        if len(found) == 1 and all(p.form == "description" and not p.named for p in chains.of(armed)):
            chains.join(found[0], armed)


def _is_armed(phrase: Phrase, actors: Actors) -> bool:
    """Whether "the" and those who are up in arms is all that is said, but for who backs them."""
    if phrase.form != "description" or not (phrase.plural and phrase.definite) or phrase.noun not in actors.armed:
        return False
    if any(child.dep_ in ("nmod", "acl", "acl:relcl", "nmod:poss") for child in phrase.head.children):
        return False
    return phrase.bare or phrase.head.nbor(-1).lower_ in BACKED


def _is_members(name: Phrase, actors: Actors) -> bool:
    """Whether a name is that of the members in the plural: "the Karvals", not "Republicans"."""
    return is_plural(name.head) and " " not in name.name and name.name.lower().rstrip("s") not in actors.adherents


def _may_be(chain: Sequence[Phrase], actors: Actors) -> bool:
    """Whether a group is named by its members, a party's left out, or told to be armed."""
    members = any(_is_members(p, actors) for p in chain if p.named)
    told = (word for p in chain if p.form == "description" for word in p.name.lower().split())
    return members or any(word in actors.armed or word.rstrip("s") in actors.armed for word in told)
