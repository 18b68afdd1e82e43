"""Train the network; resumes from its last checkpoint.

The learning rate falls linearly to 0 over the planned epochs, or over --minutes if that is the shorter.
"""

import argparse
import json
import logging
import time
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import torch
from augment import Names, Row, augment
from batches import UNKNOWN, Batch, Batcher, Classes, classes_of, read_rows
from evaluate import figures
from model import Network, Scores, Sizes, load_minilm
from torch import Tensor
from torch.nn import functional

from kg.annotate.pieces import SHAPES, WordPieces

Config = dict[str, Any]
SAVE_EVERY = 600.0  # seconds


def sizes_of(classes: Classes, config: Config) -> Sizes:
    """Sizes of the network for these classes."""
    return Sizes(
        shapes=len(SHAPES), arc=config["network"]["arc"], label=config["network"]["label"], xpos=len(classes.xpos),
        upos=len(classes.upos), labels=len(classes.labels), entities=len(classes.entities),
    )  # fmt: skip


def build(classes: Classes, config: Config) -> Network:
    """A network of these classes, its heads untrained."""
    network = config["network"]
    return Network(sizes_of(classes, config), dropout=network["dropout"], head_dropout=network["head_dropout"])


def loss_of(network: Network, scores: Scores, batch: Batch, weights: dict[str, float], words: int) -> Tensor:
    """Weighted sum of the heads' losses, each per `words` words, so that every annotated word weighs the same."""

    def classes(logits: Tensor, target: Tensor) -> Tensor:
        flat = logits.reshape(-1, logits.shape[-1]).float()
        return functional.cross_entropy(flat, target.reshape(-1), ignore_index=UNKNOWN, reduction="sum")

    padding = batch.first == 0
    padding[:, 0] = False
    arcs = scores.arcs.float().masked_fill(padding[:, None, :], -1e4)
    known = batch.heads != UNKNOWN
    rows, dependents = known.nonzero(as_tuple=True)
    labels = network.labels(scores.dependents[rows, dependents], scores.heads[rows, batch.heads[known]])
    # Tags that the corpus leaves open share the probability: the loss is that of their sum.
    names = torch.log_softmax(scores.entities.float(), dim=-1)
    names = -torch.logsumexp(names.masked_fill(~batch.entities, -1e4), dim=-1)
    losses = {
        "arcs": classes(arcs, batch.heads),
        "labels": classes(labels, batch.labels[known]),
        "xpos": classes(scores.xpos, batch.xpos),
        "upos": classes(scores.upos, batch.upos),
        "entities": names[batch.entities.any(dim=-1)].sum(),
    }
    return torch.stack([loss * weights[name] for name, loss in losses.items()]).sum() / words


class Training:
    """A run: network, average of its weights, optimiser, and how far it is."""

    def __init__(self, classes: Classes, config: Config, minutes: float) -> None:
        self.config, self.classes, self.minutes = config, classes, minutes
        self.network = build(classes, config)
        self.average = deepcopy(self.network).eval()
        self.step, self.epoch, self.seconds = 0, 0, 0.0
        settings = config["optimiser"]
        encoder = list(self.network.encoder.parameters())
        heads = [part for name, part in self.network.named_parameters() if not name.startswith("encoder.")]
        self.rates = (settings["encoder_rate"], settings["head_rate"])
        self.optimiser = torch.optim.AdamW(
            [{"params": encoder}, {"params": heads}], weight_decay=settings["weight_decay"], fused=True
        )

    def progress(self, steps: int) -> float:
        """Share of the run that is over, 0 to 1."""
        return min(1.0, max(self.step / steps, self.seconds / (60 * self.minutes)))

    def learn(self, batch: Batch, steps: int) -> float:
        """One step; returns its loss."""
        settings, done = self.config["optimiser"], self.progress(steps)
        warm = min(done / settings["warm_up"], (1 - done) / (1 - settings["warm_up"]))
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * warm
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.network(batch.pieces, batch.shapes, batch.first)
            loss = loss_of(self.network, scores, batch, self.config["loss"], self.config["batches"]["words"])
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), settings["clip"])
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        keep = min(settings["average"], (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - keep)
        return float(loss.detach())

    def save(self, path: Path) -> None:
        """Write a checkpoint; the old one stays until the new one is whole."""
        state = {
            "network": self.network.state_dict(), "average": self.average.state_dict(), "config": self.config,
            "optimiser": self.optimiser.state_dict(), "classes": asdict(self.classes),
            "step": self.step, "epoch": self.epoch, "seconds": self.seconds,
        }  # fmt: skip
        torch.save(state, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def resume(self, path: Path) -> None:
        """Go on where a checkpoint stands; an epoch begun is begun again."""
        state = torch.load(path, weights_only=True)
        for name in ("network", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.step, self.epoch, self.seconds = state["step"], state["epoch"], state["seconds"]


def epoch_of(rows: list[Row], batcher: Batcher, config: Config, epoch: int) -> Iterator[Batch]:
    """The batches of one epoch, the same for the same number."""
    random, names = Random(config["seed"] * 1000 + epoch), Names()  # noqa: S311
    rows = [augment(row, config["augmentation"], names, random) for row in rows]
    yield from map(batcher.batch, batcher.grouped(rows, config["batches"]["pieces"], random))


def run(training: Training, rows: list[Row], dev: list[Row], pieces: WordPieces, out: Path) -> None:
    """Every epoch: learn, save, measure; stops when the rate has come down to 0."""
    config = training.config
    batcher = Batcher(pieces, training.classes, dropped=config["batches"]["pieces_dropped"])
    per_epoch = len(batcher.grouped(rows, config["batches"]["pieces"], Random(0)))  # noqa: S311
    steps = per_epoch * config["epochs"]
    while training.progress(steps) < 1:
        started = saved = time.monotonic()
        before, words, total = training.seconds, 0, 0.0
        for number, batch in enumerate(epoch_of(rows, batcher, config, training.epoch)):
            total += training.learn(batch, steps)
            words += int((batch.first > 0).sum())
            training.seconds = before + time.monotonic() - started
            if training.progress(steps) >= 1:
                break
            if number % 50 == 49:
                place, speed = f"epoch {training.epoch} {number + 1}/{per_epoch}", words / (training.seconds - before)
                logging.info("%s loss %.3f %d words/s", place, total / (number + 1), speed)
            if time.monotonic() - saved > SAVE_EVERY:
                training.save(out / "checkpoint.pt")
                saved = time.monotonic()
        training.epoch += 1
        training.save(out / "checkpoint.pt")
        measured = figures(training.average, dev, pieces, training.classes)
        logging.info("epoch %d %.0f s %s", training.epoch, training.seconds, json.dumps(measured))


def main() -> None:
    """Train from the sentences of `prepare`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, help="sentences.jsonl.gz, from prepare.py")
    parser.add_argument("minilm", type=Path, help="folder with model.safetensors and vocab.txt of all-MiniLM-L6-v2")
    parser.add_argument("output", type=Path, help="folder for checkpoint.pt")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--minutes", type=float, default=1e6, help="end after so many minutes of learning")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    config = tomllib.loads(arguments.config.read_text(encoding="utf-8"))
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    arguments.output.mkdir(parents=True, exist_ok=True)
    sentences = read_rows(arguments.sentences)
    rows = [row for row in sentences if row["split"] == "train" and len(row["words"]) <= config["batches"]["longest"]]
    dev = [row for row in sentences if row["split"] == "dev"]
    pieces = WordPieces((arguments.minilm / "vocab.txt").read_text(encoding="utf-8").splitlines())
    training = Training(classes_of(rows), config, arguments.minutes)
    load_minilm(training.network.encoder, arguments.minilm / "model.safetensors")
    training.average.load_state_dict(training.network.state_dict())
    if (arguments.output / "checkpoint.pt").exists():
        training.resume(arguments.output / "checkpoint.pt")
    run(training, rows, dev, pieces, arguments.output)


if __name__ == "__main__":
    main()
