"""Word pieces, decoding and the writing of parses into documents, without the network."""

from itertools import product

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from kg.annotate.decoding import bio, tree
from kg.annotate.encoder import Parse, _join_names, _put_names_in_apposition, annotate
from kg.annotate.morphology import features
from kg.annotate.pieces import MOST_PIECES, SHAPES, WordPieces, padded, shape

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "gall", "##ant", "u", ".", "s", "phone", "##d", "’"]
TAGS = ["O", "B-ORG", "I-ORG", "B-PERSON", "I-PERSON"]


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether the heads (0 is the root, words count from 1) form a tree with one root."""
    if heads.count(0) != 1:
        return False
    reached = list(range(1, len(heads) + 1))
    for _ in heads:
        reached = [heads[word - 1] if word else 0 for word in reached]
    return not any(reached)


@pytest.mark.parametrize("words", [1, 2, 3, 4])
def test_tree_is_the_best_of_all_trees(words: int) -> None:
    random = np.random.default_rng(words)
    trees = [heads for heads in product(range(words + 1), repeat=words) if is_tree(heads)]
    for _ in range(60):
        scores = random.normal(size=(words, words + 1)).astype(np.float32)
        best = max(trees, key=lambda heads: sum(scores[word, head] for word, head in enumerate(heads)))
        assert tuple(tree(scores)) == best


@pytest.mark.parametrize("words", [10, 60])
def test_tree_of_any_scores_is_well_formed(words: int) -> None:
    random = np.random.default_rng(words)
    for _ in range(20):
        assert is_tree(tuple(tree(random.normal(size=(words, words + 1)))))


def test_bio_never_continues_what_did_not_begin() -> None:
    random = np.random.default_rng(0)
    for _ in range(200):
        tags = bio(random.normal(size=(6, len(TAGS))), TAGS)
        assert all(
            not tag.startswith("I-") or before[2:] == tag[2:] for before, tag in zip(["O", *tags], tags, strict=False)
        )


def test_bio_keeps_a_legal_greedy_sequence() -> None:
    scores = np.eye(len(TAGS))[[0, 3, 4, 4, 0]]
    assert bio(scores, TAGS) == ["O", "B-PERSON", "I-PERSON", "I-PERSON", "O"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", "lower"), ("Gallant", "title"), ("NATO", "upper"), ("A", "letter"), ("McGurk", "mixed"),
        ("U.S.", "initials"), ("Gen.", "abbreviation"), ("2024", "digits"), ("3.5", "number"), ("$", "currency"),
        ("F-16", "digits and letters"), ("n't", "lower with signs"), ("Qur'an", "title with signs"),
        (",", "punctuation"), ("—", "other"), ("北京", "other"), ("😀", "other"),
    ],
)  # fmt: skip
def test_shape(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected


def test_pieces_of_a_sentence() -> None:
    pieces, shapes, first = WordPieces(VOCABULARY).sentence(["Gallant", "phoned", "U.S."])
    assert [VOCABULARY[piece] for piece in pieces] == [
        "[CLS]",
        "gall",
        "##ant",
        "phone",
        "##d",
        "u",
        ".",
        "s",
        ".",
        "[SEP]",
    ]
    assert first == [0, 1, 3, 5]
    assert shapes[1] == shapes[2] == SHAPES.index("title")


@pytest.mark.parametrize("word", ["\u200f", "\u0000", "\ufe0f", "x" * 10_000, "." * 10_000])
def test_every_word_has_pieces_and_none_has_many(word: str) -> None:
    assert 1 <= len(WordPieces(VOCABULARY).ids(word)) <= MOST_PIECES


def test_padded() -> None:
    assert padded([[1], [2, 3]]).tolist() == [[1, 0], [2, 3]]


@pytest.mark.parametrize(
    ("word", "tag", "dep", "children", "expected"),
    [
        ("killed", "VBN", "ROOT", ["nsubj:pass", "aux:pass"], "Tense=Past|VerbForm=Part|Voice=Pass"),
        ("killed", "VBN", "ROOT", ["nsubj", "aux"], "Tense=Past|VerbForm=Part"),
        ("Stop", "VB", "ROOT", ["obj"], "Mood=Imp|VerbForm=Fin"),
        ("stop", "VB", "ROOT", ["nsubj", "aux"], "VerbForm=Inf"),
        ("stop", "VB", "xcomp", ["mark"], "VerbForm=Inf"),
        ("She", "PRP", "nsubj", [], "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
        ("their", "PRP$", "nmod:poss", [], "Number=Plur|Person=3|Poss=Yes|PronType=Prs"),
        ("officials", "NNS", "nsubj", [], "Number=Plur"),
        ("are", "VBP", "cop", [], "Mood=Ind|Number=Plur|Tense=Pres|VerbForm=Fin"),
        (".", ".", "punct", [], ""),
    ],
)
def test_features(word: str, tag: str, dep: str, children: list[str], expected: str) -> None:
    assert features(word, tag, dep, children) == expected


def test_words_of_a_name_that_hang_on_one_head_are_joined() -> None:
    """ "He met leader Ismail Haniyeh", leader and Ismail both obj of met."""
    parse = Parse(
        ["PRP", "VBD", "NN", "NNP", "NNP"],
        ["PRON", "VERB", "NOUN", "PROPN", "PROPN"],
        [1, 1, 1, 1, 1],
        ["nsubj", "ROOT", "obj", "obj", "obj"],
        ["O", "O", "O", "B-PERSON", "I-PERSON"],
    )
    _join_names(parse)
    assert parse.heads == [1, 1, 3, 1, 3]
    assert parse.deps == ["nsubj", "ROOT", "nmod:desc", "obj", "flat"]


@pytest.mark.parametrize(
    ("label", "case_on", "entity", "wanted"),
    [
        ("nmod", 2, "B-PERSON", "appos"),  # "captain of Malaya Adm. Brandt"
        ("nmod", 2, "I-PERSON", "appos"),
        ("nmod", 2, "B-ORG", "nmod"),
        ("nmod", 3, "B-PERSON", "nmod"),  # its own preposition
        ("conj", 2, "B-PERSON", "conj"),
    ],
)
def test_a_name_without_a_preposition_is_an_apposition(label: str, case_on: int, entity: str, wanted: str) -> None:
    """ "captain of Malaya Brandt": of hangs on Malaya, Malaya and Brandt on captain."""
    tags = ["NN", "IN", "NNP", "NNP"]
    parse = Parse(tags, ["NOUN", "ADP", "PROPN", "PROPN"], [0, case_on, 0, 0], ["ROOT", "case", "nmod", label],
                  ["O", "O", "B-LOC", entity])  # fmt: skip
    _put_names_in_apposition(parse)
    assert parse.deps[2:] == ["nmod", wanted]


def test_annotate_keeps_sentences_and_hangs_white_space_on_the_word_before() -> None:
    words = ["\n", "Iran", "agreed", "\n\n", "Talks", "began", "\n"]
    doc = Doc(spacy.blank("en").vocab, words=words, sent_starts=[True, False, False, False, True, False, False])
    first = Parse(["NNP", "VBD"], ["PROPN", "VERB"], [1, 1], ["nsubj", "ROOT"], ["B-LOC", "O"])
    second = Parse(["NNS", "VBD"], ["NOUN", "VERB"], [1, 1], ["nsubj", "ROOT"], ["O", "O"])
    annotate(doc, [([doc[1], doc[2]], first), ([doc[4], doc[5]], second)])
    assert [token.head.i for token in doc] == [1, 2, 2, 2, 5, 5, 5]
    assert [token.dep_ for token in doc] == ["dep", "nsubj", "ROOT", "dep", "nsubj", "ROOT", "dep"]
    assert [token.tag_ for token in doc if token.is_space] == ["_SP"] * 3
    assert [sent.start for sent in doc.sents] == [0, 4]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Iran", "LOC")]


def test_annotate_a_document_of_white_space_only() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["\n"], sent_starts=[True])
    annotate(doc, [])
    assert [token.dep_ for token in doc] == ["ROOT"]
