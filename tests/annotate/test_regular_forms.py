"""Of several lemmas that the word list gives a form, the regular one counts; a doubled consonant is no part of it."""

from __future__ import annotations

import spacy
from spacy.lookups import Lookups
from spacy.tokens import Doc

from kg.annotate.pipeline import know_regular_forms


def test_forms_with_several_lemmas_are_regular() -> None:
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lookups = Lookups()
    lookups.add_table("lemma_index", {"noun": ["tax", "taxis", "ox"], "verb": ["wiretap", "install", "call", "cal"]})
    lookups.add_table(
        "lemma_exc",
        {"noun": {"taxes": ["tax", "taxis"], "oxen": ["ox"]}, "verb": {"installed": ["instal", "install"]}},
    )
    lookups.add_table("lemma_rules", {"noun": [["es", ""]], "verb": [["ed", "e"], ["ed", ""]]})
    lemmatizer.lookups = lookups  # type: ignore[attr-defined]
    know_regular_forms(nlp)
    words = ["taxes", "oxen", "installed", "wiretapped", "called"]
    doc = Doc(nlp.vocab, words=words, pos=["NOUN"] * 2 + ["VERB"] * 3)
    assert [token.lemma_ for token in lemmatizer(doc)] == ["tax", "ox", "install", "wiretap", "call"]
