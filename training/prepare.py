"""Corpora -> one file of training sentences in one annotation.

A line of the result is a sentence: corpus, document, split, words; with a tree also xpos, upos, heads (0 is the
root, words count from 1) and labels; with entities one tag per word: "O", "B-ORG", "I-ORG", ..., or how far the
corpus leaves it open: "?" says nothing, "O?" is no person, organisation or place (it may be MISC or NORP).
"""

import argparse
import gzip
import hashlib
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from guideline import Sentence, Spans, reconcile, tags
from treebanks import ewt, gum

TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
FILES = (
    "ud/ewt-train.conllu.gz", "ud/ewt-dev.conllu.gz", "ud/gum-train.conllu.gz", "ud/gum-dev.conllu.gz",
    "ner/uner-ewt-dev.iob2.gz", "ner/wikigold.conll.gz", "ner/re-docred-dev.jsonl.gz", "ner/re-docred-test.jsonl.gz",
)  # fmt: skip


def held_out(document: str) -> bool:
    """One document in twenty, by its name, is kept for measuring."""
    return hashlib.sha256(document.encode()).digest()[0] % 20 == 0


def re_docred(path: Path) -> Iterator[Sentence]:
    """Re-DocRED: Wikipedia articles with typed mentions; times and numbers are no names here."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for article in map(json.loads, file):
            mentions = [mention for entity in article["vertexSet"] for mention in entity]
            for number, words in enumerate(article["sents"]):
                spans = {
                    (mention["pos"][0], mention["pos"][1]): TYPES[mention["type"]]
                    for mention in mentions
                    if mention["sent_id"] == number and mention["type"] in TYPES
                }
                split = "dev" if held_out(article["title"]) else "train"
                entities = tags(len(words), reconcile(words, spans))
                yield Sentence("re-docred", article["title"], split, words, entities=entities)


def wikigold(path: Path) -> Iterator[Sentence]:
    """Wikigold: a span starts where the tag changes. Its articles are not told apart: blocks of 20 sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        blocks = [block.splitlines() for block in file.read().split("\n\n") if block.strip()]
    for number, lines in enumerate(blocks):
        rows = [line.rsplit(" ", 1) for line in lines if " " in line and "DOCSTART" not in line]
        words, kinds = [row[0] for row in rows], [row[1].rpartition("-")[2] for row in rows]
        if words:
            document = f"wikigold-{number // 20}"
            entities = tags(len(words), reconcile(words, runs(kinds)))
            yield Sentence("wikigold", document, "dev" if held_out(document) else "train", words, entities=entities)


def runs(kinds: Sequence[str]) -> Spans:
    """Spans of equal types in a row."""
    spans: Spans = {}
    start = 0
    for index in range(1, len(kinds) + 1):
        if index == len(kinds) or kinds[index] != kinds[start]:
            if kinds[start] != "O":
                spans[start, index] = TYPES[kinds[start]]
            start = index
    return spans


def uner(path: Path) -> Iterator[Sentence]:
    """Universal NER on EWT: persons, organisations, places. The first half of the documents trains."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    documents = [line.split("= ")[1] for block in blocks for line in block.splitlines() if line.startswith("# newdoc")]
    first_half = set(documents[: len(documents) // 2])
    document = ""
    for block in blocks:
        lines = block.splitlines()
        document = next((line.split("= ")[1] for line in lines if line.startswith("# newdoc")), document)
        rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
        if rows:
            words, marks = [row[1] for row in rows], [row[2] for row in rows]
            entities = tags(len(words), reconcile(words, bio_spans(marks)), outside="O?")
            yield Sentence("uner", document, "train" if document in first_half else "dev", words, entities=entities)


def bio_spans(marks: Sequence[str]) -> Spans:
    """Spans of BIO marks with a corpus's own types; other types (UNER's OTH) are left out."""
    starts = [index for index, mark in enumerate(marks) if mark[0] == "B" and mark[2:] in TYPES]
    spans: Spans = {}
    for start in starts:
        end = start + 1
        while end < len(marks) and marks[end] == f"I-{marks[start][2:]}":
            end += 1
        spans[start, end] = TYPES[marks[start][2:]]
    return spans


def sentences(data: Path) -> Iterator[Sentence]:
    """Every sentence of every corpus."""
    readers: Iterable[tuple[str, Callable[[Path], Iterator[Sentence]]]] = (
        ("ud/ewt-train.conllu.gz", lambda path: ewt(path, "train")),
        ("ud/ewt-dev.conllu.gz", lambda path: ewt(path, "dev")),
        ("ud/gum-train.conllu.gz", lambda path: gum(path, "train")),
        ("ud/gum-dev.conllu.gz", lambda path: gum(path, "dev")),
        ("ner/uner-ewt-dev.iob2.gz", uner),
        ("ner/wikigold.conll.gz", wikigold),
        ("ner/re-docred-dev.jsonl.gz", re_docred),
        ("ner/re-docred-test.jsonl.gz", re_docred),
    )
    for name, read in readers:
        yield from read(data / name)


def main() -> None:
    """Write the training sentences, and the digests of the files they come from beside them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with ud/ and ner/, laid out as training/README.md says")
    parser.add_argument("output", type=Path, help="sentences.jsonl.gz to write")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    counts: dict[tuple[str, str], int] = {}
    with gzip.open(arguments.output, "wt", encoding="utf-8") as file:
        for sentence in sentences(arguments.data):
            file.write(json.dumps(asdict(sentence), ensure_ascii=False) + "\n")
            key = sentence.corpus, sentence.split
            counts[key] = counts.get(key, 0) + len(sentence.words)
    for (corpus, split), words in counts.items():
        logging.info("%-10s %-5s %8d words", corpus, split, words)
    digests = {name: hashlib.sha256((arguments.data / name).read_bytes()).hexdigest() for name in FILES}
    arguments.output.with_suffix(".sha256.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
