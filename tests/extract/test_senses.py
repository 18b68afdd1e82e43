"""Which sense of an everyday verb or noun is told: by its object, its phrases, and who does it."""

from __future__ import annotations

import pytest

from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.test_relations import read, told


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


CHAD = "Chad/NNP/nsubj/2 "
MORA = "Mora/NNP/nsubj/2 "
AIRBUS = "Airbus/NNP/nsubj/2 "


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # a plan to deploy is no threat, a threat to deploy is one
        (CHAD + "plans=plan/VBZ/ROOT to/TO/mark/4 deploy/VB/xcomp/2 troops=troop/NNS/obj/4 to/IN/case/7 Mali/NNP/obl/4",
         "plans", None),
        (CHAD + "vowed=vow/VBD/ROOT to/TO/mark/4 deploy/VB/xcomp/2 troops=troop/NNS/obj/4 to/IN/case/7 Mali/NNP/obl/4",
         "vowed", "Chad THREATENED_FORCE_AGAINST Mali"),
        # hoping is no promise
        (CHAD + "hopes=hope/VBZ/ROOT to/TO/mark/4 help/VB/xcomp/2 Mali/NNP/obj/4", "hopes", None),
        # under fire from critics, under fire from gunners
        (CHAD + "came=come/VBD/ROOT under/IN/case/4 fire/NN/obl/2 from/IN/case/6 Mali/NNP/obl/2 over/IN/case/8"
         " votes=vote/NNS/obl/2", "came", "Mali CRITICIZED Chad"),
        (CHAD + "came=come/VBD/ROOT under/IN/case/4 fire/NN/obl/2 from/IN/case/6 Mali/NNP/obl/2", "came",
         "Mali ATTACKED Chad"),
        # who is warned of something is the one it is told
        (CHAD + "warned=warn/VBD/ROOT Mali/NNP/obj/2 of/IN/case/5 floods=flood/NNS/obl/2", "warned",
         "Chad WARNED_OF floods"),
        (CHAD + "warned=warn/VBD/ROOT of/IN/case/4 floods=flood/NNS/obl/2", "warned", "Chad WARNED_OF floods"),
        # pulled somebody out, pulled something
        (MORA + "pulled=pull/VBD/ROOT Silva/NNP/obj/2 from/IN/case/6 the/DT/det/6 river/NN/obl/2", "pulled",
         "Mora RESCUED Silva"),
        (MORA + "pulled=pull/VBD/ROOT the/DT/det/4 trigger/NN/obj/2 from/IN/case/6 behind/NN/obl/2", "pulled", None),
        # revenge is threatened, whoever it would fall on
        (CHAD + "threatened=threaten/VBD/ROOT revenge/NN/obj/2", "threatened", "Chad THREATENED revenge"),
        (CHAD + "threatened=threaten/VBD/ROOT revenge/NN/obj/2 on/IN/case/5 Mali/NNP/nmod/3", "threatened",
         "Chad THREATENED_FORCE_AGAINST Mali"),
        # who is pressed to do something, and what one presses for
        (CHAD + "pressed=press/VBD/ROOT Mali/NNP/obj/2 to/TO/mark/5 meet/VB/xcomp/2 Silva/NNP/obj/5", "pressed",
         "Chad URGED Mali"),
        # a city is hit, a target is reached
        (CHAD + "hit=hit/VBD/ROOT Lima/NNP/obj/2", "hit", "Chad STRUCK Lima"),
        (CHAD + "hit=hit/VBD/ROOT its/PRP$/nmod:poss/4 target/NN/obj/2", "hit", None),
        # talent is hired
        (AIRBUS + "recruited=recruit/VBD/ROOT Silva/NNP/obj/2", "recruited", "Airbus HIRED Silva"),
        # left somebody for somebody, left for a place
        (MORA + "left=leave/VBD/ROOT Airbus/NNP/obj/2 for/IN/case/5 Boeing/NNP/obl/2", "left", "Mora LEFT Airbus"),
        (MORA + "left=leave/VBD/ROOT for/IN/case/4 Mali/NNP/obl/2", "left", "Mora TRAVELED_TO Mali"),
        # a firm bids for a firm, a person for an office
        (AIRBUS + "made=make/VBD/ROOT a/DT/det/4 bid/NN/obj/2 for/IN/case/6 Boeing/NNP/nmod/4", "bid",
         "Airbus BID_FOR Boeing"),
        # a motion against, an appeal against, a rejection as baseless
        (MORA + "tabled=table/VBD/ROOT a/DT/det/4 motion/NN/obj/2 against/IN/case/6 Silva/NNP/nmod/4", "tabled",
         "Mora OPPOSED Silva"),
        (AIRBUS + "appealed=appeal/VBD/ROOT against/IN/case/5 the/DT/det/5 fine/NN/obl/2", "appealed",
         "Airbus OPPOSED fine"),
        # given time to do something
        (CHAD + "gave=give/VBD/ROOT rebels=rebel/NNS/iobj/2 a/DT/det/5 week/NN/obl:unmarked/2 to/TO/mark/7"
         " surrender/VB/xcomp/2", "gave", "Chad GAVE_ULTIMATUM_TO rebels"),
        (CHAD + "gave=give/VBD/ROOT rebels=rebel/NNS/iobj/2 a/DT/det/5 map/NN/obj/2", "gave", "Chad GAVE_TO rebels"),
        # adverbs that parsers do not take for particles
        (CHAD + "fended=fend/VBD/ROOT off/RB/advmod/2 the/DT/det/5 rebels=rebel/NNS/obj/2", "fended",
         "Chad FOUGHT rebels"),
        (CHAD + "pushed=push/VBD/ROOT the/DT/det/4 rebels=rebel/NNS/obj/2", "pushed", "Chad URGED rebels"),
        # hundreds of protesters count as protesters
        ("Hundreds=hundred/NNS/nsubj/4 of/IN/case/3 protesters=protester/NNS/nmod/1 came=come/VBD/ROOT"
         " out/RP/compound:prt/4 against/IN/case/7 Chad/NNP/obl/4", "came", "Hundreds PROTESTED_AGAINST Chad"),
    ],
)  # fmt: skip
def test_senses(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # the parser hung the goal on whoever goes
        ("the/DT/det/2 visit/NN/ROOT of/IN/case/4 Mora/NNP/nmod/2 to/IN/case/6 Mali/NNP/nmod/4", "visit",
         "Mora VISITED Mali"),
        ("the/DT/det/2 arrest/NN/ROOT of/IN/case/4 Mora/NNP/nmod/2 by/IN/case/6 Chad/NNP/nmod/2", "arrest",
         "Chad ARRESTED Mora"),
        # double "of"
        ("the/DT/det/2 merger/NN/ROOT of/IN/case/5 the/DT/det/5 units=unit/NNS/nmod/2 of/IN/case/7 Airbus/NNP/nmod/5"
         " and/CC/cc/9 Boeing/NNP/conj/7", "merger", "Airbus MERGED_WITH Boeing"),
        ("the/DT/det/2 merger/NN/ROOT of/IN/case/5 the/DT/det/5 units=unit/NNS/nmod/2", "merger", None),
        # an army's aircraft are the army's
        ("the/DT/det/2 bombing/NN/ROOT of/IN/case/4 Lima/NNP/nmod/2 by/IN/case/7 Chadian/JJ/amod/7 jets=jet/NNS/nmod/2",
         "bombing", "Chadian BLEW_UP Lima"),
        # leaving a place is not done by the place
        ("the/DT/det/2 withdrawal/NN/ROOT of/IN/case/4 rebels=rebel/NNS/nmod/2 from/IN/case/6 Lima/NNP/nmod/2",
         "withdrawal", "rebels WITHDREW Lima"),
        ("Airbus/NNP/nsubj/2 confirmed=confirm/VBD/ROOT the/DT/det/4 signing/NN/obj/2 of/IN/case/6 Silva/NNP/nmod/4",
         "confirmed", "Airbus SIGNED_PLAYER Silva"),
    ],
)  # fmt: skip
def test_event_nouns(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected
