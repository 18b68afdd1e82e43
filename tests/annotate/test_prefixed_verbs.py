"""Verbs with a hyphen have the lemma of the verb behind it."""

import spacy
from spacy.lookups import Lookups

from kg.annotate.pipeline import know_prefixed_verbs


def test_verbs_with_a_prefix_are_known() -> None:
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lookups = Lookups()
    lookups.add_table("lemma_index", {"verb": ["found", "elect"]})
    lookups.add_table("lemma_exc", {"verb": {}})
    lookups.add_table("lemma_rules", {"verb": [["ed", "e"], ["ed", ""]]})
    lemmatizer.lookups = lookups  # type: ignore[attr-defined]
    know_prefixed_verbs(nlp)
    doc = spacy.tokens.Doc(nlp.vocab, words=["re-elected", "co-founded", "founded"], pos=["VERB"] * 3)
    assert [token.lemma_ for token in lemmatizer(doc)] == ["re-elect", "co-found", "found"]
