"""Who holds which office where; a rank, a nomination or a denial gives none."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from kg.extract.positions import Position, positions
from kg.types import Kind
from tests.extract.trees import annotation, find, tree

HOLDERS = {
    "Peru": Kind.COUNTRY,
    "Norway": Kind.COUNTRY,
    "World Bank": Kind.ORGANIZATION,
    "State Department": Kind.ORGANIZATION,
}


def with_person(sentence: str) -> Doc:
    """The parse with Ann Lee as a named person."""
    doc = tree(sentence)
    if "Ann Lee" in doc.text:
        first = find(doc, "Ann").i
        doc.set_ents([Span(doc, first, first + 2, label="PERSON")])
    return doc


def shown(position: Position) -> str:
    holder = position.holder.text if position.holder is not None else position.country
    return f"{position.person.text}: {position.title}, {holder}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kenyan/JJ/amod/3 Foreign/JJ/amod/3 Minister/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/ROOT",
            "Lee: Foreign Minister, Kenya",
        ),
        (
            "State/NNP/compound/2 Department/NNP/compound/3 spokesman/NN/nmod:desc/4 Ann/NNP/nsubj/6 "
            "Lee/NNP/flat/4 left=leave/VBD/ROOT",
            "Lee: spokesman, Department",
        ),
        (
            "Ann/NNP/nsubj/11 Lee/NNP/flat/1 ,/,/punct/5 the/DT/det/5 head/NN/appos/1 of/IN/case/9 the/DT/det/9 "
            "World/NNP/compound/9 Bank/NNP/nmod/5 ,/,/punct/1 left=leave/VBD/ROOT",
            "Lee: head, Bank",
        ),
        (
            "Peru/NNP/nmod:poss/3 's/POS/case/1 president/NN/nsubj/8 ,/,/punct/5 Ann/NNP/appos/3 Lee/NNP/flat/5 "
            ",/,/punct/3 left=leave/VBD/ROOT",
            "Lee: president, Peru",
        ),
        (
            "Ann/NNP/nsubj/10 Lee/NNP/flat/1 ,/,/punct/5 who/WP/nsubj/5 heads=head/VBZ/acl:relcl/1 the/DT/det/8 "
            "World/NNP/compound/8 Bank/NNP/obj/5 ,/,/punct/1 left=leave/VBD/ROOT",
            "Lee: head, Bank",
        ),
        (
            "Ann/NNP/nsubj/5 Lee/NNP/flat/1 is=be/VBZ/cop/5 the/DT/det/5 president/NN/ROOT of/IN/case/7 "
            "Peru/NNP/nmod/5",
            "Lee: president, Peru",
        ),
        (
            "Ann/NNP/nsubj/6 Lee/NNP/flat/1 is=be/VBZ/cop/6 not/RB/advmod/6 the/DT/det/6 president/NN/ROOT "
            "of/IN/case/8 Peru/NNP/nmod/6",
            "",
        ),
        (
            "Ann/NNP/nsubj/5 Lee/NNP/flat/1 was=be/VBD/cop/5 the/DT/det/5 president/NN/ROOT of/IN/case/7 "
            "Peru/NNP/nmod/5",
            "Lee: former president, Peru",
        ),
        (
            "Ann/NNP/nsubj/10 Lee/NNP/flat/1 ,/,/punct/6 then/RB/advmod/10 the/DT/det/6 president/NN/appos/1 "
            "of/IN/case/8 Peru/NNP/nmod/6 ,/,/punct/1 left=leave/VBD/ROOT",
            "Lee: former president, Peru",
        ),
        (
            "Ann/NNP/nsubj/8 Lee/NNP/flat/1 who/WP/nsubj/5 was=be/VBD/cop/5 president/NN/acl:relcl/1 of/IN/case/7 "
            "Peru/NNP/nmod/5 left=leave/VBD/ROOT",
            "Lee: former president, Peru",
        ),
        (
            "Ann/NNP/nsubj/4 Lee/NNP/flat/1 may/MD/aux/4 become/VB/ROOT president/NN/xcomp/4 of/IN/case/7 "
            "Peru/NNP/nmod/5",
            "",
        ),
        (
            "Former/JJ/amod/3 Peru/NNP/compound/3 president/NN/nmod:desc/4 Ann/NNP/nsubj/6 Lee/NNP/flat/4 "
            "left=leave/VBD/ROOT",
            "Lee: former president, Peru",
        ),
        (
            "Ann/NNP/nsubj:pass/4 Lee/NNP/flat/1 was=be/VBD/aux:pass/4 appointed=appoint/VBN/ROOT "
            "director/NN/xcomp/4 of/IN/case/9 the/DT/det/9 World/NNP/compound/9 Bank/NNP/nmod/5",
            "Lee: director, Bank",
        ),
        (
            "Ann/NNP/nsubj:pass/4 Lee/NNP/flat/1 was=be/VBD/aux:pass/4 nominated=nominate/VBN/ROOT "
            "director/NN/xcomp/4 of/IN/case/9 the/DT/det/9 World/NNP/compound/9 Bank/NNP/nmod/5",
            "",
        ),
        (
            "Ann/NNP/nsubj/12 Lee/NNP/flat/1 ,/,/punct/4 founder/NN/appos/1 and/CC/cc/6 head/NN/conj/4 "
            "of/IN/case/10 the/DT/det/10 World/NNP/compound/10 Bank/NNP/nmod/4 ,/,/punct/1 left=leave/VBD/ROOT",
            "Lee: founder, Bank; Lee: head, Bank",
        ),
        (
            "Prime/NNP/amod/2 Minister/NNP/nmod:desc/3 Ann/NNP/nsubj/7 Lee/NNP/flat/3 of/IN/case/6 "
            "Peru/NNP/nmod/3 left=leave/VBD/ROOT",
            "Lee: Prime Minister, Peru",
        ),
        ("Gen./NNP/nmod:desc/2 Ann/NNP/nsubj/6 Lee/NNP/flat/2 of/IN/case/5 Peru/NNP/nmod/2 left=leave/VBD/ROOT", ""),
        (
            "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/5 a/DT/det/5 resident/NN/appos/1 of/IN/case/7 "
            "Peru/NNP/nmod/5 ,/,/punct/1 left=leave/VBD/ROOT",
            "",
        ),
        (
            "Peruvian/JJ/amod/2 ambassador/NN/nsubj/7 to/IN/case/4 Norway/NNP/nmod/2 Ann/NNP/appos/2 "
            "Lee/NNP/flat/5 left=leave/VBD/ROOT",
            "Lee: ambassador to Norway, Peru",
        ),
        (
            "Peruvian/JJ/amod/2 minister/NN/nsubj/7 of/IN/case/4 trade/NN/nmod/2 Ann/NNP/appos/2 Lee/NNP/flat/5 "
            "left=leave/VBD/ROOT",
            "Lee: minister of trade, Peru",
        ),
        # a person beside a place belongs to the office before it
        (
            "the/DT/det/2 bishop/NN/nsubj/8 of/IN/case/4 Peru/NNP/nmod/2 ,/,/punct/6 Ann/NNP/appos/4 Lee/NNP/flat/6 "
            "left=leave/VBD/ROOT",
            "Lee: bishop, Peru",
        ),
        (
            "the/DT/det/2 aide/NN/nsubj/10 of/IN/case/5 the/DT/det/5 president/NN/nmod/2 of/IN/case/7 Peru/NNP/nmod/5 "
            "Ann/NNP/appos/7 Lee/NNP/flat/8 left=leave/VBD/ROOT",
            "Lee: president, Peru",
        ),
        ("Foreign/JJ/amod/2 Minister/NN/nmod:desc/3 Ann/NNP/nsubj/5 Lee/NNP/flat/3 left=leave/VBD/ROOT", ""),
        (
            "She/PRP/nsubj/4 is=be/VBZ/cop/4 the/DT/det/4 president/NN/ROOT of/IN/case/6 Peru/NNP/nmod/4",
            "She: president, Peru",
        ),
    ],
)
def test_positions(sentence: str, expected: str) -> None:
    doc = with_person(sentence)
    holders = {name: kind for name, kind in HOLDERS.items() if name in doc.text}
    assert "; ".join(shown(position) for position in positions(annotation(doc, holders))) == expected
