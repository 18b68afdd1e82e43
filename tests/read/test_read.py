"""Files and folders → articles: every input form, their metadata, and what is passed over with one line."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ArticleError, KgError
from kg.read import read
from kg.types import Article

STORY = "The minister left Oslo on Monday, and his deputy met the unions. The talks will go on next week, both said."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Minister leaves Oslo</title>
<meta property="og:title" content="Minister leaves Oslo"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2024-04-10T08:00:00+00:00">
<link rel="canonical" href="https://daily.example.org/oslo"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Minister leaves Oslo</h1><p>{STORY}</p><p>{STORY[:60]}
Nobody else spoke to the press, and the unions said that they were content.</p></article>
<footer>Imprint</footer></body></html>"""


def articles(*paths: Path, metadata: Path | None = None) -> tuple[list[Article], list[str]]:
    errors: list[str] = []
    found = list(read(paths, metadata=metadata, on_error=lambda error: errors.append(str(error))))
    return found, errors


def written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_folder_is_read_in_order_and_only_its_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/c.TXT", "README.md", ".hidden.txt", ".git/d.txt", "table.csv", "e.toml"):
        written(tmp_path / name, STORY)
    found, errors = articles(tmp_path)
    assert ([article.id for article in found], errors) == (["a", "b", "deep/c"], [])


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    front = (
        "---\ntitle: 'Oslo: talks'\ndate: 2024-04-10\nsource: The Daily\nurl: https://example.org\nid: oslo-1\n---\n"
    )
    body = "# Talks\n\nThe *minister* [left](https://example.org)\nOslo.\n\n![a picture](x.png)\n\n"
    body += "- He went `home`.\n\n> “Yes,” she said.\n"
    found, errors = articles(written(tmp_path / "a.md", front + body))
    assert errors == []
    text = "Talks\nThe minister left Oslo.\nHe went home.\n“Yes,” she said."
    assert found == [Article("oslo-1", text, "Oslo: talks", date(2024, 4, 10), "The Daily", "https://example.org")]


def test_web_page(tmp_path: Path) -> None:
    (found,), errors = articles(written(tmp_path / "oslo.html", PAGE))
    assert errors == []
    assert found.text.count("The minister left Oslo on Monday") == 2
    assert "Home" not in found.text
    assert "Imprint" not in found.text
    assert (found.id, found.title, found.published) == ("oslo", "Minister leaves Oslo", date(2024, 4, 10))
    assert (found.source, found.url) == ("The Daily", "https://daily.example.org/oslo")


def test_jsonl_text_is_taken_to_the_character(tmp_path: Path) -> None:
    text = "  Two  spaces.\nOne line\nbroken. "
    line = json.dumps({"id": "x", "text": text, "published": "2024-04-10", "source": "The Daily"})
    found, errors = articles(written(tmp_path / "n.jsonl", line + "\n\n" + '{"id": 7, "text": "He left."}'))
    assert errors == []
    assert found == [Article("x", text, None, date(2024, 4, 10), "The Daily"), Article("7", "He left.")]


def test_bad_lines_of_jsonl_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [
        "[1]",
        '{"id": "b"}',
        "{",
        '{"text": "He left."}',
        '{"id": "e", "text": 5}',
        '{"id": "f", "text": "\\ud800"}',
    ]
    lines += ['{"id": "g", "text": "He left.", "published": "30 February 2024"}', '{"id": "h", "text": "She left."}']
    data = "\n".join(lines).encode() + b'\n{"id": "i", "text": "caf\xe9"}'
    found, errors = articles(written(tmp_path / "n.jsonl", data))
    assert [article.id for article in found] == ["h"]
    assert [int(error.split("line ")[1].split(":")[0]) for error in errors] == [1, 2, 3, 4, 5, 6, 7, 9]


def test_table_of_metadata(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", STORY)
    written(tmp_path / "b.txt", STORY)
    rows = 'file,published,title,source\na.txt,2024-04-10,"Oslo, again",\nb.txt,2024-02-30,,\nc.txt,,,\n,,,\n'
    found, errors = articles(tmp_path, metadata=written(tmp_path / "table.csv", rows))
    assert found == [Article("a", STORY, "Oslo, again", date(2024, 4, 10))]
    assert [error.split("table.csv ")[1].split('"')[0] for error in errors] == ["line 4: ", "line 5: ", "line 3: "]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = f"“{STORY}” José Peña said."
    assert articles(written(tmp_path / "a.txt", text.encode(encoding))) == ([Article("a", text)], [])


def test_declared_encoding_of_a_page(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("minister left", "minister Ibáñez left")
    (found,), errors = articles(written(tmp_path / "a.html", page.encode("latin-1")))
    assert errors == []
    assert "Ibáñez" in found.text


GERMAN = "Der Minister reiste am Montag nach Oslo und traf dort die Gewerkschaften, wie beide Seiten mitteilten. " * 5


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n ", "the file is empty"),
        ("a.md", b"---\ntitle: T\n---\n", "there is no text in it"),
        ("a.txt", b"%PDF-1.4\x00\x01\x02", "binary data"),
        ("a.txt", bytes(range(128, 160)) * 20, "encoding cannot be told"),
        ("a.html", PAGE[:-40].encode(), "breaks off before its end"),
        ("a.html", b"<html><body><nav></nav></body></html>", "no article was found"),
        ("a.txt", GERMAN.encode(), "not English"),
        ("a.txt", "以色列总理周一表示,他将访问美国。".encode(), "not English"),
        ("a.txt", (STORY * 10_000).encode(), "too many for one article"),
        ("a.txt", b"a" * 17_000_000, "too many for one article"),
        ("a.md", b"---\npublished: 31 April 2024\n---\nHe left.", '"published: 31 April 2024" is no date'),
        ("a.md", b"---\npublished: 2024-04-31\n---\nHe left.", '"published: 2024-04-31" is no date'),
        ("a.md", b"---\ntitle: a: b\n---\nHe left.", "front matter is no YAML"),
        ("a.md", b"---\n- a\n---\nHe left.", "front matter holds no fields"),
        ("a.md", b"---\ntitle: a\n\nHe left.", "front matter has no end"),
        ("a.docx", b"He left.", "kg does not read files of this kind"),
    ],
)
def test_a_bad_file_gives_one_line_and_the_next_is_read(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    bad, good = written(tmp_path / name, content), written(tmp_path / "good.txt", STORY)
    found, errors = articles(bad, good)
    assert [article.id for article in found] == ["good"]
    assert len(errors) == 1
    assert errors[0].startswith(str(bad))
    assert says in errors[0]
    assert "\n" not in errors[0]


def test_an_article_without_a_date_is_read(tmp_path: Path) -> None:
    assert articles(written(tmp_path / "a.md", "---\npublished:\n---\nHe left.")) == ([Article("a", "He left.")], [])


def test_the_second_article_of_an_id_is_skipped(tmp_path: Path) -> None:
    written(tmp_path / "a.md", STORY)
    written(tmp_path / "a.txt", STORY)
    found, errors = articles(tmp_path)
    assert len(found) == 1
    assert errors == [f'{tmp_path}/a.txt: the id "a" is taken by {tmp_path}/a.md. Give one of the two another id.']


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", STORY)
    assert articles(tmp_path, path) == ([Article("a", STORY)], [])


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    written(tmp_path / "deep/a.txt", STORY)
    (tmp_path / "deep/up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found, errors = articles(tmp_path)
    assert [article.id for article in found] == ["deep/a"]
    assert [error.split(": ")[0] for error in errors] == [f"{tmp_path}/self.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every file")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", STORY)
    path.chmod(0)
    assert "cannot be opened" in articles(path)[1][0]


def test_a_missing_path_or_table_stops_before_anything_is_read(tmp_path: Path) -> None:
    good, missing = written(tmp_path / "a.txt", STORY), tmp_path / "none"
    for paths, table in (([good, missing], None), ([good], missing)):
        with pytest.raises(KgError, match="there is no such") as raised:
            read(paths, metadata=table, on_error=lambda _: None)
        assert not isinstance(raised.value, ArticleError)


def test_a_table_without_its_column_stops(tmp_path: Path) -> None:
    table = written(tmp_path / "t.csv", "name,date\na.txt,2024-04-10\n")
    with pytest.raises(KgError, match='no column "file"'):
        read([tmp_path], metadata=table, on_error=lambda _: None)
