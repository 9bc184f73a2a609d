"""Documents to readings: what each article says by itself."""

from collections.abc import Iterator, Mapping

import dagster as dg

from sanctions_assets.assets.example import example_of
from sanctions_assets.assets.lineage import READINGS_COLUMNS, readings_lineage
from sanctions_assets.assets.markdown import bullets
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.tables import OWNERS, PREFIX, check_specs_of, key_of, results_of, spec_of
from sanctions_assets.assets.vocabulary import check_vocabulary
from sanctions_assets.model import Document, DocumentSegment, RejectedFile
from sanctions_assets.warehouse.articles import ArticlesRead, read_staged_articles
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.steps import write_rejected
from sanctions_assets.warehouse.tables import Tables

GROUP = "extraction"
READINGS = dg.AssetKey([PREFIX, "readings"])

_VERSION = code_digest("model", "places", "extraction")
_GROUNDED = dg.AssetCheckSpec(
    "readings_are_grounded", asset=READINGS, description="Nothing had to be dropped that its document does not say."
)
_NONE_REJECTED = dg.AssetCheckSpec(
    "no_file_was_rejected", asset=key_of(RejectedFile), description="Every source file, and every article in it, could be read."
)


@dg.multi_asset(
    name="read_articles",
    specs=[
        dg.AssetSpec(
            READINGS,
            deps=[key_of(Document), key_of(DocumentSegment)],
            description="What was read in each document, before anything is located or joined: mentions of ships and places, "
            "claims, listings. Kept in staging, a shard for each source file; only what is new or has changed is read again.",
            group_name=GROUP,
            kinds={"python", "parquet"},
            owners=OWNERS,
            tags={"domain": "sanctions", "layer": GROUP},
            code_version=_VERSION,
        ),
        spec_of(RejectedFile, GROUP, [READINGS], _VERSION),
    ],
    check_specs=[_GROUNDED, _NONE_REJECTED, *check_specs_of(RejectedFile)],
    can_subset=False,
)
def reading_assets(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.MaterializeResult[None]]:
    """Read the documents that are new or have changed, and write down which files could not be read."""
    settings = pipeline.settings
    check_vocabulary(settings)
    read = read_staged_articles(settings)
    context.log.info(f"{read.documents} articles, {read.read} of them read now")
    if read.dropped:
        shown = "\n".join(f"  {line}" for line in read.dropped[:50])
        context.log.warning(f"{len(read.dropped)} rows were dropped or emptied:\n{shown}")
    if read.failed:
        shown = "\n".join(f"  {row.detail}" for row in read.failed[:50])
        context.log.warning(f"the reader failed on {len(read.failed)} documents:\n{shown}")
    yield _materialized(read, example_of(settings, read))
    rejected = write_rejected(settings, read)
    for result in results_of(Tables(settings.tables), [RejectedFile]):
        told = dg.AssetCheckResult(
            check_name=_NONE_REJECTED.name,
            asset_key=key_of(RejectedFile),
            passed=not rejected,
            severity=dg.AssetCheckSeverity.WARN,
            metadata={
                "rejected": len(rejected),
                "files": dg.MetadataValue.md(bullets(f"{row.source_uri}: {row.reason}. {row.detail}" for row in rejected)),
            },
        )
        yield result._replace(check_results=[*result.check_results, told])


def _materialized(read: ArticlesRead, example: Mapping[str, dg.MetadataValue]) -> dg.MaterializeResult[None]:
    return dg.MaterializeResult(
        asset_key=READINGS,
        metadata={
            "dagster/row_count": read.documents,
            "dagster/column_schema": dg.TableSchema(
                [dg.TableColumn(name, "LIST", description=text) for name, text in READINGS_COLUMNS.items()]
            ),
            "dagster/column_lineage": readings_lineage(),
            "read_now": read.read,
            "reader_version": read.reader_version,
            "own_vocabulary": read.vocabulary,
            **example,
        },
        check_results=[
            dg.AssetCheckResult(
                check_name=_GROUNDED.name,
                asset_key=READINGS,
                passed=not read.dropped and not read.failed,
                severity=dg.AssetCheckSeverity.WARN,
                metadata={
                    "dropped": dg.MetadataValue.md(bullets(read.dropped)),
                    "failed": dg.MetadataValue.md(bullets(row.detail for row in read.failed)),
                },
            )
        ],
    )
