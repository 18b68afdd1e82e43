"""Treebank sentences: their trees, and the entities that trees and lists make certain."""

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from guideline import Sentence, Spans, reconcile, tags
from lists import DATES, DEMONYMS, GIVEN, KNOWN, is_title

GUM_TYPES = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
FUNCTION = frozenset({"PRON", "AUX", "PUNCT", "VERB", "ADV", "SCONJ"})


def read_treebank(path: Path, corpus: str, split: str) -> Iterator[tuple[Sentence, list[str]]]:
    """Sentences of a CoNLL-U file, each with the MISC column; multiword and empty lines are left out."""
    document = ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = block.splitlines()
            document = next((line.split("= ")[1] for line in lines if line.startswith("# newdoc id")), document)
            rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
            if rows:
                _, words, _, upos, xpos, _, heads, labels, _, misc = map(list, zip(*rows, strict=True))
                yield Sentence(corpus, document, split, words, xpos, upos, list(map(int, heads)), labels), misc


def ewt(path: Path, split: str) -> Iterator[Sentence]:
    """English Web Treebank: trees, and the little that trees and lists of well-known names say of entities."""
    documents: dict[str, list[Sentence]] = {}
    for sentence, _ in read_treebank(path, "ewt", split):
        documents.setdefault(sentence.document, []).append(sentence)
    for document in documents.values():
        found = [names_by_tree(sentence) for sentence in document]
        surnames = {
            sentence.words[end - 1]
            for sentence, spans in zip(document, found, strict=True)
            for (start, end), kind in spans.items()
            if kind == "PERSON" and end - start > 1
        }
        for sentence, spans in zip(document, found, strict=True):
            sentence.entities = partial_tags(sentence, spans, surnames)
            yield sentence


def is_proper(sentence: Sentence, index: int) -> bool:
    """Whether a word may be part of a name, by its tag."""
    return 0 <= index < len(sentence.words) and sentence.xpos[index] in ("NNP", "NNPS", "FW", "ADD", "GW")


def is_titling(sentence: Sentence, index: int) -> bool:
    """A title that the tree hangs on a name."""
    return is_title(sentence.words[index]) and sentence.labels[index] == "nmod:desc"


def names_by_tree(sentence: Sentence) -> Spans:
    """Entities that tags, tree and lists make certain.

    A person is a given name or a word after a title, with the words flat on it (UD: `flat` joins names of people);
    places and organisations are well-known names that stand alone.
    """
    spans: Spans = {}
    for index, word in enumerate(sentence.words):
        titled = index > 0 and sentence.heads[index - 1] == index + 1 and is_titling(sentence, index - 1)
        end = index + 1
        while end < len(sentence.words) and sentence.heads[end] == index + 1 and sentence.labels[end] == "flat":
            end += 1
        if is_proper(sentence, index) and (titled or (word in GIVEN and end > index + 1)):
            spans[index, end] = "PERSON"
        if word in DEMONYMS and sentence.xpos[index] in ("JJ", "NNPS") and not is_proper(sentence, index + 1):
            spans[index, index + 1] = "NORP"
    for start in range(len(sentence.words)):
        for end in range(start + 1, min(start + 6, len(sentence.words) + 1)):
            kind = KNOWN.get(" ".join(sentence.words[start:end]))
            if kind and stands_alone(sentence, start, end):
                spans[start, end] = kind
    return spans


def stands_alone(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name has no other proper noun, and no hyphen, beside it."""
    around = (start - 1, end)
    hyphens = any(0 <= index < len(sentence.words) and sentence.words[index] in "-–" for index in around)
    return is_proper(sentence, end - 1) and not hyphens and not any(is_proper(sentence, index) for index in around)


def partial_tags(sentence: Sentence, spans: Spans, surnames: set[str]) -> list[str]:
    """Tags of certain entities; "O" far from proper nouns, for dates and for titles; "?" for the rest."""
    length = len(sentence.words)
    near = [any(is_proper(sentence, other) for other in range(index - 3, index + 4)) for index in range(length)]
    result = ["?" if near[i] or word[:1].isupper() else "O" for i, word in enumerate(sentence.words)]
    for index, word in enumerate(sentence.words):
        if (
            is_titling(sentence, index)
            or word in DATES
            or (sentence.upos[index] in FUNCTION and not is_proper(sentence, index - 1))
        ):
            result[index] = "O"
        if word in surnames and stands_alone(sentence, index, index + 1):
            spans.setdefault((index, index + 1), "PERSON")
    certain = tags(length, spans)
    return [tag if tag != "O" else other for tag, other in zip(certain, result, strict=True)]


def gum(path: Path, split: str) -> Iterator[Sentence]:
    """GUM: trees, and names cut out of its entity annotation, which has whole noun phrases."""
    for sentence, misc in read_treebank(path, "gum", split):
        spans: Spans = {}
        for start, end, kind, identity in gum_entities(misc):
            name = proper_name(sentence, start, end, identity) if kind != "time" else None
            if name is not None:
                spans[name] = GUM_TYPES.get(kind, "MISC")
        spans = reconcile(sentence.words, spans)
        sentence.entities = tags(len(sentence.words), spans)
        for index, word in enumerate(sentence.words):
            outside = sentence.entities[index] == "O" and not is_title(word) and word not in DATES
            if outside and sentence.xpos[index] in ("NNP", "NNPS"):
                sentence.entities[index] = "?"
        yield sentence


def gum_entities(misc: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Entities of a sentence: start, end, type, Wikipedia identity or "" (columns as in GUM's `global.Entity`)."""
    open_at: dict[str, list[tuple[int, str, str]]] = {}
    for index, column in enumerate(misc):
        entities = "".join(part[7:] for part in column.split("|") if part.startswith("Entity="))
        for opening, body, closing in re.findall(r"(\()?([^()]+)(\))?", entities):
            number, _, rest = body.partition("-")
            if opening:
                parts = rest.split("-", 6)
                open_at.setdefault(number, []).append((index, parts[0], parts[6] if len(parts) > 6 else ""))
            if closing and open_at.get(number):
                start, kind, identity = open_at[number].pop()
                yield start, index + 1, kind, identity


def proper_name(sentence: Sentence, start: int, end: int, identity: str) -> tuple[int, int] | None:
    """The run of proper nouns around the head of a noun phrase, with "of" where its identity has it."""
    inside = range(start + 1, end + 1)
    heads = [index for index in range(start, end) if sentence.heads[index] not in inside]
    if len(heads) != 1 or sentence.xpos[heads[0]] not in ("NNP", "NNPS"):
        return None
    linked = identity.replace("_", " ").lower()

    def belongs(index: int, step: int) -> bool:
        if not start <= index < end:
            return False
        if sentence.xpos[index] in ("NNP", "NNPS"):
            return True
        joins = sentence.words[index].lower() in ("of", "the", "for", "and", "&", "-", "–", "'s", "de", "von", "al")
        joined = sentence.words[index] in "-&–" or f" {sentence.words[index].lower()} " in f" {linked} "
        return joins and joined and belongs(index + step, step)

    first = last = heads[0]
    while belongs(first - 1, -1):
        first -= 1
    while belongs(last + 1, 1):
        last += 1
    return first, last + 1
