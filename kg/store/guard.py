"""Lets a person's Cypher through when it can only read: an allow-list of clauses, checked before any engine sees it.

Opening a database read-only is no sandbox: LOAD FROM reads any local file, COPY and EXPORT write files, INSTALL uses
the network, CALL changes settings. So every word that follows a complete operand must be an operator or an allowed
clause; a query is read token by token, strictly where engines may differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import QuestionError

STARTS = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN"})
CLAUSES = STARTS | {"WHERE", "ORDER", "SKIP", "LIMIT", "UNION"}
# fmt: off
OPERATORS = frozenset({
    "AND", "OR", "XOR", "NOT", "IN", "IS", "AS", "STARTS", "ENDS", "CONTAINS", "WHEN", "THEN", "ELSE", "SHORTEST",
})
# fmt: on
PREFIXES = frozenset(["NOT", "CASE", "DISTINCT", "WHEN"])
ENDINGS = frozenset(["END", "ASC", "DESC", "ASCENDING", "DESCENDING"])
FOLLOWERS = {
    "OPTIONAL": frozenset({"MATCH"}),
    "ORDER": frozenset({"BY"}),
    "STARTS": frozenset({"WITH"}),
    "ENDS": frozenset({"WITH"}),
    "UNION": STARTS | {"ALL", "DISTINCT"},
}
# Words that may begin another clause inside a query, in openCypher, Neo4j and LadybugDB. They are refused even where a
# name may stand, because a grammar in which DISTINCT is optional could read them as a clause there.
# fmt: off
RESERVED = frozenset({
    "ALTER", "ATTACH", "CALL", "CHECKPOINT", "COPY", "CREATE", "DELETE", "DETACH", "DROP", "EXPORT", "FINISH",
    "FOREACH", "IMPORT", "INSERT", "INSTALL", "LET", "LOAD", "MERGE", "NODETACH", "REMOVE", "SET", "USE", "USING",
    "YIELD",
})
# fmt: on
ALLOWED = "MATCH, OPTIONAL MATCH, WITH, UNWIND, WHERE, RETURN, ORDER BY, SKIP, LIMIT, UNION"

TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+|//[^\r\n]*|/\*.*?\*/)
      |(?P<string>'(?:[^'\\]|\\[\\'"bfnrtBFNRT])*'|"(?:[^"\\]|\\[\\'"bfnrtBFNRT])*")
      |(?P<quoted>`[^`]+`)
      |(?P<number>0[xX][0-9A-Fa-f]+|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
      |(?P<parameter>\$[A-Za-z_][A-Za-z0-9_]*)
      |(?P<word>[A-Za-z_][A-Za-z0-9_]*)
      |(?P<symbol>\.\.|::|<>|<=|>=|=~|/(?!\*)|[-()\[\]{},.:|+*%^=<>!&;])""",
    re.VERBOSE | re.DOTALL,
)
# An engine may decode \u0027 before it looks for the end of a string or comment; for some, unseen characters end lines.
ESCAPE = re.compile(r"\\[uU]")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a query; `text` in upper case for a word."""

    kind: str
    text: str


def check_query(cypher: str) -> None:
    """Raise QuestionError unless the query consists of reading clauses only.

    >>> check_query("MATCH (n) WHERE n.name STARTS WITH 'set' RETURN n.name AS name")
    """
    tokens = list(tokenize(cypher))
    if tokens and tokens[-1].text == ";":
        tokens.pop()
    if not tokens:
        raise QuestionError(f"The query is empty. Write one with {ALLOWED}.")
    start, none = Token("start", ""), Token("end", "")
    previous, complete = start, False
    for token, following in zip(tokens, [*tokens[1:], none], strict=True):
        united = previous.text == "UNION" and not complete and token.text in {"ALL", "DISTINCT"}
        complete = step(previous, token, following, complete=complete)
        previous = previous if united else token  # what follows UNION ALL must begin a query, as after UNION


def parameter_names(cypher: str) -> frozenset[str]:
    """Names of the parameters that a query uses, without their dollar sign."""
    return frozenset(token.text[1:] for token in tokenize(cypher) if token.kind == "parameter")


def tokenize(cypher: str) -> Iterator[Token]:
    """Tokens of a query without white space and comments; raises QuestionError at what is no token of Cypher."""
    for pattern, what in ((ESCAPE, "the escape"), (UNSEEN, "the character")):
        if found := pattern.search(cypher):
            raise QuestionError(f"{what} {found[0]!a} is refused in a query. Write the character it stands for.")
    position = 0
    while position < len(cypher):
        match = TOKEN.match(cypher, position)
        if match is None:
            raise QuestionError(
                f"{cypher[position : position + 20]!a}: no Cypher here. Names beyond ASCII need `backticks`, "
                "strings and comments an end."
            )
        position, kind = match.end(), str(match.lastgroup)
        if kind != "space":
            yield Token(kind, match[0].upper() if kind == "word" else match[0])


def step(previous: Token, token: Token, following: Token, *, complete: bool) -> bool:
    """Check one token; whether an operand is complete after it. `complete`: whether one was before it."""
    if token.text == ";":
        raise QuestionError("One query at a time: leave out what follows the semicolon.")
    if token.text == "." and previous.kind == "number":
        raise QuestionError(f"{previous.text}. is no number. Write {previous.text}.0.")
    if token.kind == "word":
        return step_word(previous, token.text, following, complete=complete)
    if token.text == "*":
        return previous.text in {"RETURN", "WITH", "DISTINCT", "("}
    return token.kind != "symbol" or token.text in {")", "]", "}"}


def step_word(previous: Token, word: str, following: Token, *, complete: bool) -> bool:
    """Check a word: a clause, an operator or a name, by what stands before it."""
    if previous.text in {".", ":", "::"} or (previous.text == "AS" and not complete):
        return True
    if previous.kind == "word" and not complete and previous.text in FOLLOWERS:
        allow(word, FOLLOWERS[previous.text])
        return False
    if previous.kind == "start" or starts_subquery(previous, following):
        allow(word, STARTS)
        return False
    if complete:
        allow(word, CLAUSES | OPERATORS | ENDINGS)
        return word in ENDINGS
    if word in RESERVED and following.text != ":":
        refuse(word)
    return word not in PREFIXES


def starts_subquery(previous: Token, following: Token) -> bool:
    """Whether the word between these tokens opens the query in EXISTS { … }, and is no key of a map."""
    return previous.text == "{" and following.text not in {":", ",", "}"}


def allow(word: str, allowed: frozenset[str]) -> None:
    """Refuse a word that is not among those allowed here."""
    if word not in allowed:
        refuse(word)


def refuse(word: str) -> None:
    """Raise the error for a word that may not stand where it stands."""
    raise QuestionError(f"{word}: a query may only read, with {ALLOWED}. As a name, write it in `backticks`.")
