"""Sentences as other papers would print them: quotes, dashes, headlines, other people's names."""

from random import Random
from typing import Any

from lists import words_of

CURLY = {
    "'s": "’s",
    "n't": "n’t",
    "'re": "’re",
    "'ve": "’ve",
    "'ll": "’ll",
    "'d": "’d",
    "'m": "’m",
    "'": "’",
    "``": "“",
}
DASHES = {"--": "—", "—": "--", "–": "—"}

Row = dict[str, Any]
"""A sentence as `prepare` wrote it."""


def curly_quotes(words: list[str], random: Random) -> list[str]:
    """Typographic apostrophes, and double quotes that open and close in turn."""
    result, opens = [], True
    for word in words:
        if word == '"':
            result.append("“" if opens else "”")
            opens = not opens
        else:
            result.append("”" if word == "''" else CURLY.get(word, word))
    return result


def dashes(words: list[str], random: Random) -> list[str]:
    """One kind of dash for the other."""
    return [DASHES.get(word, word) for word in words]


def title_case(words: list[str], random: Random) -> list[str]:
    """A headline: Every Longer Word in Capitals."""
    return [word[:1].upper() + word[1:] if len(word) > 3 or index == 0 else word for index, word in enumerate(words)]


def upper_case(words: list[str], random: Random) -> list[str]:
    """A HEADLINE OF CAPITALS."""
    return [word.upper() for word in words]


REWRITES = {"curly_quotes": curly_quotes, "dashes": dashes, "title_case": title_case, "upper_case": upper_case}


class Names:
    """Given and family names of many origins."""

    def __init__(self) -> None:
        self.given, self.family = sorted(words_of("given")), sorted(words_of("family"))

    def replace(self, words: list[str], entities: list[str], random: Random) -> list[str]:
        """Each person's name word by word: the last word, or the only one, is a family name."""
        result = list(words)
        for index, tag in enumerate(entities):
            if tag[2:] != "PERSON" or not words[index].isalpha() or not words[index].istitle() or len(words[index]) < 3:
                continue
            last = index + 1 == len(words) or entities[index + 1] != "I-PERSON"
            result[index] = random.choice(self.family if last else self.given)
        return result


def augment(row: Row, shares: dict[str, float], names: Names, random: Random) -> Row:
    """A copy of the sentence, perhaps rewritten; trees and entities keep their words."""
    words = row["words"]
    if row["entities"] and random.random() < shares["names"]:
        words = names.replace(words, row["entities"], random)
    for name, rewrite in REWRITES.items():
        if random.random() < shares[name]:
            words = rewrite(words, random)
    row = {**row, "words": words}
    if random.random() < shares["no_full_stop"] and len(words) > 3 and words[-1] == ".":
        row = {key: value[:-1] if isinstance(value, list) else value for key, value in row.items()}
    return row
