"""What an article must be to be read: text, English, of bearable length, with an id of its own."""

from __future__ import annotations

from kg.errors import ArticleError
from kg.types import Article

MAX_CHARACTERS = 1_000_000
"""The most that a language pipeline takes at once (spaCy's `max_length`)."""

_SAMPLE = 10_000
_TOO_SHORT_TO_TELL = 200


def check(article: Article, where: str) -> None:
    """Raises ArticleError, naming `where`, for an article that the later stages could not read."""
    if not article.text.strip():
        raise ArticleError(f"{where}: there is no text in it. Remove it, or give it a text.")
    if len(article.text) > MAX_CHARACTERS:
        raise ArticleError(
            f"{where}: {len(article.text):,} characters are too many for one article (at most {MAX_CHARACTERS:,}). "
            "Split it into articles."
        )
    if any(_is_broken(value) for value in (article.id, article.text, article.title, article.source, article.url)):
        raise ArticleError(f"{where}: it holds bytes or escapes that are no characters. Save it as UTF-8.")
    if not is_english(article.text):
        raise ArticleError(
            f"{where}: the text is not English, and kg reads English only. Leave it out or translate it."
        )


def is_english(text: str) -> bool:
    """Whether a text is English, by py3langid; a short one in Latin letters gets the benefit of the doubt."""
    import py3langid

    sample = text[:_SAMPLE]
    latin = sum(character.isascii() for character in sample if character.isalpha())
    if len(sample) < _TOO_SHORT_TO_TELL and 2 * latin >= sum(map(str.isalpha, sample)):
        return True
    language, _ = py3langid.classify(sample)
    return bool(language == "en")


def _is_broken(value: str | None) -> bool:
    """Whether a text holds half a surrogate pair, or a NUL, which neither SQLite nor a terminal bears."""
    return value is not None and ("\0" in value or any("\ud800" <= character <= "\udfff" for character in value))
