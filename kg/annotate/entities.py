"""The component `kg_entities`: entities as an article uses them, one name one type."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from kg.annotate.gazetteer import load_gazetteer
from kg.annotate.headings import Headings, of_datelines, without_common_words
from kg.annotate.name_bounds import whole_name, with_compounds, without_office
from kg.annotate.name_types import further_mentions, one_type, spellings

Words = frozenset[str]
LISTS = ("titles", "demonyms", "places", "organisations", "dates", "people")


@Language.factory("kg_entities", assigns=["doc.ents"], requires=["doc.ents", "token.pos", "token.dep"])
def make_entities(nlp: Language, name: str) -> "EntityRules":
    """The component without its lists; `from_disk` brings them."""
    return EntityRules(nlp.vocab)


class EntityRules:
    """Corrects the entities of a document by lists of words, by its other mentions and by where a name stands.

    lists: "titles" (lower case, no full stop), "demonyms" (NORP), "places" (countries, states, capitals: GPE),
    "organisations" (unmistakable names of well-known ones: ORG), "dates" (days and months: no entities), "people"
    (places that are also given names or surnames: "Jordan").
    """

    def __init__(self, vocab: Vocab, lists: dict[str, Iterable[str]] | None = None) -> None:
        self.vocab = vocab
        self.lists: dict[str, Words] = {name: frozenset((lists or {}).get(name, ())) for name in LISTS}
        self.gazetteer = load_gazetteer()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        headings = Headings(doc)
        parts = (part for span in doc.ents for part in self._split(whole_name(span)))
        parts = (without_office(part, self.gazetteer, self._is_title) for part in parts)
        spans = list(of_datelines((own for part in parts for own in self._corrected(part)), headings))
        spans = list(with_compounds(spans, doc, self.gazetteer))
        places = self.lists["places"] - self.lists["people"]
        spans = list(one_type(without_common_words(spans, headings), places, headings, self.gazetteer))
        doc.set_ents(filter_spans([*spans, *further_mentions(spans, headings, self.gazetteer)]), default="outside")
        return doc

    def _split(self, span: Span) -> Sequence[Span]:
        """A name apart from another before it: "Israel-Hamas", and "US" of "US President Barack Obama"."""
        hyphens = [token.i for token in span if token.text in ("-", "–")]
        if self._begins_title(span):
            return _cut(span, span.start + 1, span.start + 1)
        if len(hyphens) != 1 or not span.start < hyphens[0] < span.end - 1:
            return [span]
        parts = _cut(span, hyphens[0], hyphens[0] + 1)
        return parts if self._is_state(parts[0].text) and len(parts[1]) == 1 else [span]

    def _is_state(self, name: str) -> bool:
        """A country or place by its name or its people's."""
        return name in self.lists["places"] or name in self.lists["demonyms"]

    def _begins_title(self, span: Span) -> bool:
        """Whether a person's name took in the country or body of a title, and the title."""
        if span.label_ != "PERSON" or len(span) < 3:
            return False
        first = span[0].text
        return self._is_title(span[1].text) and (self._is_state(first) or first in self.gazetteer.acronyms)

    def _corrected(self, span: Span) -> Iterator[Span]:
        """An entity without its titles, nationalities as NORP, states as GPE; none for a day, letter or bare title."""
        start, label = span.start, span.label_
        while label == "PERSON" and span.end - start > 1 and self._is_title(span.doc[start].text):
            start += 1
        words = [token.text for token in span.doc[start : span.end]]
        text = span.doc[start : span.end].text
        if len(text) == 1 or all(word in self.lists["dates"] or word.isdigit() for word in words):
            return
        if label == "PERSON" and len(words) == 1 and self._is_title(text) and _is_bare_title(span):
            return
        yield Span(span.doc, start, span.end, label=self._listed_type(text, label))

    def _is_title(self, word: str) -> bool:
        """A title before a person's name: "Gen.", "President"."""
        return word[:1].isupper() and word.rstrip(".").lower() in self.lists["titles"]

    def _listed_type(self, text: str, label: str) -> str:
        """The type of a name by the lists, in capitals or not; the pipeline's where none has it."""
        for name in spellings(text):
            if name in self.lists["places"] and (label != "PERSON" or name not in self.lists["people"]):
                return "GPE"
            if name in self.lists["demonyms"]:
                return "NORP"
            if name in self.lists["organisations"]:
                return "ORG"
        return label

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


def _is_bare_title(span: Span) -> bool:
    """Whether a title stands without its name: "Gen.", "PRESIDENT", "Ayatollah" before another entity."""
    after = span.doc[span.end].ent_type_ if span.end < len(span.doc) else ""
    return span.text.endswith(".") or span.text.isupper() or after == "PERSON"


def _cut(span: Span, end: int, start: int) -> list[Span]:
    """What of an entity lies before a token and from a token on."""
    return [Span(span.doc, span.start, end, label=span.label), Span(span.doc, start, span.end, label=span.label)]
