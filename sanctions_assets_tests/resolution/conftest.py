"""Resolve papers in one call."""

from collections.abc import Callable

import pytest

from sanctions_assets.resolution import Resolved, resolve
from sanctions_assets_tests.resolution.make import PLACES, Paper


@pytest.fixture
def resolved() -> Callable[..., Resolved]:
    def run(*papers: Paper) -> Resolved:
        return resolve(
            [paper.document for paper in papers],
            [segment for paper in papers for segment in paper.segments],
            [paper.reading for paper in papers],
            PLACES,
        )

    return run
