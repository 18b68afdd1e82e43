"""Bytes of a file → characters, or one line that says why not."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from kg.errors import ArticleError

MAX_BYTES = 16_000_000
"""A file larger than this is not opened: web pages of a long article stay well below."""

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# English in another encoding is English of Windows or of old Macintoshes; letting the detector choose among
# all of them turns "Peña" into "Peńa" (measured: cp1250 wins over cp1252 on short English texts).
_WESTERN = ["cp1252", "mac_roman"]
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read_bytes(path: Path) -> bytes:
    """All bytes of a file that is not empty and not huge. Raises ArticleError."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ArticleError(
                f"{path}: {size:,} bytes are too many for one article (at most {MAX_BYTES:,}). "
                "Split it, or put its articles into a .jsonl file, one a line."
            )
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: cannot be opened ({error.strerror}). Check its permissions.") from error
    if not data.strip():
        raise ArticleError(f"{path}: the file is empty. Remove it, or give it a text.")
    return data


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells, if there is one."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def decode(data: bytes, path: Path) -> str:
    """Characters of a text: by its byte order mark, as UTF-8, as a web page declares, else by detection.

    Raises ArticleError when the bytes are no text, or in an encoding that cannot be told.
    """
    encoding = marked_encoding(data)
    if encoding is None and b"\0" in data:
        raise ArticleError(f"{path}: this is binary data, not a text. Convert it to text, HTML or Markdown first.")
    declared = _DECLARED.search(data[:4096])
    candidates = [encoding] if encoding else ["utf-8", *([declared[1].decode("ascii")] if declared else [])]
    for candidate in candidates:
        try:
            return data.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            continue
    return _detect(data, path)


def _detect(data: bytes, path: Path) -> str:
    """Characters by what makes the more plausible text, with charset-normalizer."""
    import charset_normalizer

    if not marked_encoding(data) and not charset_normalizer.is_binary(data):
        best = charset_normalizer.from_bytes(data, cp_isolation=_WESTERN).best()
        if best is not None:
            return str(best)
    raise ArticleError(f"{path}: its encoding cannot be told, or it is no text at all. Save it as UTF-8.")
