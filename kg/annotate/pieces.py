"""Words as the encoder reads them: word pieces, and the shape that an uncased vocabulary loses."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

SHAPES = (
    "padding", "lower", "title", "letter", "upper", "mixed", "initials", "abbreviation", "digits", "number",
    "digits and letters", "title with signs", "punctuation", "other", "lower with signs", "currency",
)  # fmt: skip
_SHAPE = {name: index for index, name in enumerate(SHAPES)}

# A web address has dozens of pieces; what it is shows in the first few.
MOST_PIECES = 8

Ids = NDArray[np.int64]


@lru_cache(maxsize=100_000)
def shape(word: str) -> int:
    """Class of a word by its letters' case and its signs, an index into `SHAPES`.

    >>> [SHAPES[shape(word)] for word in ("talks", "Gallant", "NATO", "U.S.", "Gen.", "F-16")]
    ['lower', 'title', 'upper', 'initials', 'abbreviation', 'digits and letters']
    """
    letters = "".join(filter(str.isalpha, word))
    if any(map(str.isdigit, word)):
        name = "digits and letters" if letters else "digits" if word.isdigit() else "number"
    elif not letters:
        name = "currency" if word in "$€£¥" else "punctuation" if word.isascii() else "other"
    else:
        name = _shape_of_letters(word, letters)
    return _SHAPE[name]


def _shape_of_letters(word: str, letters: str) -> str:
    """Shape of a word with letters and without digits."""
    whole = len(letters) == len(word)
    if letters.islower():
        return "lower" if whole else "lower with signs"
    if letters.isupper():
        return "initials" if "." in word else "letter" if len(letters) == 1 else "upper"
    if letters.istitle():
        return "title" if whole else "abbreviation" if word.endswith(".") else "title with signs"
    return "other" if letters.lower() == letters.upper() else "mixed"


class WordPieces:
    """The vocabulary of word pieces; ids of a word are kept once computed."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = list(vocabulary)
        ids = {piece: index for index, piece in enumerate(self.vocabulary)}
        self.unknown, self.start, self.end = ids["[UNK]"], ids["[CLS]"], ids["[SEP]"]
        self._tokenizer = Tokenizer(WordPiece(ids, unk_token="[UNK]"))  # noqa: S106
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._kept: dict[str, list[int]] = {}

    def ids(self, word: str) -> list[int]:
        """Piece ids of one word, at least one and at most `MOST_PIECES`."""
        found = self._kept.get(word)
        if found is None:
            # A word of only control characters or marks has no piece of its own.
            found = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:MOST_PIECES] or [self.unknown]
            if len(self._kept) < 200_000:
                self._kept[word] = found
        return found

    def sentence(self, words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Piece ids, their words' shapes, and where each word starts; the root's start, 0, comes first."""
        pieces, shapes, first = [self.start], [0], [0]
        for word in words:
            ids = self.ids(word)
            first.append(len(pieces))
            pieces.extend(ids)
            shapes.extend([shape(word)] * len(ids))
        return [*pieces, self.end], [*shapes, 0], first


def padded(rows: Sequence[Sequence[int]]) -> Ids:
    """Rows of ids as one array, filled up with 0 on the right."""
    array = np.zeros((len(rows), max(map(len, rows), default=0)), dtype=np.int64)
    for row, ids in zip(array, rows, strict=True):
        row[: len(ids)] = ids
    return array
