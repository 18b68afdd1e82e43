"""Through all of extraction: events told by nouns, who is said to have done them, and how surely."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.types import Kind
from kg.vocabulary import load_vocabulary
from tests.extract.trees import annotation, tree

KINDS = {"Kim": Kind.PERSON, "Lee": Kind.PERSON, "Peru": Kind.COUNTRY, "Chile": Kind.COUNTRY, "Mali": Kind.COUNTRY}
KINDS |= {"Acme": Kind.ORGANIZATION, "Borel": Kind.ORGANIZATION, "rebels": Kind.GROUP, "miners": Kind.GROUP}
CLAIMED = "rebels=rebel/NNS/nsubj/2 claimed=claim/VBD/ROOT responsibility/NN/obj/2 for/IN/case/6 the/DT/det/6"
DENIED = "rebels=rebel/NNS/nsubj/2 denied=deny/VBD/ROOT responsibility/NN/obj/2 for/IN/case/6 the/DT/det/6"
NONE_CLAIMED = "no/DT/det/2 rebels=rebel/NNS/nsubj/3 claimed=claim/VBD/ROOT responsibility/NN/obj/3 for/IN/case/6"
ON_MALI = "on/IN/case/8 Mali/NNP/nmod/6"


def told(sentence: str) -> set[str]:
    doc = tree(sentence)
    people = {name: kind for name, kind in KINDS.items() if name in doc.text}
    reading = extract(annotation(doc, people), load_vocabulary())
    return {
        " ".join(
            [
                *(["not"] if t.negated else []),
                *([] if t.modality == "asserted" else [t.modality.value]),
                reading.participants[t.subject].name,
                t.relation,
                reading.participants[t.object].name,
                *(f"by {reading.participants[s].name}" for s in t.speakers),
            ]
        )
        for t in reading.triples
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{CLAIMED} attack/NN/nmod/3 {ON_MALI}",
            {"rebels DISCLOSED attack on Mali", "rebels ATTACKED Mali by rebels"},
        ),
        (
            f"{DENIED} attack/NN/nmod/3 {ON_MALI}",
            {"rebels DENIED responsibility for the attack on Mali", "not rebels ATTACKED Mali by rebels"},
        ),
        (f"{NONE_CLAIMED} attacks=attack/NNS/nmod/4 {ON_MALI}", {"not rebels DISCLOSED attacks on Mali"}),
        (
            "The/DT/det/2 attack/NN/nsubj/9 on/IN/case/4 Mali/NNP/nmod/2 ,/,/punct/6 claimed=claim/VBN/acl/2"
            " by/IN/case/8 rebels=rebel/NNS/obl:agent/6 failed=fail/VBD/ROOT",
            {"rebels ATTACKED Mali by rebels"},
        ),
        (
            "rebels=rebel/NNS/nsubj/5 were/VBD/cop/5 behind/IN/case/5 the/DT/det/5 attack/NN/ROOT on/IN/case/7"
            " Mali/NNP/nmod/5",
            {"rebels ATTACKED Mali"},
        ),
        (
            "rebels=rebel/NNS/nsubj/3 were/VBD/cop/3 responsible/JJ/ROOT for/IN/case/6 the/DT/det/6 attack/NN/obl/3"
            " on/IN/case/8 Mali/NNP/nmod/6",
            {"rebels ATTACKED Mali"},
        ),
        (
            "rebels=rebel/NNS/nsubj/4 were/VBD/cop/4 not/RB/advmod/4 responsible/JJ/ROOT for/IN/case/7 the/DT/det/7"
            " attack/NN/obl/4 on/IN/case/9 Mali/NNP/nmod/7",
            {"not rebels ATTACKED Mali"},
        ),
        # whose attack it is, the phrase itself says
        (
            "Kim/NNP/nsubj/2 claimed=claim/VBD/ROOT the/DT/det/4 attack/NN/obj/2 on/IN/case/6 Mali/NNP/nmod/4"
            " by/IN/case/8 rebels=rebel/NNS/nmod/4",
            {"rebels ATTACKED Mali by Kim"},
        ),
        # a seat that is claimed is no deed
        ("Kim/NNP/nsubj/2 claimed=claim/VBD/ROOT discrimination/NN/obj/2 against/IN/case/5 Lee/NNP/nmod/3", set()),
    ],
)
def test_perpetrators(sentence: str, expected: set[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kim/NNP/nsubj/2 fired=fire/VBD/ROOT in/IN/case/5 apparent/JJ/amod/5 retaliation/NN/obl/2 for/IN/case/7"
            " raids=raid/NNS/nmod/5 by/IN/case/9 Peru/NNP/nmod/7 on/IN/case/11 Mali/NNP/nmod/7",
            {"Peru ATTACKED Mali"},
        ),
        (
            "Kim/NNP/nsubj/2 feared=fear/VBD/ROOT possible/JJ/amod/4 raids=raid/NNS/obj/2 by/IN/case/6 Peru/NNP/nmod/4"
            " on/IN/case/8 Mali/NNP/nmod/4",
            {"possible Peru ATTACKED Mali"},
        ),
        (
            "miners=miner/NNS/nsubj/2 marched=march/VBD/ROOT in/IN/case/4 defiance/NN/obl/2 of/IN/case/6"
            " Peru/NNP/nmod/4",
            {"miners DEFIED Peru"},
        ),
        # what he is busy with is no occasion
        ("Kim/NNP/nsubj/2 works=work/VBZ/ROOT in/IN/case/4 defence/NN/obl/2 of/IN/case/6 Peru/NNP/nmod/4", set()),
        (
            "Peru/NNP/nsubj/4 is/VBZ/cop/4 at/IN/case/4 odds/NNS/ROOT with/IN/case/6 Chile/NNP/nmod/4 over/IN/case/9"
            " a/DT/det/9 pact/NN/nmod/4 with/IN/case/11 Mali/NNP/nmod/9",
            {"Peru OPPOSED Chile"},
        ),
        (
            "Calls=call/NNS/nsubj/7 by/IN/case/3 Peru/NNP/nmod/1 to/TO/mark/5 free/VB/acl/1 Kim/NNP/obj/5"
            " failed=fail/VBD/ROOT",
            {"Peru CALLED_FOR_RELEASE_OF Kim"},
        ),
        (
            "Peru/NNP/nsubj/2 suffered=suffer/VBD/ROOT a/DT/det/4 loss/NN/obj/2 to/IN/case/6 Chile/NNP/nmod/4",
            {"Chile DEFEATED Peru"},
        ),
        (
            "Peru/NNP/nmod:poss/3 's/POS/case/1 arrest/NN/nsubj/6 of/IN/case/5 Kim/NNP/nmod/3 failed=fail/VBD/ROOT",
            {"Peru ARRESTED Kim"},
        ),
        ("Kim/NNP/nmod:poss/3 's/POS/case/1 arrest/NN/nsubj/4 angered=anger/VBD/ROOT Peru/NNP/obj/4", set()),
        (
            "The/DT/det/2 fall/NN/nsubj/7 of/IN/case/4 Mali/NNP/nmod/2 to/IN/case/6 rebels=rebel/NNS/nmod/4"
            " surprised=surprise/VBD/ROOT Kim/NNP/obj/7",
            {"rebels CAPTURED Mali"},
        ),
    ],
)
def test_event_nouns(sentence: str, expected: set[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chile/NNP/nsubj/2 accused=accuse/VBD/ROOT Peru/NNP/obj/2 of/IN/case/5 support/NN/obl/2 for/IN/case/7"
            " rebels=rebel/NNS/nmod/5",
            {"Chile ACCUSED Peru", "possible Peru SUPPORTED rebels"},
        ),
        (
            "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 convicted=convict/VBN/ROOT of/IN/case/6 the/DT/det/6"
            " murder/NN/obl/3 of/IN/case/8 Lee/NNP/nmod/6",
            {"Kim KILLED Lee"},
        ),
        (
            "Peru/NNP/nsubj/2 denies=deny/VBZ/ROOT support/NN/obj/2 for/IN/case/5 rebels=rebel/NNS/nmod/3",
            {"Peru DENIED support for rebels", "not Peru SUPPORTED rebels by Peru"},
        ),
        (
            "Peru/NNP/nsubj/3 is/VBZ/aux/3 preparing=prepare/VBG/ROOT for/IN/case/6 an/DT/det/6 attack/NN/obl/3"
            " on/IN/case/8 Mali/NNP/nmod/6",
            set(),
        ),
        # others may be feared to attack, and the phrase may say who will
        (
            "Peru/NNP/nsubj/2 feared=fear/VBD/ROOT an/DT/det/4 attack/NN/obj/2 on/IN/case/6 Mali/NNP/nmod/4",
            set(),
        ),
        (
            "Peru/NNP/nsubj/2 plans=plan/VBZ/ROOT an/DT/det/4 attack/NN/obj/2 on/IN/case/6 Mali/NNP/nmod/4"
            " by/IN/case/8 rebels=rebel/NNS/nmod/4",
            {"planned rebels ATTACKED Mali", "Peru RELATES_TO attack on Mali by rebels"},
        ),
        (
            "An=a/DT/det/2 attack/NN/nsubj/8 on/IN/case/4 Mali/NNP/nmod/2 blamed=blame/VBN/acl/2 on/IN/case/7"
            " rebels=rebel/NNS/obl/5 failed=fail/VBD/ROOT",
            {"possible rebels ATTACKED Mali"},
        ),
        (
            "The/DT/det/2 strike/NN/nsubj/6 staged=stage/VBN/acl/2 by/IN/case/5 Peru/NNP/obl:agent/3"
            " killed=kill/VBD/ROOT Kim/NNP/obj/6",
            {"Peru KILLED Kim"},
        ),
        (
            "Kim/NNP/nmod:poss/3 's/POS/case/1 visit/NN/nsubj:pass/7 to/IN/case/5 Peru/NNP/nmod/3 was/VBD/aux:pass/7"
            " postponed=postpone/VBN/ROOT",
            {"planned Kim VISITED Peru"},
        ),
        (
            "Kim/NNP/nsubj/2 opposes=oppose/VBZ/ROOT an/DT/det/4 invasion/NN/obj/2 of/IN/case/6 Mali/NNP/nmod/4"
            " by/IN/case/8 Peru/NNP/nmod/4",
            {"Kim OPPOSED Peru", "not requested Peru INVADED Mali"},
        ),
        (
            "Peru/NNP/nmod:poss/3 's/POS/case/1 threat/NN/nsubj/8 of/IN/case/5 tariffs=tariff/NNS/nmod/3 on/IN/case/7"
            " Chile/NNP/nmod/5 angered=anger/VBD/ROOT Kim/NNP/obj/8",
            {"Peru THREATENED_SANCTIONS_ON Chile", "Peru ANGERED Kim"},
        ),
    ],
)
def test_ends_in_the_clause_around(sentence: str, expected: set[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 arrested=arrest/VBN/ROOT over/IN/case/6 the/DT/det/6"
            " murder/NN/obl/3 of/IN/case/8 Lee/NNP/nmod/6",
            {"possible Kim KILLED Lee"},
        ),
        (
            "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 cleared=clear/VBN/ROOT of/IN/case/6 the/DT/det/6"
            " murder/NN/obl/3 of/IN/case/8 Lee/NNP/nmod/6",
            {"not Kim KILLED Lee"},
        ),
        (
            "Borel/NNP/nmod:poss/3 's/POS/case/1 bid/NN/nsubj:pass/7 for/IN/case/5 Acme/NNP/nmod/3 was/VBD/aux:pass/7"
            " rejected=reject/VBN/ROOT",
            {"Borel BID_FOR Acme"},
        ),
        (
            "Kim/NNP/nsubj/2 dropped=drop/VBD/ROOT the/DT/det/4 case/NN/obj/2 against/IN/case/6 Lee/NNP/nmod/4",
            {"Kim PARDONED Lee"},
        ),
        (
            "Peru/NNP/nsubj/2 announced=announce/VBD/ROOT a/DT/det/4 visit/NN/obj/2 by/IN/case/6 Kim/NNP/nmod/4"
            " to/IN/case/8 Chile/NNP/nmod/4",
            {"planned Kim VISITED Chile by Peru", "Peru RELATES_TO visit by Kim to Chile"},
        ),
        (
            "Under/IN/case/3 a/DT/det/3 pact/NN/obl/8 with/IN/case/5 Chile/NNP/nmod/3 Peru/NNP/nsubj/8 will/MD/aux/8"
            " help/VB/ROOT Mali/NNP/obj/8",
            {"Peru AGREED_WITH Chile", "expected Peru AIDED Mali"},
        ),
        (
            "Acme/NNP/nsubj/4 is/VBZ/cop/4 under/IN/case/4 investigation/NN/ROOT by/IN/case/6 Peru/NNP/nmod/4",
            {"Peru INVESTIGATED Acme"},
        ),
        # who speaks after a meeting with somebody need not speak to him
        (
            "Kim/NNP/nsubj/2 spoke=speak/VBD/ROOT after/IN/case/5 a/DT/det/5 meeting/NN/obl/2 with/IN/case/7"
            " Lee/NNP/nmod/5",
            {"Kim MET Lee"},
        ),
        # talks with one on a pact with another
        (
            "Kim/NNP/nsubj/2 held=hold/VBD/ROOT talks=talk/NNS/obj/2 with/IN/case/5 Lee/NNP/nmod/3 on/IN/case/8"
            " a/DT/det/8 pact/NN/nmod/3 with/IN/case/10 Mali/NNP/nmod/8",
            {"Kim NEGOTIATED_WITH Lee"},
        ),
    ],
)
def test_what_becomes_of_them(sentence: str, expected: set[str]) -> None:
    assert told(sentence) == expected
