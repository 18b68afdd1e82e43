"""Checkpoints of teachers -> what they say of every training sentence, for a student to learn from.

Of each word the result has the few likeliest classes of each head and their shares, the mean over the teachers;
labels are those of the arc to the likeliest head. Teachers read the sentences as they are, the student as `augment`
rewrites them.
"""

import argparse
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from batches import UNKNOWN, Batch, Batcher, Classes, read_rows, training_rows
from edits import Row
from model import Network, possible_arcs
from networks import load_network
from torch import Tensor

from kg.annotate.pieces import WordPieces

HEADS = ("arcs", "labels", "xpos", "upos", "entities")
UNTAUGHT = "uner"
"""Its sentences are of EWT's development part: a teacher's trees of them would make the figures too good."""
LIKELIEST = 4
"""Classes kept for each word and head; the rest hardly shares anything."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The teachers' word on a batch: per head of the network the likeliest classes and their shares, [B, W, k].

    heads: [B, W], the likeliest head, `UNKNOWN` where the teachers have nothing to say of a word or its head is gone.
    """

    heads: Tensor
    classes: dict[str, Tensor]
    shares: dict[str, Tensor]


class Lessons:
    """What the teachers say of all words of the training sentences, in their order."""

    def __init__(self, arrays: Mapping[str, Tensor]) -> None:
        self.arrays = arrays

    @classmethod
    def load(cls, path: Path, classes: Classes) -> "Lessons":
        """Read what this module's command wrote from teachers of these classes."""
        with np.load(path) as file:
            if json.loads(str(file["classes"])) != asdict(classes):
                raise ValueError(f"{path}: from teachers of other classes; make the lessons from these sentences")
            return cls({name: torch.from_numpy(file[name]) for name in file.files if name != "classes"})

    def batch(self, rows: Sequence[Row], allowed: Tensor) -> Lesson:
        """Lesson of a batch. allowed: the entity classes that the corpora leave open, as in `Batch`."""
        places = torch.full(allowed.shape[:2], -1)
        for line, row in zip(places, rows, strict=True):
            if row["corpus"] != UNTAUGHT:
                line[: len(row["words"])] = torch.tensor(row["places"])
        words = (torch.tensor([row["start"] for row in rows])[:, None] + places).clamp(min=0)
        classes = {name: self.arrays[f"{name} classes"][words].long() for name in HEADS}
        shares = {name: self.arrays[f"{name} shares"][words].float() for name in HEADS}
        heads = self.arrays["heads"][words].long()
        now = positions(places, int(max(classes["arcs"].max(), heads.max())) + 1)
        heads = now.gather(1, heads)
        heads[places < 0] = UNKNOWN
        # A head that the rewritten sentence has no more takes its share with it.
        arcs = now.gather(1, classes["arcs"].flatten(1)).view_as(classes["arcs"])
        classes["arcs"], shares["arcs"] = arcs.clamp(min=0), shares["arcs"] * (arcs >= 0)
        shares["entities"] = agreed(classes["entities"], shares["entities"], allowed)
        return Lesson(heads, classes, shares)


def positions(places: Tensor, size: int) -> Tensor:
    """Where the words of the original sentences stand now, [B, size] by their old numbers: 0 is the root.

    places: [B, W] the old place of each word, counted from 0; -1 for a new word and for padding. `UNKNOWN` stands for
    a word that is gone.
    """
    result = torch.full((len(places), max(size, int(places.max()) + 2)), UNKNOWN)
    result[:, 0] = 0
    rows, now = (places >= 0).nonzero(as_tuple=True)
    result[rows, places[rows, now] + 1] = now + 1
    return result


def agreed(classes: Tensor, shares: Tensor, allowed: Tensor) -> Tensor:
    """Shares of the entity classes, where a corpus leaves some open only of these: it knows what a word is not."""
    several = allowed.sum(dim=-1, keepdim=True) > 1
    kept = torch.where(several, shares * allowed.gather(-1, classes), shares)
    return kept / kept.sum(dim=-1, keepdim=True).clamp(min=1e-3)


def shares_of(networks: Sequence[Network], batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
    """Likeliest heads [B, W], and the shares of all classes of each head, the mean over the networks."""
    scores = [network(batch.pieces, batch.shapes, batch.first) for network in networks]
    heads = mean([possible_arcs(one, batch.first) for one in scores])
    likeliest = heads.argmax(-1)
    rows = torch.arange(len(likeliest))[:, None]
    labels = [
        network.labels(one.dependents.flatten(0, 1), one.heads[rows, likeliest].flatten(0, 1))
        for network, one in zip(networks, scores, strict=True)
    ]
    shares = {name: mean([getattr(one, name) for one in scores]) for name in ("xpos", "upos", "entities")}
    return likeliest, {"arcs": heads, "labels": mean(labels).view(*likeliest.shape, -1), **shares}


def mean(logits: Sequence[Tensor]) -> Tensor:
    """Mean of the shares that several networks give each class."""
    return torch.stack([torch.softmax(one.float(), dim=-1) for one in logits]).mean(dim=0)


def taught(networks: Sequence[Network], rows: Sequence[Row], batcher: Batcher) -> dict[str, Tensor]:
    """The arrays of `Lessons` for the training sentences."""
    words = rows[-1]["start"] + len(rows[-1]["words"])
    arrays = {"heads": torch.zeros(words, dtype=torch.int16)}
    for name in HEADS:
        arrays[f"{name} classes"] = torch.zeros(words, LIKELIEST, dtype=torch.int16)
        arrays[f"{name} shares"] = torch.zeros(words, LIKELIEST, dtype=torch.float16)
    done = 0
    for group in batcher.grouped(rows, 3000, Random(0)):  # noqa: S311
        heads, shares = shares_of(networks, batcher.batch(group))
        for line, row in enumerate(group):
            length, start = len(row["words"]), row["start"]
            arrays["heads"][start : start + length] = heads[line, :length]
            done += length
            for name in HEADS:
                most = shares[name][line, :length].topk(min(LIKELIEST, length + 1), dim=-1)
                here = slice(start, start + length), slice(most.indices.shape[1])
                arrays[f"{name} classes"][here], arrays[f"{name} shares"][here] = most.indices, most.values
        logging.info("%d of %d words", done, words)
    return arrays


def main() -> None:
    """Write what the teachers say of the training sentences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, help="sentences.jsonl.gz, from prepare.py")
    parser.add_argument("vocabulary", type=Path, help="vocab.txt of BERT's uncased vocabulary")
    parser.add_argument("output", type=Path, help="lessons.npz to write")
    parser.add_argument("checkpoint", type=Path, nargs="+", help="checkpoints of the teachers, from train.py")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    networks, (classes, *others) = zip(*map(load_network, arguments.checkpoint), strict=True)
    if any(other != classes for other in others):
        raise ValueError("the checkpoints have learnt different classes: train them from the same sentences")
    pieces = WordPieces(arguments.vocabulary.read_text(encoding="utf-8").splitlines())
    rows = training_rows(read_rows(arguments.sentences))
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        arrays = taught(networks, rows, Batcher(pieces, classes))
    named = {name: array.numpy() for name, array in arrays.items()}
    np.savez(arguments.output, allow_pickle=False, classes=np.array(json.dumps(asdict(classes))), **named)


if __name__ == "__main__":
    main()
