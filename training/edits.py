"""Edits that change the words of a training sentence together with its tree and entities."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from lists import DEMONYMS, KNOWN, is_title, lines_of

Row = dict[str, Any]
"""A sentence as `prepare` wrote it, with the old place of each word ("places"; -1 for a word put in)."""

UPOS = {"NNP": "PROPN", "NN": "NOUN", "JJ": "ADJ", "IN": "ADP", "HYPH": "PUNCT"}
ADJECTIVES = ("an", "ese", "i", "ish", "ch")
BEFORE_NAMES = frozenset({"by", "with", "to", "and", "that", "from", "of", "for", "than", "while", "as", "when", ","})
"""Words after which an office before a name reads well in a sentence without a tree."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word to put in; `head` counts from 1 among the words put in, 0 is the word that follows them."""

    text: str
    tag: str
    head: int
    label: str
    entity: str = "O"


def persons(entities: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Spans of the persons' names."""
    for start, tag in enumerate(entities):
        if tag == "B-PERSON":
            end = start + 1
            while end < len(entities) and entities[end] == "I-PERSON":
                end += 1
            yield start, end


def cut(row: Row, start: int, end: int) -> Row:
    """The sentence without some words, on which no other word may hang."""
    shorter = {key: [*value[:start], *value[end:]] if isinstance(value, list) else value for key, value in row.items()}
    shorter["heads"] = [head - (end - start) if head > start else head for head in shorter["heads"]]
    return shorter


def put_in(row: Row, at: int, words: Sequence[Word]) -> Row:
    """The sentence with words put in, which hang on the word they stand before."""
    own: dict[str, list[Any]] = {
        "words": [word.text for word in words],
        "entities": [word.entity for word in words],
        "places": [-1] * len(words),
    }
    heads = [head + len(words) if head > at else head for head in row["heads"]]
    if heads:
        own["heads"] = [at + (word.head or len(words) + 1) for word in words]
        own["labels"] = [word.label for word in words]
        own["xpos"], own["upos"] = [word.tag for word in words], [UPOS[word.tag] for word in words]
    longer = {**row, "heads": heads}
    return {**longer, **{key: [*longer[key][:at], *value, *longer[key][at:]] for key, value in own.items()}}


def is_name_alone(row: Row, start: int, end: int) -> bool:
    """Whether the words of a person's name are one flat phrase on which, but for its first word, nothing hangs."""
    inside = range(start + 2, end + 1)
    return all(
        (head == start + 1 and row["labels"][index] == "flat") if start < index < end else head not in inside
        for index, head in enumerate(row["heads"])
    )


def surnames_only(row: Row, random: Random) -> Row:
    """Each person with more than one name as later mentions have it: by the surname."""
    for start, end in reversed(list(persons(row["entities"]))):
        whole = all(word.isalpha() and word.istitle() for word in row["words"][start:end])
        if end - start > 1 and whole and is_name_alone(row, start, end):
            words = list(row["words"])
            words[start] = words[end - 1]
            row = cut({**row, "words": words}, start + 1, end)
    return row


@dataclass(frozen=True, slots=True)
class Office:
    """An office as it stands before a name, and whose it may be."""

    words: tuple[Word, ...]
    owners: tuple[str, ...]


class Offices:
    """Offices and those that have them: peoples, places, organisations known by initials."""

    def __init__(self) -> None:
        self.offices = [office_of(line) for line in lines_of("offices")]
        places = sorted(name for name, kind in KNOWN.items() if kind == "LOC" and " " not in name)
        initials = (name for name, kind in KNOWN.items() if kind == "ORG" and name.isupper())
        organisations = sorted(name for name in initials if name.replace(".", "").isalpha())
        self.owners: Mapping[str, tuple[Sequence[str], str, str, str]] = {
            "people": (sorted(word for word in DEMONYMS if word.endswith(ADJECTIVES)), "JJ", "amod", "B-NORP"),
            "place": (places, "NNP", "compound", "B-LOC"),
            "organisation": (organisations, "NNP", "compound", "B-ORG"),
        }

    def phrase(self, random: Random) -> list[Word]:
        """An office, two times in three with its owner."""
        office = random.choice(self.offices)
        if not office.owners or random.random() < 1 / 3:
            return list(office.words)
        names, tag, label, entity = self.owners[random.choice(office.owners)]
        top = next(number for number, word in enumerate(office.words, 1) if word.head == 0)
        moved = [replace(word, head=word.head and word.head + 1) for word in office.words]
        return [Word(random.choice(names), tag, top + 1, label, entity), *moved]

    def put_before(self, row: Row, random: Random) -> Row:
        """An office before one of the persons that have none."""
        bare = [start for start, _ in persons(row["entities"]) if has_room(row, start)]
        if not bare:
            return row
        at, words = random.choice(bare), self.phrase(random)
        if at == 0:
            words[0] = replace(words[0], text=words[0].text[:1].upper() + words[0].text[1:])
        return put_in(row, at, words)


def office_of(line: str) -> Office:
    """An office from its line in `names/offices.txt`."""
    words, _, owners = line.partition("|")
    parts = [word.rsplit("/", 3) for word in words.split()]
    return Office(tuple(Word(text, tag, int(head), label) for text, tag, head, label in parts), tuple(owners.split()))


def has_room(row: Row, start: int) -> bool:
    """Whether an office can stand before the name that starts there: nothing that belongs to it does yet."""
    if row["heads"]:
        before = [label for label, head in zip(row["labels"][:start], row["heads"], strict=False) if head == start + 1]
        return set(before) <= {"case", "cc", "mark", "punct"} and row["labels"][start] != "flat"
    word = row["words"][start - 1] if start else ","
    return word in BEFORE_NAMES and not is_title(word)
