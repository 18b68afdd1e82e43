"""Titles before a person's name: "Israeli Defense Minister" Yoav Gallant, "Secretary of State" Antony Blinken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.phrases import head_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_TITLE = frozenset({"of", "for"})
OUTSIDE_TAGS = frozenset({"DT", "PDT", "PRP$", "CC", "WP$", ",", ":", "``", "''", "-LRB-", "-RRB-", "_SP", "RB", "CD"})
NO_START = frozenset({"ADP", "PART", "PUNCT", "AUX", "VERB", "SCONJ"})
LONGEST = 9  # tokens


def titles_before(name: list[Token], actors: Actors) -> list[list[Token]]:
    """Titles that stand right before a name, nearest first, without articles.

    The tree may hang the title on the name (nmod:desc), the name on the title (appos, flat), or both on one verb.
    """
    head, start = head_of(name), name[0].i
    found = []
    while (title := _title_ending_at(start, head, actors)) is not None:
        found.append(title)
        start = title[0].i
    return found


def _title_ending_at(end: int, name: Token, actors: Actors) -> list[Token] | None:
    """The title whose last word is right before a token, None when that is no title of this name."""
    doc = name.doc
    noun = _title_noun(end, name, actors)
    if noun is None:
        return None
    start = noun.i
    while start > 0 and noun.i - start < LONGEST:
        token = doc[start - 1]
        if _is_outside(token, actors) or not _is_within(token, noun, name):
            break
        apart = token.head == name or doc[token.i - 1].lower_ in OF_TITLE
        if apart and _ends_title(token, doc[start], actors):
            break
        start -= 1
    while start < noun.i and doc[start].pos_ in NO_START and not actors.is_title(doc[start].text):
        start += 1
    return list(doc[start:end])


def _is_outside(token: Token, actors: Actors) -> bool:
    """Whether a word ends a title to the left: "on [Monday with] General", "[Ann Lee] President"."""
    return token.tag_ in OUTSIDE_TAGS or _is_full_name(token) or token.lower_ in actors.time or _is_preposition(token)


def _is_preposition(token: Token) -> bool:
    return token.pos_ == "ADP" and token.tag_ == "IN" and token.lower_ not in OF_TITLE


def _is_full_name(token: Token) -> bool:
    """Whether a word is part of a person's name of two words or more."""
    return token.ent_type_ == "PERSON" and (token.ent_iob_ == "I" or token.nbor(1).ent_iob_ == "I")


def _is_within(token: Token, noun: Token, name: Token) -> bool:
    """Whether a word before a title is part of it; also a proper name that a broken tree puts beside or above it."""
    if noun.is_ancestor(token) or name.is_ancestor(token):
        return True
    return token.pos_ in ("PROPN", "ADJ") and (token == noun.head or token.head in (noun.head, name.head))


def _ends_title(token: Token, after: Token, actors: Actors) -> bool:
    """Whether a title ends at a word and another begins after it: "Chief | Lt. Gen.", "Secretary of State | Gen."."""
    if after.text == "-" or token.text == "-":
        return False
    if not actors.is_title(token.text):
        return token.i > 0 and token.nbor(-1).lower_ in OF_TITLE and _is_style(after, actors)
    rank = after.lower_ == "general" and token.lower_ not in actors.before_general | actors.ranks
    own = (rank or _is_style(after, actors)) and not _is_style(token, actors) and token.lower_ not in actors.altering
    return own or not actors.is_title(after.text)


def _is_style(token: Token, actors: Actors) -> bool:
    """Whether a word is a title of its own, never the end of a longer one: "Prince", "Gen."; not "General"."""
    return token.lower_ in actors.styles or token.text.endswith(".")


def _title_noun(end: int, name: Token, actors: Actors) -> Token | None:
    """The noun of a title: the word before the name, or the one before "of State", "for Europe".

    None for whose the name is: "the killer of Ann Lee"; "the lawyer of President Ann Lee" ends at her own title.
    """
    doc = name.doc
    if doc[end - 1].lower_ in OF_TITLE:
        return None
    for i in range(end - 1, max(end - LONGEST, -1), -1):
        token = doc[i]
        after = doc[i + 1] if i + 1 < end else None
        complement = i > 0 and doc[i - 1].lower_ in OF_TITLE and not _is_own(token, actors)
        if not complement and (actors.is_title(token.text) or actors.is_title(token.lemma_)):
            return token if (after is None or after.lower_ in OF_TITLE) and belongs(token, name) else None
        if token.tag_ in OUTSIDE_TAGS - {"DT"} or token.pos_ in ("VERB", "AUX", "PRON") or _is_preposition(token):
            return None
        if after is not None and after.lower_ in OF_TITLE:
            return None
    return None


def _is_own(token: Token, actors: Actors) -> bool:
    """Whether a word behind "of" is itself a title, not what an office is for: "President", "Mr.", not "Justice"."""
    own = actors.office(token.text) & (actors.person | actors.honorifics)
    return token.is_title and bool(own) and token.lower_ not in actors.fields


def belongs(title: Token, name: Token) -> bool:
    """Whether the tree puts title and name in one phrase, in whichever way."""
    if name in (title.head, title.head.head) or title.is_ancestor(name):
        return name.dep_ not in ("nsubj", "nsubj:pass", "obj") or title.head == name
    return title.head == name.head and (title.dep_ == name.dep_ or "appos" in (title.dep_, name.dep_))
