"""What stands at the ends of an edge: participants, countries named by adjectives, concepts; never a bare pronoun."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.extract.ends import Ends
from kg.extract.predicates import find_predicates
from kg.extract.wording import clause_phrase, noun_phrase, predicate_tokens
from kg.types import Interval, Kind, Mention
from tests.extract.trees import annotation, find, tree

PEERS = "peers=peer/NNS/ROOT ,/,/punct/3 Austin/NNP/appos/1 and/CC/cc/5 Healey/NNP/conj/3"
WHO = "Austin/NNP/nsubj/4 who/WP/nsubj/3 came/VBD/acl:relcl/1 left/VBD/ROOT"
TITLED = "Minister/NNP/nsubj/3 Gallant/NNP/flat/1 left/VBD/ROOT"
DOZENS = "Dozens=dozen/NNS/ROOT of/IN/case/3 protesters/NNS/nmod/1"
OTHERS = "and/CC/cc/3 others/NNS/conj/1"
SPOT = "the/DT/det/2 top/NN/ROOT of/IN/case/4 Etna/NNP/nmod/2"


@pytest.mark.parametrize(
    ("sentence", "people", "word", "expected"),
    [
        ("Austin/NNP/ROOT", {"Austin": Kind.PERSON}, "Austin", ["Austin"]),
        ("Lloyd/NNP/ROOT Austin/NNP/flat/1", {"Lloyd Austin": Kind.PERSON}, "Lloyd", ["Lloyd Austin"]),
        (TITLED, {"Gallant": Kind.PERSON}, "Minister", ["Gallant"]),
        (WHO, {"Austin": Kind.PERSON}, "who", ["Austin"]),
        (PEERS, {"Austin": Kind.PERSON, "Healey": Kind.PERSON}, "peers", ["Austin", "Healey"]),
        (DOZENS, {"protesters": Kind.GROUP}, "Dozens", ["protesters"]),
        (SPOT, {"Etna": Kind.PLACE}, "top", []),
        ("the/DT/det/2 city/NN/ROOT of/IN/case/4 Jos/NNP/nmod/2", {"Jos": Kind.PLACE}, "city", ["Jos"]),
        (f"Kim/NNP/ROOT {OTHERS}", {"Kim": Kind.PERSON, "Kim and others": Kind.GROUP}, "Kim", ["Kim"]),
        ("Israeli/JJ/amod/2 strike/NN/ROOT", {}, "Israeli", ["Israel"]),
        ("Israeli/JJ/amod/2 strike/NN/ROOT", {}, "strike", []),
        ("pro/NN/compound/3 -/HYPH/punct/1 Russian/JJ/amod/4 fighters/NNS/ROOT", {}, "Russian", []),
        ("Swiss/JJ/compound/3 -/HYPH/punct/1 Russian/JJ/amod/4 talks/NNS/ROOT", {}, "Russian", ["Russia"]),
        ("he/PRP/nsubj/2 left/VBD/ROOT", {}, "he", []),
        ("we/PRP/nsubj/2 left/VBD/ROOT", {}, "we", []),
    ],
)
def test_find(sentence: str, people: dict[str, Kind], word: str, expected: list[str]) -> None:
    doc = tree(sentence)
    ends = Ends(annotation(doc, people))
    assert [ends.participants[index].name for index in ends.find(find(doc, word))] == expected


@pytest.mark.parametrize(("kind", "expected"), [(Kind.PLACE, None), (Kind.ORGANIZATION, "Jos")])
def test_a_place_before_an_event_does_not_act(kind: Kind, expected: str | None) -> None:
    doc = tree("Jos/NNP/compound/2 fighting/NN/nsubj/3 killed=kill/VBD/ROOT")
    actor = Ends(annotation(doc, {"Jos": kind})).actor(doc[1])
    assert (actor.text if actor is not None else None) == expected


def test_a_mention_of_two_together_stands_for_both() -> None:
    doc = tree("the/DT/det/2 leaders=leader/NNS/nsubj/3 spoke/VBD/ROOT")
    leaders = annotation(doc, {"leaders": Kind.PERSON}).participants[0]
    both = tuple(replace(leaders, name=name, named=True) for name in ("Aydin", "Stavros"))
    assert Ends(replace(annotation(doc, {}), participants=both)).find(doc[1]) == (0, 1)


def test_a_country_named_by_an_adjective_is_the_one_that_is_there() -> None:
    doc = tree("Israel/NNP/nsubj/2 confirmed/VBD/ROOT Israeli/JJ/amod/4 strikes/NNS/obj/2")
    seen = annotation(doc, {"Israel": Kind.COUNTRY})
    ends = Ends(seen)
    assert ends.find(find(doc, "Israeli")) == (0,)
    assert len(ends.participants) == len(seen.participants)


def test_his_country_is_that_of_whom_the_pronoun_stands_for() -> None:
    doc = tree("Kim/NNP/nsubj/2 said/VBD/ROOT his/PRP$/nmod:poss/4 country/NN/nsubj/5 agreed/VBD/ccomp/2")
    seen = annotation(doc, {"Kim": Kind.PERSON})
    his = Mention(doc[2].idx, doc[2].idx + 3, "his", "pronoun")
    kim = replace(seen.participants[0], country="Peru", mentions=(*seen.participants[0].mentions, his))
    ends = Ends(replace(seen, participants=(kim,)))
    assert [ends.participants[index].name for index in ends.find(doc[3])] == ["Peru"]
    assert Ends(seen).find(doc[3]) == ()


def test_a_name_behind_an_office_is_its_holder() -> None:
    doc = tree("the/DT/det/2 mayor/NN/ROOT of/IN/case/4 Jos/NNP/nmod/2 ,/,/punct/6 Kim/NNP/appos/4")
    doc.set_ents([doc.char_span(doc[5].idx, doc[5].idx + 3, label="PERSON")])
    people = {"mayor": Kind.GROUP, "Jos": Kind.PLACE, "Kim": Kind.PERSON}
    assert Ends(replace(annotation(doc, people), doc=doc)).find(doc[1]) == (2,)
    assert noun_phrase(doc[1]) == "mayor of Jos"


def test_a_name_behind_an_office_that_hangs_higher_is_its_holder() -> None:
    accord = "the/DT/det/2 accord/NN/ROOT with/IN/case/5 the/DT/det/5 envoy/NN/nmod/2 ,/,/punct/7 Kim/NNP/appos/2"
    doc = tree(accord)
    doc.set_ents([doc.char_span(doc[6].idx, doc[6].idx + 3, label="PERSON")])
    people = {"envoy": Kind.GROUP, "Kim": Kind.PERSON}
    assert Ends(replace(annotation(doc, people), doc=doc)).find(doc[4]) == (1,)
    other = tree(accord.replace("envoy", "rebels"))
    other.set_ents([other.char_span(other[6].idx, other[6].idx + 3, label="PERSON")])
    assert Ends(annotation(other, {"rebels": Kind.GROUP, "Kim": Kind.PERSON})).find(other[4]) == (0,)


REPORTED = "Peru/NNP/nsubj/2 said=say/VBD/ROOT it/PRP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/2"
COUNTRY = "Peru/NNP/nsubj/4 was/VBD/cop/4 first/JJ/amod/4 country/NN/ROOT to/TO/mark/6 leave/VB/acl/4"


@pytest.mark.parametrize(
    ("sentence", "people", "word", "expected"),
    [
        (REPORTED, {"Peru": Kind.COUNTRY}, "it", ["Peru"]),
        (REPORTED, {"Peru": Kind.PERSON}, "it", []),
        (REPORTED.replace("would", "could"), {"Peru": Kind.COUNTRY}, "it", []),
        (REPORTED.replace("said=say", "caused=cause"), {"Peru": Kind.COUNTRY}, "it", []),
        (COUNTRY, {"Peru": Kind.COUNTRY}, "country", ["Peru"]),
        (COUNTRY.replace("was/VBD/cop", "not/RB/advmod"), {"Peru": Kind.COUNTRY}, "country", []),
        ("killing=kill/VBG/ROOT 4/CD/obj/1", {}, "4", ["4 people"]),
        ("killing=kill/VBG/ROOT dozens=dozen/NNS/obj/1", {}, "dozens", ["dozens of people"]),
        ("killing=kill/VBG/ROOT dozens=dozen/NNS/obj/1 of/IN/case/4 pigs/NNS/nmod/2", {}, "dozens", []),
        ("scoring=score/VBG/ROOT 4/CD/obj/1", {}, "4", []),
    ],
)
def test_ends_that_the_clause_tells(sentence: str, people: dict[str, Kind], word: str, expected: list[str]) -> None:
    doc = tree(sentence)
    ends = Ends(annotation(doc, people))
    assert [ends.participants[index].name for index in ends.find(find(doc, word))] == expected


def test_a_description_beside_a_name_is_the_name() -> None:
    doc = tree("Mali/NNP/ROOT ,/,/punct/4 a/DT/det/4 neighbour/NN/appos/1")
    assert Ends(annotation(doc, {"Mali": Kind.COUNTRY, "neighbour": Kind.GROUP})).find(doc[3]) == (0,)
    doc = tree("Mali/NNP/ROOT ,/,/punct/3 fighters/NNS/appos/1")
    assert Ends(annotation(doc, {"Mali": Kind.COUNTRY, "fighters": Kind.GROUP})).find(doc[2]) == (1,)


@pytest.mark.parametrize(
    ("sentence", "thing", "expected"),
    [
        ("Iranian/JJ/amod/2 missiles/NNS/ROOT", "missiles", "Iranian"),
        ("Iran/NNP/nmod:poss/3 's/POS/case/1 missiles/NNS/ROOT", "missiles", "Iran"),
        ("a/DT/det/2 raid/NN/ROOT by/IN/case/4 Iran/NNP/nmod/2", "raid", "Iran"),
        ("a/DT/det/2 raid/NN/ROOT on/IN/case/4 Iran/NNP/nmod/2", "raid", None),
        ("new/JJ/amod/2 missiles/NNS/ROOT", "missiles", None),
    ],
)
def test_actor(sentence: str, thing: str, expected: str | None) -> None:
    doc = tree(sentence)
    people = {"Iran": Kind.COUNTRY} if "Iran/" in sentence else {}
    found = Ends(annotation(doc, people)).actor(find(doc, thing))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "the/DT/det/3 nuclear/JJ/amod/3 deal/NN/ROOT with/IN/case/5 Iran/NNP/nmod/3",
            "deal",
            "nuclear deal with Iran",
        ),
        ("a/DT/det/2 deal/NN/ROOT that/WDT/nsubj/4 failed/VBD/acl:relcl/2", "deal", "deal"),
        ("aid/NN/ROOT and/CC/cc/3 arms/NNS/conj/1", "aid", "aid"),
        ("to/TO/mark/2 resign/VB/ROOT in/IN/case/4 May/NNP/obl/2", "resign", "resign in May"),
        ("the/DT/det/2 mayor/NN/nmod:poss/4 's/POS/case/2 house/NN/ROOT", "house", "mayor 's house"),
        ("it/PRP/ROOT", "it", None),
        ("80/CD/ROOT", "80", None),
    ],
)
def test_concept(sentence: str, word: str, expected: str | None) -> None:
    doc = tree(sentence)
    ends = Ends(annotation(doc, {}))
    found = ends.concept(find(doc, word))
    assert (ends.participants[found].name if found is not None else None) == expected


def test_the_same_phrase_is_one_concept() -> None:
    doc = tree("The/DT/det/2 truce/NN/nsubj/3 ended/VBD/ROOT a/DT/det/5 truce/NN/obj/3")
    ends = Ends(annotation(doc, {}))
    assert ends.concept(doc[1]) == ends.concept(doc[4])


def test_a_named_thing_is_a_named_concept() -> None:
    doc = tree("the/DT/det/2 Oscars/NNPS/ROOT")
    doc.set_ents([doc.char_span(4, 10, label="MISC")])
    ends = Ends(replace(annotation(doc, {}), doc=doc))
    assert ends.participants[ends.concept(doc[1]) or 0].named


def test_wording_of_long_phrases() -> None:
    words = " ".join(f"w{i}/JJ/amod/15" for i in range(14))
    noun = find(tree(f"{words} plan/NN/ROOT"), "plan")
    assert noun_phrase(noun) == "w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 plan"
    clause = find(tree("that/IN/mark/3 they/PRP/nsubj/3 left/VBD/ROOT ././punct/3"), "left")
    assert clause_phrase(clause) == "they left"


def test_words_of_an_end() -> None:
    doc = tree("the/DT/det/2 aides/NNS/ROOT on/IN/case/4 Monday/NNP/nmod/2")
    monday = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")
    assert Ends(annotation(doc, {}, {"Monday": monday})).words(doc[1]) == "aides"
    doc = tree("Ann/NNP/ROOT Kim/NNP/flat/1 in/IN/case/4 Rome/NNP/nmod/1")
    ends = Ends(annotation(doc, {"Ann Kim": Kind.PERSON}))
    assert [ends.words(doc[0]), ends.words(doc[1])] == ["Ann Kim", "Ann Kim"]


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Kim/NNP/nsubj/2 called/VBD/ROOT Lee/NNP/obj/2 a/DT/det/5 liar/NN/xcomp/2", "called", "called a liar"),
        ("Kim/NNP/nsubj/2 called/VBD/ROOT Lee/NNP/obj/2 rude/JJ/xcomp/2", "called", "called rude"),
        ("Kim/NNP/nsubj/2 called/VBD/ROOT Lee/NNP/obj/2 as/IN/case/5 agent/NN/obl/2", "called", "called as agent"),
        ("Kim/NNP/nsubj/2 called/VBD/ROOT Lee/NNP/obj/2 at/IN/case/5 noon/NN/obl/2", "called", "called"),
        ("Kim/NNP/nsubj/2 became/VBD/ROOT rich/JJ/xcomp/2", "became", "became"),
        ("Kim/NNP/nsubj/4 is/VBZ/aux/4 to/TO/mark/4 visit/VB/ROOT Rome/NNP/obj/4", "visit", "is to visit"),
        ("Kim/NNP/nsubj/5 is/VBZ/cop/5 due/JJ/mark/5 to/TO/fixed/3 go/VB/ROOT", "go", "is due to go"),
        ("Kim/NNP/nsubj/2 hopes/VBZ/ROOT to/TO/mark/4 visit/VB/xcomp/2", "visit", "visit"),
    ],
)
def test_words_of_a_predicate(sentence: str, verb: str, expected: str) -> None:
    predicates = {predicate.token.text: predicate for predicate in find_predicates(tree(sentence))}
    assert " ".join(token.text for token in predicate_tokens(predicates[verb])) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "took/VBD/ROOT advantage/NN/obj/1 of/IN/case/5 the/DT/det/5 delay/NN/obl/1",
            "advantage",
            "advantage of the delay",
        ),
        ("accused/VBD/ROOT the/DT/det/3 town/NN/obj/1 of/IN/case/5 fraud/NN/obl/1", "town", "town"),
        ("Born=bear/VBN/acl/5 in/IN/case/3 Rome/NNP/obl/1 ,/,/punct/1 Kim/NNP/ROOT", "Kim", "Kim"),
        ("it/PRP/nsubj/4 is/VBZ/cop/4 a/DT/det/4 trap/NN/ROOT", "trap", "trap"),
        (
            "members/NNS/ROOT of/IN/case/3 PKK/NNP/nmod/1 (/(/punct/5 rebels/NNS/nmod/3",
            "members",
            "members of PKK ( rebels)",
        ),
    ],
)
def test_wording(sentence: str, word: str, expected: str) -> None:
    assert noun_phrase(find(tree(sentence), word)) == expected


def test_a_preposition_inside_a_phrase_stays() -> None:
    doc = tree("the/DT/det/5 Secretary/NNP/nmod:desc/5 of/IN/case/5 State/NNP/nmod/2 Kim/NNP/ROOT")
    assert noun_phrase(doc[4]) == "Secretary of State Kim"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("some/DT/ROOT of/IN/case/3 them/PRP/nmod/1", "some", None),
        ("dozens=dozen/NNS/ROOT of/IN/case/3 them/PRP/nmod/1", "dozens", None),
        (
            "said/VBD/ROOT the/DT/det/3 raid/NN/nsubj/6 was/VBD/cop/6 a/DT/det/6 reason/NN/ccomp/1",
            "reason",
            "the raid was a reason",
        ),
    ],
)
def test_concepts_that_say_something(sentence: str, word: str, expected: str | None) -> None:
    doc = tree(sentence)
    ends = Ends(annotation(doc, {}))
    found = ends.concept(find(doc, word))
    assert (None if found is None else ends.participants[found].name) == expected
