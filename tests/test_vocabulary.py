"""The vocabulary: every entry is complete, and a wrong one is refused with a line that says where and what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.frames import FrameError, Grammar, parse_frame
from kg.types import Kind
from kg.vocabulary import HOLDS_POSITION, MODES, RELATES_TO, Relation, Vocabulary, load_vocabulary

GRAMMAR = Grammar(
    prepositions=frozenset({"with", "to", "by", "over", "on", "of", "out of", "between"}),
    particles=frozenset({"out", "up"}),
    event_types=frozenset({"AID", "ASSAULT", "HIT_BACK"}),
)
HEADER = """
[grammar]
prepositions = ["with", "to"]
particles = ["up"]
support_verbs = ["hold"]
undergo_verbs = ["receive"]
[HOLDS_POSITION]
gloss = "held an office"
example = "Ana Lima is the mayor."
[RELATES_TO]
gloss = "did something else"
example = "Ana Lima painted Rui Costa."
"""
MET = """
[MET]
category = "CONSULT"
gloss = "met"
example = "Ana Lima met Rui Costa."
frames = ["meet: subject -> object"]
"""
# Irregular forms that examples use.
FORMS = {
    "met": "meet", "spoke": "speak", "told": "tell", "sent": "send", "wrote": "write", "gave": "give", "won": "win",
    "fought": "fight", "shot": "shoot", "struck": "strike", "held": "hold", "built": "build", "left": "leave",
    "bought": "buy", "sold": "sell", "forgave": "forgive", "went": "go", "broke": "break", "ran": "run", "blew": "blow",
    "spread": "spread", "led": "lead", "overthrew": "overthrow", "withdrew": "withdraw", "drew": "draw", "put": "put",
    "began": "begin", "born": "born", "cut": "cut", "knew": "know",
}  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def load(tmp_path: Path, text: str) -> Vocabulary:
    path = tmp_path / "relations.toml"
    path.write_text(text)
    return load_vocabulary(path)


def test_every_plover_type_has_relations(vocabulary: Vocabulary) -> None:
    assert {relation.category for relation in vocabulary.relations.values()} - {None} == set(MODES)
    assert len(vocabulary.relations) >= 150


def test_every_plover_mode_that_sentences_carry_has_a_relation(vocabulary: Vocabulary) -> None:
    told = {(relation.category, relation.mode) for relation in vocabulary.relations.values()}
    missing = {(category, mode) for category, modes in MODES.items() for mode in modes} - told
    # What is threatened is told by the complement clause; arrest and expulsion fall under "restrict" and "relations".
    assert missing == {("THREATEN", "arrest"), ("THREATEN", "expel")}


def test_every_relation_is_explained_and_has_frames(vocabulary: Vocabulary) -> None:
    for name, relation in vocabulary.relations.items():
        assert relation.gloss, name
        assert relation.example.endswith("."), name
        assert relation.frames or name in (HOLDS_POSITION, RELATES_TO), name


def test_every_example_has_a_trigger_of_its_relation(vocabulary: Vocabulary) -> None:
    for name, relation in vocabulary.relations.items():
        if relation.frames:
            assert any(_is_form(word, frame.lemma) for word in _words(relation) for frame in relation.frames), name


def test_every_relation_is_in_the_documentation(vocabulary: Vocabulary) -> None:
    page = (Path(__file__).parents[1] / "docs" / "vocabulary.md").read_text()
    for name, relation in vocabulary.relations.items():
        assert f"`{name}`" in page, name
        assert f"| {relation.gloss} | {relation.example} |" in page, name


def test_no_line_is_there_twice(vocabulary: Vocabulary) -> None:
    for name, relation in vocabulary.relations.items():
        seen = [(frame.lemma, frame.particle, frame.modifiers, frame.text) for frame in relation.frames]
        assert len(seen) == len(set(seen)), name


def test_support_verbs_belong_to_event_nouns(vocabulary: Vocabulary) -> None:
    assert vocabulary.is_support("hold", "call")
    assert vocabulary.is_support("carry out", "strike")
    assert vocabulary.is_support("receive", "visit")
    assert not vocabulary.is_support("hold", "flag")
    assert not vocabulary.is_support("reject", "request"), "rejecting a request is no request"


def test_verbs_that_only_report(vocabulary: Vocabulary) -> None:
    assert {"say", "tell"} <= vocabulary.reporting_verbs
    assert not vocabulary.reporting_verbs & {"accuse", "announce", "promise"}


def test_hash_is_that_of_the_file(tmp_path: Path) -> None:
    first, second = load(tmp_path, HEADER + MET), load(tmp_path, HEADER + MET + "\n")
    assert first.sha256 != second.sha256
    assert first.sha256 == load(tmp_path, HEADER + MET).sha256


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (MET, "[grammar] lacks the list prepositions"),
        (HEADER.replace("[RELATES_TO]", "[OTHER]") + MET, "[OTHER] has no frames"),
        (HEADER + MET.replace("[MET]", "[Met]"), "[Met] is no name of a relation"),
        (HEADER + MET.replace("CONSULT", "TALK"), '[MET] category "TALK" is no PLOVER type; known are AGREE'),
        (HEADER + MET + 'mode = "chat"\n', '[MET] mode "chat" is none of CONSULT; known are multilateral, phone'),
        (HEADER + MET.replace('gloss = "met"', ""), "[MET] lacks its gloss"),
        (HEADER + MET + 'colour = "red"\n', "[MET] has the unknown key colour"),
        (HEADER + MET + 'object_kinds = ["human"]\n', '[MET] "human" is no kind'),
        (
            HEADER + MET.replace("subject ->", "subject"),
            '[MET] frame "meet: subject object": "subject object" names no',
        ),
        (HEADER + MET.replace("meet:", "meet + whith:").replace("object", "wiht"), '"wiht" is no role; write with'),
        (HEADER + MET.replace("frames", "frames ="), "no TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_one_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(VocabularyError) as error:
        load(tmp_path, text)
    assert message in str(error.value)
    assert str(error.value).startswith(str(tmp_path / "relations.toml"))
    assert "\n" not in str(error.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="No such file"):
        load_vocabulary(tmp_path / "none.toml")


def test_frame_of_a_phrasal_verb() -> None:
    carry, launch = parse_frame("STRUCK", "carry out|launch + air strike: subject -> on(place)|to?", GRAMMAR)
    assert (carry.lemma, carry.particle, carry.noun) == ("carry", "out", False)
    assert (launch.lemma, launch.particle, launch.object_nouns) == ("launch", None, {"air strike"})
    assert [role.name for role in carry.object.roles] == ["on", "to"]
    assert carry.object.roles[0].kinds == {Kind.PLACE}
    assert carry.object.optional
    assert not carry.subject.optional


def test_frame_of_an_event_noun_between_two() -> None:
    (frame,) = parse_frame("PHONED", "phone call (noun): between A and B", GRAMMAR)
    assert (frame.lemma, frame.modifiers, frame.noun, frame.pair) == ("call", ("phone",), True, True)


@pytest.mark.parametrize(
    ("text", "form", "words", "markers"),
    [
        ("speak + by|over phone: subject -> with", "phrase", {"phone"}, {"by", "over"}),
        ("walk + out of: subject -> with", "phrase", set(), {"out of"}),
        ("agree + to VERB: subject -> clause", "to", set(), set()),
        ("threaten + to ASSAULT: subject -> clause", "to", {"ASSAULT"}, set()),
        ("ask + to HIT_BACK: subject -> clause", "to", {"HIT_BACK"}, set()),
        ("tell + not press|reporter: subject -> object", "not", {"press", "reporter"}, set()),
        ("call + no clause|on: subject -> object", "no", {"clause", "on"}, set()),
        ("hold + call|talk: subject -> with", "object", {"call", "talk"}, set()),
        ("travel + subject envoy: subject -> to", "phrase", {"envoy"}, {"subject"}),
    ],
)
def test_conditions(text: str, form: str, words: set[str], markers: set[str]) -> None:
    (frame,) = parse_frame("X", text, GRAMMAR)
    (condition,) = frame.conditions
    assert (condition.form, condition.words, condition.markers) == (form, words, markers)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("phone subject -> object", 'no ": " between trigger and ends'),
        ("Phone: subject -> object", '"Phone" is no list of lemmas'),
        ("call for: subject -> object", '"for" is no particle (a noun or preposition goes behind "+": "call + for")'),
        ("phone: subject -> patient", '"patient" is no role'),
        ("phone: subject -> object(human)", '"human" is no kind'),
        ("phone: subject -> object[person]", '"object[person]" is no role; write "object"'),
        ("threaten + to HARM: subject -> clause", '"HARM" is no event type'),
    ],
)
def test_a_wrong_frame_says_what_is_right(text: str, message: str) -> None:
    with pytest.raises(FrameError) as error:
        list(parse_frame("X", text, GRAMMAR))
    assert message in str(error.value)


def _words(relation: Relation) -> list[str]:
    return relation.example.lower().rstrip(".").replace(",", "").split()


def _is_form(word: str, lemma: str) -> bool:
    """Whether the word is a form of the lemma, spelling changes at its end ("agreed", "carried") allowed for."""
    stem = lemma.removesuffix("e").removesuffix("y")
    return FORMS.get(word, word) == lemma or (len(stem) > 1 and word.startswith(stem) and len(word) - len(stem) <= 4)
