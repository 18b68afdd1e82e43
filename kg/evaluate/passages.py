"""Annotated sentences beside the triples that extraction found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.errors import GoldError
from kg.evaluate.types import Document, End, FoundTriple, GoldSentence, Passage
from kg.types import ArticleGraph, Entity, Report


def passages(
    gold: Iterable[GoldSentence], documents: Mapping[str, Document], graphs: Iterable[ArticleGraph]
) -> Iterator[Passage]:
    """Each annotated sentence with what was found in it: a triple belongs where its predicate begins.

    Raises GoldError when a document has no such sentence.
    """
    found = {graph.article.id: list(found_triples(graph)) for graph in graphs}
    for sentence in gold:
        document = documents[sentence.document]
        start, end = _extent(sentence, document)
        inside = tuple(triple for triple in found.get(sentence.document, ()) if start <= triple.start < end)
        yield Passage(sentence.document, document.article.text[start:end], sentence.triples, inside)


def _extent(sentence: GoldSentence, document: Document) -> tuple[int, int]:
    if sentence.id is None:
        if sentence.end > len(document.article.text):
            raise GoldError(f"{sentence.document}: the article is shorter than its gold says. Annotate it anew.")
        return sentence.start, sentence.end
    if sentence.id not in document.sentences:
        raise GoldError(f"{sentence.document}: has no sentence {sentence.id}. Is it the release that was annotated?")
    return document.sentences[sentence.id]


def found_triples(graph: ArticleGraph) -> Iterator[FoundTriple]:
    """The triples of an article as evaluation compares them."""
    entities = {entity.id: entity for entity in graph.entities}
    for report in graph.reports:
        yield _found(report, entities)


def _found(report: Report, entities: Mapping[str, Entity]) -> FoundTriple:
    triple = report.triple
    interval = triple.interval
    return FoundTriple(
        subject=_end(entities[report.subject], triple.subject_text),
        object=_end(entities[report.object], triple.object_text),
        relation=triple.relation,
        category=triple.category,
        predicate=triple.predicate,
        start=triple.predicate_start,
        days=(interval.start, interval.end) if interval else (None, None),
        modality=triple.modality,
        negated=triple.negated,
        speakers=report.speakers,
        topic=triple.topic,
        place=report.place,
        title=triple.title,
    )


def _end(entity: Entity, text: str) -> End:
    return End((entity.name, *entity.aliases), (text,))
