"""Names of one article that name the same: equal and full names, short names of organizations, bare surnames."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.kin import Relative, find_relatives, of_family
from kg.annotate.phrases import Phrase
from kg.annotate.same_name import (
    bearers,
    is_full_person,
    key,
    may_be_called,
    name_parts,
    same_full_name,
    same_organization,
    sound,
)
from kg.types import Kind

SURNAME_KINDS = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION})
INSTITUTIONS = frozenset({Kind.ORGANIZATION, Kind.GROUP})


def link_names(names: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Join the chains of names that name the same; a surname that several persons bear stands for none of them."""
    first: dict[tuple[str, ...], Phrase] = {}
    for name in names:
        chains.join(first.setdefault(key(name.name), name), name)
    distinct = list(first.values())
    _link_full_names([name for name in distinct if is_full_person(name)], chains)
    _link_short_names([name for name in distinct if name.kind in INSTITUTIONS], chains, actors)
    relatives = find_relatives(names, actors)
    _link_relatives(distinct, relatives, chains)
    _link_single_words([name for name in distinct if key(name.name) not in relatives], distinct, chains, actors)


def _index(names: Iterable[Phrase], words: Callable[[Phrase], Iterable[str]]) -> dict[str, list[Phrase]]:
    """Names by every word that may lead to them, so that an article of many names is no matter of hours."""
    index: defaultdict[str, list[Phrase]] = defaultdict(list)
    for name in names:
        for word in set(words(name)):
            index[word].append(name)
    return index


def _link_full_names(persons: Sequence[Phrase], chains: Chains) -> None:
    """Two full names of one person: "Michael Kurilla", "Michael Erik Kurilla", "Micheal Kurilla"."""
    for names in _index(persons, lambda person: [sound(name_parts(person.name)[-1])]).values():
        for n, name in enumerate(names):
            same = next((other for other in names[:n] if same_full_name(other, name)), None)
            if same is not None:
                chains.join(same, name)


def _link_short_names(institutions: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """What the text itself says a name is called for short, then short names that fit one organization only."""
    called = _index(institutions, lambda name: [" ".join(key(alias)) for alias in name.aliases])
    for short in institutions:
        found = chains.one_each(called.get(" ".join(key(short.name)), ()))
        if len(found) == 1:
            chains.join(found[0], short)
    index = _index(institutions, _short_words)
    for short in institutions:
        word = key(short.name)[0]
        longer = {o: None for w in (word, word.rstrip("s")) for o in index.get(w, ()) if o is not short}
        found = chains.one_each(name for name in longer if same_organization(name, short, actors))
        if len(found) == 1:
            chains.join(found[0], short)


def _short_words(name: Phrase) -> list[str]:
    """First words of what an organization may be called for short: its words and its initials."""
    parts = re.split(r"[\s\-]+", name.name)
    initials = {"".join(p[0] for p in parts if p), "".join(p[0] for p in parts if p[:1].isupper())}
    return [word.rstrip("s") for word in key(name.name)] + [text.lower() for text in initials]


def _link_relatives(names: Sequence[Phrase], relatives: Mapping[tuple[str, ...], Relative], chains: Chains) -> None:
    """First names told as somebody's relative: the only one so called in the family, else a person of their own."""
    persons = chains.one_each(name for name in names if is_full_person(name))
    for name in names:
        relative = relatives.get(key(name.name))
        found = of_family(relative, name, persons) if relative is not None else []
        if len(found) == 1:
            chains.join(found[0], name)


def _link_single_words(words: Sequence[Phrase], names: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """One word that is a person's surname, whatever it was taken for; else what an organization is called for short.

    words: those of the names that may be short for others.
    """
    persons = [name for name in names if is_full_person(name)]
    institutions = [name for name in names if name.kind in INSTITUTIONS]
    by_part = _index(persons, lambda person: map(sound, name_parts(person.name)))
    by_word = _index(institutions, lambda name: (key(name.name)[0], key(name.name)[-1]))
    for name in words:
        parts = name_parts(name.name)
        if len(parts) > 1 or name.kind not in SURNAME_KINDS:
            continue
        found = bearers(name, chains.one_each(by_part.get(sound(parts[0]), ())))
        longer = [o for o in by_word.get(key(name.name)[0], ()) if may_be_called(name, o, actors)]
        longer = chains.one_each(longer)
        if len(found) == 1:
            chains.join(found[0], name)
        elif found and name.kind is Kind.PERSON:
            chains.drop(name)
        elif not found and len(longer) == 1:
            chains.join(longer[0], name)
