"""The language stage: articles in, their trees, dates and participants out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.annotate.dates import find_dates
from kg.annotate.participants import find_participants
from kg.countries import load_countries
from kg.types import Annotation, Article

if TYPE_CHECKING:
    from spacy.language import Language


def annotate(articles: Iterable[Article], nlp: Language, *, batch_size: int = 32) -> Iterator[Annotation]:
    """What the pipeline sees in each article, in order.

    nlp: as `kg.annotate.pipeline.load` gives it, its trees in Universal Dependencies.
    batch_size: articles the pipeline reads at a time.
    """
    countries = load_countries()
    pairs = ((article.text, article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=batch_size):
        yield Annotation(article, doc, find_dates(doc, article.published), find_participants(doc, countries))
