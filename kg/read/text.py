"""Plain text → paragraphs, one a line."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

from kg.read.encoding import decode, read_bytes
from kg.types import Article

_WRAP_COLUMNS = range(40, 121)
_BULLET = re.compile(r"^(?:[-*•▪–—]|\d{1,2}[.)](?=\s+[^\W\d]))\s+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# What page templates put below an article: the copyright notice, and the comment form of the common blog software.
_FOOTER = re.compile(
    r"^(©|\(c\) ?\d{4}|copyright (©|\(c\)|\d{4})|all rights reserved|leave a (reply|comment)$|post a comment$"
    r"|your email address will not be published)",
    re.IGNORECASE,
)
_TEASER = re.compile(r"^(read (more|also|next)\b[^.!?]*$|(see also|related)( \w+)?:)", re.IGNORECASE)


def read_text(path: Path, article: str) -> Article:
    """The article of a plain text file; its headline, when the text begins with one, stays in the text."""
    return Article(article, paragraphs(decode(read_bytes(path), path)))


def paragraphs(text: str) -> str:
    """The paragraphs of a text, joined by newlines: hard-wrapped lines joined, bullets and page footers left out.

    Quotation marks stay as they are; accents are composed (NFC), so that one name has one spelling.

    >>> paragraphs("- The minister left.\\n\\n© 2024 The Daily")
    'The minister left.'
    """
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    body = [_BULLET.sub("", line) for line in _unwrap(lines) if line]
    return "\n".join(line for line in _without_footer(body) if line and not _TEASER.match(line))


def _unwrap(lines: list[str]) -> list[str]:
    """Lines with those joined that an editor broke at a fixed column.

    A broken line is one that the next line's first word would have made too long. The text is hard-wrapped when
    that is so of most lines that another line follows.
    """
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    column = max((len(line) for pair in pairs for line in pair if " " in line), default=0)
    broken = [_is_broken(line, following, column) for line, following in pairs]
    if column not in _WRAP_COLUMNS or 2 * sum(broken) < len(broken):
        return lines
    joined = lines[:1]
    for line, following in pairwise(lines):
        if line and following and _is_broken(line, following, column):
            joined[-1] += following if line.endswith("-") and not line.endswith(" -") else f" {following}"
        else:
            joined.append(following)
    return joined


def _is_broken(line: str, following: str, column: int) -> bool:
    return not _BULLET.match(following) and len(line) + 1 + len(following.split(maxsplit=1)[0]) > column


def _without_footer(lines: list[str]) -> list[str]:
    """Lines before the page's footer, which is looked for in the second half only."""
    for number, line in enumerate(lines):
        if 2 * number >= len(lines) and _FOOTER.match(line):
            return lines[:number]
    return lines
