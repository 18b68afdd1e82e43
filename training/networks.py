"""Networks by their configuration, new and from checkpoints."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from batches import Classes
from encoders import ENCODERS
from model import Network, Sizes

from kg.annotate.pieces import SHAPES

Config = dict[str, Any]


def build(classes: Classes, config: Config) -> Network:
    """A network of these classes, its weights random."""
    network = config["network"]
    sizes = Sizes(
        replace(ENCODERS[network["encoder"]], layers=network["layers"]), len(SHAPES), arc=network["arc"],
        label=network["label"], xpos=len(classes.xpos), upos=len(classes.upos), labels=len(classes.labels),
        entities=len(classes.entities),
    )  # fmt: skip
    return Network(sizes, dropout=network["dropout"], head_dropout=network["head_dropout"])


def load_network(checkpoint: Path) -> tuple[Network, Classes]:
    """The averaged network of a checkpoint, ready to be used, and its classes."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=True)
    classes = Classes(**state["classes"])
    network = build(classes, state["config"])
    network.load_state_dict(state["average"])
    return network.eval(), classes
