"""Unnamed actors: which descriptions are one class of actor."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.spelling import fold

IRREGULAR = {"people": "person", "children": "child", "wives": "wife", "thieves": "thief"}
# Where the head noun ends: "officials in Rome", "residents who fled". What follows "of" belongs to the description.
AFTER_HEAD = re.compile(r" (?=of )| (?:in|from|at|on|for|with|to|by|near|who|that|which) ")


def describe(name: str, country: str | None, article: str, named: Collection[str]) -> tuple[str, ...]:
    """What makes two unnamed actors one node: nationality and head noun, a name in the words, else the article.

    "Danish officials" and "a senior Danish official" are one class of actor, and "the Ruiz campaign" is one anywhere;
    "the protesters" are others elsewhere.  named: words of the article's names, folded.
    """
    if country:
        return (country, head_noun(name), "")
    if any(word[0].isupper() and fold(word) in named for word in name.split()):
        return ("", fold(name), "")
    return ("", fold(name), article)


def head_noun(name: str) -> str:
    """The head of a description, in the singular, with what it is of.

    "senior Danish lawmakers from the left" -> "lawmaker"; "members of the council" -> "member of the council".
    """
    head, *rest = AFTER_HEAD.split(name)
    words = fold(head).split()
    complement = [fold(rest[0])] if rest and rest[0].startswith("of ") else []
    return " ".join([singular(words[-1]), *complement]) if words else fold(name)


def singular(noun: str) -> str:
    """A plural noun's singular, near enough to compare: "authorities" -> "authority", "policemen" -> "policeman"."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
