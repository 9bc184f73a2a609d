"""An explanation as lines for a terminal, 60 to 100 columns wide."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from sanctions_assets.cli.plain import shortened, shown, wrapped

if TYPE_CHECKING:
    from sanctions_assets.extraction.explaining import ExplainedSentence, Explanation, Finding, Phrase, Slot
    from sanctions_assets.warehouse.explaining import Explained

_BASES = {
    "stated": "stated by the text or its page",
    "metadata": "told from outside: documents.csv, the fields of the file or --published-on",
    "inferred": "not stated; bounded by what the text says",
    "unknown": "not known, so that 'Tuesday' or 'last month' is no date",
}
_COLUMN = 13
_MOST_UNREAD = 12
_NAMES = {"cargo_claims": "CLAIM", "designations": "LISTING"}


def report(explained: "Explained", width: int) -> Iterator[str]:
    """Yield the lines that tell of a document: its head, what is not read, each sentence that holds something, a summary."""
    explanation = explained.explanation
    yield from _head(explanation, width)
    yield from _unread(explanation, width)
    for sentence in explanation.sentences:
        yield ""
        yield from _sentence(sentence, width)
    yield ""
    yield from _summary(explained, width)


def _head(explanation: "Explanation", width: int) -> Iterator[str]:
    document = explanation.document
    yield from wrapped("", f"== {shown(document.document_id)} ==", width)
    published = str(document.published_on or "")
    if not published and (document.published_on_earliest or document.published_on_latest):
        published = f"{document.published_on_earliest or '?'} to {document.published_on_latest or '?'}"
    facts = {
        "file": document.source_uri,
        "title": document.title,
        "publisher": document.publisher,
        "address": document.url,
        "language": document.language,
        "published": f"{published} ({_BASES[document.published_basis]})" if published else _BASES["unknown"],
        "read": f"{explanation.sentences_read} sentences in {explanation.segments_read} segments "
        f"of a text of {len(document.text):,} characters",
        "reader": explanation.reading.extractor_version,
    }
    for name, value in facts.items():
        if value:
            yield from wrapped(name, shown(value), width, column=_COLUMN)


def _unread(explanation: "Explanation", width: int) -> Iterator[str]:
    if not explanation.unread:
        return
    yield ""
    yield "Not read"
    for segment in explanation.unread[:_MOST_UNREAD]:
        told = f'{segment.start}-{segment.end} "{shortened(segment.text, 60)}" ({segment.reason})'
        yield from wrapped(segment.kind, told, width, indent=2, column=_COLUMN)
    if len(explanation.unread) > _MOST_UNREAD:
        yield f"  and {len(explanation.unread) - _MOST_UNREAD} more"


def _sentence(sentence: "ExplainedSentence", width: int) -> Iterator[str]:
    kind = "headline" if sentence.headline else "" if sentence.segment == "article" else sentence.segment
    yield from wrapped(f"[{sentence.number}] ", (f"({kind}) " if kind else "") + shown(sentence.text), width)
    for phrase in sentence.phrases:
        yield from wrapped(phrase.kind, _phrase(phrase), width, indent=4, column=8)
    for finding in sentence.findings:
        yield from _finding(finding, sentence, width)


def _phrase(phrase: "Phrase") -> str:
    facts = ", ".join(f"{name} {shown(value)}" for name, value in phrase.reads_as.items())
    return f'"{shown(phrase.text)}"' + (f" {facts}" if facts else "") + (f"  [{phrase.rule}]" if phrase.rule else "")


def _finding(finding: "Finding", sentence: "ExplainedSentence", width: int) -> Iterator[str]:
    yield f"  {_NAMES[finding.table]} {finding.row_id}"
    meaning = f" ({finding.meaning})" if finding.meaning else ""
    yield from wrapped("rule", f"{finding.rule}{meaning}", width, indent=4, column=_COLUMN)
    quote = f'{finding.start}-{finding.end} "{shortened(finding.quote, 160)}"'
    yield from wrapped("quote", quote, width, indent=4, column=_COLUMN)
    for slot in finding.slots:
        yield from wrapped(slot.name, _slot(slot, sentence.number), width, indent=4, column=_COLUMN)


def _slot(slot: "Slot", here: int) -> str:
    told = shown(slot.value)
    if slot.words is not None:
        told += f'  "{shown(slot.words)}"'
    if slot.sentence is not None and slot.sentence != here:
        told += f" in [{slot.sentence}]"
    return told + (f"  ({slot.note})" if slot.note else "")


def _summary(explained: "Explained", width: int) -> Iterator[str]:
    explanation = explained.explanation
    reading = explanation.reading
    named = {mention.name for mention in reading.vessel_mentions if mention.name}
    counts = {
        "ship": len(named),
        "group of ships": sum(mention.name is None for mention in reading.vessel_mentions),
        "mention of places": len(reading.place_mentions),
        "claim": len(reading.cargo_claims),
        "listing": len(reading.designations),
    }
    plural = {"group of ships": "groups of ships", "mention of places": "mentions of places"}
    told = ", ".join(f"{count} {name if count == 1 else plural.get(name, name + 's')}" for name, count in counts.items())
    held = len(explanation.sentences)
    yield from wrapped("Summary: ", f"{told}; {held} of {explanation.sentences_read} sentences hold something.", width)
    rules = [row.rule or "" for row in reading.vessel_mentions] + [row.rule or "" for row in reading.place_mentions]
    rules += [row.rule or "" for row in reading.cargo_claims] + [row.rule or "" for row in reading.designations]
    if rules:
        used = ", ".join(f"{rule} {len(list(same))}" for rule, same in groupby(sorted(rules)))
        yield from wrapped("Rules: ", used, width)
    for problem in explained.dropped:
        yield from wrapped("Dropped: ", shown(problem), width)
