"""The component `kg_encoder`: tags, tree and entities of each sentence, by one small network run by onnxruntime.

It wants sentence starts and keeps them. Every sentence is read by itself: with 8-bit arithmetic the scale of a
number depends on all others computed with it, so a sentence must not share a batch for its analysis to be the
same alone and among others.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from spacy.attrs import DEP, HEAD, MORPH, POS, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS as POS_IDS
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from kg.annotate.decoding import bio, tree
from kg.annotate.morphology import features
from kg.annotate.pieces import WordPieces

# A longer sentence is cut: the encoder has 512 places, and news has no such sentences but tables do.
MOST_WORDS = 150
MOST_PIECES = 500

# Labels that neighbours may share.
_MODIFIERS = frozenset(
    {"flat", "compound", "amod", "punct", "conj", "appos", "advmod", "nmod:desc", "list", "parataxis"}
)


@dataclass(frozen=True, slots=True)
class Parse:
    """What the encoder says of a sentence of W words.

    heads: index of each word's head in the sentence, its own index for the root. entities: BIO tags.
    """

    tags: list[str]
    pos: list[str]
    heads: list[int]
    deps: list[str]
    entities: list[str]


@Language.factory(
    "kg_encoder",
    assigns=["token.tag", "token.pos", "token.morph", "token.head", "token.dep", "doc.ents"],
    requires=["token.sent_start"],
    default_config={"threads": 1},
)
def make_encoder(nlp: Language, name: str, threads: int) -> "EncoderComponent":
    """The component without its network; `from_disk` brings it."""
    return EncoderComponent(nlp.vocab, threads=threads)


class EncoderComponent:
    """The spaCy component around the network.

    threads: how many sentences are read at the same time; the result does not depend on it.
    """

    def __init__(self, vocab: Vocab, *, threads: int = 1) -> None:
        self.vocab, self.threads = vocab, threads
        self.files: dict[str, bytes] = {}

    def load(self, files: dict[str, bytes]) -> None:
        """Take over the network: encoder.onnx, labels.onnx, vocabulary.txt and classes.json."""
        self.files = files
        self.pieces = WordPieces(files["vocabulary.txt"].decode().splitlines())
        self.classes: dict[str, list[str]] = json.loads(files["classes.json"])
        self._encoder, self._labels = _session(files["encoder.onnx"]), _session(files["labels.onnx"])
        self._pool = ThreadPoolExecutor(self.threads) if self.threads > 1 else None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Annotate documents; the sentences of a batch share the threads."""
        for docs in _batches(stream, batch_size):
            sentences = [[token for token in sent if not token.is_space] for doc in docs for sent in doc.sents]
            words = [[token.text for token in tokens] for tokens in sentences]
            parses = self._pool.map(self.parse, words) if self._pool else map(self.parse, words)
            of_doc: dict[Doc, list[tuple[list[Token], Parse]]] = {doc: [] for doc in docs}
            for tokens, parse in zip(sentences, parses, strict=True):
                if tokens:
                    of_doc[tokens[0].doc].append((tokens, parse))
            for doc in docs:
                annotate(doc, of_doc[doc])
                yield doc

    def parse(self, words: Sequence[str]) -> Parse:
        """Analyse one sentence; a very long one in parts, the later parts beside the root of the first."""
        parts = [self._parse(part) for part in self._cut(words)]
        whole = parts[0] if parts else Parse([], [], [], [], [])
        root = whole.deps.index("ROOT") if whole.deps else 0
        for part in parts[1:]:
            offset = len(whole.tags)
            heads = [root if head == own else head + offset for own, head in enumerate(part.heads)]
            deps = ["parataxis" if dep == "ROOT" else dep for dep in part.deps]
            whole = Parse(whole.tags + part.tags, whole.pos + part.pos, whole.heads + heads, whole.deps + deps,
                          whole.entities + part.entities)  # fmt: skip
        return whole

    def _cut(self, words: Sequence[str]) -> Iterator[Sequence[str]]:
        """Parts of at most `MOST_WORDS` words and `MOST_PIECES` pieces."""
        start = pieces = 0
        for index, word in enumerate(words):
            more = len(self.pieces.ids(word))
            if index - start == MOST_WORDS or pieces + more > MOST_PIECES:
                yield words[start:index]
                start, pieces = index, 0
            pieces += more
        if start < len(words):
            yield words[start:]

    def _parse(self, words: Sequence[str]) -> Parse:
        """Analyse one sentence that fits the encoder."""
        arrays = map(np.array, self.pieces.sentence(words))
        given = dict(zip(("pieces", "shapes", "first"), arrays, strict=True))
        xpos, upos, entities, arcs, dependents, heads = self._encoder.run(None, given)
        chosen = tree(arcs)
        [labels] = self._labels.run(None, {"dependents": dependents, "heads": heads[chosen]})
        names = self.classes["labels"]
        labels[:, names.index("root")] = -np.inf
        deps = [names[index] for index in labels.argmax(axis=1)]
        parse = Parse(
            [self.classes["xpos"][index] for index in xpos.argmax(axis=1)],
            [self.classes["upos"][index] for index in upos.argmax(axis=1)],
            [head - 1 if head else own for own, head in enumerate(chosen.tolist())],
            ["ROOT" if head == 0 else dep for dep, head in zip(deps, chosen, strict=True)],
            bio(entities, self.classes["entities"]),
        )
        _join_names(parse)
        _put_names_in_apposition(parse)
        return parse

    def to_bytes(self, **_: Any) -> bytes:
        """The network's files, each after a line with its name and length."""
        return b"".join(f"{name} {len(data)}\n".encode() + data for name, data in sorted(self.files.items()))

    def from_bytes(self, data: bytes, **_: Any) -> "EncoderComponent":
        """Read what `to_bytes` wrote."""
        files, at = {}, 0
        while at < len(data):
            end = data.index(b"\n", at)
            name, length = data[at:end].decode().split()
            at = end + 1 + int(length)
            files[name] = data[end + 1 : at]
        self.load(files)
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the network's files into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (Path(path) / name).write_bytes(data)

    def from_disk(self, path: str | Path, **_: Any) -> "EncoderComponent":
        """Read the network's files from a folder."""
        self.load({file.name: file.read_bytes() for file in sorted(Path(path).iterdir())})
        return self


def _join_names(parse: Parse) -> None:
    """Make one phrase of a name that the tree takes apart: "Tel" and "Aviv", or "leader" and "Ismail Haniyeh".

    Heads are chosen word by word, so that the words of a name may hang on one head with one label each.
    """
    for index in range(1, len(parse.heads)):
        before = index - 1
        twins = parse.heads[index] == parse.heads[before] and parse.deps[index] == parse.deps[before]
        if not twins or parse.heads[index] == index or parse.deps[index] in _MODIFIERS:
            continue
        if parse.entities[index] in ("I-PERSON", "I-LOC"):
            parse.heads[index], parse.deps[index] = before, "flat"
        elif parse.entities[index] == "B-PERSON" and parse.pos[before] in ("NOUN", "PROPN"):
            parse.heads[before], parse.deps[before] = index, "nmod:desc"


def _put_names_in_apposition(parse: Parse) -> None:
    """Make an apposition of a person's name that has no preposition to modify a noun with.

    "The commander of the fleet Adm. Jonas Brandt": heads and labels are chosen word by word, and the next noun's
    preposition makes the label of a name that stands beside it.
    """
    marked = {head for head, dep in zip(parse.heads, parse.deps, strict=True) if dep == "case"}
    for index, head in enumerate(parse.heads):
        bare = parse.deps[index] == "nmod" and head < index and index not in marked
        if bare and parse.entities[index] in ("B-PERSON", "I-PERSON"):  # I: after a title that `kg_entities` takes off
            parse.deps[index] = "appos"


def _batches(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    """Documents in lists of at most so many."""
    documents = iter(stream)
    while batch := list(islice(documents, size)):
        yield batch


def _session(model: bytes) -> onnxruntime.InferenceSession:
    """A network ready to run, on the calling thread only."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def annotate(doc: Doc, parsed: Sequence[tuple[list[Token], Parse]]) -> None:
    """Write the parses of its sentences into a document.

    parsed: the tokens of each sentence without white space, and their analysis. A white space token hangs on the
    token before it, with the label "dep".
    """
    head = np.arange(len(doc))
    values: dict[int, tuple[str, str, str, str]] = {}
    spans: list[Span] = []
    for tokens, parse in parsed:
        children: list[list[str]] = [[] for _ in tokens]
        for own, above in enumerate(parse.heads):
            children[above].append(parse.deps[own])
        for own, token in enumerate(tokens):
            tag, dep = parse.tags[own], parse.deps[own]
            head[token.i] = tokens[parse.heads[own]].i
            values[token.i] = tag, parse.pos[own], dep, features(token.text, tag, dep, children[own])
        spans.extend(_spans(doc, tokens, parse.entities))
    for token in doc:
        if token.is_space:
            above = token.i - 1 if not token.is_sent_start else _first_word(token)
            head[token.i] = above
            values[token.i] = "_SP", "SPACE", "dep" if above != token.i else "ROOT", ""
    _write(doc, head, values)
    doc.set_ents(spans, default="outside")


def _first_word(space: Token) -> int:
    """Index of the first word of a sentence that begins with white space; its own where there is no word."""
    return next((token.i for token in space.sent if not token.is_space), space.sent.start)


def _spans(doc: Doc, tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[Span]:
    """Entities of a sentence from its BIO tags."""
    starts = [index for index, tag in enumerate(tags) if tag[0] == "B"]
    for start in starts:
        end = start + 1
        while end < len(tags) and tags[end][0] == "I":
            end += 1
        yield Span(doc, tokens[start].i, tokens[end - 1].i + 1, label=tags[start][2:])


def _write(doc: Doc, head: np.ndarray[Any, Any], values: dict[int, tuple[str, str, str, str]]) -> None:
    """Set tags, features, heads and labels of all tokens at once; sentences follow from the trees."""
    strings, morphology = doc.vocab.strings, doc.vocab.morphology
    array = np.zeros((len(doc), 5), dtype=np.uint64)
    for index in range(len(doc)):
        tag, pos, dep, morph = values[index]
        offset = np.int64(head[index] - index)
        array[index] = strings.add(tag), POS_IDS[pos], strings.add(dep), morphology.add(morph), offset.astype(np.uint64)
    doc.from_array([TAG, POS, DEP, MORPH, HEAD], array)  # type: ignore[arg-type]  # the stubs lack unsigned integers
