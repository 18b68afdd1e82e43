"""The bundled pipeline among spaCy's: loading, selecting components, storing documents, drawing; any text and batch."""

from pathlib import Path
from random import Random

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import kg
from kg.annotate.pipeline import load

FOLDER = Path(kg.__file__).parent / "data" / "en_kg_news"
TEXT = "Gen. Carl Moberg met Israeli officials in Oslo.\n\n“We agreed,” he said. 😀 He left."
WORDS = [
    "a", "the", "on", "Oslo", "Moberg", "said", "met", ",", ".", "“", "”", "\n", "\t", "—", "😀", "\u200f北京", "U.S.",
    "al-Hamad", "3.5", "#tag", "http://a.org/b", "-", "(", ")",
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def written(doc: Doc) -> list[tuple[object, ...]]:
    """All that the pipeline says of each token."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start)
        for t in doc
    ]


def random_text(random: Random) -> str:
    """Words, signs and line breaks in any order."""
    return " ".join(random.choices(WORDS, k=random.randrange(40)))


def test_spacy_loads_the_folder(nlp: Language) -> None:
    assert written(spacy.load(FOLDER)(TEXT)) == written(nlp(TEXT))


def test_the_pipeline_survives_a_round_trip(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    assert written(spacy.load(tmp_path / "copy")(TEXT)) == written(nlp(TEXT))


def test_parts_of_the_pipeline(nlp: Language) -> None:
    with nlp.select_pipes(enable=["kg_sentences"]):
        doc = nlp(TEXT)
    assert len(list(doc.sents)) == 3
    assert not doc.ents
    with nlp.select_pipes(disable=["kg_entities", "lemmatizer"]):
        assert nlp(TEXT).has_annotation("DEP")


def test_documents_survive_storing(nlp: Language, tmp_path: Path) -> None:
    doc = nlp(TEXT)
    doc.to_disk(tmp_path / "doc")
    assert written(Doc(nlp.vocab).from_disk(tmp_path / "doc")) == written(doc)
    [binned] = DocBin(docs=[doc]).get_docs(nlp.vocab)
    assert [(t.text, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in binned] == [
        (t.text, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc
    ]


@pytest.mark.parametrize("style", ["dep", "ent"])
def test_documents_can_be_drawn(nlp: Language, style: str) -> None:
    assert "Moberg" in displacy.render(nlp(TEXT), style=style, jupyter=False)


@pytest.mark.parametrize("starts", [None, [True, False, False, True, False, False, False, False]])
def test_a_document_keeps_its_own_words_spaces_and_sentences(nlp: Language, starts: list[bool] | None) -> None:
    words = ["Ten", "U.S.", "-led", "raids.Then", "it", "ended", ".", "."]
    spaces = [True, False, True, False, True, False, False, False]
    doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    assert [token.text for token in doc] == words
    assert [bool(token.whitespace_) for token in doc] == spaces
    assert starts is None or [token.is_sent_start for token in doc] == starts
    assert all(token.tag_ and token.dep_ for token in doc)


def test_any_text_is_read_the_same_alone_and_among_others_on_one_thread_and_two(nlp: Language) -> None:
    random = Random(0)
    texts = ["", " ", "\n", "Talks", TEXT, *(random_text(random) for _ in range(30))]
    alone = [written(nlp(text)) for text in texts]
    for size in (1, 7, 64):
        assert [written(doc) for doc in nlp.pipe(texts, batch_size=size)] == alone
    assert [written(doc) for doc in load(threads=2).pipe(texts)] == alone


def test_trees_are_trees_and_text_is_kept(nlp: Language) -> None:
    random = Random(1)
    for doc in nlp.pipe(random_text(random) for _ in range(50)):
        assert "".join(token.text_with_ws for token in doc) == doc.text
        for sent in doc.sents:
            assert [token.dep_ for token in sent].count("ROOT") == 1
            assert all(token.head in sent for token in sent)


def test_memory_does_not_grow_with_what_was_read(nlp: Language) -> None:
    statm = Path("/proc/self/statm")
    if not statm.exists():
        pytest.skip("no /proc: memory is measured on Linux only")

    def pages() -> int:
        return int(statm.read_text(encoding="ascii").split()[1])

    list(nlp.pipe([TEXT] * 20))
    before = pages()
    for doc in nlp.pipe(f"{TEXT} Number {number}." for number in range(100)):
        assert doc.ents
    assert (pages() - before) * 4096 < 20 * 2**20


def test_a_long_text(nlp: Language) -> None:
    doc = nlp(" ".join([TEXT] * 150))
    assert len(list(doc.sents)) == 450
    assert doc.ents[-1].text == "Oslo"
