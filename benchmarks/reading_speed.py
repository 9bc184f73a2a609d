"""How fast articles are read, from documents to records on one core, and how the cost grows with the length of a text.

Reads the articles of a folder (text, HTML or PDF files), the seed articles, and made-up articles of general news, beside
spaCy's blank English pipeline with an EntityRuler over the same vocabulary if spaCy is installed (dependency group
``benchmarks``). Each is run in turn, several times; what is told is the median. Processor time, so that other work on the
machine disturbs little. Parsing of files is not counted.

    python benchmarks/reading_speed.py FOLDER --repetitions 5
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from news_text import article

from sanctions_assets.documents import read_source
from sanctions_assets.extraction import read
from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.model import Document, DocumentSegment

REPOSITORY = Path(__file__).resolve().parents[1]
Articles = Sequence[tuple[Document, Sequence[DocumentSegment]]]

_CLAIM = "Ghana shipped {0} tonnes of wheat to Kenya in June 2019. "
HOSTILE = {
    "one sentence": "the ship went to the port and the tanker of Ghana carried oil from Kenya to Chile and ",
    "a figure, again": "1,000,000 tonnes of ",
    "capitals": "Merry Star Of The Sea ",
    "the letter A": "A ",
    "brackets": "(",
    "digits": "1234567890",
    "quotes": '"',
    "commas": ", ",
    "hyphens": "-",
    "line breaks": "word\n",
    "bars": "| a ",
    "ships": "The tanker Merry Star {0} docked at Gdansk on Monday. ",
    "a list of ships": "Merry Star {0}, ",
    "claims": _CLAIM,
    "listings": "Japan sanctioned the tanker Merry Star {0} and 12 companies on Monday. ",
}
"""What a text can be repeated of to provoke slow patterns and comparisons of all with all; {0} is counted up."""


def parsed(name: str, data: bytes) -> Articles:
    """Return the documents of a file with their segments."""
    source = read_source(name, data)
    return [(d, [s for s in source.segments if s.document_id == d.document_id]) for d in source.documents]


def whole(text: str) -> tuple[Document, Sequence[DocumentSegment]]:
    """Return a text as one article; longer than what is taken in as a file, too."""
    document = Document(document_id="long", source_uri="long.txt", published_basis="unknown", text=text, content_sha256="0" * 64)
    return document, [DocumentSegment(document_id="long", segment_no=0, kind="article", char_start=0, char_end=len(text))]


def files_of(folder: Path) -> Articles:
    """Return the documents of all files below a folder."""
    return [found for file in sorted(folder.rglob("*")) if file.is_file() for found in parsed(file.name, file.read_bytes())]


def repeated(text: str, length: int) -> str:
    """Return ``length`` characters of a text told again and again."""
    count = length // len(text) + 1
    return ("".join(text.format(n) for n in range(count)) if "{0}" in text else text * count)[:length]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def size_of(articles: Articles) -> float:
    """Return the megabytes of the articles' texts."""
    return sum(len(document.text.encode()) for document, _ in articles) / 1e6


def read_all(articles: Articles) -> int:
    """Read articles and return how many records they give."""
    total = 0
    for document, segments in articles:
        reading = read(document, segments)
        total += (
            len(reading.vessel_mentions) + len(reading.place_mentions) + len(reading.cargo_claims) + len(reading.designations)
        )
    return total


def entity_ruler() -> Callable[[Articles], None] | None:
    """Return spaCy's reading of articles, ``None`` where it is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    pipeline.max_length = 10_000_000
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "KNOWN", "pattern": form} for form in default_lexicon().patterns])
    print(f"spaCy {spacy.__version__}: blank English pipeline, EntityRuler over {len(default_lexicon().patterns)} forms")

    def found(articles: Articles) -> None:
        for document, _ in articles:
            _ = pipeline(document.text).ents

    return found


def compare(corpora: dict[str, Articles], repetitions: int) -> None:
    """Print the speed on each corpus, in turn with that of spaCy."""
    theirs = entity_ruler()
    if theirs is None:
        print("spaCy is not installed: pip install --group benchmarks")
    for name, articles in corpora.items():
        records = read_all(articles)  # also loads the vocabulary
        size = size_of(articles)
        mine, other = [], []
        for _ in range(repetitions):
            mine.append(size / seconds(lambda texts=articles: read_all(texts)))
            if theirs is not None:
                other.append(size / seconds(lambda texts=articles: theirs(texts)))
        told = f"{name}: {len(articles)} articles, {size:.2f} MB, {records} records: {statistics.median(mine):.2f} MB/s"
        print(told + (f", spaCy {statistics.median(other):.2f} MB/s" if other else ""), flush=True)


def scale(text_of: Callable[[int], str], largest: float) -> str:
    """Return the seconds that one article of a quarter, a half and the whole of so many MB takes, and how they grow."""
    sizes = (largest / 4, largest / 2, largest)
    taken = []
    for size in sizes:
        one = [whole(text_of(int(size * 1e6)))]
        taken.append(seconds(lambda texts=one: read_all(texts)))
    growth = (taken[-1] / taken[0]) / (sizes[-1] / sizes[0])
    cells = "  ".join(f"{size:g} MB {cost:6.2f} s" for size, cost in zip(sizes, taken, strict=True))
    return f"{cells}  ({growth:.2f} times linear)"


def main() -> int:
    """Measure speed and growth."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", help="articles to read, beside our own")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--largest", type=float, default=5.0, help="size of the longest single article, in MB; 0 for none")
    parser.add_argument("--hostile", type=float, default=0.5, help="size of the longest hostile text, in MB; 0 for none")
    chosen = parser.parse_args()
    made_up = [found for number in range(200) for found in parsed(f"{number}.txt", article(number).encode())]
    seeds = files_of(REPOSITORY / "seeds")
    corpora = {
        "made-up general news without ships": made_up,
        "seed articles, full of ships and cargo": seeds,
        "the same mixed, one seed in twenty": [*made_up[:95], *seeds],
    }
    if chosen.folder is not None:
        corpora = {f"articles of {chosen.folder.name}": files_of(chosen.folder)} | corpora
    print(f"Python {sys.version.split()[0]}, one core, {chosen.repetitions} repetitions in turn, medians")
    compare(corpora, chosen.repetitions)
    news = "\n\n".join(document.text for document, _ in [*made_up, *seeds])
    if chosen.largest:
        print("one article of made-up news and seeds:", scale(lambda n: repeated(news, n), chosen.largest), flush=True)
    for name, text in HOSTILE.items() if chosen.hostile else ():
        print(f"{name:16}", scale(lambda n, told=text: repeated(told, n), chosen.hostile), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
