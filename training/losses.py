"""What training minimises: distance from the corpora's annotation, and from a teacher's scores."""

from collections.abc import Mapping

import torch
from batches import UNKNOWN, Batch
from lessons import HEADS, Lesson
from model import Network, Scores, possible_arcs
from torch import Tensor
from torch.nn import functional

Weights = Mapping[str, float]
"""How much each head's loss counts."""


def loss_of(network: Network, scores: Scores, batch: Batch, weights: Weights) -> Tensor:
    """Weighted sum of the heads' losses over all annotated words."""

    def classes(logits: Tensor, target: Tensor) -> Tensor:
        flat = logits.reshape(-1, logits.shape[-1]).float()
        return functional.cross_entropy(flat, target.reshape(-1), ignore_index=UNKNOWN, reduction="sum")

    known = batch.heads != UNKNOWN
    rows, dependents = known.nonzero(as_tuple=True)
    labels = network.labels(scores.dependents[rows, dependents], scores.heads[rows, batch.heads[known]])
    # Tags that the corpus leaves open share the probability: the loss is that of their sum.
    names = torch.log_softmax(scores.entities.float(), dim=-1)
    names = -torch.logsumexp(names.masked_fill(~batch.entities, -1e4), dim=-1)
    losses = {
        "arcs": classes(possible_arcs(scores, batch.first), batch.heads),
        "labels": classes(labels, batch.labels[known]),
        "xpos": classes(scores.xpos, batch.xpos),
        "upos": classes(scores.upos, batch.upos),
        "entities": names[batch.entities.any(dim=-1)].sum(),
    }
    return torch.stack([loss * weights[name] for name, loss in losses.items()]).sum()


def lesson_loss(network: Network, scores: Scores, batch: Batch, lesson: Lesson, weights: Weights) -> Tensor:
    """Weighted sum of the heads' cross-entropies with the teacher's shares, over all words that it has read."""
    taught = lesson.heads != UNKNOWN
    rows, dependents = taught.nonzero(as_tuple=True)
    labels = network.labels(scores.dependents[rows, dependents], scores.heads[rows, lesson.heads[taught]])
    logits = {
        "arcs": possible_arcs(scores, batch.first)[taught],
        "labels": labels,
        **{name: getattr(scores, name)[taught] for name in ("xpos", "upos", "entities")},
    }
    total = torch.zeros(())
    for name in HEADS:
        found = torch.log_softmax(logits[name].float(), dim=-1).gather(-1, lesson.classes[name][taught])
        total = total - weights[name] * (lesson.shares[name][taught] * found).sum()
    return total
