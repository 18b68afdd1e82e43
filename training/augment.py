"""Sentences as other papers would print them: quotes, dashes, headlines, capitals, other people's names and offices."""

from collections.abc import Callable, Iterable, Mapping
from random import Random

from edits import Offices, Row, persons, surnames_only
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


def curly_quotes(words: list[str]) -> list[str]:
    """Typographic apostrophes, and double quotes that open and close in turn."""
    result, opens = [], True
    for word in words:
        if word == '"':
            result.append("“" if opens else "”")
            opens = not opens
        else:
            result.append("”" if word == "''" else CURLY.get(word, word))
    return result


def dashes(words: list[str]) -> list[str]:
    """One kind of dash for the other."""
    return [DASHES.get(word, word) for word in words]


def title_case(words: list[str]) -> list[str]:
    """A headline: Every Longer Word in Capitals."""
    return [word[:1].upper() + word[1:] if len(word) > 3 or index == 0 else word for index, word in enumerate(words)]


def upper_case(words: list[str]) -> list[str]:
    """A HEADLINE OF CAPITALS."""
    return [word.upper() for word in words]


REWRITES = {"curly_quotes": curly_quotes, "dashes": dashes, "title_case": title_case, "upper_case": upper_case}
HEADLINES = ("title_case", "upper_case")


class Names:
    """Given and family names: those of many origins in `names/`, and those that the sentences themselves have."""

    def __init__(self, rows: Iterable[Row]) -> None:
        whole = [row["words"][start:end] for row in rows for start, end in persons(row["entities"])]
        whole = [words for words in whole if len(words) > 1 and all(map(is_plain, words))]
        self.given = sorted(words_of("given") | {words[0] for words in whole})
        self.family = sorted(words_of("family") | {words[-1] for words in whole})

    def replace(self, row: Row, random: Random) -> Row:
        """Each person's name word by word: the last word, or the only one, is a family name."""
        words = list(row["words"])
        for start, end in persons(row["entities"]):
            for index in range(start, end):
                if is_plain(words[index]):
                    words[index] = random.choice(self.family if index == end - 1 else self.given)
        return {**row, "words": words}


def is_plain(word: str) -> bool:
    """A name written as most are: "Omar", not "J." nor "O'Hara"."""
    return word.isalpha() and word.istitle() and len(word) > 2


def capital_places(row: Row, random: Random) -> Row:
    """Names of places in capitals, as datelines and lists have them."""
    upper = [tag in ("B-LOC", "I-LOC") for tag in row["entities"]]
    return {**row, "words": [word.upper() if up else word for word, up in zip(row["words"], upper, strict=True)]}


def without_full_stop(row: Row) -> Row:
    """The sentence without the full stop at its end, if it has one and more than three words."""
    if len(row["words"]) <= 3 or row["words"][-1] != ".":
        return row
    return {key: value[:-1] if isinstance(value, list) else value for key, value in row.items()}


class Augmentation:
    """Rewrites sentences, each way in its share of them; trees, entities and places keep to their words."""

    def __init__(self, shares: Mapping[str, float], rows: Iterable[Row]) -> None:
        self.shares = shares
        names, offices = Names(rows), Offices()
        # Offices stand before whole names and surnames alike, and before names of the sentence's own and others.
        self.of_entities: dict[str, Callable[[Row, Random], Row]] = {
            "surnames": surnames_only,
            "names": names.replace,
            "offices": offices.put_before,
            "capital_places": capital_places,
        }

    def rewrite(self, row: Row, random: Random) -> Row:
        """A copy of the sentence, perhaps rewritten."""
        for name, edit in self.of_entities.items():
            if row["entities"] and random.random() < self.shares[name]:
                row = edit(row, random)
        done = [name for name in REWRITES if random.random() < self.shares[name]]
        for name in done:
            row = {**row, "words": REWRITES[name](row["words"])}
        stops = self.shares["headlines_without_full_stop" if set(done) & set(HEADLINES) else "no_full_stop"]
        return without_full_stop(row) if random.random() < stops else row
