"""Plain clauses of business, sport, culture, science and everyday life: what they tell, and what they do not."""

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
        # stakes are held or bought, businesses sold
        (
            "Airbus/NNP/nsubj/2 holds=hold/VBZ/ROOT stakes=stake/NNS/obj/2 in/IN/case/5 Boeing/NNP/obl/2",
            "holds",
            "Airbus OWNED Boeing",
        ),
        (
            "Airbus/NNP/nsubj/2 raised=raise/VBD/ROOT its/PRP$/nmod:poss/4 stake/NN/obj/2 in/IN/case/6 "
            "Boeing/NNP/nmod/4",
            "raised",
            "Airbus ACQUIRED Boeing",
        ),
        (
            "Mora/NNP/nsubj/2 took=take/VBD/ROOT an=a/DT/det/4 interest/NN/obj/2 in/IN/case/6 Boeing/NNP/nmod/4",
            "took",
            None,
        ),
        (
            "Airbus/NNP/nsubj/2 sold=sell/VBD/ROOT its/PRP$/nmod:poss/4 stake/NN/obj/2 in/IN/case/6 Boeing/NNP/nmod/4",
            "sold",
            "Airbus DIVESTED Boeing",
        ),
        (
            "Airbus/NNP/nsubj/2 sold=sell/VBD/ROOT its/PRP$/nmod:poss/5 tea/NN/compound/5 business/NN/obj/2",
            "sold",
            "Airbus DIVESTED business",
        ),
        (
            "Airbus/NNP/nsubj/2 sold=sell/VBD/ROOT its/PRP$/nmod:poss/5 tea/NN/compound/5 business/NN/obj/2 "
            "to/IN/case/7 Boeing/NNP/obl/2",
            "sold",
            "Airbus SOLD_TO Boeing",
        ),
        ("Mora/NNP/nsubj/2 sold=sell/VBD/ROOT a/DT/det/4 car/NN/obj/2", "sold", None),
        # ruin, shops, products
        (
            "Airbus/NNP/nsubj/2 filed=file/VBD/ROOT for/IN/case/4 bankruptcy/NN/obl/2",
            "filed",
            "Airbus WENT_BANKRUPT bankruptcy",
        ),
        ("Airbus/NNP/nsubj/2 filed=file/VBD/ROOT for/IN/case/5 a/DT/det/5 patent/NN/obl/2", "filed", None),
        (
            "Chad/NNP/nsubj/2 defaulted=default/VBD/ROOT on/IN/case/5 its/PRP$/nmod:poss/5 bonds=bond/NNS/obl/2",
            "defaulted",
            "Chad WENT_BANKRUPT bonds",
        ),
        (
            "Airbus/NNP/nsubj/2 opened=open/VBD/ROOT a/DT/det/4 factory/NN/obj/2 in/IN/case/6 Lima/NNP/obl/2",
            "opened",
            "Airbus OPENED factory",
        ),
        (
            "Airbus/NNP/nsubj/2 closed=close/VBD/ROOT its/PRP$/nmod:poss/4 factory/NN/obj/2",
            "closed",
            "Airbus CLOSED factory",
        ),
        (
            "Boeing/NNP/nsubj/2 closed=close/VBD/ROOT Airbus/NNP/obj/2",
            "closed",
            "Boeing CLOSED Airbus",
        ),
        (
            "Airbus/NNP/nsubj/2 bought=buy/VBD/ROOT the/DT/det/5 German/JJ/amod/5 arm/NN/obj/2 of/IN/case/7 "
            "Boeing/NNP/nmod/5",
            "bought",
            "Airbus ACQUIRED arm",
        ),
        ("Airbus/NNP/nsubj/2 bought=buy/VBD/ROOT arms=arm/NNS/obj/2", "bought", None),
        ("Mora/NNP/nsubj/2 closed=close/VBD/ROOT the/DT/det/4 door/NN/obj/2", "closed", None),
        (
            "Airbus/NNP/nsubj/2 recalled=recall/VBD/ROOT 300/CD/nummod/4 cars=car/NNS/obj/2",
            "recalled",
            "Airbus RECALLED cars",
        ),
        ("Mora/NNP/nsubj/2 recalled=recall/VBD/ROOT the/DT/det/4 summer/NN/obj/2", "recalled", None),
        ("Boeing/NNP/nsubj/2 overtook=overtake/VBD/ROOT Airbus/NNP/obj/2", "overtook", "Boeing SURPASSED Airbus"),
        (
            "Airbus/NNP/nsubj/2 raised=raise/VBD/ROOT money/NN/obj/2 from/IN/case/5 Boeing/NNP/obl/2",
            "raised",
            "Boeing INVESTED_IN Airbus",
        ),
        # clubs and players
        (
            "Airbus/NNP/nsubj/2 sold=sell/VBD/ROOT Mora/NNP/obj/2 to/IN/case/5 Boeing/NNP/obl/2",
            "sold",
            "Boeing SIGNED_PLAYER Mora",
        ),
        ("Mora/NNP/nsubj/2 signed=sign/VBD/ROOT for/IN/case/4 Airbus/NNP/obl/2", "signed", "Airbus SIGNED_PLAYER Mora"),
        ("Mora/NNP/nsubj/2 played=play/VBD/ROOT for/IN/case/4 Airbus/NNP/obl/2", "played", "Mora WORKED_FOR Airbus"),
        ("Mora/NNP/nsubj/2 played=play/VBD/ROOT for/IN/case/4 Chad/NNP/obl/2", "played", "Mora REPRESENTED Chad"),
        ("Mora/NNP/nsubj/2 played=play/VBD/ROOT for/IN/case/4 time/NN/obl/2", "played", None),
        (
            "Mora/NNP/nsubj/2 finished=finish/VBD/ROOT behind/IN/case/4 Silva/NNP/obl/2",
            "finished",
            "Silva DEFEATED Mora",
        ),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 named=name/VBN/ROOT player/NN/xcomp/3 of/IN/case/7 "
            "the/DT/det/7 year/NN/nmod/4",
            "named",
            "Mora WON player",
        ),
        (
            "Mora/NNP/nsubj/2 competed=compete/VBD/ROOT in/IN/case/5 the/DT/det/5 marathon/NN/obl/2",
            "competed",
            "Mora TOOK_PART_IN marathon",
        ),
        (
            "Chad/NNP/nsubj/2 qualified=qualify/VBD/ROOT for/IN/case/5 the/DT/det/5 tournament/NN/obl/2",
            "qualified",
            "Chad QUALIFIED_FOR tournament",
        ),
        (
            "Chad/NNP/nsubj/2 hosted=host/VBD/ROOT the/DT/det/4 tournament/NN/obj/2",
            "hosted",
            "Chad ORGANIZED tournament",
        ),
        # works
        (
            "Mora/NNP/nsubj/2 starred=star/VBD/ROOT in/IN/case/5 the/DT/det/5 film/NN/obl/2",
            "starred",
            "Mora PERFORMED_IN film",
        ),
        (
            "Mora/NNP/nsubj/2 played=play/VBD/ROOT a/DT/det/5 key/JJ/amod/5 role/NN/obj/2 in/IN/case/8 "
            "the/DT/det/8 film/NN/obl/2",
            "played",
            "Mora PERFORMED_IN film",
        ),
        (
            "Mora/NNP/nsubj/2 played=play/VBD/ROOT a/DT/det/5 key/JJ/amod/5 role/NN/obj/2 in/IN/case/8 "
            "the/DT/det/8 talks=talk/NNS/obl/2",
            "played",
            None,
        ),
        ("Mora/NNP/nsubj/2 directed=direct/VBD/ROOT the/DT/det/4 drama/NN/obj/2", "directed", "Mora WROTE drama"),
        ("Mora/NNP/nsubj/2 directed=direct/VBD/ROOT the/DT/det/4 traffic/NN/obj/2", "directed", None),
        (
            "Mora/NNP/nsubj/2 toured=tour/VBD/ROOT with/IN/case/4 Silva/NNP/obl/2",
            "toured",
            "Mora COOPERATED_WITH Silva",
        ),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 nominated=nominate/VBN/ROOT for/IN/case/6 an=a/DT/det/6 "
            "Oscar/NNP/obl/3",
            "nominated",
            "Mora NOMINATED_FOR Oscar",
        ),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 nominated=nominate/VBN/ROOT for/IN/case/7 a/DT/det/7 "
            "second/JJ/amod/7 term/NN/obl/3",
            "nominated",
            None,
        ),
        # lives
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 buried=bury/VBN/ROOT in/IN/case/5 Lima/NNP/obl/3",
            "buried",
            "Mora BURIED_IN Lima",
        ),
        ("Mora/NNP/nsubj/2 moved=move/VBD/ROOT to/IN/case/4 Lima/NNP/obl/2", "moved", "Mora LIVED_IN Lima"),
        ("Mora/NNP/nsubj/2 moved=move/VBD/ROOT to/IN/case/4 Airbus/NNP/obl/2", "moved", "Mora JOINED Airbus"),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 raised=raise/VBN/ROOT in/IN/case/5 Lima/NNP/obl/3",
            "raised",
            "Mora LIVED_IN Lima",
        ),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 educated=educate/VBN/ROOT at/IN/case/5 Airbus/NNP/obl/3",
            "educated",
            "Mora STUDIED_AT Airbus",
        ),
        ("Mora/NNP/nsubj/2 contracted=contract/VBD/ROOT malaria/NN/obj/2", "contracted", "Mora FELL_ILL malaria"),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 diagnosed=diagnose/VBN/ROOT with/IN/case/5 cancer/NN/obl/3",
            "diagnosed",
            "Mora FELL_ILL cancer",
        ),
        (
            "Mora/NNP/nsubj/2 fell=fall/VBD/ROOT in/IN/case/4 love/NN/obl/2 with/IN/case/6 Silva/NNP/obl/2",
            "fell",
            "Mora PARTNER_OF Silva",
        ),
        ("Mora/NNP/nsubj/2 fell=fall/VBD/ROOT behind/IN/case/4 Silva/NNP/obl/2", "fell", None),
        (
            "Mora/NNP/nsubj/2 converted=convert/VBD/ROOT to/IN/case/4 Islam/NNP/obl/2",
            "converted",
            "Mora CONVERTED_TO Islam",
        ),
        ("Mora/NNP/nsubj/2 climbed=climb/VBD/ROOT the/DT/det/4 hill/NN/obj/2", "climbed", None),
        (
            "Mora/NNP/nsubj/2 took=take/VBD/ROOT an=a/DT/det/4 interest/NN/obj/2 in/IN/case/6 Silva/NNP/nmod/4",
            "took",
            None,
        ),
        (
            "Mora/NNP/nsubj/2 inherited=inherit/VBD/ROOT the/DT/det/4 farm/NN/obj/2 from/IN/case/6 Silva/NNP/obl/2",
            "inherited",
            "Silva GAVE_TO Mora",
        ),
        (
            "Mora/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 elected=elect/VBN/ROOT to/IN/case/5 Airbus/NNP/obl/3",
            "elected",
            "Mora JOINED Airbus",
        ),
        (
            "Mora/NNP/nsubj/2 took=take/VBD/ROOT a/DT/det/4 job/NN/obj/2 at/IN/case/6 Airbus/NNP/obl/2",
            "took",
            "Mora WORKED_FOR Airbus",
        ),
        (
            "Airbus/NNP/nsubj/2 ended=end/VBD/ROOT its/PRP$/nmod:poss/4 partnership/NN/obj/2 with/IN/case/6 "
            "Boeing/NNP/nmod/4",
            "ended",
            "Airbus DISCONTINUED Boeing",
        ),
        ("Airbus/NNP/nsubj/2 lost=lose/VBD/ROOT share/NN/obj/2 to/IN/case/5 Boeing/NNP/nmod/3", "lost", None),
        ("Airbus/NNP/nsubj/2 lost=lose/VBD/ROOT to/IN/case/4 Boeing/NNP/obl/2", "lost", "Boeing DEFEATED Airbus"),
        (
            "Mora/NNP/nsubj/2 returned=return/VBD/ROOT the/DT/det/4 painting/NN/obj/2 to/IN/case/6 Silva/NNP/obl/2",
            "returned",
            "Mora RETURNED_PROPERTY_TO Silva",
        ),
        (
            "Mora/NNP/nsubj/2 sat=sit/VBD/ROOT on/IN/case/5 the/DT/det/5 board/NN/obl/2 of/IN/case/7 Airbus/NNP/nmod/5",
            "sat",
            "Mora MEMBER_OF Airbus",
        ),
        (
            "Mora/NNP/nsubj/2 celebrated=celebrate/VBD/ROOT mass/NN/obj/2 in/IN/case/5 Lima/NNP/obl/2",
            "celebrated",
            "Mora LED mass",
        ),
        (
            "Airbus/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 sold=sell/VBN/ROOT to/IN/case/5 Boeing/NNP/obl/3",
            "sold",
            "Boeing ACQUIRED Airbus",
        ),
        (
            "The/DT/det/2 tender/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 awarded=award/VBN/ROOT to/IN/case/6 "
            "Airbus/NNP/obl/4",
            "awarded",
            "Airbus WON tender",
        ),
        (
            "Mora/NNP/nsubj/2 beat/VBD/ROOT Silva/NNP/obj/2 to/IN/case/6 the/DT/det/6 title/NN/obl/2",
            "beat",
            "Mora DEFEATED Silva",
        ),
        ("Mora/NNP/nsubj/2 portrayed=portray/VBD/ROOT Silva/NNP/obj/2", "portrayed", "Mora PERFORMED_IN Silva"),
        ("Mora/NNP/nsubj/2 portrayed=portray/VBD/ROOT Silva/NNP/obj/2 as/IN/case/5 weak/JJ/obl/2", "portrayed", None),
        (
            "Mora/NNP/nsubj/2 applied=apply/VBD/ROOT for/IN/case/4 protection/NN/obl/2",
            "applied",
            "Mora CALLED_FOR protection",
        ),
        (
            "Airbus/NNP/nsubj/2 listed=list/VBD/ROOT its/PRP$/nmod:poss/4 shares=share/NNS/obj/2 on/IN/case/7 "
            "the/DT/det/7 exchange/NN/obl/2",
            "listed",
            "Airbus LISTED_ON exchange",
        ),
        # what two do side by side
        (
            "Mora/NNP/nsubj/4 and/CC/cc/3 Silva/NNP/conj/1 ran=run/VBD/ROOT the/DT/det/6 label/NN/obj/4",
            "ran",
            "Mora Silva LED label",
        ),
        (
            "Mora/NNP/nsubj/4 and/CC/cc/3 Silva/NNP/conj/1 played=play/VBD/ROOT in/IN/case/6 Lima/NNP/obl/4",
            "played",
            None,
        ),
        (
            "Mora/NNP/nsubj/4 and/CC/cc/3 Silva/NNP/conj/1 spent=spend/VBD/ROOT the/DT/det/6 day/NN/obj/4 "
            "in/IN/case/8 Lima/NNP/obl/4",
            "spent",
            None,
        ),
        (
            "Mora/NNP/nsubj/2 played=play/VBD/ROOT against/IN/case/4 Silva/NNP/obl/2",
            "played",
            "Mora PLAYED_AGAINST Silva",
        ),
        ("Mora/NNP/nsubj/2 ran=run/VBD/ROOT into/IN/case/4 Silva/NNP/obl/2", "ran", "Mora MET Silva"),
        # lent and borrowed
        ("Chad/NNP/nsubj/2 lent=lend/VBD/ROOT money/NN/obj/2 to/IN/case/5 Mali/NNP/obl/2", "lent", "Chad AIDED Mali"),
        (
            "Airbus/NNP/nsubj/2 borrowed=borrow/VBD/ROOT the/DT/det/4 painting/NN/obj/2 from/IN/case/6 "
            "Boeing/NNP/obl/2",
            "borrowed",
            None,
        ),
        (
            "Airbus/NNP/nsubj/2 borrowed=borrow/VBD/ROOT money/NN/obj/2 from/IN/case/5 Boeing/NNP/obl/2",
            "borrowed",
            "Airbus OWED_TO Boeing",
        ),
        (
            "Mora/NNP/nsubj/2 lost=lose/VBD/ROOT her=she/PRP$/nmod:poss/4 job/NN/obj/2 at/IN/case/6 Airbus/NNP/obl/2",
            "lost",
            "Mora LEFT Airbus",
        ),
        (
            "Scientists=scientist/NNS/nsubj/2 found=find/VBD/ROOT a/DT/det/4 planet/NN/obj/2",
            "found",
            "Scientists DISCOVERED planet",
        ),
        (
            "Mora/NNP/nsubj/2 received=receive/VBD/ROOT an=a/DT/det/4 award/NN/obj/2 from/IN/case/6 Chad/NNP/nmod/4",
            "received",
            "Chad AWARDED Mora",
        ),
        (
            "Mora/NNP/nsubj/2 raised=raise/VBD/ROOT money/NN/obj/2 for/IN/case/5 Airbus/NNP/obl/2",
            "raised",
            "Mora DONATED_TO Airbus",
        ),
        ("Mora/NNP/nsubj/2 ran=run/VBD/ROOT the/DT/det/4 marathon/NN/obj/2", "ran", "Mora TOOK_PART_IN marathon"),
        (
            "Mora/NNP/nsubj/2 quit/VBD/ROOT her=she/PRP$/nmod:poss/4 job/NN/obj/2 at/IN/case/6 Airbus/NNP/obl/2",
            "quit",
            "Mora LEFT Airbus",
        ),
        (
            "Mora/NNP/nsubj/2 played=play/VBD/ROOT rugby/NN/obj/2 for/IN/case/5 Airbus/NNP/obl/2",
            "played",
            "Mora WORKED_FOR Airbus",
        ),
        ("Airbus/NNP/nsubj/2 struck=strike/VBD/ROOT oil/NN/obj/2", "struck", "Airbus DISCOVERED oil"),
        (
            "Mora/NNP/nsubj/2 lost=lose/VBD/ROOT the/DT/det/4 election/NN/obj/2 to/IN/case/6 Silva/NNP/obl/2",
            "lost",
            "Silva DEFEATED Mora",
        ),
        (
            "Airbus/NNP/nsubj/2 sought=seek/VBD/ROOT bankruptcy/NN/compound/4 protection/NN/obj/2",
            "sought",
            "Airbus WENT_BANKRUPT protection",
        ),
        ("Mora/NNP/nsubj/2 edited=edit/VBD/ROOT the/DT/det/4 novel/NN/obj/2", "edited", "Mora WROTE novel"),
        ("Mora/NNP/nsubj/2 edited=edit/VBD/ROOT the/DT/det/4 genes=gene/NNS/obj/2", "edited", None),
    ],
)
def test_clauses(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected
