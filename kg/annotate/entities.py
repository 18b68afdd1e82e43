"""The component `kg_entities`: entities as an article uses them, one name one type."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

Words = frozenset[str]
LISTS = ("titles", "demonyms", "places", "organisations", "dates", "people")


@Language.factory("kg_entities", assigns=["doc.ents"], requires=["doc.ents", "token.pos"])
def make_entities(nlp: Language, name: str) -> "EntityRules":
    """The component without its lists; `from_disk` brings them."""
    return EntityRules(nlp.vocab)


class EntityRules:
    """Corrects the entities of a document by lists of words and by its other mentions.

    lists: "titles" (lower case, no full stop), "demonyms" (NORP), "places" (countries, states, capitals: GPE),
    "organisations" (unmistakable names of well-known ones: ORG), "dates" (days and months: no entities), "people"
    (places that are also given names or surnames: "Jordan").
    """

    def __init__(self, vocab: Vocab, lists: dict[str, Iterable[str]] | None = None) -> None:
        self.vocab = vocab
        self.lists: dict[str, Words] = {name: frozenset((lists or {}).get(name, ())) for name in LISTS}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        spans = [own for span in doc.ents for part in self._split(span) for own in self._corrected(part)]
        spans = list(_one_type(spans, self.lists["places"] - self.lists["people"]))
        doc.set_ents(filter_spans([*spans, *_untagged(doc, spans)]), default="outside")
        return doc

    def _split(self, span: Span) -> Sequence[Span]:
        """ "Israel-Hamas" is two names when the first is a country or a nationality."""
        hyphens = [token.i for token in span if token.text in ("-", "–")]
        if len(hyphens) != 1 or not span.start < hyphens[0] < span.end - 1:
            return [span]
        ends = ((span.start, hyphens[0]), (hyphens[0] + 1, span.end))
        parts = [Span(span.doc, start, end, label=span.label) for start, end in ends]
        known = self.lists["places"] | self.lists["demonyms"]
        return parts if parts[0].text in known and len(parts[1]) == 1 else [span]

    def _corrected(self, span: Span) -> Iterator[Span]:
        """An entity without its titles, nationalities as NORP, states as GPE; none for a day or a bare title."""
        start, label, titles = span.start, span.label_, self.lists["titles"]
        while label == "PERSON" and span.end - start > 1 and is_title(span.doc[start].text, titles):
            start += 1
        words = [token.text for token in span.doc[start : span.end]]
        text = span.doc[start : span.end].text
        if all(word in self.lists["dates"] or word.isdigit() for word in words):
            return
        if label == "PERSON" and len(words) == 1 and is_title(text, titles) and _is_bare_title(span):
            return
        if text in self.lists["demonyms"]:
            label = "NORP"
        elif text in self.lists["places"] and (label != "PERSON" or text not in self.lists["people"]):
            label = "GPE"
        elif text in self.lists["organisations"]:
            label = "ORG"
        yield Span(span.doc, start, span.end, label=label)

    def to_bytes(self, **_: Any) -> bytes:
        """The lists as JSON, their words sorted."""
        return json.dumps({name: sorted(words) for name, words in self.lists.items()}, ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, **_: Any) -> "EntityRules":
        """Read what `to_bytes` wrote."""
        self.lists = {name: frozenset(words) for name, words in json.loads(data).items()}
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the lists into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / "lists.json").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> "EntityRules":
        """Read the lists from a folder."""
        return self.from_bytes((Path(path) / "lists.json").read_bytes())


def is_title(word: str, titles: Words) -> bool:
    """A title before a person's name: "Gen.", "President"."""
    return word[:1].isupper() and word.rstrip(".").lower() in titles


def _is_bare_title(span: Span) -> bool:
    """Whether a title stands without its name: "Gen.", "PRESIDENT", "Ayatollah" before another entity."""
    after = span.doc[span.end].ent_type_ if span.end < len(span.doc) else ""
    return span.text.endswith(".") or span.text.isupper() or after == "PERSON"


def _one_type(spans: Sequence[Span], places: Words) -> Iterator[Span]:
    """One type for one name: what most of its mentions have; a surname alone goes with the full name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        votes[span.text][span.label_] += 1
    surnames = _surnames(spans)
    for span in spans:
        own = votes[span.text]
        label = span.label_ if own[span.label_] == max(own.values()) else own.most_common(1)[0][0]
        if span.text in surnames and span.text not in places and label not in ("NORP", "GPE"):
            label = "PERSON"
        yield Span(span.doc, span.start, span.end, label=label)


def _surnames(spans: Iterable[Span]) -> set[str]:
    """Last words of the persons with more than one name."""
    return {span[-1].text for span in spans if span.label_ == "PERSON" and len(span) > 1 and span[-1].is_title}


def _untagged(doc: Doc, spans: Sequence[Span]) -> Iterator[Span]:
    """Further mentions of the article's persons and organisations that the encoder saw elsewhere only."""
    known = {span.text: span.label_ for span in spans if span.label_ in ("PERSON", "ORG") and len(span.text) > 2}
    known.update(dict.fromkeys(_surnames(spans), "PERSON"))
    tagged = {token.i for span in spans for token in span}
    for token in doc:
        beside = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
        alone = not any(other.i in tagged or (other.pos_ == "PROPN" and other.text[:1].isupper()) for other in beside)
        if token.text in known and token.pos_ == "PROPN" and token.i not in tagged and alone:
            yield Span(doc, token.i, token.i + 1, label=known[token.text])
