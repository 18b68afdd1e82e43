"""The ledger keeps what was read, whole, and says clearly when it cannot."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ArticleError, LedgerError
from kg.ledger import Ledger
from kg.types import Alias, Article, Interval, Judgements, Kind, Mention, Modality, Participant, Reading, Triple

TEXT = "Envoy Ana Ruiz will meet Tomas Berg in Oslo on Friday, the ministry said."


def make_reading(article: str = "a1", text: str = TEXT) -> Reading:
    """A reading that uses every field once."""
    friday = Interval(date(2023, 5, 5), date(2023, 5, 6), "day", "on Friday", "published")
    return Reading(
        article=Article(article, text, "Talks “soon”", date(2023, 5, 3), "Wire", "https://wire.example/1"),
        participants=(
            Participant("Ana Ruiz", Kind.PERSON, True, (Mention(6, 14, "Ana Ruiz", "name"),), "Chile", ("Envoy",)),
            Participant("Tomas Berg", Kind.PERSON, True, (Mention(25, 35, "Tomas Berg", "name"),)),
            Participant("Oslo", Kind.PLACE, True, (Mention(39, 43, "Oslo", "name"),), "Norway"),
            Participant("ministry", Kind.ORGANIZATION, False, (Mention(55, 67, "the ministry", "description"),)),
            Participant("a concept without mention", Kind.CONCEPT, False, ()),
        ),
        triples=(
            Triple(
                0, "MET", 1, "Ana Ruiz", "Tomas Berg", "will meet", 15, 24, TEXT, 0, len(TEXT), "CONSULT", "visit",
                friday, Modality.PLANNED, True, (3, 0), "the border", 2, "envoy", 0.75,
            ),
            Triple(0, "RELATES_TO", 1, "Ana Ruiz", "Tomas Berg", "meet", 20, 24, TEXT, 0, len(TEXT),
                   interval=Interval(None, None, None, "soon")),
        ),
        pipeline="en_test 1",
        vocabulary="abc",
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph.kg" / "ledger.db"


def test_reading_in_is_reading_out(path: Path) -> None:
    first, second = make_reading("b"), replace(make_reading("a"), triples=())
    with Ledger.open(path, create=True) as ledger:
        ledger.write(first)
        ledger.write(second)
    with Ledger.open(path, create=False) as ledger:
        assert list(ledger.readings()) == [second, first]
        assert ledger.article("b") == first.article
        assert ledger.article("c") is None
        assert ledger.reading("c") is None
        assert ledger.ids() == ("a", "b")


def test_writing_again_replaces_only_that_article(path: Path) -> None:
    shorter = replace(make_reading("a"), triples=(), pipeline="en_test 2")
    with Ledger.open(path, create=True) as ledger:
        for reading in (make_reading("a"), make_reading("b"), shorter, shorter):
            ledger.write(reading)
        assert list(ledger.readings()) == [shorter, make_reading("b")]


@pytest.mark.parametrize(
    "article, pipeline, vocabulary, unread",
    [
        (make_reading().article, None, None, False),
        (make_reading().article, "en_test 1", "abc", False),
        (make_reading().article, "en_test 2", None, True),
        (make_reading().article, None, "abd", True),
        (replace(make_reading().article, published=None), None, None, True),
        (replace(make_reading().article, text=TEXT + " "), None, None, True),
        (replace(make_reading().article, id="a2"), None, None, True),
    ],
)
def test_unread_articles_are_new_or_changed_or_read_otherwise(
    path: Path, article: Article, pipeline: str | None, vocabulary: str | None, unread: bool
) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.write(make_reading())
        assert list(ledger.unread([article], pipeline=pipeline, vocabulary=vocabulary)) == [article] * unread


def test_stale_counts_articles_read_otherwise(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.write(make_reading("a"))
        ledger.write(replace(make_reading("b"), pipeline="other"))
        assert [ledger.stale("en_test 1", "abc"), ledger.stale("en_test 1", "new")] == [1, 2]


def test_contradictory_reading_is_refused_and_the_earlier_one_stays(path: Path) -> None:
    bad = replace(make_reading(), participants=make_reading().participants[:1])
    with Ledger.open(path, create=True) as ledger:
        ledger.write(make_reading())
        with pytest.raises(ArticleError, match="a1: its reading contradicts itself"):
            ledger.write(bad)
        ledger.write(make_reading("a2"))
        assert list(ledger.readings()) == [make_reading(), make_reading("a2")]


def test_forgetting_leaves_nothing_of_the_article(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.write(make_reading("talks-1"))
        ledger.write(make_reading("talks-2"))
        ledger.forget("talks-1")
        assert ledger.ids() == ("talks-2",)
        with pytest.raises(LedgerError, match=r'no article "talks-1"\. Did you mean "talks-2"'):
            ledger.forget("talks-1")
    counted = "SELECT (SELECT count(*) FROM mention WHERE article = 'talks-1') + (SELECT count(*) FROM triple)"
    assert sqlite3.connect(path).execute(counted).fetchone() == (2,)


def test_judgements_are_kept_and_the_later_word_wins(path: Path) -> None:
    aliases = (Alias("Ana Ruiz", ("A. Ruiz",), Kind.PERSON, "Chile"), Alias("Wire", ()))
    with Ledger.open(path, create=True) as ledger:
        assert ledger.judgements() == Judgements()
        ledger.keep_aliases([Alias("Gone", ("X",))])
        ledger.keep_aliases(aliases)
        ledger.merge("B", "A")
        ledger.merge("A", "B")
        ledger.split("C")
        assert ledger.judgements() == Judgements(aliases, (("A", "B"),), ("C",))
        ledger.split("B")
        assert ledger.judgements() == Judgements(aliases, (), ("B", "C"))
        ledger.merge("C", "D")
        assert ledger.judgements() == Judgements(aliases, (("C", "D"),), ("B",))


def test_two_builds_differ_where_a_query_over_both_does(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    for where, reading in (
        (path, make_reading()),
        (other, replace(make_reading(), triples=make_reading().triples[:1])),
    ):
        with Ledger.open(where, create=True) as ledger:
            ledger.write(reading)
    connection = sqlite3.connect(path)
    connection.execute("ATTACH ? AS other", (str(other),))
    lost = connection.execute("SELECT relation FROM (SELECT * FROM triple EXCEPT SELECT * FROM other.triple)")
    assert lost.fetchall() == [("RELATES_TO",)]


def set_pragma(path: Path, pragma: str) -> None:
    with Ledger.open(path, create=True):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute(pragma)


@pytest.mark.parametrize(
    "prepare, create, message",
    [
        (lambda path: None, False, "there is no ledger. `kg build PATH…` makes one"),
        (lambda path: path.mkdir(), False, "there is no ledger"),
        (lambda path: path.mkdir(), True, "cannot be used"),
        (lambda path: path.write_text("no database, but long enough to have a header" * 9), True, "no ledger of kg"),
        (lambda path: path.write_bytes(b""), False, "no ledger of kg"),
        (lambda path: sqlite3.connect(path).executescript("CREATE TABLE t (x)"), True, "no ledger of kg"),
        (lambda path: set_pragma(path, "PRAGMA user_version = 2"), True, "a newer kg wrote this ledger"),
        (lambda path: set_pragma(path, "PRAGMA user_version = 0"), False, "an older kg wrote this ledger"),
    ],
)
def test_what_is_no_ledger_of_this_version_is_refused_in_one_line(path: Path, prepare, create, message) -> None:
    path.parent.mkdir()
    prepare(path)
    with pytest.raises(LedgerError, match=message) as caught:
        Ledger.open(path, create=create)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with Ledger.open(path, create=True) as ledger:
        assert ledger.ids() == ()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match=r"file/ledger\.db: the ledger cannot be made"):
        Ledger.open(tmp_path / "file" / "ledger.db", create=True)


def test_locked_ledger_gives_a_clear_line_and_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.ledger.LOCK_SECONDS", 0.05)
    with Ledger.open(path, create=True) as ledger:
        ledger.write(make_reading("a"))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerError, match="another kg is writing this ledger"):
            ledger.write(make_reading("b"))
        other.execute("ROLLBACK")
        ledger.write(make_reading("b"))
        assert ledger.ids() == ("a", "b")


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.test_ledger import make_reading
from kg.ledger import Ledger
with Ledger.open(Path(sys.argv[1]), create=True) as ledger:
    for number in range(100_000):
        ledger.write(make_reading(f"{number:06}"))
        print(number, flush=True)
"""


def test_a_killed_writer_loses_nothing_that_was_written(path: Path) -> None:
    here = str(Path(__file__).parents[1])
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), here], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(0.05)
    os.kill(writer.pid, signal.SIGKILL)
    written = [0, *map(int, writer.stdout.read().split())]
    writer.wait()
    with Ledger.open(path, create=True) as ledger:
        readings = list(ledger.readings())
    assert len(readings) - len(written) in (0, 1)
    assert readings == [make_reading(f"{number:06}") for number in range(len(readings))]
