"""Figures of a trained network on the held-out sentences (gold words, greedy heads)."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import torch
from batches import UNKNOWN, Batch, Batcher, Classes, read_rows
from edits import Row
from model import Network, Scores, possible_arcs
from networks import load_network

from kg.annotate.pieces import WordPieces

Figures = dict[str, dict[str, float]]


def spans_of(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Spans of BIO tags; an I after another type begins a span."""
    spans, start = set(), 0
    for index in range(1, len(tags) + 1):
        if index == len(tags) or tags[index] != f"I-{tags[start][2:]}":
            if tags[start][1:2] == "-":
                spans.add((start, index, tags[start][2:]))
            start = index
    return spans


def f1(correct: int, found: int, wanted: int) -> float:
    """F1 in per cent."""
    return round(200 * correct / max(1, found + wanted), 2)


def entity_figures(pairs: Iterable[tuple[Sequence[str], Sequence[str]]], kinds: Sequence[str]) -> dict[str, float]:
    """Strict F1 (same words, same type) of wanted and found tags, overall and per type."""
    counts: Counter[tuple[str, str]] = Counter()
    for wanted, found in pairs:
        ours = {span for span in spans_of(found) if span[2] in kinds}
        theirs = {span for span in spans_of(wanted) if span[2] in kinds}
        for name, spans in (("found", ours), ("wanted", theirs), ("correct", ours & theirs)):
            counts.update((name, kind) for span in spans for kind in (span[2], "all"))
    present = [kind for kind in ("all", *kinds) if counts["wanted", kind]]
    return {k: f1(counts["correct", k], counts["found", k], counts["wanted", k]) for k in present}


def predictions(network: Network, rows: Sequence[Row], batcher: Batcher) -> Iterator[tuple[list[Row], Batch, Scores]]:
    """Rows, their batch and the network's scores, batch by batch."""
    with torch.inference_mode():
        for group in batcher.grouped(rows, 6000, Random(0)):  # noqa: S311
            batch = batcher.batch(group)
            yield group, batch, network(batch.pieces, batch.shapes, batch.first)


def figures(network: Network, rows: Sequence[Row], pieces: WordPieces, classes: Classes) -> Figures:
    """Tagging and attachment per treebank, entity F1 per entity corpus."""
    network.eval()
    batcher = Batcher(pieces, classes)
    result: Figures = {}
    for corpus in sorted({row["corpus"] for row in rows}):
        chosen = [row for row in rows if row["corpus"] == corpus]
        if chosen[0]["heads"]:
            result[corpus] = tree_figures(network, chosen, batcher)
        if corpus not in ("ewt", "gum"):
            kinds = ("PERSON", "ORG", "LOC") if corpus == "uner" else ("PERSON", "ORG", "LOC", "MISC", "NORP")
            pairs = [
                (row["entities"], [classes.entities[index] for index in best[: len(row["words"])]])
                for group, _, scores in predictions(network, chosen, batcher)
                for row, best in zip(group, scores.entities.argmax(-1).tolist(), strict=True)
            ]
            result[corpus] = entity_figures(pairs, kinds)
    return result


def tree_figures(network: Network, rows: Sequence[Row], batcher: Batcher) -> dict[str, float]:
    """UAS and LAS (labels without subtypes, no punctuation), LAS with subtypes, XPOS, UPOS; all in per cent."""
    labels = batcher.classes.labels
    first = [name.split(":")[0] for name in labels]
    bases = torch.tensor([first.index(base) for base in first])  # labels that differ in subtypes only have one number
    punct = labels.index("punct")
    counts: Counter[str] = Counter()
    for _, batch, scores in predictions(network, rows, batcher):
        heads = possible_arcs(scores, batch.first).argmax(-1)
        known = (batch.heads != UNKNOWN) & (batch.labels != UNKNOWN)
        lines, words = known.nonzero(as_tuple=True)
        found = network.labels(scores.dependents[lines, words], scores.heads[lines, heads[known]]).argmax(-1)
        wanted, right = batch.labels[known], heads[known] == batch.heads[known]
        counted = wanted != punct
        counts["words"] += int(counted.sum())
        counts["uas"] += int((right & counted).sum())
        counts["las"] += int((right & counted & (bases[found] == bases[wanted])).sum())
        counts["las with subtypes"] += int((right & counted & (found == wanted)).sum())
        counts["tokens"] += int((batch.upos != UNKNOWN).sum())
        counts["xpos"] += int((scores.xpos.argmax(-1) == batch.xpos).sum())
        counts["upos"] += int((scores.upos.argmax(-1) == batch.upos).sum())
    totals = {"xpos": "tokens", "upos": "tokens"}
    names = ("uas", "las", "las with subtypes", "xpos", "upos")
    return {name: round(100 * counts[name] / counts[totals.get(name, "words")], 2) for name in names}


def main() -> None:
    """Print the figures of a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, help="sentences.jsonl.gz, from prepare.py")
    parser.add_argument("vocabulary", type=Path, help="vocab.txt of the encoder")
    parser.add_argument("checkpoint", type=Path, help="checkpoint.pt, from train.py")
    arguments = parser.parse_args()
    network, classes = load_network(arguments.checkpoint)
    rows = [row for row in read_rows(arguments.sentences) if row["split"] == "dev"]
    pieces = WordPieces(arguments.vocabulary.read_text(encoding="utf-8").splitlines())
    print(json.dumps(figures(network, rows, pieces, classes), indent=1))


if __name__ == "__main__":
    main()
