"""The entity that a person means: by id, name, alias or unique surname, whatever the case and the accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from kg.errors import QuestionError
from kg.store.statements import statement
from kg.types import Kind

if TYPE_CHECKING:
    from kg.store import Store

Entity = dict[str, Any]
ALL_KINDS = frozenset(Kind)


def find_entity(store: Store, text: str) -> str:
    """Canonical name of the entity that `text` means; raises QuestionError when it is unknown or ambiguous."""
    return str(lookup(store, text)["name"])


def lookup(store: Store, text: str, kinds: Collection[Kind] = ALL_KINDS) -> Entity:
    """Properties of the one entity of these kinds that `text` means.

    An id, a name, an alias and a surname count in this order; a concept only where nothing else has the name.
    What is written exactly so is found without reading all names.
    Raises QuestionError with the nearest names when there is none, with the candidates when there are several.
    """
    called = [entity for entity in store.run(statement("read/called"), {"text": text}) if entity["kind"] in kinds]
    exact = [entity for entity in called if text == entity["id"] or entity["kind"] != Kind.CONCEPT]
    if len(exact) == 1:
        return exact[0]
    everyone = [entity for entity in store.run(statement("read/entities")) if entity["kind"] in kinds]
    actors = [entity for entity in everyone if entity["kind"] != Kind.CONCEPT]
    wanted = fold(text)
    for pool, words in (
        (everyone, identified),
        (actors, named),
        (actors, also_named),
        (actors, surname),
        (everyone, named),
    ):
        found = [entity for entity in pool if wanted in map(fold, words(entity))]
        if len(found) == 1:
            return found[0]
        if found:
            choices = "; ".join(sorted(f"{entity['name']} ({entity['id']})" for entity in found))
            raise QuestionError(f"{text}: several entities have this name. Give one by its id: {choices}.")
    raise QuestionError(f"{text}: no {what(kinds)} of the graph has this name. {nearest(wanted, everyone)}")


def identified(entity: Entity) -> list[str]:
    """The id."""
    return [entity["id"]]


def named(entity: Entity) -> list[str]:
    """The canonical name."""
    return [entity["name"]]


def also_named(entity: Entity) -> list[str]:
    """Every other name."""
    return list(entity["aliases"])


def surname(entity: Entity) -> list[str]:
    """The last word of a person's name."""
    return [entity["name"].split()[-1]] if entity["kind"] == Kind.PERSON and entity["name"].split() else []


def what(kinds: Collection[Kind]) -> str:
    """What kind of thing was looked for, in words."""
    return "entity" if len(kinds) == len(Kind) else " or ".join(sorted(kind.lower() for kind in kinds))


def nearest(wanted: str, entities: Iterable[Entity]) -> str:
    """A sentence with the names nearest to the wanted one."""
    names = {fold(name): entity["name"] for entity in entities for name in (*also_named(entity), *named(entity))}
    last_words = {name.split()[-1]: full for name, full in names.items() if name.split()}
    close = get_close_matches(wanted, names, n=3, cutoff=0.6) + get_close_matches(wanted, last_words, n=3, cutoff=0.75)
    found = list(dict.fromkeys((last_words | names)[name] for name in close))[:3]
    return f"Nearest: {', '.join(found)}." if found else "`kg query most-connected` shows who is in it."


def fold(text: str) -> str:
    """A name without case, accents, a leading "the" and superfluous blanks.

    >>> fold("The  Türkiye")
    'turkiye'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    words = "".join(character for character in decomposed if not unicodedata.combining(character)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
