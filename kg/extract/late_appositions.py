"""An apposition at the end of a clause, which describes its subject and not the name that a parser hangs it on.

Universal Dependencies v2: appos.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import child

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKS = frozenset({"first", "second", "third", "last", "latest", "only"})


def clause_described(apposition: Token) -> Token | None:
    """Verb whose subject is the first to do what it tells: "Kim [met] Lee in Oslo, the first envoy to go there".

    Only where other phrases part the apposition from the name before it.
    """
    name = apposition.head
    to_do = child(apposition, "acl")
    ranked = any(t.lower_ in RANKS for t in apposition.lefts) and to_do is not None and to_do.tag_ == "VB"
    if apposition.dep_ != "appos" or not ranked:
        return None
    between = apposition.doc[name.i + 1 : apposition.left_edge.i]
    if not any(not t.is_punct and t not in name.subtree for t in between):
        return None
    return next((t for t in name.ancestors if t.pos_ == "VERB"), None)
