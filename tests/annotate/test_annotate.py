"""The language stage as a whole, with a pipeline that only splits sentences."""

from datetime import date

import spacy

from kg.annotate.annotate import annotate
from kg.types import Article


def test_articles_come_out_in_order_with_text_dates_and_participants() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    articles = [Article("a", "They met on 8 April 2024."), Article("b", "It rained."), Article("c", "")]
    annotations = list(annotate(iter(articles), nlp, batch_size=2))
    assert [annotation.article for annotation in annotations] == articles
    assert [annotation.doc.text for annotation in annotations] == [article.text for article in articles]
    assert [mention.interval.start for mention in annotations[0].dates] == [date(2024, 4, 8)]
    assert annotations[2].participants == ()
