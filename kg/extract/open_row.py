"""A proposition as tokens, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

Phrase = list["Token"]


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    """Tokens of a proposition whose event is `head`; `rest` are the arguments after the first, each a whole phrase.

    predicate: empty for a relation that only stands between the lines, then `implied` words it ("is").
    core: whether the proposition is told without the rest as well.
    """

    head: Token
    subject: Phrase
    predicate: Phrase
    first: Phrase
    rest: tuple[Phrase, ...] = ()
    core: bool = False
    implied: str = "is"
