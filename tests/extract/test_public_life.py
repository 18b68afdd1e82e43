"""Verbs and idioms of politics, war, law and disasters, each beside a use that tells something else."""

from __future__ import annotations

import pytest

from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.test_relations import read, told


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("Lima/NNP/nsubj/2 fell=fall/VBD/ROOT to/IN/case/4 rebels=rebel/NNS/obl/2", "fell", "rebels CAPTURED Lima"),
        ("Mora/NNP/nsubj/2 fell=fall/VBD/ROOT to/IN/case/4 pieces=piece/NNS/obl/2", "fell", None),
        ("refugees=refugee/NNS/nsubj/2 suffered=suffer/VBD/ROOT at/IN/case/5 the/DT/det/5 "
         "hands=hand/NNS/obl/2 of/IN/case/7 rebels=rebel/NNS/nmod/5", "suffered", "rebels ATTACKED refugees"),

        ("Chad/NNP/nsubj/2 came=come/VBD/ROOT under/IN/case/4 pressure/NN/obl/2 from/IN/case/6 "
         "Mali/NNP/obl/2", "came", "Mali URGED Chad"),
        ("Chad/NNP/nsubj/2 launched=launch/VBD/ROOT strikes=strike/NNS/obj/2 against/IN/case/5 "
         "Mali/NNP/nmod/3", "launched", "Chad STRUCK Mali"),
        ("Mora/NNP/nsubj/2 pleaded=plead/VBD/ROOT guilty/JJ/xcomp/2 to/IN/case/5 fraud/NN/obl/3", "pleaded",
         "Mora DISCLOSED fraud"),
        ("Airbus/NNP/nsubj/2 settled=settle/VBD/ROOT with/IN/case/4 Boeing/NNP/obl/2", "settled",
         "Airbus AGREED_WITH Boeing"),
        ("Mora/NNP/nsubj/2 settled=settle/VBD/ROOT with/IN/case/4 Silva/NNP/obl/2", "settled", None),
        ("Mora/NNP/nsubj/2 went=go/VBD/ROOT into/IN/case/4 exile/NN/obl/2 in/IN/case/6 Mali/NNP/obl/2", "went",
         "Mora FLED_TO Mali"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT refuge/NN/obj/2 in/IN/case/5 Mali/NNP/obl/2", "took",
         "Mora FLED_TO Mali"),
        ("Mora/NNP/nsubj/2 embezzled=embezzle/VBD/ROOT money/NN/obj/2 from/IN/case/5 Airbus/NNP/obl/2", "embezzled",
         "Mora SEIZED Airbus"),
        ("Mora/NNP/nsubj/2 bribed=bribe/VBD/ROOT Silva/NNP/obj/2", "bribed", "Mora PAID Silva"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT bribes=bribe/NNS/obj/2 from/IN/case/5 Airbus/NNP/obl/2", "took",
         "Airbus PAID Mora"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT books=book/NNS/obj/2 from/IN/case/5 Airbus/NNP/obl/2", "took", None),
        ("Mora/NNP/nsubj/2 defrauded=defraud/VBD/ROOT Airbus/NNP/obj/2", "defrauded", "Mora DECEIVED Airbus"),
        ("Mora/NNP/nsubj/2 lied=lie/VBD/ROOT to/IN/case/4 Silva/NNP/obl/2", "lied", "Mora DECEIVED Silva"),
        ("rebels=rebel/NNS/nsubj/2 won=win/VBD/ROOT 9/CD/obj/2 of/IN/case/6 the/DT/det/6 "
         "seats=seat/NNS/nmod/3", "won", "rebels WON seats"),
        ("Mora/NNP/nsubj/2 swept=sweep/VBD/ROOT to/IN/case/4 victory/NN/obl/2 in/IN/case/6 Mali/NNP/obl/2", "swept",
         "Mora WON Mali"),
        ("Mora/NNP/nsubj/2 swept=sweep/VBD/ROOT to/IN/case/4 victory/NN/obl/2 over/IN/case/6 "
         "Silva/NNP/nmod/4", "swept", "Mora DEFEATED Silva"),
        ("Chad/NNP/nsubj/2 handed=hand/VBD/ROOT power/NN/obj/2 to/IN/case/5 rebels=rebel/NNS/obl/2", "handed",
         "Chad CONCEDED_TO rebels"),
        ("Mora/NNP/nsubj/2 accepted=accept/VBD/ROOT the/DT/det/4 resignation/NN/obj/2 of/IN/case/6 "
         "Silva/NNP/nmod/4", "accepted", "Mora ACCEPTED Silva"),
        ("Mora/NNP/nsubj/2 came=come/VBD/ROOT in/RB/advmod/2 for/IN/case/5 criticism/NN/obl/2 "
         "from/IN/case/7 Silva/NNP/nmod/5", "came", "Silva CRITICIZED Mora"),
        ("Mora/NNP/nsubj/2 tore=tear/VBD/ROOT into/IN/case/4 Silva/NNP/obl/2", "tore", "Mora CRITICIZED Silva"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT a/DT/det/4 swipe/NN/obj/2 at/IN/case/6 Silva/NNP/obl/2", "took",
         "Mora CRITICIZED Silva"),
        ("Mora/NNP/nsubj/2 hit/VBD/ROOT back/RB/advmod/2 at/IN/case/5 Silva/NNP/obl/2", "hit", "Mora CRITICIZED Silva"),
        ("Chad/NNP/nsubj/2 hit/VBD/ROOT back/RB/advmod/2 at/IN/case/5 Mali/NNP/obl/2", "hit", "Chad ATTACKED Mali"),
        ("Mora/NNP/nsubj/2 secured=secure/VBD/ROOT the/DT/det/4 support/NN/obj/2 of/IN/case/6 "
         "Silva/NNP/nmod/4", "secured", "Silva SUPPORTED Mora"),
        ("Mora/NNP/nsubj/2 lost=lose/VBD/ROOT the/DT/det/4 support/NN/obj/2 of/IN/case/6 Silva/NNP/nmod/4", "lost",
         None),
        ("Mora/NNP/nsubj/2 forced=force/VBD/ROOT Silva/NNP/obj/2 from/IN/case/5 office/NN/obl/2", "forced",
         "Mora DISMISSED Silva"),
        ("Mora/NNP/nsubj/2 forced=force/VBD/ROOT Silva/NNP/obj/2 from/IN/case/5 home/NN/obl/2", "forced",
         "Mora FORCED Silva"),
        ("Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 elected=elect/VBN/ROOT to/IN/case/5 Airbus/NNP/obl/3", "elected",
         "Mora JOINED Airbus"),
        ("Chad/NNP/nsubj/2 elected=elect/VBD/ROOT Mora/NNP/obj/2 to/IN/case/5 Airbus/NNP/obl/2", "elected",
         "Chad ELECTED Mora"),
        ("Chad/NNP/nsubj/2 became=become/VBD/ROOT a/DT/det/4 member/NN/xcomp/2 of/IN/case/6 "
         "Airbus/NNP/nmod/4", "became", "Chad JOINED Airbus"),
        ("Airbus/NNP/nsubj/2 accepted=accept/VBD/ROOT Chad/NNP/obj/2 as/IN/case/6 a/DT/det/6 "
         "member/NN/obl/2", "accepted", "Chad JOINED Airbus"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT charge/NN/obj/2 of/IN/case/5 Airbus/NNP/nmod/3", "took",
         "Mora LED Airbus"),
        ("Mora/NNP/nsubj/2 came=come/VBD/ROOT to/IN/case/4 power/NN/obl/2 in/IN/case/6 Chad/NNP/obl/2", "came",
         "Mora LED Chad"),
        ("Mora/NNP/nsubj/2 came=come/VBD/ROOT to/IN/case/4 grief/NN/obl/2 in/IN/case/6 Chad/NNP/obl/2", "came", None),
        ("Mora/NNP/nsubj/2 sits=sit/VBZ/ROOT on/IN/case/5 the/DT/det/5 board/NN/obl/2 of/IN/case/7 "
         "Airbus/NNP/nmod/5", "sits", "Mora MEMBER_OF Airbus"),
        ("Chad/NNP/nsubj/2 attributed=attribute/VBD/ROOT the/DT/det/4 attack/NN/obj/2 to/IN/case/6 "
         "rebels=rebel/NNS/obl/2", "attributed", "Chad BLAMED rebels"),
        ("Chad/NNP/nsubj/2 attributed=attribute/VBD/ROOT the/DT/det/4 success/NN/obj/2 to/IN/case/6 "
         "rebels=rebel/NNS/obl/2", "attributed", None),
        ("Chad/NNP/nsubj/3 was=be/VBD/cop/3 responsible/JJ/ROOT for/IN/case/6 the/DT/det/6 attack/NN/obl/3 "
         "on/IN/case/8 Mali/NNP/nmod/6", "responsible", "Chad ATTACKED Mali"),
        ("Chad/NNP/nsubj/2 turned=turn/VBD/ROOT away/RB/advmod/2 a/DT/det/5 ship/NN/obj/2", "turned",
         "Chad RESTRICTED ship"),
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT jets=jet/NNS/obj/2 to/IN/case/5 Mali/NNP/obl/2", "sent",
         "Chad DEPLOYED_WEAPONS Mali"),
        ("The/DT/det/2 court/NN/nsubj/3 sent=send/VBD/ROOT Mora/NNP/obj/3 to/IN/case/6 prison/NN/obl/3", "sent",
         "court CONVICTED Mora"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT legal/JJ/amod/4 action/NN/obj/2 against/IN/case/6 "
         "Silva/NNP/obl/2", "took", "Mora SUED Silva"),
        ("Mora/NNP/nsubj/2 filed=file/VBD/ROOT for/IN/case/4 divorce/NN/obl/2 from/IN/case/6 "
         "Silva/NNP/nmod/4", "filed", "Mora DIVORCED Silva"),
        ("Mora/NNP/nsubj/2 died=die/VBD/ROOT at/IN/case/5 the/DT/det/5 hands=hand/NNS/obl/2 of/IN/case/7 "
         "rebels=rebel/NNS/nmod/5", "died", "rebels KILLED Mora"),
        ("Cholera/NNP/nsubj/2 broke=break/VBD/ROOT out/RP/compound:prt/2 in/IN/case/5 Chad/NNP/obl/2", "broke",
         "Cholera AFFLICTED Chad"),
        ("Mora/NNP/nsubj/2 broke=break/VBD/ROOT out/RP/compound:prt/2 in/IN/case/5 Chad/NNP/obl/2", "broke", None),
        ("Chad/NNP/nsubj/2 suffered=suffer/VBD/ROOT a/DT/det/4 drought/NN/obj/2", "suffered", "drought AFFLICTED Chad"),
        ("Mora/NNP/nsubj/2 vowed=vow/VBD/ROOT to/TO/mark/4 avenge/VB/xcomp/2 Silva/NNP/obj/4", "vowed", None),
        ("The/DT/det/2 Airbus/NNP/nsubj/3 ruled=rule/VBD/ROOT the/DT/det/5 ban/NN/obj/3 "
         "unlawful/JJ/xcomp/3", "ruled", "Airbus REJECTED ban"),
        ("Airbus/NNP/nsubj/2 called=call/VBD/ROOT off/RP/compound:prt/2 the/DT/det/5 sale/NN/obj/2", "called",
         "Airbus DISCONTINUED sale"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT Silva/NNP/obj/2 to/IN/case/5 task/NN/obl/2", "took",
         "Mora CRITICIZED Silva"),
        ("Mora/NNP/nsubj/2 took=take/VBD/ROOT Silva/NNP/obj/2 to/IN/case/5 Lima/NNP/obl/2", "took", None),
        ("Chad/NNP/nsubj/2 took=take/VBD/ROOT revenge/NN/obj/2 on/IN/case/5 rebels=rebel/NNS/obl/2", "took",
         "Chad ATTACKED rebels"),
        ("Chad/NNP/nsubj/2 took=take/VBD/ROOT pity/NN/obj/2 on/IN/case/5 rebels=rebel/NNS/obl/2", "took", None),
        ("Chad/NNP/nsubj/2 put/VB/ROOT Mali/NNP/obj/2 on/IN/case/5 notice/NN/obl/2", "put", "Chad WARNED Mali"),
        ("Chad/NNP/nsubj/2 put/VBD/ROOT Mora/NNP/obj/2 behind/IN/case/5 bars=bar/NNS/obl/2", "put",
         "Chad ARRESTED Mora"),
        ("Chad/NNP/nsubj/2 came=come/VBD/ROOT to/IN/case/4 terms=term/NNS/obl/2 with/IN/case/6 "
         "Mali/NNP/nmod/4", "came", "Chad AGREED_WITH Mali"),
        ("Chad/NNP/nsubj/2 came=come/VBD/ROOT to/IN/case/4 blows=blow/NNS/obl/2 with/IN/case/6 "
         "Mali/NNP/nmod/4", "came", "Chad FOUGHT Mali"),
        ("Chad/NNP/nsubj/2 turned=turn/VBD/ROOT a/DT/det/5 blind/JJ/amod/5 eye/NN/obj/2 to/IN/case/8 "
         "the/DT/det/8 trade/NN/obl/2", "turned", "Chad ALLOWED trade"),
        ("Chad/NNP/nsubj/2 stood=stand/VBD/ROOT up/RP/compound:prt/2 to/IN/case/5 Mali/NNP/obl/2", "stood",
         "Chad DEFIED Mali"),
        ("Chad/NNP/nsubj/2 stood=stand/VBD/ROOT up/RP/compound:prt/2 for/IN/case/5 Mali/NNP/obl/2", "stood",
         "Chad SUPPORTED Mali"),
        ("Chad/NNP/nsubj/2 backed=back/VBD/ROOT out/IN/case/6 of/IN/case/6 the/DT/det/6 deal/NN/obl/2", "backed",
         "Chad WITHDREW_FROM_BODY deal"),
        ("Mora/NNP/nsubj/2 walked=walk/VBD/ROOT out/IN/case/6 of/IN/case/6 the/DT/det/6 "
         "talks=talk/NNS/obl/2", "walked", "Mora REFUSED_TALKS_WITH talks"),
        ("Mora/NNP/nsubj/2 walked=walk/VBD/ROOT out/IN/case/6 of/IN/case/6 the/DT/det/6 bank/NN/obl/2", "walked", None),
        ("Chad/NNP/nsubj/2 laid=lay/VBD/ROOT waste/NN/obj/2 to/IN/case/5 Lima/NNP/obl/2", "laid",
         "Chad DESTROYED Lima"),
        ("Mora/NNP/nsubj/2 secured=secure/VBD/ROOT a/DT/det/4 loan/NN/obj/2 from/IN/case/6 "
         "Airbus/NNP/nmod/4", "secured", "Airbus FUNDED Mora"),
        ("Mora/NNP/nsubj/2 raised=raise/VBD/ROOT money/NN/obj/2 for/IN/case/5 Silva/NNP/obl/2", "raised",
         "Mora FUNDED Silva"),
        ("Mora/NNP/nsubj/2 raised=raise/VBD/ROOT wages=wage/NNS/obj/2", "raised", "Mora INCREASED wages"),
        ("Mora/NNP/nsubj/2 edged=edge/VBD/ROOT out/RP/compound:prt/2 Silva/NNP/obj/2", "edged", "Mora DEFEATED Silva"),
        ("Mora/NNP/nsubj/2 won=win/VBD/ROOT Lima/NNP/obj/2", "won", "Mora WON Lima"),
        ("Mora/NNP/nsubj/2 locked=lock/VBD/ROOT horns=horn/NNS/obj/2 with/IN/case/5 Silva/NNP/obl/2", "locked",
         "Mora OPPOSED Silva"),
        ("Mora/NNP/nsubj/2 cast/VBD/ROOT his/PRP$/nmod:poss/4 vote/NN/obj/2 for/IN/case/6 Silva/NNP/nmod/4", "cast",
         "Mora SUPPORTED Silva"),
        ("Mora/NNP/nsubj/2 cast/VBD/ROOT his/PRP$/nmod:poss/4 vote/NN/obj/2 against/IN/case/7 the/DT/det/7 "
         "plan/NN/nmod/4", "cast", "Mora REJECTED plan"),
        ("Mora/NNP/nsubj/2 picked=pick/VBD/ROOT Silva/NNP/obj/2 for/IN/case/6 the/DT/det/6 post/NN/obl/2", "picked",
         "Mora APPOINTED Silva"),
        ("rebels=rebel/NNS/nsubj/2 let/VBP/ROOT out/RP/compound:prt/2 refugees=refugee/NNS/obj/2", "let",
         "rebels RELEASED refugees"),
        ("Chad/NNP/nsubj/2 withdrew=withdraw/VBD/ROOT its/PRP$/nmod:poss/4 support/NN/obj/2 from/IN/case/6 "
         "Mali/NNP/obl/2", "withdrew", "Chad CUT_TIES_WITH Mali"),
        ("Chad/NNP/nsubj/2 withdrew=withdraw/VBD/ROOT from/IN/case/4 Mali/NNP/obl/2", "withdrew", "Chad WITHDREW Mali"),
        ("Chad/NNP/nsubj/2 ordered=order/VBD/ROOT rebels=rebel/NNS/obj/2 out/IN/case/7 of/IN/case/7 "
         "the/DT/det/7 country/NN/obl/2", "ordered", "Chad EXPELLED rebels"),
        ("Chad/NNP/nsubj/2 tore=tear/VBD/ROOT up/RP/compound:prt/2 a/DT/det/5 treaty/NN/obj/2 "
         "with/IN/case/7 Mali/NNP/nmod/5", "tore", "Chad DISCONTINUED Mali"),
        ("Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 buried=bury/VBD/ROOT the/DT/det/6 hatchet/NN/obj/4", "buried",
         "Chad FORGAVE Mali"),
        ("Chad/NNP/nsubj/2 told=tell/VBD/ROOT Mali/NNP/iobj/2 to/TO/mark/5 leave/VB/xcomp/2", "told",
         "Chad DEMANDED_OF Mali"),
        ("Mora/NNP/nsubj/2 told=tell/VBD/ROOT reporters=reporter/NNS/iobj/2 to/TO/mark/5 leave/VB/xcomp/2", "told",
         None),
        ("Chad/NNP/nsubj/2 revoked=revoke/VBD/ROOT the/DT/det/4 status/NN/obj/2 of/IN/case/6 "
         "Mali/NNP/nmod/4", "revoked", "Chad RESTRICTED Mali"),
        ("Mora/NNP/nsubj/2 shortened=shorten/VBD/ROOT the/DT/det/4 sentence/NN/obj/2 of/IN/case/6 "
         "Silva/NNP/nmod/4", "shortened", "Mora PARDONED Silva"),
        ("Mora/NNP/nsubj/2 passed=pass/VBD/ROOT the/DT/det/4 baton/NN/obj/2 to/IN/case/6 Silva/NNP/obl/2", "passed",
         "Silva SUCCEEDED Mora"),
        ("Mora/NNP/nsubj/2 handed=hand/VBD/ROOT Silva/NNP/iobj/2 a/DT/det/5 defeat/NN/obj/2", "handed",
         "Mora DEFEATED Silva"),
        ("Chad/NNP/nsubj/2 masterminded=mastermind/VBD/ROOT the/DT/det/4 attack/NN/obj/2 on/IN/case/6 "
         "Mali/NNP/nmod/4", "masterminded", "Chad ATTACKED Mali"),
        ("Airbus/NNP/nsubj/2 colluded=collude/VBD/ROOT with/IN/case/4 Boeing/NNP/obl/2", "colluded",
         "Airbus COOPERATED_WITH Boeing"),
        ("Chad/NNP/nsubj/2 launched=launch/VBD/ROOT a/DT/det/4 campaign/NN/obj/2 against/IN/case/6 "
         "smoking/VBG/nmod/4", "launched", None),
        ("Chad/NNP/nsubj/2 lent=lend/VBD/ROOT its/PRP$/nmod:poss/4 name/NN/obj/2 to/IN/case/7 the/DT/det/7 "
         "plan/NN/obl/2", "lent", None),
        ("Mora/NNP/nsubj/2 accepted=accept/VBD/ROOT the/DT/det/4 verdict/NN/obj/2", "accepted",
         "Mora ACCEPTED verdict"),
        ("Mora/NNP/nsubj/2 accepted=accept/VBD/ROOT the/DT/det/4 book/NN/obj/2", "accepted", None),
        ("Chad/NNP/nsubj/2 put/VBD/ROOT down/RP/compound:prt/2 a/DT/det/5 rebellion/NN/obj/2 in/IN/case/7 "
         "Mali/NNP/obl/2", "put", "Chad RESTRICTED Mali"),
        ("Chad/NNP/nsubj/2 put/VBD/ROOT an=a/DT/det/4 end/NN/obj/2 to/IN/case/7 the/DT/det/7 war/NN/nmod/4 "
         "in/IN/case/9 Mali/NNP/obl/2", "put", "Chad HALTED_ATTACKS_ON Mali"),
        ("Chad/NNP/nsubj/2 recalled=recall/VBD/ROOT its/PRP$/nmod:poss/4 ambassador/NN/obj/2", "recalled",
         "Chad CUT_TIES_WITH ambassador"),
        ("Chad/NNP/nsubj/2 froze=freeze/VBD/ROOT assets=asset/NNS/obj/2 of/IN/case/5 "
         "rebels=rebel/NNS/nmod/3", "froze", "Chad SEIZED rebels"),
        ("rebels=rebel/NNS/nsubj/2 brought=bring/VBD/ROOT down/RP/compound:prt/2 the/DT/det/5 "
         "government/NN/obj/2", "brought", "rebels OVERTHREW government"),
        ("Chad/NNP/nsubj/2 brought=bring/VBD/ROOT down/RP/compound:prt/2 a/DT/det/5 drone/NN/obj/2", "brought",
         "Chad SHOT_DOWN drone"),
        ("Mora/NNP/nsubj/2 brought=bring/VBD/ROOT down/RP/compound:prt/2 the/DT/det/5 price/NN/obj/2", "brought", None),
        ("Chad/NNP/nsubj/2 put/VBD/ROOT Lima/NNP/obj/2 under/IN/case/5 lockdown/NN/obl/2", "put",
         "Chad RESTRICTED Lima"),
        ("Chad/NNP/nsubj/2 called=call/VBD/ROOT up/RP/compound:prt/2 reservists=reservist/NNS/obj/2", "called",
         "Chad DEPLOYED_TROOPS_TO reservists"),
        ("Chad/NNP/nsubj/2 borrowed=borrow/VBD/ROOT money/NN/obj/2 from/IN/case/5 Mali/NNP/obl/2", "borrowed",
         "Mali FUNDED Chad"),
        ("Mora/NNP/nsubj/2 heeded=heed/VBD/ROOT a/DT/det/4 warning/NN/obj/2 from/IN/case/6 "
         "Silva/NNP/nmod/4", "heeded", "Mora CONCEDED_TO Silva"),
        ("Chad/NNP/nsubj/2 reneged=renege/VBD/ROOT on/IN/case/5 a/DT/det/5 deal/NN/obl/2 with/IN/case/7 "
         "Mali/NNP/nmod/5", "reneged", "Chad DISCONTINUED Mali"),
        ("Chad/NNP/nsubj/2 neutralized=neutralize/VBD/ROOT rebels=rebel/NNS/obj/2", "neutralized",
         "Chad KILLED rebels"),
        ("Airbus/NNP/nsubj/2 neutralized=neutralize/VBD/ROOT the/DT/det/4 smell/NN/obj/2", "neutralized", None),
        ("refugees=refugee/NNS/nsubj/2 reached=reach/VBD/ROOT Mali/NNP/obj/2", "reached", "refugees CAME_TO Mali"),
        ("Mora/NNP/nsubj/2 reached=reach/VBD/ROOT a/DT/det/4 conclusion/NN/obj/2", "reached", None),
        ("Mora/NNP/nsubj/2 swore=swear/VBD/ROOT in/IN/case/4 Silva/NNP/obl/2", "swore", "Mora APPOINTED Silva"),
        ("Mora/NNP/nsubj/2 swore=swear/VBD/ROOT in/IN/case/4 court/NN/obl/2", "swore", None),
    ],
)  # fmt: skip
def test_public_life(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected
