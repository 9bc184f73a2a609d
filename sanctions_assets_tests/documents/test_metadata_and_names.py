"""The table documents.csv, and ids from file names."""

import hashlib
from datetime import date

from sanctions_assets.documents import DocumentMetadata, read_metadata, stem_of, unique_stems


def test_metadata_in_any_order_of_columns() -> None:
    found, rejected = read_metadata(
        b'\xef\xbb\xbftitle,file,published_on,url\r\n"Coal, again",a.txt,2024-06-04,\r\n,x/b.txt,,https://example.org/b\r\n'
    )
    assert found == {
        "a.txt": DocumentMetadata(date(2024, 6, 4), "Coal, again"),
        "x/b.txt": DocumentMetadata(url="https://example.org/b"),
    }
    assert rejected == []


def test_bad_rows_are_reported_and_the_others_kept() -> None:
    found, rejected = read_metadata(
        b"file,published_on,title\na.txt,31.02.2024,Coal\n,2024-01-01,\na.txt,2024-01-01,\nb.txt,2024-01-01,,,,\nc.txt\nd.txt,0208-01-01,\n"
    )
    assert found == {"a.txt": DocumentMetadata(title="Coal"), "c.txt": DocumentMetadata(), "d.txt": DocumentMetadata()}
    assert [(row.source_uri, row.reason) for row in rejected] == [
        (f"documents.csv#{line}", "malformed") for line in (2, 3, 4, 5, 7)
    ]
    assert "31.02.2024" in rejected[0].detail


def test_a_table_that_cannot_be_read_is_one_rejected_file() -> None:
    for data, reason in ((b"", "empty"), (b"name,title\na,b\n", "malformed"), (bytes(range(256)), "binary")):
        found, rejected = read_metadata(data)
        assert found == {}
        assert [(row.source_uri, row.reason) for row in rejected] == [("documents.csv", reason)]


def test_an_open_quotation_does_not_stop_the_reading() -> None:
    found, rejected = read_metadata(b'file,title\na.txt,fine\nb.txt,"open\nc.txt,never read\n')
    assert found == {"a.txt": DocumentMetadata(title="fine")}
    assert len(rejected) == 1


def test_stems() -> None:
    assert [stem_of(path) for path in ("2024/report.txt", "news.JSONL.GZ", "a.b.md", "x/.txt", "s3://bucket/one.html")] == [
        "report", "news", "a.b", ".txt", "one",
    ]  # fmt: skip


def test_stems_are_unique_and_do_not_depend_on_order() -> None:
    paths = ["b/report.txt", "a/report.pdf", "report.md", "other.txt"]
    stems = unique_stems(paths)
    digest = hashlib.sha256(b"b/report.txt").hexdigest()[:8]
    assert (stems["a/report.pdf"], stems["b/report.txt"], stems["other.txt"]) == ("report", f"report@{digest}", "other")
    assert len(set(stems.values())) == len(paths)
    assert unique_stems(reversed(paths)) == stems


def test_a_stem_never_reads_like_an_article_of_a_container() -> None:
    stems = unique_stems(["news#1.txt", "news.jsonl"])
    assert stems["news.jsonl"] == "news"
    assert stems["news#1.txt"].startswith("news#1@")
