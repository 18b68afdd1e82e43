"""Who agrees with whom, what is promised, and what somebody gives up who resigns without saying what."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.types import Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.test_relations import read, told
from tests.extract.trees import annotation, tree


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


BOTH = "Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 agreed=agree/VBD/ROOT "
CHAD = "Chad/NNP/nsubj/2 "
MORA = "Mora/NNP/nsubj/2 "


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # what two do with each other they agree on with each other; what each does alone it agrees to
        (BOTH + "to/TO/mark/6 cooperate/VB/xcomp/4", "agreed", "Chad AGREED_WITH Mali"),
        (BOTH + "to/TO/mark/6 cooperate/VB/xcomp/4 with/IN/case/8 Boeing/NNP/obl/6", "agreed",
         "Chad Mali AGREED_TO Boeing"),
        (BOTH + "to/TO/mark/6 meet/VB/xcomp/4", "agreed", "Chad COMMITTED_TO_TALKS_WITH Mali"),
        (BOTH + "to/TO/mark/6 provide/VB/xcomp/4 loans=loan/NNS/obj/6", "agreed", "Chad Mali AGREED_TO provide"),
        (BOTH + "to/IN/case/7 a/DT/det/7 ceasefire/NN/obl/4", "agreed", "Chad AGREED_WITH Mali"),
        (BOTH + "to/IN/case/7 the/DT/det/7 terms=term/NNS/obl/4", "agreed", "Chad Mali AGREED_TO terms"),
        (BOTH + "on/IN/case/7 a/DT/det/7 border/NN/obl/4", "agreed", "Chad AGREED_WITH Mali"),
        # a favour is agreed to with whom it is done to, a sale is not
        (CHAD + "agreed=agree/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 Mali/NNP/obj/4", "agreed", "Chad AGREED_TO Mali"),
        (CHAD + "agreed=agree/VBD/ROOT to/TO/mark/4 sell/VB/xcomp/2 tin/NN/obj/4 to/IN/case/7 Mali/NNP/obl/4",
         "agreed", "Chad AGREED_TO sell"),
        ("Mali/NNP/nmod:poss/3 's/POS/case/1 envoys=envoy/NNS/nsubj/4 agreed=agree/VBD/ROOT to/TO/mark/6"
         " quit/VB/xcomp/4", "agreed", "envoys AGREED_TO quit"),
        # what a relative clause says is agreed to
        ("the/DT/det/2 loan/NN/ROOT that/WDT/obj/7 Chad/NNP/nsubj/5 agreed=agree/VBD/acl:relcl/2 to/TO/mark/7"
         " grant/VB/xcomp/5", "agreed", "Chad AGREED_TO loan"),
        ("Mora/NNP/ROOT ,/,/punct/4 who/WP/nsubj/4 agreed=agree/VBD/acl:relcl/1 to/TO/mark/7 be/VB/aux:pass/7"
         " freed=free/VBN/xcomp/4", "agreed", "Mora AGREED_TO freed"),
        # defiance is no promise
        (MORA + "vowed=vow/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 Mali/NNP/obj/4", "vowed", "Mora PROMISED Mali"),
        (MORA + "vowed=vow/VBD/ROOT to/TO/mark/4 remain/VB/xcomp/2 in/IN/case/7 the/DT/det/7 palace/NN/obl/4",
         "vowed", None),
        (MORA + "pledged=pledge/VBD/ROOT to/TO/mark/4 remain/VB/xcomp/2 in/IN/case/7 the/DT/det/7 pact/NN/obl/4",
         "pledged", "Mora PROMISED remain"),
        # a person called on is visited, unless he is called on to do something
        (MORA + "called=call/VBD/ROOT on/IN/case/4 Silva/NNP/obl/2", "called", "Mora VISITED Silva"),
        (MORA + "called=call/VBD/ROOT on/IN/case/4 Silva/NNP/obl/2 to/TO/mark/6 resign/VB/advcl/2", "called",
         "Mora URGED Silva"),
        (CHAD + "called=call/VBD/ROOT on/IN/case/4 Silva/NNP/obl/2", "called", "Chad URGED Silva"),
        # advice on a matter helps, advice to do something presses
        (MORA + "advised=advise/VBD/ROOT Airbus/NNP/obj/2 on/IN/case/6 the/DT/det/6 deal/NN/obl/2", "advised",
         "Mora AIDED Airbus"),
        (MORA + "advised=advise/VBD/ROOT Airbus/NNP/obj/2", "advised", None),
        (MORA + "advised=advise/VBD/ROOT Airbus/NNP/obj/2 against/IN/case/6 the/DT/det/6 deal/NN/obl/2", "advised",
         "Mora URGED Airbus"),
        (MORA + "advised=advise/VBD/ROOT Airbus/NNP/obj/2 to/TO/mark/5 sell/VB/xcomp/2", "advised",
         "Mora URGED Airbus"),
        # trespass is no invasion
        ("Chad/NNP/nsubj/2 violated=violate/VBD/ROOT Mali/NNP/nmod:poss/5 's/POS/case/3 airspace/NN/obj/2", "violated",
         "Chad DEFIED Mali"),
        ("Chad/NNP/nsubj/2 entered=enter/VBD/ROOT Mali/NNP/nmod:poss/5 's/POS/case/3 waters=water/NNS/obj/2",
         "entered", None),
        # a sum is not sentenced
        ("Radio/NNP/nsubj/2 upheld=uphold/VBD/ROOT the/DT/det/4 sentence/NN/obj/2 and/CC/cc/7 a/DT/det/7"
         " fine/NN/conj/4 of/IN/case/9 pesos=peso/NNS/nmod/7", "upheld", None),
        # appeals to somebody to do something, whoever he is
        (CHAD + "appealed=appeal/VBD/ROOT to/IN/case/5 the/DT/det/5 class/NN/obl/2 to/TO/mark/7 work/VB/advcl/2",
         "appealed", "Chad URGED class"),
        # bought by an offer, won as a prize
        ("Airbus/NNP/nsubj/2 clinched=clinch/VBD/ROOT Boeing/NNP/obj/2 with/IN/case/6 an/DT/det/6 offer/NN/obl/2",
         "clinched", "Airbus ACQUIRED Boeing"),
        ("Airbus/NNP/nsubj/2 clinched=clinch/VBD/ROOT Boeing/NNP/obj/2", "clinched", None),
    ],
)  # fmt: skip
def test_relation(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


MINISTER = "Peru/NNP/nmod:poss/3 's/POS/case/1 minister/NN/nsubj/7 ,/,/punct/5 Kim/NNP/appos/3 ,/,/punct/5 "
FACEBOOK = "a/DT/det/3 Facebook/NNP/compound/3 posting/NN/nsubj/6 "
KINDS = {"Kim": Kind.PERSON, "Peru": Kind.COUNTRY, "Facebook": Kind.ORGANIZATION}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # whoever resigns leaves what he speaks for
        (MINISTER + "resigned=resign/VBD/ROOT", {"Kim RESIGNED_FROM Peru"}),
        (MINISTER + "resigned=resign/VBD/ROOT over/IN/case/10 a/DT/det/10 ruling/NN/obl/7", {"Kim RESIGNED_FROM Peru"}),
        ("Kim/NNP/nsubj/2 resigned=resign/VBD/ROOT over/IN/case/5 a/DT/det/5 ruling/NN/obl/2", set()),
        (MINISTER + "resigned=resign/VBD/ROOT from/IN/case/10 the/DT/det/10 board/NN/obl/7",
         {"Kim RESIGNED_FROM board"}),
        (MINISTER + "quit/VBD/ROOT smoking=smoke/VBG/xcomp/7", set()),
        # a post by somebody is not by the network
        (FACEBOOK + "by/IN/case/5 Peru/NNP/nmod/3 insulted=insult/VBD/ROOT Kim/NNP/obj/6", {"Peru CRITICIZED Kim"}),
        (FACEBOOK + "by/IN/case/5 fans=fan/NNS/nmod/3 insulted=insult/VBD/ROOT Kim/NNP/obj/6", set()),
    ],
)  # fmt: skip
def test_triples(sentence: str, expected: set[str], vocabulary: Vocabulary) -> None:
    doc = tree(sentence)
    people = {name: kind for name, kind in KINDS.items() if name in doc.text}
    reading = extract(annotation(doc, people), vocabulary)
    names = [participant.name for participant in reading.participants]
    told = {f"{names[t.subject]} {t.relation} {names[t.object]}" for t in reading.triples if t.category is not None}
    assert told == expected
