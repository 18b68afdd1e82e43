"""Relatives told by a first name: "Lund's brother Peter" is no other Peter of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.phrases import Phrase
from kg.annotate.same_name import key, name_parts
from kg.spelling import sound_alike

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 5  # tokens from the possessor to the noun: "Lund's much younger half brother"


@dataclass(frozen=True, slots=True)
class Relative:
    """Whose relative a first name is: the last name of the owner, None where a pronoun says whose."""

    owner: str | None


def find_relatives(names: Sequence[Phrase], actors: Actors) -> dict[tuple[str, ...], Relative]:
    """First names told as somebody's relative, by their key: "[Lund]'s sons Peter and Paul", "his wife, Ada".

    What is the last name of a person in the article is none.
    """
    at: dict[int, Relative] = {}
    lasts = {parts[-1] for name in names if len(parts := name_parts(name.name)) > 1}
    for name in (name for name in names if len(parts := name_parts(name.name)) == 1 and parts[0] not in lasts):
        relative = _relative(name, actors) or (at.get(name.head.head.i) if name.head.dep_ == "conj" else None)
        if relative is not None:
            at[name.head.i] = relative
    return {key(name.name): at[name.head.i] for name in names if name.head.i in at}


def _relative(name: Phrase, actors: Actors) -> Relative | None:
    """Whose relative is told before a name, titles and a comma left out; None where nobody's is."""
    doc, noun = name.head.doc, name.start - 1
    while noun > 0 and (doc[noun].text == "," or (actors.is_title(doc[noun].text) and not _is_kin(doc[noun], actors))):
        noun -= 1
    joined = noun >= 1 and (name.head.head == doc[noun] or doc[noun].head == name.head)
    if not joined or not _is_kin(doc[noun], actors):
        return None
    before = reversed(doc[max(0, noun - LONGEST) : noun])
    mark = next((t for t in before if t.tag_ in ("PRP$", "POS") or (t.is_punct and t.text != "-")), None)
    if mark is None or mark.is_punct:
        return None
    return Relative(mark.nbor(-1).text if mark.tag_ == "POS" else None)


def _is_kin(token: Token, actors: Actors) -> bool:
    return token.lemma_.lower() in actors.kin


def of_family(relative: Relative, name: Phrase, persons: Sequence[Phrase]) -> list[Phrase]:
    """Persons whose first name this is and who bear the family's name: the owner's, or one that another bears too."""
    (first, *_) = name_parts(name.name)
    found = [p for p in persons if name_parts(p.name)[0] == first]
    lasts = [name_parts(p.name)[-1] for p in persons if p not in found]
    family = [name_parts(relative.owner)[-1]] if relative.owner else lasts
    return [p for p in found if any(sound_alike(name_parts(p.name)[-1], last) for last in family)]
