"""Work is done in order, whoever does it, and no faster than it is asked for."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from sanctions_assets.warehouse.parallel import GrowingExecutor, SerialExecutor, batches, in_order


def _double(number: int) -> tuple[int, int]:
    return number * 2, os.getpid()


def _fail(number: int) -> int:
    raise ValueError(f"no {number}")


def test_results_come_in_the_order_of_the_pieces() -> None:
    with ThreadPoolExecutor(4) as pool:
        done = list(in_order(pool, _double, range(50), lambda number: number, ahead=8))
    assert [(piece, result) for piece, (result, _) in done] == [(n, n * 2) for n in range(50)]


def test_pieces_are_taken_only_as_they_are_needed() -> None:
    taken = []

    def pieces() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = in_order(SerialExecutor(), _double, pieces(), lambda number: number, ahead=4)
    next(results)
    assert len(taken) == 4


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    with pytest.raises(ValueError, match="no 0"):
        list(in_order(SerialExecutor(), _fail, range(3), lambda number: number))


def test_processes_are_started_only_when_there_is_much_to_do() -> None:
    with GrowingExecutor(workers=2, few=2) as pool:
        done = [result for _, result in in_order(pool, _double, range(6), lambda number: number)]
    assert [result for result, _ in done] == [0, 2, 4, 6, 8, 10]
    assert {process for _, process in done[:2]} == {os.getpid()}
    assert os.getpid() not in {process for _, process in done[2:]}


@pytest.mark.parametrize("workers", [0, 1])
def test_no_processes_are_started_if_none_are_wanted(workers: int) -> None:
    with GrowingExecutor(workers=workers, few=0) as pool:
        assert pool.submit(_double, 3).result() == (6, os.getpid())


def test_batches_are_closed_by_number_and_by_weight() -> None:
    assert list(batches([1, 1, 1, 1, 1], lambda n: n, most=2, weight=100)) == [[1, 1], [1, 1], [1]]
    assert list(batches([5, 1, 9, 1], lambda n: n, most=10, weight=6)) == [[5, 1], [9], [1]]
    assert list(batches([], lambda n: n)) == []
