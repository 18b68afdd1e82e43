"""The network: an encoder over word pieces with heads for tags, dependencies and entities.

Dependencies: deep biaffine attention (Dozat and Manning 2017). The first word piece of a word stands for the word,
[CLS] for the root.
"""

from dataclasses import dataclass
from typing import NamedTuple

import torch
from encoders import Encoder, EncoderSizes
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Sizes:
    """The encoder, hidden sizes of the heads, and how many classes there are of what."""

    encoder: EncoderSizes
    shapes: int
    arc: int
    label: int
    xpos: int
    upos: int
    labels: int
    entities: int


class Scores(NamedTuple):
    """What the network says of B sentences of W words; index 0 of W + 1 is the root.

    arcs: [B, W, W + 1], dependent by head. dependents: [B, W, label]; heads: [B, W + 1, label], for `Labels`.
    xpos, upos, entities: [B, W, classes].
    """

    xpos: Tensor
    upos: Tensor
    entities: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


class Biaffine(nn.Module):
    """Score of every dependent with every head: d' U h + the head's own score."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.weight = nn.Linear(size, size, bias=False)
        self.head = nn.Linear(size, 1, bias=False)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        return torch.matmul(self.weight(dependents), heads.transpose(1, 2)) + self.head(heads).transpose(1, 2)


class Labels(nn.Module):
    """Scores of the labels of given arcs: d' U_l h for each label, and a linear part for either end."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.labels = sizes.labels
        self.weight = nn.Linear(sizes.label, sizes.labels * sizes.label, bias=False)
        self.ends = nn.Linear(2 * sizes.label, sizes.labels)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """dependents, heads: [N, label], the two ends of N arcs -> [N, labels]."""
        mixed = self.weight(dependents).view(-1, self.labels, dependents.shape[1])
        return torch.matmul(mixed, heads[:, :, None])[:, :, 0] + self.ends(torch.cat([dependents, heads], dim=1))


def projection(width: int, size: int, dropout: float) -> nn.Module:
    """A hidden layer in front of a biaffine score."""
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(dropout))


class Network(nn.Module):
    """The encoder and its heads."""

    def __init__(self, sizes: Sizes, *, dropout: float = 0.1, head_dropout: float = 0.2) -> None:
        super().__init__()
        width = sizes.encoder.width
        self.encoder = Encoder(sizes.encoder, sizes.shapes, dropout)
        self.dropout = nn.Dropout(head_dropout)
        self.xpos = nn.Linear(width, sizes.xpos)
        self.upos = nn.Linear(width, sizes.upos)
        self.entities = nn.Linear(width, sizes.entities)
        self.arc_dependent = projection(width, sizes.arc, head_dropout)
        self.arc_head = projection(width, sizes.arc, head_dropout)
        self.label_dependent = projection(width, sizes.label, head_dropout)
        self.label_head = projection(width, sizes.label, head_dropout)
        self.arcs = Biaffine(sizes.arc)
        self.labels = Labels(sizes)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> Scores:
        """first: [B, W + 1] position of each word's first piece; 0, where [CLS] stands, for the root and padding."""
        states = self.encoder(pieces, shapes)
        index = first[:, :, None].expand(-1, -1, states.shape[2])
        words = self.dropout(torch.gather(states, 1, index))
        dependents = words[:, 1:]
        return Scores(
            self.xpos(dependents),
            self.upos(dependents),
            self.entities(dependents),
            self.arcs(self.arc_dependent(dependents), self.arc_head(words)),
            self.label_dependent(dependents),
            self.label_head(words),
        )


def possible_arcs(scores: Scores, first: Tensor) -> Tensor:
    """Scores of the arcs, none for heads in the padding; `first` as the network was given it."""
    padding = first == 0
    padding[:, 0] = False
    return scores.arcs.float().masked_fill(padding[:, None, :], -1e4)
