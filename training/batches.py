"""Sentences as tensors: batches of like length, with what each corpus leaves open masked."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

import torch
from edits import Row
from torch import Tensor

from kg.annotate.pieces import WordPieces, padded

UNKNOWN = -100
"""Class of a word that its corpus does not annotate; no loss comes from it."""
LONGEST = 160
"""Words of a sentence; longer ones are left out of training."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of each head, in the order of its scores."""

    xpos: list[str]
    upos: list[str]
    labels: list[str]
    entities: list[str]


@dataclass(frozen=True, slots=True)
class Batch:
    """Input of the network and what it should say; shapes as in `model.Scores`.

    xpos, upos, heads, labels: [B, W], `UNKNOWN` where nothing is said. entities: [B, W, classes], true for each
    class that the corpus allows; all false in the padding.
    """

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    xpos: Tensor
    upos: Tensor
    heads: Tensor
    labels: Tensor
    entities: Tensor


def read_rows(path: Path) -> list[Row]:
    """Sentences that `prepare` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def training_rows(rows: Sequence[Row]) -> list[Row]:
    """Sentences to learn from, with the number of their first word among them, and the place of each word."""
    chosen = [row for row in rows if row["split"] == "train" and len(row["words"]) <= LONGEST]
    lengths = [len(row["words"]) for row in chosen]
    starts = accumulate(lengths, initial=0)
    return [
        {**row, "start": start, "places": list(range(n))}
        for row, start, n in zip(chosen, starts, lengths, strict=False)
    ]


def classes_of(rows: Sequence[Row]) -> Classes:
    """Every class that occurs in the training sentences."""

    def seen(key: str) -> list[str]:
        return sorted({value for row in rows for value in row[key]})

    kinds = sorted({tag[2:] for tag in seen("entities") if tag[1:2] == "-"})
    return Classes(seen("xpos"), seen("upos"), seen("labels"), ["O", *(f"{b}-{kind}" for kind in kinds for b in "BI")])


def allowed(tag: str, entities: Sequence[str]) -> list[bool]:
    """Which entity classes a tag of `prepare` leaves open."""
    if tag == "?":
        return [True] * len(entities)
    if tag == "O?":
        return [name == "O" or name[2:] in ("MISC", "NORP") for name in entities]
    return [name == tag for name in entities]


class Batcher:
    """Turns rows into batches for one set of classes."""

    def __init__(self, pieces: WordPieces, classes: Classes, *, dropped: float = 0.0) -> None:
        self.pieces, self.classes, self.dropped = pieces, classes, dropped
        self.mask = pieces.vocabulary.index("[MASK]")
        self._ids = {
            "xpos": {name: index for index, name in enumerate(classes.xpos)},
            "upos": {name: index for index, name in enumerate(classes.upos)},
            "labels": {name: index for index, name in enumerate(classes.labels)},
        }
        tags = ("?", "O?", *classes.entities)
        self._allowed = {tag: torch.tensor(allowed(tag, classes.entities)) for tag in tags}

    def _targets(self, rows: Sequence[Row], key: str, width: int) -> Tensor:
        target = torch.full((len(rows), width), UNKNOWN)
        for line, row in zip(target, rows, strict=True):
            ids = row[key] if key == "heads" else [self._ids[key].get(name, UNKNOWN) for name in row[key]]
            line[: len(ids)] = torch.tensor(ids, dtype=torch.long)
        return target

    def _entities(self, rows: Sequence[Row], width: int) -> Tensor:
        target = torch.zeros(len(rows), width, len(self.classes.entities), dtype=torch.bool)
        for line, row in zip(target, rows, strict=True):
            if row["entities"]:
                line[: len(row["words"])] = torch.stack([self._allowed[tag] for tag in row["entities"]])
        return target

    def batch(self, rows: Sequence[Row]) -> Batch:
        """The rows as one batch."""
        read = [self.pieces.sentence(row["words"]) for row in rows]
        pieces, shapes, first = (torch.from_numpy(padded(part)) for part in zip(*read, strict=True))
        if self.dropped:
            drop = (torch.rand(pieces.shape) < self.dropped) & (shapes > 0)
            pieces = pieces.masked_fill(drop, self.mask)
        width = first.shape[1] - 1
        return Batch(
            pieces,
            shapes,
            first,
            *(self._targets(rows, key, width) for key in ("xpos", "upos", "heads", "labels")),
            self._entities(rows, width),
        )

    def grouped(self, rows: Sequence[Row], most: int, random: Random) -> list[list[Row]]:
        """Groups of rows of like length, at most `most` word pieces each with the padding, in random order."""
        lengths = [2 + sum(len(self.pieces.ids(word)) for word in row["words"]) for row in rows]
        ordered = sorted(range(len(rows)), key=lambda index: lengths[index] + random.random() * 3)
        groups: list[list[Row]] = [[]]
        longest = 0
        for index in ordered:
            longest = max(longest, lengths[index])
            if groups[-1] and longest * (len(groups[-1]) + 1) > most:
                groups.append([])
                longest = lengths[index]
            groups[-1].append(rows[index])
        random.shuffle(groups)
        return groups
