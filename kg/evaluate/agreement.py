"""Whether what was found says the same as the gold: names, words, relations, and each property of a triple."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from kg.evaluate.types import End, FoundTriple, GoldTriple
from kg.vocabulary import HOLDS_POSITION

Agrees = Callable[[GoldTriple, FoundTriple], bool | None]

_LITTLE = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "some", "several", "many"}
)
# "Dozens of villagers" are villagers.
_AMOUNT = re.compile(
    r"^.*\b(?:numbers?|dozens|scores|hundreds|thousands|millions|rounds|lots?|most|some|both|all|many|majority) of ",
    re.I,
)
# A noun phrase ends, for its head word, where one of these begins what hangs on it.
_TAIL = re.compile(
    r"(?<=\S)(?: (?:of|in|on|at|for|from|with|to|by|about|against|over|around|under|between|among|into|after|before"
    r"|during|as|than|without|through|near|who|which|that|whose)\b|, ).*"
)


def same_triple(gold: GoldTriple, found: FoundTriple, symmetric: bool) -> bool:
    """Whether the found triple has the ends of the gold, of an undirected relation in either order."""
    straight = same_end(gold.subject, found.subject) and same_end(gold.object, found.object)
    crossed = symmetric and same_end(gold.subject, found.object) and same_end(gold.object, found.subject)
    return straight or crossed


def same_end(gold: End, found: End) -> bool:
    """Whether two ends are one entity by name, or the same words of the sentence by their head."""
    return any(same_phrase(one, other) for one in (*gold.names, *gold.words) for other in (*found.names, *found.words))


def same_phrase(one: str, other: str) -> bool:
    """Whether two phrases name one thing: equal words, a name within the other, or the same head noun.

    A head noun is enough only where proper adjectives do not tell the two apart.

    >>> same_phrase("Elena Ruiz", "Ruiz"), same_phrase("the officials in Lima", "Chilean officials")
    (True, True)
    >>> same_phrase("Peruvian officials", "Chilean officials"), same_phrase("Elena Ruiz", "Maria Ruiz")
    (False, False)
    """
    words, others = _words(one), _words(other)
    if not words or not others:
        return _plain(one) == _plain(other)
    if set(_lower(words)) == set(_lower(others)):
        return True
    proper, other_proper = ({word.lower() for word in phrase if word[0].isupper()} for phrase in (words, others))
    if words[-1][0].isupper() and others[-1][0].isupper():
        return proper <= other_proper or other_proper <= proper
    told_apart = proper and other_proper and not proper & other_proper
    return not told_apart and words[-1].lower() == others[-1].lower()


def same_entity(gold: Sequence[str | None], found: Sequence[str]) -> bool:
    """Whether an entity goes by a name of the gold: the same one, or one within the other, of two words or more.

    >>> same_entity(["Sudan"], ["South Sudan"]), same_entity(["Ahmed Yassin"], ["Sheikh Ahmed Yassin"])
    (False, True)
    """
    return any(_same_name(name, other) for name in gold if name is not None for other in found)


def _same_name(name: str, other: str) -> bool:
    words, others = set(_lower(_words(name))), set(_lower(_words(other)))
    if words and others and name[0].isupper():
        return words == others or (len(words & others) > 1 and (words <= others or others <= words))
    return same_phrase(name, other)


def same_speakers(gold: Sequence[Sequence[str | None]], found: Sequence[str]) -> bool:
    """Whether a chain of speakers is one that the gold allows; None among a speaker's names: may be left out."""
    if not gold:
        return not found
    left_out = None in gold[0] and same_speakers(gold[1:], found)
    return left_out or (bool(found) and same_entity(gold[0], found[:1]) and same_speakers(gold[1:], found[1:]))


def _of(gold: Sequence[str | None], found: str | None) -> bool | None:
    """Whether a phrase is right; None where the gold does not speak of it."""
    if not gold:
        return None
    return any(name is found if name is None or found is None else same_phrase(name, found) for name in gold)


def _right_entities(gold: GoldTriple, found: FoundTriple) -> tuple[bool, bool]:
    """Whether each end leads to the right entity, in the order that fits better; subject first."""
    straight = (
        same_entity(gold.subject.names, found.subject.names),
        same_entity(gold.object.names, found.object.names),
    )
    crossed = (same_entity(gold.subject.names, found.object.names), same_entity(gold.object.names, found.subject.names))
    turned = not same_end(gold.subject, found.subject) or not same_end(gold.object, found.object)
    return crossed if turned else straight


PROPERTIES: dict[str, Agrees] = {
    "subject entity": lambda gold, found: _right_entities(gold, found)[0],
    "object entity": lambda gold, found: _right_entities(gold, found)[1],
    "date": lambda gold, found: None if found.relation == HOLDS_POSITION else found.days in gold.days,
    "modality": lambda gold, found: found.modality in gold.modalities,
    "negation": lambda gold, found: found.negated == gold.negated,
    "speakers": lambda gold, found: same_speakers(gold.speakers, found.speakers),
    "topic": lambda gold, found: _of(gold.topic, found.topic),
    "place": lambda gold, found: _of(gold.place, found.place),
    "title": lambda gold, found: _of(gold.title, found.title),
}
"""Of each property of a triple, whether the found one agrees with the gold; None where the gold does not say.

The date of a position is the day of publication by rule, on which it was known: nothing to be found.
"""


def _words(phrase: str) -> list[str]:
    """The words of a phrase up to its head, without articles, numbers and punctuation."""
    phrase = _AMOUNT.sub("", phrase.strip())
    kept = phrase if _is_name(phrase) else _TAIL.sub("", phrase)
    words = re.findall(r"\w[\w.&'’-]*", kept.replace("’s", "").replace("'s", ""))
    return [word.rstrip(".") for word in words if word.lower() not in _LITTLE and not word[0].isdigit()]


def _is_name(phrase: str) -> bool:
    """Whether a phrase begins and ends with capitals, so that "of" is part of it: "Bank of Chile"."""
    words = phrase.split()
    return bool(words) and words[-1][0].isupper() and words[0][0].isupper()


def _lower(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())
