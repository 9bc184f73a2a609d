"""Parallel work behind the seam of ``concurrent.futures.Executor``: in this process, in processes, or on a cluster."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

A = TypeVar("A")
T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")

FEW = 4
"""Up to this many batches of work, processes take longer to start than they save."""


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


class GrowingExecutor(Executor):
    """Runs the first calls in this process, and all that follow in a pool of processes that it starts only then.

    A handful of articles is read before a pool would have started; ten thousand are read on all cores.
    """

    def __init__(self, workers: int | None = None, few: int = FEW) -> None:
        """Use ``workers`` processes (``None``: one for each core; 0 or 1: none) after the first ``few`` calls."""
        self._workers = _cores() if workers is None else workers
        self._few = few
        self._calls = 0
        self._here = SerialExecutor()
        self._pool: Executor | None = None

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Call ``fn``, here or in a process."""
        self._calls += 1
        if self._workers <= 1 or self._calls <= self._few:
            return self._here.submit(fn, *args, **kwargs)
        if self._pool is None:
            self._pool = _process_pool(self._workers)
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Stop the processes, if any were started."""
        if self._pool is not None:
            self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


def in_order(
    executor: Executor,
    function: Callable[[A], R],
    pieces: Iterable[T],
    argument: Callable[[T], A],
    *,
    ahead: int = 16,
) -> Iterator[tuple[T, R]]:
    """Yield each piece with ``function(argument(piece))``, in order, with at most ``ahead`` pieces waiting or at work.

    Unlike ``Executor.map`` this takes pieces only as it needs them, so that ten thousand articles are not all in memory.
    """
    waiting: deque[tuple[T, Future[R]]] = deque()
    for piece in pieces:
        waiting.append((piece, executor.submit(function, argument(piece))))
        if len(waiting) >= ahead:
            first, future = waiting.popleft()
            yield first, future.result()
    while waiting:
        first, future = waiting.popleft()
        yield first, future.result()


def batches(pieces: Iterable[T], size: Callable[[T], int], *, most: int = 16, weight: int = 131_072) -> Iterator[list[T]]:
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


def _process_pool(workers: int) -> Executor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Not 'fork': the process that runs Dagster has threads, and a fork copies the locks that they hold.
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)
