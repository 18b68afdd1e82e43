"""Verbs whose noun or adverb gives them another sense: a trial stood, talks raised, a quarrel settled."""

from __future__ import annotations

import pytest

from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.test_relations import read, told

MORA = "Mora/NNP/nsubj/2 "
CHAD = "Chad/NNP/nsubj/2 "
TWO = "Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 "


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # to stand trial with somebody takes nobody's side
        (MORA + "stood=stand/VBD/ROOT trial/NN/obj/2 with/IN/case/5 Silva/NNP/obl/2", "stood", None),
        (MORA + "stood=stand/VBD/ROOT with/IN/case/4 Silva/NNP/obl/2", "stood", "Mora SUPPORTED Silva"),
        # duties are raised, or talked about
        (MORA + "raised=raise/VBD/ROOT the/DT/det/4 duties=duty/NNS/obj/2 with/IN/case/6 Silva/NNP/obl/2", "raised",
         "Mora SPOKE_WITH Silva"),
        (CHAD + "raised=raise/VBD/ROOT duties=duty/NNS/obj/2 on/IN/case/5 Mali/NNP/obl/2", "raised",
         "Chad SANCTIONED Mali"),
        # what is settled, what is forgiven
        (TWO + "settled=settle/VBD/ROOT a/DT/det/6 quarrel/NN/obj/4", "settled", "Chad AGREED_WITH Mali"),
        (TWO + "mended=mend/VBD/ROOT fences=fence/NNS/obj/4", "mended", "Chad FORGAVE Mali"),
        # "called it revenge for" asks for nothing
        (MORA + "called=call/VBD/ROOT it/PRP/obj/2 revenge/NN/xcomp/2 for/IN/case/6 Silva/NNP/obl/2", "called", None),
        # the dead are found, the living rescued
        (CHAD + "pulled=pull/VBD/ROOT bodies=body/NNS/obj/2 from/IN/case/6 the/DT/det/6 house/NN/obl/2", "pulled",
         "Chad DISCOVERED bodies"),
        # a home that is searched loses nothing
        (CHAD + "searched=search/VBD/ROOT Mora/NNP/nmod:poss/5 's/POS/case/3 home/NN/obj/2", "searched",
         "Chad INVESTIGATED Mora"),
        (CHAD + "vowed=vow/VBD/ROOT revenge/NN/obj/2", "vowed", "Chad THREATENED revenge"),
        (CHAD + "dropped=drop/VBD/ROOT the/DT/det/4 charges=charge/NNS/obj/2", "dropped", "Chad PARDONED charges"),
        (CHAD + "fought=fight/VBD/ROOT the/DT/det/4 takeover/NN/obj/2", "fought", "Chad OPPOSED takeover"),
        (CHAD + "discontinued=discontinue/VBD/ROOT a/DT/det/4 case/NN/obj/2 against/IN/case/6 Mali/NNP/nmod/4",
         "discontinued", "Chad DISCONTINUED Mali"),
        # an adverb behind the object, or before "from"
        (MORA + "wished=wish/VBD/ROOT Silva/NNP/obj/2 well/RB/advmod/2", "wished", "Mora CONGRATULATED Silva"),
        (MORA + "flew=fly/VBD/ROOT home/RB/advmod/2 via/IN/case/5 Chad/NNP/obl/2", "flew", "Mora TRAVELED_TO Chad"),
        (MORA + "flew=fly/VBD/ROOT home/RB/advmod/2 from/IN/case/5 Chad/NNP/obl/2", "flew", "Mora LEFT Chad"),
        (CHAD + "gave=give/VBD/ROOT the/DT/det/4 nod/NN/obj/2 to/IN/case/7 the/DT/det/7 plan/NN/nmod/4", "gave",
         "Chad APPROVED plan"),
        (CHAD + "came=come/VBD/ROOT second/JJ/xcomp/2 to/IN/case/5 Mali/NNP/obl/3", "came", "Mali DEFEATED Chad"),
        (TWO + "emerged=emerge/VBD/ROOT from/IN/case/6 talks=talk/NNS/obl/4", "emerged", "Chad MET Mali"),
        # both sides of what two are in the midst of, no one side alone
        ("Chad/NNP/nsubj/6 and/CC/cc/3 Mali/NNP/conj/1 are=be/VBP/cop/6 at/IN/case/6 war/NN/ROOT", "war",
         "Chad FOUGHT Mali"),
        ("Chad/NNP/nsubj/4 is=be/VBZ/cop/4 at/IN/case/4 war/NN/ROOT", "war", None),
        # "should be in no doubt" demands nothing, "should go" does
        (MORA + "said=say/VBD/ROOT Silva/NNP/nsubj/7 should/MD/aux/7 be/VB/cop/7 in/IN/case/7 doubt/NN/ccomp/2", "said",
         None),
        (MORA + "said=say/VBD/ROOT Silva/NNP/nsubj/5 should/MD/aux/5 go/VB/ccomp/2", "said", "Mora DEMANDED_OF Silva"),
    ],
)  # fmt: skip
def test_idioms(parse: str, word: str, expected: str | None, vocabulary: Vocabulary) -> None:
    assert told(read(vocabulary, parse, word)) == expected
