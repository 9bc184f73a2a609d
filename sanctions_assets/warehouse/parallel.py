"""Parallel work behind the seam of ``concurrent.futures.Executor``: in this process, in processes, or on a cluster."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")

FEW = 64
"""Up to this many pieces of work, processes take longer to start than they save."""


class SerialExecutor(Executor):
    """Runs each call at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Call ``fn`` and return its result, or what it raised, as a finished future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def executor_for(pieces: int, workers: int | None = None) -> Iterator[Executor]:
    """Yield an executor for ``pieces`` of work: serial for few, one process for each core for many.

    ``workers`` overrules the choice: 0 or 1 is serial, more is that many processes.
    """
    if workers is None:
        workers = 1 if pieces <= FEW else _cores()
    if workers <= 1:
        yield SerialExecutor()
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Not 'fork': the process that runs Dagster has threads, and a fork copies the locks that they hold.
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield pool


def in_order(executor: Executor, function: Callable[[T], R], pieces: Iterable[T], *, ahead: int = 16) -> Iterator[tuple[T, R]]:
    """Yield each piece with its result, in order, with at most ``ahead`` pieces waiting or at work.

    Unlike ``Executor.map`` this takes pieces only as it needs them, so that ten thousand articles are not all in memory.
    """
    waiting: deque[tuple[T, Future[R]]] = deque()
    for piece in pieces:
        waiting.append((piece, executor.submit(function, piece)))
        if len(waiting) >= ahead:
            first, future = waiting.popleft()
            yield first, future.result()
    while waiting:
        first, future = waiting.popleft()
        yield first, future.result()


def batches(pieces: Iterable[T], size: Callable[[T], int], *, most: int = 32, weight: int = 262_144) -> Iterator[list[T]]:
    """Gather pieces into lists of at most ``most``, closed as soon as their sizes add up to ``weight``."""
    batch: list[T] = []
    total = 0
    for piece in pieces:
        batch.append(piece)
        total += size(piece)
        if len(batch) >= most or total >= weight:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)
