"""Pretrained encoders over word pieces: MiniLM-L6, which kg bundles, and MPNet, its teacher.

Encoders: BERT's architecture (Devlin et al. 2019) with the weights of all-MiniLM-L6-v2 (Wang et al. 2020) or
all-mpnet-base-v2 (Song et al. 2020). Both have BERT's uncased vocabulary, so that they read the same batches.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

VOCABULARY = 30522
"""Word pieces of BERT's uncased vocabulary."""


@dataclass(frozen=True, slots=True)
class EncoderSizes:
    """Sizes of an encoder; `distances` is the number of classes of distance that attention tells apart."""

    width: int
    layers: int
    hidden: int
    attention_heads: int = 12
    positions: int = 512
    distances: int = 0
    epsilon: float = 1e-12


ENCODERS = {
    "minilm": EncoderSizes(width=384, layers=6, hidden=1536),
    "mpnet": EncoderSizes(width=768, layers=12, hidden=3072, distances=32, epsilon=1e-5),
}


class Layer(nn.Module):
    """One transformer layer, normalised after each residual sum, as in BERT."""

    def __init__(self, sizes: EncoderSizes, dropout: float) -> None:
        super().__init__()
        self.attention_heads = sizes.attention_heads
        self.query_key_value = nn.Linear(sizes.width, 3 * sizes.width)
        self.attended = nn.Linear(sizes.width, sizes.width)
        self.attended_norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.wide = nn.Linear(sizes.width, sizes.hidden)
        self.narrow = nn.Linear(sizes.hidden, sizes.width)
        self.output_norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """bias: added to the scores of attention, [B or 1, heads or 1, P or 1, P]."""
        batch, length, width = states.shape
        split = (batch, length, 3, self.attention_heads, width // self.attention_heads)
        query, key, value = self.query_key_value(states).view(split).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: torch's fused attention takes a third of the time of training on a CPU, this 7%.
        weights = torch.matmul(query, key.transpose(2, 3)) * (width // self.attention_heads) ** -0.5 + bias
        mixed = torch.matmul(torch.softmax(weights, dim=-1).to(value.dtype), value)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self.attended_norm(states + self.attended(mixed))
        return self.output_norm(states + self.dropout(self.narrow(functional.gelu(self.wide(states)))))


class Distances(nn.Module):
    """What attention adds for the distance between two word pieces (as in T5): near ones exactly, far ones by class."""

    def __init__(self, sizes: EncoderSizes) -> None:
        super().__init__()
        self.scores = nn.Embedding(sizes.distances, sizes.attention_heads)

    def forward(self, length: int) -> Tensor:
        positions = torch.arange(length, device=self.scores.weight.device)
        return self.scores(self.classes(positions[None] - positions[:, None])).permute(2, 0, 1)[None]

    def classes(self, distances: Tensor, farthest: int = 128) -> Tensor:
        """Class of each distance: half of them for pieces to the right; of either half, the first half is exact."""
        half = self.scores.num_embeddings // 2
        exact, far = half // 2, distances.abs()
        # Distances below `exact` would take the logarithm of less than 1.
        grown = torch.log(far.clamp(min=exact) / exact) / math.log(farthest / exact) * (half - exact)
        coarse = (exact + grown.long()).clamp(max=half - 1)
        return (distances > 0).long() * half + torch.where(far < exact, far, coarse)


class Encoder(nn.Module):
    """Word pieces and the shapes of their words -> one state per piece."""

    def __init__(self, sizes: EncoderSizes, shapes: int, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.shapes = nn.Embedding(shapes, sizes.width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.distances = Distances(sizes) if sizes.distances else None
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """pieces: [B, P] piece ids, 0 for padding. shapes: [B, P] the shape of each piece's word."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.pieces(pieces) + self.positions(positions) + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        bias = ((pieces == 0).to(states.dtype) * -1e4)[:, None, None, :]
        if self.distances is not None:
            bias = bias + self.distances(pieces.shape[1])
        for layer in self.layers:
            states = layer(states, bias)
        return states


def vocabulary_of(folder: Path) -> list[str]:
    """BERT's word pieces from the vocabulary of either checkpoint, by their ids here."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    start = lines.index("[PAD]")  # MPNet's own marks stand before it and after the last piece
    return lines[start : start + VOCABULARY]


def load_encoder(encoder: Encoder, kind: str, folder: Path) -> None:
    """Fill an encoder with the pretrained weights in a folder; word shapes start from noise."""
    given = load_file(folder / "model.safetensors")
    own = {"minilm": bert_weights, "mpnet": mpnet_weights}[kind](given, len(encoder.layers))
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    if missing != ["shapes.weight"] or unexpected:
        raise ValueError(f"{folder}: not the weights of {kind}: {missing} missing, {unexpected} unknown")


def bert_weights(given: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Weights of a BERT checkpoint by their names here."""
    own = {
        "pieces.weight": given["embeddings.word_embeddings.weight"],
        # BERT's second segment is never used here; the first is the same vector everywhere.
        "positions.weight": given["embeddings.position_embeddings.weight"]
        + given["embeddings.token_type_embeddings.weight"][0],
    }
    names = {"attended": "attention.output.dense", "attended_norm": "attention.output.LayerNorm"}
    parts = [f"attention.self.{part}" for part in ("query", "key", "value")]
    return own | shared_weights(given, layers, names, parts)


def mpnet_weights(given: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Weights of an MPNet checkpoint by their names here, word pieces in BERT's order."""
    theirs = given["embeddings.word_embeddings.weight"]
    pieces = theirs[4 : 4 + VOCABULARY].clone()  # BERT's vocabulary stands after <s>, <pad>, </s> and <unk>
    pieces[0], pieces[101], pieces[102], pieces[103] = theirs[1], theirs[0], theirs[2], theirs[4 + VOCABULARY]
    own = {
        "pieces.weight": pieces,  # [PAD], [CLS], [SEP] and [MASK] are <pad>, <s>, </s> and, last, <mask>
        "positions.weight": given["embeddings.position_embeddings.weight"][2:],
        "distances.scores.weight": given["encoder.relative_attention_bias.weight"],
    }
    names = {"attended": "attention.attn.o", "attended_norm": "attention.LayerNorm"}
    return own | shared_weights(given, layers, names, [f"attention.attn.{part}" for part in "qkv"])


def shared_weights(
    given: dict[str, Tensor], layers: int, names: dict[str, str], attention: list[str]
) -> dict[str, Tensor]:
    """What both checkpoints name alike, and the attention of each layer, whose names are given."""
    own = {f"norm.{kind}": given[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")}
    names = {**names, "wide": "intermediate.dense", "narrow": "output.dense", "output_norm": "output.LayerNorm"}
    for number in range(layers):
        theirs = f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            parts = [given[f"{theirs}.{part}.{kind}"] for part in attention]
            own[f"layers.{number}.query_key_value.{kind}"] = torch.cat(parts)
            for name, their_name in names.items():
                own[f"layers.{number}.{name}.{kind}"] = given[f"{theirs}.{their_name}.{kind}"]
    return own
