"""The bundled pipeline: how good it is, that it is the same alone and among others, and that nothing breaks it."""

import os
import sys
import time
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.encoder import EncoderComponent
from kg.annotate.pipeline import load
from kg.errors import PipelineError

REPOSITORY = Path(__file__).parents[2]
DATA = Path(os.environ.get("KG_DATA", REPOSITORY.parent / "shared" / "data"))

# One point under what training/README.md has for the held-out parts.
FLOORS = {
    "ewt": {"uas": 91.8, "las": 89.5, "xpos": 95.5, "upos": 96.0, "lemma": 96.6, "sentences": 89.6},
    "gum": {"uas": 92.1, "las": 89.8, "xpos": 96.5, "upos": 96.7, "lemma": 96.9, "sentences": 95.1},
    "uner": {"all": 84.1},
    "re-docred": {"all": 80.5},
    "wikigold": {"all": 84.7},
}

ODD_TEXTS = [
    "", " ", "\n\n", ".", "😀", "😀 😀\n😀", "\u200fIsrael\u200f struck.", "\u200f", "\x00", "x" * 10_000, "( ( ( (",
    '"" “” \'\'', "a " * 600, "https://example.org/" + "a-b/" * 500, "北京 said.", "\ufeffTalks began.",
    "Talks\r\nbegan.\t\tThey ended.",
]  # fmt: skip

NEWS = """Iran seizes ship linked to Israel

Gen. Erik Kurilla, the commander of U.S. Central Command, met Israeli Defense Minister Yoav Gallant on Thursday.
“We will respond,” Gallant said. He was told that Tehran had seized a ship."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def written(doc: Doc) -> list[tuple[object, ...]]:
    """All that the pipeline says of each token."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.is_sent_start) for t in doc
    ]


def test_loads_in_two_seconds(nlp: Language) -> None:
    started = time.perf_counter()
    load()
    assert time.perf_counter() - started < 2


def test_an_article_is_read_the_same_alone_and_among_others(nlp: Language) -> None:
    texts = [NEWS, "Talks began.", NEWS.upper(), *NEWS.split("\n")]
    alone = [written(nlp(text)) for text in texts]
    assert [written(doc) for doc in nlp.pipe(texts, batch_size=3)] == alone
    assert [written(doc) for doc in load(threads=3).pipe(texts)] == alone


def test_the_encoder_survives_a_round_trip(nlp: Language) -> None:
    encoder = nlp.get_pipe("kg_encoder")
    assert isinstance(encoder, EncoderComponent)
    again = EncoderComponent(nlp.vocab).from_bytes(encoder.to_bytes())
    assert again.parse(NEWS.split()) == encoder.parse(NEWS.split())


@pytest.mark.parametrize("text", ODD_TEXTS, ids=lambda text: repr(text[:12]))
def test_odd_texts(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for sent in doc.sents:
        assert [token.dep_ for token in sent].count("ROOT") == 1
        assert all(token.head in sent for token in sent)


def test_news(nlp: Language) -> None:
    doc = nlp(NEWS)
    assert [sent.text.split()[0] for sent in doc.sents] == ["Iran", "Gen.", "“We", "He"]
    entities = {ent.text: ent.label_ for ent in doc.ents}
    assert entities["Erik Kurilla"] == entities["Yoav Gallant"] == "PERSON"
    assert entities["Israel"] == entities["Tehran"] == "GPE"
    assert entities["Israeli"] == "NORP"
    [met] = [token for token in doc if token.text == "met"]
    assert {child.text: child.dep_ for child in met.children}["Erik"] == "nsubj"


def test_no_such_pipeline() -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline: no such spaCy pipeline is installed"):
        load("no_such_pipeline")


@pytest.mark.slow
def test_floors(nlp: Language) -> None:
    if not DATA.is_dir():
        pytest.skip(f"{DATA}: no corpora. Name their folder in KG_DATA (training/README.md says where they come from).")
    sys.path.insert(0, str(REPOSITORY / "training"))
    from measure import measure

    figures = measure(nlp, DATA)
    missed = {
        f"{corpus} {name}": (figures[corpus][name], floor)
        for corpus, floors in FLOORS.items()
        for name, floor in floors.items()
        if figures[corpus][name] < floor
    }
    assert not missed, "measured, floor"
