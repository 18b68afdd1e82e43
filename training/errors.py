"""The commonest kinds of error of a pipeline on the held-out corpora, with their shares and a few words around one."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import spacy
from measure import CORE, Marked, Row, Span, annotated, by_document, doc_spans, entity_documents, raw, read_treebank
from spacy.language import Language
from spacy.tokens import Doc

Error = tuple[str, str]
"""Kind of an error, and the words around it."""

ATTACHMENTS = {
    "a prepositional phrase": ("nmod", "obl"),
    "a coordinated word": ("conj", "cc"),
    "a clause": ("advcl", "acl", "ccomp", "xcomp", "csubj", "parataxis", "mark"),
    "an adverb": ("advmod",),
    "a part of a name or compound": ("compound", "flat", "appos", "amod", "nummod", "list"),
    "a subject or object": ("nsubj", "obj", "iobj", "expl", "vocative", "dislocated"),
    "a function word": ("det", "case", "aux", "cop", "fixed", "discourse"),
    "the root": ("root",),
}
GROUP = {label: group for group, labels in ATTACHMENTS.items() for label in labels}


def around(words: Sequence[str], start: int, end: int) -> str:
    """Some words with their neighbours, the words themselves in brackets."""
    return " ".join([*words[max(0, start - 3) : start], "[", *words[start:end], "]", *words[end : end + 3]])


def tree_errors(row: Row, words: Sequence[tuple[int, str, str]]) -> Iterator[Error]:
    """Wrong heads and labels of a sentence. words: found head (0 is the root), label and tag of each."""
    for index, (head, label, _) in enumerate(words):
        wanted = row.labels[index].split(":")[0]
        if row.upos[index] == "PUNCT":
            continue
        if head != row.heads[index]:
            yield f"{GROUP.get(wanted, wanted)} on a wrong head", around(row.words, index, index + 1)
        elif label != wanted:
            pair = " and ".join(sorted((label, wanted)))
            yield f"labels {pair} confused", around(row.words, index, index + 1)


def tag_errors(row: Row, words: Sequence[tuple[int, str, str]]) -> Iterator[Error]:
    """Tags confused in a sentence."""
    for index, (_, _, tag) in enumerate(words):
        if tag != row.xpos[index]:
            yield f"{' and '.join(sorted((tag, row.xpos[index])))} confused", around(row.words, index, index + 1)


def found_words(doc: Doc) -> Iterator[list[tuple[int, str, str]]]:
    """Head, label without subtype, and tag of each word, sentence by sentence."""
    for sent in doc.sents:
        yield [
            (0 if token.head == token else token.head.i - sent.start + 1, token.dep_.lower().split(":")[0], token.tag_)
            for token in sent
        ]


def entity_errors(document: Marked, found: set[Span]) -> Iterator[Error]:
    """Entities of a document that are missed, made up, of a wrong type or of wrong words."""
    sentences, wanted = document
    words = [word for sentence in sentences for word in sentence]
    for start, end, kind in sorted(wanted - found):
        others = [span for span in found - wanted if span[0] < end and start < span[1]]
        same = [span for span in others if span[:2] == (start, end)]
        if same:
            yield f"{kind} taken for {same[0][2]}", around(words, start, end)
        else:
            yield f"{kind} with wrong words" if others else f"{kind} missed", around(words, start, end)
    for start, end, kind in sorted(found - wanted):
        if not any(start < other[1] and other[0] < end for other in wanted):
            yield f"{kind} that is none", around(words, start, end)


def sentence_errors(nlp: Language, rows: Sequence[Row]) -> Iterator[Error]:
    """Boundaries missed and made up in a document, by what stands before them."""
    text, starts = raw(rows)
    doc = nlp.get_pipe("kg_sentences")(nlp.make_doc(text))
    ours = {next((token for token in sent if not token.is_space), sent[0]).idx for sent in doc.sents} - {0}
    theirs = set(starts) - {0}
    for at in sorted(ours ^ theirs):
        before = text[:at].rstrip()
        sign = "a line break" if "\n" in text[len(before) : at] else ascii_sign(before[-1])
        kind = "missed" if at in theirs else "made up"
        yield f"boundary {kind} after {sign}", f"{text[max(0, at - 20) : at]}[|]{text[at : at + 20]}".replace("\n", "⏎")


def ascii_sign(character: str) -> str:
    """What a character before a boundary is."""
    if character.isalnum():
        return "a word"
    return "a full stop" if character in ".?!" else "another sign"


def table(title: str, errors: Sequence[Error], most: int) -> str:
    """The commonest kinds as Markdown."""
    counts = Counter(kind for kind, _ in errors)
    random = Random(0)  # noqa: S311
    lines = [f"{title}: {len(errors)} errors", "", "| kind | errors | share | one of them |", "|---|---|---|---|"]
    for kind, count in counts.most_common(most):
        example = random.choice([words for other, words in errors if other == kind]).replace("|", "\\|")
        lines.append(f"| {kind} | {count} | {100 * count / len(errors):.0f}% | {example} |")
    return "\n".join(lines) + "\n"


def errors_of(nlp: Language, data: Path) -> dict[str, list[Error]]:
    """All errors in trees, tags and sentences of both treebanks, and in the names of persons, organisations, places."""
    files = (data / f"ud/{name}-dev.conllu.gz" for name in ("ewt", "gum"))
    documents = [document for file in files for document in by_document(read_treebank(file))]
    docs = annotated(nlp, ([row.words for row in rows] for rows in documents))
    read = [(row, words) for rows, doc in zip(documents, docs, strict=True)
            for row, words in zip(rows, found_words(doc), strict=True)]  # fmt: skip
    marked = [(words, core(wanted)) for words, wanted in entity_documents(data, "uner")]
    found = (core(doc_spans(doc)) for doc in annotated(nlp, (words for words, _ in marked)))
    return {
        "Trees": [error for row, words in read for error in tree_errors(row, words)],
        "Tags": [error for row, words in read for error in tag_errors(row, words)],
        "Entities": [error for one in zip(marked, found, strict=True) for error in entity_errors(*one)],
        "Sentences": [error for rows in documents for error in sentence_errors(nlp, rows)],
    }


def core(spans: set[Span]) -> set[Span]:
    """Persons, organisations and places."""
    return {span for span in spans if span[2] in CORE}


def main() -> None:
    """Print the commonest kinds of error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with ud/ and ner/, laid out as training/README.md says")
    parser.add_argument("pipeline", help="pipeline folder, such as kg/data/en_kg_news")
    parser.add_argument("--most", type=int, default=10, help="kinds to show of trees, tags, entities and sentences")
    arguments = parser.parse_args()
    from kg.annotate import encoder, entities, sentences  # noqa: F401  (register the components)

    for title, errors in errors_of(spacy.load(arguments.pipeline), arguments.data).items():
        print(table(title, errors, arguments.most))


if __name__ == "__main__":
    main()
