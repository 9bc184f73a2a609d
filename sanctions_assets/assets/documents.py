"""Source files to documents."""

from collections.abc import Iterator, Mapping

import dagster as dg

from sanctions_assets.assets.clock import utc_now
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.sources import FOLDER, observations
from sanctions_assets.assets.tables import check_specs_of, results_of, spec_of
from sanctions_assets.assets.vocabulary import check_vocabulary
from sanctions_assets.model import Document, DocumentSegment
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.ingestion import read_documents
from sanctions_assets.warehouse.tables import Tables

GROUP = "documents"


def document_assets(source_keys: Mapping[str, dg.AssetKey]) -> dg.AssetsDefinition:
    """Return the assets ``documents`` and ``document_segments``, below the source files."""
    version = code_digest("model", "documents")
    roots = list(source_keys.values()) or [FOLDER]

    @dg.multi_asset(
        name="read_documents",
        specs=[spec_of(Document, GROUP, roots, version), spec_of(DocumentSegment, GROUP, roots, version)],
        check_specs=[*check_specs_of(Document), *check_specs_of(DocumentSegment)],
        can_subset=False,
    )
    def documents(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.MaterializeResult[None]]:
        """Read the source files that are new or have changed; take the others from staging."""
        settings = pipeline.settings
        check_vocabulary(settings)
        read = read_documents(settings, utc_now())
        for observation in observations(source_keys, {file.uri: file.sha256 for file in read.files if file.sha256}):
            context.log_event(observation)
            # The versions of inputs were looked up when the step began. Looked up anew they are what was read just now, and the
            # interface calls the documents stale only once a file has changed since.
            context.get_step_execution_context().wipe_input_asset_version_info(observation.asset_key)
        context.log.info(f"{len(read.files)} source files, {read.parsed} of them new or changed: {read.documents} documents")
        if read.rejected:
            lines = "\n".join(f"  {row.reason}: {row.detail}" for row in read.rejected[:50])
            context.log.warning(f"{len(read.rejected)} source files or articles could not be read:\n{lines}")
        yield from results_of(Tables(settings.tables), [Document, DocumentSegment])

    return documents
