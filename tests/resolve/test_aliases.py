"""aliases.toml: what an analyst may write, and what is told when it is wrong."""

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.resolve import load_aliases
from kg.types import Alias, Kind

GOOD = """
"Ana Ruiz" = ["A. Ruiz"]

["Sea Watchers"]
names = ["SW"]
kind = "Organization"
country = "the U.S."
"""


def test_lists_and_tables_are_aliases(tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert load_aliases(path) == (
        Alias("Ana Ruiz", ("A. Ruiz",)),
        Alias("Sea Watchers", ("SW",), Kind.ORGANIZATION, "United States"),
    )


@pytest.mark.parametrize(
    "text, message",
    [
        ('"Ana Ruiz" = [', "no TOML"),
        ('"Ana Ruiz" = "A. Ruiz"', '"Ana Ruiz" is no alias'),
        ('"Ana Ruiz" = [1]', 'the names of "Ana Ruiz"'),
        ('["Ana Ruiz"]\nname = ["A. Ruiz"]', '"Ana Ruiz" is no alias'),
        ('["Ana Ruiz"]\nkind = "Human"', '"Human" of "Ana Ruiz" is no kind. One of: Person'),
        ('["Ana Ruiz"]\ncountry = "Atlantis"', '"Atlantis" of "Ana Ruiz" is no country'),
        ('"Ana Ruiz" = ["AR"]\n"Abel Rey" = ["AR"]', '"AR" is given to both "Ana Ruiz" and "Abel Rey"'),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KgError, match=message) as caught:
        load_aliases(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be read"):
        load_aliases(tmp_path / "none.toml")
