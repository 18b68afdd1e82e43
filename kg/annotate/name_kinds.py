"""What an article tells of the kind of its names: a company by what is beside it, a storm, where it was filed from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.phrases import words
from kg.annotate.same_name import COMPANY, key
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Name = tuple[list[Token], Kind]

# "PARIS, March 3 (Reuters) - ", "KYIV/LVIV, July 9 – ": capitals, then an agency in brackets or a
# day, then a dash; "KARACHI – ": six capitals, as acronyms seldom have, and a long dash.
DATELINE = re.compile(
    r"^[A-Z][A-Z][A-Z .'/,\-]*"
    r"(?:(?:[^\n()]{0,40}\([A-Za-z .]{2,30}\)|,[^\n()]{0,30}\d)[^\n()\w]{0,3}(?:--|[-–—])|(?<=[A-Z]{6}) [–—])\s",
    re.MULTILINE,
)
DATELINE_WITHIN = 600  # characters: a dateline opens the text, behind a headline at most
OWNERS = frozenset({"compound", "nmod:poss", "nmod"})
# "R-Ohio" beside a lawmaker: party and state
PARTY_STATE = re.compile(r"[RDI]-[A-Z][\w.]*(?: [A-Z][a-z]+)*")


def told_by_article(doc: Doc, names: Sequence[Name], actors: Actors) -> list[Name]:
    """The names that may be actors, a company's among them as an organization whatever the pipeline took it for."""
    filed, storms = _dateline_end(doc), _storms(names, actors)
    companies = _companies(names, actors)
    surnames = {tokens[-1].text for tokens, kind in names if kind is Kind.PERSON and len(tokens) > 1}
    kept = []
    for tokens, kind in names:
        text = words(tokens)
        if tokens[0].idx < filed or tokens[-1].text in storms or PARTY_STATE.fullmatch(text):
            continue
        company = _is_company(text) or (len(tokens) == 1 and text in companies - surnames)
        kept.append((tokens, Kind.ORGANIZATION if kind is Kind.PERSON and company else kind))
    return kept


def _dateline_end(doc: Doc) -> int:
    """Character where the dateline of the article ends, 0 without one."""
    found = DATELINE.search(doc.text, 0, DATELINE_WITHIN)
    return found.end() if found else 0


def _storms(names: Iterable[Name], actors: Actors) -> frozenset[str]:
    """Names that storms bear in the article: "Hurricane Ada"."""
    return frozenset(
        tokens[-1].text
        for tokens, _ in names
        if tokens[0].lower_ in actors.storms or (tokens[0].i > 0 and tokens[0].nbor(-1).lower_ in actors.storms)
    )


def _is_company(text: str) -> bool:
    """Whether a name is written as a company's: "Brandt & Lowe", "Norsk Kraft AS", "Veld Group Plc"."""
    parts = key(text)
    return "&" in text or (len(parts) > 1 and parts[-1] in COMPANY)


def _companies(names: Iterable[Name], actors: Actors) -> frozenset[str]:
    """Single words that are companies' names: the first of a name in full, or with shares of its own."""
    found = set()
    for tokens, _ in names:
        if _is_company(words(tokens)) or (
            len(tokens) == 1 and tokens[0].dep_ in OWNERS and tokens[0].head.lemma_.lower() in actors.corporate
        ):
            found.add(tokens[0].text)
    return frozenset(found)
