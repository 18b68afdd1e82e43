"""Train a network: the teacher, a student alone, or a student with a teacher's lessons; resumes from its checkpoint.

The learning rate falls linearly to 0 over the planned epochs, or over --minutes if that is the shorter.
"""

import argparse
import json
import logging
import time
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from augment import Augmentation
from batches import Batch, Batcher, Classes, classes_of, read_rows, training_rows
from edits import Row
from encoders import load_encoder, vocabulary_of
from evaluate import figures
from lessons import Lesson, Lessons
from losses import lesson_loss, loss_of
from networks import Config, build

from kg.annotate.pieces import WordPieces

SAVE_EVERY = 600.0  # seconds


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

    def learn(self, batch: Batch, lesson: Lesson | None, steps: int) -> float:
        """One step; returns its loss per so many words that each annotated word weighs the same in all steps."""
        settings, done = self.config["optimiser"], self.progress(steps)
        warm = min(done / settings["warm_up"], (1 - done) / (1 - settings["warm_up"]))
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * warm
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.network(batch.pieces, batch.shapes, batch.first)
            loss = loss_of(self.network, scores, batch, self.config["loss"])
            if lesson is not None:
                loss = loss + lesson_loss(self.network, scores, batch, lesson, self.config["lesson_loss"])
            loss = loss / self.config["batches"]["words"]
        loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
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

    def start(self, path: Path) -> None:
        """Begin with the averaged weights of another run."""
        weights = torch.load(path, weights_only=True)["average"]
        self.network.load_state_dict(weights)
        self.average.load_state_dict(weights)

    def resume(self, path: Path) -> None:
        """Go on where a checkpoint stands; an epoch begun is begun again."""
        state = torch.load(path, weights_only=True)
        for name in ("network", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.step, self.epoch, self.seconds = state["step"], state["epoch"], state["seconds"]


@dataclass(frozen=True, slots=True)
class Material:
    """What a run learns from: sentences, word pieces, a teacher's lessons if it has one; and what it is measured on."""

    rows: list[Row]
    dev: list[Row]
    classes: Classes
    pieces: WordPieces
    lessons: Lessons | None

    def groups(self, config: Config, number: int) -> list[list[Row]]:
        """The sentences of one epoch as they are read in it, batch by batch; the same for the same number."""
        random = Random(config["seed"] * 1000 + number)  # noqa: S311
        augmentation = Augmentation(config["augmentation"], self.rows)
        rows = [augmentation.rewrite(row, random) for row in self.rows]
        return Batcher(self.pieces, self.classes).grouped(rows, config["batches"]["pieces"], random)

    def epoch(self, config: Config, number: int) -> Iterator[tuple[Batch, Lesson | None]]:
        """The batches of one epoch with their lessons."""
        batcher = Batcher(self.pieces, self.classes, dropped=config["batches"]["pieces_dropped"])
        for group in self.groups(config, number):
            batch = batcher.batch(group)
            yield batch, self.lessons.batch(group, batch.entities) if self.lessons else None


def run(training: Training, material: Material, out: Path) -> None:
    """Every epoch: learn, save, measure; stops when the rate has come down to 0."""
    config = training.config
    per_epoch = len(material.groups(config, 0))
    steps = per_epoch * config["epochs"]
    while training.progress(steps) < 1:
        started = saved = time.monotonic()
        before, words, total = training.seconds, 0, 0.0
        for number, (batch, lesson) in enumerate(material.epoch(config, training.epoch)):
            total += training.learn(batch, lesson, steps)
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
        with torch.autocast("cpu", dtype=torch.bfloat16):
            measured = figures(training.average, material.dev, material.pieces, material.classes)
        logging.info("epoch %d %.0f s %s", training.epoch, training.seconds, json.dumps(measured))


def stage_of(path: Path, stage: str) -> Config:
    """The configuration of one stage: what all have in common, and what is its own."""
    config = tomllib.loads(path.read_text(encoding="utf-8"))
    own = config.pop("stage")[stage]
    return {key: {**value, **own.get(key, {})} if isinstance(value, dict) else own.get(key, value)
            for key, value in config.items()}  # fmt: skip


def main() -> None:
    """Train from the sentences of `prepare`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, help="sentences.jsonl.gz, from prepare.py")
    parser.add_argument("encoder", type=Path, help="folder with model.safetensors and vocab.txt of the encoder")
    parser.add_argument("output", type=Path, help="folder for checkpoint.pt")
    parser.add_argument("--stage", choices=("teacher", "student", "distilled"), default="student")
    parser.add_argument("--start", type=Path, help="checkpoint from whose averaged weights to start")
    parser.add_argument("--lessons", type=Path, help="lessons.npz, from lessons.py")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--minutes", type=float, default=1e6, help="end after so many minutes of learning")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    config = stage_of(arguments.config, arguments.stage)
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    arguments.output.mkdir(parents=True, exist_ok=True)
    sentences = read_rows(arguments.sentences)
    rows, dev = training_rows(sentences), [row for row in sentences if row["split"] == "dev"]
    classes = classes_of(rows)
    lessons = Lessons.load(arguments.lessons, classes) if arguments.lessons else None
    material = Material(rows, dev, classes, WordPieces(vocabulary_of(arguments.encoder)), lessons)
    training = Training(classes, config, arguments.minutes)
    load_encoder(training.network.encoder, config["network"]["encoder"], arguments.encoder)
    training.average.load_state_dict(training.network.state_dict())
    if arguments.start:
        training.start(arguments.start)
    if (arguments.output / "checkpoint.pt").exists():
        training.resume(arguments.output / "checkpoint.pt")
    run(training, material, arguments.output)


if __name__ == "__main__":
    main()
