"""Entities within articles against the clusters of Re-DocRED: B-cubed and CEAF-e over the names both sides have.

python tests/benchmarks/clusters.py ../shared/data/ner/re-docred-test.jsonl.gz --articles 100
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import mean
from typing import Any

from kg.annotate.annotate import annotate
from kg.annotate.pipeline import load
from kg.evaluate.clusters import Labels, b_cubed, ceaf_e
from kg.types import Annotation, Article

NO_NAMES = frozenset({"TIME", "NUM"})
SHARED = 0.7
"""Share of the longer of two mentions that both must have to be one."""
Clusters = dict[tuple[int, int], int]


def read_documents(path: Path) -> Iterator[tuple[Article, Clusters]]:
    """Each document as an article, with the entity of every name: [start, end) in characters -> number."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            document: dict[str, Any] = json.loads(line)
            offsets: list[list[tuple[int, int]]] = []
            text = ""
            for sentence in document["sents"]:
                offsets.append([])
                for word in sentence:
                    text += " " if text else ""
                    offsets[-1].append((len(text), len(text) + len(word)))
                    text += word
            entities = [entity for entity in document["vertexSet"] if entity[0]["type"] not in NO_NAMES]
            yield Article(str(number), text), dict(_mentions(entities, offsets))


def _mentions(entities: list[Any], offsets: list[list[tuple[int, int]]]) -> Iterator[tuple[tuple[int, int], int]]:
    for number, entity in enumerate(entities):
        for mention in entity:
            (first, behind), words = mention["pos"], offsets[mention["sent_id"]]
            yield (words[first][0], words[behind - 1][1]), number


def compare(annotation: Annotation, gold: Clusters) -> tuple[Labels, Labels]:
    """Entity of the gold and participant of each name that both have."""
    named = ((m, at) for at, each in enumerate(annotation.participants) for m in each.mentions if m.form == "name")
    pairs = [(start, at, gold[span]) for m, at in named for start in [m.start] for span in _same(m.start, m.end, gold)]
    document = annotation.article.id
    expected = {(document, start): (document, entity) for start, _, entity in pairs}
    return expected, {(document, start): (document, at) for start, at, _ in pairs}


def _same(start: int, end: int, gold: Clusters) -> list[tuple[int, int]]:
    """The mention of the gold with the same characters, or most of them."""
    common = {span: min(end, span[1]) - max(start, span[0]) for span in gold}
    return [span for span, n in common.items() if n >= SHARED * max(end - start, span[1] - span[0])][:1]


def main() -> None:
    """Annotate so many documents, and print how well their entities agree with the gold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    options = parser.parse_args()

    documents = list(islice(read_documents(options.path), options.articles))
    annotations = annotate((article for article, _ in documents), load())
    both = [compare(annotation, gold) for annotation, (_, gold) in zip(annotations, documents, strict=True)]
    expected = {mention: entity for one, _ in both for mention, entity in one.items()}
    found = {mention: entity for _, one in both for mention, entity in one.items()}
    score, pairings = b_cubed(expected, found), [ceaf_e(*each) for each in both if each[0]]
    print(f"{len(expected)} names: B-cubed {score.precision:.3f} {score.recall:.3f} {score.f1:.3f}, CEAF-e", end=" ")
    print(f"{mean(each.precision for each in pairings):.3f} {mean(each.recall for each in pairings):.3f}")


if __name__ == "__main__":
    main()
