"""Figures of a pipeline on the held-out corpora, as users get it: decoded trees, legal entities, lemmas, sentences.

Trees, tags, lemmas and entities are measured on the corpora's own words and sentences; words and sentences on raw
text, paragraphs separated by line breaks.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import spacy
from prepare import sentences, uner
from spacy.language import Language
from spacy.tokens import Doc

Figures = dict[str, float]
KINDS = {"GPE": "LOC", "FAC": "LOC"}
CORE = ("PERSON", "ORG", "LOC")
Span = tuple[int, int, str]
Marked = tuple[list[list[str]], set[Span]]
"""A document: its sentences, and its entities in words of the document."""


@dataclass(frozen=True, slots=True)
class Row:
    """A treebank sentence: words, XPOS, UPOS, lemmas, heads (0 is the root), labels, spaces, text, new paragraph."""

    words: list[str]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    labels: list[str]
    spaces: list[bool]
    document: str
    text: str
    paragraph: bool


def read_treebank(path: Path) -> Iterator[Row]:
    """Sentences of a CoNLL-U file."""
    document = ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        comments = [line for line in block.splitlines() if line.startswith("#")]
        rows = [line.split("\t") for line in block.splitlines() if line.split("\t")[0].isdigit()]
        if not rows:
            continue
        new = [line.split("= ")[1] for line in comments if line.startswith("# newdoc id")]
        document = new[0] if new else document
        [text] = [line[len("# text = ") :] for line in comments if line.startswith("# text = ")]
        _, words, lemmas, upos, xpos, _, heads, labels, _, misc = map(list, zip(*rows, strict=True))
        spaces = ["SpaceAfter=No" not in column for column in misc]
        paragraph = any(line.startswith("# newpar") for line in comments)
        yield Row(words, lemmas, upos, xpos, list(map(int, heads)), labels, spaces, document, text, paragraph)


def annotated(nlp: Language, documents: Iterable[Sequence[Sequence[str]]]) -> Iterator[Doc]:
    """Documents of given sentences of given words, through every component but the sentence splitter."""
    names = [name for name in nlp.pipe_names if name not in ("kg_sentences", "senter")]
    for sentences_ in documents:
        words = list(chain.from_iterable(sentences_))
        starts = list(chain.from_iterable([True] + [False] * (len(sentence) - 1) for sentence in sentences_))
        doc = Doc(nlp.vocab, words=words, sent_starts=starts)
        for name in names:
            doc = nlp.get_pipe(name)(doc)
        yield doc


def by_document(rows: Iterable[Row]) -> list[list[Row]]:
    """Sentences grouped by document, in order."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.document, []).append(row)
    return list(groups.values())


def tree_figures(nlp: Language, documents: Sequence[Sequence[Row]]) -> Figures:
    """UAS and LAS without punctuation, labels without subtypes; XPOS, UPOS and lemmas of all words; in per cent."""
    counts: Counter[str] = Counter()
    docs = annotated(nlp, ([row.words for row in rows] for rows in documents))
    for rows, doc in zip(documents, docs, strict=True):
        for row, sent in zip(rows, doc.sents, strict=True):
            for index, token in enumerate(sent):
                counts["tokens"] += 1
                counts["xpos"] += token.tag_ == row.xpos[index]
                counts["upos"] += token.pos_ == row.upos[index]
                counts["lemma"] += token.lemma_.lower() == row.lemmas[index].lower()
                if row.upos[index] == "PUNCT":
                    continue
                counts["words"] += 1
                head = 0 if token.head == token else token.head.i - sent.start + 1
                if head == row.heads[index]:
                    counts["uas"] += 1
                    counts["las"] += token.dep_.lower().split(":")[0] == row.labels[index].split(":")[0]
                    counts["las with subtypes"] += token.dep_.lower() == row.labels[index]
    names = {"uas": "words", "las": "words", "las with subtypes": "words", "xpos": "tokens", "upos": "tokens"}
    return {name: percent(counts[name], counts[of]) for name, of in {**names, "lemma": "tokens"}.items()}


def percent(part: float, whole: float) -> float:
    """Per cent with two digits."""
    return round(100 * part / max(1, whole), 2)


def f1(correct: int, found: int, wanted: int) -> float:
    """F1 in per cent."""
    return percent(2 * correct, found + wanted)


def doc_spans(doc: Doc) -> set[Span]:
    """Entities of a document with the corpora's types: a state is a place."""
    return {(ent.start, ent.end, KINDS.get(ent.label_, ent.label_)) for ent in doc.ents}


def entity_figures(nlp: Language, documents: Sequence[Marked], kinds: Sequence[str]) -> Figures:
    """Strict F1 of entities (same words and type) over documents with their wanted spans."""
    counts: Counter[tuple[str, str]] = Counter()
    docs = annotated(nlp, (sentences_ for sentences_, _ in documents))
    for (_, wanted), doc in zip(documents, docs, strict=True):
        found = doc_spans(doc)
        for name, spans in (("found", found), ("wanted", wanted), ("correct", found & wanted)):
            counts.update((name, kind) for span in spans if span[2] in kinds for kind in (span[2], "all"))
    return {k: f1(counts["correct", k], counts["found", k], counts["wanted", k]) for k in ("all", *kinds)}


def entity_documents(data: Path, corpus: str) -> list[Marked]:
    """Held-out documents of an entity corpus: sentences, and wanted spans in words of the document."""
    documents: dict[str, Marked] = {}
    rows = uner(data / "ner/uner-ewt-dev.iob2.gz") if corpus == "uner" else sentences(data)
    for row in rows:
        if row.corpus == corpus and row.split == "dev":
            words, spans = documents.setdefault(row.document, ([], set()))
            offset = sum(map(len, words))
            spans.update((start + offset, end + offset, kind) for start, end, kind in typed_spans(row.entities))
            words.append(row.words)
    return list(documents.values())


def typed_spans(marks: Sequence[str]) -> Iterator[Span]:
    """Spans of BIO tags with their types."""
    for start, mark in enumerate(marks):
        if mark[0] == "B":
            end = start + 1
            while end < len(marks) and marks[end] == f"I-{mark[2:]}":
                end += 1
            yield start, end, mark[2:]


def raw(rows: Sequence[Row]) -> tuple[str, list[int]]:
    """Text of a document, a line break before each paragraph, and the offsets at which its sentences begin."""
    text, starts = "", []
    for row in rows:
        if text and row.paragraph:
            text = text.rstrip() + "\n"
        starts.append(len(text))
        text += row.text + (" " if row.spaces[-1] else "")
    return text.rstrip(), starts


def sentence_figures(nlp: Language, documents: Sequence[Sequence[Row]]) -> Figures:
    """F1 of sentence boundaries in raw text; the first sentence of a document does not count."""
    correct = found = wanted = 0
    for rows in documents:
        text, starts = raw(rows)
        doc = nlp.make_doc(text)
        doc = nlp.get_pipe("kg_sentences")(doc) if "kg_sentences" in nlp.pipe_names else nlp(text)
        firsts = (next((token for token in sent if not token.is_space), sent[0]) for sent in doc.sents)
        ours, theirs = {token.idx for token in firsts} - {0}, set(starts) - {0}
        correct, found, wanted = correct + len(ours & theirs), found + len(ours), wanted + len(theirs)
    return {"sentences": f1(correct, found, wanted)}


def speed(nlp: Language, documents: Sequence[Sequence[Row]]) -> float:
    """Words per second from raw text, everything included."""
    texts = [raw(rows)[0] for rows in documents]
    list(nlp.pipe(texts[:2]))
    started = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return round(words / (time.perf_counter() - started))


def measure(nlp: Language, data: Path) -> dict[str, Figures]:
    """Every figure of a pipeline."""
    ewt = by_document(read_treebank(data / "ud/ewt-dev.conllu.gz"))
    gum = by_document(read_treebank(data / "ud/gum-dev.conllu.gz"))
    result = {"ewt": {**tree_figures(nlp, ewt), **sentence_figures(nlp, ewt)}}
    result["gum"] = {**tree_figures(nlp, gum), **sentence_figures(nlp, gum)}
    for genre in sorted({rows[0].document.split("_")[1] for rows in gum}):
        chosen = [rows for rows in gum if rows[0].document.split("_")[1] == genre]
        result[f"gum {genre}"] = {**tree_figures(nlp, chosen), **sentence_figures(nlp, chosen)}
    for corpus in ("uner", "wikigold", "re-docred"):
        kinds = CORE if corpus == "uner" else (*CORE, "MISC", "NORP")
        result[corpus] = entity_figures(nlp, entity_documents(data, corpus), kinds)
    result["speed"] = {"words per second": speed(nlp, gum)}
    return result


def main() -> None:
    """Print the figures of a pipeline as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with ud/ and ner/, laid out as training/README.md says")
    parser.add_argument("pipeline", help="pipeline folder, such as kg/data/en_kg_news")
    arguments = parser.parse_args()
    from kg.annotate import encoder, entities, sentences  # noqa: F401  (register the components)

    print(json.dumps(measure(spacy.load(arguments.pipeline), arguments.data), indent=1))


if __name__ == "__main__":
    main()
