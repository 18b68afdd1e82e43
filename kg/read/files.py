"""Which files of the paths given are articles, and what each is called."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from os.path import realpath  # pathlib's resolve() raises on a link that leads to itself
from pathlib import Path

from kg.errors import ArticleError, KgError

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".jsonl"})
# Files that speak of the folder they lie in.
_ABOUT = frozenset({"readme", "license", "notice", "changelog"})


def check_paths(paths: Sequence[Path]) -> None:
    """Raises KgError for a path that leads to nothing."""
    for path in paths:
        if not path.exists():
            raise KgError(f"{path}: there is no such file or folder. Check the path.")


def article_files(paths: Sequence[Path], on_error: Callable[[ArticleError], None]) -> Iterator[tuple[Path, str]]:
    """Each file once, with its id: the path below the folder given, without suffix; folders in sorted order.

    Passed over in folders: hidden files, other kinds of files, and files that describe the folder.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _walk(path, on_error) if path.is_dir() else [path]:
            if realpath(file) not in seen:
                seen.add(realpath(file))
                yield file, (file.relative_to(path) if file != path else Path(file.name)).with_suffix("").as_posix()


def _walk(folder: Path, on_error: Callable[[ArticleError], None]) -> Iterator[Path]:
    """Files of articles below a folder, through links to folders too, but never twice through the same."""

    def unreadable(error: OSError) -> None:
        on_error(ArticleError(f"{error.filename}: cannot be opened ({error.strerror}). Check its permissions."))

    entered: set[str] = set()
    for parent, folders, names in os.walk(folder, onerror=unreadable, followlinks=True):
        here = Path(parent)
        entered.add(realpath(here))
        folders[:] = sorted(name for name in folders if name[0] != "." and realpath(here / name) not in entered)
        yield from (here / name for name in sorted(names) if _is_article(Path(name)))


def _is_article(name: Path) -> bool:
    return name.suffix.lower() in SUFFIXES and not name.name.startswith(".") and name.stem.lower() not in _ABOUT
