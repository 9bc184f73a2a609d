"""The user's vocabulary in a run: a faulty file fails the first step, with its file and line, before anything is read."""

import dagster as dg

from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.vocabulary import VocabularyError, own_files


def check_vocabulary(settings: Settings) -> None:
    """Check the vocabulary that the settings name.

    Raises:
        Failure: it cannot be used; a retry would not help.
    """
    try:
        own_files(settings)
    except VocabularyError as error:
        raise dg.Failure(
            f"The vocabulary was refused, and nothing was read. {error}",
            metadata={"vocabulary": str(settings.vocabulary), "fault": str(error)},
            allow_retries=False,
        ) from error
