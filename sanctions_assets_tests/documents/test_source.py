"""Source files to documents: encodings, formats, containers, and files that can't be read."""

import gzip
import hashlib
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sanctions_assets.documents import REJECT_REASONS, DocumentMetadata, containers, read_source, source, source_formats
from sanctions_assets.documents.pages import join_hyphenated

SENTENCE = "The Tern Harrier brought 4,000 tonnes of coal to Kandara, said the café's owner."


def text_of(data: bytes, uri: str = "a.txt") -> str:
    return read_source(uri, data).documents[0].text


def reasons(uri: str, data: bytes) -> list[tuple[str, str]]:
    found = read_source(uri, data)
    for row in found.rejected:
        assert row.reason in REJECT_REASONS
        assert row.detail.startswith(row.source_uri)
    return [(row.source_uri, row.reason) for row in found.rejected]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert text_of(SENTENCE.encode(encoding)) == SENTENCE


def test_line_ends_become_one_kind_and_the_rest_stays_to_the_letter() -> None:
    assert text_of(b"a ship\r\nand\ra\tport \xc2\xa0\n\n of call\x0c") == "a ship\nand\na\tport \u00a0\n\n of call\x0c"


@pytest.mark.parametrize(
    ("uri", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(64), "binary"),
        ("a.txt", bytes(range(1, 32)) * 9, "binary"),
        ("a.txt", b"\xff\xfea\x00b", "undecodable"),
        ("a.docx", b"x", "unsupported"),
        ("a", b"x", "unsupported"),
        ("a.pdf", b"no pdf", "malformed"),
        ("a.parquet", b"no parquet", "malformed"),
        ("a.jsonl.gz", b"no gzip", "malformed"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.html", b"<html><body><nav>Home</nav></body></html>", "no_text"),
        ("a.html", b"<div>" * 20000, "no_text"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_a_reason(uri: str, data: bytes, reason: str) -> None:
    assert reasons(uri, data) == [(uri, reason)]


def test_limits_of_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_TEXT_CHARS", 20)
    assert reasons("a.txt", SENTENCE.encode()) == [("a.txt", "too_large")]
    monkeypatch.setattr(source, "MAX_FILE_BYTES", 10)
    assert reasons("a.md", SENTENCE.encode()) == [("a.md", "too_large")]


def test_a_single_article() -> None:
    data = f"Coal at Kandara\n\n{SENTENCE}\n\nShare this page\n".encode()
    found = read_source("2024/report.txt", data)
    (document,) = found.documents
    assert (document.document_id, document.source_uri, document.title) == ("report", "2024/report.txt", "Coal at Kandara")
    assert document.content_sha256 == hashlib.sha256(data).hexdigest()
    assert [(part.segment_no, part.kind) for part in found.segments] == [(0, "article"), (1, "boilerplate")]
    assert (found.segments[0].char_start, found.segments[-1].char_end) == (0, len(document.text))
    assert read_source("2024/report.txt", data, stem="report@1").documents[0].document_id == "report@1"
    assert read_source("2024/report.txt", data) == found


def test_front_matter_of_markdown() -> None:
    text = f"---\ntitle: 'Coal at Kandara'\ndate: 2024-06-04\nsite: Kandara Post\nlang: en-GB\n---\n\n{SENTENCE}\n"
    document = read_source("a.md", text.encode()).documents[0]
    assert (document.title, document.publisher, document.published_on) == ("Coal at Kandara", "Kandara Post", date(2024, 6, 4))
    assert (document.published_basis, document.language, document.text) == ("stated", "en", text)


def test_metadata_by_path_and_by_name() -> None:
    outside = {
        "a.txt": DocumentMetadata(title="By name"),
        "x/a.txt": DocumentMetadata(title="By path", url="https://example.org/a", language="de"),
    }
    document = read_source("x/a.txt", SENTENCE.encode(), outside).documents[0]
    assert (document.title, document.url, document.language) == ("By path", "https://example.org/a", "de")
    assert read_source("y/a.txt", SENTENCE.encode(), outside).documents[0].title == "By name"


LINES = [
    {
        "text": SENTENCE,
        "id": 7,
        "title": "One",
        "url": "https://example.org/1",
        "publisher": "Post",
        "published_on": "2024-06-04",
        "language": "en",
    },
    {"text": 3},
    {"title": "no text"},
    {"text": " "},
    {"text": "A lone \ud800 half and a \x00 zero.", "published_on": "31 February 2024"},
]
JSONL = b"\n".join(
    [json.dumps(LINES[0]).encode(), b"", b"not JSON", b"[" * 100_000, b"[1]", *(json.dumps(line).encode() for line in LINES[1:])]
)


@pytest.mark.parametrize(("uri", "data"), [("d/many.jsonl", JSONL), ("d/many.jsonl.gz", gzip.compress(JSONL))])
def test_a_bad_line_rejects_that_article_only(uri: str, data: bytes) -> None:
    found = read_source(uri, data)
    first, last = found.documents
    assert (first.document_id, last.document_id) == ("many#1", "many#8")
    assert (first.article_id, first.title, first.url, first.publisher) == ("7", "One", "https://example.org/1", "Post")
    assert (first.published_on, first.published_basis) == (date(2024, 6, 4), "metadata")
    assert (last.text, last.published_on) == ("A lone \ufffd half and a \ufffd zero.", None)
    assert reasons(uri, data) == [
        (f"{uri}#{number}", reason)
        for number, reason in [
            (2, "malformed"),
            (3, "malformed"),
            (4, "malformed"),
            (5, "malformed"),
            (6, "malformed"),
            (7, "empty"),
        ]
    ]
    assert {part.document_id for part in found.segments} == {"many#1", "many#8"}


def test_a_container_takes_from_the_table_what_its_articles_do_not_say() -> None:
    outside = {"many.jsonl": DocumentMetadata(publisher="Table", published_on=date(2020, 1, 1))}
    first, last = read_source("d/many.jsonl", JSONL, outside).documents
    assert (first.publisher, first.published_on, last.publisher, last.published_on) == (
        "Post",
        date(2024, 6, 4),
        "Table",
        date(2020, 1, 1),
    )


def test_a_gzip_file_that_breaks_off_keeps_the_articles_before_the_break() -> None:
    noise = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(40_000))
    lines = "\n".join(json.dumps({"text": noise[start : start + 5000]}) for start in range(0, len(noise), 5000))
    found = read_source("m.jsonl.gz", gzip.compress(lines.encode())[:-1000])
    assert len(found.documents) > 100
    assert [(row.source_uri, row.reason) for row in found.rejected] == [("m.jsonl.gz", "malformed")]


def test_unpacking_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reasons("m.jsonl.gz", gzip.compress(b" " * 40 * 2**20)) == [("m.jsonl.gz", "too_large")]
    assert reasons("m.jsonl.gz", gzip.compress(b"\n" * 2**20)) == [("m.jsonl.gz", "malformed")]
    monkeypatch.setattr(containers, "MAX_UNPACKED_BYTES", 2**20)
    assert reasons("m.jsonl.gz", gzip.compress((json.dumps({"text": "x" * 9000}) + "\n").encode() * 200))[-1] == (
        "m.jsonl.gz",
        "too_large",
    )


def test_a_flood_of_bad_lines_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_REJECTED", 3)
    assert [uri for uri, _ in reasons("m.jsonl", b"x\n" * 100)] == ["m.jsonl#1", "m.jsonl#2", "m.jsonl#3", "m.jsonl"]


def test_parquet(tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "a.parquet"
    duckdb.sql(
        f"COPY (SELECT 'The ship '||i||' left with grain.' AS text, i AS id, DATE '2024-06-01' + i::INT AS "
        f"published_on FROM range(200) t(i)"
        f" UNION ALL SELECT NULL, 9, NULL) TO '{path}'"
    )
    found = read_source("d/a.parquet", path.read_bytes())
    assert [document.document_id for document in found.documents] == [f"a#{number}" for number in range(1, 201)]
    assert (found.documents[3].text, found.documents[3].article_id) == ("The ship 3 left with grain.", "3")
    assert (found.documents[3].published_on, found.documents[3].published_basis) == (date(2024, 6, 4), "metadata")
    assert [(row.source_uri, row.reason) for row in found.rejected] == [("d/a.parquet#201", "malformed")]
    duckdb.sql(f"COPY (SELECT 1 AS body) TO '{path}'")
    assert reasons("a.parquet", path.read_bytes()) == [("a.parquet", "malformed")]


PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Coal at Kandara - Post</title>'
    '<meta property="og:site_name" content="Kandara Post"><meta property="article:published_time" '
    'content="2024-06-04T09:00:00Z"></head>'
    "<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>Coal at Kandara</h1>"
    + "".join(
        f"<p>On day {day} the bulk carrier Tern Harrier landed 4,{day}00 tonnes of coal behind the café at "
        f"Kandara, the office said.</p>"
        for day in range(6)
    )
    + "<table><tr><th>Ship</th><th>Flag</th></tr><tr><td>Tern Kestrel</td><td>Togo</td></tr></table></article>"
    "<script>alert('rifles')</script><footer>Copyright 2019 Kandara Post</footer></body></html>"
)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1251"])
def test_html(charset: str) -> None:
    document = read_source(
        "a.html", PAGE.format(charset=charset).replace("é", "e" if charset == "cp1251" else "é").encode(charset)
    ).documents[0]
    assert document.text.startswith("Coal at Kandara")
    assert "Tern Kestrel" in document.text
    assert "rifles" not in document.text
    assert ("café" in document.text) == (charset != "cp1251")
    assert (document.title, document.publisher, document.language) == ("Coal at Kandara", "Kandara Post", "en")
    assert (document.published_on, document.published_basis) == (date(2024, 6, 4), "stated")


def pdf(text: str) -> bytes:
    """A PDF of one page with ``text`` on it, written out by hand."""
    stream = f"BT /F1 12 Tf 40 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(out))


def test_pdf() -> None:
    assert text_of(pdf("The Tern Harrier brought coal to Kandara."), "a.pdf") == "The Tern Harrier brought coal to Kandara."
    assert reasons("a.pdf", pdf("")) == [("a.pdf", "no_text")]


def test_an_encrypted_pdf_is_rejected() -> None:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(pdf("secret")))
    writer.encrypt("password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert reasons("a.pdf", out.getvalue()) == [("a.pdf", "encrypted")]


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        ("the ship-\nping office", "the shipping office"),
        ("a Togo-\nflagged ship", "a Togo-flagged ship"),
        ("semi-\nfinished, and semi-finished", "semi-finished, and semi-finished"),
        ("the oil trade, long-\nheld, long gone", "the oil trade, long-held, long gone"),
        ("route Odesa-\nIstanbul", "route Odesa-\nIstanbul"),
    ],
)
def test_words_broken_at_line_ends(broken: str, joined: str) -> None:
    assert join_hyphenated(broken) == joined


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SENTENCE + " It was the last of the ships that had been in the port.", "en"),
        (
            "Das Schiff hat die Kohle für den Hafen gebracht und ist nicht mehr in dem Hafen, sagte der Kapitän auf der Brücke.",
            "de",
        ),
        ("Le navire a livré le charbon dans le port et les marins ne sont pas sur le quai, dit un agent.", "fr"),
        ("Судно доставило уголь в порт, сообщил капитан.", "ru"),
        ("선박이 항구에 석탄을 실어 날랐다.", "ko"),
        ("船は港に石炭を運んだ。", "ja"),
        ("1 2 3", None),
        ("Tern Harrier", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert read_source("a.txt", text.encode()).documents[0].language == language


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Coal ship held\n\nKANDARA, June 4 (Port Wire) - {SENTENCE}", "Port Wire"),
        (f"Coal ship held\n\n{SENTENCE}\n\n© 2024 Kandara Post. All rights reserved.", "Kandara Post"),
        (f"Ministry of Shipping of Kandara\n\nCoal ship held off the coast\n\n{SENTENCE}", "Ministry of Shipping of Kandara"),
        (f"Coal ship held\n\n{SENTENCE} REUTERS", "Reuters"),
        (f"Coal ship held\n\n{SENTENCE}", None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert read_source("a.txt", text.encode()).documents[0].publisher == publisher


def test_a_text_that_opens_with_its_first_paragraph_has_no_title() -> None:
    assert read_source("a.txt", (SENTENCE + " It was the first ship of the year to do so.").encode()).documents[0].title is None


def test_every_format_is_read_whatever_the_case_of_its_suffix() -> None:
    assert source_formats() == (".txt", ".md", ".html", ".htm", ".pdf", ".jsonl", ".jsonl.gz", ".parquet")
    assert read_source("A.TXT", SENTENCE.encode()).documents[0].document_id == "A"


def test_heavy_libraries_are_not_imported_before_they_are_needed() -> None:
    code = (
        "import sys; from sanctions_assets.documents import read_source; read_source('a.txt', b'A ship sailed.');"
        " print([name for name in ('trafilatura', 'pypdf', 'duckdb', 'dagster', 'lxml') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_what_no_reader_sees_is_left_out() -> None:
    text = "A ship\u00adment from Nor\u200bway\u202e to Chile.\ufeff"
    assert read_source("a.txt", text.encode()).documents[0].text == "A shipment from Norway to Chile."
