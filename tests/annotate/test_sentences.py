"""Sentence boundaries: texts with "|" where a sentence ends."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import sentences  # noqa: F401  (registers the component)
from kg.annotate.tokenizer import news_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.tokenizer = news_tokenizer(nlp)
    nlp.add_pipe("kg_sentences")
    return nlp


@pytest.mark.parametrize(
    "text",
    [
        "Talks began.| They ended.",
        "He met Gen. Erik Kurilla and Lt. Col. Peter Lerner.| They spoke.",
        "Brig. Gen. Ali Reza, Sen. J.D. Vance and Rep. Ro Khanna came.",
        "The U.S. Central Command moved troops to the U.S.| The move was planned.",
        "Austin said the U.S. “certainly will help” it.| He left the U.S.| “We stay,” she said.",
        "The U.S. President Joe Biden met Mr. Smith at St. James.",
        "It ended at 5 p.m.| Nobody came.| It began at 9 a.m. GMT, or 3 p.m. London time.",
        "It ended at 5 p.m. Monday.| It began on Jan. 5.| No. 2 came on Aug. 6.",
        '"We left."| He said so.',
        "“We left.”| He said so.",
        '"Is it over?" Gallant asked.| Nobody knew.',
        '"Is it over?" he asked.',
        "“No,” the minister said.| “It is not.”",
        '"We left. We did not stay."'.replace(". We", ".| We"),
        "He left (in a hurry.)| She stayed.",
        "JERUSALEM (Reuters) –| Israel struck.| Iran answered.",
        "WASHINGTON, April 8 —| Talks began.",
        "Leaders meet\n|NEW DELHI, 3 May (AFP) -| India voted.",
        "CAIRO (dpa) –| Police arrested 12 men.",
        "MOSCOW, June 1. /TASS/.| Talks began.",
        "WASHINGTON, D.C., Jan. 5 (AP) —| It rained.",
        "NATO – an alliance of 32 countries – met.",
        "IDF-backed forces met.",
        "EU leaders met in Brussels – Orban left.",
        "Iran seizes ship\n|Talks began.",
        "Leaders meet\n\n|- The first item\n|- The second. |It goes on.",
        "1. The first. |2. The second.",
        "He works for Acme Inc. in London.| It grew.",
        "Was it him?! |Yes! |They left...| Nobody spoke.",
        "He wrote on X.| The two met J. Smith.",
        "approx. 5 people and vs. them",
        "",
        " ",
        "\n\n|Talks began.".replace("|", ""),
        "the price fell.| then it rose.",
    ],
)
def test_sentences(nlp: Language, text: str) -> None:
    expected = [part.strip() for part in text.split("|") if part.strip()]
    doc = nlp(text.replace("|", ""))
    assert [sent.text.strip() for sent in doc.sents if sent.text.strip()] == expected


@pytest.mark.parametrize("starts", [[True, False, True, False], [True, True, False, False]])
def test_given_sentences_are_kept(nlp: Language, starts: list[bool]) -> None:
    doc = Doc(nlp.vocab, words=["Talks", "began.", "They", "ended."], sent_starts=starts)
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    assert [token.is_sent_start for token in doc] == starts


def test_white_space_belongs_to_the_sentence_before(nlp: Language) -> None:
    doc = nlp("\nIran seizes ship\n\nTalks began.\n")
    assert [sent.text for sent in doc.sents] == ["\nIran seizes ship\n\n", "Talks began.\n"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Israel-Hamas war", "Israel - Hamas war"),
        ("non-nuclear anti-ship re-election", "non-nuclear anti-ship re-election"),
        ("F-16s and COVID-19", "F - 16s and COVID - 19"),
        ("al-Qaeda", "al - Qaeda"),
        ("a U.S.-led force", "a U.S. - led force"),
        ("and/or", "and / or"),
        ("don't cannot won’t", "do n't can not wo n’t"),
        ("Israel’s and Iran's", "Israel ’s and Iran 's"),
        ("in the U.S.", "in the U.S."),
        ("talks—and more", "talks — and more"),
        ("What?!", "What ?!"),
        ("Sgt. Maj. Smith", "Sgt. Maj. Smith"),
    ],
)
def test_words_are_those_of_the_treebanks(nlp: Language, text: str, words: str) -> None:
    assert [token.text for token in nlp(text)] == words.split()
