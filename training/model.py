"""The network: a six-layer BERT encoder over word pieces with heads for tags, dependencies and entities.

Encoder: MiniLM-L6 (Wang et al. 2020), weights of all-MiniLM-L6-v2. Dependencies: deep biaffine attention
(Dozat and Manning 2017). The first word piece of a word stands for the word, [CLS] for the root.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of the network; the first six are those of MiniLM-L6."""

    pieces: int = 30522
    positions: int = 512
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    hidden: int = 1536
    shapes: int = 16
    arc: int = 256
    label: int = 100
    xpos: int = 50
    upos: int = 17
    labels: int = 56
    entities: int = 11


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


class Layer(nn.Module):
    """One transformer layer, normalised after each residual sum, as in BERT."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.attention_heads = sizes.attention_heads
        self.query_key_value = nn.Linear(sizes.width, 3 * sizes.width)
        self.attended = nn.Linear(sizes.width, sizes.width)
        self.attended_norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.wide = nn.Linear(sizes.width, sizes.hidden)
        self.narrow = nn.Linear(sizes.hidden, sizes.width)
        self.output_norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = states.shape
        split = (batch, length, 3, self.attention_heads, width // self.attention_heads)
        query, key, value = self.query_key_value(states).view(split).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: torch's fused attention takes a third of the time of training on a CPU, this 7%.
        weights = torch.matmul(query, key.transpose(2, 3)) * (width // self.attention_heads) ** -0.5 + mask
        mixed = torch.matmul(torch.softmax(weights, dim=-1).to(value.dtype), value)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self.attended_norm(states + self.attended(mixed))
        return self.output_norm(states + self.dropout(self.narrow(functional.gelu(self.wide(states)))))


class Encoder(nn.Module):
    """Word pieces and the shapes of their words -> one state per piece."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(sizes.pieces, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.shapes = nn.Embedding(sizes.shapes, sizes.width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """pieces: [B, P] piece ids, 0 for padding. shapes: [B, P] the shape of each piece's word."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.pieces(pieces) + self.positions(positions) + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        mask = ((pieces == 0).to(states.dtype) * -1e4)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        return states


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
        self.encoder = Encoder(sizes, dropout)
        self.dropout = nn.Dropout(head_dropout)
        self.xpos = nn.Linear(sizes.width, sizes.xpos)
        self.upos = nn.Linear(sizes.width, sizes.upos)
        self.entities = nn.Linear(sizes.width, sizes.entities)
        self.arc_dependent = projection(sizes.width, sizes.arc, head_dropout)
        self.arc_head = projection(sizes.width, sizes.arc, head_dropout)
        self.label_dependent = projection(sizes.width, sizes.label, head_dropout)
        self.label_head = projection(sizes.width, sizes.label, head_dropout)
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


def load_minilm(encoder: Encoder, path: Path) -> None:
    """Fill the encoder with the weights of a BERT checkpoint; word shapes start from noise."""
    given = load_file(path)
    own = {
        "pieces.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    # BERT's second segment is never used here; the first is the same vector everywhere.
    own["positions.weight"] = own["positions.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    names = {
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
        "output_norm": "output.LayerNorm",
    }
    for number in range(len(encoder.layers)):
        theirs = f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            parts = [given[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            own[f"layers.{number}.query_key_value.{kind}"] = torch.cat(parts)
            for name, their_name in names.items():
                own[f"layers.{number}.{name}.{kind}"] = given[f"{theirs}.{their_name}.{kind}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    if missing != ["shapes.weight"] or unexpected:
        raise ValueError(f"{path}: not the weights of a MiniLM-L6 encoder: {missing} missing, {unexpected} unknown")
